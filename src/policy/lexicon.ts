/**
 * The political lexicon as one list. A country file is data alone; a term is added there with its source, the date when the
 * source said so, and two examples that a test runs. `docs/decisions/020-political-lexicon.md` tells why.
 */
import { createHash } from 'node:crypto';
import { AR } from './lexicon/ar.js';
import { AT } from './lexicon/at.js';
import { AU } from './lexicon/au.js';
import { BE } from './lexicon/be.js';
import { BR } from './lexicon/br.js';
import { CA } from './lexicon/ca.js';
import { CAUSES } from './lexicon/causes.js';
import { CH } from './lexicon/ch.js';
import { CZ } from './lexicon/cz.js';
import { DE } from './lexicon/de.js';
import { DK } from './lexicon/dk.js';
import type { LexiconEntry } from './lexicon/entry.js';
import { ES } from './lexicon/es.js';
import { EVERYWHERE } from './lexicon/everywhere.js';
import { FI } from './lexicon/fi.js';
import { FR } from './lexicon/fr.js';
import { GB } from './lexicon/gb.js';
import { GR } from './lexicon/gr.js';
import { HU } from './lexicon/hu.js';
import { IE } from './lexicon/ie.js';
import { IL } from './lexicon/il.js';
import { IN } from './lexicon/in.js';
import { IT } from './lexicon/it.js';
import { JP } from './lexicon/jp.js';
import { LB } from './lexicon/lb.js';
import { LU } from './lexicon/lu.js';
import { MX } from './lexicon/mx.js';
import { NL } from './lexicon/nl.js';
import { NO } from './lexicon/no.js';
import { NZ } from './lexicon/nz.js';
import { PL } from './lexicon/pl.js';
import { PT } from './lexicon/pt.js';
import { RS } from './lexicon/rs.js';
import { SE } from './lexicon/se.js';
import { TN } from './lexicon/tn.js';
import { TW } from './lexicon/tw.js';
import { UA } from './lexicon/ua.js';
import { US } from './lexicon/us.js';
import { UY } from './lexicon/uy.js';
import { ZA } from './lexicon/za.js';

export type { LexiconEntry } from './lexicon/entry.js';

export const LEXICON: readonly LexiconEntry[] = [
  ...US,
  ...GB,
  ...DE,
  ...FR,
  ...ES,
  ...IT,
  ...NL,
  ...PT,
  ...CA,
  ...AU,
  ...IE,
  ...NZ,
  ...AT,
  ...CH,
  ...BE,
  ...AR,
  ...BR,
  ...CZ,
  ...DK,
  ...FI,
  ...GR,
  ...HU,
  ...IL,
  ...UA,
  ...LB,
  ...TN,
  ...TW,
  ...IN,
  ...JP,
  ...LU,
  ...MX,
  ...NO,
  ...PL,
  ...RS,
  ...SE,
  ...UY,
  ...ZA,
  ...EVERYWHERE,
  ...CAUSES,
];

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
