/** Raised whenever the same bytes could give other words. Marks have a number of their own, in their keys. */
const SEER = 'seer-7';

/** The stamp of a reader with English data: part of every cache key. A test holds it to the installed packages. */
export const ENGINE = `${SEER} tesseract.js-7.0.0 core-7.0.0 eng-1.0.0-best_int`;

/** The stamp with other language data. */
export const engineFor = (langs: readonly string[]): string =>
  langs.join('+') === 'eng' ? ENGINE : `${ENGINE} langs-${langs.join('+')}`;
