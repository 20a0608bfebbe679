import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PictureReader, pictureReadingSchema, type ReadLine } from '../../src/domain/reading.js';
import { ENGINE } from '../../src/vision/engine.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { draw, face, png, ringText, text, widthOf } from './draw.js';

const settings = { workers: 1, recycleAfter: 500, deadlineMs: 30_000 };
let reader: PictureReader;
beforeAll(() => {
  reader = createPictureReader(settings);
});
afterAll(() => reader.close());

const avatar = { name: 'avatar', kind: 'avatar' } as const;
const banner = { name: 'banner', kind: 'banner' } as const;
const words = (lines: readonly ReadLine[]) => lines.map((l) => l.text);
const jpeg = async (body: string, width = 400, height = 400) =>
  new Uint8Array(await draw(width, height, body).jpeg({ quality: 88 }).toBuffer());

/** The line that says exactly this, and its outline. */
function line(lines: readonly ReadLine[], said: string) {
  const found = lines.find((l) => l.text === said);
  expect(found, `"${said}" among ${JSON.stringify(words(lines))}`).toBeDefined();
  const xs = found!.polygon.map((p) => p[0]);
  const ys = found!.polygon.map((p) => p[1]);
  return { ...found!, x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

describe('reading pictures', () => {
  it('reads straight words on a banner exactly, with an outline around them in its own pixels', async () => {
    const size = 60;
    const wide = widthOf('MEETING ON TUESDAY', size);
    const bytes = await jpeg(
      `<rect width="1000" height="300" fill="#e8ddc8"/>${text('MEETING ON TUESDAY', 120, 170, size, '#27416b')}`,
      1000,
      300,
    );
    const reading = await reader.read(bytes, banner);
    expect(pictureReadingSchema.parse(reading)).toEqual(reading);
    expect(reading).toMatchObject({ width: 1000, height: 300, engine: ENGINE, depth: 'full', notes: [] });
    const said = line(reading.lines, 'MEETING ON TUESDAY');
    expect(said.sureness).toBeGreaterThan(0.85);
    expect(said.words.map((w) => w.text)).toEqual(['MEETING', 'ON', 'TUESDAY']);
    expect(said.chars.map((c) => c.c).join('')).toBe('MEETING ON TUESDAY');
    // Capitals of 60 px stand about 43 px above their baseline.
    expect(Math.abs(said.x0 - 120)).toBeLessThan(10);
    expect(Math.abs(said.x1 - (120 + wide))).toBeLessThan(12);
    expect(Math.abs(said.y0 - 127)).toBeLessThan(8);
    expect(Math.abs(said.y1 - 170)).toBeLessThan(8);
  });

  it('reads words on a ring, and bends their outline', async () => {
    const bytes = await jpeg(
      `${face(400)}<circle cx="200" cy="200" r="180" fill="none" stroke="#5a2a82" stroke-width="40"/>${ringText('SAVE THE RIVER OTTER', [200, 200, 171], -90, 27, '#fff')}`,
    );
    const reading = await reader.read(bytes, avatar);
    const said = line(reading.lines, 'SAVE THE RIVER OTTER');
    expect(said.polygon.length).toBeGreaterThan(8);
    for (const [x, y] of said.polygon) {
      const r = Math.hypot(x - 200, y - 200);
      expect(r).toBeGreaterThan(160);
      expect(r).toBeLessThan(202);
    }
    expect(said.y1).toBeLessThan(230);
  });

  it('reads words on the rim of a pin that stands beside the middle, and on a cap', async () => {
    const pin = `<circle cx="110" cy="290" r="80" fill="#264"/>${ringText('SAVE THE OTTER', [110, 290, 58], -90, 20, '#fff')}`;
    const cap = ringText('RIVER RESCUE', [200, 300, 185], -90, 34, '#fff');
    const bytes = await jpeg(`${face(400)}<path d="M60 150 Q200 20 340 150 Z" fill="#b22"/>${cap}${pin}`);
    const { lines } = await reader.read(bytes, avatar);
    // The cap's edge may read as a mark beside the words.
    expect(words(lines).some((said) => said.includes('RIVER RESCUE'))).toBe(true);
    const said = line(lines, 'SAVE THE OTTER');
    for (const [x, y] of said.polygon) expect(Math.hypot(x - 110, y - 290)).toBeLessThan(85);
  });

  it('reads plain white letters that run from dark ground on to ground nearly as light as they are', async () => {
    const stripes = Array.from({ length: 9 }, (_, i) => {
      const fill = ['#2b2f3a', '#d2d6cf', '#b9b4a4'][i % 3];
      return `<rect x="${i * 92 - 20}" width="92" height="240" fill="${fill}" transform="skewX(-20)"/>`;
    });
    const bytes = await jpeg(`${stripes.join('')}${text('RIVER BANK MEETING', 60, 140, 64, '#fff')}`, 800, 240);
    const { lines } = await reader.read(bytes, banner);
    expect(words(lines)).toContain('RIVER BANK MEETING');
  });

  it('reads a word of two letters under a longer one', async () => {
    const bytes = await jpeg(
      `<rect width="400" height="400" fill="#e8e4d8"/>${text('RIVERS', 60, 180, 70, '#222')}${text('UK', 150, 270, 70, '#222')}`,
    );
    const { lines } = await reader.read(bytes, avatar);
    line(lines, 'RIVERS');
    line(lines, 'UK');
  });

  it('reads words on a ribbon at 45 degrees', async () => {
    const bytes = await jpeg(
      `${face(400)}<g transform="rotate(-45 100 100)"><rect x="-100" y="75" width="400" height="56" fill="#c33"/>${text('GARDEN CLUB', 100 - widthOf('GARDEN CLUB', 34, 'anton') / 2, 117, 34, '#fff', 'anton')}</g>`,
    );
    const reading = await reader.read(bytes, avatar);
    const said = line(reading.lines, 'GARDEN CLUB');
    // It climbs: what is further right stands higher.
    expect(said.polygon[1]![0]).toBeGreaterThan(said.polygon[0]![0]);
    expect(said.polygon[1]![1]).toBeLessThan(said.polygon[0]![1] - 60);
  });

  it('reads words that differ from their ground in colour alone', async () => {
    const bytes = new Uint8Array(
      await draw(
        400,
        400,
        `<rect width="400" height="400" fill="#c85050"/>${text('QUIET TREES', 60, 220, 48, '#3c9650')}`,
      )
        .png()
        .toBuffer(),
    );
    line((await reader.read(bytes, avatar)).lines, 'QUIET TREES');
  });

  it('sees no words in a drawn face, nor in an empty or a one-pixel picture', async () => {
    for (const bytes of [
      await jpeg(face(400)),
      await png(400, 400, '<rect width="400" height="400" fill="#fff"/>'),
      await png(1, 1, '<rect width="1" height="1" fill="#000"/>'),
      await png(900, 2, '<rect width="900" height="2" fill="#06c"/>'),
    ])
      expect(words((await reader.read(bytes, { name: 'x', kind: 'unknown' })).lines)).toEqual([]);
  });

  it('reads white letters on transparency, which white ground would swallow', async () => {
    const { default: sharp } = await import('sharp');
    sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
    const bytes = await sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">${text('CLEAR WATER', 30, 120, 54, '#fff')}</svg>`,
      ),
    )
      .png()
      .toBuffer();
    const reading = await reader.read(bytes, avatar);
    expect(reading.notes).toEqual(['transparent']);
    line(reading.lines, 'CLEAR WATER');
  });

  it('gives the same words for the same bytes whatever was read before, also in a fresh engine', async () => {
    // Plain grounds: every strip beyond the words is another engine to start.
    const one = await jpeg(
      `<rect width="400" height="400" fill="#254"/>${text('RIVER BANK 12', 40, 370, 48, '#ffe', 'anton')}`,
    );
    const other = await jpeg(
      `<rect width="400" height="400" fill="#224"/>${text('Bergamot & Rye', 30, 210, 48, '#eb6')}`,
    );
    const first = await reader.read(one, avatar);
    for (let i = 0; i < 2; i++) await reader.read(other, avatar);
    expect(await reader.read(one, avatar)).toEqual(first);
    const fresh = createPictureReader({ ...settings, recycleAfter: 8 });
    try {
      // The engine is replaced in the middle of a picture.
      for (let i = 0; i < 2; i++) expect(await fresh.read(one, avatar)).toEqual(first);
    } finally {
      await fresh.close();
    }
  });
});

describe('a vocabulary', () => {
  const vocabulary = {
    version: '1',
    terms: [{ id: 'otter', forms: ['otter party'], script: 'Latn' }],
    innocent: ['otter party games'],
  };

  it('ends a reading early when a term stands there surely, and not when an innocent phrase does', async () => {
    const stopping = createPictureReader({ ...settings, vocabulary });
    try {
      const ground = '<rect width="600" height="200" fill="#123"/>';
      const sure = await jpeg(`${ground}${text('VOTE OTTER PARTY', 40, 120, 54, '#fff')}`, 600, 200);
      const read = await stopping.read(sure, banner);
      line(read.lines, 'VOTE OTTER PARTY');
      expect(read.depth).toBe('shallow');
      const games = await jpeg(`${ground}${text('OTTER PARTY GAMES', 40, 120, 54, '#fff')}`, 600, 200);
      expect((await stopping.read(games, banner)).depth).toBe('full');
    } finally {
      await stopping.close();
    }
  });
});

describe('the life of a reader', () => {
  it('refuses a bad picture with a named trouble, and goes on reading', async () => {
    await expect(reader.read(new Uint8Array(), { name: 'e.png', kind: 'avatar' })).rejects.toMatchObject({
      code: 'PICTURE_EMPTY',
      args: { file: 'e.png' },
    });
    const broken = (await jpeg(face(400))).subarray(0, 4000);
    await expect(reader.read(broken, avatar)).rejects.toMatchObject({ code: 'PICTURE_BROKEN' });
    line(
      (
        await reader.read(
          await jpeg(
            `<rect width="400" height="300" fill="#eee"/>${text('STILL HERE', 40, 200, 56, '#222')}`,
            400,
            300,
          ),
          avatar,
        )
      ).lines,
      'STILL HERE',
    );
  });

  it('gives up an OCR job past its deadline, by name, and replaces the engine', async () => {
    const hasty = createPictureReader({ ...settings, deadlineMs: 1 });
    try {
      const bytes = await jpeg(text('TOO SLOW', 40, 200, 56, '#222'), 400, 300);
      for (let i = 0; i < 2; i++) await expect(hasty.read(bytes, avatar)).rejects.toMatchObject({ code: 'OCR_FAILED' });
    } finally {
      await hasty.close();
    }
  });

  it('gives up a picture that costs more work than one may, and reads the next', async () => {
    const strict = createPictureReader({ ...settings, workSeconds: 2.001 });
    try {
      const words = await jpeg(text('MUCH WORK', 40, 200, 56, '#222'), 400, 300);
      await expect(strict.read(words, avatar)).rejects.toMatchObject({
        code: 'OCR_FAILED',
        args: { detail: 'more than 2.001 s of work' },
      });
      expect((await strict.read(await jpeg('', 40, 40), avatar)).lines).toEqual([]);
    } finally {
      await strict.close();
    }
  });

  it('settles what is pending when it is closed, leaves no process, and refuses afterwards', async () => {
    const closing = createPictureReader({ ...settings, workers: 2 });
    const bytes = await jpeg(text('WAITING', 40, 200, 56, '#222'), 400, 300);
    const before = readingProcesses();
    const pending = [1, 2, 3, 4].map(() => closing.read(bytes, avatar));
    const settled = Promise.allSettled(pending);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readingProcesses().length).toBe(before.length + 2);
    await closing.close();
    await closing.close();
    for (const one of await settled) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'INTERRUPTED' } });
    expect(readingProcesses()).toEqual(before);
    await expect(closing.read(bytes, avatar)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  it.runIf(process.env.PROFILE_AUDIT_FULL === '1')('keeps its memory over sixty small pictures', async () => {
    const bytes = await Promise.all(
      [0, 1, 2].map((i) =>
        jpeg(`<rect width="120" height="120" fill="#dde"/>${text(`No ${i}`, 20, 75, 36, '#223')}`, 120, 120),
      ),
    );
    for (let i = 0; i < 15; i++) await reader.read(bytes[i % 3]!, avatar);
    const pid = readingProcesses()[0]!;
    const early = residentMb(pid);
    for (let i = 0; i < 45; i++) await reader.read(bytes[i % 3]!, avatar);
    expect(residentMb(pid) - early).toBeLessThan(60);
  });
});

/** Children of this test process that run the reading process. */
function readingProcesses(): string[] {
  return execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((row) => row.includes('eye-process'))
    .map((row) => row.trim().split(/\s+/)[0]!);
}
function residentMb(pid: string): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })) / 1024;
}
