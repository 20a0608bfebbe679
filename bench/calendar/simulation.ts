/** Years of a worker on a machine that sleeps and whose clock is wrong now and then, on the real schedule, ledger and dispatch. */
import type { Work } from '../../src/domain/dispatch.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { ProfileResult } from '../../src/domain/result.js';
import { runRound } from '../../src/services/round.js';
import type { Store } from '../../src/store/index.js';
import { localDispatch } from '../../src/worker/dispatch-local.js';
import { chanceByHash, dueIn } from '../../src/worker/plan.js';
import { makeSchedule } from '../../src/worker/schedule.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Simulation {
  rule: string;
  timezone: string;
  from: string;
  to: string;
  spreadDays: number;
  /** The longest that the machine is off at a time. */
  mostDaysOff: number;
  random(): number;
  /** What a profile shows at a moment. */
  look(profile: ProfileRef, at: Date): ProfileResult;
  /** A store on the clock that the machine shows, and what has everybody sign anew. */
  open(clock: () => Date): { store: Store; sign(): void };
}
export interface Simulated {
  /** How often each period and profile was visited, and looked at a second time: `period handle`. */
  visits: Map<string, number>;
  secondLooks: Map<string, number>;
  ticks: number;
  sleeps: number;
  jumps: number;
  troubles: string[];
}

export async function simulate(asked: Simulation): Promise<Simulated> {
  const { random } = asked;
  let now = Date.parse(asked.from);
  let skewMs = 0;
  const clock = () => new Date(now + skewMs);
  const { store, sign } = asked.open(clock);
  const chance = chanceByHash;
  const told: Simulated = { visits: new Map(), secondLooks: new Map(), ticks: 0, sleeps: 0, jumps: 0, troubles: [] };
  const work: Work = async ({ profile }) => ({ result: asked.look(profile, clock()), pictures: {} });
  const { rounds, visits } = store;
  const dispatch = localDispatch({
    ledger: { claim: rounds.claim, ...visits },
    ...{ work, lanes: 1, leaseSeconds: 300, worker: 'simulated', heartbeatMs: 60_000 },
    retrying: { maxAttempts: 3, firstWaitSeconds: 60 },
  });
  const how = { until: 'idle', now: false, dueAt: dueIn({ chance, clock }), clock, wait: async () => {} } as const;
  const { tick } = makeSchedule({
    expression: () => asked.rule,
    timezone: asked.timezone,
    clock,
    spread: () => ({ days: asked.spreadDays, chance }),
    ledger: store,
    run: async (round) => {
      await runRound(
        round,
        { rounds, dispatch },
        {
          ...how,
          onProgress: ({ step, look, period, profile }) => {
            const key = `${period} ${profile.handle}`;
            const made = look === 'first' ? told.visits : told.secondLooks;
            if (step === 'done') made.set(key, (made.get(key) ?? 0) + 1);
          },
        },
      );
    },
    onTrouble: (error) => told.troubles.push(String(error)),
  });
  let awakeSince = now;
  let jumpEnds = 0;
  let signed = now;
  while (now < Date.parse(asked.to)) {
    if (skewMs === 0 && now - signed > 60 * DAY_MS) {
      sign();
      signed = now;
    }
    await tick();
    told.ticks += 1;
    now += (0.3 + random() * 8) * HOUR_MS;
    if (now - awakeSince > 4 * DAY_MS && random() < 0.02) {
      now += random() ** 2 * asked.mostDaysOff * DAY_MS;
      awakeSince = now;
      told.sleeps += 1;
    }
    if (skewMs !== 0 && now > jumpEnds) skewMs = 0;
    else if (skewMs === 0 && random() < 0.005) {
      // Hours to weeks wrong, either way; put right within a day.
      skewMs = (random() < 0.5 ? -1 : 1) * random() ** 2 * 40 * DAY_MS;
      jumpEnds = now + random() * DAY_MS;
      told.jumps += 1;
    }
  }
  await dispatch.close();
  store.close();
  return told;
}
