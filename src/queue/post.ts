/** The coordinator's end of the queue: one BullMQ queue a platform, each with a limit that holds over all machines. */
import { Queue } from 'bullmq';
import type { VisitJob, VisitStep } from '../domain/dispatch.js';
import type { PictureBytes } from '../domain/result.js';
import { PICTURE_SIGHTS } from '../domain/snapshot.js';
import type { Ended, Luggage, Lying, VisitPost } from '../domain/visit-queue.js';
import { firstError, type Link } from './connect.js';
import { endPlace, KEEP_SECONDS, placesOf, queueOf, STREAMS } from './places.js';
import { openJson, sealJson } from './sealed.js';

/** How many visits may begin at a platform, over all machines. */
export interface PlatformLimit {
  /** In a minute, evenly; undefined for no limit. */
  perMinute: number | undefined;
  /** Side by side; undefined where each profile has a host of its own. */
  atOnce: number | undefined;
}
/** A coordinator that says nothing for so long is taken for dead. */
const ALIVE_MS = 15_000;
const PAGE = 500;

export function openPost(
  link: Link,
  limitOf: (platform: string) => PlatformLimit,
): VisitPost & { close(): Promise<void> } {
  const { redis, seal, ask } = link;
  const places = placesOf(link);
  const queues = new Map<string, Promise<Queue>>();

  async function opened(platform: string): Promise<Queue> {
    const queue = new Queue(queueOf(platform), {
      ...{ connection: redis, prefix: places.jobs, skipMetasUpdate: true },
      defaultJobOptions: { attempts: 1, removeOnComplete: false, removeOnFail: false },
      streams: STREAMS,
    });
    queue.on('error', () => {});
    const { perMinute, atOnce } = limitOf(platform);
    // One at a time and evenly: a handful at once at the turn of a minute would be twice the limit in any minute around it.
    if (perMinute === undefined) await queue.removeGlobalRateLimit();
    else await queue.setGlobalRateLimit(1, Math.ceil(60_000 / perMinute));
    if (atOnce === undefined) await queue.removeGlobalConcurrency();
    else await queue.setGlobalConcurrency(atOnce);
    await redis.sadd(places.platforms, platform);
    return queue;
  }
  const queueFor = (platform: string): Promise<Queue> => {
    const known = queues.get(platform) ?? opened(platform);
    queues.set(platform, known);
    known.catch(() => queues.delete(platform));
    return known;
  };
  const lyingIn = async (types: ('waiting' | 'active' | 'completed' | 'failed' | 'delayed' | 'prioritized')[]) => {
    const found: Lying[] = [];
    for (const platform of await redis.smembers(places.platforms)) {
      const queue = await queueFor(platform);
      for (const type of types) {
        for (let from = 0; ; from += PAGE) {
          const jobs = await queue.getJobs([type], from, from + PAGE - 1, true);
          for (const job of jobs) {
            // Between listing and reading a job may have gone.
            if (!job?.id) continue;
            const state =
              type === 'active' ? 'active' : type === 'completed' || type === 'failed' ? 'ended' : 'waiting';
            const steps = (Array.isArray(job.progress) ? job.progress : []) as VisitStep[];
            found.push({ ticket: job.id, platform, owner: job.name, state, steps });
          }
          if (jobs.length < PAGE) break;
        }
      }
    }
    return found;
  };

  return {
    signOfLife: (owner) =>
      ask(async () => {
        const said = redis
          .multi()
          .set(places.alive(owner), '1', 'PX', ALIVE_MS)
          .set(places.anyAlive, '1', 'PX', ALIVE_MS);
        await said.exec().then(firstError);
      }),
    alive: (owners) =>
      ask(async () => {
        const found = owners.length > 0 ? await redis.mget(owners.map(places.alive)) : [];
        return new Set(owners.filter((_, n) => found[n] !== null));
      }),
    post: (owner, job, luggage) =>
      ask(async () => {
        const queue = await queueFor(job.profile.platform);
        const data = sealJson(seal, `job ${job.visitId}`, { job, luggage });
        await queue.add(owner, data.toString('base64'), { jobId: job.visitId });
      }),
    moving: () => ask(() => lyingIn(['active', 'completed', 'failed'])),
    all: () => ask(() => lyingIn(['waiting', 'prioritized', 'delayed', 'active', 'completed', 'failed'])),
    posted: ({ ticket, platform }) =>
      ask(async () => {
        const job = await (await queueFor(platform)).getJob(ticket);
        try {
          return job && jobIn(link, ticket, String(job.data)).job;
        } catch {
          return undefined;
        }
      }),
    ended: ({ ticket, platform }) =>
      ask(async () => {
        const job = await (await queueFor(platform)).getJob(ticket);
        if (job?.failedReason) return { kind: 'died' };
        const fields = await redis.hgetallBuffer(places.brought(ticket));
        try {
          return broughtIn(link, ticket, fields);
        } catch {
          // Sealed with another key, or not by us: as good as not there.
          return { kind: 'lost' };
        }
      }),
    remove: ({ ticket, platform }) =>
      ask(async () => {
        const queue = await queueFor(platform);
        const gone = await queue.remove(ticket);
        // Whoever works on it holds its lock: it is told, and takes it out itself.
        if (gone === 0) await redis.set(places.calledOff(ticket), '1', 'EX', KEEP_SECONDS);
        else await redis.unlink(places.calledOff(ticket));
        await redis.unlink(places.brought(ticket));
      }),
    async close() {
      for (const queue of queues.values()) await (await queue.catch(() => undefined))?.close().catch(() => {});
      queues.clear();
    },
  };
}

/** @throws Trouble QUEUE_KEY_WRONG */
export function jobIn({ seal }: Link, ticket: string, data: string): { job: VisitJob; luggage: Luggage } {
  // What opens under our key was posted by the coordinator, from a live consent: the seal is the proof.
  return openJson(seal, `job ${ticket}`, Buffer.from(data, 'base64')) as { job: VisitJob; luggage: Luggage };
}

function broughtIn({ seal }: Link, ticket: string, fields: Record<string, Buffer>): Ended {
  if (!fields.end) return { kind: 'lost' };
  const end = openJson(seal, endPlace(ticket), fields.end) as Ended;
  if (end.kind !== 'visited') return end;
  const pictures: PictureBytes = {};
  for (const sight of PICTURE_SIGHTS) {
    const sealed = fields[sight];
    if (sealed) pictures[sight] = seal.open(`${sight} ${ticket}`, sealed);
  }
  return { ...end, visited: { ...end.visited, pictures } };
}
