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

export interface LanguageData {
  lang: string;
  /** As it lies there: `.traineddata`, gzipped or not. */
  bytes: Uint8Array;
  digest: string;
}

/** Where the data of a language lies, or nothing where it is not there. Packages come last: a folder is named on purpose. */
export function pathOf(lang: string, folder?: string): string | undefined {
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

const read = new Map<string, LanguageData>();

/**
 * Reads language data, once a process.
 * @throws Trouble LANGUAGE_MISSING, LANGUAGE_BROKEN (then: 'stop')
 */
export function readLanguage(lang: string, folder?: string): LanguageData {
  const path = pathOf(lang, folder);
  if (path === undefined) throw new Trouble('LANGUAGE_MISSING', 'stop', { lang, folder: folder ?? '' });
  const known = read.get(path);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(path));
  if (!isWhole(bytes)) throw new Trouble('LANGUAGE_BROKEN', 'stop', { lang, file: path });
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const data = { lang, bytes, digest };
  read.set(path, data);
  return data;
}

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
  /** Whether the script of the words beside a picture counts. */
  byWords?: boolean | undefined;
}

/** The languages to read a picture in, beside English, in a settled order. Only what is there, of what nobody named. */
export function languagesFor({ languages = [], folder, byWords = true }: Further, beside = ''): string[] {
  const wanted = new Set(languages);
  for (const { script, languages: candidates } of beside === '' || !byWords ? [] : BY_SCRIPT) {
    if (!script.test(beside)) continue;
    const there = candidates.filter(({ lang }) => pathOf(lang, folder) !== undefined);
    const found = there.find(({ own }) => own?.test(beside)) ?? there.find(({ own }) => own === undefined);
    if (found) wanted.add(found.lang);
    // Kana say which of two languages the other signs are.
    if (found?.lang === 'jpn') break;
  }
  wanted.delete(FIRST);
  return [...wanted].sort().slice(0, Math.max(MOST, languages.length));
}

/** Stands for a set of languages and their data in a reader's stamp. It names none of them. */
export const digestOf = (data: readonly LanguageData[]): string =>
  createHash('sha256')
    .update(data.map(({ lang, digest }) => `${lang}:${digest}`).join('+'))
    .digest('hex')
    .slice(0, 8);
