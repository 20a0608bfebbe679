/**
 * The policy's own table of platforms: what footnote 3 counts each one as, and what the remedy "set up a second profile"
 * meets there. Keyed by the scraper's id; a platform that is not in the table is 'viii' ("any other websites") and unknown.
 * The terms of platforms change: `seenAt` says when somebody last knew a row to be so, and advice words it with care.
 */

/** Footnote 3 of the policy, i to viii. */
export const PLATFORM_KINDS = {
  i: 'social networking sites',
  ii: 'video and photo sharing websites',
  iii: 'micro-blogging sites',
  iv: 'weblogs',
  v: 'forums and discussion boards',
  vi: 'online encyclopedias',
  vii: 'chat platforms',
  viii: 'any other websites that allow simple publishing',
} as const;
export type PlatformKind = keyof typeof PLATFORM_KINDS;

/** Notes are keys, so that words/ can say them in each language. */
export type SecondProfileNote =
  | 'several-accounts' // several accounts are an ordinary feature
  | 'profile-within-account' // one account a person; a further profile or page inside it
  | 'one-account' // the terms allow one account
  | 'disclose-alternates' // alternative accounts are allowed openly only
  | 'phone-bound' // an account hangs on a telephone number
  | 'tied-to-instagram'
  | 'own-site' // her own site: another site or page
  | 'closed'; // the platform is no more
export interface PlatformRow {
  id: string;
  name: string;
  kind: PlatformKind;
  /** Whether footnote 3 names it. */
  named: boolean;
  secondProfile: 'allowed' | 'restricted' | 'unknown';
  note?: SecondProfileNote;
  /** Characters that a description may have, where known. */
  bioLimit?: number;
  seenAt: string;
}

type Row = [
  id: string,
  name: string,
  kind: PlatformKind,
  named: boolean,
  second: PlatformRow['secondProfile'],
  note?: SecondProfileNote,
  bioLimit?: number,
];
const ROWS: Row[] = [
  ['facebook', 'Facebook', 'i', true, 'restricted', 'profile-within-account', 101],
  ['linkedin', 'LinkedIn', 'i', true, 'restricted', 'one-account', 220],
  ['googleplus', 'Google+', 'i', true, 'unknown', 'closed'],
  ['instagram', 'Instagram', 'ii', true, 'allowed', 'several-accounts', 150],
  ['youtube', 'YouTube', 'ii', true, 'allowed', 'several-accounts', 1000],
  ['flickr', 'Flickr', 'ii', true, 'unknown'],
  ['tiktok', 'TikTok', 'ii', false, 'allowed', 'several-accounts', 80],
  ['pinterest', 'Pinterest', 'ii', false, 'allowed', 'several-accounts'],
  ['x', 'X (Twitter)', 'iii', true, 'allowed', 'several-accounts', 160],
  ['bluesky', 'Bluesky', 'iii', false, 'allowed', 'several-accounts', 256],
  ['mastodon', 'Mastodon', 'iii', false, 'allowed', 'several-accounts', 500],
  ['threads', 'Threads', 'iii', false, 'allowed', 'tied-to-instagram', 150],
  ['weblogs', 'Weblog', 'iv', true, 'allowed', 'own-site'],
  ['wordpress', 'WordPress', 'iv', true, 'allowed', 'own-site'],
  ['blogger', 'Blogger', 'iv', true, 'allowed', 'own-site'],
  ['medium', 'Medium', 'iv', true, 'allowed', 'several-accounts', 160],
  ['substack', 'Substack', 'iv', true, 'allowed', 'own-site'],
  ['tumblr', 'Tumblr', 'iv', true, 'allowed', 'own-site'],
  ['ghost', 'Ghost', 'iv', true, 'allowed', 'own-site'],
  ['website', 'Website', 'viii', false, 'allowed', 'own-site'],
  ['reddit', 'Reddit', 'v', false, 'allowed', 'several-accounts', 200],
  ['google-groups', 'Google Groups', 'v', true, 'unknown'],
  ['linkedin-groups', 'LinkedIn Groups', 'v', true, 'unknown'],
  ['yahoo-groups', 'Yahoo! Groups', 'v', true, 'unknown', 'closed'],
  ['wikipedia', 'Wikipedia', 'vi', true, 'restricted', 'disclose-alternates'],
  ['telegram', 'Telegram', 'vii', true, 'unknown', 'phone-bound', 70],
  ['whatsapp', 'WhatsApp', 'vii', true, 'unknown', 'phone-bound', 139],
  ['messenger', 'Messenger', 'vii', true, 'restricted', 'profile-within-account'],
  ['linktree', 'Linktree', 'viii', false, 'allowed', 'several-accounts'],
];

export const PLATFORMS: readonly PlatformRow[] = ROWS.map(([id, name, kind, named, secondProfile, note, bioLimit]) => ({
  id,
  name,
  kind,
  named,
  secondProfile,
  ...(note === undefined ? {} : { note }),
  ...(bioLimit === undefined ? {} : { bioLimit }),
  seenAt: '2026-10',
}));

const byId = new Map(PLATFORMS.map((row) => [row.id, row]));
/** The row of a scraper's id; an unlisted platform is one of "any other websites". */
export function platformById(id: string): PlatformRow {
  return byId.get(id) ?? { id, name: id, kind: 'viii', named: false, secondProfile: 'unknown', seenAt: '2026-10' };
}
