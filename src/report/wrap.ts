/**
 * Text laid out in a terminal's columns: how wide a character stands there, and lines broken at words. Colours are put
 * around finished lines by the caller, so no escape sequence is ever measured here.
 */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
const NARROWLESS = /^[\p{M}\u200b-\u200d\u2060]+$/u;

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += NARROWLESS.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

export interface Layout {
  width: number;
  /** Put before the first line, then before the others. Its columns count. */
  first?: string;
  rest?: string;
}

/** Lines no wider than `width`; a word longer than a line is broken between characters. At least one line. */
export function wrap(text: string, { width, first = '', rest = first }: Layout): string[] {
  const lines: string[] = [];
  const room = () => Math.max(8, width - columnsOf(lines.length === 0 ? first : rest));
  let line = '';
  const end = () => {
    lines.push((lines.length === 0 ? first : rest) + line);
    line = '';
  };
  for (const word of text.split(/ +/)) {
    if (word === '') continue;
    const joined = line === '' ? word : `${line} ${word}`;
    if (columnsOf(joined) <= room()) {
      line = joined;
      continue;
    }
    if (line !== '') end();
    for (const { segment } of columnsOf(word) > room() ? graphemes.segment(word) : [{ segment: word }]) {
      if (line !== '' && columnsOf(line + segment) > room()) end();
      line += segment;
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines.map((each) => each.trimEnd());
}

/** Filled with spaces up to `columns`. */
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
