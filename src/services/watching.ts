/** What is looked at now and then, so that the operator hears of it: the disk, and rounds that do not come to an end. */
import type { Store } from '../store/index.js';

const DISK = 'disk-low';

/** One look at the disk. Ends only when a tenth more than the least is free, so that the edge does not flap. */
export function watchDisk(
  incidents: Store['incidents'],
  freeMegabytes: number | undefined,
  leastMegabytes: number,
): void {
  if (freeMegabytes === undefined) return;
  if (freeMegabytes < leastMegabytes) {
    incidents.begin({ key: DISK, kind: DISK, args: { megabytes: Math.floor(freeMegabytes) } });
  } else if (freeMegabytes >= leastMegabytes * 1.1) incidents.end(DISK);
}

/** One look at the rounds: an open one that began too long ago cannot finish by itself. */
export function watchRounds(
  { incidents, rounds }: Pick<Store, 'incidents' | 'rounds'>,
  { overdueDays, now }: { overdueDays: number; now: Date },
): void {
  const key = (id: string) => `round-overdue:${id}`;
  const open = rounds.all().filter(({ state }) => state === 'open');
  const late = open.filter(({ startedAt }) => now.getTime() - Date.parse(startedAt) > overdueDays * 86_400_000);
  for (const { id, period } of late) {
    const { counts, total } = rounds.status(id);
    const left = counts.due + counts.claimed;
    // Nobody is waited for: such a round stays open for whoever signs later.
    if (left === 0) continue;
    incidents.begin({
      key: key(id),
      kind: 'round-overdue',
      args: { period: named(period, id), left, total, days: overdueDays },
    });
  }
  const lateKeys = new Set(late.map(({ id }) => key(id)));
  for (const incident of incidents.open()) {
    if (incident.kind === 'round-overdue' && !lateKeys.has(incident.key)) incidents.end(incident.key);
  }
}

/** A period that was named by hand may hold anything; the operator is then told the round's number. */
const named = (period: string, id: string): string => (/^[\w.:+-]{1,40}$/.test(period) ? period : `no-${id}`);
