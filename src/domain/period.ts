/** What is kept of a period once it is closed, and what is told of it. Codes and counts; nothing here names anybody. */
import type { EngineStamp } from './result.js';
import { WALLS } from './snapshot.js';

/** Fewer people than this are no group to tell of. */
export const LEAST_PEOPLE = 5;

/** Every figure that is kept of a period, for an area and for the whole. */
export const FIGURES = [
  'leaders', // with a profile in the period's round
  'profiles', // of theirs
  'full', // profiles of which all that was opened was seen
  'part',
  'none',
  'visited', // a visit saw something. Of the whole alone, as the next five
  'supplied', // handed over in this period, because no visit could see it
  'own', // no visit could see it, and a look that she asked for herself in this period did
  'stale', // handed over earlier, and it still counts
  'unsupplied', // asked for and not handed over, or run out
  'withheld', // profiles of which a part is not opened
  'new', // told to a Leader since the period before
  'mended', // closed as mended since the period before
  'open', // hers to mend or answer, within her own time
  'overdue', // her time is over
  'disputed', // she answered with something that asks for a person
  'waived', // let pass, as long as the waiver holds
  'profileChanged', // judged otherwise, though rules and what could be seen are the same
  'rulesChanged', // judged otherwise by changed rules or terms, from what was seen before
  'seenMore', // more of the profile could be seen than in the period before
  'seenLess',
  'daysToMend', // median days from being told to mended
  'consentsExpiring', // within `EXPIRING_DAYS` of the closing
  'waiversExpiring',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Consents and waivers that end so soon are told of ahead. */
export const EXPIRING_DAYS = 60;

/** Why nobody saw a profile: a wall, a visit that failed, one that was not made. '*': several, each of too few people. */
export const UNSEEN = [...WALLS, 'failed', 'not-yet', '*'] as const;
export type Unseen = (typeof UNSEEN)[number];

export interface PeriodUnseen {
  /** '*': several, each of too few people. */
  platform: string;
  why: Unseen;
  profiles: number | null;
}
/** A change of our own rules or terms, and how many profiles it moved. */
export interface PeriodRuleChange {
  by: string;
  because: 'rule' | 'terms' | 'reading';
  profiles: number | null;
}
/** What the figures were counted with. */
export interface PeriodStamp {
  /** Each that judged something which is counted; the commonest first. */
  engines: EngineStamp[];
  thresholds: Record<string, number>;
  policy: string;
  position: {
    /** Migrations of the database. */
    schema: number;
    round: string | null;
    /** The last re-judgement that is counted in. */
    rejudged: number;
  };
  /** Head of the audit log. */
  log: { seq: number; hash: string };
}
/** Why figures were made again after their period was closed. */
export const REMADE = ['erased', 'rejudged', 'late'] as const;
export type Remade = (typeof REMADE)[number];

export const AUDIENCES = ['admin', 'owner'] as const;
export type Audience = (typeof AUDIENCES)[number];
