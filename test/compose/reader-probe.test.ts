/** The probe against the real reading room: one that works, and ones that are really broken. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { probeRoom } from '../../src/compose/reader-probe.js';
import type { PictureReader } from '../../src/domain/reading.js';
import { readDisclaimer } from '../../src/policy/disclaimer.js';
import { languageOf } from '../../src/policy/language.js';
import { readLeadership } from '../../src/policy/leadership.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { onlyTrusted, trustInReader } from '../../src/services/reader-probe.js';
import { loadAudits } from '../../src/services/roster.js';
import { drawMark, setOnGround } from '../../src/vision/drawn.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { world } from '../store/making.js';

const audits = await loadAudits();
const judging = {
  ...{ audits, verdictOf, readDisclaimer, readLeadership, languageOf },
  regularPosts: { share: 0.2, count: 3 },
};
const folder = mkdtempSync(join(tmpdir(), 'probe-test-'));
const rooms: PictureReader[] = [];
afterAll(async () => {
  for (const room of rooms) await room.close();
  rmSync(folder, { recursive: true, force: true });
});
const room = (more: { deadlineMs?: number; marksDir?: string } = {}): PictureReader => {
  const made = createPictureReader({ workers: 1, recycleAfter: 50, deadlineMs: 60_000, ...more });
  rooms.push(made);
  return made;
};
const probe = (reader: PictureReader, marksDir?: string) =>
  probeRoom({ reader: async () => reader, judging, marksDir: marksDir ? [marksDir] : [], deadlineSeconds: 60 });

describe('the reader’s probe', { timeout: 120_000 }, () => {
  it('passes a room that reads and knows its marks', async () => {
    const marksDir = join(folder, 'marks');
    mkdirSync(join(marksDir, 'lll'), { recursive: true });
    writeFileSync(join(marksDir, 'lll', 'drop.png'), await drawMark());
    expect(await probe(room({ marksDir }), marksDir)).toBeUndefined();
  });

  it('is drawn also in a program that has opened foreign pictures, which shuts off drawings for good', async () => {
    const mark = await drawMark();
    await setOnGround(mark);
    expect(Buffer.from(await drawMark()).equals(mark)).toBe(true);
  });

  it('fails a room whose engine gives no answer', async () => {
    expect(await probe(room({ deadlineMs: 1 }))).toBe('badge');
  });

  it('fails a room whose marks are missing, or are no pictures', async () => {
    const gone = join(folder, 'gone');
    expect(await probe(room({ marksDir: gone }), gone)).toBe('own-marks');
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'mark.png'), 'not a picture');
    expect(await probe(room({ marksDir: broken }), broken)).toBe('own-marks');
  });

  it('fails a room that has died', async () => {
    const reader = room();
    await reader.close();
    await expect(probe(reader)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});

describe('trust in the reader', () => {
  it('is asked for once a round; without it no picture is read, and the operator has one incident until a probe passes', async () => {
    const { store, time } = world();
    let misjudged: 'badge' | undefined = 'badge';
    let probes = 0;
    const trusted = trustInReader({
      probe: async () => {
        probes += 1;
        return misjudged;
      },
      incidents: store.incidents,
      clock: time.clock,
    });
    let reads = 0;
    const read = async () => {
      reads += 1;
      return {} as never;
    };
    const inRound = () => onlyTrusted(read, trusted);
    const options = { name: 'a.png', kind: 'avatar' as const };
    const first = inRound();
    for (let i = 0; i < 3; i++)
      await expect(first(new Uint8Array(), options)).rejects.toMatchObject({ code: 'OCR_FAILED' });
    expect({ probes, reads }).toEqual({ probes: 1, reads: 0 });
    await expect(inRound()(new Uint8Array(), options)).rejects.toMatchObject({ code: 'OCR_FAILED' });
    time.pass(3600);
    await expect(inRound()(new Uint8Array(), options)).rejects.toMatchObject({ code: 'OCR_FAILED' });
    expect(store.incidents.open()).toMatchObject([{ kind: 'reader-misjudges', args: { sample: 'badge' } }]);
    misjudged = undefined;
    time.pass(3600);
    // The round that began without trust goes on without it.
    await expect(first(new Uint8Array(), options)).rejects.toMatchObject({ code: 'OCR_FAILED' });
    await inRound()(new Uint8Array(), options);
    expect(reads).toBe(1);
    store.incidents.settle(0);
    expect(store.incidents.open()).toEqual([]);
  });
});
