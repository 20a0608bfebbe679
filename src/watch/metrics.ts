/**
 * Figures for Prometheus: the only door to prom-client. What happens is counted from the notes; what is (ages, depths) is
 * asked when somebody looks. Labels come from fixed lists, so that there are never more series than we have words, and none
 * names a person.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Notes } from '../domain/notes.js';
import { SECOND_LOOK_STATES } from '../domain/round.js';

type Counts = Readonly<Record<string, number | string | null>>;
/** What is, at this moment. */
export interface Facts {
  round: { startedAt: string; finishedAt: string | null; counts: Counts; looks: Counts } | undefined;
  /** When the latest round was finished. */
  lastSuccess: string | undefined;
  outbox: { waiting: number; oldest: string | null; givenUp: number };
  incidents: readonly { kind: string }[];
  freeMegabytes: number | undefined;
  /** Workers on other machines, under names that say nothing. */
  workers: readonly WorkerFacts[];
}
export interface WorkerFacts {
  label: string;
  /** When it last said something. */
  at: string;
  lanes: number;
  busy: number;
  visited: number;
  troubled: number;
  dropped: number;
  megabytes: number;
}
export interface MetricsOptions {
  /** Platforms by id: any other is counted as `other`. */
  platforms: readonly string[];
  incidentKinds: readonly string[];
  version: string;
  facts(): Promise<Facts>;
  clock(): Date;
}

const VISIT_RESULTS = ['seen', 'hidden', 'failed', 'dropped'];
const VISIT_STATES = ['due', 'claimed', 'seen', 'hidden', 'failed'];

export function openMetrics({ platforms, incidentKinds, version, facts, clock }: MetricsOptions) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const visits = new Counter({
    ...{ name: 'profile_audit_visits_total', help: 'Visits that ended, by result and platform', registers },
    labelNames: ['result', 'platform'] as const,
  });
  const visitSeconds = new Histogram({
    ...{ name: 'profile_audit_visit_seconds', help: 'How long a visit took, with reading and judging', registers },
    buckets: [1, 2, 5, 10, 20, 45, 90, 180],
  });
  const secondLooks = new Counter({
    ...{ name: 'profile_audit_second_looks_total', help: 'Second looks that ended, by result and platform', registers },
    labelNames: ['result', 'platform'] as const,
  });
  const reading = new Counter({
    ...{ name: 'profile_audit_reading_seconds_total', help: 'Time spent reading text in pictures', registers },
  });
  const mails = new Counter({
    ...{ name: 'profile_audit_mails_total', help: 'Tries of mails, by result', registers },
    labelNames: ['result'] as const,
  });
  const gauge = (name: string, help: string) => new Gauge({ name: `profile_audit_${name}`, help, registers });
  const age = gauge('round_age_seconds', 'Since the latest round began');
  const success = gauge('last_success_timestamp_seconds', 'When the latest round was finished');
  const open = gauge('round_open', '1 while the latest round is not finished');
  const waiting = gauge('outbox_waiting', 'Mails that wait to be sent');
  const oldest = gauge('outbox_oldest_seconds', 'How long the oldest of them has waited');
  const givenUp = gauge('outbox_given_up', 'Mails that could not be sent at all');
  const free = gauge('disk_free_bytes', 'Free where the data lies');
  const queue = new Gauge({
    ...{ name: 'profile_audit_round_visits', help: 'Visits of the latest round, by state', registers },
    labelNames: ['state'] as const,
  });
  const looks = new Gauge({
    ...{ name: 'profile_audit_round_second_looks', help: 'Second looks of the latest round, by state', registers },
    labelNames: ['state'] as const,
  });
  const incidents = new Gauge({
    ...{ name: 'profile_audit_incidents_open', help: 'What the operator was told of and is not over', registers },
    labelNames: ['kind'] as const,
  });
  const ofWorker = <More extends string = never>(name: string, help: string, ...more: More[]) =>
    new Gauge({ name: `profile_audit_worker_${name}`, help, registers, labelNames: ['worker', ...more] as const });
  const workerVisits = ofWorker('visits', 'Visits that a worker ended since it began, by result', 'result');
  const workerBusy = ofWorker('busy', 'Visits that a worker is at');
  const workerLanes = ofWorker('lanes', 'Visits that a worker can be at');
  const workerSeen = ofWorker('last_seen_timestamp_seconds', 'When a worker last said something');
  const workerMemory = ofWorker('memory_bytes', 'Memory that a worker holds');
  const lookAtWorkers = (workers: readonly WorkerFacts[]) => {
    // A worker that is gone leaves no series behind.
    for (const one of [workerVisits, workerBusy, workerLanes, workerSeen, workerMemory]) one.reset();
    for (const { label, at, lanes, busy, visited, troubled, dropped, megabytes } of workers) {
      const worker = /^w-[0-9a-f]{8}$/.test(label) ? label : 'other';
      workerVisits.set({ worker, result: 'visited' }, visited);
      workerVisits.set({ worker, result: 'troubled' }, troubled);
      workerVisits.set({ worker, result: 'dropped' }, dropped);
      workerBusy.set({ worker }, busy);
      workerLanes.set({ worker }, lanes);
      workerSeen.set({ worker }, Date.parse(at) / 1000);
      workerMemory.set({ worker }, megabytes * 1_000_000);
    }
  };
  const info = new Gauge({
    ...{ name: 'profile_audit_info', help: 'The version that runs', registers },
    labelNames: ['version'] as const,
  });
  info.set({ version }, 1);

  const look = async () => {
    const { round, lastSuccess, outbox, incidents: going, freeMegabytes, workers } = await facts();
    const now = clock().getTime();
    const since = (at: string | null | undefined) => (at ? Math.max(0, (now - Date.parse(at)) / 1000) : 0);
    age.set(since(round?.startedAt));
    open.set(round && round.finishedAt === null ? 1 : 0);
    success.set(lastSuccess ? Date.parse(lastSuccess) / 1000 : 0);
    waiting.set(outbox.waiting);
    oldest.set(since(outbox.oldest));
    givenUp.set(outbox.givenUp);
    free.set((freeMegabytes ?? 0) * 1_000_000);
    for (const state of VISIT_STATES) queue.set({ state }, Number(round?.counts[state] ?? 0));
    for (const state of SECOND_LOOK_STATES) looks.set({ state }, Number(round?.looks[state] ?? 0));
    lookAtWorkers(workers);
    for (const kind of incidentKinds) incidents.set({ kind }, going.filter((one) => one.kind === kind).length);
  };

  const notes: Notes = {
    note(name, fields = {}) {
      if (name === 'visit' || name === 'second-look') {
        const platform = platforms.includes(String(fields.platform)) ? String(fields.platform) : 'other';
        const result = VISIT_RESULTS.includes(String(fields.result)) ? String(fields.result) : 'failed';
        (name === 'visit' ? visits : secondLooks).inc({ result, platform });
        if (typeof fields.ms === 'number') visitSeconds.observe(fields.ms / 1000);
        if (typeof fields.readingMs === 'number') reading.inc(fields.readingMs / 1000);
      } else if (name === 'mail') {
        const result = String(fields.result);
        mails.inc({ result: ['sent', 'waiting', 'given-up', 'stopped'].includes(result) ? result : 'given-up' });
      }
    },
  };
  return {
    notes,
    /** The page that Prometheus reads. */
    async page(): Promise<{ contentType: string; body: string }> {
      await look();
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
