/**
 * HTML by tagged template. Every value that is put in is text, made inert and escaped, unless it is itself a piece made
 * by `html`; there is no way to put in raw text. Attribute values stand in double quotes always.
 */
import { inert } from './inert.js';

/** A finished piece of HTML. Only `html` makes one: the class is known here alone. */
class Piece {
  readonly #made = true;
  constructor(readonly markup: string) {}
  static is = (value: object): value is Piece => #made in value;
}
export type Html = Piece;
export type Value = Html | string | number | null | undefined | false | readonly Value[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What has a meaning in HTML. Most texts hold none of it. */
const SPECIAL = /[&<>"']/;
export function escaped(text: string): string {
  const shown = inert(text);
  return SPECIAL.test(shown) ? shown.replaceAll(/[&<>"']/g, (c) => ESCAPES[c] ?? c) : shown;
}

/** A piece of HTML from a template. null, undefined and false leave nothing; a list is joined. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  let markup = strings[0]!;
  for (let i = 0; i < values.length; i++) markup += written(values[i]) + strings[i + 1]!;
  return new Piece(markup);
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(written).join('');
  // An object from JSON that merely looks like a piece is not one.
  return Piece.is(value as object) ? (value as Html).markup : '';
}

/** Several lines, each made inert by itself: for a field of text, and where the style keeps line breaks. */
export const lines = (text: string | readonly string[]): Html =>
  new Piece((typeof text === 'string' ? text.split(/\r\n|\r|\n/) : text).map(escaped).join('\n'));

/** Words from outside, in a direction of their own. */
export const words = (text: string): Html => html`<bdi dir="auto">${text}</bdi>`;

/** A link that opens nothing but the web; any other address stays text. */
export function link(address: string, label: Value): Html {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return html`<span>${label}</span>`;
  return html`<a href="${url.href}" rel="noopener noreferrer">${label}</a>`;
}
