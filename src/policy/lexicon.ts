/**
 * The political lexicon as one list. A country file is data alone; a term is added there with its source, the date when the
 * source said so, and two examples that a test runs. `docs/decisions/020-political-lexicon.md` tells why.
 */
import { createHash } from 'node:crypto';
import { CAUSES } from './lexicon/causes.js';
import type { LexiconEntry } from './lexicon/entry.js';
import { GB } from './lexicon/gb.js';
import { US } from './lexicon/us.js';

export type { LexiconEntry } from './lexicon/entry.js';

export const LEXICON: readonly LexiconEntry[] = [...GB, ...US, ...CAUSES];

/** The day on which the built-in list was last gone through: candidates and campaigns are measured against it. */
export const LEXICON_DATE = '2026-11-22';
const digest = createHash('sha256').update(JSON.stringify(LEXICON)).digest('hex').slice(0, 8);
/** Part of every stamp: a changed term is a changed version. */
export const LEXICON_VERSION = `${LEXICON_DATE}+${digest}`;

const MONTHS_A_SOURCE_LASTS = 24;

/**
 * Whether a hit of this entry may be a finding on that day (ISO date): somebody confirmed it, it is in force, and, for a
 * candidate or a campaign, the source is younger than 24 months. Elected offices do not age.
 */
export function mayAccuse(entry: LexiconEntry, day: string = LEXICON_DATE): boolean {
  if (!entry.verified || entry.group === 'cause') return false;
  if ((entry.validFrom ?? '') > day || (entry.validTo ?? '9') < day) return false;
  if (entry.group === 'party' || isOffice(entry)) return true;
  const [year, month, rest] = entry.seenAt.split('-');
  const lasts = Number(month) - 1 + MONTHS_A_SOURCE_LASTS;
  const until = `${Number(year) + Math.floor(lasts / 12)}-${String((lasts % 12) + 1).padStart(2, '0')}-${rest}`;
  return until >= day;
}

/** Entries for a title that anybody may hold, not for one person. */
export const isOffice = (entry: LexiconEntry): boolean => entry.group === 'candidate' && entry.office === true;
