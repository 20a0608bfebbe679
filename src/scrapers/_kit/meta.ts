/** Meta tags: OpenGraph, Twitter cards, description, generator. The first non-empty value of a name wins. */
import type { Page } from './page.js';

export type Meta = (name: string) => string | undefined;

/** Values by lower-case name or property, trimmed. */
export function metaOf({ $ }: Page): Meta {
  const values = new Map<string, string>();
  for (const element of $('meta').toArray()) {
    const { attribs } = element;
    const name = (attribs.property ?? attribs.name ?? attribs.itemprop)?.toLowerCase();
    const content = attribs.content?.trim();
    if (name && content && !values.has(name)) values.set(name, content);
  }
  return (name) => values.get(name);
}
