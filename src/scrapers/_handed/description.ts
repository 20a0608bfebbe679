/**
 * The description in a screenshot: every line from the name down to where the platform's own words begin. It is rather too
 * much than too little, since half a description could be called clean; without an end in sight it is not taken at all.
 */
import type { LackWhy } from '../../domain/handed.js';
import type { Box } from '../../domain/reading.js';
import type { Screen, ScreenLine } from '../../domain/screen.js';
import { endsDescription, goesOn, isCounts, isSkipped } from './furniture.js';
import type { ScreenLayout } from './layouts.js';

interface Known {
  name: ScreenLine | undefined;
  handle: ScreenLine | undefined;
  screen: Screen;
}
const SURE = 0.7;
/** Blank lines below the last one that say: here it ends. */
const BLANK_LINES = 4;

export function describedBy(
  lines: readonly ScreenLine[],
  layout: ScreenLayout,
  known: Known,
): { text: string } | { why: LackWhy } {
  const heading = lines.find(({ text }) => layout.headings.includes(text.trim().toLowerCase()));
  const start = heading ?? startOf(layout, known);
  if (!start) return { why: 'not-found' };
  const found: ScreenLine[] = [];
  let [left, right] = [start.box[0], start.box[0] + Math.max(start.box[2], heading ? 0.25 * known.screen.width : 0)];
  let ended = false;
  for (const line of lines) {
    const [x, y, w, h] = line.box;
    if (line === start || y < start.box[1] + 0.6 * start.box[3]) continue;
    if (line === known.handle || line === known.name || isSkipped(line.text)) continue;
    if (isRowOfThree(line, lines)) ended = x < right && x + w > left;
    else if (x >= right || x + w <= left) continue;
    else if (endsDescription(line.text)) {
      // Some platforms put the counts before the description.
      if (found.length === 0 && isCounts(line.text)) continue;
      ended = true;
    }
    if (ended) break;
    // A gap of several lines ends it as surely as words do.
    const before = found.at(-1) ?? start;
    if (found.length > 0 && y - (before.box[1] + before.box[3]) > BLANK_LINES * h) {
      ended = true;
      break;
    }
    if (known.screen.shapes.some(({ box }) => between(box, before.box, line.box, [left, right]))) {
      ended = true;
      break;
    }
    found.push(line);
    left = Math.min(left, x);
    right = Math.max(right, x + w);
  }
  return judged(found, ended, known);
}

function startOf(layout: ScreenLayout, { name, handle }: Known): ScreenLine | undefined {
  if (layout.name === 'over-handle') return handle;
  if (layout.name === 'below-counts') return name;
  if (!name) return undefined;
  // Where the handle stands right below the name, the description begins below it.
  return handle && handle.box[1] > name.box[1] && handle.box[1] - name.box[1] < 3 * name.box[3] ? handle : name;
}

function judged(found: readonly ScreenLine[], ended: boolean, { screen }: Known): { text: string } | { why: LackWhy } {
  const last = found.at(-1);
  if (!last) return { why: 'not-found' };
  const below = screen.height - (last.box[1] + last.box[3]);
  if (goesOn(last.text) || (!ended && below < (BLANK_LINES + 1) * last.box[3])) return { why: 'cut-off' };
  if (found.some(({ sureness }) => sureness < SURE)) return { why: 'unclear' };
  return { text: joined(found) };
}

/** Tabs and counts stand in a row of three or more, apart from each other. */
function isRowOfThree(line: ScreenLine, lines: readonly ScreenLine[]): boolean {
  const middle = line.box[1] + line.box[3] / 2;
  const row = lines.filter(({ box, text }) => middle > box[1] && middle < box[1] + box[3] && text.length < 25);
  return row.length >= 3;
}

/** A picture that lies between two lines: the description is over. */
const between = ([x, y, w, h]: Box, above: Box, below: Box, [left, right]: readonly [number, number]) =>
  y >= above[1] + above[3] && y + h <= below[1] + 2 && x < right && x + w > left && h > 2 * below[3];

/** Lines that were wrapped are one line again: the next word would not have fitted. */
function joined(lines: readonly ScreenLine[]): string {
  const widest = Math.max(...lines.map(({ box }) => box[2]));
  return lines
    .map(({ text, box }, i) => {
      const next = lines[i + 1];
      if (!next) return text;
      const firstWord = (next.text.split(' ')[0]?.length ?? 0) + 1;
      const fits = box[2] + (firstWord * next.box[2]) / Math.max(1, next.text.length) < widest;
      return `${text}${fits ? '\n' : ' '}`;
    })
    .join('');
}
