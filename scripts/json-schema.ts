/** Writes docs/schema/*.json from src/report/schema.ts: `npx tsx scripts/json-schema.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../src/report/schema.js';

const folder = fileURLToPath(new URL('../docs/schema/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(`${folder}${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
