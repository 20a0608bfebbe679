/**
 * The first step of normalising: every character is opened to what it stands for, with the place that it came from.
 * Compatibility forms, entities, mojibake, stacked marks, invisible signs and kinds of spaces are settled here; words,
 * hashtags and look-alikes are not known yet, and case is still as written.
 */
import { alwaysLatin } from './lookalikes.js';

/** A text being made, with the origin of each UTF-16 unit. */
export interface Draft {
  text: string;
  starts: number[];
  ends: number[];
}

const pairsTo = (to: string, characters: string): [string, string][] => [...characters].map((c) => [c, to]);
const ONE = new Map<string, string>([
  ...pairsTo("'", '’‘‛ʼʻʹ′`´＇՚ˈ׳'),
  ...pairsTo('-', '‐‑‒–−﹣－'),
  ...pairsTo('"', '“”„‟«»″״'),
  ...pairsTo('—', '―⸺'),
  ...pairsTo('\n', '\u2028\u2029\u0085\v\f\r'),
  // Blanks that are letters or symbols to Unicode: Braille, Hangul fillers.
  ...pairsTo(' ', '\t\u2800\u3164\u115f\u1160\uffa0\u180e'),
  ...pairsTo('', '™℠®©'),
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ς', 'σ'],
  // Its lower case would be two units.
  ['İ', 'I'],
  // NFKC would make a word 'i' of the information sign.
  ['ℹ', 'ℹ'],
]);
const SEQUENCES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#039;': "'",
  '&nbsp;': ' ',
  'â€™': "'",
  'â€˜': "'",
  '\r\n': '\n',
};

// A sequence of the table above, a flag, jamo, or a character with the marks that follow it.
const UNIT =
  /â€[™˜]|&(?:amp|lt|gt|quot|apos|nbsp|#0?39);|[\u{1f1e6}-\u{1f1ff}]{2}|[\u1100-\u11ff]+|\r\n|[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gsu;

/** Opens every character of `original`. Linear in its length. */
export function openCharacters(original: string): Draft {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  UNIT.lastIndex = 0;
  for (let m = UNIT.exec(original); m !== null; m = UNIT.exec(original)) {
    const unit = m[0];
    const end = m.index + unit.length;
    const last = parts.length - 1;
    const piece = unit.length === 1 && isPlain(unit) ? unit : open(unit, parts[last]);
    if (piece === '') continue;
    if (last >= 0 && isBlank(piece) && isBlank(parts[last]!)) {
      // A run of blanks is one, and a line break outranks a space.
      if (piece === '\n') parts[last] = '\n';
      ends[ends.length - 1] = end;
      continue;
    }
    parts.push(piece);
    for (let i = 0; i < piece.length; i++) {
      starts.push(m.index);
      ends.push(end);
    }
  }
  return { text: parts.join(''), starts, ends };
}

const isBlank = (piece: string): boolean => piece === ' ' || piece === '\n';
/** Printable ASCII that stands for itself. */
const isPlain = (c: string): boolean => c >= ' ' && c <= '~' && c !== '`';

/** More marks than spelling puts on one letter of an alphabet: ornament. */
const MOST_MARKS = 2;
// Vowel points, cantillation and stretching signs, which nobody types regularly.
const POINTS = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/;
const ALPHABETIC = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

function open(unit: string, before: string | undefined): string {
  const known = SEQUENCES[unit];
  if (known !== undefined) return known;
  const base = String.fromCodePoint(unit.codePointAt(0)!);
  if (base === unit) return openBase(base, before);
  if (/^[\u{1f1e6}-\u{1f1ff}\u1100-\u11ff]/u.test(unit)) return unit.normalize('NFKC');
  if (/^\p{M}/u.test(base)) return '';
  const head = openBase(base, before);
  // A cut keeps a wall of ornament from costing anything.
  const marks = [...unit.slice(base.length, base.length + 16)].filter((c) => !POINTS.test(c) && !isVariation(c));
  if (marks.length === 0) return head;
  if (!ALPHABETIC.test(base)) return /[\p{L}=<>]/u.test(base) ? (head + marks.join('')).normalize('NFKC') : head;
  if (marks.length > MOST_MARKS) return head;
  let composed = head;
  for (const mark of marks) {
    const next = (composed + mark).normalize('NFC');
    if (next.length === composed.length) composed = next;
  }
  return composed;
}

const isVariation = (c: string): boolean => /[\ufe00-\ufe0f\u{e0000}-\u{e01ef}]/u.test(c);

function openBase(c: string, before: string | undefined): string {
  const one = ONE.get(c) ?? alwaysLatin(c);
  if (one !== undefined) return one;
  if (/\p{Zs}/u.test(c)) return ' ';
  if (c === '\n') return c;
  // A joiner holds an emoji sequence together, and forms letters in Indic scripts; elsewhere it is hidden padding.
  if (c === '\u200d')
    return before !== undefined && /[\p{Extended_Pictographic}\p{EMod}\p{Script=Devanagari}]$/u.test(before) ? c : '';
  if (POINTS.test(c) || /\p{Cf}|\p{Cc}|\u034f|\u17b4|\u17b5/u.test(c)) return '';
  if (c >= '\u{1f1e6}' && c <= '\u{1f1ff}') return String.fromCharCode(c.codePointAt(0)! - 0x1f1e6 + 65);
  const opened = c.normalize('NFKC');
  if (opened === c || opened.length === 1) return ONE.get(opened) ?? opened;
  // '¨' and its like open to a space and a mark.
  return opened.replace(/[ \p{M}]+/gu, '');
}
