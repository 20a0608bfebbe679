/**
 * What may be told of a result. A finding that one capture alone shows is told to nobody: it is taken out here, and the
 * profile then waits, among neither what was found nor what is clear.
 */
import type { Judged, Outcome, Verdict } from '../domain/outcome.js';
import type { ProfileResult } from '../domain/result.js';

export interface Told {
  /** Without what is not confirmed. */
  result: ProfileResult;
  /** 'waiting': there is nothing to tell yet but what is not confirmed. */
  stands: Verdict | 'waiting';
}

/** `unconfirmed`: findings by `<index of the outcome>.<index of the finding>`. */
export function toldOf(result: ProfileResult, unconfirmed: readonly string[] = []): Told {
  if (unconfirmed.length === 0) return { result, stands: result.verdict };
  const held = new Set(unconfirmed);
  const outcomes = result.outcomes.flatMap((judged, index): Judged[] => {
    const outcome = without(judged.outcome, (nth) => held.has(`${index}.${nth}`));
    return outcome ? [{ ...judged, outcome }] : [];
  });
  const has = (kind: Outcome['kind']) => outcomes.some(({ outcome }) => outcome.kind === kind);
  const stands = has('finding') ? 'finding' : has('needs-review') ? 'review' : 'waiting';
  return { result: { ...result, outcomes, verdict: stands === 'waiting' ? result.verdict : stands }, stands };
}

/** Undefined where nothing is left to say. */
function without(outcome: Outcome, isHeld: (nth: number) => boolean): Outcome | undefined {
  if (!('findings' in outcome) || outcome.findings.length === 0) return outcome;
  const findings = outcome.findings.filter((_, nth) => !isHeld(nth));
  return findings.length === 0 ? undefined : { ...outcome, findings };
}
