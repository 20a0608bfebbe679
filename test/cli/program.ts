/** Runs command lines as a person would, with a terminal that is written down. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main.js';

export interface Ran {
  code: number;
  out: string;
  err: string;
}
export interface Desk {
  /** A folder of its own, gone with the desk. */
  dir: string;
  run(argv: readonly string[], stdin?: readonly string[]): Promise<Ran>;
  clear(): void;
}

/** A desk with a configuration of its own; `config` is merged into its file. */
export function openDesk(config: Record<string, unknown> = {}): Desk {
  const dir = mkdtempSync(join(tmpdir(), 'profile-audit-test-'));
  const file = join(dir, 'config.json');
  writeFileSync(file, JSON.stringify({ dataDir: join(dir, 'data'), reportsDir: join(dir, 'reports'), ...config }));
  return {
    dir,
    async run(argv, stdin = []) {
      const out: string[] = [];
      const err: string[] = [];
      const code = await run(['--config', file, ...argv], {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
        width: 80,
        color: false,
        interactive: false,
        async *readStdin() {
          yield* stdin;
        },
        clock: () => new Date('2026-12-01T09:00:00.000Z'),
        signal: new AbortController().signal,
      });
      return { code, out: out.join('\n'), err: err.join('\n') };
    },
    clear: () => rmSync(dir, { recursive: true, force: true }),
  };
}
