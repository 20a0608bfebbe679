import type { Audit, JudgeContext, SeenPicture } from '../domain/audit.js';
import type { Finding, FindingCode, Group, Outcome, ReasonCode } from '../domain/outcome.js';
import type { PictureSight, Sighting } from '../domain/snapshot.js';
import { isBadge, marksSeen } from '../policy/marks.js';
import { readPoliticsInPicture } from '../policy/matcher.js';
import type { PictureHit } from '../policy/spotting.js';

/** A badge of a party, candidate or campaign in the profile picture or the banner. */
export const audit: Audit<PictureSight, never> = {
  id: 'political-picture',
  version: 4,
  clause: 'profile-badge',
  title: 'No badge of a party, candidate or campaign in the pictures',
  failure: 'A picture shows a badge of a party, candidate or campaign',
  severity: 'serious',
  needs: ['avatar', 'banner'],
  judge({ avatar, banner }, context) {
    const hits = [...inPicture('avatar', avatar, context), ...inPicture('banner', banner, context)];
    const strong = hits.filter((h) => h.doubt === undefined).map((h) => h.finding);
    if (strong.length > 0) return { kind: 'finding', findings: strong };
    const [first] = hits;
    if (first === undefined) return { kind: 'pass', because: { code: 'nothing-political', args: {} } };
    const doubt = { code: first.doubt ?? 'weak-evidence', args: {} };
    return { kind: 'needs-review', findings: hits.map((h) => h.finding), doubt } satisfies Outcome;
  },
};

type Hit = { finding: Finding; doubt?: ReasonCode | undefined };
type Badge = Exclude<Group, 'cause'>;
const CODES: Record<Badge, FindingCode> = {
  party: 'picture-names-party',
  candidate: 'picture-names-candidate',
  campaign: 'picture-names-campaign',
};

function inPicture(sight: PictureSight, picture: Sighting<SeenPicture>, context: JudgeContext): Hit[] {
  if (picture.state !== 'seen') return [];
  const { reading } = picture.value;
  const words = readPoliticsInPicture(reading, { lexicon: context.lexicon, asOf: context.today })
    .filter((hit): hit is PictureHit & { group: Badge } => hit.group !== 'cause')
    .map((hit) => ({ finding: byWords(sight, hit), doubt: hit.doubt }));
  const marks = marksSeen(reading.marks)
    .filter(isBadge)
    .map(
      (mark): Hit => ({
        finding: {
          code: 'picture-badge-mark',
          args: { mark: mark.name },
          sureness: mark.sureness,
          evidence: { kind: 'region', sight, box: mark.box, label: mark.name },
        },
        doubt: 'weak-evidence',
      }),
    );
  return [...words, ...marks];
}

const byWords = (sight: PictureSight, hit: PictureHit & { group: Badge }): Finding => ({
  code: CODES[hit.group],
  args: { words: hit.words, entry: hit.entry, label: hit.label },
  sureness: hit.sureness,
  evidence: { kind: 'region', sight, text: hit.words, box: hit.box, label: hit.label, group: hit.group },
});
