/**
 * `bench kill`: a thousand SIGKILLs at random moments. Four in five hit a program amid storing a visit, erasing somebody, a
 * backup, a report or a migration (`test/keep/killing.ts` says what was lost or half-done; `--data` does these alone). The rest
 * hit worker, browser and reading process in turn while a round of invented profiles on a local site goes on, and a day later
 * the worker amid second looks (`--round`): in the end every profile has one visit, each of those one second look at most, and
 * no file is too many or missing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEEDS, killAmidDeeds } from '../../test/keep/killing.js';
import type { Bench } from '../frame.js';
import { amidRound, type Part } from '../kill/round.js';
import { seeded } from '../made.js';

export const bench: Bench = {
  name: 'kill',
  title: 'A program that is killed',
  flags: ['--data', '--round'],
  async run({ short, flags = new Set<string>() }) {
    const both = flags.has('--data') === flags.has('--round');
    // Side by side: each waits much of its time, and has folders of its own.
    const [data, round] = await Promise.all([
      both || flags.has('--data') ? amidDeeds(short ? 3 : 160) : undefined,
      both || flags.has('--round') ? amidRound(short) : undefined,
    ]);
    const seconds = Math.max(data?.seconds ?? 0, round?.seconds ?? 0);
    return {
      figures: { ...data?.figures, ...round?.figures, seconds },
      table: [['what', 'figure'], ...(data?.rows ?? []), ...(round?.rows ?? []), ['seconds', seconds]],
      notes: [...(data?.notes ?? []), ...(round?.notes ?? [])],
      holds: (data?.holds ?? true) && (round?.holds ?? true),
    };
  },
};
async function amidDeeds(each: number): Promise<Part> {
  const root = await mkdtemp(join(tmpdir(), 'bench-kill-'));
  const started = performance.now();
  try {
    const { kills, amid, acknowledged, wrong } = await killAmidDeeds(root, each, seeded(44));
    const named = (count: Record<string, number>, of: string) =>
      Object.fromEntries(Object.entries(count).map(([deed, value]) => [`${of}-${deed}`, value]));
    return {
      seconds: (performance.now() - started) / 1000,
      figures: {
        ...named(kills, 'kills'),
        ...named(amid, 'amid'),
        ...named(acknowledged, 'done'),
        wrong: wrong.length,
      },
      rows: [
        ...DEEDS.map((deed): [string, string] => [
          `kills amid ${deed}: between its begin and its end; done and acknowledged in all`,
          `${kills[deed]}: ${amid[deed]}; ${acknowledged[deed]}`,
        ]),
        ['lost, half-done or left behind', wrong.length],
      ],
      notes: wrong.slice(0, 20),
      holds: wrong.length === 0 && DEEDS.every((deed) => kills[deed] === each),
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
