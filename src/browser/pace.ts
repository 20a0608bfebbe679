/**
 * How fast a host is asked: one request at a time with a pause that chance lengthens, and not at all while it asked to be
 * left alone by `Retry-After` (RFC 9110, 10.2.3). Hosts of one's own machine or network are not kept waiting for.
 */
import { Trouble } from '../domain/trouble.js';
import { isPrivateHost } from './address-guard.js';

export interface Pace {
  /**
   * Waits until the host may be asked again. Throws Trouble HOST_BUSY { host, seconds } where it asked for more time than
   * is waited in the middle of a visit, INTERRUPTED when called off.
   */
  turn(url: URL, signal?: AbortSignal): Promise<void>;
  /** What a host answered: its status, and its `Retry-After` as it was sent. */
  answered(url: URL, status: number, retryAfter: string | undefined): void;
}
export interface PaceOptions {
  /** Least milliseconds between two requests to a host; chance adds up to half of it. */
  pauseMs: number;
  clock(): Date;
  /** 0 to 1. */
  chance(): number;
  /** Sleeps; rejects or ends early when the signal says so. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Longer than this no visit waits: it is tried again when the host is ready. */
const LONGEST_WAIT_MS = 20_000;
/** A host that asks for more is asked again after a day all the same. */
const LONGEST_REST_MS = 24 * 3_600_000;
/** What a host that is busy and names no time is given. */
const USUAL_REST_MS = 60_000;
const BUSY = new Set([429, 503]);

export function createPace({ pauseMs, clock, chance, wait }: PaceOptions): Pace {
  /** Milliseconds since 1970 at which a host may be asked again. */
  const ready = new Map<string, number>();
  const resting = new Map<string, number>();
  return {
    async turn(url, signal) {
      const host = url.hostname;
      if (isPrivateHost(host)) return;
      const now = clock().getTime();
      const rest = (resting.get(host) ?? 0) - now;
      // A clock that was set back must not keep a host closed for ever.
      if (rest > LONGEST_WAIT_MS && rest <= LONGEST_REST_MS)
        throw new Trouble('HOST_BUSY', 'retry', { host, seconds: Math.ceil(rest / 1000) });
      const pause = pauseMs * (1 + chance() / 2);
      const until = Math.max(now, Math.min(Math.max(ready.get(host) ?? 0, now + rest), now + LONGEST_WAIT_MS + pause));
      ready.set(host, until + pause);
      if (until > now) await wait(until - now, signal);
      if (signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
    },
    answered({ hostname }, status, retryAfter) {
      if (isPrivateHost(hostname) || !BUSY.has(status)) return;
      const now = clock().getTime();
      resting.set(hostname, now + Math.min(restOf(retryAfter, now), LONGEST_REST_MS));
    },
  };
}

/** Seconds, or a date; anything else is the usual. */
function restOf(retryAfter: string | undefined, now: number): number {
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Date.parse takes many things for a date that no server means.
  const at = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? USUAL_REST_MS : Math.max(0, at - now);
}
