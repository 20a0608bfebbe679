/**
 * Letters on paper to Leaders who cannot be written to by mail: what their mails would have told them, and one way in. They
 * are told once the operator says that a letter was handed over, and not before. Who has nothing to be told gets no letter, so
 * that nothing can be read off who gets one but that something waits for her.
 */
import type { Ending, Store } from '../store/index.js';
import { REMIND_DAYS } from './consent-reminders.js';
import { signInAddress } from './signing-in.js';

/** What one letter says, for whoever writes it. */
export interface LetterSaid {
  name: string;
  /** BCP 47; null where she did not say. */
  lang: string | null;
  /** What she was not told of: on which platforms, and how many of them were let pass so far. */
  news?: { platforms: string[]; items: number; waiversEnded: number } | undefined;
  endings: { what: 'ends' | 'ended'; ending: Ending }[];
  /** How many things wait for her answer that she was told of before, at the end of a closed period. */
  waiting?: { period: string; items: number } | undefined;
  /** The way in, to be typed, and until when it is good. */
  address: string;
  until: string;
}
export interface LetterTools {
  store: Pick<Store, 'cases' | 'hers' | 'letters' | 'mailsOff' | 'people' | 'periods' | 'personalMails'>;
  baseUrl: string;
  clock(): Date;
  /** Whether Leaders hear after each month of what waits for them. */
  monthly: boolean;
}

const DAY_MS = 86_400_000;
/** A letter takes its time, and lies for a while. */
export const LETTER_DAYS = 28;
/** What ended longer ago than a letter may lie is not told any more. */
const LATE_DAYS = 60;

interface Due extends Omit<LetterSaid, 'address' | 'until'> {
  personId: string;
  cases: string[];
}

/** Writes a letter for everybody who is to be told something, or for one person. Each takes the place of an earlier one that she did not get. */
export function writeLetters(tools: LetterTools, personId?: string): LetterSaid[] {
  const { store, baseUrl, clock } = tools;
  const until = new Date(clock().getTime() + LETTER_DAYS * DAY_MS).toISOString();
  return dueLetters(tools)
    .filter((due) => personId === undefined || due.personId === personId)
    .map(({ personId: id, cases, ...said }) => {
      const endings = said.endings.map(({ what, ending }) => `${what}:${ending.day}`);
      const holds = { cases, endings, period: said.waiting?.period ?? null };
      const key = store.letters.write(id, holds, LETTER_DAYS * 86_400);
      return { ...said, address: signInAddress(baseUrl, key), until };
    });
}

/** The operator says that letters were handed over: hers, or all that were written. Her time begins now. How many. */
export function lettersHandedOver(
  { store }: { store: Pick<Store, 'cases' | 'letters'> },
  graceDays: number,
  personId?: string,
): number {
  const pending = store.letters.pending(personId);
  for (const letter of pending) {
    store.cases.seenByHer(letter.cases, graceDays);
    store.letters.handedOver(letter);
  }
  return pending.length;
}

function dueLetters({ store, clock, monthly }: LetterTools): Due[] {
  const due = new Map<string, Due>();
  const of = ({ personId, name, lang }: Pick<Due, 'personId' | 'name' | 'lang'>): Due => {
    const one = due.get(personId) ?? { personId, name, lang, endings: [], cases: [] };
    due.set(personId, one);
    return one;
  };
  for (const { cases, ...person } of store.cases.untold('letter')) {
    const one = of(person);
    one.cases = cases.map(({ id }) => id);
    const platforms = [...new Set(cases.map(({ platform }) => platform))];
    one.news = { platforms, items: cases.length, waiversEnded: cases.filter((each) => each.waiverEnded).length };
  }
  const at = (days: number) => new Date(clock().getTime() + days * DAY_MS).toISOString();
  for (const what of ['ended', 'ends'] as const) {
    const [after, until] = what === 'ends' ? [at(0), at(REMIND_DAYS)] : [at(-LATE_DAYS), at(0)];
    for (const ending of store.hers.ending(after, until, 'letter')) {
      const { personId } = ending;
      const known = store.letters.told(personId).endings.includes(`${what}:${ending.day}`);
      if (!known && !store.mailsOff.isOff(personId, 'reminder')) of(ending).endings.push({ what, ending });
    }
  }
  const [latest] = store.periods.closed();
  for (const reader of latest && monthly ? store.personalMails.readers('letter') : []) {
    const { personId } = reader;
    if (store.mailsOff.isOff(personId, 'report')) continue;
    if (store.letters.told(personId).periods.includes(latest!.period)) continue;
    const waits = ({ case: one }: ReturnType<Store['cases']['forPerson']>[number]) =>
      one.state === 'open' && one.toldAt !== null;
    const items = store.cases.forPerson(personId).filter(waits).length;
    if (items > 0) of(reader).waiting = { period: latest!.period, items };
  }
  return [...due.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.personId < b.personId ? -1 : 1));
}
