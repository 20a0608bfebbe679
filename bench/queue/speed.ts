/** One, two and four workers: visits a second, and what the queue costs of a visit. */
import { once } from 'node:events';
import { around, end, start } from './around.js';

export async function speedsOf(visits: number, visitMs: number) {
  const found: { workers: number; perSecond: number; overheadShare: number }[] = [];
  for (const count of [1, 2, 4]) {
    const a = await around(visits);
    const lanes = 2;
    const how = { settings: a.settings, site: a.site, visitMs, betweenMs: 0, lanes, lockMs: 30_000 };
    const workers = await Promise.all(
      Array.from({ length: count }, (_, n) => start('worker', { ...how, machine: `w${n}` })),
    );
    // Between two visits of one lane: gaps between an end and the next start, over all lanes.
    const ended: number[] = [];
    const worked: number[] = [];
    for (const worker of workers) {
      worker.on('message', (told: { ms?: number }) => {
        if (told.ms === undefined) return;
        ended.push(performance.now());
        worked.push(told.ms);
      });
    }
    const coordinator = await start('coordinator', { ...a.where, ahead: 64, period: '2027-03' });
    await once(coordinator, 'exit');
    const [first, last] = [a.starts[0]?.at ?? 0, ended.at(-1) ?? 0];
    const seconds = (last - first) / 1000;
    // Rounds of visits that all lanes make together; the last may be short of some.
    const turns = Math.ceil(visits / (count * lanes));
    const mean = worked.reduce((sum, ms) => sum + ms, 0) / worked.length;
    found.push({ workers: count, perSecond: visits / seconds, overheadShare: (seconds * 1000) / (turns * mean) - 1 });
    for (const worker of workers) await end(worker, 'SIGTERM');
    await a.close();
  }
  return found;
}
