/** Pictures of pages on their way through a test, light and dark: with PROFILE_AUDIT_SHOTS=folder alone. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

const SHOTS = process.env.PROFILE_AUDIT_SHOTS;

/** `journey` stands before the name of each picture. */
export const shots =
  (journey: string) =>
  async (page: Page, name: string): Promise<void> => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(SHOTS, `${journey}-${name}-${colorScheme}.png`), fullPage: true });
    }
  };
