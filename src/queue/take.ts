/**
 * A worker's end of the queue. Jobs are asked for when a lane is free, not before: what counts against a platform's limit
 * begins now. Nothing is begun whose coordinator does not live: nobody would know whether consent still holds.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, Worker } from 'bullmq';
import type { VisitStep } from '../domain/dispatch.js';
import { PICTURE_SIGHTS } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Ended, TakenVisit, VisitTakes } from '../domain/visit-queue.js';
import { firstError, type Link } from './connect.js';
import { endPlace, KEEP_SECONDS, placesOf, queueOf } from './places.js';
import { jobIn } from './post.js';
import { sealJson } from './sealed.js';

export interface TakeOptions {
  /** Names this machine. */
  machine: string;
  /** A job whose worker says nothing for so long is taken up by another. */
  lockMs?: number;
  /** The most that one visit may bring. */
  megabytes: number;
}
/** A job that so many workers died of is not given to another. */
const MOST_DEATHS = 4;
const RETRY_MS = 1_000;

export function openTakes(link: Link, { machine, lockMs = 30_000, megabytes }: TakeOptions): VisitTakes {
  const { redis, ask } = link;
  const places = placesOf(link);
  const workers = new Map<string, Worker>();
  let turn = 0;
  const workerFor = async (platform: string): Promise<Worker> => {
    const known = workers.get(platform);
    if (known) return known;
    const worker = new Worker(queueOf(platform), null, {
      ...{ connection: redis, prefix: places.jobs, name: machine, autorun: false, skipMetasUpdate: true },
      ...{ lockDuration: lockMs, stalledInterval: Math.max(1_000, lockMs / 2), maxStalledCount: MOST_DEATHS },
    });
    worker.on('error', () => {});
    workers.set(platform, worker);
    await worker.startStalledCheckTimer();
    return worker;
  };

  function taken(job: Job, token: string, ticket: string): TakenVisit {
    const { job: visit, luggage } = jobIn(link, ticket, String(job.data));
    const steps: VisitStep[] = [];
    return {
      job: visit,
      luggage,
      step(step) {
        steps.push(step);
        // For whoever watches: it must not end a visit.
        void job.updateProgress([...steps]).catch(() => {});
      },
      keep: () =>
        ask(async () => {
          if ((await redis.exists(places.calledOff(ticket))) > 0) return false;
          return (await job.extendLock(token, lockMs).catch(notHeld)) > 0;
        }),
      async end(ended, signal) {
        const fields = sealedEnd(link, ticket, ended, megabytes);
        const key = places.brought(ticket);
        for (;;) {
          try {
            await ask(async () => {
              await redis.multi().hset(key, fields).expire(key, KEEP_SECONDS).exec().then(firstError);
              await job.updateProgress([...steps]);
              await job.moveToCompleted(ended.kind, token, false);
            });
            return;
          } catch (error) {
            if (!isPassing(error)) return void (await ask(() => redis.unlink(key)).catch(() => {}));
            if (signal.aborted) return;
            await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
          }
        }
      },
      giveBack: () => ask(async () => void (await job.moveToWait(token))),
      drop: () =>
        ask(async () => {
          await job.moveToCompleted('off', token, false).catch(() => {});
          await job.remove().catch(() => {});
          await redis.unlink(places.calledOff(ticket), places.brought(ticket));
        }),
    };
  }

  return {
    take: () =>
      ask(async () => {
        if ((await redis.exists(places.anyAlive)) === 0) return undefined;
        const platforms = (await redis.smembers(places.platforms)).sort();
        for (let tried = 0; tried < platforms.length; tried += 1) {
          turn += 1;
          const worker = await workerFor(platforms[turn % platforms.length]!);
          const token = randomUUID();
          const job = await worker.getNextJob(token, { block: false });
          if (!job?.id) continue;
          const visit = taken(job, token, job.id);
          if ((await redis.exists(places.calledOff(job.id))) === 0) return visit;
          await visit.drop();
        }
        return undefined;
      }),
    async close() {
      for (const worker of workers.values()) await worker.close(true).catch(() => {});
      workers.clear();
    },
  };
}

function sealedEnd({ seal }: Link, ticket: string, ended: Ended, megabytes: number): Record<string, Buffer> {
  if (ended.kind !== 'visited') return { end: sealJson(seal, endPlace(ticket), ended) };
  const { pictures } = ended.visited;
  const fields: Record<string, Buffer> = {
    end: sealJson(seal, endPlace(ticket), { ...ended, visited: { ...ended.visited, pictures: {} } }),
  };
  for (const sight of PICTURE_SIGHTS) {
    const bytes = pictures[sight];
    if (bytes) fields[sight] = seal.seal(`${sight} ${ticket}`, bytes);
  }
  const total = Object.values(fields).reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (total <= megabytes * 1e6) return fields;
  const { code, args, then } = new Trouble('RESULT_TOO_LARGE', 'skip', { megabytes });
  return { end: sealJson(seal, endPlace(ticket), { kind: 'trouble', trouble: { code, args, then } }) };
}

const isPassing = (error: unknown) =>
  error instanceof Trouble && (error.code === 'QUEUE_FULL' || (error.code === 'QUEUE_LOST' && !isTaken(error.cause)));
/** BullMQ's words where somebody else took the job up meanwhile, or it is not there. */
const isTaken = (cause: unknown) =>
  cause instanceof Error && /Missing (?:lock|key) for job|not in the active/i.test(cause.message);
const notHeld = (error: unknown): number => {
  if (isTaken(error)) return 0;
  throw error;
};
