/** What `check bio` says that it understood, and that no text makes it slow. */
import { afterAll, describe, expect, it } from 'vitest';
import { openDesk } from './program.js';

const desk = openDesk();
afterAll(() => desk.clear());
const said = async (text: string) => (await desk.run(['check', 'bio', text])).out.replaceAll(/\s+/g, ' ');

describe('check bio says what it understood', () => {
  it('part by part, in the order of the text, and nothing of what is protected', async () => {
    const out = await said('Proud lesbian mum 🏳️‍🌈 LLL Leader | Former MP | SNP member | Views all my own');
    const part = out.slice(out.indexOf('How we understood it'), out.indexOf('●'));
    expect(part).toMatch(
      /“LLL Leader” says[^·]*· “MP” may point[^·]*past[^·]*· “SNP member” was read[^·]*· “Views all my own” is a/,
    );
    expect(out).not.toMatch(/lesbian|🏳️‍🌈/u);
  });
  it('nothing where it understood nothing', async () =>
    expect(await said('I like tea and cake.')).not.toContain('How we understood it'));
  it('hostile text comes out harmless', async () => {
    const out = await said('LLL\u001b[2J Leader | Vote\u202e Labour | Labour\u0007 member | Views my own');
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/u);
    expect(out).toContain('How we understood it');
  });
});

describe('text that wants to be slow', () => {
  it.each([
    ['one letter', 'a', 50_000],
    ['emoji', '🌹', 5_000],
    ['marks on one letter', '\u0301', 25_000],
    ['parts', '|', 25_000],
    ['a disclaimer begun again and again', 'views are my ', 4_000],
    ['the name', 'LLL Leader ', 4_000],
    ['a party', 'Labour member ', 4_000],
    ['half a name', 'partido nacion ', 4_000],
    ['hashtags', '#VoteLabour', 4_000],
    ['sales', 'book your LLL ', 4_000],
  ])(
    '%s: twice as much takes no more than some three times as long',
    async (_, unit, times) => {
      const timed = async (text: string) => {
        const before = process.cpuUsage();
        const { code } = await desk.run(['check', 'bio', text]);
        const { user, system } = process.cpuUsage(before);
        expect([0, 2, 3]).toContain(code);
        return (user + system) / 1000;
      };
      await timed(unit.repeat(times >> 3));
      const once = await timed(unit.repeat(times));
      const twice = await timed(unit.repeat(times * 2));
      expect(twice).toBeLessThan(Math.max(3.2 * once, 1500));
    },
    60_000,
  );
});
