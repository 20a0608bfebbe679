/** Words as a reader sees them: text of elements with its line breaks, tidied strings, HTML snippets without their tags. */
import type { Cheerio, CheerioAPI } from 'cheerio';
import type { load } from 'cheerio/slim';
import { loadHtml } from './parsers.js';

/** A node of the tree that cheerio builds. */
export type Node = Exclude<Parameters<typeof load>[0], string | readonly unknown[] | Uint8Array>;

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'iframe', 'select', 'textarea']);
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const EDGE = '\u0001';
const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3|[#*0-9])+$/u;

/** Spaces collapsed, lines trimmed, at most one empty line in a row. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
/** On one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a reader sees of an element: `<br>` and blocks break lines, pictures of emoji count as the emoji, scripts and the
 * like are silent. It stops after some more than `most` characters. With `preformatted` a line break in the source stays one (pages that show text with `pre-wrap`).
 */
export function wordsOf(element: Cheerio<Node>, preformatted = false, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let said = 0;
  const walk = (node: Node): void => {
    if (said > most) return;
    if (node.type === 'text') {
      const text = preformatted ? node.data : node.data.replace(/\s+/g, ' ');
      said += text.trim().length;
      parts.push(text);
    } else if (node.type === 'tag') {
      if (SILENT.has(node.name)) return;
      if (node.name === 'br') parts.push('\n');
      else if (node.name === 'img') parts.push(emojiOf(node.attribs.alt));
      else {
        const block = BLOCKS.has(node.name) && !preformatted;
        if (block) parts.push(EDGE);
        for (const child of node.children) walk(child);
        if (block) parts.push(EDGE);
      }
    } else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const node of element.toArray()) walk(node);
  // Between two blocks there is one line break, however many edges meet there.
  return tidy(parts.join('').replace(/\s*\u0001[\s\u0001]*/g, '\n'));
}

function emojiOf(alt: string | undefined): string {
  return alt && alt.length <= 16 && EMOJI.test(alt) ? alt : '';
}

/** An HTML snippet (of a feed, of an API) without its tags. */
export function wordsOfHtml(html: string): string {
  const bounded = html.slice(0, 200_000);
  if (!/[<&]/.test(bounded)) return tidy(bounded);
  return wordsOf(loadHtml(bounded).root());
}

/** Character references that stand in a string which should not have any (JSON-LD made by templates). */
export const unescaped = (text: string): string =>
  /&[#\w]{2,10};/.test(text) ? wordsOfHtml(text.replace(/</g, '&lt;')) : text;

/** The elements that a selector finds, each ready to be asked. */
export const each = ({ $ }: { $: CheerioAPI }, selector: string, within?: Cheerio<Node>): Cheerio<Node>[] =>
  (within ? within.find(selector) : $(selector)).toArray().map((element) => $(element as Node));

/** Words of the whole body, for telling a page from a shell; at most `most` characters. */
export function bodyWords($: CheerioAPI, most = 20_000): string {
  const body = $('body');
  return wordsOf(body.length > 0 ? body : $.root(), false, most).slice(0, most);
}
