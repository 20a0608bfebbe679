/** docs/trust.md may promise only what is tested: every test, bench and command that it names is there, and each row has a figure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, root), 'utf8');
const page = text('docs/trust.md');
const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;
const benches = readdirSync(new URL('bench/members/', root)).map((file) => file.replace(/\.ts$/, ''));

const points = page
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const rows = lines.filter((line) => line.startsWith('| ') && !line.startsWith('| promise') && !/^\| -/.test(line));
    return {
      title,
      rows: rows.map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    };
  });
const named = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('the page of promises', () => {
  it('has a part for each of the twelve points', () => {
    expect(points.map(({ title }) => Number.parseInt(title, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each(points)('$title: each promise names a test that is there, and its last figure', ({ rows }) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const [promise, tests, , figure] of rows) {
      expect(named(tests), promise).not.toEqual([]);
      expect(
        named(tests).filter((file) => !file.endsWith('.test.ts') || !existsSync(new URL(file, root))),
        promise,
      ).toEqual([]);
      expect(figure, promise).toMatch(/\S/);
    }
  });

  it.each(points)('$title: each command can be run', async ({ rows }) => {
    for (const command of rows.flatMap(([, , cell]) => named(cell))) {
      const [, script, bench, flags = ''] = /^npm run (\S+)(?: -- (\S+)((?: --\S+)*))?$/.exec(command) ?? [];
      if (!script) {
        expect(command).toMatch(/^profile-audit (doctor|log verify)/);
        continue;
      }
      expect(Object.keys(scripts), command).toContain(script);
      if (!bench) continue;
      expect(benches, command).toContain(bench);
      const known = text(`bench/members/${bench}.ts`);
      for (const flag of flags.split(' ').filter((one) => one && one !== '--short'))
        expect(known).toContain(`'${flag}'`);
    }
  });
});
