/**
 * A profile before and after, side by side: its pictures, and its description word by word, what was taken out and what was
 * put in. What one of the two looks did not see is not compared, and said so. For pages and mails alike.
 */
import { diffWordsWithSpace } from 'diff';
import { PICTURE_SIGHTS, type PictureSight, type Snapshot } from '../domain/snapshot.js';
import type { ChangeWords } from '../words/changes.js';
import type { Words } from '../words/index.js';
import { type Html, html } from './markup.js';
import type { ProfileView } from './model.js';

/** A longer description than this is shown whole, before and after, without comparing words: nobody reads such a mosaic. */
const LONGEST = 4_000;
/** Where less of it stayed, both stand whole as well. */
const LEAST_KEPT = 0.4;
type Sides = Record<'before' | 'after', ProfileView>;

/** How something changed between two looks. */
export type Change = 'same' | 'gone' | 'fresh' | 'other' | 'unseen';
export function changeOf(before: Snapshot, after: Snapshot, sight: PictureSight | 'bio' | 'displayName'): Change {
  const [was, is] = [before[sight], after[sight]];
  if (was.state === 'hidden' || is.state === 'hidden') return 'unseen';
  const [old, now] = [thing(was), thing(is)];
  if (old === now) return 'same';
  if (now === '') return 'gone';
  return old === '' ? 'fresh' : 'other';
}
/** What makes it the same: the picture's bytes, or the words. A picture whose bytes nobody took is known by its address. */
function thing(sighting: Snapshot['avatar'] | Snapshot['bio']): string {
  if (sighting.state !== 'seen') return '';
  const { value } = sighting;
  return typeof value === 'string' ? value.trim() : (value.sha256 ?? value.url);
}

/** Both sides; null where nothing that could be compared changed. */
export function beforeAfter(sides: Sides, words: Words, says: ChangeWords): Html | null {
  const [was, is] = [sides.before.result.snapshot, sides.after.result.snapshot];
  const pictures = PICTURE_SIGHTS.filter((sight) => isChanged(changeOf(was, is, sight)));
  const texts = (['displayName', 'bio'] as const).filter((sight) => isChanged(changeOf(was, is, sight)));
  if (pictures.length + texts.length === 0) return null;
  return html`<div class="stack">${texts.map((sight) => textPart(sight, was, is, words, says))}${pictures.map((sight) => picturePart(sight, sides, words, says))}</div>`;
}
const isChanged = (change: Change): boolean => change !== 'same' && change !== 'unseen';

function picturePart(sight: PictureSight, { before, after }: Sides, words: Words, says: ChangeWords): Html {
  const { name, the } = words.sights[sight];
  const change = changeOf(before.result.snapshot, after.result.snapshot, sight);
  const side = (label: string, view: ProfileView): Html => {
    const picture = view.pictures[sight];
    const shown = view.result.snapshot[sight].state === 'seen';
    return html`<figure class="shot"><figcaption>${label}</figcaption>${
      picture
        ? html`<div class="frame"><img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="${`${label}: ${name}`}" loading="lazy"></div>`
        : html`<p class="none small muted">${shown ? says.notKept : says.none}</p>`
    }</figure>`;
  };
  return html`<div class="change"><p>${says[change](the)}</p><div class="sides">${side(says.before, before)}${side(says.after, after)}</div></div>`;
}

function textPart(sight: 'displayName' | 'bio', was: Snapshot, is: Snapshot, words: Words, says: ChangeWords): Html {
  const { the } = words.sights[sight];
  const change = changeOf(was, is, sight);
  return html`<div class="change"><p>${says[change](the)}</p>${wordDiff(textOf(was[sight]), textOf(is[sight]), says)}</div>`;
}
const textOf = (sighting: Snapshot['bio']): string => (sighting.state === 'seen' ? sighting.value : '');

/** One text in which what was taken out and what was put in are marked, for eyes and for ears. */
export function wordDiff(before: string, after: string, says: ChangeWords): Html {
  const long = before.length > LONGEST || after.length > LONGEST;
  const fine = long ? [] : diffWordsWithSpace(before, after);
  const kept = fine.reduce((sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length), 0);
  const pieces =
    kept >= LEAST_KEPT * Math.max(before.length, after.length)
      ? fine
      : [
          { value: before, removed: true, added: false },
          { value: after, removed: false, added: true },
        ];
  const parts = pieces.map(({ value, added, removed }) => {
    if (value === '') return null;
    if (removed) return html`<del><span class="hear"> ${says.takenOut} </span>${lines(value)}</del>`;
    if (added) return html`<ins><span class="hear"> ${says.putIn} </span>${lines(value)}</ins>`;
    return lines(value);
  });
  return html`<p class="diff" dir="auto">${parts}</p>`;
}
/** Line breaks stay, and a space at either end, which making text inert would drop. */
const lines = (text: string): Html[] =>
  text.split(/\r\n|\r|\n/).map((line, at) => html`${at > 0 && html`<br>`}${spaced(line)}`);
const spaced = (line: string): Html => {
  const core = line.trim();
  if (core === '') return line === '' ? html`` : html` `;
  return html`${/^\s/.test(line) && html` `}${core}${/\s$/.test(line) && html` `}`;
};
