import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/made.js';
import { tempFolder } from '../store/making.js';
import { DEEDS, killAmidDeeds } from './killing.js';

/** Of each deed. `npm run bench -- kill` makes it a thousand in all. */
const EACH = process.env.PROFILE_AUDIT_FULL ? 30 : 2;

describe('kill -9', () => {
  it(
    `${EACH} times each amid visits, erasures, backups, reports and migrations loses nothing acknowledged, leaves nothing half-done`,
    async () => {
      const root = join(tempFolder(), 'root');
      mkdirSync(root);
      const { wrong, kills, amid, acknowledged } = await killAmidDeeds(root, EACH, seeded(7));
      expect(wrong).toEqual([]);
      expect(DEEDS.map((deed) => kills[deed])).toEqual(DEEDS.map(() => EACH));
      // Where nothing was hit in its middle, nothing was tried.
      expect(DEEDS.reduce((sum, deed) => sum + amid[deed], 0)).toBeGreaterThan(0);
      expect(acknowledged.visit).toBeGreaterThan(0);
    },
    EACH * DEEDS.length * 12_000,
  );
});
