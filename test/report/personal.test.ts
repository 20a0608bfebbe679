/** The mail that a Leader gets after a period: when, what stands in it, and that it is hers alone. */
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { mailLeaders } from '../../src/compose/personal-mails.js';
import { configSchema } from '../../src/config.js';
import { type PersonalReport, personalMail } from '../../src/report/personal.js';
import { wordsFor } from '../../src/words/index.js';
import { golden } from '../golden/golden.js';
import { CLOSING, type House, month, monthsHouse } from '../services/making-months.js';
import { refOf, sign } from '../store/making.js';
import { HOSTILE } from './hostile.js';

const GIVEN = {
  ...{ words: wordsFor('en'), lang: 'en', places: { pond: 'Pond' }, baseUrl: 'https://audit.example.org/' },
  stop: 'https://audit.example.org/mails/off/report.1.abc',
};
const report = (more: Partial<PersonalReport> = {}): PersonalReport => ({
  ...{ name: 'Ada Harbour', organisation: 'La Leche League Example', period: '2026-11', withPerson: 1 },
  items: [
    {
      ...{ platform: 'pond', handle: 'ada', audit: 'political-description', path: '/me/items/1' },
      finding: {
        ...{ code: 'text-names-party', sureness: 0.9, evidence: { kind: 'quote', sight: 'bio', text: 'vote harbour' } },
        args: { words: 'vote harbour', entry: 'xx/harbour', label: 'Harbour Party' },
      },
      quotation: 'It is not appropriate to use a political or cause-aligned description.',
      graceUntil: '2026-12-04T05:00:00.000Z',
    },
  ],
  over: [{ platform: 'pond', handle: 'ada', audit: 'disclaimer', as: 'mended' }],
  profiles: [
    {
      ...{ platform: 'pond', handle: 'ada', toProve: false, paused: false, endsOn: '2026-12-20T00:00:00.000Z' },
      look: { coverage: { known: 4, of: 6, withheld: 0 }, verdict: 'finding', takenAt: '2026-11-02T06:00:00.000Z' },
    },
  ],
  ...more,
});

describe('her own mail', () => {
  it('is the mail that was looked at, whole as text and as HTML', () => {
    const { subject, text, html } = personalMail(report(), GIVEN);
    // What one look alone shows is told to nobody: the verdict of a finding is not said, its item is.
    expect(text).not.toContain(wordsFor('en').verdicts.finding.says({ known: 4, of: 6, withheld: 0 }));
    golden('personal/mail.txt', `${subject}\n\n${text}`);
    golden('personal/mail.html', html);
  });

  it('says the same in both parts, and asks for nothing from anywhere', () => {
    const { text, html } = personalMail(report(), GIVEN);
    const page = load(html);
    page('style,title').remove();
    const plain = (said: string) => said.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    for (const sentence of [
      'It looks like support for a political party',
      'We could see 4 of 6 things',
      'it is in order now',
    ]) {
      expect(plain(text)).toContain(plain(sentence));
      expect(plain(page.text())).toContain(plain(sentence));
    }
    for (const form of [text, html]) {
      expect(form).toContain('https://audit.example.org/me/items/1');
      expect(form).toContain(GIVEN.stop);
    }
    expect(html).not.toMatch(/<(img|script|link|iframe|object)|url\(|@import/i);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('stays a mail of so many parts, whatever a name, a handle or her words are', () => {
    const kinds = (html: string) =>
      new Set(
        load(html)('*')
          .get()
          .map((element) => (element as unknown as { tagName: string }).tagName),
      );
    const ours = kinds(personalMail(report(), GIVEN).html);
    for (const text of HOSTILE) {
      const [item] = report().items;
      const { finding } = item!;
      const evidence = { ...finding!.evidence, text };
      const items = [
        { ...item!, handle: text, finding: { ...finding!, evidence, args: { words: text, label: text } } },
      ];
      const mail = personalMail(report({ name: text, organisation: text, items }), GIVEN);
      expect([...kinds(mail.html)].filter((kind) => !ours.has(kind))).toEqual([]);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(`${mail.text}${mail.html}`).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    }
  });
});

describe('who gets it', () => {
  const config = configSchema.parse({ server: { baseUrl: 'https://audit.example.org' } });
  const sent = (house: House, how = config) =>
    mailLeaders({ config: how, store: house.store, scrapers: [], clock: house.time.clock });
  const waiting = ({ store }: House) => {
    const mails = [];
    for (let mail = store.outbox.take(); mail; mail = store.outbox.take()) mails.push(mail);
    return mails;
  };

  it('is whoever something changed for or waits for, once, after the period is closed', async () => {
    const house = monthsHouse();
    month(house, '2027-01', (name) => (name === 'n0' || name === 's0' ? 'finding' : 'clear'));
    expect(await sent(house)).toBe(0);
    house.store.periods.close('2027-01', CLOSING);
    expect(await sent(house)).toBe(2);
    expect(await sent(house)).toBe(0);
    const mails = waiting(house);
    expect(mails.map(({ to }) => to).sort()).toEqual(['n0@mail.example', 's0@mail.example']);
    expect(mails.every(({ text, to }) => text.includes(to.slice(0, 2)) && text.includes('/mails/off/report.'))).toBe(
      true,
    );
  });

  it('is written anew, without it, where she withdraws one of her profiles before the mail goes out', async () => {
    const house = monthsHouse();
    const { store, people } = house;
    sign(store, people.get('n0')!, refOf('leaving'), ['description']);
    month(house, '2027-01', (name) => (name === 'n0' || name === 's0' ? 'finding' : 'clear'));
    store.periods.close('2027-01', CLOSING);
    expect(await sent(house)).toBe(2);
    store.consents.withdraw(people.get('n0')!, refOf('leaving').url);
    const left = () => waiting(house).filter(({ to }) => to === 'n0@mail.example');
    expect(left()).toEqual([]);
    expect(await sent(house)).toBe(1);
    expect(left()).toMatchObject([{ text: expect.not.stringContaining('leaving') }]);
    expect(await sent(house)).toBe(0);
  });

  it('is not whoever ended these mails, nor anybody where the house sends none', async () => {
    const house = monthsHouse();
    month(house, '2027-01', (name) => (name === 'n0' || name === 's0' ? 'finding' : 'clear'));
    house.store.periods.close('2027-01', CLOSING);
    house.store.mailsOff.set(house.people.get('n0')!, 'report', false);
    const none = configSchema.parse({
      server: { baseUrl: 'https://audit.example.org' },
      delivery: { leaderMails: false },
    });
    expect(await sent(house, none)).toBe(0);
    expect(await sent(house)).toBe(1);
    expect(waiting(house).map(({ to }) => to)).toEqual(['s0@mail.example']);
  });

  it('gets one mail after several periods were missed, and none where nothing waits any more', async () => {
    const house = monthsHouse();
    month(house, '2027-01', (name) => (name === 'n0' ? 'finding' : 'clear'));
    house.store.periods.close('2027-01', CLOSING);
    house.time.pass(28 * 86_400);
    month(house, '2027-02', (name) => (name === 'n0' ? 'finding' : 'clear'));
    house.store.periods.close('2027-02', CLOSING);
    expect(await sent(house)).toBe(1);
    expect(waiting(house)[0]?.subject).toContain('February 2027');
  });
});
