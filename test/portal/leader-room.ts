/** A Leader's own pages for the tests of the portal: everything real but the way out to profiles, which is shut or given. */
import { type LeaderRoom, type LeaderWiring, openLeader } from '../../src/compose/leader.js';
import { Trouble } from '../../src/domain/trouble.js';
import { usualWorkerMode } from '../../src/policy/platform-terms.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { loadScrapers } from '../../src/services/roster.js';
import { platformModes } from '../../src/services/visiting-modes.js';

const scrapers = await loadScrapers();

export const leaderRoom = (
  { config, store, clock }: Pick<LeaderWiring, 'config' | 'store' | 'clock'>,
  open: LeaderWiring['open'] = async () => {
    throw new Trouble('HOST_UNREACHABLE', 'retry', { host: 'profile.example', detail: 'no way out' });
  },
): LeaderRoom =>
  openLeader({
    ...{ config, store, clock, scrapers, open, modes: platformModes(config.platforms, usualWorkerMode) },
    claim: (address) => recogniseAddress(address, scrapers),
  });
