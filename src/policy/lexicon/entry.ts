/** The builders that the country files use; what an entry holds stands in domain/lexicon.ts. */
import type { LexiconEntry } from '../../domain/lexicon.js';
import type { Group } from '../../domain/outcome.js';

export type { LexiconEntry } from '../../domain/lexicon.js';

type Forms = Pick<
  LexiconEntry,
  | 'labels'
  | 'persons'
  | 'words'
  | 'short'
  | 'hashtags'
  | 'handles'
  | 'slogans'
  | 'stems'
  | 'emoji'
  | 'badge'
  | 'innocent'
  | 'maybe'
  | 'hints'
  | 'everyday'
  | 'company'
  | 'office'
  | 'validFrom'
  | 'validTo'
>;
type Given = Forms & { names?: readonly string[]; positive?: string; negative?: string };
/** Where an entry comes from: what was read, and its date. */
export interface Source {
  source: string;
  seenAt: string;
}

/** Party names: a dated snapshot of the Party Facts collection. */
export const PARTYFACTS: Source = {
  source: 'github.com/hdigital/partyfactsdata@764de897 (ParlGov, V-Party)',
  seenAt: '2026-03-11',
};
/** Titles of offices, as they stand in published collections of office-holders' own descriptions. */
export const OFFICE_HOLDERS: Source = {
  source: 'github.com/CampaignLab/mp-twitter-bios, github.com/regardscitoyens/twitter-parlementaires',
  seenAt: '2023-12-31',
};
/** Titles of offices elsewhere: ordinary words with one meaning in any dictionary, no fact about a person or a date. */
export const DICTIONARY: Source = { source: 'dictionary meaning of the title', seenAt: '2026-11-22' };
/** Written down from general knowledge; nobody has confirmed it yet. */
export const MEMORY: Source = { source: 'unconfirmed', seenAt: '2026-11-22' };

const OFFICE_OF: Record<string, Source> = { gb: OFFICE_HOLDERS, fr: OFFICE_HOLDERS };

function entry(group: Group, country: string, name: string, label: string, from: Source, given: Given): LexiconEntry {
  const { names = [], positive, negative, ...forms } = given;
  const main = names[0] ?? forms.persons?.[0] ?? forms.labels?.[0] ?? forms.words?.[0] ?? forms.short?.[0] ?? label;
  return {
    id: `${group}-${country}-${name}`,
    group,
    country,
    label,
    names,
    ...forms,
    source: from.source,
    seenAt: from.seenAt,
    verified: from !== MEMORY,
    positive: positive ?? (group === 'cause' ? `${main} | tea` : `Proud member of ${main}`),
    negative: negative ?? `Political reporter covering ${main} for the evening paper`,
  };
}

/** A party; from Party Facts unless another source (or MEMORY) is named. */
export const party = (country: string, name: string, label: string, given: Given, from: Source = PARTYFACTS) =>
  entry('party', country, name, label, from, given);
/** A person who stands for an office or holds one. Without a source younger than 24 months: MEMORY. */
export const person = (country: string, name: string, label: string, given: Given, from: Source = MEMORY) =>
  entry('candidate', country, name, label, from, { positive: `Never ${given.persons?.[0] ?? label}`, ...given });
/** An elected office or a candidacy, whoever holds it. */
export const office = (
  country: string,
  name: string,
  label: string,
  given: Given,
  from: Source = OFFICE_OF[country] ?? DICTIONARY,
) =>
  entry('candidate', country, name, label, from, {
    positive: `${given.names?.[0]} since 2019`,
    office: true,
    ...given,
  });
/** A referendum, an election movement or its slogan. */
export const campaign = (country: string, name: string, label: string, given: Given, from: Source = MEMORY) =>
  entry('campaign', country, name, label, from, {
    positive: `${given.names?.[0] ?? `#${given.hashtags?.[0]}`}!`,
    ...given,
  });
/** A cause or an outlook: always for a person to judge. */
export const cause = (name: string, label: string, given: Given, country = 'xx') =>
  entry('cause', country, name, label, MEMORY, { negative: `I like bread and tea`, ...given });
