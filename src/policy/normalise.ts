/**
 * The one normaliser: whatever way a text was written, the same words come out, and every letter of them knows where it
 * stands in the original, so that evidence quotes exactly what was written. Everything that is compared with such a text
 * (lexicon terms, wordings) goes through the same function first.
 *
 * What `text` is: NFKC, lower case, one kind of apostrophe, hyphen, space and line break; runs of spaces are one; ß, æ, œ are
 * ss, ae, oe; ς is σ; accents stay, composed; Hebrew and Arabic vowel points, variation selectors, zero-width and stacked
 * marks are gone; letters that only look Latin are Latin; `#OpinionsMine` is `# opinions mine`; a handle stays one token.
 * Time is linear in the text: every step is one pass over it.
 */
import { type Draft, openCharacters } from './characters.js';
import { anyLook, exactLook } from './lookalikes.js';

/** A normalised text. UTF-16 unit `i` of `text` came from `original.slice(starts[i], ends[i])` (empty for a space put in). */
export interface NormalText {
  original: string;
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** The exact original words behind `text.slice(from, to)`. */
export function quote(n: NormalText, from: number, to: number): string {
  if (to <= from) return '';
  return n.original.slice(n.starts[from]!, n.ends[to - 1]!);
}

/** Normalises any text. Never throws. */
export function normalise(original: string): NormalText {
  const draft = readLookalikes(lower(splitHashtags(joinSpacedLetters(openCharacters(original)))));
  return { original, text: draft.text, starts: Uint32Array.from(draft.starts), ends: Uint32Array.from(draft.ends) };
}

/** Text without accents, unit for unit: `fold(n.text)` has the same offsets as `n.text`. Latin, Greek and ё only. */
export function fold(text: string): string {
  return text.replace(/[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fffё]/g, foldOne);
}

const folded = new Map<string, string>(['øo', 'łl', 'đd', 'ħh', 'ıi', 'ŧt', 'ðd', 'þt'].map((p) => [p[0]!, p[1]!]));
function foldOne(c: string): string {
  let plain = folded.get(c);
  if (plain === undefined) {
    plain = c.normalize('NFD').charAt(0);
    folded.set(c, plain);
  }
  return plain;
}

/** Lower case that keeps every length, so that offsets stay. */
function lower(draft: Draft): Draft {
  const all = draft.text.toLowerCase();
  if (all.length === draft.text.length) return { ...draft, text: all.replace(/ς/g, 'σ') };
  const text = draft.text.replace(/\p{Lu}/gu, (c) => {
    const small = c.toLowerCase();
    return small.length === c.length ? small : small.slice(0, c.length);
  });
  return { ...draft, text };
}

// Four or more single letters, each a space apart: 'v o t e'.
const SPACED = /(?<![\p{L}\p{N}'])(?:\p{L} ){3,}\p{L}(?![\p{L}\p{N}'])/gu;

function joinSpacedLetters(draft: Draft): Draft {
  if (!/\p{L} \p{L} \p{L} \p{L}/u.test(draft.text)) return draft;
  const drop = new Set<number>();
  for (const m of draft.text.matchAll(SPACED)) {
    for (let i = 0; i < m[0].length; i++) if (m[0][i] === ' ') drop.add(m.index + i);
  }
  return keepUnits(draft, (i) => !drop.has(i));
}

function keepUnits(draft: Draft, keeps: (i: number) => boolean): Draft {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < draft.text.length; i++) {
    if (!keeps(i)) continue;
    text += draft.text[i];
    starts.push(draft.starts[i]!);
    ends.push(draft.ends[i]!);
  }
  return { text, starts, ends };
}

const HASHTAG = /#[\p{L}\p{M}\p{N}_]+/gu;
// Where a hashtag's words meet: aB, ABc (before B), a1, 1a.
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

function splitHashtags(draft: Draft): Draft {
  if (!draft.text.includes('#')) return draft;
  const seams = new Set<number>();
  const underscores = new Set<number>();
  for (const m of draft.text.matchAll(HASHTAG)) {
    seams.add(m.index + 1);
    for (const s of m[0].matchAll(SEAM)) seams.add(m.index + s.index);
    for (let i = 1; i < m[0].length; i++) if (m[0][i] === '_') underscores.add(m.index + i);
    // The end of one tag may touch the next: '#Opinions#Mine'.
    if (draft.text[m.index + m[0].length] === '#') seams.add(m.index + m[0].length);
  }
  if (seams.size === 0) return draft;
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < draft.text.length; i++) {
    if (seams.has(i)) {
      text += ' ';
      starts.push(draft.starts[i]!);
      ends.push(draft.starts[i]!);
    }
    text += underscores.has(i) ? ' ' : draft.text[i];
    starts.push(draft.starts[i]!);
    ends.push(draft.ends[i]!);
  }
  return { text, starts, ends };
}

const WORD = /\p{L}+/gu;
const OTHER_ALPHABET = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const OTHER_ALPHABETS = new RegExp(OTHER_ALPHABET, 'gu');
/** This many letters of another script in a row are a word of it that touches a Latin one ('LLLΕλλάδα'). */
const REAL_RUN = 5;

/**
 * Reads Greek and Cyrillic letters as Latin inside words that cannot be of their script: words that mix scripts, and words
 * of nothing but exact look-alikes in a text that has no genuine word of that script.
 */
function readLookalikes(draft: Draft): Draft {
  if (!OTHER_ALPHABET.test(draft.text)) return draft;
  const genuine = hasGenuineWord(draft.text);
  const text = draft.text.replace(WORD, (word) => {
    if (!OTHER_ALPHABET.test(word)) return word;
    const mixed = scripts(word) > 1;
    if (mixed ? longestForeignRun(word) >= REAL_RUN && /\p{Script=Latin}/u.test(word) : genuine) return word;
    const look = mixed ? anyLook : exactLook;
    let read = '';
    for (const c of word) {
      const plain = OTHER_ALPHABET.test(c) ? look(c) : c;
      if (plain === undefined || plain.length !== c.length) return word;
      read += plain;
    }
    return read;
  });
  return { ...draft, text };
}

const scripts = (word: string): number =>
  Number(/\p{Script=Latin}/u.test(word)) +
  Number(/\p{Script=Greek}/u.test(word)) +
  Number(/\p{Script=Cyrillic}/u.test(word)) +
  Number(/[\p{Script=Armenian}\p{Script=Cherokee}]/u.test(word));

function longestForeignRun(word: string): number {
  let longest = 0;
  let run = 0;
  for (const c of word) {
    run = OTHER_ALPHABET.test(c) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Whether some word is of one other alphabet alone and has a letter that looks like no Latin one. */
function hasGenuineWord(text: string): boolean {
  for (const m of text.matchAll(WORD)) {
    const foreign = m[0].match(OTHER_ALPHABETS);
    if (foreign === null || scripts(m[0]) > 1) continue;
    if (foreign.some((c) => exactLook(c) === undefined)) return true;
  }
  return false;
}
