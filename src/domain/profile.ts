import { z } from 'zod';

/** One profile of one person at one place. `url` is canonical: the same profile always has the same `url`. */
export const profileRefSchema = z.object({
  /** The scraper's id: 'x', 'instagram', 'bluesky', 'website', … */
  platform: z.string().min(1),
  /** As the platform spells it, without '@'; for a website its host and path. */
  handle: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
});
export type ProfileRef = z.infer<typeof profileRefSchema>;

/** What an address on a claimed host is, when it is no profile. */
export const NOT_PROFILE_KINDS = [
  'post',
  'hashtag',
  'search',
  'story',
  'group',
  'event',
  'video',
  'list',
  'shop',
  'place',
  'chat',
  'short',
  'company',
  'login',
  'home',
  'reserved',
  'picture',
  'file',
  'other',
] as const;
export interface NotAProfile {
  notAProfile: (typeof NOT_PROFILE_KINDS)[number];
}

declare const consent: unique symbol;
/**
 * Proof that somebody said yes. Minted by the store from a live opt-in ('enrolled'), or by services for one
 * on-demand visit on the person's word ('attested'). By nobody else.
 */
export type Consented<T> = T & { readonly [consent]: 'enrolled' | 'attested' };

/** The one way to mint the proof; the house test allows its import in `store/` and `services/attest.ts` alone. */
export function mintConsented<T extends object>(value: T): Consented<T> {
  return value as Consented<T>;
}
