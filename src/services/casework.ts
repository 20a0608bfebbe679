/**
 * What happens to cases without anybody pressing a button: their Leaders are told (one mail a day at most, joined over her
 * profiles), waivers and consents run out, and the owner hears of a rule that is wrong too often.
 */
import { isImprecise, type RulePrecision } from '../domain/case.js';
import type { Store } from '../store/index.js';
import type { CaseMailWords } from '../words/cases.js';

export interface CaseworkTools {
  store: Pick<Store, 'cases' | 'outbox' | 'incidents'>;
  graceDays: number;
  /** How people reach the portal; without it nobody can be told, and nothing is shown to anybody. */
  baseUrl: string | undefined;
  organisation: string;
  wordsIn(lang: string | null): CaseMailWords;
  nameOf(platform: string, lang: string | null): string;
  clock(): Date;
}

/** Queues what somebody was not told of yet, and notes what went out. Gives to how many people a mail was written. */
export function tellOfCases({ store, baseUrl, graceDays, clock, ...said }: CaseworkTools): number {
  store.cases.settleMails(graceDays);
  if (!baseUrl) return 0;
  const today = clock().toISOString().slice(0, 10);
  let written = 0;
  for (const { personId, name, email, lang, cases } of store.cases.untold()) {
    const words = said.wordsIn(lang);
    const places = [...new Set(cases.map(({ platform }) => said.nameOf(platform, lang)))];
    const mail = words.news({
      ...{ name, places, organisation: said.organisation, graceDays, link: new URL('/me', baseUrl).href },
      items: cases.length,
      waiversEnded: cases.filter(({ waiverEnded }) => waiverEnded).length,
    });
    const key = `cases:${personId}:${today}`;
    // A second mail on the same day is none: what came meanwhile waits for tomorrow's.
    if (!store.outbox.add({ key, kind: 'notice', personId, to: email, ...mail })) continue;
    store.cases.mailed(
      cases.map(({ id }) => id),
      key,
    );
    written += 1;
  }
  return written;
}

const keyOf = ({ audit, lang }: RulePrecision): string => `rule-imprecise:${audit}:${lang}`;

/** Tells the owner once of each rule that is wrong too often in a language; it is over when a better version took its place. */
export function watchPrecision(store: Pick<Store, 'cases' | 'incidents'>, versions: ReadonlyMap<string, number>): void {
  const now = store.cases.precision().filter((one) => isImprecise(one) && versions.get(one.audit) === one.version);
  for (const one of now) {
    const decided = one.stood + one.fell;
    store.incidents.begin({
      key: keyOf(one),
      kind: 'rule-imprecise',
      args: { rule: one.audit, lang: one.lang, percent: Math.round((100 * one.stood) / decided), decided },
    });
  }
  const keys = new Set(now.map(keyOf));
  for (const { key, kind } of store.incidents.open()) {
    if (kind === 'rule-imprecise' && !keys.has(key)) store.incidents.end(key);
  }
}

/** Whether a rule was wrong so often in a language that it may only ask; asked anew each time something is judged. */
export const impreciseIn = (store: { cases: Pick<Store['cases'], 'imprecise'> }) => {
  const rows = store.cases.imprecise();
  return (audit: string, version: number, lang: string | undefined): boolean =>
    rows.some((row) => row.audit === audit && row.version === version && row.lang === (lang ?? 'und'));
};

/** What pages about items work with. */
export type CaseDesk = Pick<Store, 'cases' | 'evidence' | 'marks' | 'staff' | 'outbox' | 'people' | 'readings'>;
export type { CaseOf, Shown } from '../store/index.js';
