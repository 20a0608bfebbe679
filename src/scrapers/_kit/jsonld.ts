/** JSON-LD on a page: every typed object of every script, flattened, with its @id references followed. */
import { at, isObject, type Json, parseJson, textOf } from './json.js';
import type { Page } from './page.js';
import { unescaped } from './words.js';

const MOST_SCRIPT = 2 * 1024 * 1024;
const MOST_NODES = 20_000;

const scriptsOf = ({ $ }: Page): string[] =>
  $('script[type="application/ld+json"]')
    .toArray()
    .map((script) => $(script).text());

/** Whether something was said there that could not be understood: then what is missing may have been in it. */
export const hasBrokenJsonLd = (page: Page): boolean =>
  scriptsOf(page).some((text) => text.length > MOST_SCRIPT || (text.trim() !== '' && parseJson(text) === undefined));

/** All typed objects, outer before inner. Scripts over 2 MB are left aside: no profile needs them. */
export function jsonLdOf(page: Page): Json[] {
  const queue: unknown[] = scriptsOf(page)
    .filter((text) => text.length <= MOST_SCRIPT)
    .map(parseJson);
  const typed: Json[] = [];
  for (let next = 0; next < queue.length && next < MOST_NODES; next += 1) {
    const value = queue[next];
    if (Array.isArray(value)) for (const each of value) queue.push(each);
    else if (isObject(value)) {
      if ('@type' in value) typed.push(value);
      for (const each of Object.values(value)) if (typeof each === 'object') queue.push(each);
    }
  }
  return typed;
}

/** Whether an object is of one of the types; schema.org prefixes do not matter. */
export function isA(node: unknown, ...types: string[]): boolean {
  const own = [at(node, '@type')].flat().map((type) => String(type).replace(/^.*[/:#]/, ''));
  return types.some((type) => own.includes(type));
}

/** The object that an `{"@id"}` stands for; the value itself where it is no mere reference. */
export function followed(value: unknown, nodes: readonly Json[]): unknown {
  const id = isObject(value) && !('@type' in value) ? textOf(value['@id']) : undefined;
  return id ? (nodes.find((node) => node['@id'] === id) ?? value) : value;
}

/** A property as words. */
export function wordsAt(node: unknown, key: string): string | undefined {
  const value = textOf([at(node, key)].flat()[0]);
  return value === undefined ? undefined : textOf(unescaped(value).trim());
}

/** Addresses of a property that holds a picture: a string, an ImageObject, a reference or a list of these. */
export function imagesAt(node: unknown, key: string, nodes: readonly Json[]): string[] {
  return [at(node, key)].flat().flatMap((value) => {
    const image = followed(value, nodes);
    const address = textOf(image) ?? textOf(at(image, 'contentUrl')) ?? textOf(at(image, 'url'));
    return address ? [address] : [];
  });
}

/** What platforms put on a profile's page for search engines, and the person in it. */
export const profilePageOf = (nodes: readonly Json[]): Json | undefined =>
  nodes.find((node) => isA(node, 'ProfilePage'));
export const profiledPerson = (nodes: readonly Json[]): unknown => {
  const page = profilePageOf(nodes);
  return page && followed([page.mainEntity ?? page.about].flat()[0], nodes);
};
