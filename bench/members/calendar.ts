/** `bench calendar`: years of sleeps, clock jumps and changes of the hour; and what years of history cost the ledger. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/store/index.js';
import { openStore } from '../../src/store/index.js';
import { calendarOf } from '../../src/worker/calendar.js';
import { chanceByHash, planOf } from '../../src/worker/plan.js';
import { fill, megabytes, noteStatements, scans } from '../calendar/history.js';
import { simulate } from '../calendar/simulation.js';
import type { Bench } from '../frame.js';
import { enrolled, found, seeded, seen } from '../made.js';

const ZONES = ['Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Pacific/Auckland'];
/** The first of each month; and each Sunday at half past two, which is when the hour changes in most places. */
const RULES = [
  { rule: '30 2 1 * *', spreadDays: 3, mostDaysOff: 20 },
  { rule: '30 2 * * 0', spreadDays: 1, mostDaysOff: 3 },
];
const NAMES = ['ada', 'bea', 'cea', 'dea'];
/** Of whom something new is found each month. */
const FOUND = ['ada', 'bea'];
const DUE_MS = 20;
const PLAN_MS = 2_000;

export const bench: Bench = {
  name: 'calendar',
  title: 'The ledger over the years',
  async run({ short }) {
    const dir = await mkdtemp(join(tmpdir(), 'bench-calendar-'));
    try {
      const time = await calendarPart(dir, short ? 1 : 10);
      const size = await historyPart(dir, short);
      return {
        figures: { ...time.figures, ...size.figures },
        table: [['what', 'figure'], ...time.rows, ...size.rows],
        notes: [...time.notes, ...size.notes],
        holds: time.holds && size.holds,
      };
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  },
};

async function calendarPart(dir: string, years: number) {
  const [from, to] = ['2027-01-15T12:00:00.000Z', `${2027 + years}-01-15T12:00:00.000Z`];
  let [periods, missed, twice, ticks, sleeps, jumps, troubles] = [0, 0, 0, 0, 0, 0, 0];
  let [looked, lookedTwice] = [0, 0];
  const wrong: string[] = [];
  for (const [place, timezone] of ZONES.entries()) {
    for (const rule of RULES) {
      const told = await simulate({
        ...{ ...rule, timezone, from, to, random: seeded(place * 7 + rule.mostDaysOff) },
        look: (profile, at) => (FOUND.includes(profile.handle) ? found : seen)(profile, at),
        open: (clock) => {
          const store = openStore({ path: ':memory:', evidenceDir: join(dir, 'evidence'), clock });
          return { store, sign: enrolled(store, NAMES, (name) => `https://${name}.example/`) };
        },
      });
      ticks += told.ticks;
      sleeps += told.sleeps;
      jumps += told.jumps;
      troubles += told.troubles.length;
      looked += told.secondLooks.size;
      lookedTwice += [...told.secondLooks.values()].filter((times) => times > 1).length;
      const calendar = calendarOf(rule.rule, timezone);
      for (let next = calendar.next(new Date(from)); next?.endsAt && next.endsAt < new Date(to); ) {
        for (const name of NAMES) {
          const times = told.visits.get(`${next.period} ${name}`) ?? 0;
          periods += 1;
          if (times === 0) missed += 1;
          if (times > 1) twice += 1;
          if (times !== 1) wrong.push(`${timezone} ${rule.rule} ${next.period} ${name}: ${times}`);
        }
        next = calendar.next(next.at);
      }
    }
  }
  return {
    figures: {
      years,
      zones: ZONES.length,
      profilePeriods: periods,
      missed,
      twice,
      looked,
      lookedTwice,
      ticks,
      sleeps,
      jumps,
      troubles,
    },
    rows: [
      [`periods × profiles in ${years} years, ${ZONES.length} zones, monthly and weekly`, periods],
      ['visited not at all', missed],
      ['visited twice', twice],
      ['looked at a second time; more than that', `${looked}; ${lookedTwice}`],
      ['ticks; of the machine’s sleeps; of wrong clocks', `${ticks}; ${sleeps}; ${jumps}`],
    ] as [string, number | string][],
    notes: wrong.slice(0, 5),
    holds: missed === 0 && twice === 0 && looked > 0 && lookedTwice === 0 && troubles === 0,
  };
}

async function historyPart(dir: string, short: boolean) {
  const path = join(dir, 'history.sqlite');
  const making = { leaders: short ? 1_000 : 10_000, profilesEach: 3, monthsKept: 2 };
  const clock = () => new Date('2030-01-01T06:00:00.000Z');
  const reopen = () => openStore({ path, evidenceDir: join(dir, 'evidence'), clock });
  reopen().close();
  const noted = noteStatements();
  const measured: { months: number; size: number; times: Record<string, number> }[] = [];
  let already = 0;
  try {
    for (const months of [12, 36]) {
      noted.statements.clear();
      fill(path, { ...making, months }, already);
      already = months;
      noted.statements.clear();
      const size = megabytes(path);
      const store = reopen();
      measured.push({ months, size, times: timesOf(store, `bench-${months}`, clock) });
      store.close();
    }
  } finally {
    noted.stop();
  }
  const [early, late] = measured as [(typeof measured)[0], (typeof measured)[0]];
  const found = scans(path, noted.statements);
  const due = late.times['due selection, 100'] ?? 0;
  const plan = late.times['planning a round'] ?? 0;
  const rows = Object.keys(late.times).map((name): [string, string] => [
    `${name}, ms at 12 and 36 months`,
    `${early.times[name]?.toFixed(1)} → ${late.times[name]?.toFixed(1)}`,
  ]);
  return {
    figures: {
      leaders: making.leaders,
      profiles: making.leaders * making.profilesEach,
      dueMs: due,
      planMs: plan,
      sizeMb12: early.size,
      sizeMb36: late.size,
      scans: found.length,
    },
    rows: [
      ...rows,
      ['database, MB at 12 and 36 months', `${early.size.toFixed(0)} → ${late.size.toFixed(0)}`],
      ['statements that scan a growing table', found.length],
    ] as [string, number | string][],
    notes: [
      `${making.leaders} leaders × ${making.profilesEach} profiles; snapshots and outcomes of the last ${making.monthsKept} rounds, as retention leaves them. Asked: due ≤ ${DUE_MS} ms, planning ≤ ${PLAN_MS} ms.`,
      ...found.map(({ statement, plan: how }) => `${how}: ${statement.replace(/\s+/g, ' ').slice(0, 160)}`),
    ],
    holds: due <= DUE_MS && plan <= PLAN_MS,
  };
}

function timesOf(store: Store, period: string, clock: () => Date): Record<string, number> {
  const samples: Record<string, number[]> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const started = performance.now();
    const result = work();
    samples[name] = [...(samples[name] ?? []), performance.now() - started];
    return result;
  };
  const { rounds, visits } = store;
  const planned = planOf(undefined, { days: 0, chance: chanceByHash, clock });
  const { id } = timed('planning a round', () => rounds.open(period, planned));
  timed('planning it again', () => rounds.open(period, planned));
  for (let n = 0; n < 5; n += 1) timed('due selection, 100', () => rounds.due(id, { limit: 100 }));
  for (let n = 0; n < 50; n += 1) {
    const claim = timed('claim, median of 50', () => rounds.claim(id, { leaseSeconds: 300, worker: 'bench' }));
    if (!claim) break;
    timed('is a visit still held', () => visits.holds(claim.visitId));
    timed('moving a lease', () => visits.renew(claim.visitId, 300));
    timed('storing a visit', () => visits.record(claim.visitId, seen(claim.profile, clock())));
  }
  timed('counts of a round', () => rounds.counts(id));
  timed('status of a round', () => rounds.status(id));
  timed('all rounds', () => rounds.all());
  timed('who is outside a round', () => rounds.outside(id));
  const [first] = store.profiles.consented();
  if (first) timed('withdrawing one profile', () => store.consents.withdraw(first.personId, first.url));
  timed('cancelling a round', () => rounds.cancel(id));
  timed('opening it again', () => rounds.reopen(id));
  timed('closing a round with all left', () => rounds.finish(id));
  return Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, median(all)]));
}

const median = (all: number[]): number => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
