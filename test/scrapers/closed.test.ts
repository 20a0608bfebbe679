/** Platforms that shut for good: known by their addresses, told with their year, and never visited. */
import { describe, expect, it } from 'vitest';
import { wallsMet } from '../../src/report/seen.js';
import { scraper as googleplus } from '../../src/scrapers/googleplus.js';
import { scraper as yahoo } from '../../src/scrapers/yahoo-groups.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { look } from '../../src/services/look.js';
import { declinedVisit } from '../../src/services/visiting-modes.js';
import { wordsFor } from '../../src/words/index.js';

const GOOGLE: [string, string][] = [
  ['https://plus.google.com/+MarenTolstrup', '+MarenTolstrup'],
  ['plus.google.com/+MarenTolstrup/posts', '+MarenTolstrup'],
  ['https://plus.google.com/u/0/+MarenTolstrup/about', '+MarenTolstrup'],
  ['https://plus.google.com/123456789012345678901', '123456789012345678901'],
  ['https://plus.google.com/u/0/123456789012345678901/posts', '123456789012345678901'],
  ['https://plus.google.com/communities/123456789', 'communities/123456789'],
];
const YAHOO: [string, string][] = [
  ['https://groups.yahoo.com/group/Ammehjaelp/', 'ammehjaelp'],
  ['http://uk.groups.yahoo.com/group/ammehjaelp/message/12', 'ammehjaelp'],
  ['https://groups.yahoo.com/neo/groups/ammehjaelp/info', 'ammehjaelp'],
];

describe('platforms that are closed', () => {
  it.each([...GOOGLE.map((row) => [...row, googleplus] as const), ...YAHOO.map((row) => [...row, yahoo] as const)])(
    '%s is %s, and has one address',
    (typed, handle, scraper) => {
      const ref = recogniseAddress(typed, [scraper]);
      expect(ref.handle).toBe(handle);
      expect(scraper.claim(new URL(ref.url))).toEqual(ref);
    },
  );

  it.each([
    [googleplus, 'https://plus.google.com/', 'home'],
    [googleplus, 'https://plus.google.com/explore', 'other'],
    [yahoo, 'https://groups.yahoo.com/', 'home'],
    [yahoo, 'https://groups.yahoo.com/search', 'other'],
  ])('%#: no profile, but: %s', (scraper, typed, kind) => {
    expect(scraper.claim(new URL(typed))).toEqual({ notAProfile: kind });
  });

  it.each([
    [googleplus, '2019', 'https://plus.google.com/+MarenTolstrup'],
    [yahoo, '2020', 'https://groups.yahoo.com/group/ammehjaelp'],
  ])('%#: asks nothing of anybody, and says since which year', async (scraper, year, address) => {
    const ref = recogniseAddress(address, [scraper]);
    const { sketch } = await look(ref, scraper, declinedVisit(), {}, '2026-05-04T03:02:01.000Z');
    expect(sketch.bio).toEqual({ state: 'hidden', why: 'closed' });
    const places = { [scraper.id]: { title: scraper.title, closed: scraper.closed } };
    const [wall] = wallsMet({ snapshot: sketch, profile: ref } as never, wordsFor('en'), places);
    expect(wall?.says).toContain(year);
    expect(wall?.says).toContain(scraper.title);
  });
});
