import { afterEach, describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/domain/outcome.js';
import { absent } from '../../src/domain/snapshot.js';
import { tellOfCases, watchPrecision } from '../../src/services/casework.js';
import { judge } from '../../src/services/judge.js';
import { caseMailWordsFor } from '../../src/words/cases.js';
import { broughtBy, closeHouses, openHouse } from '../portal/house.js';

afterEach(closeHouses);

describe('telling of what is new', () => {
  it('is one mail a day for each person, without a word of what it is; her time runs from when it went out', () => {
    const { store, time, leaders, profiles } = openHouse({ withoutRound: true });
    const tools = {
      ...{ store, graceDays: 30, baseUrl: 'https://audit.example', organisation: 'LLL', clock: time.clock },
      ...{ wordsIn: () => caseMailWordsFor('en'), nameOf: (platform: string) => platform },
    };
    const found = (key: 'finding' | 'clear') => {
      for (const _ of [1, 2]) {
        time.pass(60);
        const { result, pictures } = broughtBy('finding', profiles[key].ref);
        store.ownAudits.put(profiles[key].id, { ...result, takenAt: time.now() }, pictures);
      }
    };
    const told = () => store.cases.forPerson(leaders.ada).map(({ case: one }) => one.toldAt !== null);
    found('finding');
    expect([tellOfCases(tools), tellOfCases(tools), told()]).toEqual([1, 0, [false]]);
    const mail = store.outbox.take()!;
    expect(mail).toMatchObject({ to: 'ada@mail.example', kind: 'notice' });
    expect(mail.text).toContain('https://audit.example/me');
    expect(mail.text).not.toMatch(/words of finding|party/i);
    time.pass(3600);
    store.outbox.noted(mail.id, { state: 'sent' });
    const sentAt = time.now();
    found('clear');
    expect(tellOfCases(tools)).toBe(0);
    expect(told().sort()).toEqual([false, true]);
    expect(store.cases.forPerson(leaders.ada).map(({ case: one }) => one.toldAt)).toContain(sentAt);
    time.pass(86_400);
    expect(tellOfCases(tools)).toBe(1);
  });

  it('is told anew of the rest where she withdraws one of her profiles before the mail goes out', () => {
    const { store, time, leaders, profiles } = openHouse({ withoutRound: true });
    const tools = {
      ...{ store, graceDays: 30, baseUrl: 'https://audit.example', organisation: 'LLL', clock: time.clock },
      ...{ wordsIn: () => caseMailWordsFor('en'), nameOf: (platform: string) => platform },
    };
    for (const key of ['finding', 'clear'] as const) {
      for (const _ of [1, 2]) {
        time.pass(60);
        const { result, pictures } = broughtBy('finding', profiles[key].ref);
        store.ownAudits.put(profiles[key].id, { ...result, takenAt: time.now() }, pictures);
      }
    }
    const { id } = store.people.find(leaders.ada);
    store.outbox.add({
      ...{ key: `notice:${profiles.clear.id}:1`, kind: 'notice', personId: id, to: 'ada@mail.example' },
      ...{ subject: 'vouched', text: 'about the other' },
    });
    expect(tellOfCases(tools)).toBe(1);
    store.consents.withdraw(id, profiles.finding.ref.url);
    expect(tellOfCases(tools)).toBe(1);
    const texts = [store.outbox.take()?.text, store.outbox.take()?.text, store.outbox.take()];
    expect(texts).toEqual(['about the other', expect.stringContaining('your bluesky profile'), undefined]);
  });
});

describe('a rule that is wrong too often', () => {
  const audits = [
    { id: 'leader-identification', version: 1, clause: 'scope', severity: 'none' as const, needs: ['bio' as const] },
    { id: 'some-rule', version: 2, clause: 'scope', severity: 'serious' as const, needs: ['bio' as const] },
  ].map((audit) => ({
    ...{ ...audit, title: '', failure: '' },
    judge: () =>
      audit.id === 'some-rule'
        ? {
            kind: 'finding' as const,
            findings: [
              {
                code: 'cause' as const,
                args: {},
                sureness: 1,
                evidence: { kind: 'quote' as const, sight: 'bio' as const },
              },
            ],
          }
        : { kind: 'pass' as const },
  }));
  const shown = {
    ...{ displayName: absent<string>(), links: absent<string[]>(), posts: absent<never>() },
    ...{ bio: { state: 'seen' as const, value: 'x' }, avatar: absent<never>(), banner: absent<never>() },
  };
  const asking = (imprecise: boolean) =>
    judge(
      shown,
      {
        audits,
        verdictOf,
        imprecise: (audit, version, lang) => imprecise && audit === 'some-rule' && version === 2 && lang === 'de',
      },
      { platform: 'x', lang: 'de', regularPosts: { share: 1, count: 1 } },
    ).outcomes[1]?.outcome;

  it('only asks, with its reason, in that language alone', () => {
    expect(asking(false)?.kind).toBe('finding');
    expect(asking(true)).toMatchObject({ kind: 'needs-review', doubt: { code: 'rule-imprecise' } });
  });

  it('is told to the owner once, and over when another version is in force', () => {
    const { store } = openHouse({ withoutRound: true });
    const precision = () => [{ audit: 'some-rule', version: 2, lang: 'de', stood: 17, fell: 3 }];
    const watched = { cases: { ...store.cases, precision }, incidents: store.incidents };
    for (let n = 0; n < 3; n++) watchPrecision(watched, new Map([['some-rule', 2]]));
    expect(store.incidents.open().map(({ kind, args }) => [kind, args.percent, args.decided])).toEqual([
      ['rule-imprecise', 85, 20],
    ]);
    expect(store.incidents.untold()).toHaveLength(1);
    watchPrecision(watched, new Map([['some-rule', 3]]));
    store.incidents.settle(0);
    expect(store.incidents.open()).toEqual([]);
  });
});
