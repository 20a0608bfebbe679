/** What stands beside each thing in a coverage list, in a few words. The text is raw: the form that shows it makes it inert. */
import type { ProfileResult } from '../domain/result.js';
import type { PictureSight, Sight, Wall } from '../domain/snapshot.js';
import type { Words } from '../words/index.js';
import { type CoverageRow, coverageRows } from './coverage.js';
import { type Places, placeOf } from './sentences.js';

export interface CoverageLine extends CoverageRow {
  name: string;
  /** What is there, that nothing is, or why it is hidden. */
  says: string;
  /** What the reader can do about something hidden. */
  next?: string;
}

/** The six things and what became of each. */
export function coverageLines(
  result: ProfileResult,
  reader: 'self' | 'round',
  words: Words,
  places?: Places,
): CoverageLine[] {
  const place = placeOf(result.profile.platform, places).title;
  return coverageRows(result.snapshot).map((row) => {
    const { name, none } = words.sights[row.sight];
    if (row.state === 'absent') return { ...row, name, says: none };
    if (row.state === 'seen') return { ...row, name, says: glimpse(result, row.sight, words) };
    const wall = words.walls[row.why as Wall];
    return { ...row, name, says: wall.says({ place, reader }), next: wall.next({ place, reader }) };
  });
}

/** Hidden things grouped by what hid them, so that one wall is explained once. */
export function hiddenGroups(
  lines: readonly CoverageLine[],
): { why: Wall; names: string[]; says: string; next: string }[] {
  const groups = new Map<Wall, { why: Wall; names: string[]; says: string; next: string }>();
  for (const { why, name, says, next } of lines) {
    if (!why) continue;
    const group = groups.get(why);
    if (group) group.names.push(name);
    else groups.set(why, { why, names: [name], says, next: next ?? '' });
  }
  return [...groups.values()];
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
  return [size, reading ? words.coverage.lines(reading.lines.length) : words.coverage.notRead]
    .filter(Boolean)
    .join(', ');
}
