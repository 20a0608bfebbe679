/**
 * How a round's visits are laid out in time: spread over a window, each at a moment of its own, so that no platform is
 * visited by all at once. The moment is drawn by chance from period and profile: planning again, after a restart or in
 * another process, gives the same one.
 */
import { createHash } from 'node:crypto';
import type { Occurrence } from './calendar.js';

/** From 0 up to 1, always the same for the same words. */
export type Chance = (words: string) => number;
export const chanceByHash: Chance = (words) => createHash('sha256').update(words).digest().readUInt32BE(0) / 2 ** 32;

/** Of the time until the next round at most so much, so that tries after a trouble and a short sleep still fit in. */
const MOST_OF_PERIOD = 0.8;
const DAY_MS = 86_400_000;

export interface Spread {
  days: number;
  chance: Chance;
  clock(): Date;
}
/** The plan of a round (`RoundPlan` of the store) that begins now, whenever its moment was. */
export function planOf(occurrence: Omit<Occurrence, 'period'> | undefined, { days, chance, clock }: Spread) {
  const now = clock().getTime();
  const { at, endsAt } = occurrence ?? {};
  const room = endsAt ? Math.max(0, endsAt.getTime() - now) * MOST_OF_PERIOD : Number.POSITIVE_INFINITY;
  return {
    occurredAt: at?.toISOString(),
    endsAt: endsAt?.toISOString(),
    spreadUntil: new Date(now + Math.min(days * DAY_MS, room)).toISOString(),
    dueAt: dueIn({ chance, clock }),
  };
}

/** When a profile that joins a round is due: at its own moment in the window, or at once where that has passed. */
export const dueIn =
  ({ chance, clock }: Pick<Spread, 'chance' | 'clock'>) =>
  (profileId: string, round: { period: string; startedAt: string; spreadUntil: string | null }): string => {
    const now = clock().toISOString();
    const [from, until] = [Date.parse(round.startedAt), Date.parse(round.spreadUntil ?? round.startedAt)];
    const due = new Date(from + (until - from) * chance(`${round.period} ${profileId}`)).toISOString();
    return due > now ? due : now;
  };
