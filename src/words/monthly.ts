/**
 * What the monthly report says, in every form. One table a language; `monthlyWordsFor` takes English where there is none yet.
 * A number that is `null` is not told, since too few people stand behind it; the sentence never says how many.
 */

import type { WaiverEnd } from '../domain/case.js';
import { monthly as de } from './de/monthly.js';
import { en as general } from './en.js';
import { monthly as es } from './es/monthly.js';
import { monthly as fr } from './fr/monthly.js';
import { monthNames, tableFor } from './grammar.js';
import { monthly as it } from './it/monthly.js';
import { monthly as nl } from './nl/monthly.js';

export type CaseFigure = 'new' | 'mended' | 'open' | 'overdue' | 'disputed' | 'waived' | 'daysToMend';
export type ItemReason = 'overdue' | 'disputed' | 'explained' | 'waiver-asked' | 'waiver-ended' | 'asked';
export type ItemStep =
  | 'first-seen'
  | 'confirmed'
  | 'told'
  | 'answered'
  | 'decided'
  | 'overdue'
  | 'waiver-ended'
  | 'reopened'
  | 'rules-changed';
export type ChartName = 'coverage' | 'moves' | 'waiting' | 'days';
/** What it is made of: told or not told. */
type Told = number | null;

export interface MonthlyWords {
  lang: string;
  /** '2026-11' as "November 2026"; a period that was named by hand stays as it is. */
  period(name: string): string;
  /** The same, short, for the axis of a chart: "Nov 26". */
  periodShort(name: string): string;
  title(period: string): string;
  allAreas: string;
  area(name: string): string;
  comparedWith(period: string): string;
  /** Of a report that was asked for over several periods. */
  countedSince(period: string): string;
  first: string;
  notClosed: string;
  remade(day: string, because: readonly ('erased' | 'rejudged' | 'late')[]): string;
  personal(day: string): string;
  personalWhy: string;
  contents: string;
  /** In place of a number that is not told. */
  untold: string;
  untoldWhy: string;
  small: string;
  coverage: {
    heading: string;
    line(c: { leaders: number; profiles: number; full: number; part: number; none: number }): string;
    full: string;
    part: string;
    none: string;
    sources(s: { visited: Told; supplied: Told; own: Told; stale: Told; unsupplied: Told }): string;
    withheld(n: number): string;
  };
  unseen: {
    heading: string;
    everywhere: string;
    platform: string;
    why: string;
    profiles: string;
    others: string;
    severalPlatforms: string;
    several: string;
    failed: string;
    notYet: string;
    more(rows: number): string;
  };
  cases: {
    heading: string;
    names: Record<CaseFigure, string>;
    /** What each number counts, in a few words. */
    means: Record<CaseFigure, string>;
    before(period: string, value: string): string;
    days(n: number): string;
    none: string;
  };
  changes: {
    heading: string;
    nothing: string;
    unknown: string;
    profileChanged(n: Told): string;
    rulesChanged(n: Told): string;
    seenMore(n: Told): string;
    seenLess(n: Told): string;
    rules: string;
    rule(by: string, because: 'rule' | 'terms' | 'reading', n: Told): string;
    moreRules(n: number): string;
  };
  soon: {
    heading: string;
    says(days: number, consents: Told, waivers: Told): string;
  };
  charts: {
    heading: string;
    intro(periods: number): string;
    names: Record<ChartName, string>;
    /** What the bars are, where there are two. */
    series: Record<'full' | 'part' | 'none' | 'new' | 'mended' | 'open' | 'overdue' | 'days', string>;
    /** The chart in a sentence. */
    says(series: string, now: string, least: string, most: string): string;
    steady(series: string, value: string, periods: number): string;
    table: string;
    tableIntro: string;
    period: string;
    profiles: string;
    gap: string;
  };
  items: {
    heading: string;
    intro(n: number): string;
    none: string;
    reasons: Record<ItemReason, string>;
    reasonCount(reason: ItemReason, n: number): string;
    /** Said of an item that was let pass once, whatever else stands of it. */
    waiverEnded: Record<WaiverEnd, string>;
    waiting(days: number): string;
    noArea: string;
    wordsRead: string;
    wordsWritten: string;
    policy: string;
    quotations: string;
    historyHeading: string;
    steps: Record<ItemStep, string>;
    review: string;
    cropAlt(words: string): string;
    noPicture: string;
    seenAt(day: string): string;
    doubt: string;
    more(n: number): string;
  };
  precision: {
    heading: string;
    intro: string;
    rule: string;
    lang: string;
    decided: string;
    right: string;
    asksOnly: string;
  };
  made: {
    heading: string;
    clear: string;
    verify(command: string): string;
    engine(e: { version: string; rules: string; lexicon: string; ocr: string }): string;
    policy(revision: string): string;
    thresholds(list: string): string;
    position(p: { schema: number; round: string | null; rejudged: number }): string;
    log(seq: number, hash: string): string;
    period(from: string | null, to: string): string;
  };
  csv: { items: Record<string, string>; figures: Record<string, string> };
  mail: {
    subject(period: string, area: string | null): string;
    hello: string;
    needs(n: number): string;
    open: string;
    page: string;
    why: string;
    keep(day: string): string;
  };
  feed: { title(organisation: string): string; entry(period: string, area: string | null): string };
}

const LANG = 'en';
const number = (n: number): string => general.number(n);
const many = (n: number, one: string, several = `${one}s`): string => `${number(n)} ${n === 1 ? one : several}`;
const profiles = (n: Told): string => (n === null ? 'A few profiles' : many(n, 'profile'));
const named = monthNames(LANG);

const en: MonthlyWords = {
  lang: LANG,
  period: (name) => named(name, { month: 'long', year: 'numeric' }),
  periodShort: (name) => named(name, { month: 'short', year: '2-digit' }),
  title: (period) => `Monthly report, ${period}`,
  allAreas: 'All areas',
  area: (name) => `Area: ${name}`,
  comparedWith: (period) => `Compared with ${period}`,
  countedSince: (period) => `What happened is counted since the end of ${period}.`,
  first: 'The first report: there is nothing to compare it with yet.',
  notClosed: 'This round is not over yet: the numbers may still change.',
  remade: (day, because) => {
    const why = { erased: 'somebody was erased', rejudged: 'changed rules judged again', late: 'somebody was late' };
    return `The numbers were made again on ${day}, since ${general.list(because.map((each) => why[each]))}. An earlier copy may say otherwise.`;
  },
  personal: (day) => `Personal. Erase this copy by ${day}.`,
  personalWhy:
    'It names people. Show it to nobody who does not need it for their task. Leaders who are in order are counted, never listed; nobody is scored or ranked.',
  contents: 'On the following pages',
  untold: '–',
  untoldWhy: '– means that too few people stand behind a number to tell it.',
  small:
    'This area has fewer than five Leaders. Numbers could tell of one of them, so this report holds none: only what needs a person.',
  coverage: {
    heading: 'What we could see',
    line: ({ leaders, profiles: all, full, part, none }) =>
      all === 0
        ? 'No profile was due in this period.'
        : `Of ${many(all, 'profile')} of ${many(leaders, 'Leader')} we saw ${full === all ? 'all' : number(full)} in full${part > 0 ? `, ${number(part)} in part` : ''}${none > 0 ? `. ${number(none)} could not be seen` : ''}.`,
    full: 'seen in full',
    part: 'seen in part',
    none: 'not seen',
    sources: (s) => {
      const says: [Told, string][] = [
        [s.visited, 'seen by our visit'],
        [s.supplied, 'shown to us by their owners'],
        [s.own, 'seen when their owners asked for a look'],
        [s.stale, 'shown to us earlier and still counting'],
        [s.unsupplied, 'asked for and not shown to us'],
      ];
      const there = says.filter(([n]) => n !== 0);
      if (there.length === 0 || (there.length === 1 && there[0]?.[0] === s.visited && s.visited !== null)) return '';
      return `${there.map(([n, what]) => `${n === null ? 'a few' : number(n)} ${what}`).join('; ')}.`.replace(
        /^a/,
        'A',
      );
    },
    withheld: (n) => `Of ${many(n, 'profile')} a part is not open to us, by their owners’ choice.`,
  },
  unseen: {
    heading: 'Where nobody could look, and why',
    everywhere: 'Over all areas.',
    platform: 'Platform',
    why: 'Why',
    profiles: 'Profiles',
    others: 'other platforms',
    severalPlatforms: 'several platforms',
    several: 'several reasons',
    failed: 'the visit failed',
    notYet: 'not visited yet',
    more: (rows) => `And ${many(rows, 'more row')}, after the items.`,
  },
  cases: {
    heading: 'What happened',
    names: {
      new: 'New',
      mended: 'Mended',
      open: 'Open',
      overdue: 'Overdue',
      disputed: 'Disputed',
      waived: 'Let pass',
      daysToMend: 'Days',
    },
    means: {
      new: 'told to a Leader',
      mended: 'in order again',
      open: 'within her own time',
      overdue: 'her time is over',
      disputed: 'she asks for a person',
      waived: 'by a waiver',
      daysToMend: 'from told to mended (median)',
    },
    before: (period, value) => `${period}: ${value}`,
    days: (n) => general.number(Math.round(n * 10) / 10),
    none: 'Nothing is open, and nothing happened.',
  },
  changes: {
    heading: 'What changed since last month, and why',
    nothing: 'Nothing is judged otherwise than last month.',
    unknown: 'There is nothing to compare with.',
    profileChanged: (n) => `${profiles(n)}: the profile itself changed.`,
    rulesChanged: (n) => `${profiles(n)}: the profile is the same, our rules changed.`,
    seenMore: (n) => `${profiles(n)}: more could be seen than last month.`,
    seenLess: (n) => `${profiles(n)}: less could be seen than last month.`,
    rules: 'Our own changes',
    moreRules: (n) => many(n, 'more', 'more'),
    rule: (by, because, n) => {
      const what = { rule: `the rule “${by}”`, terms: `the term “${by}”`, reading: `reading pictures (${by})` }[
        because
      ];
      return `${what} moved ${n === null ? 'a few profiles' : many(n, 'profile')}`;
    },
  },
  soon: {
    heading: 'Soon',
    says: (days, consents, waivers) => {
      const parts = [
        consents !== 0 && (consents === null ? 'a few consents' : many(consents, 'consent')),
        waivers !== 0 && (waivers === null ? 'a few waivers' : many(waivers, 'waiver')),
      ].filter((part): part is string => part !== false);
      if (parts.length === 0) return `No consent and no waiver runs out within ${days} days.`;
      const one = parts.length === 1 && (consents === 1 || waivers === 1);
      return `Within ${days} days ${general.list(parts)} ${one ? 'runs' : 'run'} out. Leaders are reminded; there is nothing for you to do.`;
    },
  },
  charts: {
    heading: 'The last months',
    intro: (periods) => `${periods} periods, the newest at the right. Every axis begins at nought.`,
    names: {
      coverage: 'Profiles seen',
      moves: 'New and mended',
      waiting: 'Open and overdue',
      days: 'Days to mend (median)',
    },
    series: {
      full: 'in full',
      part: 'in part',
      none: 'not seen',
      new: 'new',
      mended: 'mended',
      open: 'open',
      overdue: 'overdue',
      days: 'days to mend',
    },
    says: (series, now, least, most) => `${series}: ${now} now, between ${least} and ${most} before.`,
    steady: (series, value, periods) => `${series}: ${value} in all ${periods} periods.`,
    table: 'The numbers behind the charts',
    tableIntro: 'As they were told when each period was closed.',
    period: 'Period',
    profiles: 'Profiles',
    gap: 'not told',
  },
  items: {
    heading: 'What needs a person',
    intro: (n) =>
      `${many(n, 'item')} past the Leader’s own time, or passed on by her answer. Each is decided on its review page; nothing is decided by this report.`,
    none: 'Nothing needs a person this month.',
    reasons: {
      overdue: 'Her time is over',
      disputed: 'She disputes it',
      explained: 'She explained it',
      'waiver-asked': 'She asks to let it pass',
      'waiver-ended': 'A waiver has ended',
      asked: 'The machine asks a person',
    },
    reasonCount: (reason, n) =>
      `${number(n)} ${
        {
          overdue: 'where her time is over',
          disputed: n === 1 ? 'that she disputes' : 'that are disputed',
          explained: n === 1 ? 'that she explained' : 'that were explained',
          'waiver-asked': 'with a wish to let it pass',
          'waiver-ended': 'where a waiver has ended',
          asked: 'where the machine asks a person',
        }[reason]
      }`,
    waiverEnded: { expired: 'A waiver has run out', changed: 'What was waived has changed' },
    waiting: (days) => (days === 0 ? 'since today' : `waiting for ${many(days, 'day')}`),
    noArea: 'No area',
    wordsRead: 'Words as read in the picture',
    wordsWritten: 'Words as written',
    policy: 'The policy says',
    quotations: 'The policy’s sentences that are meant',
    historyHeading: 'What happened so far',
    steps: {
      'first-seen': 'first seen',
      confirmed: 'seen again, and so confirmed',
      told: 'she was told',
      answered: 'she answered',
      decided: 'a person decided',
      overdue: 'her time was over',
      'waiver-ended': 'the waiver ended',
      reopened: 'opened again',
      'rules-changed': 'our rules changed',
    },
    review: 'Open the review page',
    cropAlt: (words) => (words ? `Cut-out of the picture: ${words}` : 'Cut-out of the picture'),
    noPicture: 'The picture is not kept any more.',
    seenAt: (day) => `Seen on ${day}.`,
    doubt: 'Why a person is asked',
    more: (n) => `And ${many(n, 'more', 'more')} on the review page.`,
  },
  precision: {
    heading: 'How often people agreed with us',
    intro: 'Of what people decided, the share in which the rule was right. A rule that is wrong too often only asks.',
    rule: 'Rule',
    lang: 'Language',
    decided: 'Decided',
    right: 'Right',
    asksOnly: 'only asks now',
  },
  made: {
    heading: 'How this was made',
    clear: 'Everything in this report is reckoned from the database. It holds no opinion and no score.',
    verify: (command) => `To reckon it again and compare: ${command}`,
    engine: ({ version, rules, lexicon, ocr }) =>
      `Program ${version}, rules ${rules}, words ${lexicon}, reading of pictures ${ocr}.`,
    policy: (revision) => `Policy: revision ${revision}.`,
    thresholds: (list) => `Thresholds: ${list}.`,
    position: ({ schema, round, rejudged }) =>
      `Database: schema ${schema}, round ${round ?? '–'}, re-judgement ${rejudged}.`,
    log: (seq, hash) => `Log: entry ${seq}, ${hash}.`,
    period: (from, to) => (from === null ? `Counted up to ${to}.` : `Counted from ${from} to ${to}.`),
  },
  csv: {
    items: {
      period: 'Period',
      area: 'Area',
      leader: 'Leader',
      platform: 'Platform',
      handle: 'Handle',
      address: 'Address',
      reason: 'Why a person is asked',
      rule: 'Rule',
      clause: 'Clause',
      says: 'What was found',
      words: 'Words as read',
      sure: 'Sureness',
      seen: 'Seen on',
      told: 'Told on',
      grace: 'Her time ends',
      waiting: 'Days waiting',
      review: 'Review page',
      keepUntil: 'Erase this copy by',
      log: 'Head of the log',
    },
    figures: {
      period: 'Period',
      keepUntil: 'Erase this copy by',
      log: 'Head of the log',
      leaders: 'Leaders',
      profiles: 'Profiles',
      full: 'Seen in full',
      part: 'Seen in part',
      none: 'Not seen',
      visited: 'Seen by our visit',
      supplied: 'Shown by their owners',
      own: 'Seen when asked for a look',
      stale: 'Shown earlier',
      unsupplied: 'Asked for, not shown',
      withheld: 'With a part not open to us',
      new: 'New',
      mended: 'Mended',
      open: 'Open',
      overdue: 'Overdue',
      disputed: 'Disputed',
      waived: 'Let pass',
      profileChanged: 'Profile changed',
      rulesChanged: 'Our rules changed',
      seenMore: 'More seen',
      seenLess: 'Less seen',
      daysToMend: 'Days to mend (median)',
    },
  },
  mail: {
    subject: (period, area) => `Monthly report, ${period}${area ? `, ${area}` : ''}`,
    hello: 'The monthly report is ready.',
    needs: (n) => (n === 0 ? 'Nothing needs a person.' : `${many(n, 'item')} ${n === 1 ? 'needs' : 'need'} a person.`),
    open: 'Open the report',
    page: 'The report names people, so it is not in this mail. It opens after signing in.',
    why: 'You get this because you look after these areas.',
    keep: (day) => `The report is kept until ${day}.`,
  },
  feed: {
    title: (organisation) => `Reports of ${organisation}`,
    entry: (period, area) => `Monthly report, ${period}${area ? `, ${area}` : ''}`,
  },
};

const LANGUAGES: Readonly<Record<string, MonthlyWords>> = { en, de, es, fr, it, nl };
/** For a BCP 47 tag; English where there is no table yet. */
export const monthlyWordsFor = (lang: string): MonthlyWords => tableFor(LANGUAGES, lang) ?? en;
