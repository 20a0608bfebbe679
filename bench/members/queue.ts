/**
 * `bench queue`: visits through a real Redis to workers in processes of their own, each visit one request to a local site that
 * notes when it came. Three stages, each of which may be asked for by itself: one, two and four workers; SIGKILL of workers,
 * coordinator and Redis at random moments, with a limit on starts at the site; and many jobs queued at once and drained.
 */
import type { Bench, Figures } from '../frame.js';
import { round } from '../queue/around.js';
import { drained } from '../queue/drain.js';
import { amidKills, PER_WINDOW, WINDOW_MS } from '../queue/kills.js';
import { speedsOf } from '../queue/speed.js';

const STAGES = ['--speed', '--kills', '--drain'] as const;
type Stage = (typeof STAGES)[number];

export const bench: Bench = {
  name: 'queue',
  title: 'Visits through a queue between machines',
  flags: [...STAGES],
  async run({ short, flags = new Set() }) {
    const asked = STAGES.filter((stage) => flags.has(stage));
    const visitMs = short ? 1_000 : 2_000;
    const figures: Figures = {};
    const notes: string[] = [];
    let holds = true;
    const stages: Record<Stage, () => Promise<void>> = {
      async '--speed'() {
        const speeds = await speedsOf(short ? 16 : 64, visitMs);
        const overhead = Math.max(...speeds.map((one) => one.overheadShare));
        for (const one of speeds) figures[`visitsPerSecond${one.workers}`] = round(one.perSecond);
        figures.overheadShare = round(overhead);
        holds &&= overhead <= 0.05;
        notes.push(`Overhead: what a lane spends between two visits, as a share of a visit of ${visitMs / 1000} s.`);
      },
      async '--kills'() {
        const killed = await amidKills(short ? 20 : 200, short ? 6 : 100);
        Object.assign(figures, killed);
        holds &&= killed.storedOnce === killed.profiles && killed.coordinatorCrashes === 0;
        holds &&= killed.mostInWindow <= PER_WINDOW && killed.integrityOk;
        notes.push(`Starts: at most ${PER_WINDOW} in any ${WINDOW_MS} ms at the site.`);
        notes.push(
          'A visit that a killed worker was at is begun again: repeatedStarts. It is stored once all the same.',
        );
      },
      async '--drain'() {
        const many = await drained(short ? 1_000 : 10_000);
        Object.assign(figures, many);
        holds &&= many.left === 0 && many.growthShare <= 0.1;
      },
    };
    for (const stage of asked.length > 0 ? asked : STAGES) {
      const started = performance.now();
      await stages[stage]();
      figures[`${stage.slice(2)}StageSeconds`] = Math.round((performance.now() - started) / 1000);
    }
    const rows = Object.entries(figures).map(([name, value]): [string, number | string] => [
      name,
      typeof value === 'number' ? value : String(value),
    ]);
    return { figures, table: [['what', 'figure'], ...rows], notes, holds };
  },
};
