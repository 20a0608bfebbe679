/**
 * A source for operators who configured a key, asked before the page. What an interface refuses (an expired key, no right, an
 * account that it does not show) says nothing about the person: the page is looked at next.
 */
import type { Capture } from '../../domain/capture.js';
import type { ProfileRef } from '../../domain/profile.js';
import type { Credentials, Request, Scraper, ScraperReading } from '../../domain/scraper.js';
import type { Wall } from '../../domain/snapshot.js';

export interface KeyedSource {
  /** Where the interface is; a capture from there is its answer. */
  host: string;
  /** What to ask, and what proves who asks; nothing where the key is not of the form that it must have, or cannot help. */
  ask(ref: ProfileRef, key: string): { requests: Request[]; credentials: Credentials } | undefined;
  read(captures: readonly Capture[], ref: ProfileRef): ScraperReading;
}

/** The same scraper, asking the interface first where its id has a key. */
export function withKey(scraper: Scraper, source: KeyedSource): Scraper {
  return {
    ...scraper,
    plan(ref, keys) {
      const key = keys[scraper.id]?.trim();
      const asked = key ? source.ask(ref, key) : undefined;
      if (!asked) return scraper.plan(ref, keys);
      const requests = asked.requests.map((request) => ({ ...request, credentials: asked.credentials }));
      return [{ id: 'key', requests }, ...scraper.plan(ref, keys)];
    },
    read(captures, ref) {
      const [capture] = captures;
      const answered = capture !== undefined && new URL(capture.url).hostname === source.host;
      return answered ? source.read(captures, ref) : scraper.read(captures, ref);
    },
  };
}

/** A call of an interface that answers in JSON. */
export const call = (address: string, query: Readonly<Record<string, string>>): Request => ({
  url: `${address}?${new URLSearchParams(query)}`,
  via: 'api',
  accept: 'application/json',
});

/** The wall of a refusal that is no fact about the profile. */
export const refusal = (status: number): Wall => (status === 429 || status >= 500 ? 'busy' : 'layout');
