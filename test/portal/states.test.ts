/**
 * Every state in which there is nothing to show has its sentence and its next step: made from the list of routes, so that a
 * new page has them too. What a look says while it runs is in looks.test.ts, what a worker that is away, in health.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { portalLanguages, portalWords } from '../../src/words/portal/index.js';
import { closeHouses, openHouse, type Persona } from './house.js';

afterAll(closeHouses);
const house = openHouse({ withoutRound: true });
const says = portalWords('en');
const pages = house.routes.filter(({ method, path }) => method === 'GET' && !/\/(api|feed)\//.test(path));
const asPerson = ({ roles }: (typeof pages)[number]): Persona =>
  roles.includes('leader') ? 'ada' : roles.includes('anyone') ? 'nobody' : 'owner';
const seen = async (path: string, who: Persona, init: Parameters<typeof house.request>[2] = {}) => {
  const answer = await house.request(path, who, init);
  const text = await answer.text();
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  return { status: answer.status, main, words: main.replaceAll(/<[^>]*>/g, ' ') };
};
/** A sentence, and something to press that leads on. */
const isWhole = ({ main, words }: { main: string; words: string }): boolean =>
  /[.?]\s/.test(words) && /<(a [^>]*href="\/|button)/.test(main);

describe('a page that is not there', () => {
  const withIds = pages.filter(({ path, roles }) => /:\w+Id\b/.test(path) && !roles.includes('anyone'));
  it.each(withIds.map((route) => [route.path, asPerson(route)] as const))(
    '%s says so, and leads on',
    async (path, who) => {
      const found = await seen(path.replaceAll(/:\w+/g, 'nothing-of-that-name'), who);
      expect([found.status, isWhole(found)]).toEqual([404, true]);
      expect(found.words).toContain(says.frame.refusals[404]!.title);
    },
  );

  const withTokens = pages.filter(({ path, roles }) => /:\w*[tT]oken\b/.test(path) && roles.includes('anyone'));
  it.each(withTokens.map(({ path }) => path))('a spent link, %s, says what to do now', async (path) => {
    const spent = await seen(path.replaceAll(/:\w+/g, 'x'.repeat(43)), 'nobody');
    expect([404, 410]).toContain(spent.status);
    expect(isWhole(spent)).toBe(true);
  });
});

describe('a page with nothing on it yet', () => {
  it.each([
    ['/admin', 'owner'],
    ['/admin/review', 'owner'],
    ['/admin/reports', 'owner'],
    ['/admin/rules', 'owner'],
    ['/admin/vouching', 'owner'],
    ['/admin/leaders?q=nobody-of-that-name', 'owner'],
    ['/admin/terms?q=no-term-of-that-name', 'owner'],
  ] as const)('%s says so, and leads on', async (path, who) => {
    const { main } = await seen(path, who);
    const empty = /<div class="empty">[\s\S]*?<\/div>(?:<\/div>)?/.exec(main)?.[0] ?? '';
    expect(isWhole({ main: empty, words: `${empty.replaceAll(/<[^>]*>/g, ' ')} ` })).toBe(true);
  });
});

describe('whatever goes wrong', () => {
  it('has a title, a sentence and a next step in every language', () => {
    for (const lang of portalLanguages()) {
      for (const [status, { title, says: sentence, next }] of Object.entries(portalWords(lang).frame.refusals))
        expect([lang, status, [title, sentence, next].every((text) => text.length > 4)]).toEqual([lang, status, true]);
    }
  });

  it('is told on a page: not signed in, from elsewhere, too large', async () => {
    const post = (more: Parameters<typeof house.request>[2]) =>
      seen('/me/settings/language', 'nobody', { form: { lang: 'en' }, ...more });
    const [out, elsewhere] = [await post({}), await post({ headers: { 'sec-fetch-site': 'cross-site' } })];
    expect([out.status, isWhole(out), elsewhere.status, isWhole(elsewhere)]).toEqual([401, true, 403, true]);
    const large = await seen('/me/settings/language', 'ada', { form: { lang: 'x'.repeat(100_000) } });
    expect([large.status, isWhole(large)]).toEqual([413, true]);
  });
});
