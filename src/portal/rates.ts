/**
 * How often something may be done, counted in memory: addresses of people's machines are personal, and are written nowhere.
 * One process answers all requests, so there is one count; a restart forgets it, and that is no way in.
 */
import type { Context } from 'hono';

export interface Rate {
  /** Counts one; false where that is more than may be. */
  allows(key: string): boolean;
}
/** Keys that are remembered; the oldest is forgotten first. */
const MOST_KEYS = 10_000;

/** At most so many in so many seconds, for each key. */
export function rate({ most, seconds, clock }: { most: number; seconds: number; clock(): Date }): Rate {
  const windows = new Map<string, { from: number; count: number }>();
  return {
    allows(key) {
      const now = clock().getTime();
      const known = windows.get(key);
      const window = known && now - known.from < seconds * 1000 && now >= known.from ? known : { from: now, count: 0 };
      window.count += 1;
      windows.delete(key);
      windows.set(key, window);
      const oldest = windows.keys().next().value;
      if (windows.size > MOST_KEYS && oldest !== undefined) windows.delete(oldest);
      return window.count <= most;
    },
  };
}

/**
 * Whose machine asks. A web server on this machine that passes requests on adds the address it got them from at the end of
 * X-Forwarded-For; what stands before that anybody can write. '' where it is not known.
 */
export function clientOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const remote = (env?.incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:/, '');
  const passedOn = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const client = /^127\.|^::1$/.test(remote) && passedOn ? passedOn : remote;
  // One household has a whole /64 of these addresses.
  return client.includes(':') ? client.split(':').slice(0, 4).join(':') : client;
}
