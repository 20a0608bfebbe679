/** What the pages about looks at her own profiles work with: audit now, results, trying, showing. */
import type { PictureCutter } from '../../domain/reading.js';
import type { ProfileResult } from '../../domain/result.js';
import type { PlaceFacts } from '../../report/sentences.js';
import type { AuditLimits, HerProfile, LookDesk } from '../../services/looking.js';
import type { Who } from '../routes.js';

/** How a profile can be looked at: by our program, or by what she shows, and why. */
export type Way = 'visit' | 'ask' | 'off' | 'closed';
export interface LookParts {
  store: LookDesk;
  limits: AuditLimits;
  /** Findings of a round's look that nothing has confirmed yet, by `<outcome>.<finding>`. */
  heldIn(profileId: string, result: ProfileResult): string[];
  /** The language of a text, where it can be told. */
  languageOf(text: string): string | undefined;
  /** Days for which what she shows counts. */
  suppliedDays: number;
  clock(): Date;
  wayTo(platform: string): Way;
  placeOf(platform: string, handle?: string): PlaceFacts;
  /** Something was put in line. */
  wake(): void;
  /** Where she answers what is open at a profile; undefined where nothing is. */
  answerTo(profileId: string, personId: string): string | undefined;
  /** Small copies of pictures, cut in another process. */
  cutter(): Promise<PictureCutter>;
}

/** Hers by the path's id; the guard has seen to it that it is. */
export const herProfile = ({ store }: Pick<LookParts, 'store'>, who: Who, profileId: string): HerProfile | undefined =>
  who.personId === undefined ? undefined : store.hers.profiles(who.personId, profileId)[0];

export const pathOf = (profileId: string, page: 'audit' | 'result' | 'supply' | 'consent' | '' = ''): string =>
  `/me/profiles/${profileId}${page && `/${page}`}`;

/** What keeps an audit from being begun, before she asks. */
export function keptFrom(hers: HerProfile): 'no-consent' | 'no-control' | 'paused' | undefined {
  if (hers.state !== 'running') return 'no-consent';
  if (hers.control === 'unproven' || hers.control === 'lost') return 'no-control';
  return hers.pausedUntil === null ? undefined : 'paused';
}
