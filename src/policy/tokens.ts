/**
 * Words of a normalised text with what stands between them. Every political reading works on these tokens, so that its cost
 * grows with the text and not with the lexicon.
 */
import { fold, type NormalText } from './normalise.js';

/** How strongly two neighbouring words are parted: not at all, lightly (bracket, dash, colon, emoji), by a comma, hard. */
export type Gap = 0 | 1 | 2 | 3;
export interface Token {
  /** Folded word. */
  t: string;
  /** As it was written. */
  raw: string;
  /** Offsets in the normalised text. */
  from: number;
  to: number;
  /** What parts it from the word before. */
  gap: Gap;
  /** Number of the hashtag that it belongs to, or -1. */
  tag: number;
  handle: boolean;
}

const WORD =
  /@[\p{L}\p{N}_.]*[\p{L}\p{N}_]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;
const HARD = /[|•·∥¦~;!?¡¿\n{}^*\\/<>…=≠]|__|\.\s*$|\.\s|—/u;
const LIGHT = /[()[\]:"–_]|\s-|-\s|\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** A full stop after these ends no sentence. */
const ABBREVIATED = new Set(
  'mr mrs ms dr st sen rep gov hon sr sra prof dep lic ing abg jr vs no nr bzw mme'.split(' '),
);

function gapOf(between: string, before: string | undefined): Gap {
  if (between === '' || /^ +$/.test(between)) return 0;
  if (HARD.test(between)) {
    const onlyStop = /^\.\s*$/.test(between);
    if (!(onlyStop && before !== undefined && (before.length === 1 || ABBREVIATED.has(before)))) return 3;
    return 0;
  }
  if (/[,،、]/u.test(between)) return 2;
  return LIGHT.test(between) ? 1 : 0;
}

/** Splits a normalised text into tokens; CJK letters are one token each. */
export function tokenise(n: NormalText): Token[] {
  const text = fold(n.text);
  const tokens: Token[] = [];
  let end = 0;
  let tag = -1;
  let tags = 0;
  for (const m of text.matchAll(WORD)) {
    const from = m.index;
    const between = text.slice(end, from);
    if (between.includes('#')) tag = tags++;
    else if (tag >= 0 && !withinTag(n, end, from)) tag = -1;
    const to = from + m[0].length;
    tokens.push({
      t: m[0],
      raw: n.original.slice(n.starts[from], n.ends[to - 1]),
      from,
      to,
      gap: tokens.length === 0 ? 3 : gapOf(between.replaceAll('#', ''), tokens.at(-1)!.t),
      tag,
      handle: m[0].startsWith('@'),
    });
    end = to;
  }
  return tokens;
}

/** A hashtag goes on where the normaliser put a space in, or where an underscore stood. */
function withinTag(n: NormalText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (n.starts[i] !== n.ends[i] && n.original[n.starts[i]!] !== '_') return false;
  return true;
}
