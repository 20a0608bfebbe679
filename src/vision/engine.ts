import { digestOf, type Further, goesUnread, languagesFor, languagesThere } from './languages.js';

/** Raised whenever the same bytes could give other words. Marks have a number of their own, in their keys. */
const SEER = 'seer-11';

/** The stamp of a reader with English data: part of every cache key. A test holds it to the installed packages. */
export const ENGINE = `${SEER} tesseract.js-7.0.0 core-7.0.0 eng-1.0.0-best_int onnxruntime-web-1.30.0`;

/** A picture, and the words that stand beside it. */
export interface Beside {
  words: string;
  sha256: string;
}

/**
 * The stamp of a reading by further languages, with their data in it; `ENGINE` where there are none. What the words beside a
 * picture called for is told by that picture's own digest alone: no two stamps say that two people write alike.
 * @throws Trouble LANGUAGE_MISSING, LANGUAGE_BROKEN
 */
export function engineFor(further: Further, picture?: Beside): string {
  const always = languagesFor(further);
  const languages = picture ? languagesFor(further, picture.words) : always;
  // That nobody could read what stands beside is told with the reading: it is one of its own.
  const unread = picture && goesUnread(picture.words, languages) ? ' unread' : '';
  if (languages.length === 0 && unread === '') return ENGINE;
  const salt = languages.join() === always.join() && unread === '' ? '' : `${picture?.sha256}${unread}`;
  return `${ENGINE} further-${digestOf(languages, further.folder, salt)}`;
}

/** The stamp of a reading room: everything that it could read with. Two of the same stamp read any picture alike. */
export function roomStamp(further: Further): string {
  const { folder, byScript = true } = further;
  const there = [...new Set([...languagesFor(further), ...(byScript ? languagesThere(folder) : [])])];
  return there.length === 0 ? ENGINE : `${ENGINE} room-${digestOf(there, folder)}`;
}
