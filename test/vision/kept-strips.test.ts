import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptStrip, PictureReading } from '../../src/domain/reading.js';
import { MOST_BYTES, stripKeeper } from '../../src/vision/kept-strips.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { draw, face, text } from './draw.js';

let reader: ReturnType<typeof createPictureReader>;
let reading: PictureReading;
let strips: KeptStrip[];
beforeAll(async () => {
  reader = createPictureReader({ workers: 1, recycleAfter: 100, deadlineMs: 60_000 });
  const body = `${face(400)}<rect y="310" width="400" height="90" fill="#fff"/>${text('PLANT TREES', 60, 370, 50, '#123')}`;
  const bytes = await draw(400, 400, body).jpeg().toBuffer();
  reading = await reader.read(bytes, { name: 'x', kind: 'avatar' });
  strips = reading.strips ?? [];
});
afterAll(() => reader.close());

describe('the strips of a picture', () => {
  it('are kept with its reading, each with its place and what was read in it', () => {
    const row = strips.find(({ text: read }) => read.includes('TREES'));
    expect(row).toBeDefined();
    const ys = row!.polygon.map(([, y]) => y);
    expect(Math.min(...ys)).toBeGreaterThan(290);
    expect(Math.max(...ys)).toBeLessThan(400);
  });

  it('are read again without the picture, at the same place', async () => {
    const row = strips.filter(({ text: read }) => read.includes('TREES'));
    const [line] = await reader.readStrips!(row, { name: 'x' });
    expect(line!.text).toMatch(/TREES/);
    const before = reading.lines.find(({ text: read }) => read.includes('TREES'))!;
    const middle = ({ polygon }: { polygon: readonly (readonly [number, number])[] }) =>
      polygon.reduce((sum, [, y]) => sum + y, 0) / polygon.length;
    expect(Math.abs(middle(line!) - middle(before))).toBeLessThan(8);
  });

  it('take no more room than they may, the unsure ones first', async () => {
    const keeper = stripKeeper();
    const watch = keeper.watching(1);
    for (let i = 0; i < 40; i++) {
      const [width, height] = [400, 60];
      const gray = Uint8Array.from({ length: width * height }, (_, p) => (p * 7919 * (i + 1)) % 251);
      const strip = { gray, width, height, toWork: (x: number, y: number): [number, number] => [x, y] };
      const chain = { members: [], path: { kind: 'line', x: 0, y: 0, angle: 0 } };
      const read = { words: [], sureness: i < 20 ? 0.9 : 0.1, whole: false, lines: [], sure: [] };
      const seen = { chain, level: { scale: 1 }, rendering: 'colour', likeness: 0.5, strip, reading: read };
      watch(seen as unknown as Parameters<typeof watch>[0]);
    }
    const kept = await keeper.kept();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.reduce((sum, { png }) => sum + png.length, 0)).toBeLessThanOrEqual(MOST_BYTES);
    const order = kept.map(({ sureness }) => sureness);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeLessThan(0.7);
  });
});
