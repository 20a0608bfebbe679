/**
 * Trying a change before it is made: pictures and a text, judged as if they stood on a profile that is known as a Leader's.
 * Nothing is fetched, nothing is stored, and no name of a file goes further than its own page.
 */

import type { PictureReader } from '../domain/reading.js';
import type { EngineStamp, PictureBytes, ProfileResult } from '../domain/result.js';
import { hidden, type PictureSight, type Snapshot, seen } from '../domain/snapshot.js';
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';
import { type CheckTools, checkBio, checkPicture } from './check.js';

export interface TryAsked {
  /** '' where it is for nowhere in particular. */
  platform: string;
  text: string;
  pictures: readonly Uint8Array[];
}
/** What came of the text, or of one picture; `nth` counts pictures from 0. */
export type Tried =
  | { kind: 'text'; result: ProfileResult; identifiesAsLeader: boolean; disclaimer: 'full' | 'partial' | 'none' }
  | { kind: 'picture'; nth: number; result: ProfileResult; pictures: PictureBytes }
  | { kind: 'unreadable'; nth: number; trouble: { code: TroubleCode; args: TroubleArgs } };
export interface TryTools extends CheckTools {
  reader(): Promise<PictureReader>;
  clock(): Date;
}

/** Judges each by itself, one after the other. */
export async function tryOut({ platform, text, pictures }: TryAsked, tools: TryTools): Promise<Tried[]> {
  const tried: Tried[] = [];
  const where = platform === '' ? undefined : platform;
  if (text.trim() !== '') {
    const { verdict, outcomes, identifiesAsLeader, disclaimer } = checkBio(
      { id: 'text', text, platform: where },
      tools,
      'leader',
    );
    const result = resultOf(platform, { bio: seen(text) }, tools, { verdict, outcomes });
    tried.push({ kind: 'text', result, identifiesAsLeader, disclaimer });
  }
  for (const [nth, bytes] of pictures.entries()) {
    // Our own name for it: an error that is noted somewhere must not carry hers along.
    const item = { file: `picture ${nth + 1}`, bytes: async () => bytes, platform: where, beside: text };
    const check = await checkPicture(item, { ...tools, reader: await tools.reader() }, 'leader');
    if ('trouble' in check) {
      tried.push({ kind: 'unreadable', nth, trouble: check.trouble });
      continue;
    }
    const { reading, verdict, outcomes } = check;
    const { sha256, width, height } = reading;
    const sight = sightOf(outcomes) ?? (width / height >= 1.8 ? 'banner' : 'avatar');
    const shown = { [sight]: seen({ url: item.file, sha256, width, height }) };
    const result = { ...resultOf(platform, shown, tools, { verdict, outcomes }), readings: { [sight]: reading } };
    tried.push({ kind: 'picture', nth, result, pictures: { [sight]: bytes } });
  }
  return tried;
}

/** Where a finding says that it is. */
function sightOf(outcomes: ProfileResult['outcomes']): PictureSight | undefined {
  const found = outcomes.flatMap(({ outcome }) => ('findings' in outcome ? outcome.findings : []));
  return found.map(({ evidence }) => evidence.sight).find((sight) => sight === 'avatar' || sight === 'banner') as
    | PictureSight
    | undefined;
}

const NO_ENGINE: EngineStamp = { version: '', rules: '', lexicon: '', ocr: '' };
function resultOf(
  platform: string,
  shown: Partial<Snapshot>,
  { clock }: TryTools,
  judged: Pick<ProfileResult, 'verdict' | 'outcomes'>,
): ProfileResult {
  const none = hidden<never>('unsupplied');
  const ref = { platform, handle: '', url: 'https://nowhere.invalid/' };
  const takenAt = clock().toISOString();
  const nothing = { displayName: none, bio: none, links: none, avatar: none, banner: none, posts: none };
  return {
    ...{ profile: ref, standing: 'leader', takenAt, via: 'by-hand', readings: {}, ...judged, engine: NO_ENGINE },
    snapshot: { ref, takenAt, ...nothing, ...shown },
    timing: { visitMs: 0, decodeMs: 0, ocrMs: 0, auditsMs: 0 },
  };
}
