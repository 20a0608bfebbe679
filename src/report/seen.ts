/** What stands beside each thing in a coverage list, in a few words. The text is raw: the form that shows it makes it inert. */
import type { PictureReading } from '../domain/reading.js';
import type { ProfileResult } from '../domain/result.js';
import type { PictureSight, Sight, Wall } from '../domain/snapshot.js';
import type { Words } from '../words/index.js';
import { type CoverageRow, coverageRows } from './coverage.js';
import { type Places, placeOf } from './sentences.js';

export interface CoverageLine extends CoverageRow {
  name: string;
  /** What is there, that nothing is, or in a few words why it is hidden. */
  says: string;
}

/** The six things and what became of each. */
export function coverageLines(result: ProfileResult, words: Words): CoverageLine[] {
  return coverageRows(result.snapshot).map((row) => {
    const { name, none } = words.sights[row.sight];
    if (row.state === 'absent') return { ...row, name, says: none };
    if (row.state === 'seen') return { ...row, name, says: glimpse(result, row.sight, words) };
    return { ...row, name, says: row.why ? words.walls[row.why].short : words.coverage.hidden };
  });
}

/** What the owner did not open, in one sentence; nothing where she opened everything. */
export function withheldSays({ snapshot }: ProfileResult, words: Words): string | undefined {
  const names = coverageRows(snapshot).flatMap(({ sight, why }) =>
    why === 'withheld' ? [words.sights[sight].name] : [],
  );
  return names.length === 0 ? undefined : words.coverage.withheld(names);
}

/** Each wall once, however many things it hid: what it is, and what the reader can do about it. */
export function wallsMet(
  { snapshot, profile }: ProfileResult,
  words: Words,
  places?: Places,
): { why: Wall; says: string; next: string }[] {
  const hidden = new Map<Wall, Sight[]>();
  for (const { sight, why } of coverageRows(snapshot))
    if (why && why !== 'withheld') hidden.set(why, [...(hidden.get(why) ?? []), sight]);
  const { title: place, closed } = placeOf(profile.platform, places);
  return [...hidden].map(([why, sights]) => {
    const context = { place, closed, sights };
    return { why, says: words.walls[why].says(context), next: words.walls[why].next(context) };
  });
}

function glimpse({ snapshot, readings }: ProfileResult, sight: Sight, words: Words): string {
  const sighting = snapshot[sight];
  if (sighting.state !== 'seen') return '';
  const { value } = sighting;
  if (typeof value === 'string') return value.trim() === '' ? words.coverage.empty : value;
  if (Array.isArray(value))
    return sight === 'links' ? words.coverage.links(value.length) : words.coverage.posts(value.length);
  const reading = readings[sight as PictureSight];
  const size = value.width && value.height ? `${value.width} × ${value.height}` : '';
  const read = reading ? words.coverage.lines(reading.lines.length) : words.coverage.notRead;
  return [size, read, reading && pictureNote(reading, words)].filter(Boolean).join(', ');
}

/** What a person should know of how a picture was read; nothing where it was read as it is. */
export function pictureNote({ notes }: Pick<PictureReading, 'notes'>, words: Words): string | undefined {
  const said = [
    notes.includes('first-frame-only') && words.coverage.firstFrame,
    notes.includes('letters-not-read') && words.coverage.lettersNotRead,
  ].filter((one) => one !== false);
  return said.length > 0 ? said.join('; ') : undefined;
}

/** When and how it was looked at; what was handed over says so, with its date. */
export function lookedAtSays({ takenAt, via, snapshot }: ProfileResult, words: Words): string {
  const when = words.dateTime(takenAt);
  const isSupplied = via === 'saved' || via === 'screenshot' || via === 'download' || via === 'by-hand';
  if (!isSupplied) return words.report.lookedAt(when, words.vias[via]);
  return words.report.supplied(words.vias[via], words.date(snapshot.takenAt), when);
}
