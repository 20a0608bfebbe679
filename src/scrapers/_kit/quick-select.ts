/**
 * Selecting by an index: asking the selector engine walks over the whole page for every question, and a reader asks fifty. Here
 * one walk notes which element carries which tag, class, id and attribute; a question looks up the rarest of these that an
 * element must carry, and the selector engine only judges the few that do. Questions that name none go to the engine as before.
 */
import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Node } from './words.js';

// In the page's order: by 'tag', '.class', '#id' and '[attribute]'; '*' are all.
export type Index = Map<string, Node[]>;
/** Attributes that most elements carry: looking by them saves nothing. */
const COMMON = new Set(['class', 'id', 'href', 'src', 'style', 'alt', 'title', 'width', 'height', 'target', 'dir']);

/** The page's `$`, answering selectors through an index that is made at the first question, and that index. */
export function quickSelect($: CheerioAPI): { $: CheerioAPI; index: () => Index } {
  let index: Index | undefined;
  let places: Map<Node, number> | undefined;
  const indexed = (): Index => {
    index ??= indexOf($.root().toArray()[0] as Node);
    return index;
  };
  /** Where an element stands on the page; most questions never ask. */
  const placeOf = (node: Node): number => {
    places ??= new Map((indexed().get('*') ?? []).map((each, place) => [each, place]));
    return places.get(node) ?? 0;
  };
  const quick = (selector: unknown, ...rest: unknown[]): unknown => {
    const parts = typeof selector === 'string' && rest.length === 0 ? partsOf(selector) : undefined;
    if (!parts) return ($ as (...args: unknown[]) => unknown)(selector, ...rest);
    const found: Node[] = [];
    for (const { key, selector: part, exact } of parts) {
      const candidates = indexed().get(key) ?? [];
      if (exact) found.push(...candidates);
      else if (candidates.length > 0)
        found.push(...(($(candidates as never) as Cheerio<Node>).filter(part).toArray() as Node[]));
    }
    const once = parts.length === 1 || found.length < 2 ? found : [...new Set(found)];
    return $((parts.length === 1 || once.length < 2 ? once : once.sort((a, b) => placeOf(a) - placeOf(b))) as never);
  };
  return { $: Object.setPrototypeOf(quick, $) as CheerioAPI, index: indexed };
}

function indexOf(root: Node): Index {
  const all: Node[] = [];
  const index: Index = new Map([['*', all]]);
  const note = (key: string, node: Node) => {
    const list = index.get(key);
    if (list) list.push(node);
    else index.set(key, [node]);
  };
  const noteClasses = (classes: string, node: Node) => {
    if (!/\s/.test(classes)) return note(`.${classes}`, node);
    for (const name of new Set(classes.split(/\s+/))) if (name) note(`.${name}`, node);
  };
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('attribs' in node) {
      all.push(node);
      note(node.name, node);
      const { id, class: classes } = node.attribs;
      if (id) note(`#${id}`, node);
      if (classes) noteClasses(classes, node);
      for (const name in node.attribs) if (!COMMON.has(name)) note(`[${name}]`, node);
    }
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i -= 1) stack.push(node.children[i] as Node);
  }
  return index;
}

interface Part {
  selector: string;
  /** What every element that it finds must carry. */
  key: string;
  /** The key says all. */
  exact: boolean;
}
const known = new Map<string, Part[] | undefined>();
const MOST_KNOWN = 2_000;

/** The parts of a selector list, each with a key; undefined where one of them has none. */
function partsOf(selector: string): Part[] | undefined {
  if (known.has(selector)) return known.get(selector);
  const parts = splitList(selector).map(partOf);
  const all = parts.every((part) => part !== undefined) ? (parts as Part[]) : undefined;
  if (known.size < MOST_KNOWN) known.set(selector, all);
  return all;
}

/** At the commas outside brackets and quotation marks. */
function splitList(selector: string): string[] {
  const parts = selector.match(/(?:[^,[("']|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\)|"[^"]*"|'[^']*')+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function partOf(selector: string): Part | undefined {
  // What stands last is what the element itself must be.
  const last = /(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]|\((?:[^()]|\([^()]*\))*\)|[^\s>+~[\]()])+$/.exec(selector)?.[0];
  if (!last || /[\\|]/.test(last)) return undefined;
  // Inside a negation or a choice a name is no must.
  const bare = last.replace(/:[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g, '');
  const outside = bare.replace(/\[[^\]]*\]/g, '');
  const id = /#([\w-]+)/.exec(outside)?.[0];
  const name = /\.([\w-]+)/.exec(outside)?.[0];
  const attribute = [...bare.matchAll(/\[([\w:-]+)[^\]]*\]/g)]
    .map(([, each = '']) => each.toLowerCase())
    .find((each) => !COMMON.has(each));
  const tag = /^[a-z][\w-]*/i.exec(outside)?.[0].toLowerCase();
  const key = id ?? name ?? (attribute && `[${attribute}]`) ?? tag;
  return key ? { selector, key, exact: key === selector } : undefined;
}
