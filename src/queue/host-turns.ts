/**
 * One visit at a time to a host, over all machines, each begun no sooner after the one before than the pace allows. Kept in
 * Redis and by its clock; a machine that died lets go by itself.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from '../domain/trouble.js';
import type { Link } from './connect.js';
import { placesOf } from './places.js';

export interface HostTurns {
  /** Waits for the host's turn, also while the queue cannot be used; gives what ends it. Throws INTERRUPTED when called off. */
  enter(host: string, signal?: AbortSignal): Promise<() => Promise<void>>;
}
export interface TurnOptions {
  /** Least milliseconds from the beginning of a visit to that of the next. */
  betweenMs: number;
  /** Least milliseconds after a visit. */
  pauseMs: number;
  /** So long a machine that says nothing keeps its turn. */
  holdMs?: number;
  lookMs?: number;
}

/** Gives 0 where the turn is taken, else after how many milliseconds to ask again. */
const ENTER = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local known = redis.call('HMGET', KEYS[1], 'holder', 'until', 'next')
if known[1] and known[1] ~= ARGV[1] and tonumber(known[2]) > now then return tonumber(ARGV[4]) end
local free = tonumber(known[3] or 0)
if free > now then return math.ceil(free - now) end
redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'until', now + ARGV[2], 'next', now + ARGV[3])
redis.call('PEXPIRE', KEYS[1], math.max(ARGV[2], ARGV[3]) + 60000)
return 0`;
const KEEP = `
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'until', time[1] * 1000 + ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[2] + 60000)
return 1`;
const LEAVE = `
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local free = math.max(tonumber(redis.call('HGET', KEYS[1], 'next') or 0), now + ARGV[2])
redis.call('HDEL', KEYS[1], 'holder', 'until')
redis.call('HSET', KEYS[1], 'next', free)
redis.call('PEXPIRE', KEYS[1], math.max(free - now, 1))
return 1`;

export function openHostTurns(link: Link, options: TurnOptions): HostTurns {
  const { redis, seal, ask } = link;
  const { betweenMs, pauseMs, holdMs = 60_000, lookMs = 250 } = options;
  const places = placesOf(link);
  return {
    async enter(host, signal) {
      const key = places.host(seal.digest(host));
      const holder = randomUUID();
      for (;;) {
        if (signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
        // What cannot be asked is not visited: nobody would know who else is there.
        const waitMs = await ask(() => redis.eval(ENTER, 1, key, holder, holdMs, betweenMs, lookMs)).catch(() => 1_000);
        if (waitMs === 0) break;
        await sleep(Math.min(Number(waitMs), 5_000), undefined, signal ? { signal } : {}).catch(() => undefined);
      }
      const keeping = setInterval(() => {
        void ask(() => redis.eval(KEEP, 1, key, holder, holdMs)).catch(() => undefined);
      }, holdMs / 3);
      let left: Promise<void> | undefined;
      return () => {
        clearInterval(keeping);
        left ??= ask(() => redis.eval(LEAVE, 1, key, holder, pauseMs))
          .then(() => undefined)
          .catch(() => undefined);
        return left;
      };
    },
  };
}
