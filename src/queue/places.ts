/** Names of everything that lies in Redis. None says more than a platform, a ticket and the name of a machine. */
import type { Link } from './connect.js';

/** What one version of this room writes, another of the same number can read. */
export const WIRE = 1;

export const placesOf = ({ prefix }: Pick<Link, 'prefix'>) => ({
  /** BullMQ's own keys begin with this. */
  jobs: `${prefix}:jobs`,
  /** Platforms that have a queue. */
  platforms: `${prefix}:platforms`,
  /** There while any coordinator says that it lives. */
  anyAlive: `${prefix}:alive`,
  alive: (owner: string) => `${prefix}:alive:${owner}`,
  /** A hash: `end`, and a field for each picture. */
  brought: (ticket: string) => `${prefix}:brought:${ticket}`,
  /** Is there while a job that is worked on is called off. */
  calledOff: (ticket: string) => `${prefix}:off:${ticket}`,
  /** What every worker must be like, and what it works with. */
  engine: `${prefix}:engine`,
  equipment: `${prefix}:equipment`,
  /** Sealed notes of each machine about itself. */
  machine: (name: string) => `${prefix}:machine:${name}`,
  machines: `${prefix}:machines`,
  host: (digest: string) => `${prefix}:host:${digest}`,
});
export type Places = ReturnType<typeof placesOf>;

/** Bound into the seal of how a visit ended: what is written otherwise does not open, and counts as lost. */
export const endPlace = (ticket: string): string => `end ${WIRE} ${ticket}`;

/** BullMQ refuses a colon in a queue's name. */
export const queueOf = (platform: string): string => `visits-${platform.replaceAll(':', '-')}`;
/** Short: nobody reads them, and they name tickets. */
export const STREAMS = { events: { maxLen: 50 } } as const;
/** What a coordinator that never came back left behind goes by itself. */
export const KEEP_SECONDS = 2 * 86_400;
