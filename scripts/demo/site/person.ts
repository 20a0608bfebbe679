/** What an invented person of the demo consists of: what her page shows, how it behaves, and what a visit should end in. */
import type { ConsentPart, Use } from '../../../src/domain/consent.js';
import type { FindingCode, OutcomeKind, ReasonCode, Verdict } from '../../../src/domain/outcome.js';
import type { Wall } from '../../../src/domain/snapshot.js';
import type { TroubleCode } from '../../../src/domain/trouble.js';
import type { Banner, Portrait } from '../pictures/recipes.js';

export type DemoPlatform = 'x' | 'instagram' | 'bluesky' | 'website';

/** How the page behaves; everything but 'profile' is a reason why nothing can be seen. */
export type Behaviour =
  | 'profile'
  | 'login-wall'
  | 'missing'
  | 'private'
  | 'redesigned'
  | 'never-ends'
  | 'broken'
  | 'signed-in-only';

export interface DemoPost {
  text: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Headline, on weblogs. */
  title?: string;
  /** Somebody else's words, shared: they must not be held against the owner. */
  sharedFrom?: { name: string; handle: string };
}

export interface ExpectedOutcome {
  kind: OutcomeKind;
  /** Codes that must be among those of the outcome: of its findings, its doubt or its reason. */
  codes?: (FindingCode | ReasonCode)[];
}

export interface Expected {
  verdict: Verdict;
  /** By the audit's id; audits that are not named here are free. */
  outcomes?: Record<string, ExpectedOutcome>;
  /** Any of these walls may be the one that is named. */
  walls?: Wall[];
  /** The visit may instead end in one of these troubles. */
  troubles?: TroubleCode[];
}

export interface DemoPerson {
  /** Unique over all people; the name of her pictures' addresses too. */
  id: string;
  platform: DemoPlatform;
  /** As the platform spells it, without '@'; for a weblog its host. */
  handle: string;
  name: string;
  bio: string;
  /** BCP 47. */
  lang: string;
  links: string[];
  location?: string;
  /** Newest first. */
  posts: DemoPost[];
  avatar: Portrait | null;
  banner: Banner | null;
  use: Use;
  parts: readonly ConsentPart[];
  behaviour: Behaviour;
  /** Weblogs: whose engine the page looks like. */
  engine?: 'static' | 'press';
  /** Weblogs: the blog's own title, and words that stand at the foot of every post. */
  blog?: { title: string; postFoot?: string };
  expected: Expected;
  /** In plain words: who she is, and what the demo shows with her. */
  story: string;
}

/** What the people data leave out because it is the same for most. */
export type PersonDraft = Omit<DemoPerson, 'use' | 'parts' | 'behaviour' | 'lang' | 'links' | 'banner'> &
  Partial<Pick<DemoPerson, 'use' | 'parts' | 'behaviour' | 'lang' | 'links' | 'banner'>>;

export const person = (draft: PersonDraft): DemoPerson => ({
  use: 'leader',
  parts: ['picture', 'banner', 'description', 'posts'],
  behaviour: 'profile',
  lang: 'en',
  links: [],
  banner: null,
  ...draft,
});

/** A post of the year in which the demo plays, at nine in the morning; `day` is 'MM-DD'. */
export const post = (day: string, text: string, more: Partial<DemoPost> = {}): DemoPost => ({
  text,
  at: `2026-${day}T09:00:00.000Z`,
  ...more,
});
