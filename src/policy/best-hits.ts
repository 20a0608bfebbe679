/** Of all that was found in a picture, what is told: one hit for each entry and place. */
import type { Box } from '../domain/reading.js';
import { plainLetters } from './decoder.js';

interface Placed {
  entry: string;
  strength: 'strong' | 'weak';
  words: string;
  sureness: number;
  box: Box;
  line: number;
  from: number;
}

/** Longer quotes first; one line that holds it all before lines that had to be joined. */
const weightOf = ({ words }: Placed): number => plainLetters(words).length - (words.includes(' / ') ? 0.5 : 0);

/** One hit per entry and place: the strong before the weak, the surer, the longer. */
export function bestOf<Hit extends Placed>(found: readonly Hit[]): Hit[] {
  const ranked = [...found].sort(
    (a, b) =>
      Number(b.strength === 'strong') - Number(a.strength === 'strong') ||
      weightOf(b) - weightOf(a) ||
      b.sureness - a.sureness,
  );
  const kept: Hit[] = [];
  for (const hit of ranked) {
    const twice = kept.some(
      (k) =>
        k.entry === hit.entry ||
        (overlap(k.box, hit.box) &&
          (k.strength === 'strong' || hit.strength === 'weak') &&
          plainLetters(k.words).includes(plainLetters(hit.words))),
    );
    if (!twice) kept.push(hit);
  }
  return kept.sort((a, b) => a.line - b.line || a.from - b.from);
}
const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
