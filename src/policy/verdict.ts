import type { Judged, Standing, Verdict } from '../domain/outcome.js';

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
