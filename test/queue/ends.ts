/** A coordinator and workers around a test's Redis, on a store of its own. What is opened is closed after each test. */
import { randomUUID } from 'node:crypto';
import { afterEach } from 'vitest';
import type { VisitEvent } from '../../src/domain/dispatch.js';
import type { Trouble } from '../../src/domain/trouble.js';
import { openLink, type QueueSettings } from '../../src/queue/connect.js';
import { openPost } from '../../src/queue/post.js';
import { openTakes } from '../../src/queue/take.js';
import { queueDispatch } from '../../src/worker/dispatch-queue.js';
import { type AwayWork, visitingLanes } from '../../src/worker/visiting-lanes.js';
import { resultOf, type World } from '../store/making.js';
import { ledgerOf } from '../worker/dispatch.conformance.js';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

export const KEY = 'k'.repeat(32);
export const settingsOf = (url: string): QueueSettings => ({ url, key: KEY, prefix: `t${randomUUID()}` });

export interface Coordinator {
  drain(roundId: string, signal?: AbortSignal): Promise<void>;
  events: VisitEvent[];
  /** Codes of what was told of the queue; `well` where it could be used again. */
  told: string[];
  close(): Promise<void>;
}
export function coordinator(w: World, settings: QueueSettings, { ahead = 4, store = w.store } = {}): Coordinator {
  const link = openLink(settings);
  const post = openPost(link, () => ({ perMinute: undefined, atOnce: undefined }));
  const events: VisitEvent[] = [];
  const told: string[] = [];
  const dispatch = queueDispatch({
    ...{ ledger: ledgerOf(store), post, ahead, leaseSeconds: 60, owner: randomUUID() },
    ...{ heartbeatMs: 20, compareMs: 100, retrying: { maxAttempts: 3, firstWaitSeconds: 60 } },
    onQueue: (trouble: Trouble | undefined) => void told.push(trouble?.code ?? 'well'),
  });
  const close = async () => {
    await dispatch.close();
    await post.close();
    await link.close();
  };
  opened.push(close);
  const onEvent = (event: VisitEvent) => void events.push(event);
  return { events, told, close, drain: (id, signal) => dispatch.drain(id, { signal, onEvent }) };
}

/** What a visit brings in these tests: the handle stands wherever a profile's own words can. */
export const bring: AwayWork = async ({ profile: { platform, handle, url } }) =>
  resultOf({ platform, handle, url }, `canary-${handle}`);

export interface AwayWorker {
  worked: string[];
  told: string[];
  stop(): Promise<void>;
  /** Goes without a word, as if the machine had been switched off. */
  die(): Promise<void>;
}
export function worker(
  settings: QueueSettings,
  work: AwayWork = bring,
  { lanes = 2, lockMs = 30_000, megabytes = 20 } = {},
): AwayWorker {
  const link = openLink(settings);
  const takes = openTakes(link, { machine: `m-${randomUUID().slice(0, 6)}`, megabytes, lockMs });
  const stopping = new AbortController();
  const worked: string[] = [];
  const told: string[] = [];
  const working = visitingLanes(
    {
      ...{ takes, lanes, heartbeatMs: 20 },
      work(job, luggage, how) {
        worked.push(job.profile.handle);
        return work(job, luggage, how);
      },
      onQueue: (trouble) => void told.push(trouble?.code ?? 'well'),
    },
    stopping.signal,
  ).catch(() => {});
  const stop = async () => {
    stopping.abort();
    await working;
    await takes.close();
    await link.close();
  };
  opened.push(stop);
  return {
    ...{ worked, told, stop },
    async die() {
      await link.close();
    },
  };
}
