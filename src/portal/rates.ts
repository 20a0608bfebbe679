/**
 * How often something may be done, counted in memory: whose machine asks (client.ts) is personal, and is written nowhere. One
 * process answers all requests, so there is one count; a restart forgets it, and that is no way in.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

export interface Rate {
  /** Counts one; false where that is more than may be. */
  allows(key: string): boolean;
  /** After how many seconds it is allowed again: 1 at least. */
  waits(key: string): number;
  /** Whether it went on asking after it was told so often enough: no person does. */
  floods(key: string): boolean;
}
/** Who asks for so many times what is allowed is told in a line and no more in a page: pages for floods cost the others. */
const FLOOD = 2;
/** Keys that are remembered; the one that was quiet for the longest is forgotten first. */
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
    waits(key) {
      const { from } = windows.get(key) ?? { from: clock().getTime() };
      return Math.max(1, Math.ceil((from + seconds * 1000 - clock().getTime()) / 1000));
    },
    floods: (key) => (windows.get(key)?.count ?? 0) > most * FLOOD,
  };
}

/** The same for whoever floods: a line, which is neither drawn nor packed. */
export function inALine(c: Context, sentence: string, seconds: number): Response {
  const headers = { 'retry-after': String(seconds), 'content-length': String(Buffer.byteLength(sentence)) };
  return c.text(sentence, 429, headers);
}

/** Refuses with 429, and says when to come again. */
export function tooOften(c: Context, seconds: number): never {
  c.header('retry-after', String(seconds));
  throw new HTTPException(429, { cause: { seconds } });
}
