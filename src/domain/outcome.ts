/** What a rule may say, and the one order in which outcomes make a verdict. */
import { z } from 'zod';
import { boxSchema } from './reading.js';
import { SIGHTS, WALLS } from './snapshot.js';

/** Whether this is a Leader's profile. Made by services/judge.ts from leader-identification and the declared use. */
export const STANDINGS = ['leader', 'not-leader', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Every thing that a rule can find. `words/` holds what is said and advised for each; findings carry no prose. */
export const FINDING_CODES = [
  'picture-names-party', // { words, entry, label }
  'picture-names-candidate',
  'picture-names-campaign',
  'picture-badge-mark', // { mark }
  'text-names-party', // { words, entry, label }
  'text-names-candidate',
  'text-names-campaign',
  'cause', // { words, entry, label }
  'disclaimer-missing', // { posts, share }  regular posts about LLL and no disclaimer
  'disclaimer-maybe-missing', // {}            posts were not seen
  'disclaimer-partial', // { words }
  'disclaimer-missing-on-posts', // { count, bare }  bare: addresses or first lines, at most 10
  'name-promotes-business', // { words, name }
  'logo-promotes-business', // { words, mark }
  'logo-altered', // { mark, how: recoloured, stretched or mirrored }
  'logo-joined', // { mark, other }
  'endorsement', // { words }
  'leader-unclear', // { words }
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Why a rule has nothing to judge, why it passed, or why it is in doubt. */
export const REASON_CODES = [
  'leader-by-words', // pass of leader-identification { words }
  'leader-declared', // pass of leader-identification {}
  'nobody-identified', // {}
  'former-leader', // { words }
  'not-a-leader-profile', // not-applicable because the standing is not-leader {}
  'withheld', // { sight }
  'nothing-political', // {}
  'nothing-cause-aligned', // {}
  'disclaimer-full', // { words }
  'not-regular', // { posts, about }
  'no-misuse', // {}
  'announced-by-lll', // { link }
  'weak-evidence', // {}
  'logo-use', // {} how LLL's logo may be used is for a person to say
  'read-through-noise', // {}
  'several-meanings', // {}
  'past', // former member, former MP {}
  'standing-unknown', // {}
  'standing-weak', // {}
  'posts-not-seen', // {}
  'half-a-disclaimer', // {} says something of retweets or of the account, not whose the views are
  'rule-failed', // { detail }
  'cause-is-for-a-person', // {}
  'unverified-entry', // {}
  'rule-imprecise', // {} the rule was wrong too often in this language: it asks a person
  'decided', // {} a named person decided that it is no finding
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const argsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type Args = z.infer<typeof argsSchema>;
export const reasonSchema = z.object({ code: z.enum(REASON_CODES), args: argsSchema.default({}) });
export type Reason = z.infer<typeof reasonSchema>;

export const GROUPS = ['party', 'candidate', 'campaign', 'cause'] as const;
export type Group = (typeof GROUPS)[number];

/** What a finding rests on: words quoted, a region of a picture, or that something is lacking. */
export const evidenceSchema = z.object({
  kind: z.enum(['quote', 'region', 'lack']),
  sight: z.enum(SIGHTS),
  /** Verbatim, cut to the matched span. */
  text: z.string().optional(),
  box: boxSchema.optional(),
  /** The lexicon entry or mark. */
  label: z.string().optional(),
  group: z.enum(GROUPS).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const findingSchema = z.object({
  code: z.enum(FINDING_CODES),
  args: argsSchema.default({}),
  sureness: z.number().min(0).max(1),
  evidence: evidenceSchema,
});
export type Finding = z.infer<typeof findingSchema>;

/** `because` on a pass is optional: what the rule rests on. `not-seen` is made by the runner, never by an audit. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pass'), because: reasonSchema.optional() }),
  z.object({ kind: z.literal('finding'), findings: z.array(findingSchema).min(1) }),
  z.object({ kind: z.literal('needs-review'), findings: z.array(findingSchema), doubt: reasonSchema }),
  z.object({ kind: z.literal('not-applicable'), because: reasonSchema }),
  z.object({ kind: z.literal('not-seen'), missing: z.array(z.enum(SIGHTS)).min(1), why: z.enum(WALLS) }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;
export type OutcomeKind = Outcome['kind'];

/** The first that applies. `outside` = no Leader here. */
export const VERDICTS = ['finding', 'review', 'unseen', 'outside', 'clear'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An outcome with the rule that made it: what is stored and reported. */
export const judgedSchema = z.object({
  audit: z.string(),
  version: z.number().int(),
  /** The clause's id in the policy table. */
  clause: z.string(),
  severity: z.enum(['serious', 'moderate', 'minor', 'none']),
  outcome: outcomeSchema,
});
export type Judged = z.infer<typeof judgedSchema>;

/**
 * The verdict on one profile: the first that applies of finding, review, unseen, outside, clear.
 * What she did not allow ('withheld') never makes a profile unseen; where nothing at all was judged, nothing was seen.
 */
export function verdictOf(outcomes: readonly Judged[], standing: Standing): Verdict {
  const kinds = new Set(outcomes.map(({ outcome }) => outcome.kind));
  if (kinds.has('finding')) return 'finding';
  if (kinds.has('needs-review')) return 'review';
  if (outcomes.some(({ outcome }) => outcome.kind === 'not-seen' && outcome.why !== 'withheld')) return 'unseen';
  if (standing === 'not-leader') return 'outside';
  return outcomes.length === 0 ? 'unseen' : 'clear';
}
