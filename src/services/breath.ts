/** Long work in short steps, so that whoever waits for this process is answered in between. */
import { setImmediate } from 'node:timers/promises';

/** So many milliseconds may pass before others go first: with the step that is amid, nobody waits noticeably longer. */
const STEP_MS = 10;

/** Gives what long work awaits between two of its steps. */
export function breather(stepMs = STEP_MS): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < stepMs) return;
    await setImmediate();
    began = performance.now();
  };
}
