import { describe, expect, it } from 'vitest';
import type { Judged, Outcome } from '../../src/domain/outcome.js';
import { verdictOf } from '../../src/policy/verdict.js';

const judged = (outcome: Outcome): Judged => ({ audit: 'a', version: 1, clause: 'c', severity: 'minor', outcome });
const of = {
  pass: judged({ kind: 'pass' }),
  finding: judged({
    kind: 'finding',
    findings: [{ code: 'cause', args: {}, sureness: 1, evidence: { kind: 'quote', sight: 'bio' } }],
  }),
  review: judged({ kind: 'needs-review', findings: [], doubt: { code: 'weak-evidence', args: {} } }),
  unseen: judged({ kind: 'not-seen', missing: ['bio'], why: 'login' }),
  kept: judged({ kind: 'not-seen', missing: ['bio'], why: 'withheld' }),
  none: judged({ kind: 'not-applicable', because: { code: 'withheld', args: {} } }),
};

describe('verdictOf', () => {
  it.each([
    ['finding', 'leader', [of.pass, of.unseen, of.review, of.finding]],
    ['review', 'leader', [of.pass, of.unseen, of.review]],
    ['unseen', 'leader', [of.pass, of.unseen]],
    ['unseen', 'not-leader', [of.unseen, of.none]],
    ['outside', 'not-leader', [of.pass, of.none]],
    ['clear', 'leader', [of.pass, of.none]],
    ['clear', 'leader', [of.pass, of.kept]],
    ['unseen', 'leader', []],
  ] as const)('is %s for standing %s', (verdict, standing, outcomes) =>
    expect(verdictOf(outcomes, standing)).toBe(verdict),
  );
});
