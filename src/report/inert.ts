/**
 * Hostile text made harmless without hiding that it was there. Control characters and the codes that turn the direction of
 * text become visible marks, so that a name cannot clear a terminal, colour it, or make "abc" read as "cba". Escaping for
 * HTML is a second step (`markup.ts`); this one is needed in every form.
 */
import { toUSVString } from 'node:util';

const name = (code: number): string => `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
/** Unicode's pictures of control characters start at U+2400; ESC is shown as ␛. */
const picture = (code: number): string => (code === 0x7f ? '␡' : String.fromCodePoint(0x2400 + code));

/**
 * Nothing to do: most texts in our six languages, and every picture as a data: address. Latin letters with their accents,
 * dashes, quotation marks and the narrow space; no control, no turn of direction, no mark that stacks.
 */
const PLAIN = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf\u2190-\u25ff]*$/;
/** Invisible marks of direction that cannot reach beyond their own word: dropped. */
const HARMLESS_MARKS = /[\u200e\u200f\u061c\ufeff]/gu;
/** Embeddings, overrides and isolates, and the deprecated format characters. */
const DIRECTION = /[\u202a-\u202e\u2066-\u206f]/gu;
/** More marks on one letter than any script needs; they would run over the lines around. */
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;

/**
 * One line of harmless text: line breaks and tabs become spaces, controls and turns of direction become visible.
 * `limit` cuts to that many characters (code points), with an ellipsis.
 */
export function inert(text: string, limit = Number.POSITIVE_INFINITY): string {
  if (PLAIN.test(text)) return cut(text.trim(), limit);
  const shown = toUSVString(text)
    .replaceAll(/\s*[\r\n\u2028\u2029\u0085]\s*|\t/gu, ' ')
    .replaceAll(/[\u0000-\u001f\u007f]/gu, (c) => picture(c.charCodeAt(0)))
    .replaceAll(/[\u0080-\u009f]/gu, (c) => name(c.charCodeAt(0)))
    .replaceAll(DIRECTION, (c) => name(c.charCodeAt(0)))
    .replaceAll(HARMLESS_MARKS, '')
    .replaceAll(STACKED_MARKS, '$1')
    .trim();
  return cut(shown, limit);
}
function cut(shown: string, limit: number): string {
  if (shown.length <= limit) return shown;
  const letters = [...shown];
  return letters.length <= limit ? shown : `${letters.slice(0, Math.max(0, limit - 1)).join('')}…`;
}

/** As `inert`, but line breaks stay. */
export function inertLines(text: string, limit?: number): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\u0085]/u)
    .map((line) => inert(line, limit))
    .join('\n');
}
