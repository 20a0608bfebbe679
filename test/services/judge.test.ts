import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllSights, Audit } from '../../src/domain/audit.js';
import type { Finding, Outcome } from '../../src/domain/outcome.js';
import { absent, hidden, SIGHTS, type Sight, seen, WALLS } from '../../src/domain/snapshot.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { type JudgeOptions, judge } from '../../src/services/judge.js';

const NOTE: Finding = {
  code: 'text-names-party',
  args: {},
  sureness: 1,
  evidence: { kind: 'quote', sight: 'bio', text: 'word' },
};
const options: JudgeOptions = { platform: 'x', regularPosts: { share: 0.2, count: 3 } };

const rule = (id: string, needs: Sight[], says: (shown: AllSights) => Outcome, uses: Sight[] = []): Audit => ({
  id,
  version: 1,
  clause: 'profile-badge',
  title: id,
  failure: id,
  severity: 'serious',
  needs,
  uses,
  judge: (shown) => says(shown as AllSights),
});
const leaderBy = (outcome: Outcome) => rule('leader-identification', ['displayName', 'bio'], () => outcome);
const LEADER = leaderBy({ kind: 'pass' });
const NOBODY = leaderBy({ kind: 'not-applicable', because: { code: 'nobody-identified', args: {} } });
const bad: Outcome = { kind: 'finding', findings: [NOTE] };
const everything: AllSights = {
  displayName: seen('Ada'),
  bio: seen('LLL Leader'),
  links: absent(),
  avatar: absent(),
  banner: absent(),
  posts: absent(),
};
const outcomeOf = (audits: Audit[], shown: AllSights, more: Partial<JudgeOptions> = {}) => {
  const { outcomes, ...rest } = judge(shown, { audits, verdictOf }, { ...options, ...more });
  return { ...rest, by: Object.fromEntries(outcomes.map(({ audit, outcome }) => [audit, outcome])) };
};

describe('judging', () => {
  it('hands a rule the sights that it asked for and no others', () => {
    let keys: string[] = [];
    const watch = (shown: AllSights): Outcome => {
      keys = Object.keys(shown);
      return { kind: 'pass' };
    };
    const nosy = rule('nosy', ['bio'], watch, ['links']);
    outcomeOf([LEADER, nosy], everything);
    expect(keys.sort()).toEqual(['bio', 'links']);
  });

  it('does not run a rule whose every need is hidden, and says which and why', () => {
    const never = rule('never', ['avatar'], () => {
      throw new Error('it ran');
    });
    const { by, verdict } = outcomeOf([LEADER, never], { ...everything, avatar: hidden('login') });
    expect(by.never).toEqual({ kind: 'not-seen', missing: ['avatar'], why: 'login' });
    expect(verdict).toBe('unseen');
  });

  it('lets a finding stand though another need was hidden, but never a pass', () => {
    const half = { ...everything, banner: hidden<never>('unreachable') };
    const finds = rule('finds', ['avatar', 'banner'], () => bad);
    const passes = rule('passes', ['avatar', 'banner'], () => ({ kind: 'pass' }));
    const { by, verdict } = outcomeOf([LEADER, finds, passes], half);
    expect(by.finds).toEqual(bad);
    expect(by.passes).toEqual({ kind: 'not-seen', missing: ['banner'], why: 'unreachable' });
    expect(verdict).toBe('finding');
  });

  it('calls what was withheld not applicable, never unseen', () => {
    const shown = { ...everything, avatar: hidden<never>('withheld'), banner: hidden<never>('withheld') };
    const passes = rule('passes', ['avatar', 'banner'], () => ({ kind: 'pass' }));
    const { by, verdict } = outcomeOf([LEADER, passes], shown);
    expect(by.passes).toEqual({ kind: 'not-applicable', because: { code: 'withheld', args: { sight: 'avatar' } } });
    expect(verdict).toBe('clear');
  });

  it('turns a rule that throws into a matter for a person', () => {
    const broken = rule('broken', ['bio'], () => {
      throw new TypeError('oops');
    });
    const { by, verdict } = outcomeOf([LEADER, broken], everything);
    expect(by.broken).toMatchObject({
      kind: 'needs-review',
      doubt: { code: 'rule-failed', args: { detail: 'TypeError' } },
    });
    expect(verdict).toBe('review');
  });

  it('applies nothing where nobody is identified as a Leader', () => {
    const { by, verdict, standing } = outcomeOf([NOBODY, rule('finds', ['bio'], () => bad)], everything);
    expect(standing).toBe('not-leader');
    expect(by.finds).toEqual({ kind: 'not-applicable', because: { code: 'not-a-leader-profile', args: {} } });
    expect(verdict).toBe('outside');
  });

  it('lets the declared use outweigh the words, both ways', () => {
    expect(outcomeOf([NOBODY], everything, { declared: 'leader' })).toMatchObject({
      standing: 'leader',
      verdict: 'clear',
      by: { 'leader-identification': { kind: 'pass', because: { code: 'leader-declared' } } },
    });
    expect(outcomeOf([LEADER], everything, { declared: 'not-leader' })).toMatchObject({ verdict: 'outside' });
  });

  it('softens a finding to a review while nobody knows whether this is a Leader', () => {
    const unclear = leaderBy({ kind: 'needs-review', findings: [], doubt: { code: 'standing-weak', args: {} } });
    const { by, standing } = outcomeOf([unclear, rule('finds', ['bio'], () => bad)], everything);
    expect(standing).toBe('unknown');
    expect(by.finds).toMatchObject({ kind: 'needs-review', findings: [NOTE], doubt: { code: 'standing-unknown' } });
  });

  it('does not take a hidden description for "nobody is a Leader"', () => {
    const { by, standing, verdict } = outcomeOf([NOBODY], { ...everything, bio: hidden('layout') });
    expect(by['leader-identification']).toMatchObject({ kind: 'not-seen', missing: ['bio'] });
    expect([standing, verdict]).toEqual(['unknown', 'unseen']);
  });

  it('keeps a Leader identified by her name though her description is hidden', () => {
    expect(outcomeOf([LEADER], { ...everything, bio: hidden('layout') }).standing).toBe('leader');
  });

  it('leaves out rules that need nothing of what was handed over', () => {
    const { by } = outcomeOf(
      [LEADER, rule('pictures', ['avatar'], () => bad), rule('words', ['bio', 'avatar'], () => ({ kind: 'pass' }))],
      { ...everything, avatar: hidden('unsupplied') },
      { only: ['bio'], declared: 'leader' },
    );
    expect(Object.keys(by)).toEqual(['leader-identification', 'words']);
    expect(by.words).toEqual({ kind: 'pass' });
  });

  it('never calls a profile clear or outside while something that a rule needs is hidden', () => {
    const why = fc.constantFrom(...WALLS.filter((wall) => wall !== 'withheld'));
    const sighting = fc.oneof(
      fc.constant(absent()),
      fc.constant(seen('words')),
      why.map((wall) => hidden(wall)),
    );
    const sights = fc.record(Object.fromEntries(SIGHTS.map((sight) => [sight, sighting])));
    const rules = [LEADER, rule('all', [...SIGHTS], () => ({ kind: 'pass' }))];
    fc.assert(
      fc.property(sights, (drawn) => {
        const shown = drawn as unknown as AllSights;
        const { verdict } = outcomeOf(rules, shown);
        const someHidden = SIGHTS.some((sight) => shown[sight].state === 'hidden');
        expect(verdict).toBe(someHidden ? 'unseen' : 'clear');
      }),
    );
  });
});
