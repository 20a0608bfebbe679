import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { quickSelect } from '../../src/scrapers/_kit/quick-select.js';

/** Every selector in the scrapers' own source, so that none is left out here. */
function selectorsInUse(): string[] {
  const folders = ['../../src/scrapers/', '../../src/scrapers/_kit/'].map((each) =>
    fileURLToPath(new URL(each, import.meta.url)),
  );
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(folder + name, 'utf8')),
  );
  const asked = sources.flatMap((text) => [
    ...text.matchAll(/(?:\$|each\(page,|find|closest)\(?\s*'([^'\n]{2,300})'/g),
  ]);
  return [...new Set(asked.map(([, selector = '']) => selector))].filter((selector) => /^[\w.#[*:-]/.test(selector));
}
const ODD = [
  'a',
  '*',
  'div > p',
  'p + p',
  'a:not(.x)',
  '[class~="b"]',
  'p.a, #x',
  '.b .a',
  'A.A',
  'p:first-child',
  ':root',
  '[DATA-x="1"]',
  'ul li a[rel~="me"]',
  'a[href*=","]',
];
const PAGE =
  '<div id="x" class="a b"><p class="a">1</p><p class="b" data-x="1">2</p><ul><li><a rel="me nofollow" href="a,b">3</a></li></ul><A class="x A" href="#">4</A></div><p class="a a">5</p>';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const pages = readdirSync(fixtures).flatMap((folder) => {
  const file = `${fixtures}${folder}/profile.html`;
  return existsSync(file) ? [[folder, readFileSync(file, 'utf8')] as const] : [];
});

describe('selecting by an index', () => {
  it.each([['a small page', PAGE] as const, ...pages])(
    'finds in %s what the selector engine finds, in its order',
    (_, html) => {
      const plain = load(html, { xml: { xmlMode: false, decodeEntities: true } });
      const { $ } = quickSelect(plain);
      const selectors = [...selectorsInUse(), ...ODD];
      expect(selectors.length).toBeGreaterThan(60);
      for (const selector of selectors) {
        const [found, wanted] = [$(selector).toArray(), plain(selector).toArray()];
        expect(found.length === wanted.length && found.every((node, i) => node === wanted[i]), selector).toBe(true);
      }
    },
  );
});
