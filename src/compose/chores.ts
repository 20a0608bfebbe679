/** The worker's chores, in one list: each part adds its own line here. */
import type { Config } from '../config.js';
import { watchDisk, watchRounds } from '../services/watching.js';
import type { Store } from '../store/index.js';
import type { Chore } from '../worker/chores.js';
import { caseworkChores } from './casework.js';
import { freeMegabytes } from './disk.js';
import { keepingChores } from './keeping.js';

export interface ChoreParts {
  config: Config;
  store: Store;
  clock: () => Date;
}

/** All chores of this house, each wired to what it works on. */
export function choresOf({ config, store, clock }: ChoreParts): Chore[] {
  return [
    {
      id: 'watch-disk',
      everyHours: 0.1,
      run: async () => watchDisk(store.incidents, await freeMegabytes(config.dataDir), config.alerts.diskMegabytes),
    },
    {
      id: 'watch-rounds',
      everyHours: 1,
      run: async () => watchRounds(store, { overdueDays: config.alerts.overdueDays, now: clock() }),
    },
    {
      // Keys of mails are kept for longer than any of them could be asked for again; incidents as long.
      id: 'tidy-outbox',
      everyHours: 24,
      run: async () => {
        const before = new Date(clock().getTime() - 400 * 86_400_000).toISOString();
        store.outbox.forget(before);
        store.webhookCalls.forget(before);
        store.incidents.forget(before);
      },
    },
    {
      id: 'forget-sessions',
      everyHours: 24,
      run: async () => void store.sessions.forget(),
    },
    ...caseworkChores({ config, store, clock }),
    ...keepingChores({ config, store, clock }),
  ];
}
