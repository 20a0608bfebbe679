/**
 * What a second look goes by: what a host gave to ask it again whether anything changed, and what changed rules moved in
 * outcomes whose grounds did not change.
 */
import { z } from 'zod';
import type { OutcomeKind } from './outcome.js';
import { type PictureSight, type Sketch, sketchSchema } from './snapshot.js';
import { type Validators, validatorsSchema } from './validators.js';

/** One request that was asked, with what its host gave. Without validators it cannot be asked again whether it changed. */
export const askedBeforeSchema = validatorsSchema.extend({ url: z.string(), accept: z.string().optional() });
export type AskedBefore = z.infer<typeof askedBeforeSchema>;

/** What all requests of one source led to, cut to the parts that the owner allows. */
export const seenBeforeSchema = z.object({
  source: z.string(),
  /** Of the program that read the answers: another one may read more in them. */
  version: z.string(),
  asked: z.array(askedBeforeSchema).min(1),
  sketch: sketchSchema,
});
export type SeenBefore = { source: string; version: string; asked: AskedBefore[]; sketch: Sketch };

/** A picture as it was last received from its address. */
export interface PictureBefore extends Validators {
  url: string;
  sha256: string;
}
/** What a visit left to ask by again. */
export interface Before {
  sketch?: SeenBefore | undefined;
  pictures: Partial<Record<PictureSight, PictureBefore>>;
}

/** One outcome that another set of rules judged otherwise; `newly` and `noLonger` are lexicon entries (or finding codes). */
export interface OutcomeMove {
  audit: string;
  /** 'none': there was no such rule. */
  before: OutcomeKind | 'none';
  after: OutcomeKind | 'none';
  newly: string[];
  noLonger: string[];
  /** What changed: the rule's own version, the terms, or the reading that had ended early and was completed. */
  because: 'rule' | 'terms' | 'reading';
}
