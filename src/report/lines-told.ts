import type { Judged } from '../domain/outcome.js';
import type { PictureReading, ReadLine } from '../domain/reading.js';

/** The lines of a reading, and of what was read too unsurely to be told alone, or by our own recogniser, those that an outcome speaks of. */
export function linesTold(
  { lines, unsure = [], second = [] }: PictureReading,
  outcomes: readonly Pick<Judged, 'outcome'>[],
): ReadLine[] {
  const quoted = outcomes
    .flatMap(({ outcome }) => ('findings' in outcome ? outcome.findings : []))
    .flatMap(({ evidence }) => ('text' in evidence && evidence.text ? evidence.text.split(' / ') : []));
  return [...lines, ...[...unsure, ...second].filter(({ text }) => quoted.some((words) => text.includes(words)))];
}
