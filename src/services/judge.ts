/**
 * Judging: every rule is shown the sights that it asked for, and only those. Leader identification comes first and, joined
 * with what the owner declared, makes the standing under which the others judge. Pure: the same sights give the same outcomes.
 */
import type { AllSights, Audit, JudgeContext } from '../domain/audit.js';
import type { Use } from '../domain/consent.js';
import type { Judged, Outcome, Reason, Standing, Verdict } from '../domain/outcome.js';
import { SIGHTS, type Sight, type Wall } from '../domain/snapshot.js';
import { LEADER_AUDIT } from './roster.js';

export interface JudgeTools {
  audits: readonly Audit[];
  verdictOf(outcomes: readonly Judged[], standing: Standing): Verdict;
  /** The political terms in force, and the day of judging; see `JudgeContext`. */
  lexicon?: JudgeContext['lexicon'];
  /** Whether named persons found a rule wrong too often in a language: it then asks, and finds nothing by itself. */
  imprecise?: ((audit: string, version: number, lang: string | undefined) => boolean) | undefined;
  today?: JudgeContext['today'];
}
export interface JudgeOptions {
  platform: string;
  lang?: string | undefined;
  regularPosts: JudgeContext['regularPosts'];
  /** What the owner (or the asker) says of the profile's use; it outweighs what the words say. */
  declared?: 'leader' | 'not-leader' | undefined;
  /** Look before you leap: judge these sights alone; rules that need none of them are left out. */
  only?: readonly Sight[];
}
/**
 * What an owner's word on the use of her profile declares. Who supports families there, alone or beside her own things, is a
 * Leader there whatever the page says: that clause of the policy hangs on the use. That a profile is personal declares
 * nothing: the policy holds wherever she is known as a Leader, so the profile's own words decide, as for anybody.
 */
export const declaredBy = (use: Use): JudgeOptions['declared'] => (use === 'personal' ? undefined : 'leader');

export interface Judgement {
  standing: Standing;
  outcomes: Judged[];
  verdict: Verdict;
}

/** The standing alone, from words only: asked before any picture is fetched. */
export function standingOf(shown: AllSights, tools: JudgeTools, options: JudgeOptions): Standing {
  return judgeLeader(shown, tools, options).standing;
}

/** Judges everything that is shown. */
export function judge(shown: AllSights, tools: JudgeTools, options: JudgeOptions): Judgement {
  const leader = judgeLeader(shown, tools, options);
  const { standing } = leader;
  const outcomes: Judged[] = leader.judged ? [leader.judged] : [];
  for (const audit of tools.audits) {
    if (audit.id === LEADER_AUDIT || !isAsked(audit, options.only)) continue;
    const outcome: Outcome =
      standing === 'not-leader'
        ? { kind: 'not-applicable', because: reason('not-a-leader-profile') }
        : runAudit(audit, shown, { ...contextOf(options, tools), standing }, options.only);
    const asksOnly = tools.imprecise?.(audit.id, audit.version, options.lang) ?? false;
    const doubt = standing === 'unknown' ? 'standing-unknown' : asksOnly ? 'rule-imprecise' : undefined;
    outcomes.push(judged(audit, doubt ? softened(outcome, doubt) : outcome));
  }
  return { standing, outcomes, verdict: tools.verdictOf(outcomes, standing) };
}

/** Who she is to us, and the outcome that says so. */
export function judgeLeader(shown: AllSights, tools: JudgeTools, options: JudgeOptions) {
  const audit = tools.audits.find(({ id }) => id === LEADER_AUDIT);
  if (!audit) throw new Error(`the rule ${LEADER_AUDIT} is missing`);
  if (!isAsked(audit, options.only)) return { standing: options.declared ?? ('unknown' as const), judged: undefined };
  const byWords = runAudit(audit, shown, { ...contextOf(options, tools), standing: 'unknown' }, options.only);
  const outcome = options.declared ? declaredOutcome(byWords, options.declared) : byWords;
  return { standing: options.declared ?? standingFrom(outcome), judged: judged(audit, outcome) };
}

function declaredOutcome(byWords: Outcome, declared: 'leader' | 'not-leader'): Outcome {
  if (declared === 'not-leader') return { kind: 'not-applicable', because: reason('nobody-identified') };
  return byWords.kind === 'pass' ? byWords : { kind: 'pass', because: reason('leader-declared') };
}

/** A part that was withheld tells nothing: with it gone, "nobody is identified" is not known either. */
function standingFrom(outcome: Outcome): Standing {
  if (outcome.kind === 'pass') return 'leader';
  return outcome.kind === 'not-applicable' && outcome.because.code !== 'withheld' ? 'not-leader' : 'unknown';
}

/** Runs one rule on what is shown; see `Audit` for what hidden sights lead to. Never throws. */
function runAudit(audit: Audit, shown: AllSights, context: JudgeContext, only?: readonly Sight[]): Outcome {
  const needs = only ? audit.needs.filter((sight) => only.includes(sight)) : [...audit.needs];
  const allowed = needs.filter((sight) => whyHidden(shown, sight) !== 'withheld');
  const [withheld] = needs;
  if (allowed.length === 0 && withheld)
    return { kind: 'not-applicable', because: reason('withheld', { sight: withheld }) };
  const missing = allowed.filter((sight) => whyHidden(shown, sight) !== undefined);
  const [first] = missing;
  const why = first && whyHidden(shown, first);
  if (why && missing.length === allowed.length) return { kind: 'not-seen', missing, why };
  const outcome = safely(audit, shown, context);
  if (!why || outcome.kind === 'finding' || outcome.kind === 'needs-review') return outcome;
  if (audit.id === LEADER_AUDIT && outcome.kind === 'pass') return outcome;
  return { kind: 'not-seen', missing, why };
}

function safely(audit: Audit, shown: AllSights, context: JudgeContext): Outcome {
  const asked = new Set<Sight>([...audit.needs, ...(audit.uses ?? [])]);
  const handed = Object.fromEntries(SIGHTS.filter((sight) => asked.has(sight)).map((sight) => [sight, shown[sight]]));
  try {
    return audit.judge(handed as unknown as AllSights, context);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.name : 'unknown';
    return { kind: 'needs-review', findings: [], doubt: reason('rule-failed', { detail }) };
  }
}

function softened(outcome: Outcome, doubt: Reason['code']): Outcome {
  if (outcome.kind !== 'finding') return outcome;
  return { kind: 'needs-review', findings: outcome.findings, doubt: reason(doubt) };
}

const whyHidden = (shown: AllSights, sight: Sight): Wall | undefined => {
  const sighting = shown[sight];
  return sighting.state === 'hidden' ? sighting.why : undefined;
};
const isAsked = (audit: Audit, only?: readonly Sight[]) => !only || audit.needs.some((sight) => only.includes(sight));
const contextOf = ({ platform, lang, regularPosts }: JudgeOptions, { lexicon, today }: JudgeTools) => ({
  ...{ platform, lang, regularPosts },
  ...{ lexicon, today },
});
const reason = (code: Reason['code'], args: Reason['args'] = {}): Reason => ({ code, args });
const judged = ({ id, version, clause, severity }: Audit, outcome: Outcome): Judged => ({
  audit: id,
  version,
  clause,
  severity,
  outcome,
});
