/**
 * Every page there is, as it comes over the wire: whole without script, small, with nothing from elsewhere, and with hostile
 * text in every field shown inert. What only a browser can tell is in every-page.browser.test.ts.
 */
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { escaped } from '../../src/report/markup.js';
import { harmIn, PAYLOADS } from './hostile.js';
import { closeHouses, openHouse } from './house.js';
import { pagesOf } from './pages.js';

const house = openHouse();
const { pages, missing } = pagesOf(house);
afterAll(closeHouses);
const FULL = process.env.PROFILE_AUDIT_FULL === '1';

const get = async (path: string, who: Parameters<typeof house.request>[1]) => {
  const answer = await house.request(path, who);
  return { answer, status: answer.status, text: await answer.text() };
};

/**
 * Not swept here: what stands in memory between two steps (of which state-pages.ts and the owner's journey show some), and what
 * needs files that this house has none of.
 */
const NOT_IN_HOUSE = [
  '/admin/leaders/import/:trial for owner',
  '/admin/marks/trial/:trial for owner',
  '/admin/terms/trial/:trial for owner',
  '/admin/terms/:termId for owner',
  '/admin/reports/:reportId for owner',
];

describe('the pages', () => {
  it('are all reached: the house has something of every kind', () => {
    expect(missing.filter((one) => !NOT_IN_HOUSE.includes(one))).toEqual([]);
    expect(pages.length).toBeGreaterThan(3);
  });

  it.each(pages)('$who: $route is whole, alone, and says what it is', async ({ path, who }) => {
    const { answer, status, text } = await get(path, who);
    expect([200, 303]).toContain(status);
    if (status === 303) return;
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self'/,
    );
    expect(text).toMatch(/^<!doctype html>\n<html lang="[a-z-]+">/);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(/<title>([^<]*)<\/title>/.exec(text)?.[1]?.length).toBeGreaterThan(5);
    expect(text).not.toMatch(/href="#"|undefined|\[object|NaN|null<|>null/);
    expect(text).not.toMatch(/violation|guilty|offence|offense/i);
    expect(harmIn(text)).toEqual([]);
  });

  it.each(pages)('$who: $route weighs no more than 50 KB with all that it fetches', async ({ path, who }) => {
    const packed = await house.request(path, who, { headers: { 'accept-encoding': 'gzip' } });
    if (packed.status === 303) return;
    const bytes = new Uint8Array(await packed.arrayBuffer());
    const text =
      packed.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes).toString() : Buffer.from(bytes).toString();
    let weight = bytes.length;
    for (const [, href] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const asset = await house.request(href!, 'nobody', { headers: { 'accept-encoding': 'br' } });
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      weight += (await asset.arrayBuffer()).byteLength;
    }
    expect(weight).toBeLessThanOrEqual(50_000);
  });

  it.each(pages)('$who: $route changes nothing by being looked at', async ({ path, who }) => {
    const before = house.store.log.head();
    await get(path, who);
    const { seq } = house.store.log.head();
    // That somebody's evidence was looked at, or a page was printed out, is what a look may leave behind.
    expect(seq - before.seq).toBeLessThanOrEqual(1);
  });
});

describe('a hostile name', () => {
  /** What a stored name may hold: controls are refused where one is typed. */
  const payloads = PAYLOADS.filter((name) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name));
  // Several in one name and in one area: so each of them stands once on every page that shows either.
  const names = FULL ? payloads : packed(payloads, 200);
  const pairs = names.flatMap((name, at) => (at % 2 === 0 ? [{ name, area: names[at + 1] ?? 'South coast' }] : []));
  const showing = new Set<string>();

  it.each(pairs)('$name is text on every page, and so is that of an area', async (both) => {
    house.store.self.correct(house.leaders.hostile, both);
    const { name } = house.store.people.find(house.leaders.hostile);
    for (const { path, who } of pages) {
      // Who sees neither at the first name sees neither at the others.
      if ((who !== 'hostile' && who !== 'owner') || (both !== pairs[0] && !showing.has(path))) continue;
      const { text } = await get(path, who);
      expect(harmIn(text)).toEqual([]);
      if (text.includes(escaped(name)) || text.includes(escaped(both.area))) showing.add(path);
    }
    expect(showing.size).toBeGreaterThan(20);
  });
});

/** Put together to texts of at most so many letters. */
function packed(texts: readonly string[], most: number): string[] {
  const made: string[] = [];
  for (const text of texts) {
    const last = made.at(-1);
    if (last !== undefined && last.length + text.length + 3 <= most) made[made.length - 1] = `${last} ; ${text}`;
    else made.push(text);
  }
  return made;
}
