/** The coordinator's dispatch over the queue, wired: equipment laid out, machines watched, the operator told once. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Config } from '../config.js';
import type { Dispatch, Retrying, VisitJob, VisitLedger } from '../domain/dispatch.js';
import type { Machine } from '../domain/machine.js';
import { PICTURE_SIGHTS } from '../domain/snapshot.js';
import type { Trouble } from '../domain/trouble.js';
import type { Luggage } from '../domain/visit-queue.js';
import type { EnrolledProfile, Store } from '../store/index.js';
import { queueDispatch } from '../worker/dispatch-queue.js';
import { digestOf, type Equipment } from './equipment.js';
import type { QueueRoom } from './queue.js';

export interface CoordinatorParts {
  config: Config;
  store: Store;
  room: QueueRoom;
  ledger: VisitLedger;
  retrying: Retrying;
  leaseSeconds: number;
  equipment(): Promise<Equipment>;
  /** Done once before the first visit is posted. */
  prepare(): Promise<void>;
  /** Whether each profile of a platform has a host of its own. */
  manyHosts(platform: string): boolean;
  /** The queue cannot be used just now; told once each time. */
  onQueue?(trouble: Trouble): void;
}
const UNUSABLE = 'queue-unusable';
const UNATTENDED = 'queue-unattended';
/** So long visits may lie before it is said that nobody makes them: a worker may be starting again. */
const UNATTENDED_MS = 120_000;

export async function coordinatorOf(parts: CoordinatorParts): Promise<Dispatch> {
  const { config, store, room, ledger, retrying, leaseSeconds, onQueue } = parts;
  const { openPost } = await import('../queue/post.js');
  const standIn = Object.keys(config.network.standIns).length > 0;
  const post = openPost(room.link, (platform) => ({
    perMinute: standIn ? undefined : config.queue.perMinute,
    // One is visited while the one before is read.
    atOnce: standIn || parts.manyHosts(platform) ? undefined : 2,
  }));
  let prepared: Promise<void> | undefined;
  let attendedAt = performance.now();
  const equip = async () => {
    const equipment = await parts.equipment();
    await room.machines.equip(digestOf(equipment), equipment);
  };
  const dispatch = queueDispatch({
    ...{ ledger, post, ahead: config.queue.ahead, leaseSeconds, retrying },
    owner: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
    async prepare() {
      prepared ??= parts.prepare();
      await prepared;
      await equip();
    },
    luggageOf: (job) => luggageOf(store, job),
    onBefore: ({ profile }, before) => {
      const { profileId, parts: allowed } = profile as unknown as EnrolledProfile;
      store.again.hold(profileId, allowed, before);
    },
    onQueue(trouble) {
      if (!trouble) return void store.incidents.end(UNUSABLE);
      store.incidents.begin({ key: UNUSABLE, kind: UNUSABLE, args: { code: trouble.code } });
      onQueue?.(trouble);
    },
    async onCompared(lying) {
      const machines = await room.machines.all();
      note(store, machines);
      if (lying === 0 || machines.some(({ state }) => state === 'working')) {
        attendedAt = performance.now();
        store.incidents.end(UNATTENDED);
      } else if (performance.now() - attendedAt > UNATTENDED_MS) {
        store.incidents.begin({ key: UNATTENDED, kind: UNATTENDED });
      }
    },
  });
  return {
    drain: dispatch.drain,
    async close() {
      await dispatch.close();
      await post.close();
    },
  };
}

/** What machines found to be wrong, as if it had been found here. Over is what one of them saw well and none sees ill. */
function note({ incidents }: Store, machines: readonly Machine[]): void {
  const going = machines.flatMap((machine) => machine.incidents);
  for (const { key, kind, args } of going) incidents.begin({ key, kind, args });
  const over = new Set(machines.flatMap(({ mended }) => mended));
  for (const key of over) if (!going.some((one) => one.key === key)) incidents.end(key);
}

/** What is known of a profile: how to ask again, and what was read in the pictures that it showed last. */
function luggageOf(store: Store, { profile }: VisitJob): Luggage {
  const { profileId, parts } = profile as unknown as EnrolledProfile;
  const before = store.again.of(profileId, parts);
  const last = store.outcomes.last(profileId);
  const readings = last ? PICTURE_SIGHTS.flatMap((sight) => last.readings[sight] ?? []) : [];
  return { before, readings };
}
