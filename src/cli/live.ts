/** Shows a round while it runs: painted over itself in a terminal, one plain line a visit anywhere else. */
import { hidWhole } from '../domain/result.js';
import { liveLines, liveNext, liveStart } from '../report/live.js';
import type { RoundProgress } from '../services/round.js';
import type { Io } from './io.js';

export interface LiveView {
  onProgress(progress: RoundProgress): void;
  /** A sentence beside the view. */
  say(text: string): void;
  /** Leaves the last picture standing. Safe to call twice. */
  end(): void;
}

/** More often than this nobody can read. */
const PAINT_MS = 100;
const TICK_MS = 1_000;

/** `plain` makes the line for a step where nothing can be painted; undefined for steps that are not worth one. */
export function watchRound(
  io: Io,
  /** Named by the steps themselves where it is left out. */
  period: string | undefined,
  plain: (progress: RoundProgress) => string | undefined,
): LiveView {
  const { screen } = io;
  if (!screen) {
    const onProgress = (progress: RoundProgress) => {
      const line = plain(progress);
      if (line) io.err(line);
    };
    return { onProgress, say: io.err, end: () => {} };
  }
  let state = liveStart(period ?? '');
  let paintedMs = Number.NEGATIVE_INFINITY;
  const paint = () => {
    const nowMs = performance.now();
    paintedMs = nowMs;
    screen.paint(liveLines(state, { nowMs, width: screen.width(), color: io.color }));
  };
  const timer = setInterval(paint, TICK_MS);
  timer.unref();
  let ended = false;
  return {
    onProgress(progress) {
      const { total, done, look, step, result } = progress;
      const wall = result && hidWhole(result);
      if ('period' in progress && typeof progress.period === 'string') state = { ...state, period: progress.period };
      state = liveNext(state, { total, done, look, step, result, wall }, performance.now());
      if (!ended && performance.now() - paintedMs > PAINT_MS) paint();
    },
    say: (text) => screen.above(text),
    end() {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      if (state.total > 0) paint();
    },
  };
}
