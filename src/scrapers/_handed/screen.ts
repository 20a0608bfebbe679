/**
 * A screenshot of a profile's head, understood: which line is the name, which lines are the description, which picture is
 * the avatar and which the cover. Pure, and shy: whatever could be otherwise is left out and named, so that it is asked for.
 */
import type { LackWhy, ScreenFinds } from '../../domain/handed.js';
import type { ProfileRef } from '../../domain/profile.js';
import type { Box } from '../../domain/reading.js';
import type { Screen, ScreenLine, ScreenShape } from '../../domain/screen.js';
import type { PictureSight, Sight } from '../../domain/snapshot.js';
import { describedBy } from './description.js';
import { endsDescription, isCounts } from './furniture.js';
import { layoutOf, type ScreenLayout } from './layouts.js';

/** The avatar is the largest round picture by at least this much, or it could be anybody's. */
const CLEARLY_LARGER = 1.25;
const SURE_NAME = 0.6;
/** Beyond this a rectangle is a button, a card or a plain ground; with nothing else on it, it is no cover either. */
const FLAT = 0.55;
const PLAIN = 0.97;

export function readScreen(screen: Screen, ref: ProfileRef): ScreenFinds {
  const layout = layoutOf(ref.platform);
  const lines = screen.lines.filter(
    (line) => !screen.shapes.some((shape) => isPicture(shape, line) && within(line.box, shape.box)),
  );
  const handle = layout.handleShown ? handleLine(lines, ref.handle) : undefined;
  const without: Sight[] = layout.banner ? [] : ['banner'];
  const wanted: Sight[] = ['displayName', 'bio', 'avatar', ...(layout.banner ? (['banner'] as const) : [])];
  if (layout.handleShown && !handle) {
    return { pictures: {}, without: [], lacks: wanted.map((sight) => ({ sight, why: 'other-profile' })) };
  }
  const finds: ScreenFinds = { pictures: {}, without, lacks: [] };
  const lack = (sight: Sight, why: LackWhy) => void finds.lacks.push({ sight, why });
  const take = (sight: PictureSight, found: Box | LackWhy) => {
    if (typeof found === 'string') lack(sight, found);
    else finds.pictures[sight] = found;
  };
  const avatar = avatarOf(screen);
  take('avatar', avatar);
  if (layout.banner) take('banner', bannerOf(screen, typeof avatar === 'string' ? undefined : avatar));
  const name = nameOf(lines, layout, handle, typeof avatar === 'string' ? undefined : avatar);
  if (!name) lack('displayName', 'not-found');
  else if (name.sureness < SURE_NAME) lack('displayName', 'unclear');
  else finds.displayName = bareName(name.text);
  const bio = describedBy(lines, layout, { name, handle, screen });
  if ('why' in bio) lack('bio', bio.why);
  else finds.bio = bio.text;
  return finds;
}

/** Words inside a picture belong to the picture. A line as high as the shape is its own letters taken for a picture. */
const isPicture = (shape: ScreenShape, line: ScreenLine) =>
  (shape.kind === 'round' || shape.flat < FLAT) && shape.box[3] > 2.5 * line.box[3];
const within = ([x, y, w, h]: Box, [ox, oy, ow, oh]: Box) => {
  const [cx, cy] = [x + w / 2, y + h / 2];
  return cx > ox && cx < ox + ow && cy > oy && cy < oy + oh;
};

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** The line that is the handle, alone or beside what belongs to it; letters that OCR mistakes are forgiven, in long handles. */
function handleLine(lines: readonly ScreenLine[], handle: string): ScreenLine | undefined {
  const wanted = [...new Set([bare(handle), bare(handle.split('@')[0] ?? '')])].filter((form) => form.length > 0);
  const likeness = (text: string) => Math.min(...wanted.map((form) => distance(bare(text), form) - slips(form)));
  return (
    // With its @ first: a name may spell the same.
    lines.find((line) => line.text.split(/\s+/).some((word) => /^[@©®]/.test(word) && likeness(word) <= 0)) ??
    lines.find((line) => likeness(line.text) <= 0) ??
    lines.find((line) => line.text.split(/[\s·|]+/).some((word) => word.length > 5 && likeness(word) <= 0))
  );
}
const slips = (form: string) => (form.length < 5 ? 0 : form.length < 9 ? 1 : 2);
/** Levenshtein's distance, given up beyond what would be forgiven. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 80) return 99;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

function avatarOf({ shapes, height, width }: Screen): Box | LackWhy {
  const top = Math.min(height, width * 1.6);
  const round = shapes.filter(({ kind, box }) => kind === 'round' && box[1] < 0.75 * top);
  const [first, second] = round.sort((a, b) => b.box[2] - a.box[2]);
  if (!first) return 'not-found';
  return second && first.box[2] < CLEARLY_LARGER * second.box[2] ? 'several' : first.box;
}

/** A wide picture at the top, over or behind the avatar. Without the avatar nothing says that it is hers. */
function bannerOf({ shapes, width }: Screen, avatar: Box | undefined): Box | LackWhy {
  if (!avatar) return 'not-found';
  const wide = shapes.filter(
    ({ kind, flat, box: [x, y, w, h] }) =>
      kind === 'rect' &&
      flat < PLAIN &&
      w > 1.6 * h &&
      w > 2.2 * avatar[2] &&
      w > 0.3 * width &&
      y < avatar[1] &&
      y + h > avatar[1] - 0.6 * avatar[3] &&
      x <= avatar[0] + avatar[2] &&
      x + w >= avatar[0],
  );
  const [first, second] = wide;
  if (!first) return 'not-found';
  return second ? 'several' : first.box;
}

function nameOf(
  lines: readonly ScreenLine[],
  layout: ScreenLayout,
  handle: ScreenLine | undefined,
  avatar: Box | undefined,
): ScreenLine | undefined {
  const named = lines.filter((line) => line !== handle && /\p{L}/u.test(line.text) && !endsDescription(line.text));
  if (layout.name === 'over-handle' && handle) {
    const [x, y, w, h] = handle.box;
    const over = named.filter(
      ({ box }) => box[1] < y && y - (box[1] + box[3]) < 2 * h && box[0] < x + w && box[0] + box[2] > x,
    );
    const found = over.at(-1);
    // A line that is lower than the handle's own letters is no name: the name stands in larger ones.
    return found && found.box[3] > 0.85 * h ? found : undefined;
  }
  if (layout.name === 'below-counts') return avatar && belowCounts(lines, named, avatar);
  if (!avatar) return undefined;
  const [, top, , size] = avatar;
  const near = named.filter(
    ({ box }) => box[1] > top - 0.2 * size && box[1] < top + 2.6 * size && box[0] < avatar[0] + 6 * size,
  );
  const [first, second] = [...near].sort((a, b) => heightOf(b) - heightOf(a));
  if (!first) return undefined;
  return second && heightOf(first) < 1.12 * heightOf(second) ? undefined : first;
}
/** The first line below the counts that stands below the avatar (on a phone) or right of it (on a wide screen). */
function belowCounts(lines: readonly ScreenLine[], named: readonly ScreenLine[], [x, y, w, h]: Box) {
  const numbers = lines.filter(({ text }) => isCounts(text) || /^\d[\d.,]*\s*[kmb]?$/iu.test(text));
  const counts = lines.filter(({ box }) =>
    numbers.some((number) => Math.abs(number.box[1] - box[1]) < 2.3 * number.box[3]),
  );
  if (counts.length === 0) return undefined;
  const bottom = Math.max(...counts.map(({ box }) => box[1] + box[3]));
  return named.find(({ box }) => box[1] >= bottom - 2 && (box[1] >= y + h - 2 || box[0] >= x + w));
}

/** Letters with and without tails make boxes of different heights: a tail is about a quarter. */
const heightOf = ({ text, box }: ScreenLine) => (/[gjpqy,;()ç]/u.test(text) ? box[3] / 1.27 : box[3]);
/** Without what badges beside it are read as. */
const bareName = (text: string) =>
  text.replace(/^[^\p{L}\p{N}(“"']+|[^\p{L}\p{N}.)!?”"'*]+$/gu, '').replace(/\s+[©®@&°¢£€*]$/u, '');
