/**
 * A worker on a machine without a database, wired: it waits for what the coordinator laid out, sees by that and its own browser,
 * takes visits while both are of one version, and says of itself how it goes. Everything it lays on disk is in one folder, which
 * goes with it; nothing of a visit is among it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.js';
import type { VisitJob } from '../domain/dispatch.js';
import type { Machine } from '../domain/machine.js';
import { Trouble } from '../domain/trouble.js';
import { visitOf } from '../services/round.js';
import { visitingLanes } from '../worker/visiting-lanes.js';
import { digestOf, type Equipment, equipped, versionIn } from './equipment.js';
import { awayMemory } from './memory.js';
import { openQueueRoom, type QueueRoom } from './queue.js';
import { programVersion } from './version.js';

export interface AwayOptions {
  signal: AbortSignal;
  clock(): Date;
  /** No coordinator has laid anything out yet, or it cannot be reached. Told once. */
  onWaiting(): void;
  onReady(machine: string, lanes: number): void;
  onVisit(job: VisitJob, how: 'visited' | 'trouble' | 'dropped', ms: number): void;
  onQueue(trouble: Trouble | undefined): void;
  onUnsandboxed(): void;
}
const LOOK_MS = 2_000;
const SAY_MS = 10_000;

/** Works until it is called off. Throws WORKER_OTHER_VERSION, or the trouble for which this machine cannot work. */
export async function workAway(config: Config, options: AwayOptions): Promise<void> {
  const room = await openQueueRoom(config);
  const name = config.queue.machine ?? `${hostname()}-${process.pid}`.replace(/[^\w.-]/g, '-').slice(-60);
  const folder = await mkdtemp(join(tmpdir(), 'profile-audit-worker-'));
  const since = options.clock().toISOString();
  const figures = { busy: 0, visited: 0, troubled: 0, dropped: 0, workMs: 0 };
  try {
    for (let n = 0; !options.signal.aborted; n += 1) {
      const equipment = await layOut(room, options);
      if (!equipment) break;
      await workWith(equipment, join(folder, String(n)));
    }
  } finally {
    await room.machines.leave(name).catch(() => undefined);
    await room.close();
    await rm(folder, { recursive: true, force: true });
  }

  /** Until the coordinator lays out something else. */
  async function workWith(equipment: Equipment, into: string): Promise<void> {
    const memory = awayMemory(equipment.imprecise);
    const { lanes } = config.round;
    const changed = new AbortController();
    let state: Machine['state'] = 'working';
    let stale = false;
    const say = () => {
      const megabytes = Math.round(process.memoryUsage().rss / 1e6);
      const at = options.clock().toISOString();
      const machine = {
        name,
        version: programVersion,
        state,
        since,
        at,
        lanes,
        ...figures,
        megabytes,
        ...memory.told(),
      };
      return room.machines.say(machine).catch(() => undefined);
    };
    const { openHouse } = await import('../compose.js');
    const house = await openHouse(equipped(config, equipment, into), options.clock, memory);
    const closing = async () => {
      await house.close();
      await rm(into, { recursive: true, force: true });
    };
    const eyes = await house.workerEyes().catch(async (error) => {
      await closing();
      throw error;
    });
    const { openTakes } = await import('../queue/take.js');
    const { lockSeconds, megabytes } = config.queue;
    const takes = openTakes(room.link, { machine: name, lockMs: lockSeconds * 1000, megabytes });
    const digest = digestOf(equipment);
    const look = async () => {
      const now = await room.machines.equipped().catch(() => digest);
      if (now !== digest) {
        stale = true;
        if (figures.busy === 0) changed.abort();
      }
    };
    const timers = [setInterval(() => void look(), LOOK_MS), setInterval(() => void say(), SAY_MS)];
    try {
      if (JSON.stringify(eyes.tools.stamp) !== JSON.stringify(equipment.stamp)) {
        state = 'other-version';
        await say();
        throw otherVersion(equipment.stamp.version);
      }
      if (eyes.sandboxed === false) options.onUnsandboxed();
      await say();
      options.onReady(name, lanes);
      await visitingLanes(
        {
          ...{ takes, lanes, ready: () => !stale, onQueue: options.onQueue },
          async work(job, luggage, how) {
            figures.busy += 1;
            memory.begin(job, luggage);
            try {
              const visited = await visitOf(job, eyes.tools, how);
              return { ...visited, before: memory.end(job) };
            } finally {
              memory.end(job);
              figures.busy -= 1;
            }
          },
          onEnd(job, how, ms) {
            figures[how === 'visited' ? 'visited' : how === 'trouble' ? 'troubled' : 'dropped'] += 1;
            figures.workMs += ms;
            options.onVisit(job, how, ms);
          },
        },
        AbortSignal.any([options.signal, changed.signal]),
      );
    } finally {
      for (const timer of timers) clearInterval(timer);
      await takes.close();
      await eyes.close();
      await closing();
    }
  }
}

/** Waits until something is laid out. Undefined when called off. Throws WORKER_OTHER_VERSION where it is for another version. */
async function layOut(room: QueueRoom, { signal, onWaiting, onQueue }: AwayOptions): Promise<Equipment | undefined> {
  let told = false;
  while (!signal.aborted) {
    try {
      const equipment = await room.machines.equipment();
      onQueue(undefined);
      if (equipment !== undefined) {
        const version = versionIn(equipment);
        if (version !== programVersion) throw otherVersion(version);
        return equipment as Equipment;
      }
      if (!told) onWaiting();
      told = true;
    } catch (error) {
      if (!(error instanceof Trouble) || error.then === 'stop') throw error;
      onQueue(error);
    }
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}
const otherVersion = (theirs = '?') => new Trouble('WORKER_OTHER_VERSION', 'stop', { mine: programVersion, theirs });
