import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPicture } from '../../src/vision/decode.js';
import { findMarks, loadMarks, type Mark } from '../../src/vision/marks.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { draw, face, png, text } from './draw.js';

/** A mark of nobody: a boat under a star in a ring. */
const boat = (ink: string, ground: string) =>
  `<circle cx="100" cy="100" r="96" fill="${ground}" stroke="${ink}" stroke-width="8"/>
  <path fill="${ink}" d="M40 120 h120 l-25 40 h-70 z"/><path fill="${ink}" d="M95 112 V60 L55 112 z"/><path fill="${ink}" d="M105 112 V40 L150 112 z"/>
  <path fill="${ink}" d="M60 40 l5 12 13 1 -10 8 3 13 -11 -7 -11 7 3 -13 -10 -8 13 -1 z"/>`;
const tree = `<rect width="200" height="200" fill="#fff"/><path fill="#262" d="M100 10 L160 90 H130 L180 160 H20 L70 90 H40 z"/><rect x="88" y="160" width="24" height="34" fill="#542"/>`;

let folder: string;
let marks: Mark[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marks-'));
  await mkdir(join(folder, 'badge'));
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  const clear = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">${boat('#0a3a6a', '#fff')}</svg>`,
  );
  await writeFile(join(folder, 'boat.png'), await sharp(clear).png().toBuffer());
  await writeFile(join(folder, 'badge', 'tree.png'), await png(200, 200, tree));
  await writeFile(join(folder, '.hidden'), 'not a picture');
  marks = await loadMarks(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const find = async (body: string) => {
  const bytes = await draw(400, 400, body).jpeg({ quality: 85 }).toBuffer();
  return findMarks(await openPicture(bytes, 'x'), marks);
};

describe('reference marks', () => {
  it('are named by their folder: badge, and lll for what lies directly in it', () => {
    expect(marks.map((m) => m.name)).toEqual(['lll/boat.png', 'badge/tree.png']);
  });

  it.each([
    ['as it is', boat('#0a3a6a', '#fff'), 'translate(250 20) scale(.6)', [250, 20, 120]],
    ['recoloured', boat('#fd8', '#631'), 'translate(20 30) scale(.7)', [20, 30, 140]],
    ['a little turned', boat('#0a3a6a', '#fff'), 'translate(150 150) rotate(9 100 100)', [150, 150, 200]],
    [
      'turned further and a quarter covered',
      `${boat('#0a3a6a', '#fff')}<rect x="90" y="95" width="110" height="105" fill="#c99560"/>`,
      'translate(40 150) rotate(-13 100 100)',
      [40, 150, 200],
    ],
  ] as const)('are found %s on a picture, at their place', async (_, mark, transform, [x, y, side]) => {
    const hits = await find(`${face(400)}<g transform="${transform}">${mark}</g>`);
    expect(hits.map((h) => h.name)).toEqual(['lll/boat.png']);
    const [bx, by, bw, bh] = hits[0]!.box;
    expect(hits[0]!.sureness).toBeGreaterThan(0.6);
    for (const off of [bx + bw / 2 - x - side / 2, by + bh / 2 - y - side / 2])
      expect(Math.abs(off)).toBeLessThan(side * 0.15);
    expect(bw / side).toBeGreaterThan(0.75);
    expect(bw / side).toBeLessThan(1.35);
  });

  it.each([
    ['mirrored', 'translate(30 20) translate(160 0) scale(-.8 .8)', ['mirrored']],
    ['stretched', 'translate(20 30) scale(1.1 .8)', ['stretched']],
    ['recoloured', 'translate(40 30) scale(.8)', ['recoloured']],
  ] as const)('are found %s, and it is told how they were altered', async (how, transform, altered) => {
    const mark = how === 'recoloured' ? boat('#fd8', '#631') : boat('#0a3a6a', '#fff');
    const hits = await find(`${face(400)}<g transform="${transform}">${mark}</g>`);
    expect(hits).toMatchObject([{ name: 'lll/boat.png', altered }]);
    expect(hits[0]!.scale).toBeGreaterThan(0.6);
  });

  it.each([30, 45])('are found %i pixels wide, as drawn and partly covered', async (px) => {
    const at = `translate(250 60) scale(${px / 200})`;
    const patch = `<rect x="${250 + px * 0.6}" y="${60 + px * 0.6}" width="${px * 0.5}" height="${px * 0.5}" fill="#777"/>`;
    for (const over of ['', patch])
      expect(await find(`${face(400)}<g transform="${at}">${boat('#0a3a6a', '#fff')}</g>${over}`)).toMatchObject([
        { name: 'lll/boat.png' },
      ]);
  });

  it('are told from others in the same frame', async () => {
    const anchor = `<circle cx="100" cy="100" r="96" fill="#fff" stroke="#0a3a6a" stroke-width="8"/>
      <path d="M100 60 V152 M70 84 H130 M52 116 Q60 156 100 156 Q140 156 148 116" stroke="#0a3a6a" stroke-width="10" fill="none"/>`;
    expect(await find(`${face(400)}<g transform="translate(20 30) scale(.8)">${anchor}</g>`)).toEqual([]);
  });

  it('are not seen where there is none', async () => {
    expect(await find(face(400))).toEqual([]);
    expect(await find(`<rect width="400" height="400" fill="#dde"/>${text('BOATS', 30, 230, 110, '#234')}`)).toEqual(
      [],
    );
    expect(await findMarks(await openPicture(await png(3, 900, '<rect width="3" height="900"/>'), 'x'), marks)).toEqual(
      [],
    );
  });

  it('come with a reading when the reader has a folder', async () => {
    const reader = createPictureReader({ workers: 1, recycleAfter: 100, deadlineMs: 30_000, marksDir: folder });
    try {
      const bytes = await png(400, 400, `${face(400)}<g transform="translate(20 190)">${tree}</g>`);
      const reading = await reader.read(bytes, { name: 'x', kind: 'avatar' });
      expect(reading.marks.map((m) => m.name)).toEqual(['badge/tree.png']);
      const keys = await reader.marks?.();
      expect(reading.lookedFor).toEqual(keys);
      // Marks alone, without reading: those that are asked for, or one that is not among them.
      expect(await reader.look?.(bytes, { name: 'x', keys: keys!.filter((key) => key.startsWith('lll/')) })).toEqual(
        [],
      );
      expect(await reader.look?.(bytes, { name: 'x', keys: keys! })).toMatchObject([{ name: 'badge/tree.png' }]);
      expect(await reader.look?.(bytes, { name: 'x', mark: await png(200, 200, tree) })).toHaveLength(1);
    } finally {
      await reader.close();
    }
  });

  it('a folder with a file that is no picture is refused by that file’s name', async () => {
    const bad = await mkdtemp(join(tmpdir(), 'marks-'));
    await writeFile(join(bad, 'notes.txt'), 'hello');
    await expect(loadMarks(bad)).rejects.toMatchObject({
      code: 'PICTURE_FORMAT',
      args: { file: join(bad, 'notes.txt') },
    });
    await rm(bad, { recursive: true });
  });
});
