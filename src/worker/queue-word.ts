import type { Trouble } from '../domain/trouble.js';

/**
 * Tells of a queue that cannot be used, and of one that can again (undefined), once each time.
 *
 * @returns what to call after each use of the queue, with what kept it from being used
 */
export function tellsChanges(onQueue?: (trouble: Trouble | undefined) => void) {
  let told: string | undefined;
  return (trouble: Trouble | undefined): void => {
    if (told === trouble?.code) return;
    told = trouble?.code;
    onQueue?.(trouble);
  };
}
