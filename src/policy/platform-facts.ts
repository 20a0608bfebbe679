/**
 * What is known of each platform's openness: what it shows to a visitor who is not signed in, through which open interface,
 * which walls stand there, and a public page of its own by which it can be told whether it is still read rightly. Data for
 * docs/platforms.md, `platforms list` and the canaries. `knownAt`: when somebody last looked at pages of it.
 */
import type { Sight } from '../domain/snapshot.js';

export interface PlatformFacts {
  /** What a visitor who is not signed in can see of an ordinary public profile. */
  sees: readonly Sight[];
  /** An interface that is meant to be read without signing in, or with the operator's key. */
  api?: string;
  walls: readonly string[];
  /** In place of the usual way of handing something over. */
  note?: string;
  knownAt: string;
  /** The platform's own account, and an address that nobody has. */
  canary?: { good: string; missing: string };
}

const NOBODY = 'pa0canary0none7';
const ALL: readonly Sight[] = ['displayName', 'bio', 'links', 'avatar', 'banner', 'posts'];
const NO_BANNER: readonly Sight[] = ['displayName', 'bio', 'links', 'avatar', 'posts'];
const HEAD: readonly Sight[] = ['displayName', 'bio', 'links', 'avatar'];
const canary = (base: string, own: string) => ({ good: `${base}${own}`, missing: `${base}${NOBODY}` });

/** Keyed by the scraper's id. */
export const PLATFORM_FACTS: Readonly<Record<string, PlatformFacts>> = {
  facebook: {
    sees: ['displayName', 'bio', 'links', 'avatar', 'banner'],
    api: 'Graph API, with a key that Meta gave for it: pages only',
    walls: ['sign-in (most personal profiles)', 'blocked for a time', 'cookie question over the page'],
    knownAt: '2026-08',
    canary: canary('https://www.facebook.com/', 'facebook'),
  },
  messenger: { sees: [], walls: ['no profile of its own: it leads to the one on Facebook'], knownAt: '2026-08' },
  instagram: {
    sees: HEAD,
    api: 'business discovery, with the key of a professional account: professional accounts only',
    walls: ['sign-in', 'an empty page for visitors from data centres', 'private', '“wait a few minutes”'],
    knownAt: '2026-09',
    canary: canary('https://www.instagram.com/', 'instagram'),
  },
  threads: {
    sees: HEAD,
    walls: ['sign-in', 'an empty page', 'private'],
    knownAt: '2026-08',
    canary: canary('https://www.threads.com/@', 'threads'),
  },
  x: {
    sees: ALL,
    api: 'API v2, with a paid key',
    walls: ['sign-in', 'suspended', 'protected posts (name, description and pictures stay visible)'],
    note: 'Of the posts a visitor sees a few chosen ones, not the newest.',
    knownAt: '2026-08',
    canary: canary('https://x.com/', 'X'),
  },
  linkedin: {
    sees: ['displayName', 'bio', 'avatar', 'banner'],
    walls: ['sign-in (answer 999), by address and moment', 'not public or not there: the two look alike'],
    knownAt: '2026-09',
  },
  'linkedin-groups': { sees: [], walls: ['members only'], knownAt: '2026-09' },
  youtube: {
    sees: ALL,
    api: 'YouTube Data API v3, with a key',
    walls: ['cookie question on a page of its own (Europe)', 'terminated', 'sign-in for age'],
    knownAt: '2026-01',
    canary: canary('https://www.youtube.com/@', 'YouTube'),
  },
  tiktok: {
    sees: HEAD,
    walls: ['a puzzle', 'private', 'not offered in the country'],
    knownAt: '2026-05',
    canary: canary('https://www.tiktok.com/@', 'tiktok'),
  },
  pinterest: {
    sees: HEAD,
    walls: ['sign-up dialog over the page'],
    knownAt: '2026-05',
    canary: canary('https://www.pinterest.com/', 'pinterest'),
  },
  reddit: {
    sees: ALL,
    walls: ['“wait for verification”', 'sign-in', 'suspended'],
    knownAt: '2026-05',
    canary: canary('https://www.reddit.com/user/', 'reddit'),
  },
  linktree: { sees: HEAD, walls: ['not there'], knownAt: '2026-05' },
  flickr: {
    sees: ['displayName', 'bio', 'avatar', 'banner'],
    api: 'Flickr API, with a key',
    walls: ['not there', 'deleted'],
    knownAt: '2026-05',
    canary: canary('https://www.flickr.com/photos/', 'flickr'),
  },
  bluesky: {
    sees: ALL,
    api: 'public.api.bsky.app, without a key',
    walls: ['shown to signed-in people only, where the owner chose that: it is respected', 'taken down'],
    knownAt: '2026-08',
    canary: { good: 'https://bsky.app/profile/bsky.app', missing: `https://bsky.app/profile/${NOBODY}.bsky.social` },
  },
  mastodon: {
    sees: ALL,
    api: '/api/v1/accounts/lookup of each server, without a key',
    walls: ['servers that answer nobody who is not signed in', 'moved', 'suspended'],
    knownAt: '2026-08',
    canary: canary('https://mastodon.social/@', 'Mastodon'),
  },
  telegram: {
    sees: NO_BANNER,
    walls: ['not there', 'private'],
    knownAt: '2026-05',
    canary: canary('https://t.me/', 'telegram'),
  },
  whatsapp: {
    sees: ['displayName', 'bio', 'avatar'],
    walls: ['a person’s profile is never public', 'revoked'],
    note: 'Channels and group invitations only.',
    knownAt: '2026-05',
  },
  wikipedia: {
    sees: ['displayName', 'bio', 'links', 'avatar'],
    api: 'MediaWiki API, without a key',
    walls: ['no user page'],
    knownAt: '2026-05',
  },
  'google-groups': { sees: [], walls: ['sign-in', 'members only and not there look alike'], knownAt: '2026-05' },
  googleplus: { sees: [], walls: ['closed on 2 April 2019'], knownAt: '2025-03' },
  'yahoo-groups': { sees: [], walls: ['closed on 15 December 2020'], knownAt: '2020-12' },
  blogger: { sees: ALL, api: 'the feed', walls: ['open to invited readers only', 'not there'], knownAt: '2026-08' },
  wordpress: { sees: ALL, api: 'WordPress REST, without a key', walls: ['private', 'not there'], knownAt: '2026-08' },
  ghost: { sees: ALL, api: 'the feed', walls: ['members only'], knownAt: '2026-08' },
  medium: { sees: HEAD, api: 'the feed', walls: ['a check for browsers'], knownAt: '2026-08' },
  substack: { sees: ALL, api: 'the public profile, without a key; the feed', walls: ['not there'], knownAt: '2026-08' },
  tumblr: { sees: ALL, walls: ['sign-in for some blogs'], knownAt: '2026-05' },
  website: {
    sees: ALL,
    api: 'the feed, where there is one',
    walls: ['a check for browsers', 'password', 'parked', 'not there'],
    knownAt: '2026-08',
  },
};

export const factsOf = (id: string): PlatformFacts | undefined => PLATFORM_FACTS[id];
