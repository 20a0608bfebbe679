/**
 * What one lexicon entry holds, and the builders that the country files use. An entry says by how much context each of its
 * forms needs: `names` suffice alone, `labels` suffice as a self-description of their own, `persons` and `words` need a cue
 * beside them, `short` needs its exact case as well. `verified: false` means that nobody could confirm the entry with a source:
 * it leads to needs-review, never to a finding.
 */
import type { Group } from '../../domain/outcome.js';

export interface LexiconEntry {
  /** `<group>-<country>-<name>`, unique. */
  id: string;
  group: Group;
  /** ISO 3166 alpha-2 in lower case, or 'xx' for what is used in many countries. */
  country: string;
  /** As a report names it. */
  label: string;
  /** Wordings that mean this and nothing else, in any case. */
  names: readonly string[];
  /** Words that mean it when they stand alone between separators or beside a cue ("… | Republican | …"). */
  labels?: readonly string[];
  /** Surnames: a cue, an election year or a vote beside them decides. */
  persons?: readonly string[];
  /** Words with other everyday meanings: an office, a membership or a vote must stand beside them. */
  words?: readonly string[];
  /** Abbreviations: exact case and a cue; with one or two letters only beside an office or a membership. */
  short?: readonly string[];
  /** Without '#'. */
  hashtags?: readonly string[];
  /** Without '@'. */
  handles?: readonly string[];
  slogans?: readonly string[];
  /** Beginnings of words, at least five letters. */
  stems?: readonly string[];
  /** Signs that support a match of this entry; they never make one. */
  emoji?: readonly string[];
  /** Words that are its badge when they are read in a picture, in capitals or as a hashtag. */
  badge?: readonly string[];
  /** Weak as a self-label alone between separators; otherwise like `words`. */
  maybe?: readonly string[];
  /** Point to it without naming it: never more than weak. */
  hints?: readonly string[];
  /** A candidate entry for a title, not for one person: it does not age. */
  office?: boolean;
  /** Words whose company in a picture takes its bare words' political meaning away. */
  company?: readonly string[];
  /** Phrases in which its forms mean something else. */
  innocent?: readonly string[];
  source: string;
  /** When the source was last seen to say so, ISO date. */
  seenAt: string;
  validFrom?: string;
  validTo?: string;
  verified: boolean;
  /** Text in which this entry must be found, and one in which it must not be. */
  positive: string;
  negative: string;
}

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
