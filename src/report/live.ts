/**
 * The live view of a round, as lines: how far it is, what was seen, what was hidden and why, how fast, how long still. Pure:
 * the moment comes in, lines go out; somebody else paints them (cli/live.ts).
 */
import type { ProfileResult } from '../domain/result.js';
import type { Wall } from '../domain/snapshot.js';
import { liveWords as says } from '../words/live.js';

/** What the view is told: one step of one visit. */
export interface LiveStep {
  total: number;
  done: number;
  /** A second look counts apart: its visit was counted at the first. */
  look?: 'first' | 'second' | undefined;
  step: string;
  result?: Pick<ProfileResult, 'verdict'> | undefined;
  /** The wall that hid the whole profile, with 'done'. */
  wall?: Wall | undefined;
}
export interface LiveState {
  period: string;
  total: number;
  done: number;
  seen: number;
  failed: number;
  again: number;
  secondLooks: number;
  found: number;
  review: number;
  hidden: Readonly<Record<string, number>>;
  /** Moments at which the last visits ended, in milliseconds of a clock that only goes forward. */
  ends: readonly number[];
}

/** The rate is that of so many visits. */
const RATE_OVER = 60;

export const liveStart = (period: string): LiveState => ({
  ...{ period, total: 0, done: 0, seen: 0, failed: 0, again: 0, secondLooks: 0, found: 0, review: 0 },
  ...{ hidden: {}, ends: [] },
});

/** The state after one more step. */
export function liveNext(
  state: LiveState,
  { total, done, look, step, result, wall }: LiveStep,
  nowMs: number,
): LiveState {
  const next = { ...state, total, done };
  if (step === 'again') return { ...next, again: state.again + 1 };
  if (step !== 'done' && step !== 'failed') return next;
  if (look === 'second') return { ...next, secondLooks: state.secondLooks + 1 };
  const ended = { ...next, ends: [...state.ends, nowMs].slice(-RATE_OVER) };
  if (step === 'failed' || !result) return { ...ended, failed: state.failed + 1 };
  const found = state.found + Number(result.verdict === 'finding');
  const review = state.review + Number(result.verdict === 'review');
  if (wall) return { ...ended, found, review, hidden: { ...state.hidden, [wall]: (state.hidden[wall] ?? 0) + 1 } };
  return { ...ended, found, review, seen: state.seen + 1 };
}

/** Visits a minute, by the last ones; undefined until two have ended. */
export function liveRate({ ends }: LiveState, nowMs: number): number | undefined {
  const [first, second] = ends;
  if (first === undefined || second === undefined) return undefined;
  // A visit that takes long slows the rate while it lasts.
  const spanMs = Math.max(ends.at(-1)! - first, nowMs - first - (nowMs - first) / ends.length);
  return spanMs > 0 ? ((ends.length - 1) / spanMs) * 60_000 : undefined;
}

/** The lines, none longer than `width`; the bar is in ASCII where the terminal is plain. */
export function liveLines(
  state: LiveState,
  { nowMs, width, color }: { nowMs: number; width: number; color: boolean },
): string[] {
  const { period, total, done, seen, failed, again, secondLooks, found, review, hidden } = state;
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const barWidth = Math.max(4, Math.min(40, width - 30));
  const full = Math.floor(share * barWidth);
  const percent = `${Math.floor(share * 100)} %`;
  const walls = Object.entries(hidden).sort((a, b) => b[1] - a[1]);
  const hiddenCount = walls.reduce((sum, [, count]) => sum + count, 0);
  const facts = [
    says.seen(seen),
    says.hidden(hiddenCount),
    ...(failed > 0 ? [says.failed(failed)] : []),
    ...(again > 0 ? [says.again(again)] : []),
    ...(secondLooks > 0 ? [says.secondLooks(secondLooks)] : []),
    says.found(found),
    says.review(review),
  ];
  const bar = color
    ? `\u001b[36m${'█'.repeat(full)}\u001b[2m${'░'.repeat(barWidth - full)}\u001b[0m`
    : `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}]`;
  return [
    cut(says.title(period), width),
    `${bar} ${cut(`${percent}  ${says.done(done, total)}`, width - barWidth - 3)}`,
    ...wrapped(facts, width),
    ...(walls.length > 0 ? [cut(says.reasons(walls), width)] : []),
    cut(pace(state, nowMs), width),
  ];
}

function pace(state: LiveState, nowMs: number): string {
  const rate = liveRate(state, nowMs);
  const left = state.total - state.done;
  if (rate === undefined || left === 0) return left === 0 && state.total > 0 ? '' : says.leftUnknown;
  return `${says.rate(rate)} · ${says.left((left / rate) * 60)}`;
}

function wrapped(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + part.length <= width) lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(cut(part, width));
  }
  return lines;
}

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
