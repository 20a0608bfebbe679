/** The one door to all measurements: `npm run bench -- NAME [--short] [--json]`. */
import { readdir } from 'node:fs/promises';
import { type Bench, renderTable } from './frame.js';

const folder = new URL('./members/', import.meta.url);
const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
const args = process.argv.slice(2);
const [name] = args.filter((arg) => !arg.startsWith('-'));

if (!name || !names.includes(name)) {
  process.stderr.write(`Use: npm run bench -- NAME [--short] [--json], with NAME one of: ${names.join(', ')}.\n`);
  process.exit(1);
}
const { bench } = (await import(new URL(`${name}.ts`, folder).href)) as { bench: Bench };
const flags = ['--short', '--json', ...(bench.flags ?? [])];
if (args.some((arg) => arg.startsWith('-') && !flags.includes(arg))) {
  process.stderr.write(`Use: npm run bench -- ${name} [${flags.join('] [')}].\n`);
  process.exit(1);
}
const value = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const result = await bench.run({ short: args.includes('--short'), flags: new Set(args), value });
process.stdout.write(`${bench.title}\n\n${renderTable(result.table)}\n`);
for (const note of result.notes ?? []) process.stdout.write(`\n${note}\n`);
process.stdout.write(`\n${result.holds ? 'The numbers asked for hold.' : 'The numbers asked for do NOT all hold.'}\n`);
if (args.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ name, figures: result.figures, holds: result.holds })}\n`);
}
