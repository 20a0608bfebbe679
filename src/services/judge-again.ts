/**
 * Judging what was judged before: where everything that is shown is as the last visit saw it, and rules, terms and program
 * are the same, the outcomes stand as they were. Who is a Leader is asked anew each time (it is quick, and what the owner
 * declares may have changed); everything else follows from it and from what is shown.
 */
import { isDeepStrictEqual } from 'node:util';
import type { AllSights, SeenPicture } from '../domain/audit.js';
import type { EngineStamp, ProfileResult } from '../domain/result.js';
import { hidden, PICTURE_SIGHTS, type PictureSight, SIGHTS, type Sighting } from '../domain/snapshot.js';
import { type Judgement, type JudgeOptions, type JudgeTools, judgeLeader } from './judge.js';
import { LEADER_AUDIT } from './roster.js';

/** What a stored visit saw, as rules are shown it. A picture without its reading is one that nobody could read. */
export function shownAgain({ snapshot, readings }: Pick<ProfileResult, 'snapshot' | 'readings'>): AllSights {
  const { displayName, bio, links, posts } = snapshot;
  const shownOf = (sight: PictureSight): Sighting<SeenPicture> => {
    const picture = snapshot[sight];
    if (picture.state !== 'seen') return picture;
    const reading = readings[sight];
    return reading ? { state: 'seen', value: { ...picture.value, reading } } : hidden('unreadable');
  };
  return { displayName, bio, links, posts, avatar: shownOf('avatar'), banner: shownOf('banner') };
}

type Last = Pick<ProfileResult, 'snapshot' | 'readings' | 'standing' | 'outcomes' | 'verdict' | 'engine'>;

/** The judgement of the last visit, where it must be the same. */
export function judgedBefore(
  shown: AllSights,
  last: Last | undefined,
  stamp: EngineStamp,
  tools: JudgeTools,
  options: JudgeOptions,
): Judgement | undefined {
  if (!last || !isDeepStrictEqual(last.engine, stamp) || !sameSights(shown, last)) return undefined;
  const leader = judgeLeader(shown, tools, options);
  const before = last.outcomes.find(({ audit }) => audit === LEADER_AUDIT);
  if (leader.standing !== last.standing || !isDeepStrictEqual(leader.judged, before)) return undefined;
  const { standing, outcomes, verdict } = last;
  return { standing, outcomes, verdict };
}

function sameSights(shown: AllSights, { snapshot, readings }: Last): boolean {
  return SIGHTS.every((sight) => {
    if (!isPicture(sight)) return isDeepStrictEqual(shown[sight], snapshot[sight]);
    const [now, then] = [shown[sight], snapshot[sight]];
    if (now.state !== 'seen' || then.state !== 'seen') return isDeepStrictEqual(now, then);
    const [reading, before] = [now.value.reading, readings[sight]];
    return reading.sha256 === before?.sha256 && reading.engine === before.engine && reading.depth === before.depth;
  });
}
const isPicture = (sight: string): sight is PictureSight => PICTURE_SIGHTS.some((picture) => picture === sight);
