import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audits/political-description.js';
import { absent, hidden, seen } from '../../src/domain/snapshot.js';

const context = { standing: 'leader', platform: 'x', regularPosts: { share: 0.2, count: 5 } } as const;
const judge = (bio: string, name = 'Jo Doe') => audit.judge({ displayName: seen(name), bio: seen(bio) }, context);

describe('political-description', () => {
  it('finds a party and quotes it', () => {
    expect(judge('Tea | Proud Labour member')).toMatchObject({
      kind: 'finding',
      findings: [
        {
          code: 'text-names-party',
          args: { words: 'Labour', entry: 'party-gb-labour' },
          evidence: { kind: 'quote', sight: 'bio', text: 'Labour', group: 'party' },
        },
      ],
    });
  });
  it('reads the name too', () => {
    expect(judge('tea', 'Jo #VoteBlue Doe')).toMatchObject({
      kind: 'finding',
      findings: [{ evidence: { sight: 'displayName' } }],
    });
  });
  it('asks a person about the past', () => {
    expect(judge('Former Labour MP')).toMatchObject({ kind: 'needs-review', doubt: { code: 'past' } });
  });
  it('reports the strong alone when there is also something weak', () => {
    const outcome = judge('Mayor of Anytown | Proud Labour member');
    expect(outcome).toMatchObject({ kind: 'finding' });
    expect(outcome.kind === 'finding' && outcome.findings).toHaveLength(1);
  });
  it.each(['feminist', 'Black Lives Matter', 'Labour ward nurse', 'Proud lesbian | Jesus saves', ''])(
    'passes "%s"',
    (bio) => {
      expect(judge(bio)).toEqual({ kind: 'pass', because: { code: 'nothing-political', args: {} } });
    },
  );
  it('passes over what is absent or hidden', () => {
    expect(audit.judge({ displayName: absent(), bio: hidden('login') }, context)).toMatchObject({ kind: 'pass' });
    expect(audit.judge({ displayName: seen('Jo #VoteBlue'), bio: hidden('login') }, context)).toMatchObject({
      kind: 'finding',
    });
  });
});
