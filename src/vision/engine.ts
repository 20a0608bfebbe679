import { digestOf, type Further, languagesFor, readLanguage } from './languages.js';

/** Raised whenever the same bytes could give other words. Marks have a number of their own, in their keys. */
const SEER = 'seer-7';

/** The stamp of a reader with English data: part of every cache key. A test holds it to the installed packages. */
export const ENGINE = `${SEER} tesseract.js-7.0.0 core-7.0.0 eng-1.0.0-best_int`;

/**
 * The stamp of a reading by further languages, with their data in it; `ENGINE` where there are none.
 * @param beside the words beside the picture
 * @throws Trouble LANGUAGE_MISSING, LANGUAGE_BROKEN
 */
export function engineFor(further: Further, beside?: string): string {
  const languages = languagesFor(further, beside);
  if (languages.length === 0) return ENGINE;
  return `${ENGINE} further-${digestOf(languages.map((lang) => readLanguage(lang, further.folder)))}`;
}
