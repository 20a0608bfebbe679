import type { Audit, JudgeContext, SeenPicture } from '../domain/audit.js';
import type { Finding } from '../domain/outcome.js';
import type { PictureSight, Sighting } from '../domain/snapshot.js';
import { readPoliticsInPicture } from '../policy/matcher.js';
import { readPolitics } from '../policy/politics.js';

/** A cause or an outlook in words or pictures. The policy leaves the line to judgement, so a person draws it, never this rule. */
export const audit: Audit<'displayName' | 'bio' | 'avatar' | 'banner', never> = {
  id: 'cause-alignment',
  version: 2,
  clause: 'profile-cause-aligned',
  title: 'No cause in name, description or pictures',
  failure: 'The profile may be aligned with a cause',
  severity: 'moderate',
  needs: ['displayName', 'bio', 'avatar', 'banner'],
  judge({ displayName, bio, avatar, banner }, context) {
    const findings = [
      ...inText('displayName', displayName, context),
      ...inText('bio', bio, context),
      ...inPicture('avatar', avatar, context),
      ...inPicture('banner', banner, context),
    ];
    if (findings.length === 0) return { kind: 'pass', because: { code: 'nothing-cause-aligned', args: {} } };
    return { kind: 'needs-review', findings, doubt: { code: 'cause-is-for-a-person', args: {} } };
  },
};

function inText(sight: 'displayName' | 'bio', text: Sighting<string>, context: JudgeContext): Finding[] {
  if (text.state !== 'seen') return [];
  const { lang, lexicon, today: asOf } = context;
  return readPolitics(text.value, { lang, lexicon, asOf })
    .filter((hit) => hit.group === 'cause')
    .map((hit) => ({
      code: 'cause',
      args: { words: hit.quote, entry: hit.entry, label: hit.label },
      sureness: hit.sureness,
      evidence: { kind: 'quote', sight, text: hit.quote, label: hit.label, group: 'cause' },
    }));
}

function inPicture(sight: PictureSight, picture: Sighting<SeenPicture>, context: JudgeContext): Finding[] {
  if (picture.state !== 'seen') return [];
  return readPoliticsInPicture(picture.value.reading, { lexicon: context.lexicon, asOf: context.today })
    .filter((hit) => hit.group === 'cause')
    .map((hit) => ({
      code: 'cause',
      args: { words: hit.words, entry: hit.entry, label: hit.label },
      sureness: hit.sureness,
      evidence: { kind: 'region', sight, text: hit.words, box: hit.box, label: hit.label, group: 'cause' },
    }));
}
