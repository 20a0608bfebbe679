/**
 * Writes docs/retention.md: `npx tsx scripts/retention-page.ts`. Which tables there are, and whether erasing a person erases
 * them, comes from the schema; how long, from the configuration's defaults. A table that nobody described is an error.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { configKeys } from '../src/config.js';
import * as schema from '../src/store/schema.js';
import { HELD } from './retention-table.js';

export const retentionPageFile = new URL('../docs/retention.md', import.meta.url);

const HEAD = `# What is held, and for how long

Made from \`src/store/schema.ts\`, \`src/config/schema.ts\` and \`scripts/retention-table.ts\` by \`npx tsx scripts/retention-page.ts\`; a test
compares it. Every table of the database is here. “With her” means that the database itself erases the rows with the person
(\`ON DELETE CASCADE\`); \`secure_delete\`, a file written anew after somebody left and an emptied WAL make the bytes go too. Days are defaults: the key beside them changes them.
`;
const FILES: readonly [string, string, string][] = [
  ['`evidence/`: pictures by the hash of their bytes', 'as the rows that name them', 'with the last row that names it'],
  ['`reports/<period>/`: copies of reports', '{reportKeepDays}', 'at once, and made again without her'],
  ['backups (`*.age`), locked', '{backup.keepDays}', 'not in those made before; a restore erases her again'],
  ['`erasures-….register` beside the backups: keyed hashes', 'for good', 'holds nothing about anybody'],
  ['mails as files, with `mail.via: folder`', 'the operator’s own', 'not ours any more, like a mail that was sent'],
  ['logs: fields of a fixed list, no name', 'the operator’s own', 'holds nothing about anybody'],
];

/** The page, as it should stand. Throws where a table is not described, or one is that is none. */
export function retentionPage(): string {
  const tables = (Object.values(schema) as unknown[]).flatMap((one) =>
    is(one, SQLiteTable) ? [getTableConfig(one)] : [],
  );
  const parents = new Map(
    tables.map(({ name, foreignKeys }) => [
      name,
      foreignKeys
        .filter(({ onDelete }) => onDelete === 'cascade')
        .map((key) => getTableConfig(key.reference().foreignTable).name),
    ]),
  );
  const withHer = (name: string): boolean =>
    name === 'people' || (parents.get(name) ?? []).some((parent) => parent !== name && withHer(parent));
  const names = tables.map(({ name }) => name).sort();
  const unknown = names.filter((name) => !(name in HELD));
  const gone = Object.keys(HELD).filter((name) => !names.includes(name));
  if (unknown.length + gone.length > 0)
    throw new Error(
      `scripts/retention-table.ts lacks ${unknown.join(', ') || 'nothing'}; has too much: ${gone.join(', ') || 'nothing'}`,
    );
  const rows = names.map((name) => {
    const { what, goes, apart = '' } = HELD[name]!;
    const erased = withHer(name) ? 'with her' : apart;
    if (erased === '') throw new Error(`scripts/retention-table.ts: say of ${name} what erasing a person does to it`);
    return `| \`${name}\` | ${what} | ${filled(goes)} | ${erased} |`;
  });
  const files = FILES.map(([what, goes, erased]) => `| ${what} | ${filled(goes)} | ${erased} |`);
  const head = (first: string) => `| ${first} | goes | when she leaves |`;
  return [
    HEAD,
    '## In the database\n',
    '| table | what it holds | goes | when she leaves |\n| --- | --- | --- | --- |',
    `${rows.join('\n')}\n`,
    '## On the disk\n',
    `${head('what')}\n| --- | --- | --- |`,
    `${files.join('\n')}\n`,
  ].join('\n');
}

/** `{keep.captureDays}` becomes “35 days (`keep.captureDays`)”. */
function filled(text: string): string {
  return text.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    const key = configKeys().find(({ path }) => path.join('.') === name);
    if (typeof key?.default !== 'number') throw new Error(`${name} is no key of the configuration with a number`);
    return `${key.default} days (\`${name}\`)`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(retentionPageFile, retentionPage());
