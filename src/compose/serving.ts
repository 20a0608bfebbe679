/**
 * What `serve` runs beside the rounds, in one process: log lines and figures, the outbox, alerts, chores and the web server.
 * Whoever opens it stops it; stopping takes no longer than it is given.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.js';
import { INCIDENT_KINDS } from '../domain/incident.js';
import type { Notes } from '../domain/notes.js';
import { listen } from '../portal/listen.js';
import { tellOperator } from '../services/alerts.js';
import { healthOf } from '../services/health.js';
import { postman } from '../services/postman.js';
import type { RoundProgress } from '../services/round.js';
import { noteOf, visitNote } from '../services/visit-notes.js';
import type { Store, Taken } from '../store/index.js';
import { takeServeLock } from '../store/serve-lock.js';
import { openLogger, together } from '../watch/logger.js';
import { openMetrics, type WorkerFacts } from '../watch/metrics.js';
import { alertTitle } from '../words/alerts.js';
import { wordsFor } from '../words/index.js';
import { type Chore, keepChores } from '../worker/chores.js';
import type { Asking } from './asking.js';
import type { CaseworkTools } from './casework.js';
import { choresOf } from './chores.js';
import { openDelivery } from './delivery.js';
import { freeMegabytes, freeMegabytesNow } from './disk.js';
import type { LeaderRoom } from './leader.js';
import type { Looking } from './looking.js';
import { openMail } from './mail.js';
import { type Desks, openPortal, openSigningIn } from './portal.js';
import { wait } from './wait.js';

export interface Serving {
  /** The port that answers: the configured one, or the one that was free. */
  port: number;
  notes: Notes;
  /** Notes the end of each visit; hand it every step of a round. */
  onProgress(progress: RoundProgress): void;
  /** Ends everything. What is under way gets `graceMs`, then it is cut. Safe to call twice. */
  stop(graceMs: number): Promise<void>;
}
export interface ServingParts {
  config: Config;
  store: Store;
  platforms: readonly string[];
  asking: Asking;
  leader: LeaderRoom;
  casework: CaseworkTools;
  /** Of rooms that need more than the store. */
  chores: readonly Chore[];
  looking: Looking;
  desks: Desks;
  /** Workers on other machines; none where nobody can ask. */
  workers(): Promise<WorkerFacts[]>;
  version: string;
  clock: () => Date;
}

const TICK_MS = 60_000;
const ALERT_MS = 15_000;
/** Backups that fail have a sentence of their own: what is lost is worth more than a task. */
const incidentOf = (chore: string) =>
  chore === 'backup'
    ? { key: 'backup-failing', kind: 'backup-failing' as const }
    : { key: `chore-failing:${chore}`, kind: 'chore-failing' as const };

/** Throws ALREADY_SERVING, PORT_REFUSED or CONFIG_INVALID, and then nothing is left open. */
export async function openServing({
  config,
  store,
  platforms,
  asking,
  leader,
  casework,
  chores: more,
  looking,
  desks,
  workers,
  version,
  clock,
}: ServingParts): Promise<Serving> {
  const { dataDir, server, alerts, operator } = config;
  const lock = takeServeLock(join(dataDir, 'serve.lock'), { folder: dataDir, pid: process.pid });
  const closers: (() => void | Promise<void>)[] = [() => lock.release()];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const logger = openLogger({ ...config.logs, clock });
    closers.push(() => logger.close());
    const door = await openMail(config);
    if (door) closers.push(() => door.close());
    const metrics = openMetrics({ platforms, incidentKinds: INCIDENT_KINDS, version, clock, facts });
    const notes = together(logger, metrics.notes);
    const { incidents, outbox } = store;
    const tools = { incidents, outbox, operator: operator.email, notes };
    const signing = openSigningIn({ config, store, clock });
    /** What mails get only when they go out. */
    const fill = (letter: Taken) => {
      const asked = asking.fill(letter);
      return asked && signing.fill(asked);
    };
    const delivery = await openDelivery({ config, store, notes, version, clock, fill });
    closers.push(() => delivery.close());
    closers.push(() => leader.close());
    const post = postman({ ...tools, door, perMinute: config.mail.perMinute, fill: delivery.fill, clock, wait });
    const stopping = new AbortController();
    const guarded = (work: () => void) => () => {
      try {
        work();
      } catch (error) {
        notes.note('trouble', {}, { level: 'error', error });
      }
    };

    const chores = keepChores({
      chores: [...choresOf({ config, store, clock }), ...asking.chores, ...leader.chores, ...more],
      ledger: store.chores,
      onFailed: (chore, trouble) => {
        incidents.begin({ ...incidentOf(chore), args: { chore, code: trouble.code } });
        notes.note('chore', { chore, result: 'failed' }, { level: 'warn', error: trouble });
      },
      onMended: (chore) => incidents.end(incidentOf(chore).key),
    });
    let lastTick: Date | undefined;
    const tick = guarded(() => {
      lastTick = clock();
      chores.tick();
    });
    const words = wordsFor(config.lang);
    const tell = guarded(() => tellOperator({ ...tools, quietSeconds: alerts.quietMinutes * 60, words }));

    const health = () =>
      healthOf({
        incidents: () => incidents.open().map(alertTitle),
        lastTick: () => lastTick,
        mail: () => (door ? post.state() : undefined),
        // At once, as an admin's first page waits for it: a system call that reads no disk.
        freeMegabytes: () => freeMegabytesNow(dataDir),
        leastMegabytes: alerts.diskMegabytes,
        clock,
      });
    const watching = { health, metrics: metrics.page, token: server.metricsToken };
    const onTrouble = (error: unknown) => notes.note('trouble', { where: 'supply' }, { level: 'error', error });
    const inLooks = (error: unknown) => notes.note('trouble', { where: 'looks' }, { level: 'error', error });
    const pages = { supply: asking.pages(onTrouble), looks: looking.pages(inLooks), desks, leader, casework };
    const { app } = openPortal({ config, store, clock, notes, watching, signing, ...pages });
    const listening = await listen(app, server);

    const auditing = looking.start(inLooks);
    tick();
    tell();
    // Counted over everybody, and then kept until something changes: the first admin would else wait for it.
    guarded(() => void store.roll.areas('all'))();
    const timers = [setInterval(tick, TICK_MS), setInterval(tell, ALERT_MS)];
    const posting = Promise.all([post.run(stopping.signal), delivery.run(stopping.signal)]);
    notes.note('started', { version, port: listening.port, pid: process.pid });
    const stopAll = async (graceMs: number) => {
      notes.note('stopping');
      const started = performance.now();
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      const ended = Promise.all([listening.stop(graceMs), chores.stop(), auditing.stop(), posting]);
      await Promise.race([ended, sleep(graceMs + 1_000, undefined, { ref: false })]);
      notes.note('stopped', { ms: Math.round(performance.now() - started) });
      await closeAll();
    };
    let stopped: Promise<void> | undefined;
    return {
      port: listening.port,
      notes,
      onProgress(progress) {
        const fields = visitNote(progress);
        if (fields) notes.note(noteOf(progress), fields);
      },
      stop(graceMs) {
        stopped ??= stopAll(graceMs);
        return stopped;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }

  async function facts() {
    const round = store.rounds.latest();
    const finished = store.rounds.all().filter(({ state }) => state === 'finished');
    return {
      round: round && { ...round, counts: store.rounds.counts(round.id), looks: store.rounds.secondLooks(round.id) },
      lastSuccess: finished.at(-1)?.finishedAt ?? undefined,
      outbox: store.outbox.depth(),
      incidents: store.incidents.open(),
      freeMegabytes: await freeMegabytes(dataDir),
      workers: await workers(),
    };
  }
}
