/** What a round's report says of where its knowledge comes from, and of findings that are not told yet. One table a language. */

import type { Source } from '../domain/source.js';
import { sources as de } from './de/sources.js';
import { sources as es } from './es/sources.js';
import { sources as fr } from './fr/sources.js';
import { tableFor } from './grammar.js';
import { sources as it } from './it/sources.js';
import { sources as nl } from './nl/sources.js';

export type SourceCounts = Record<Source | 'failed', number>;
export interface SourceWords {
  heading: string;
  /** A few words each, for tables and keys; a count goes before. */
  short: Record<Source | 'failed', string>;
  /** All that is not nought, in one sentence; empty where every profile was seen by its visit. */
  sentence(counts: SourceCounts): string;
  /** When what she handed over stands in for a visit. */
  since(day: string): string;
  /** Profiles where one capture alone shows something: nobody is told before another confirms it. */
  waiting(profiles: number): string;
  waitingShort: string;
  /** Findings told before, that the latest capture did not show. */
  missing(findings: number): string;
  mended(findings: number): string;
}

const profiles = (n: number): string => (n === 1 ? '1 profile' : `${n} profiles`);
const findings = (n: number): string => (n === 1 ? '1 finding' : `${n} findings`);

const en: SourceWords = {
  heading: 'Where this comes from',
  short: {
    visited: 'seen by our visit',
    supplied: 'shown to us by its owner',
    stale: 'shown to us earlier and still counting',
    unsupplied: 'asked for but not shown to us',
    hidden: 'neither seen nor asked for yet',
    failed: 'where the visit failed',
  },
  sentence: (counts) => {
    const order = ['visited', 'supplied', 'stale', 'unsupplied', 'hidden', 'failed'] as const;
    const there = order.filter((source) => counts[source] > 0);
    if (there.length === 0 || (there.length === 1 && there[0] === 'visited')) return '';
    return `${there.map((source) => `${counts[source]} ${en.short[source]}`).join('; ')}.`;
  },
  since: (day) => `Shown to us by its owner on ${day}.`,
  waiting: (n) =>
    `${profiles(n)} where one look alone shows something. Nobody is told of it, and nothing of it stands here, before a second look confirms it.`,
  waitingShort: 'Awaiting a second look',
  missing: (n) =>
    `${findings(n)} from before could not be found this time. One more look without ${n === 1 ? 'it' : 'them'}, and ${n === 1 ? 'it counts' : 'they count'} as mended.`,
  mended: (n) => `${findings(n)} mended since the last round. Thank you to whoever took the trouble.`,
};

const LANGUAGES: Readonly<Record<string, SourceWords>> = { en, de, es, fr, it, nl };
/** For a BCP 47 tag; English where there is no table yet. */
export const sourceWordsFor = (lang: string): SourceWords => tableFor(LANGUAGES, lang) ?? en;
