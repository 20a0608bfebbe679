import type { ReadLine, Vocabulary } from '../domain/reading.js';

/** Letters and digits alone, upper case, without diacritics. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A line must be this sure, and its term this long, to end a reading. */
const SURE = 0.85;
const LETTERS = 5;

/**
 * Whether what was read ends the reading early: a term of the vocabulary stands whole, as words of its own, in a very
 * sure line, and nothing read so far is one of the innocent phrases (which might clear it: then all must be read).
 * Without a vocabulary nothing ends a reading.
 */
export function sawEnough(vocabulary: Vocabulary | undefined): (lines: readonly ReadLine[]) => boolean {
  if (!vocabulary) return () => false;
  const forms = new Set(vocabulary.terms.flatMap((t) => t.forms.map(bare)).filter((form) => form.length >= LETTERS));
  const innocent = vocabulary.innocent.map(bare).filter((phrase) => phrase !== '');
  return (lines) => {
    if (lines.some((line) => innocent.some((phrase) => bare(line.text).includes(phrase)))) return false;
    return lines.some((line) => line.sureness >= SURE && wordRuns(line).some((run) => forms.has(run)));
  };
}

/** All runs of up to six neighbouring words, bare. */
function wordRuns(line: ReadLine): string[] {
  const words = line.words.map((w) => bare(w.text));
  const runs: string[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + 6); to++) runs.push(words.slice(from, to).join(''));
  return runs;
}
