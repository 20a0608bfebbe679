/** A scraper for weblogs that a platform hosts: all are read as websites are; each has its own addresses and its own walls. */
import type { NotAProfile, ProfileRef } from '../../domain/profile.js';
import type { Scraper } from '../../domain/scraper.js';
import type { Wall } from '../../domain/snapshot.js';
import { notAProfile, segmentsOf, subdomainOf } from './claims.js';
import { openPage, type Page } from './page.js';
import { readWebsite } from './website.js';

/** Where an address leads: the weblog's handle and address, or what it is instead. */
export type Place = { handle: string; url: string } | NotAProfile['notAProfile'];

export interface Weblog extends Pick<Scraper, 'id' | 'title' | 'hosts' | 'proof'> {
  /** `sub` is what stands before the host ('' for the host itself), without 'www'. */
  place(sub: string, segments: string[], url: URL): Place;
  /** The platform's own walls, asked before the generic ones. */
  wall?(page: Page, status: number): Wall | undefined;
  plan?: Scraper['plan'];
}

export function weblog({ id, title, hosts, proof, place, wall, plan }: Weblog): Scraper {
  const claim = (url: URL): ReturnType<Scraper['claim']> => {
    const sub = subdomainOf(url, hosts);
    if (sub === null) return null;
    const found = place(sub.replace(/^(?:www|m)(?:\.|$)/, ''), segmentsOf(url), url);
    return typeof found === 'string' ? notAProfile(found) : ({ platform: id, ...found } satisfies ProfileRef);
  };
  /** What the page says is its address; a weblog with a domain of its own may name that. */
  const isAnothers = (page: Page, ref: ProfileRef): boolean => {
    const told = page.$('link[rel="canonical"]').attr('href') ?? page.$('meta[property="og:url"]').attr('content');
    const named = told && URL.canParse(told, page.url) ? claim(new URL(told, page.url)) : null;
    return named !== null && 'handle' in named && named.handle !== ref.handle;
  };
  return {
    id,
    title,
    hosts,
    proof,
    claim,
    plan: plan ?? ((ref) => [{ id: 'page', requests: [{ url: ref.url, via: 'browser' }] }]),
    read(captures, ref) {
      const [capture] = captures;
      const page = capture && captures.length === 1 ? openPage(capture) : undefined;
      if (!capture || !page) return readWebsite(captures, ref, id);
      const own = wall?.(page, capture.status) ?? (isAnothers(page, ref) ? 'layout' : undefined);
      return own ? { wall: own } : readWebsite(captures, ref, id);
    },
  };
}

/** Names that hosting platforms keep for themselves below their host. */
const RESERVED =
  /^(?:about|account|admin|api|assets|blog|cdn|developer|dashboard|draft|embed|en|explore|forums|help|login|mail|open|public-api|signup|staff|static|status|store|support|tags?|themes)$/;
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The weblog `sub.host`; 'other' where that is a place of the platform's own. */
export function hosted(sub: string, host: string, path = ''): Place {
  const name = sub.toLowerCase();
  if (!NAME.test(name) || RESERVED.test(name)) return 'other';
  return { handle: `${name}.${host}${path}`, url: `https://${name}.${host}/${path.replace(/^\//, '')}` };
}
