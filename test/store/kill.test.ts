import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiledPackage } from './compiling.js';
import { enrol, filesUnder, filesWith, world } from './making.js';

const KILLS = process.env.PROFILE_AUDIT_FULL ? 300 : 20;

/** Runs the child until so many milliseconds after its so manyth line, kills it, and gives what it had said until then. */
function runAndKill(folder: string, args: string[], afterLines: number, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(folder, 'test/store/kill.child.js'), folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk) => {
    const before = said.split('\n').length;
    said += chunk;
    // Counted in lines, so that a busy machine is not killed before it has begun.
    if (before <= afterLines && said.split('\n').length > afterLines) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      // The last line may be cut: it was not acknowledged then.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(1, -1));
      else reject(new Error(complained));
    });
  });
}

describe('kill -9', () => {
  it(
    `at ${KILLS} moments while visits are stored and people erased loses nothing that was acknowledged and leaves nothing half-done`,
    async () => {
      const { store, path, evidenceDir, folder: data, again, time } = world({ start: new Date().toISOString() });
      for (const name of ['ada', 'bea']) enrol(store, name);
      store.close();
      const folder = compiledPackage(['test/store/kill.child.ts']);
      const erased: string[] = [];
      const stored: { roundId: string; url: string }[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const lines = await runAndKill(folder, [path, evidenceDir, String(kill)], 1 + (kill % 14), (kill * 7) % 20);
        for (const [what, first = '', second = ''] of lines.map((line) => line.split(' '))) {
          if (what === 'erased') erased.push(first);
          else stored.push({ roundId: first, url: second });
        }
      }
      // The children's clock ran on.
      time.pass(3600);
      const after = again();
      expect(after.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
      expect(after.log.verify().ok).toBe(true);

      const results = new Map(after.rounds.all().map(({ id }) => [id, after.results(id)]));
      const kept = stored.filter(({ url }) => !erased.some((canary) => url.includes(canary)));
      const lost = kept.filter(({ roundId, url }) => !results.get(roundId)?.some(({ profile }) => profile.url === url));
      // An erasure may have been done and killed before it could say so.
      const unsaid = lost.filter(({ url }) => !after.people.all().some(({ name }) => url.includes(name)));
      expect(lost.filter(({ url }) => /(ada|bea)\.example/.test(url))).toEqual([]);
      expect(lost.length).toBe(unsaid.length);
      expect(new Set(unsaid.map(({ url }) => url)).size).toBeLessThanOrEqual(KILLS);

      const pictures = new Set<string>();
      for (const result of [...results.values()].flat()) {
        expect(result.outcomes.map(({ audit }) => audit)).toEqual(['one', 'two', 'three']);
        expect(result.readings.avatar?.engine).toBe('e');
        const { avatar } = result.snapshot;
        if (avatar.state !== 'seen' || avatar.value.sha256 === null) throw new Error('half a snapshot');
        pictures.add(avatar.value.sha256);
        expect(after.evidence.bytes(avatar.value.sha256)?.byteLength).toBeGreaterThan(50_000);
      }
      expect(filesUnder(evidenceDir)).toHaveLength(pictures.size);
      for (const { id } of after.rounds.all()) {
        const { counts } = after.rounds.status(id);
        expect(counts.seen).toBe(results.get(id)?.length);
        expect(counts.failed + counts.hidden).toBe(0);
      }

      expect(kept.length).toBeGreaterThan(KILLS);
      expect(erased.length).toBeGreaterThan(KILLS / 4);
      after.close();
      expect(filesWith(data, erased[0] as string)).toEqual([]);
      const all = filesUnder(data).map((file) => readFileSync(file));
      expect(erased.filter((canary) => all.some((bytes) => bytes.includes(canary)))).toEqual([]);
    },
    KILLS * 6000,
  );
});
