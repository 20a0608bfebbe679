/** What nothing has confirmed is told nowhere. */
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../src/domain/outcome.js';
import { toldOf } from '../../src/report/told.js';
import { withFinding, withQuestion } from './samples.js';

const findingsOf = (outcomes: readonly Judged[]) =>
  outcomes.flatMap(({ outcome }, i) => ('findings' in outcome ? outcome.findings.map((_, n) => `${i}.${n}`) : []));

describe('what is not confirmed', () => {
  it('is neither found, nor for a person, nor in order', () => {
    const found = withFinding('ada');
    const all = findingsOf(found.outcomes);
    expect(all.length).toBeGreaterThan(0);
    const { result, stands } = toldOf(found, all);
    expect(stands).toBe('waiting');
    expect(findingsOf(result.outcomes)).toEqual([]);
  });

  it('is left out beside what is', () => {
    const found = withFinding('ada');
    const twice = found.outcomes.map((judged): Judged => {
      const { outcome } = judged;
      return outcome.kind === 'finding'
        ? { ...judged, outcome: { ...outcome, findings: [...outcome.findings, ...outcome.findings] } }
        : judged;
    });
    const { result, stands } = toldOf({ ...found, outcomes: twice }, [findingsOf(twice)[0]!]);
    expect(stands).toBe('finding');
    expect(findingsOf(result.outcomes)).toHaveLength(findingsOf(twice).length - 1);
  });

  it('does not hide a question that rests on nothing found', () => {
    expect(toldOf(withQuestion('ada'), ['9.9']).stands).toBe('review');
  });
});
