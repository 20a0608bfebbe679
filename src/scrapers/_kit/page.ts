/**
 * Opening a captured page within bounds: bytes to text, text to a tree that can be asked. A page that is too large, too
 * deep or too full is refused (`undefined`; the scraper answers with the wall 'unreadable') before anything costly is done:
 * the parser and the selector engine keep arrays as deep as the tree, and get quadratic on trees that no person made.
 */
import { type CheerioAPI, load } from 'cheerio/slim';
import type { Capture } from '../../domain/capture.js';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ELEMENTS = 300_000;
/** Blink itself never builds deeper than 512; the rest is room for sloppy pages whose tags are never closed. */
const MOST_DEPTH = 1_500;

export interface Page {
  $: CheerioAPI;
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

/** A captured page as a tree; undefined where it is over the limits. */
export function openPage(capture: Capture): Page | undefined {
  const html = textOfCapture(capture);
  if (html === undefined || !withinBounds(html)) return undefined;
  // The frame keeps the selector engine linear: it compares the roots that it is given pair by pair.
  const $ = load(`<x-frame>${html}</x-frame>`, { xml: { xmlMode: false, decodeEntities: true } });
  if (depthOf($) > MOST_DEPTH) return undefined;
  const title = $('title').first().text().trim();
  const whole = /<\/(?:html|body)\s*>/i.test(html.slice(-20_000));
  return { $, url: new URL(capture.url), saved: capture.via === 'saved', title, whole };
}

// The parser closes these by itself, so that a long list of them is no deep tree; the void ones never open.
const CLOSED_BY_THEMSELVES = new Set(
  'p li dt dd option optgroup tr td th thead tbody tfoot rt rp area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

/** One linear look at the tags, without building anything. */
function withinBounds(html: string): boolean {
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

function depthOf($: CheerioAPI): number {
  let level = $.root().contents().toArray();
  let depth = 0;
  while (level.length > 0 && depth <= MOST_DEPTH) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    depth += 1;
  }
  return depth;
}
