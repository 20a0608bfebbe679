/** The worker's chores, in one list: each part adds its own line here. */
import type { Config } from '../config.js';
import type { Store } from '../store/index.js';
import type { Chore } from '../worker/chores.js';

export interface ChoreParts {
  config: Config;
  store: Store;
  clock: () => Date;
}

/** All chores of this house, each wired to what it works on. */
export function choresOf(_parts: ChoreParts): Chore[] {
  return [];
}
