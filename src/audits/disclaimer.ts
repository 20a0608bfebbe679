import type { Audit } from '../domain/audit.js';
import type { Finding, Outcome } from '../domain/outcome.js';
import type { Post, Sighting } from '../domain/snapshot.js';
import { isAboutLll } from '../policy/about-lll.js';
import { disclaimerText, readDisclaimer } from '../policy/disclaimer.js';
import { readLeadership } from '../policy/leadership.js';
import { platformById } from '../policy/platforms.js';

/** Whether a profile that writes regularly about LLL says that its views are its owner's own. */
export const audit: Audit<'bio', 'posts' | 'displayName'> = {
  id: 'disclaimer',
  version: 4,
  clause: 'disclaimer',
  title: 'A disclaimer stands in the description',
  failure: 'Posts are regularly about LLL and the description has no disclaimer',
  severity: 'minor',
  needs: ['bio'],
  uses: ['posts', 'displayName'],
  judge({ bio, posts, displayName }, { regularPosts, lang, platform }): Outcome {
    const readings = [bio, displayName].map((text) => readDisclaimer(text.state === 'seen' ? text.value : ''));
    const full = readings.find(({ kind }) => kind === 'full');
    if (full) return { kind: 'pass', because: { code: 'disclaimer-full', args: { words: full.quote ?? '' } } };
    const written = bio.state === 'seen' ? bio.value : '';
    // A short text tells its language best by the title in it.
    const ready = readyText(lang ?? readLeadership(written).lang, platform, written);
    const partial = readings.find(({ kind }) => kind === 'partial');
    const regular = regularity(posts, regularPosts);
    // A disclaimer is asked of those who write about LLL regularly; half of one harms nobody who does not.
    if (regular.seen && !regular.regular)
      return { kind: 'not-applicable', because: { code: 'not-regular', args: regular.args } };
    if (partial) {
      const words = partial.quote ?? '';
      const finding: Finding = {
        code: 'disclaimer-partial',
        args: { words, ...ready },
        sureness: partial.sureness,
        evidence: { kind: 'quote', sight: 'bio', text: words },
      };
      return { kind: 'needs-review', findings: [finding], doubt: { code: 'half-a-disclaimer', args: {} } };
    }
    const lack = (code: Finding['code'], args: Finding['args'], sureness: number): Finding => ({
      code,
      args: { ...args, ...ready },
      sureness,
      evidence: { kind: 'lack', sight: 'bio' },
    });
    if (!regular.seen) {
      return {
        kind: 'needs-review',
        findings: [lack('disclaimer-maybe-missing', {}, 0.5)],
        doubt: { code: 'posts-not-seen', args: {} },
      };
    }
    const { bare } = regular;
    // On a weblog the disclaimer may stand at the end of each article instead.
    if (isWeblog(platform)) {
      if (bare === 0) return { kind: 'pass', because: { code: 'disclaimer-full', args: { words: regular.words } } };
      if (bare < regular.about)
        return {
          kind: 'finding',
          findings: [lack('disclaimer-missing-on-posts', { count: bare, bare: regular.bareOnes }, 0.85)],
        };
    }
    return {
      kind: 'finding',
      findings: [lack('disclaimer-missing', { posts: regular.total, share: regular.share }, readings[0]!.sureness)],
    };
  },
};

const isWeblog = (platform: string): boolean => platformById(platform).kind === 'iv' || platform === 'website';

/** Ready words in the profile's language; by how many characters they are too long for the platform beside what stands there. */
function readyText(lang: string | undefined, platform: string, bio: string): Finding['args'] {
  const { short, long } = disclaimerText(lang);
  const { bioLimit } = platformById(platform);
  const over = bioLimit === undefined ? 0 : [...`${bio.trim()} ${short}`.trim()].length - bioLimit;
  return { ready: short, ...(over > 0 ? { over } : {}), readyLong: long };
}

/** As many posts as a person goes through; their number is told in any case. */
const MOST_LISTED = 10;
const LONGEST_NAME = 60;
/** A post's address, or else its first line. */
function nameOf({ url, text }: Post): string {
  if (url !== undefined) return url;
  const [line = ''] = text.trim().split('\n', 1);
  const letters = [...line.slice(0, 4 * LONGEST_NAME)];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : line;
}

type Regularity =
  | { seen: false }
  | { seen: true; regular: false; args: { posts: number; about: number } }
  | {
      seen: true;
      regular: true;
      total: number;
      about: number;
      share: number;
      bare: number;
      bareOnes: string;
      words: string;
    };

/** Regular by share and by number, so that one post of two, or three of a thousand, is not. */
function regularity(posts: Sighting<Post[]>, threshold: { share: number; count: number }): Regularity {
  if (posts.state === 'hidden') return { seen: false };
  const all = posts.state === 'seen' ? posts.value : [];
  const about = all.filter(({ text }) => isAboutLll(text));
  const share = all.length === 0 ? 0 : about.length / all.length;
  if (about.length < threshold.count || share < threshold.share)
    return { seen: true, regular: false, args: { posts: all.length, about: about.length } };
  const disclaimers = about.map(({ text }) => readDisclaimer(text.slice(-2000)));
  const without = about.filter((_, i) => disclaimers[i]!.kind !== 'full');
  const more = without.length > MOST_LISTED ? ' …' : '';
  return {
    seen: true,
    regular: true,
    total: all.length,
    about: about.length,
    share,
    bare: without.length,
    bareOnes: `${without.slice(0, MOST_LISTED).map(nameOf).join(' · ')}${more}`,
    words: disclaimers.find(({ kind }) => kind === 'full')?.quote ?? '',
  };
}
