import { setTimeout as sleep } from 'node:timers/promises';

/** Sleeps so many milliseconds; ends early without a word when the signal says so. */
export const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
