/**
 * Opening a captured page within bounds: bytes to text, text to a tree that can be asked. A page that is too large, too
 * deep or too full is refused (`undefined`; the scraper answers with the wall 'unreadable') before anything costly is done:
 * the parser and the selector engine keep arrays as deep as the tree, and get quadratic on trees that no person made.
 */
import type { CheerioAPI } from 'cheerio';
import type { Capture } from '../../domain/capture.js';
import { loadHtml } from './parsers.js';
import { type Index, quickSelect } from './quick-select.js';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ELEMENTS = 300_000;
/** Blink itself never builds deeper than 512; the rest is room for sloppy pages whose tags are never closed. */
const MOST_DEPTH = 1_500;

export interface Page {
  $: CheerioAPI;
  /** Elements by 'tag', '.class', '#id' and '[attribute]', in the order of the page. */
  index: () => Index;
  /** The final address. */
  url: URL;
  /** Handed over as a file: picture addresses may point beside it. */
  saved: boolean;
  /** The document's title, trimmed. */
  title: string;
  /** It has its end: what is not on it did not merely fail to arrive. */
  whole: boolean;
}

/** Text of a capture: UTF-8 where the bytes are valid as such, else as declared, else Windows-1252. undefined: over 20 MB. */
export function textOfCapture(capture: Capture): string | undefined {
  const { body } = capture;
  if (body.byteLength > MOST_BYTES) return undefined;
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le').decode(body);
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be').decode(body);
  try {
    // Rendered pages are re-encoded as UTF-8 while their declaration stays: valid UTF-8 beats what is declared.
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return decoderOf(capture).decode(body);
  }
}

function decoderOf({ body, contentType }: Capture): TextDecoder {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 2_048));
  const stated = [contentType, head].flatMap((text) => /charset=["']?([\w-]{2,30})/i.exec(text)?.[1] ?? []);
  // It is not UTF-8 throughout: whoever else says something else is more likely right.
  const names = [...stated.filter((name) => !/^utf-?8$/i.test(name)), ...stated, 'windows-1252'];
  for (const name of names) {
    try {
      return new TextDecoder(name);
    } catch {}
  }
  return new TextDecoder();
}

const opened = new WeakMap<Capture, { page: Page | undefined }>();

/** A captured page as a tree; undefined where it is over the limits. The same capture is opened once, however often it is read. */
export function openPage(capture: Capture): Page | undefined {
  const known = opened.get(capture) ?? { page: openOnce(capture) };
  opened.set(capture, known);
  return known.page;
}

function openOnce(capture: Capture): Page | undefined {
  const html = textOfCapture(capture);
  if (html === undefined || !withinBounds(html)) return undefined;
  // The frame keeps the selector engine linear: it compares the roots that it is given pair by pair.
  const whole$ = loadHtml(`<x-frame>${html}</x-frame>`);
  if (isTooDeep(whole$)) return undefined;
  const { $, index } = quickSelect(whole$);
  const title = $('title').first().text().trim();
  const whole = /<\/(?:html|body)\s*>/i.test(html.slice(-20_000));
  return { $, index, url: new URL(capture.url), saved: capture.via === 'saved', title, whole };
}

// The parser closes these by itself, so that a long list of them is no deep tree; the void ones never open.
const CLOSED_BY_THEMSELVES = new Set(
  'p li dt dd option optgroup tr td th thead tbody tfoot rt rp area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

/** Tags that are not worth counting: however they are nested, the parser bears so many. */
const FEW_TAGS = 30_000;

/** One linear look at the tags, without building anything. */
function withinBounds(html: string): boolean {
  if (!hasMoreThan(FEW_TAGS, html)) return true;
  const tag = /[a-z][a-z0-9:-]{0,30}/iy;
  const unclosed = new Set<string>();
  let elements = 0;
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html.startsWith('!--', at + 1)) {
      const end = unclosed.has('!--') ? -1 : html.indexOf('-->', at + 4);
      if (end < 0) unclosed.add('!--');
      else at = end;
      continue;
    }
    const closing = html[at + 1] === '/';
    tag.lastIndex = at + (closing ? 2 : 1);
    const name = tag.exec(html)?.[0].toLowerCase();
    if (!name || CLOSED_BY_THEMSELVES.has(name)) {
      if (name && !closing) elements += 1;
    } else if (closing) depth = Math.max(0, depth - 1);
    else {
      elements += 1;
      depth += 1;
      if (RAW.test(name) && !unclosed.has(name)) {
        const end = html.indexOf(`</${name}`, at);
        if (end < 0) unclosed.add(name);
        else {
          at = end;
          depth -= 1;
        }
      }
    }
    if (elements > MOST_ELEMENTS || depth > 4 * MOST_DEPTH) return false;
  }
  return true;
}

function hasMoreThan(most: number, html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0 && tags <= most; at = html.indexOf('<', at + 1)) tags += 1;
  return tags > most;
}

function isTooDeep($: CheerioAPI): boolean {
  let level = $.root().toArray()[0]?.children ?? [];
  for (let depth = 0; depth <= MOST_DEPTH; depth += 1) {
    const next: typeof level = [];
    for (const node of level)
      if ('children' in node) for (const child of node.children) next.push(child as (typeof level)[number]);
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
