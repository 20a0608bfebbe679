/**
 * Language data of the OCR engine: from npm packages, or from a folder that the operator names (as Debian's `tesseract-ocr-*`
 * packages fill one). Which of it a picture is read with, beside English: what the operator always wants, and what the script of
 * the words beside the picture asks for. Nothing is guessed about a person; docs/decisions/290 has the reasons.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Trouble } from '../domain/trouble.js';

const require = createRequire(import.meta.url);

/** In the first pass of every reading: Latin letters, with what stands on and below them. */
export const FIRST = 'eng';
/** Written in letters that stand side by side, as Latin ones do: chains of letters find them. */
export const OF_LETTERS: ReadonlySet<string> = new Set([
  'heb',
  'ell',
  'grc',
  'ukr',
  'rus',
  'bul',
  'srp',
  'bel',
  'mkd',
  'kat',
  'hye',
]);
/** Languages that one reading may be tried in beside English: each costs the time of a pass, and memory. */
const MOST = 3;

/** Beside English, in the order in which they are preferred; the first whose own letters are seen, else the first that is there. */
const BY_SCRIPT: { script: RegExp; languages: { lang: string; own?: RegExp }[] }[] = [
  { script: /\p{Script=Hebrew}{2}/u, languages: [{ lang: 'heb' }] },
  { script: /\p{Script=Arabic}{2}/u, languages: [{ lang: 'fas', own: /[پچژگ]/ }, { lang: 'ara' }] },
  { script: /\p{Script=Greek}{3}/u, languages: [{ lang: 'ell' }] },
  {
    script: /\p{Script=Cyrillic}{3}/u,
    languages: [
      { lang: 'srp', own: /[јљњћђџ]/i },
      { lang: 'rus', own: /[ыэё]/i },
      { lang: 'bul', own: /ъ/i },
      { lang: 'ukr' },
      { lang: 'rus' },
    ],
  },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: [{ lang: 'jpn' }] },
  { script: /\p{Script=Han}{2}/u, languages: [{ lang: 'chi_sim' }, { lang: 'jpn' }] },
];

/** Every language that a script may call for. */
export const BY_SCRIPT_LANGUAGES = [
  ...new Set(BY_SCRIPT.flatMap(({ languages }) => languages.map(({ lang }) => lang))),
];

export interface LanguageData {
  lang: string;
  /** As it lies there: `.traineddata`, gzipped or not. */
  bytes: Uint8Array;
}

/** Where the data of a language lies, or nothing where it is not there. Packages come last: a folder is named on purpose. */
function pathOf(lang: string, folder?: string): string | undefined {
  // A name is a name: nothing that leads out of the folder.
  if (!/^[A-Za-z][A-Za-z0-9_]{1,30}$/.test(lang)) return undefined;
  if (folder !== undefined)
    for (const ending of ['', '.gz']) {
      const path = join(folder, `${lang}.traineddata${ending}`);
      if (existsSync(path)) return path;
    }
  try {
    const found = dirname(require.resolve(`@tesseract.js-data/${lang}/package.json`));
    // best_int: the same words as 4.0.0 at half the memory.
    const path = join(found, '4.0.0_best_int', `${lang}.traineddata.gz`);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads language data. Not kept: an engine has its own copy, and most processes never start one.
 * @throws Trouble LANGUAGE_MISSING, LANGUAGE_BROKEN (then: 'stop')
 */
export function readLanguage(lang: string, folder?: string): LanguageData {
  const path = pathOf(lang, folder);
  if (path === undefined) throw new Trouble('LANGUAGE_MISSING', 'stop', { lang, folder: folder ?? '' });
  const bytes = new Uint8Array(readFileSync(path));
  // What a package holds was checked when it was installed; into a folder anything may be laid.
  if (folder !== undefined && path.startsWith(folder) && !isWhole(bytes))
    throw new Trouble('LANGUAGE_BROKEN', 'stop', { lang, file: path });
  return { lang, bytes };
}

const digests = new Map<string, string>();

/** Stands for language data in stamps; looked into once a process. Throws as `readLanguage`. */
function digestOfLanguage(lang: string, folder?: string): string {
  const path = pathOf(lang, folder) ?? '';
  const known = digests.get(path);
  if (known !== undefined) return known;
  const digest = shortHash(readLanguage(lang, folder).bytes);
  digests.set(path, digest);
  return digest;
}
const shortHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** The part of the data that the engine reads with: its network. */
const NETWORK = 17;

/** Whether these are language data with a network: a table of offsets, each within the file. The engine itself would die of others. */
function isWhole(bytes: Uint8Array): boolean {
  try {
    const data =
      bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: 200e6 }) : Buffer.from(bytes);
    const entries = data.readInt32LE(0);
    if (entries <= NETWORK || entries > 64) return false;
    const offsets = Array.from({ length: entries }, (_, i) => Number(data.readBigInt64LE(4 + 8 * i)));
    return offsets.every((at) => at === -1 || (at > 0 && at < data.length)) && offsets[NETWORK] !== -1;
  } catch {
    return false;
  }
}

/** What a reading is tried in beside English: what is always wanted, then what the words beside the picture are written in. */
export interface Further {
  /** Always. */
  languages?: readonly string[] | undefined;
  /** A folder of language data. */
  folder?: string | undefined;
  /** Whether the script of the words beside a picture counts; yes where nothing is said. */
  byScript?: boolean | undefined;
}

/** The languages to read a picture in, beside English, in a settled order. Only what is there, of what nobody named. */
export function languagesFor({ languages = [], folder, byScript = true }: Further, beside = ''): string[] {
  const wanted = new Set(languages);
  if (byScript) for (const lang of calledFor(beside, folder)) wanted.add(lang);
  wanted.delete(FIRST);
  return [...wanted].sort().slice(0, Math.max(MOST, languages.length));
}

function calledFor(beside: string, folder: string | undefined): string[] {
  const called: string[] = [];
  for (const { script, languages } of beside === '' ? [] : BY_SCRIPT) {
    if (!script.test(beside)) continue;
    const there = languages.filter(({ lang }) => pathOf(lang, folder) !== undefined);
    const found = there.find(({ own }) => own?.test(beside)) ?? there.find(({ own }) => own === undefined);
    if (!found) continue;
    called.push(found.lang);
    // Kana say which of two languages the other signs are.
    if (found.lang === 'jpn') break;
  }
  return called;
}

/** Languages of which data are there, of those that a script may call for. */
export const languagesThere = (folder?: string): string[] =>
  BY_SCRIPT_LANGUAGES.filter((lang) => pathOf(lang, folder) !== undefined).sort();

const NOT_LATIN = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;
const SCRIPT_OF: Readonly<Record<string, RegExp>> = {
  heb: /\p{Script=Hebrew}/u,
  ara: /\p{Script=Arabic}/u,
  fas: /\p{Script=Arabic}/u,
  ell: /\p{Script=Greek}/u,
  grc: /\p{Script=Greek}/u,
  ...Object.fromEntries(['ukr', 'rus', 'bul', 'srp', 'bel', 'mkd'].map((lang) => [lang, /\p{Script=Cyrillic}/u])),
  jpn: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  chi_sim: /\p{Script=Han}/u,
  chi_tra: /\p{Script=Han}/u,
};
/** Fewer foreign letters than this are an ornament. */
const A_WORD = 3;

/** Whether words stand beside a picture that none of these languages, nor English, could read if they stood in it. */
export function goesUnread(beside: string, languages: readonly string[]): boolean {
  // A language that we know nothing of was named on purpose: it is taken to be the right one.
  if (languages.some((lang) => SCRIPT_OF[lang] === undefined)) return false;
  const unread = (beside.match(NOT_LATIN) ?? []).filter((c) => !languages.some((lang) => SCRIPT_OF[lang]!.test(c)));
  return unread.length >= A_WORD;
}

/** Stands for a set of languages and their data in a stamp; it names none of them. `salt` makes it one picture's own. */
export const digestOf = (languages: readonly string[], folder: string | undefined, salt = ''): string =>
  shortHash([...languages.map((lang) => `${lang}:${digestOfLanguage(lang, folder)}`), salt].join('+'));
