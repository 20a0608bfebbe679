/** How long what could not be sent waits: a minute, then twice as long each time, four hours at most; given up after about three days. */
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 4 * 3600;
/** With these waits: about three days. */
export const MAX_ATTEMPTS = 24;
/** How long a try may take before another may be made. */
export const TRY_SECONDS = 300;

/** Seconds to wait after so many tries. */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS);
