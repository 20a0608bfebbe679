/**
 * What a political term is, and the file in which an operator keeps terms of her own. The built-in terms (`policy/lexicon/`)
 * have the same shape. An entry says by how much context each of its forms needs: `names` suffice alone, `labels` suffice as a
 * self-description of their own, `persons` and `words` need a cue beside them, `short` needs its exact case as well.
 * `verified: false` means that nobody could confirm the entry with a source: it leads to needs-review, never to a finding.
 */
import { z } from 'zod';
import { GROUPS, type Group } from './outcome.js';

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
  labels?: readonly string[] | undefined;
  /** Surnames: a cue, an election year or a vote beside them decides. */
  persons?: readonly string[] | undefined;
  /** Words with other everyday meanings: an office, a membership or a vote must stand beside them. */
  words?: readonly string[] | undefined;
  /** Abbreviations: exact case and a cue; with one or two letters only beside an office or a membership. */
  short?: readonly string[] | undefined;
  /** Without '#'. */
  hashtags?: readonly string[] | undefined;
  /** Without '@'. */
  handles?: readonly string[] | undefined;
  slogans?: readonly string[] | undefined;
  /** Beginnings of words, at least five letters. */
  stems?: readonly string[] | undefined;
  /** Signs that support a match of this entry; they never make one. */
  emoji?: readonly string[] | undefined;
  /** Words that are its badge when they are read in a picture, in capitals or as a hashtag. */
  badge?: readonly string[] | undefined;
  /** Weak as a self-label alone between separators; otherwise like `words`. */
  maybe?: readonly string[] | undefined;
  /** Point to it without naming it: never more than weak. */
  hints?: readonly string[] | undefined;
  /** A candidate entry for a title, not for one person: it does not age. */
  office?: boolean | undefined;
  /**
   * Of its forms those that ordinary life says as well: a cheer, an anthem, a colour, a first name, a degree. Without a cue of
   * politics beside them they are never more than weak.
   */
  everyday?: readonly string[] | undefined;
  /** Words whose company in a picture takes its bare words' political meaning away. */
  company?: readonly string[] | undefined;
  /** Phrases in which its forms mean something else. */
  innocent?: readonly string[] | undefined;
  source: string;
  /** When the source was last seen to say so, ISO date. */
  seenAt: string;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  verified: boolean;
  /** Text in which this entry must be found, and one in which it must not be. */
  positive: string;
  negative: string;
}

/** The forms of an entry that are looked for; the others clear or support. */
export const FORMS = [
  'names',
  'labels',
  'persons',
  'words',
  'short',
  'hashtags',
  'handles',
  'slogans',
  'stems',
  'badge',
  'maybe',
  'hints',
] as const satisfies readonly (keyof LexiconEntry)[];

const text = (most: number) => z.string().trim().min(1).max(most);
const forms = z.array(text(100)).max(200);
const day = z.iso.date();

/** An entry as an operator writes it, in a file that is never code. Unknown keys are refused: a misspelt one would be lost. */
export const lexiconEntrySchema = z.strictObject({
  id: z.string().max(80),
  group: z.enum(GROUPS),
  country: z.string().regex(/^[a-z]{2}$/, 'two small letters, such as "ie", or "xx" for many countries'),
  label: text(100),
  names: forms.default([]),
  labels: forms.optional(),
  persons: forms.optional(),
  words: forms.optional(),
  short: forms.optional(),
  hashtags: forms.optional(),
  handles: forms.optional(),
  slogans: forms.optional(),
  stems: forms.optional(),
  emoji: forms.optional(),
  badge: forms.optional(),
  maybe: forms.optional(),
  hints: forms.optional(),
  office: z.boolean().optional(),
  everyday: forms.optional(),
  company: forms.optional(),
  innocent: forms.optional(),
  source: text(500),
  seenAt: day,
  validFrom: day.optional(),
  validTo: day.optional(),
  verified: z.boolean().default(false),
  positive: text(500),
  negative: text(500),
});

/** A term that an operator added; it stays in the file when it is retired. */
export interface AddedTerm {
  entry: LexiconEntry;
  /** ISO 8601, UTC. */
  addedAt: string;
  addedBy: string;
}
/** A term, built in or added, that is out of use from a day on. */
export interface RetiredTerm {
  id: string;
  reason: string;
  /** ISO date. */
  from: string;
  retiredAt: string;
  retiredBy: string;
}
/** The operator's file. */
export interface Terms {
  format: 1;
  added: AddedTerm[];
  retired: RetiredTerm[];
}
export const NO_TERMS: Terms = { format: 1, added: [], retired: [] };

export const termsSchema: z.ZodType<Terms> = z.strictObject({
  format: z.literal(1),
  added: z.array(z.strictObject({ entry: lexiconEntrySchema, addedAt: z.iso.datetime(), addedBy: z.string() })),
  retired: z.array(
    z.strictObject({
      id: z.string(),
      reason: z.string(),
      from: day,
      retiredAt: z.iso.datetime(),
      retiredBy: z.string(),
    }),
  ),
});
