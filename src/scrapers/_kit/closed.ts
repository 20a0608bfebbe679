/** A platform that shut for good: its addresses are still known, and nothing is visited. */
import type { Scraper } from '../../domain/scraper.js';
import { notAProfile, segmentsOf, subdomainOf } from './claims.js';

/** `handleOf` gives the handle in an address's path, or nothing where it is no profile's. */
export function closedPlatform(
  facts: Pick<Scraper, 'id' | 'title' | 'hosts'> & { closed: number; url: (handle: string) => string },
  handleOf: (segments: string[], url: URL) => string | undefined,
): Scraper {
  const { url: address, ...label } = facts;
  return {
    ...label,
    proof: 'unproven',
    claim(url) {
      if (subdomainOf(url, facts.hosts) === null) return null;
      const segments = segmentsOf(url);
      const handle = handleOf(segments, url);
      if (handle === undefined) return notAProfile(segments.length === 0 ? 'home' : 'other');
      return { platform: facts.id, handle, url: address(handle) };
    },
    plan: () => [],
    read: () => ({ wall: 'closed' }),
  };
}
