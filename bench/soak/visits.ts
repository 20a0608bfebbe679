/**
 * `bench soak --visits`: memory of the program over thousands of visits of invented people on a local site, which runs in a process
 * of its own. Most have an open interface, every so many-th is rendered by the browser; two hundred different pictures, so
 * that reading processes and the browser are replaced many times. What counts is the memory after a warm-up against the end.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoPlatform } from '../../scripts/demo/site/person.js';
import type { BenchResult } from '../frame.js';
import { openLocal, watchTick } from '../local-round.js';
import { inventPeople } from '../people.js';
import { siteProcess } from '../site-process.js';

const VISITS = { full: 5_000, short: 300 };
const PICTURES = { full: 200, short: 20 };
const BY_BROWSER = 20;
/** The first share of the visits fills caches and compiles; then memory must stand still. */
const WARM = 0.2;
const WINDOW = 0.1;
const MOST_GROWTH = 0.1;
const platforms: DemoPlatform[] = [...Array<DemoPlatform>(BY_BROWSER - 1).fill('bluesky'), 'x'];

export async function soakVisits(short: boolean): Promise<BenchResult> {
  const size = short ? 'short' : 'full';
  const [count, options] = [VISITS[size], { platforms, pictures: PICTURES[size] }];
  const dir = await mkdtemp(join(tmpdir(), 'bench-soak-'));
  const site = await siteProcess({ count, options });
  const house = await openLocal(dir, site.map, inventPeople(count, options));
  try {
    const samples: { rss: number; heap: number }[] = [];
    const tick = watchTick();
    const started = performance.now();
    const ran = await house.runRound('2027-01', {
      onProgress: ({ step }) => {
        if (step !== 'done' && step !== 'failed') return;
        const { rss, heapUsed, external } = process.memoryUsage();
        samples.push({ rss: rss / 1e6, heap: (heapUsed + external) / 1e6 });
      },
    });
    const wallSeconds = (performance.now() - started) / 1000;
    const late = tick.stop();
    const store = await house.store();
    const { seen } = store.rounds.status(ran.roundId).counts;
    const at = (from: number, what: 'rss' | 'heap') => {
      const begin = Math.floor(from * samples.length);
      const part = samples.slice(begin, begin + Math.max(1, Math.floor(WINDOW * samples.length)));
      return part.map((sample) => sample[what]).sort((a, b) => a - b)[Math.floor(part.length / 2)] ?? 0;
    };
    const figures = {
      ...{ visits: samples.length, seen, wallSeconds, visitsPerSecond: samples.length / wallSeconds },
      ...{ rssWarmMb: at(WARM, 'rss'), rssMiddleMb: at(0.5, 'rss'), rssEndMb: at(1 - WINDOW, 'rss') },
      ...{ heapWarmMb: at(WARM, 'heap'), heapEndMb: at(1 - WINDOW, 'heap') },
      rssGrowthShare: at(1 - WINDOW, 'rss') / at(WARM, 'rss') - 1,
      tickLateP99Ms: late.at(0.99),
    };
    return {
      figures,
      table: [
        ['memory of the program, 10^6 bytes', 'after warm-up', 'middle', 'end', 'growth'],
        ['resident', figures.rssWarmMb, figures.rssMiddleMb, figures.rssEndMb, figures.rssGrowthShare],
        [
          'heap and buffers',
          figures.heapWarmMb,
          at(0.5, 'heap'),
          figures.heapEndMb,
          figures.heapEndMb / figures.heapWarmMb - 1,
        ],
      ],
      notes: [
        `${samples.length} visits (${seen} seen) in ${Math.round(wallSeconds)} s, every ${BY_BROWSER}th by the browser, ${options.pictures} different pictures; medians over a tenth of the visits each. The timer fired ${Math.round(late.at(0.99))} ms late at the 99th percentile.`,
      ],
      holds: seen === count && figures.rssGrowthShare <= MOST_GROWTH,
    };
  } finally {
    await house.close();
    await site.close();
    await rm(dir, { recursive: true, force: true });
  }
}
