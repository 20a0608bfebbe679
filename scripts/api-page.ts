/** Writes docs/api.md from the schemas that `/api/v1` answers by: `npx tsx scripts/api-page.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apiPage } from '../src/portal/api/page.js';

writeFileSync(resolve(import.meta.dirname, '../docs/api.md'), apiPage());
