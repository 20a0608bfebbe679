/**
 * The law of imports, read from the import lines themselves. The same table is kept by the linter (biome.json); this test
 * also covers what the linter cannot say: sibling units, the doors to dependencies, and who may mint consent.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');

/** Which rooms a room may import beside itself. `type:` means types only. */
const LAW: Record<string, string[]> = {
  domain: [],
  policy: ['domain'],
  scrapers: ['domain'],
  audits: ['domain', 'policy'],
  vision: ['domain'],
  browser: ['domain'],
  store: ['domain'],
  keep: ['domain'],
  queue: ['domain'],
  words: ['domain'],
  report: ['domain', 'policy', 'words'],
  services: [
    'domain',
    'type:policy',
    'type:scrapers',
    'type:audits',
    'type:vision',
    'type:browser',
    'type:store',
    'type:keep',
    'type:report',
    'words',
  ],
  worker: ['domain', 'type:services'],
  mail: ['domain'],
  watch: ['domain'],
  portal: ['domain', 'type:services', 'report', 'policy', 'words'],
  cli: ['domain', 'compose', 'config', 'type:services', 'report', 'words'],
  config: ['domain'],
};
/** Each dependency has one door. */
const DOORS: Record<string, string[]> = {
  playwright: ['browser'],
  undici: ['browser'],
  'ipaddr.js': ['browser'],
  'robots-parser': ['browser'],
  sharp: ['vision'],
  'tesseract.js': ['vision'],
  'onnxruntime-web': ['vision'],
  'better-sqlite3': ['store'],
  'drizzle-orm': ['store'],
  cheerio: ['scrapers'],
  yauzl: ['browser'],
  'csv-parse': ['scrapers', 'services'],
  feedsmith: ['scrapers', 'report'],
  'csv-stringify': ['report'],
  diff: ['report'],
  'age-encryption': ['keep'],
  'tar-stream': ['keep'],
  yazl: ['keep'],
  bullmq: ['queue'],
  ioredis: ['queue'],
  commander: ['cli'],
  '@clack/prompts': ['cli'],
  'node-cron': ['worker'],
  croner: ['worker'],
  nodemailer: ['mail'],
  pino: ['watch'],
  'prom-client': ['watch'],
  hono: ['portal'],
  otpauth: ['services'],
  uqr: ['portal'],
  '@hono/node-server': ['portal'],
  'jsonc-parser': ['config'],
};

interface Import {
  file: string;
  room: string;
  target: string;
  typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
}
const roomOf = (file: string) => relative(src, file).split('/')[0]!.replace(/\.ts$/, '');

const imports: Import[] = sourceFiles(src).flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...found].map((match) => ({
    file: relative(root, file),
    room: roomOf(file),
    target: match[3] ?? match[4] ?? '',
    typeOnly: Boolean(match[2]) || /import\s*\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}\s*from/.test(match[0]),
  }));
});
const resolved = (i: Import) => relative(src, join(root, dirname(i.file), i.target)).replace(/\.js$/, '.ts');

describe('the house', () => {
  it('has files to look at', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets a room import only the rooms that its law allows', () => {
    const broken = imports
      .filter((i) => i.target.startsWith('.') && i.room !== 'compose')
      .filter((i) => {
        const to = roomOf(join(src, resolved(i)));
        const allowed = LAW[i.room] ?? [];
        return to !== i.room && !allowed.includes(to) && !(i.typeOnly && allowed.includes(`type:${to}`));
      })
      .map((i) => `${i.file} imports ${i.target}`);
    expect(broken).toEqual([]);
  });

  it('keeps cli out of every other room', () => {
    expect(imports.filter((i) => i.room !== 'cli' && resolved(i).startsWith('cli/')).map((i) => i.file)).toEqual([]);
  });

  it('opens each dependency through its one door', () => {
    const broken = imports.filter((i) => {
      const name = i.target.startsWith('@') ? i.target.split('/').slice(0, 2).join('/') : i.target.split('/')[0]!;
      return DOORS[name] && !DOORS[name].includes(i.room);
    });
    expect(broken.map((i) => `${i.file} imports ${i.target}`)).toEqual([]);
  });

  it('has no sibling units that import each other', () => {
    const unit = /^src\/(scrapers|audits)\/[\w-]+\.ts$/;
    const broken = imports.filter(
      (i) => unit.test(i.file) && i.target.startsWith('.') && unit.test(`src/${resolved(i)}`),
    );
    expect(broken.map((i) => `${i.file} imports ${i.target}`)).toEqual([]);
  });

  it('lets only the store and attest mint consent', () => {
    const minting = sourceFiles(src)
      .filter((file) => /\bmintConsented\b/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(src, file));
    for (const file of minting) expect(file).toMatch(/^(domain\/profile\.ts|services\/attest\.ts|store\/)/);
    expect(minting).toContain('services/attest.ts');
  });

  it('reads the environment in config alone', () => {
    const readers = sourceFiles(src).filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')));
    expect(readers.map((file) => relative(src, file))).toEqual(['config.ts']);
  });

  it('has no room or file without a name of its own', () => {
    const vague = sourceFiles(src).filter((file) => /\/(utils?|helpers?|common|misc|shared|lib)\.ts$/.test(file));
    expect(vague).toEqual([]);
  });

  it('keeps files short: nothing but data over 300 lines', () => {
    const data = /policy\/(clause-table|lexicon|disclaimers|platforms|titles)|words\/|store\/schema|config\/schema/;
    const long = sourceFiles(src).filter(
      (file) => !data.test(file) && readFileSync(file, 'utf8').split('\n').length > 301,
    );
    expect(long.map((file) => relative(src, file))).toEqual([]);
  });
});
