/**
 * The visitor: one Chromium, one visit at a time, under the rules of politeness. Recording and replaying are decided here,
 * once, and are the same visit otherwise.
 */
import type { Consented, ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit, Visitor as VisitorContract } from '../domain/visiting.js';
import { openChromium } from './chromium.js';
import type { Door } from './door.js';
import { type Exchange, readHar, writeHar } from './har.js';
import { createPace, type Pace, type PaceOptions } from './pace.js';
import { createReplay } from './replay.js';
import { createRobots, type Robots } from './robots.js';
import { openVisit } from './visit.js';

export interface VisitorOptions {
  executablePath: string;
  /** Stays the caller's: it is not closed with the visitor. */
  door: Door;
  /** Our own name with an address to read about us; also sent by the browser. */
  userAgent: string;
  /** Megabytes are 10^6 bytes. `visitSeconds` counts only the time spent inside the visit's own calls. */
  limits: { visitSeconds: number; settleMs: number; pageMegabytes: number; pictureMegabytes: number };
  sandbox: 'auto' | 'on' | 'off';
  robots: 'obey' | 'ignore';
  clock: () => Date;
  /** How fast hosts are asked, where robots.txt is obeyed. Absent: as fast as they answer. */
  pace?: Omit<PaceOptions, 'clock'> | undefined;
  tmpDir: string;
  /** Writes what was received to this file when the visitor is closed; not when a visit was called off. */
  recordHar?: string | undefined;
  /** Replays this recording without any network. */
  recorded?: string | undefined;
  /** The browser is ended when it holds more, in 10^6 bytes. Default 2000. */
  memoryMegabytes?: number;
  /** When a browser has served its time. Default: 200 visits or an hour. */
  recycle?: { visits: number; minutes: number } | undefined;
  /** Those of a visitor beside this one: hosts do not care which of our browsers asks. */
  manners?: Manners | undefined;
}
export interface Manners {
  robots: Robots | undefined;
  pace: Pace | undefined;
}
export interface Visitor extends VisitorContract {
  readonly manners: Manners;
  /** Whether pages run in Chromium's sandbox, and why not where they do not. */
  readonly sandboxed: boolean;
  readonly sandboxDetail: string | undefined;
}

/** @throws Trouble BROWSER_MISSING, BROWSER_CRASHED, FILE_*, HAR_INVALID */
export async function createVisitor(options: VisitorOptions): Promise<Visitor> {
  const { door, clock, recordHar } = options;
  const recording = options.recorded === undefined ? undefined : await readHar(options.recorded);
  const chromium = await openChromium({
    executablePath: options.executablePath,
    tmpDir: options.tmpDir,
    sandbox: options.sandbox,
    proxyServer: door.proxyUrl,
    memoryMegabytes: options.memoryMegabytes ?? 2_000,
    recycle: options.recycle,
  });
  const manners = options.manners ?? mannersOf(options);
  const open = new Set<Visit>();
  const received: Exchange[] = [];
  let interrupted = false;
  let last: Promise<void> = Promise.resolve();
  let closing: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    // A visit still open was called off: half a recording would replay as a page that lacks things.
    if (open.size > 0) interrupted = true;
    for (const visit of [...open]) await visit.close();
    await chromium.close();
    if (recordHar && !interrupted && received.length > 0) await writeHar(recordHar, received, '1');
  }

  return {
    manners,
    get sandboxed() {
      return chromium.sandboxed;
    },
    get sandboxDetail() {
      return chromium.sandboxDetail;
    },
    async visit(_profile: Consented<ProfileRef>, { signal } = {}) {
      const before = last;
      let leave = () => {};
      last = new Promise<void>((resolve) => {
        leave = resolve;
      });
      try {
        await turn(before, signal);
        if (closing) throw new Trouble('INTERRUPTED', 'stop');
        // After a kill a new browser is started here, so that no visit pays for it from its own seconds.
        await chromium.fresh();
      } catch (error) {
        void before.then(leave);
        throw error;
      }
      const visit = openVisit({
        chromium,
        door,
        userAgent: options.userAgent,
        limits: options.limits,
        clock,
        ...manners,
        replay: recording && createReplay(recording),
        record: recordHar !== undefined,
        signal,
        closed(exchanges) {
          open.delete(visit);
          received.push(...exchanges);
          if (signal?.aborted) interrupted = true;
          leave();
        },
      });
      open.add(visit);
      return visit;
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}

function mannersOf({ door, clock, recorded, ...options }: VisitorOptions): Manners {
  const robots = options.robots === 'obey' && recorded === undefined ? createRobots(door, clock) : undefined;
  return { robots, pace: robots && options.pace ? createPace({ ...options.pace, clock }) : undefined };
}

/** Waits until the visit before is over, or the signal calls this one off. */
async function turn(before: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new Trouble('INTERRUPTED', 'stop'));
    signal?.addEventListener('abort', abort, { once: true });
  });
  try {
    await Promise.race([before, aborted]);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
