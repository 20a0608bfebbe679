/** The look before you leap: one picture or one text, judged as a Leader's, nothing fetched and nothing stored. */
import type { AllSights } from '../domain/audit.js';
import type { PictureReader } from '../domain/reading.js';
import type { BioCheck, Disclaimer, PictureCheck } from '../domain/result.js';
import { hidden, type PictureSight, seen } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import { type JudgeOptions, type JudgeTools, judge } from './judge.js';

export interface CheckTools extends JudgeTools {
  readDisclaimer(text: string): { kind: Disclaimer };
  readLeadership(text: string): { state: string };
  languageOf(text: string): string | undefined;
  regularPosts: JudgeOptions['regularPosts'];
}
type Declared = NonNullable<JudgeOptions['declared']>;

const NOTHING: AllSights = {
  displayName: hidden('unsupplied'),
  bio: hidden('unsupplied'),
  links: hidden('unsupplied'),
  avatar: hidden('unsupplied'),
  banner: hidden('unsupplied'),
  posts: hidden('unsupplied'),
};
/** From this ratio of width to height on, a picture is judged as a banner. */
const BANNER_RATIO = 1.8;

/** Judges one description. */
export function checkBio(
  item: { id: string; text: string; lang?: string | undefined; platform?: string | undefined },
  tools: CheckTools,
  declared: Declared,
): BioCheck {
  const { id, text } = item;
  const lang = item.lang ?? tools.languageOf(text);
  const shown = { ...NOTHING, bio: seen(text) };
  const judgement = judge(shown, tools, {
    platform: item.platform ?? 'check',
    lang,
    regularPosts: tools.regularPosts,
    declared,
    only: ['bio'],
  });
  return {
    id,
    verdict: judgement.verdict,
    identifiesAsLeader: tools.readLeadership(text).state === 'leader',
    disclaimer: tools.readDisclaimer(text).kind,
    outcomes: judgement.outcomes,
  };
}

/** Reads and judges one picture. A file that cannot be read gives its trouble, so that the next one goes on. */
export async function checkPicture(
  item: {
    file: string;
    bytes: () => Promise<Uint8Array>;
    platform?: string | undefined;
    /** The words that would stand beside it. */
    beside?: string | undefined;
  },
  tools: CheckTools & { reader: PictureReader },
  declared: Declared,
): Promise<PictureCheck> {
  const { file } = item;
  try {
    const reading = await tools.reader.read(await item.bytes(), { name: file, kind: 'unknown', beside: item.beside });
    const { sha256, width, height } = reading;
    const sight: PictureSight = width / height >= BANNER_RATIO ? 'banner' : 'avatar';
    const shown = { ...NOTHING, [sight]: seen({ url: `by-hand:${file}`, sha256, width, height, reading }) };
    const { verdict, outcomes } = judge(shown, tools, {
      platform: item.platform ?? 'check',
      regularPosts: tools.regularPosts,
      declared,
      only: [sight],
    });
    return { file, verdict, reading, outcomes };
  } catch (error) {
    if (!(error instanceof Trouble) || error.then === 'stop') throw error;
    return { file, trouble: { code: error.code, args: error.args } };
  }
}
