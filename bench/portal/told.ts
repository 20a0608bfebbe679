/** What `bench portal` tells: a row a page, what it costs alone beside what people wait, and the figures that were asked for. */
import type { BenchResult } from '../frame.js';
import type { Delays } from './round.js';
import type { Shown } from './shown.js';
import type { Asked } from './users.js';
import type { Alone } from './walking.js';

const ASKED = { busyMs: 300, reachedMs: 150, crowdMs: 500, bytes: 50_000, shift: 0.005 };

export interface Measured {
  single: Alone[];
  shown: Shown[];
  asked: Asked[];
  seconds: number;
  /** How late the process was while the worker's chores of the start ran, and with a round and nobody on the portal. */
  choresMs: Delays;
  roundAloneMs: Delays;
  loop: Delays;
  /** Of the server's process while people pressed, the round's share included. */
  cpuMs: number;
  visits: number;
  crowded: Crowded;
  /** The chores of the start were over before anything was measured. */
  settled: boolean;
}
/** Fifty people who read, while a round's visits are made. */
export interface Crowded {
  asked: Asked[];
  visits: number;
  failedVisits: number;
  wanted: number;
}
interface Told extends Measured {
  leaders: number;
  months: number;
  scans: { statement: string; plan: string }[];
}

export function told(all: Told): BenchResult {
  const { single, asked, crowded, leaders, months } = all;
  const pages = new Map<string, Asked[]>();
  for (const one of asked) pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  const byItself = new Map(single.map((one) => [one.page, one]));
  const rows = [...new Set([...byItself.keys(), ...pages.keys()])].map((page) => {
    const list = pages.get(page) ?? [];
    return { page, count: list.length, ...spread(list), one: byItself.get(page) };
  });
  rows.sort((a, b) => (b.one?.cpuMs ?? 0) - (a.one?.cpuMs ?? 0));
  const every = spread(asked);
  const worst = rows.reduce((a, b) => (b.p99 > a.p99 ? b : a));
  const failed = failedOf(asked) + failedOf(crowded.asked);
  const largest = Math.max(...single.map(({ firstBytes }) => firstBytes));
  const shift = Math.max(...all.shown.map((one) => one.shift));
  const paintOf = (path: string) => Math.round(all.shown.find(({ page }) => page === path)?.paintMs ?? 0);
  const slowest = all.shown.reduce((a, b) => (b.paintMs > a.paintMs ? b : a));
  const figures = {
    ...{ leaders, months, pages: rows.length, requests: asked.length },
    requestsPerSecond: Math.round(asked.length / all.seconds),
    ...{
      p50Ms: of(every.p50),
      p95Ms: of(every.p95),
      p99Ms: of(every.p99),
      worstPageP99Ms: of(worst.p99),
      mostMs: of(every.most),
    },
    ...{ dearestCpuMs: of(single[0]?.cpuMs ?? 0), cpuMsEach: of(all.cpuMs / Math.max(1, asked.length)) },
    ...{ largestBytes: largest, failed, visitsMeanwhile: all.visits, scans: all.scans.length },
    ...{ largestShift: Math.round(shift * 1000) / 1000, paintMeMs: paintOf('/me'), paintAdminMs: paintOf('/admin') },
    slowestPaintMs: Math.round(slowest.paintMs),
    ...{ loopRoundAloneP99Ms: of(all.roundAloneMs.p99), loopRoundAloneMostMs: of(all.roundAloneMs.most) },
    ...{ loopChoresMostMs: of(all.choresMs.most), loopBusyP99Ms: of(all.loop.p99), loopBusyMostMs: of(all.loop.most) },
    ...(crowded.asked.length > 0 && crowdFigures(crowded)),
  };
  const held =
    all.settled && worst.p99 <= ASKED.busyMs && failed === 0 && largest <= ASKED.bytes && shift < ASKED.shift;
  return {
    figures,
    table: [
      ['page', 'alone: cpu ms', 'ms', 'bytes, first visit', 'twenty: asked', 'p50 ms', 'p95 ms', 'p99 ms', 'status'],
      ...rows.map(({ page, count, p50, p95, p99, statuses, one }): (string | number)[] => [
        ...[page, one ? of(one.cpuMs) : '', one ? of(one.ms) : '', one?.firstBytes ?? ''],
        ...(count > 0 ? [count, of(p50), of(p95), of(p99), statuses] : [0, '', '', '', '']),
      ]),
    ],
    notes: [
      `${leaders} leaders × 3 profiles × ${months} months. Alone: one person, no round, the least of several. Twenty requests at a time that never pause, of a hundred and sixty people, and a tool with a key: p50 ${of(every.p50)}, p95 ${of(every.p95)}, p99 ${of(every.p99)} ms over ${asked.length} requests, while ${all.visits} visits were made. The worst page’s p99 is ${of(worst.p99)} ms (${worst.page}); asked: ≤ ${ASKED.busyMs} ms of every page (reach ${ASKED.reachedMs}).${all.settled ? '' : ' The chores of the start were not over.'}`,
      `The process came late by ${of(all.roundAloneMs.p99)} ms (p99) and ${of(all.roundAloneMs.most)} ms at most with the round alone, by ${of(all.choresMs.most)} ms at most in the chores of the start.`,
      `In a browser on a telephone over 3G, nothing kept: something to read after ${paintOf('/me')} ms on /me and ${paintOf('/admin')} ms on /admin, the slowest of ${all.shown.length} pages ${Math.round(slowest.paintMs)} ms (${slowest.page}); layout shift at most ${shift.toFixed(3)}${
        shift > 0
          ? ` (${all.shown
              .filter((one) => one.shift > 0)
              .map(({ page }) => page)
              .join(', ')})`
          : ''
      }.`,
      lateNote(asked),
      ...(crowded.asked.length > 0 ? [crowdNote(crowded)] : []),
      ...all.scans.map(({ statement, plan }) => `${plan}: ${statement.replace(/\s+/g, ' ').slice(0, 200)}`),
    ],
    holds: held && (crowded.asked.length === 0 || crowdHolds(crowded)),
  };
}

const of = (ms: number) => Math.round(ms * 10) / 10;
const failedOf = (asked: readonly Asked[]): number =>
  asked.filter(({ status }) => status === 0 || status >= 400).length;

const MOST_MOMENTS = 12;
/** When answers came late, second by second: what is late at one moment has one cause, what is late always has another. */
function lateNote(asked: readonly Asked[]): string {
  const begun = Math.min(...asked.map(({ at }) => at));
  const seconds = new Map<number, Asked[]>();
  for (const one of asked.filter(({ ms }) => ms > ASKED.busyMs)) {
    const second = Math.floor((one.at - begun) / 1000);
    seconds.set(second, [...(seconds.get(second) ?? []), one]);
  }
  const told = [...seconds]
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_MOMENTS)
    .map(([second, late]) => {
      const most = late.reduce((a, b) => (b.ms > a.ms ? b : a));
      return `${second} s: ${late.length} (at most ${of(most.ms)}, ${most.page})`;
    });
  return told.length === 0
    ? `No answer took longer than ${ASKED.busyMs} ms.`
    : `Answers that took longer than ${ASKED.busyMs} ms, by the second in which they were asked for: ${told.join('; ')}${seconds.size > MOST_MOMENTS ? '; and more' : ''}.`;
}

function crowdFigures({ asked, visits, failedVisits }: Crowded) {
  const { p50, p95, p99, most } = spread(asked);
  return {
    ...{
      crowdRequests: asked.length,
      crowdFailed: failedOf(asked),
      crowdVisits: visits,
      crowdFailedVisits: failedVisits,
    },
    ...{ crowdP50Ms: of(p50), crowdP95Ms: of(p95), crowdP99Ms: of(p99), crowdMostMs: of(most) },
  };
}
const crowdNote = ({ asked, visits, failedVisits, wanted }: Crowded): string =>
  `Fifty people who read each page for two seconds: p99 ${of(spread(asked).p99)} ms over ${asked.length} requests, of which ${failedOf(asked)} failed, while ${visits} of ${wanted} visits were made, of which ${failedVisits} failed. Asked: p99 ≤ ${ASKED.crowdMs} ms, no error.`;
const crowdHolds = ({ asked, visits, wanted }: Crowded): boolean =>
  asked.length > 0 && failedOf(asked) === 0 && spread(asked).p99 <= ASKED.crowdMs && visits >= wanted;

/** What `--load` tells: the fifty alone. */
export function loadTold(all: Crowded & { leaders: number; months: number; settled: boolean }): BenchResult {
  const pages = new Map<string, Asked[]>();
  for (const one of all.asked) pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  const rows = [...pages].map(([page, list]) => ({ page, count: list.length, ...spread(list) }));
  rows.sort((a, b) => b.p99 - a.p99);
  const { leaders, months, settled } = all;
  return {
    figures: { leaders, months, people: 50, ...crowdFigures(all) },
    table: [
      ['page', 'asked', 'p50 ms', 'p95 ms', 'p99 ms', 'status'],
      ...rows.map(({ page, count, p50, p95, p99, statuses }) => [page, count, of(p50), of(p95), of(p99), statuses]),
    ],
    notes: [`${crowdNote(all)}${settled ? '' : ' The chores of the start were not over.'}`],
    holds: settled && crowdHolds(all),
  };
}

function spread(list: readonly Asked[]) {
  const times = list.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const statuses = [...new Set(list.map(({ status }) => status))].join(' ');
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: times.at(-1) ?? 0, statuses };
}
