import type { Audit } from '../domain/audit.js';
import type { Finding, Outcome } from '../domain/outcome.js';
import type { Sighting } from '../domain/snapshot.js';
import { isLllLink, type LeadershipReading, readLeadership } from '../policy/leadership.js';

/** Whether the profile says that its owner is a Leader. services/judge.ts makes the standing of it. */
export const audit: Audit<'displayName' | 'bio', 'links'> = {
  id: 'leader-identification',
  version: 2,
  clause: 'leader-identified',
  title: 'The profile says whether its owner is a Leader',
  failure: 'It is not clear whether the profile’s owner is a Leader',
  severity: 'none',
  needs: ['displayName', 'bio'],
  uses: ['links'],
  judge({ displayName, bio, links }): Outcome {
    const readings = [read('displayName', displayName), read('bio', bio)];
    // 'Ann | Leader' over 'La Leche League Oxford': name and description are read as one, too.
    if (displayName.state === 'seen' && bio.state === 'seen')
      readings.push({ sight: 'bio', ...readLeadership(`${displayName.value}\n${bio.value}`) });
    const found = (state: LeadershipReading['state']) => readings.find((r) => r.state === state);
    const leader = found('leader');
    if (leader) return { kind: 'pass', because: { code: 'leader-by-words', args: { words: leader.quote ?? '' } } };
    const former = found('former');
    if (former)
      return { kind: 'not-applicable', because: { code: 'former-leader', args: { words: former.quote ?? '' } } };
    const unclear = found('unclear');
    if (unclear) return unsure({ ...unclear, words: unclear.quote ?? '' });
    // A link to a group's page may be a member's or a friend's: never more than unclear.
    const link = links.state === 'seen' ? links.value.find(isLllLink) : undefined;
    if (link !== undefined) return unsure({ sight: 'links', words: link });
    return { kind: 'not-applicable', because: { code: 'nobody-identified', args: {} } };
  },
};

type TextSight = 'displayName' | 'bio';
const read = (sight: TextSight, text: Sighting<string>): LeadershipReading & { sight: TextSight } =>
  text.state === 'seen' ? { sight, ...readLeadership(text.value) } : { sight, state: 'none' };

function unsure({ sight, words }: { sight: TextSight | 'links'; words: string }): Outcome {
  const finding: Finding = {
    code: 'leader-unclear',
    args: { words },
    sureness: 0.5,
    evidence: { kind: 'quote', sight, text: words },
  };
  return { kind: 'needs-review', findings: [finding], doubt: { code: 'standing-weak', args: {} } };
}
