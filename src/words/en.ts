/**
 * English, the first language and the one that the others fall back to. Plain, warm and short: what was seen, and how to
 * mend it. The policy's own sentence is quoted beside a finding by whoever shows it, so it is not repeated here. Nobody is
 * accused: a machine read something, and says how sure it is.
 */
import type { Args, Group } from '../domain/outcome.js';
import {
  amount,
  detail,
  type Given,
  grammarFor,
  isLogo,
  labelled,
  markName,
  text as textOf,
  upper,
} from './grammar.js';
import { operatorTroubles } from './operator-troubles.js';
import type { FindingContext, FindingWords, Language, SurenessBand, WallContext } from './types.js';

const { number, percent, list, quoted, closing, day, languageName, ...grammar } = grammarFor('en-GB', ['“', '”']);
const count = (value: number, one: string, many = `${one}s`): string => grammar.count(value, one, many);
const text = (args: Given, key: string, instead = 'something we could not spell out', most?: number): string =>
  textOf(args, key, instead, most);

/** "There is a disclaimer: “…”.", or without the quotation where no words are given. */
const withWords = (start: string, args: Args): string => {
  const words = text(args, 'words', '').trim();
  return words === '' ? `${start}.` : `${start}: ${closing(words)}`;
};
/** What is wrong with something that is no web address, and what to type instead. */
function malformed(args: Readonly<Record<string, unknown>>): string {
  const typed = text(args, 'address', '');
  if (typed === '') return 'The address is empty. Write it like https://example.org/name.';
  if (args.hint === 'handle') {
    return `${quoted(typed)} is a name that could be anybody’s on any platform. Give the whole address, like https://bsky.app/profile/name.`;
  }
  if (args.hint === 'password') {
    return `${quoted(typed)} was given with a name or password in it. Leave that out: only what anybody can see is looked at.`;
  }
  return `${quoted(typed)} is no web address. Write it like https://example.org/name.`;
}

const SIGHTS: Language['sights'] = {
  displayName: { name: 'name', the: 'the name', none: 'The profile shows no name.' },
  bio: { name: 'description', the: 'the description', none: 'The profile has no description.' },
  links: { name: 'links', the: 'the links', none: 'The profile has no links.' },
  avatar: { name: 'profile picture', the: 'the profile picture', none: 'The profile has no picture of its own.' },
  banner: { name: 'cover photo', the: 'the cover photo', none: 'The profile has no cover photo.' },
  posts: { name: 'posts', the: 'the posts', none: 'The profile has no posts.' },
};
const GROUPS: Record<Group, string> = {
  party: 'a political party',
  candidate: 'a political candidate',
  campaign: 'a political campaign',
  cause: 'a cause',
};

const LIMITS_ON_SECOND: Readonly<Record<string, string>> = {
  allowed: 'allowed there',
  'several-accounts': 'several accounts are allowed there',
  'profile-within-account': 'there it is one account a person, with further profiles or pages inside it',
  restricted: 'the platform restricts those',
  'one-account': 'the terms there allow one account only, so it would have to be elsewhere',
  'disclose-alternates': 'there a second account has to say whose it is',
  'phone-bound': 'there each account needs a telephone number of its own',
  'tied-to-instagram': 'there each profile belongs to an Instagram account',
  'own-site': 'on a site of your own: another site, or a page without LLL’s name',
};
/** "(there it is one account a person, …)"; in general words where the platform is not known. */
function limitOnSecond({ secondProfile = '' }: FindingContext): string {
  const known = Object.hasOwn(LIMITS_ON_SECOND, secondProfile) ? LIMITS_ON_SECOND[secondProfile] : undefined;
  return `(${known ?? 'some platforms in some countries restrict second profiles'})`;
}
const secondProfile = (context: FindingContext): string =>
  `Or keep it on a second profile, where you are not identified as a Leader ${limitOnSecond(context)}.`;

const pictureNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `We read ${quoted(text(args, 'words'))} in ${SIGHTS[sight].the}. It looks like the badge of ${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Choose a ${SIGHTS[context.sight].name} without it: families of every conviction should feel welcome. ${secondProfile(context)}`,
});
const textNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `${upper(SIGHTS[sight].the)} says ${quoted(text(args, 'words'))}. It looks like support for ${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Leave it out of ${SIGHTS[context.sight].the}: families of every conviction should feel welcome. ${secondProfile(context)}`,
});

const MODEL_DISCLAIMER = 'Views all my own.';
const MODEL_FOR_ARTICLES =
  'The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.';
const disclaimerText = (args: Args): string => text(args, 'ready', MODEL_DISCLAIMER);
function addDisclaimer(args: Args, { place, bioLimit }: FindingContext): string {
  const room = bioLimit === undefined ? '' : ` (${place} allows ${number(bioLimit)} characters there)`;
  const over = amount(args, 'over') ?? 0;
  const shorten = over > 0 ? ` It needs ${count(over, 'character')} less of what stands there now.` : '';
  const long = text(args, 'readyLong', '', 400);
  const articles = long === '' ? '' : ` Or end each post about LLL with: ${closing(long)}`;
  return `add a short sentence to the description${room}, ready to copy: ${closing(disclaimerText(args))}${shorten}${articles}`;
}

/** How a logo was altered. */
const ALTERED: Readonly<Record<string, string>> = {
  recoloured: 'as if it had other colours than LLL’s own',
  stretched: 'stretched',
  mirrored: 'as if it were mirrored',
};

const findings: Language['findings'] = {
  'picture-names-party': pictureNames('party'),
  'picture-names-candidate': pictureNames('candidate'),
  'picture-names-campaign': pictureNames('campaign'),
  'picture-badge-mark': {
    says: (args, { sight }) =>
      `${upper(SIGHTS[sight].the)} shows something that looks like a badge we know (${markName(args, 'a mark')}).`,
    advice: (_args, context) =>
      `If it is that badge, choose a ${SIGHTS[context.sight].name} without it. ${secondProfile(context)} If it only looks alike, nothing needs to change: please tell whoever runs the audit.`,
  },
  'text-names-party': textNames('party'),
  'text-names-candidate': textNames('candidate'),
  'text-names-campaign': textNames('campaign'),
  cause: {
    says: (args, { sight }) =>
      `${upper(SIGHTS[sight].the)} shows ${quoted(text(args, 'words'))}${labelled(args)}. It may stand for a cause. That is a question for a person, not an answer by a machine.`,
    advice: (_args, context) =>
      `If it stands for a cause, leave it out of ${SIGHTS[context.sight].the} on the profile that supports families, or keep it on a second profile ${limitOnSecond(context)}. If it shows who you are, nothing needs to change.`,
  },
  'disclaimer-missing': {
    says: (args) => {
      const share = amount(args, 'share');
      const posts = amount(args, 'posts');
      const about =
        share === null ? '' : ` (${percent(share)}${posts === null ? '' : ` of the ${number(posts)} that we saw`})`;
      return `Posts here are regularly about LLL${about}, and the description has no disclaimer.`;
    },
    advice: (args, context) => upper(addDisclaimer(args, context)),
  },
  'disclaimer-maybe-missing': {
    says: () =>
      'The description has no disclaimer. It needs one only if the posts are regularly about LLL, and we could not see the posts.',
    advice: (args, context) =>
      `If you write about LLL regularly, ${addDisclaimer(args, context)} If not, nothing needs to change.`,
  },
  'disclaimer-partial': {
    says: (args) =>
      `The description says ${quoted(text(args, 'words'))}. That comes close to a disclaimer, but can be read otherwise.`,
    advice: (args) => `Make it plain that the views are yours alone, for example: ${closing(disclaimerText(args))}`,
  },
  'disclaimer-missing-on-posts': {
    says: (args) => {
      const posts = amount(args, 'count');
      const which = text(args, 'bare', '', 1200);
      const says = `${posts === null ? 'Some articles' : count(posts, 'article')} about LLL ${posts === 1 ? 'ends' : 'end'} without a disclaimer`;
      return which === '' ? `${says}.` : `${says}: ${which}${/[.…]$/.test(which) ? '' : '.'}`;
    },
    advice: (args) => {
      const long = text(args, 'readyLong', MODEL_FOR_ARTICLES, 400);
      return `End such an article with the policy’s own example: ${closing(long)} A line at the foot of every page does as well, for example: ${closing(disclaimerText(args))}`;
    },
  },
  'name-promotes-business': {
    says: (args, { sight }) =>
      `${upper(SIGHTS[sight].the)} uses the name ${quoted(text(args, 'name', 'La Leche League'))} beside ${quoted(text(args, 'words'))}, which may read as promoting a blog, a group or a business.`,
    advice: () =>
      'Keep the two apart: say that you are a Leader in one place, and name the blog, group or business in another, without LLL’s name beside it.',
  },
  'logo-promotes-business': {
    says: (args, { sight }) =>
      `${isLogo(args) ? 'LLL’s logo' : 'What looks like LLL’s logo'} is in ${SIGHTS[sight].the}, while the profile promotes a blog, a group or a business (${quoted(text(args, 'words'))}).`,
    advice: (_args, { sight }) =>
      `Take the logo out of ${SIGHTS[sight].the} on this profile, or move the blog, group or business to a profile of its own without the logo.`,
  },
  'logo-altered': {
    says: (args, { sight }) => `LLL’s logo in ${SIGHTS[sight].the} looks ${ALTERED[text(args, 'how')] ?? 'altered'}.`,
    advice: () =>
      'If that was not meant, use the logo as LLL publishes it. If LLL published it like this, or it only looks so in a photograph, nothing needs to change.',
  },
  'logo-joined': {
    says: (args, { sight }) =>
      `In ${SIGHTS[sight].the} LLL’s logo stands together with another badge (${markName({ mark: args.other ?? '' }, 'a mark')}), as if the two were one.`,
    advice: () => 'Keep LLL’s logo apart from any other badge. If it only looks like one, nothing needs to change.',
  },
  endorsement: {
    says: (args, { sight }) =>
      `${upper(SIGHTS[sight].the)} says ${quoted(text(args, 'words'))}. That may read as if LLL endorsed something.`,
    advice: () => 'Leave LLL’s name out of that sentence, or link to LLL’s public announcement if LLL did announce it.',
  },
  'leader-unclear': {
    says: (args) => `The words ${quoted(text(args, 'words'))} may mean an LLL Leader, or something else.`,
    advice: () =>
      'If this is a Leader’s profile, run the audit again with --leader. If it is not, nothing needs to change.',
  },
};

const reasons: Language['reasons'] = {
  'leader-by-words': (args) => withWords('The profile says so itself', args),
  'leader-declared': () => 'Its owner says that she uses it as a Leader.',
  'nobody-identified': () => 'Nobody is identified as a Leader here.',
  'former-leader': (args) => withWords('It speaks of the past', args),
  'not-a-leader-profile': () => 'This profile is not a Leader’s, so the policy does not apply to it.',
  withheld: (args) => `Its owner did not open this part (${sightName(args)}), and that is fine.`,
  'nothing-political': () => 'Nothing political was found.',
  'nothing-cause-aligned': () => 'Nothing that stands for a cause was found.',
  'disclaimer-full': (args) => withWords('There is a disclaimer', args),
  'not-regular': (args) => {
    const posts = amount(args, 'posts');
    const about = amount(args, 'about');
    if (about === 0) return 'There are no posts about LLL, so no disclaimer is needed.';
    return posts === null || about === null
      ? 'The posts are not regularly about LLL, so no disclaimer is needed.'
      : `${number(about)} of ${count(posts, 'post')} ${about === 1 ? 'is' : 'are'} about LLL. That is not regularly, so no disclaimer is needed.`;
  },
  'no-misuse': () => 'LLL’s name and logo are not used to promote anything else.',
  'announced-by-lll': (args) => `LLL announced it publicly: ${text(args, 'link', 'the link is on the profile')}.`,
  'logo-use': () => 'How LLL’s logo may be shown is for a person to say.',
  'weak-evidence': () => 'There is a sign of it, but a weak one.',
  'read-through-noise': () => 'The words are hard to read, so they may say something else.',
  'half-a-disclaimer': () =>
    'It speaks of shared posts or of the account, not of whose the views are. Whether that is enough is for a person.',
  'several-meanings': () => 'The words have several meanings, and only one of them is political.',
  past: () => 'It speaks of the past.',
  'standing-unknown': () => 'We do not know whether this is a Leader’s profile.',
  'standing-weak': () => 'There is only a weak sign that this is a Leader’s profile.',
  'posts-not-seen': () => 'We could not see the posts.',
  'rule-failed': (args) =>
    `The rule itself failed on this profile (${text(args, 'detail', 'without saying why')}). That is a fault of this program, not of the profile.`,
  'cause-is-for-a-person': () => 'Whether something stands for a cause is always for a person to say.',
  'unverified-entry': () => 'Nobody has checked this entry of our word list yet.',
  'rule-imprecise': () =>
    'This rule was mistaken too often in this language. Until it is better, it asks a person and finds nothing by itself.',
  decided: () => 'A person looked at this and decided that there is nothing to mend.',
};
function sightName(args: Args): string {
  const key = text(args, 'sight', '');
  return Object.hasOwn(SIGHTS, key) ? SIGHTS[key as keyof typeof SIGHTS].the : 'one of its parts';
}

const SAVE_PAGE = 'save the page from your own browser and run the audit again with --saved FILE';
const LATER = 'Run the audit again later.';
type Next = (context: WallContext) => string;
/** How pictures are supplied by hand; nothing where no picture is hidden. */
function byHand({ sights }: WallContext): string | undefined {
  const flags = (['avatar', 'banner'] as const)
    .filter((sight) => sights.includes(sight))
    .map((s) => `--picture ${s}=FILE`);
  return flags.length === 0
    ? undefined
    : `supply ${flags.length > 1 ? 'the pictures' : 'the picture'} with ${list(flags)}`;
}
/** "You can save the page …, or supply the pictures …." */
const saveOrSupply =
  (start: string): Next =>
  (context) => {
    const supply = byHand(context);
    return `${start} ${SAVE_PAGE}${supply ? `, or ${supply}` : ''}.`;
  };

const walls: Language['walls'] = {
  login: {
    short: 'only for people signed in',
    says: ({ place }) => `${upper(place)} shows this only to people who are signed in, and we never sign in.`,
    next: saveOrSupply('You can'),
  },
  gone: {
    short: 'no such profile',
    says: ({ place }) => `${upper(place)} says that there is no such profile.`,
    next: () => 'Check the address for a typing slip or a new name.',
  },
  moved: {
    short: 'leads to another name',
    says: ({ place }) => `On ${place} this address leads to another name now. We did not look at what is there.`,
    next: () => 'If the new name is yours, add its address. If it is not, nothing of it is taken for yours.',
  },
  private: {
    short: 'private',
    says: () => 'The profile is private.',
    next: () => `Nothing needs to change. If you want it looked at, ${SAVE_PAGE}.`,
  },
  suspended: {
    short: 'suspended',
    says: ({ place }) => `${upper(place)} has suspended this profile.`,
    next: () => 'Only the platform can lift that.',
  },
  challenge: {
    short: 'asked to prove we are human',
    says: ({ place }) => `${upper(place)} asked us to prove that we are human. We are not, so we left.`,
    next: () => `You can ${SAVE_PAGE}.`,
  },
  consent: {
    short: 'a cookie question in the way',
    says: ({ place }) =>
      `${upper(place)} asks every visitor a question about cookies first, and we do not answer for anybody.`,
    next: () => `You can ${SAVE_PAGE}.`,
  },
  busy: {
    short: 'asked us to come later',
    says: ({ place }) => `${upper(place)} asked us to come back later.`,
    next: () => 'Run the audit again in an hour or so.',
  },
  closed: {
    short: 'the platform was closed for good',
    says: ({ place, closed }) =>
      `${upper(place)} was closed for good${closed === undefined ? '' : ` in ${closed}`}, so there is nothing left to see, and we did not look.`,
    next: () => 'Nothing needs to be done.',
  },
  declined: {
    short: 'the platform asks programs to stay away',
    says: ({ place }) => `Programs are asked to stay away from ${place}, and we keep to that.`,
    next: () => `You can ${SAVE_PAGE}.`,
  },
  layout: {
    short: 'the page looked unfamiliar',
    says: ({ place }) => `The page of ${place} did not look as we know it, so we claim nothing about it.`,
    next: (context) =>
      `${saveOrSupply('You can')(context)} If other profiles there fail too, the platform may have changed its pages: please report it.`,
  },
  unreachable: {
    short: 'did not answer',
    says: ({ place }) => `${upper(place)} could not be reached.`,
    next: () => `Check the connection. ${LATER}`,
  },
  unreadable: {
    short: 'could not be read',
    says: () => 'What came back could not be read.',
    next: (context) => {
      const supply = byHand(context);
      return supply ? `${LATER} Or ${supply}.` : LATER;
    },
  },
  unproven: {
    short: 'not found, by a reader that we have not tried out yet',
    says: ({ place }) =>
      `Our reading of ${place} was never tried on real pages, so what we did not find there may well be there.`,
    next: () => `Please have a look yourself. ${LATER}`,
  },
  withheld: {
    short: 'not opened by its owner',
    says: () => 'Its owner did not open this part to the audit, and that is fine.',
    next: () => 'Nothing needs to change.',
  },
  unsupplied: {
    short: 'not handed over',
    says: () => 'Nobody handed this over.',
    next: saveOrSupply('If you want it looked at,'),
  },
};

const t = text;
const troubles: Language['troubles'] = {
  ADDRESS_MALFORMED: malformed,
  ADDRESS_NOT_HTTP: (a) =>
    `${quoted(t(a, 'address'))} starts with ${quoted(t(a, 'scheme', 'another scheme'))}. Only addresses with http or https can be audited.`,
  ADDRESS_NOT_PROFILE: (a) => notAProfile[notProfileKind(a)](t(a, 'address', 'the address')),
  ADDRESS_PRIVATE: (a) =>
    `${t(a, 'host', 'That host')} is an address inside a private network, and those are not visited. An operator can allow it in the configuration.`,
  ADDRESS_PORT: (a) =>
    `${t(a, 'host', 'That host')} was asked for on port ${t(a, 'port', '?')}. Only the ordinary web ports are visited; an operator can allow others in the configuration.`,
  ADDRESS_DECLINED: (a) =>
    `${t(a, 'host', 'That host')} asks programs not to visit this address, and we keep to that. Save the page from your own browser and use --saved FILE.`,
  PLATFORM_OFF: (a) =>
    `Visits to ${t(a, 'place', 'this platform')} are turned off by whoever runs this program. Save the page from your own browser and use --saved FILE.`,
  PLATFORM_FAILS: (a) =>
    `Profiles on ${t(a, 'place', 'this platform')} that we know are not shown to us as they should be, so nobody is visited there just now. “profile-audit platforms check” tells more.`,
  HOST_UNKNOWN: (a) => `There is no host called ${t(a, 'host', 'that')}. Check the address for a typing slip.`,
  HOST_BUSY: (a) =>
    `${t(a, 'host', 'The host')} asked to be left alone for now (for ${t(a, 'seconds', 'some')} seconds), and we keep to that. Try again later, or save the page from your own browser and use --saved FILE.`,
  HOST_UNREACHABLE: (a) =>
    `${t(a, 'host', 'The host')} could not be reached (${t(a, 'detail', 'no answer')}). Check the connection and try again later.`,
  PAGE_TOO_LONG: (a) =>
    `The page at ${t(a, 'host', 'that host')} was still not finished after ${t(a, 'seconds', 'many')} seconds, so we stopped. Try again later, or save the page and use --saved FILE.`,
  PAGE_TOO_LARGE: (a) =>
    `The page at ${t(a, 'host', 'that host')} is larger than ${t(a, 'megabytes', 'the allowed')} MB, so we stopped. Save the page and use --saved FILE.`,
  REDIRECT_LOOP: (a) =>
    `${t(a, 'host', 'The host')} sends visitors round in a circle. Check the address, or try again later.`,
  BROWSER_CRASHED: (a) =>
    `The browser stopped unexpectedly${detail(a)}. Try again; “profile-audit doctor” may say why.`,
  PICTURE_EMPTY: (a) => `${t(a, 'file', 'The picture')} is empty. Save the picture once more and try again.`,
  PICTURE_BROKEN: (a) =>
    `${t(a, 'file', 'The picture')} is damaged${detail(a)}. Save the picture once more and try again.`,
  PICTURE_TOO_LARGE: (a) =>
    `${t(a, 'file', 'The picture')} has ${t(a, 'megapixels', 'too many')} megapixels, more than can be read safely. Make it smaller and try again.`,
  PICTURE_FORMAT: (a) =>
    `${t(a, 'file', 'The picture')} is of a kind that is not read (${t(a, 'format', 'unknown')}). Save it as PNG, JPEG or WebP.`,
  OCR_FAILED: (a) =>
    `The words in ${t(a, 'file', 'the picture')} could not be read${detail(a)}. Try again; “profile-audit doctor” may say why.`,
  FILE_UNREADABLE: (a) => `${t(a, 'file', 'The file')} cannot be opened${detail(a)}. Check who may read it.`,
  FILE_TOO_LARGE: (a) =>
    `${t(a, 'file', 'The file')} is too large: ${t(a, 'megabytes', 'too many')} MB. Use a smaller one.`,
  ARCHIVE_BROKEN: (a) =>
    `${t(a, 'file', 'The file')} cannot be opened as a download of your data${detail(a)}. Download it once more, and hand it over as the platform gave it.`,
  ARCHIVE_UNSAFE: (a) =>
    `${t(a, 'file', 'The file')} is not read, to be on the safe side${detail(a)}. Hand over the download as the platform gave it.`,
  ARCHIVE_LACKS: (a) =>
    `${t(a, 'file', 'The file')} holds no profile that we know how to read. Ask the platform for your profile information, as JSON where you can choose; if it came in several files, give them all.`,
  ARCHIVE_OTHER: (a) =>
    `${t(a, 'file', 'The file')} is of another profile (${t(a, 'handle', 'another name')} on ${t(a, 'place', 'another platform')}). Give the download of the profile that is being looked at.`,
  ...operatorTroubles,
  INPUT_INVALID: (a) => `That input cannot be used: ${t(a, 'detail', 'it is not understood')}.`,
  CONSENT_MISSING: (a) =>
    `Nobody has agreed to an audit of ${t(a, 'profile', 'this profile')}, so it is not visited. Its owner can opt in through an invitation.`,
  ROUND_OVER: () => 'The round was over before this profile could be visited. It is due again in the next one.',
  WORKER_DIED: () =>
    'The program ended again and again while this profile was looked at, so it was left out of this round. Please report it.',
  VISIT_TAKEN: () =>
    'Another worker has this visit in hand or has finished it, so this result was not stored. Nothing needs to be done.',
  LEADER_UNKNOWN: (a) =>
    `Nobody called ${quoted(t(a, 'who', 'that'))} is enrolled. Check the spelling, or invite her first.`,
  LINK_SPENT: () => 'This link was used already or has run out. Ask for a new one.',
  CASE_UNKNOWN: () => 'There is no such item, or it is not for you to see.',
  CASE_MOVED: () => 'This item was settled or changed meanwhile. Open it again to see how it stands.',
  DECIDER_BARRED: (a) =>
    a.why === 'herself'
      ? 'This item is about your own profile. Somebody else decides it.'
      : a.why === 'vouched'
        ? 'You vouched for this profile, so somebody else reviews it.'
        : 'You decided this item before. Now that it is disputed, another person decides, or the owner.',
  INTERRUPTED: () => 'Stopped, as you asked. Nothing half-written was left behind.',
  UNEXPECTED: (a) =>
    `Something went wrong that should not have${detail(a)}. Please report it with the version from “profile-audit --version”.`,
};

const notAProfile: Language['notAProfile'] = {
  post: (address) => `${address} is a single post. Give the address of the profile that wrote it.`,
  hashtag: (address) => `${address} is a hashtag. Give the address of a profile.`,
  search: (address) => `${address} is a search. Give the address of a profile.`,
  story: (address) => `${address} is a story. Give the address of the profile that shows it.`,
  group: (address) => `${address} is a group, and groups are not audited. Give the address of a profile.`,
  event: (address) => `${address} is an event. Give the address of the profile that holds it.`,
  video: (address) => `${address} is a single video. Give the address of the profile that shows it.`,
  list: (address) => `${address} is a list or collection. Give the address of the profile that made it.`,
  shop: (address) => `${address} is a shop or something for sale. Give the address of a profile.`,
  place: (address) => `${address} is a place on a map. Give the address of a profile.`,
  chat: (address) => `${address} leads into a conversation. Give the address of a profile.`,
  short: (address) =>
    `${address} is a shortened address. Open it in your own browser and give the address that you end up at.`,
  company: (address) => `${address} is the page of an organisation, not of a person. Give the address of a profile.`,
  login: (address) => `${address} is a sign-in page. Give the address of a profile.`,
  home: (address) => `${address} is the platform’s front page. Give the address of a profile.`,
  reserved: (address) => `${address} is one of the platform’s own pages. Give the address of a profile.`,
  picture: (address) => `${address} is a picture. To look at a picture, use “profile-audit check picture FILE”.`,
  file: (address) => `${address} is a file for download. Give the address of a profile.`,
  other: (address) => `${address} is no profile. Give the address of a profile.`,
};
function notProfileKind(args: Readonly<Record<string, unknown>>): keyof typeof notAProfile {
  const kind = text(args, 'kind', 'other');
  return Object.hasOwn(notAProfile, kind) ? (kind as keyof typeof notAProfile) : 'other';
}

const SURENESS: Record<'region' | 'quote' | 'lack', Record<SurenessBand, string>> = {
  region: { clear: 'clearly read', probable: 'probably read', hard: 'hard to read' },
  quote: { clear: 'clear', probable: 'probably so', hard: 'uncertain' },
  lack: { clear: 'clear', probable: 'probably so', hard: 'uncertain' },
};

export const en: Language = {
  lang: 'en',
  name: 'English',
  draft: null,
  number,
  percent,
  date: (iso) => day(iso),
  dateTime: (iso) => day(iso, true),
  list,
  quoted,
  findings,
  reasons,
  troubles,
  walls,
  notAProfile,
  sights: SIGHTS,
  groups: GROUPS,
  sureness: (value, of) => {
    const band: SurenessBand = value >= 0.85 ? 'clear' : value >= 0.6 ? 'probable' : 'hard';
    return { band, text: `${SURENESS[of][band]} (${percent(value)})` };
  },
  verdicts: {
    finding: { title: 'Something to mend', says: () => 'There is something here that the policy asks to change.' },
    review: {
      title: 'A question',
      says: () => 'There is something here that a person should look at. Nothing is decided.',
    },
    unseen: {
      title: 'Not seen in full',
      says: ({ known, of }) => {
        if (known === 0) return 'We could see nothing of this profile, so we can say nothing about it.';
        if (known >= of) return 'Not everything could be read, so we cannot say that all is well.';
        return `What we saw is in order, but ${count(of - known, 'thing')} stayed hidden, so we cannot say that all is well.`;
      },
    },
    outside: {
      title: 'The policy does not apply',
      says: () => 'Nobody is identified as a Leader here, so the policy does not apply and we looked no further.',
    },
    clear: {
      title: 'In order',
      says: ({ withheld }) =>
        withheld === 0 ? 'Nothing here needs to change.' : 'Nothing needs to change in what was opened to us.',
    },
  },
  kinds: {
    finding: 'to mend',
    'needs-review': 'for a person to look at',
    'not-seen': 'could not be seen',
    'not-applicable': 'does not apply',
    pass: 'in order',
  },
  standings: {
    leader: 'a Leader’s profile',
    'not-leader': 'not a Leader’s profile',
    unknown: 'perhaps a Leader’s profile',
  },
  disclaimers: {
    full: 'a disclaimer is there',
    partial: 'something close to a disclaimer is there',
    none: 'no disclaimer',
  },
  severities: {
    serious: 'not permitted by the policy',
    moderate: 'not appropriate by the policy',
    minor: 'asked for by the policy',
    none: 'for information',
  },
  vias: {
    api: 'through the platform’s open interface',
    browser: 'in a browser, as any visitor sees it',
    saved: 'a page saved from her own browser',
    screenshot: 'a screenshot',
    download: 'the platform’s download of her own data',
    'by-hand': 'a picture by itself',
    recorded: 'from a recorded visit',
  },
  rules: {
    'leader-identification': 'Identified as a Leader',
    'political-picture': 'Political badges in pictures',
    'political-description': 'Politics in the name or description',
    'cause-alignment': 'Causes',
    disclaimer: 'Disclaimer',
    'name-logo-misuse': 'LLL’s name and logo',
  },
  understood: {
    heading: 'How we understood it',
    leader: (state) =>
      ({
        leader: 'says that this is an LLL Leader.',
        former: 'speaks of a Leader’s past.',
        unclear: 'may mean an LLL Leader, or something else.',
      })[state],
    disclaimer: (state, lang) => {
      const tongue = languageName(lang);
      const start = state === 'full' ? 'is a disclaimer' : 'comes close to a disclaimer';
      return `${start}${tongue === undefined ? '' : `, in ${tongue}`}.`;
    },
    political: (group, label, strength, why) =>
      strength === 'strong'
        ? `was read as support for or against ${group} (${label}).`
        : `may point to ${group} (${label}). ${why}`.trim(),
    commerce: (sure) =>
      sure ? 'was read as promoting something with LLL’s name.' : 'may promote something beside LLL’s name.',
    more: (rest) => `And ${count(rest, 'more', 'more')}.`,
  },
  coverage: {
    heading: 'What we could see',
    sentence: ({ known, of }) =>
      of === 0
        ? 'No part of this profile was opened to the audit.'
        : known === of
          ? `We could see all ${count(of, 'thing')}.`.replace('all 1 thing.', 'the one thing that was opened.')
          : `We could see ${known === 0 ? 'none' : number(known)} of ${count(of, 'thing')}.`,
    withheld: (sights) => `Not opened by the owner, and not looked at: ${list(sights)}.`,
    seen: 'seen',
    absent: 'not there',
    hidden: 'hidden',
    hiddenAre: (hidden) => `Hidden: ${hidden}.`,
    lines: (lines) => (lines === 0 ? 'no words in it' : `${count(lines, 'line')} of words in it`),
    notRead: 'there, not read',
    firstFrame: 'a moving picture: only its first frame was read',
    lettersNotRead:
      'the words beside it are in letters that we cannot read in pictures yet: only Latin letters were looked for',
    links: (links) => count(links, 'link'),
    posts: (posts) => count(posts, 'post'),
    empty: 'empty',
  },
  report: {
    auditTitle: (profiles) => (profiles === 1 ? 'Profile audit' : `Profile audit of ${number(profiles)} profiles`),
    personal: (until) => `Personal, until ${until}`,
    personalWhy: 'This report is about people. Share it with nobody who does not need it, and delete it by that day.',
    madeAt: (when) => `Made on ${when}`,
    lookedAt: (when, via) => `Looked at on ${when}, ${via}.`,
    supplied: (via, of, when) => `Supplied by the Leader: ${via}, as of ${of}. Looked at on ${when}.`,
    contents: 'Contents',
    skip: 'Skip to the report',
    found: 'What we found',
    ruleByRule: 'Rule by rule',
    wordsRead: 'Words as read',
    wordsWritten: 'Words as written',
    howSure: 'How sure',
    policySays: 'The policy says',
    mend: 'How to mend it',
    doubt: 'Why a person should look',
    picture: 'Picture',
    pictureAlt: (sight, handle, boxes) =>
      `${upper(sight)} of ${handle}${boxes === 0 ? '' : `, with ${count(boxes, 'outlined place', 'outlined places')} where something was read`}`,
    cropAlt: (words) =>
      words
        ? `Cut-out of the picture where ${quoted(words)} was read`
        : 'Cut-out of the picture where something was found',
    stripAlt: (words) => `The letters of ${quoted(words)} as we cut them out to read them`,
    stripSays: 'These letters as we cut them out to read them, made straight',
    pictureMissing: 'The picture is not part of this report.',
    allLines: 'All the words that we read in the pictures',
    nothingRead: 'no words',
    engine: 'Made with',
    engineStamp: (version, rules, lexicon, ocr) =>
      `profile-audit ${version} · rules ${rules} · word list ${lexicon} · reading ${ocr}`,
    notScored:
      'Nobody is scored or ranked here. A machine can misread: look at the picture before you speak to anybody.',
    leaderInText: (yes) =>
      yes ? 'The text says that this is a Leader.' : 'The text does not say that this is a Leader.',
  },
};
