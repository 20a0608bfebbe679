/**
 * The door to the parsers of pages and feeds. They are loaded when the first page is read: all scrapers are there whenever the
 * house opens, to say whose an address is, and most commands read no page. Reading is synchronous, hence no `import()`.
 */
import { createRequire } from 'node:module';
import type { CheerioAPI } from 'cheerio';
import type * as Slim from 'cheerio/slim';
import type * as Feedsmith from 'feedsmith';

const from = createRequire(import.meta.url);
const once = <T>(load: () => T): (() => T) => {
  let loaded: T | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
};
const slim = once(() => from('cheerio/slim') as typeof Slim);
const feedsmith = once(() => from('feedsmith') as typeof Feedsmith);

/** HTML as a tree that can be asked; forgiving, without the elements that a browser would add. */
export const loadHtml = (html: string): CheerioAPI =>
  slim().load(html, { xml: { xmlMode: false, decodeEntities: true } });

/** A feed of any kind. Throws where it is none. */
export const parseFeed = (text: string): ReturnType<typeof Feedsmith.parseFeed> => feedsmith().parseFeed(text);
