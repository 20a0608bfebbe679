/**
 * Words of a strip in the order in which they are read, whatever script they are in: Hebrew and Arabic run from right to left, and
 * Chinese and Japanese have no gaps between words.
 */
import type { OcrWord } from './ocr.js';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const IDEOGRAPHS = /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u;
const LETTER = /\p{L}/gu;
/** Signs this close, over their height, are one saying. */
const SAYING = 0.9;

const lettersOf = (text: string, script: RegExp): number =>
  (text.match(LETTER) ?? []).filter((c) => script.test(c)).length;
const runsLeft = ({ text }: OcrWord): boolean => RIGHT_TO_LEFT.test(text);

/** A strip's words as one reads them. The text of each is in reading order already. */
export function inOrder(words: readonly OcrWord[]): OcrWord[] {
  const sorted = words.toSorted((a, b) => a.box.x0 - b.box.x0);
  if (!sorted.some(runsLeft)) return joined(sorted);
  const all = sorted.map(({ text }) => text).join('');
  const left = lettersOf(all, RIGHT_TO_LEFT);
  const isLeft = 2 * left > (all.match(LETTER) ?? []).length;
  if (isLeft) sorted.reverse();
  // Words of the other direction among them keep their own order.
  const ordered: OcrWord[] = [];
  let other: OcrWord[] = [];
  for (const word of sorted) {
    if (runsLeft(word) !== isLeft) {
      other.unshift(word);
      continue;
    }
    ordered.push(...other, word);
    other = [];
  }
  return [...ordered, ...other];
}

/** Neighbouring words of signs that need no gap are one word: the engine parts them as it likes. */
function joined(sorted: readonly OcrWord[]): OcrWord[] {
  const words: OcrWord[] = [];
  for (const word of sorted) {
    const before = words.at(-1);
    if (!before || !IDEOGRAPHS.test(before.text.at(-1)!) || !IDEOGRAPHS.test(word.text[0]!) || !isNear(before, word)) {
      words.push(word);
      continue;
    }
    const [a, b] = [before.text.length, word.text.length];
    words[words.length - 1] = {
      text: before.text + word.text,
      sureness: (before.sureness * a + word.sureness * b) / (a + b),
      box: {
        x0: Math.min(before.box.x0, word.box.x0),
        y0: Math.min(before.box.y0, word.box.y0),
        x1: Math.max(before.box.x1, word.box.x1),
        y1: Math.max(before.box.y1, word.box.y1),
      },
      chars: [...before.chars, ...word.chars],
    };
  }
  return words;
}

function isNear({ box: a }: OcrWord, { box: b }: OcrWord): boolean {
  return b.x0 - a.x1 < SAYING * Math.max(a.y1 - a.y0, b.y1 - b.y0);
}
