import type { Audit, JudgeContext } from '../domain/audit.js';
import type { Finding, FindingCode, Group } from '../domain/outcome.js';
import type { Sighting } from '../domain/snapshot.js';
import { type PoliticalHit, readPolitics } from '../policy/politics.js';

/** A party, candidate or campaign named in the profile's name or description. */
export const audit: Audit<'displayName' | 'bio', never> = {
  id: 'political-description',
  version: 3,
  clause: 'profile-cause-aligned',
  title: 'No party, candidate or campaign in name and description',
  failure: 'Name or description takes sides for or against a party, candidate or campaign',
  severity: 'serious',
  needs: ['displayName', 'bio'],
  judge({ displayName, bio }, context) {
    const hits = [...inText('displayName', displayName, context), ...inText('bio', bio, context)];
    const strong = hits.filter((h) => h.hit.strength === 'strong').map((h) => h.finding);
    if (strong.length > 0) return { kind: 'finding', findings: strong };
    const [first] = hits;
    if (first === undefined) return { kind: 'pass', because: { code: 'nothing-political', args: {} } };
    const doubt = { code: first.hit.doubt ?? 'weak-evidence', args: {} };
    return { kind: 'needs-review', findings: hits.map((h) => h.finding), doubt };
  },
};

type Named = PoliticalHit & { group: Exclude<Group, 'cause'> };
const CODES: Record<Named['group'], FindingCode> = {
  party: 'text-names-party',
  candidate: 'text-names-candidate',
  campaign: 'text-names-campaign',
};

function inText(sight: 'displayName' | 'bio', text: Sighting<string>, context: JudgeContext) {
  if (text.state !== 'seen') return [];
  const { lang, lexicon, today: asOf } = context;
  return readPolitics(text.value, { lang, lexicon, asOf })
    .filter((hit): hit is Named => hit.group !== 'cause')
    .map((hit) => ({ hit, finding: finding(sight, hit) }));
}

const finding = (sight: 'displayName' | 'bio', hit: Named): Finding => ({
  code: CODES[hit.group],
  args: { words: hit.quote, entry: hit.entry, label: hit.label },
  sureness: hit.sureness,
  evidence: { kind: 'quote', sight, text: hit.quote, label: hit.label, group: hit.group },
});
