import { beforeAll, describe, expect, it } from 'vitest';
import type { Polygon, Vocabulary } from '../../src/domain/reading.js';
import { createEye, type Eye } from '../../src/vision/eye.js';
import { sixteenGrays } from '../../src/vision/gray-png.js';
import { readKept } from '../../src/vision/kept-strips.js';
import { createRecogniser, type Recognise, SIGNS } from '../../src/vision/recogniser.js';
import { spotterOf } from '../../src/vision/spotting.js';
import { draw, type Font, text, widthOf } from './draw.js';

/** A strip as the cascade cuts it: letters 40 pixels high, a border around. */
async function stripOf(
  words: string,
  font: Font,
  over = '',
): Promise<{ gray: Uint8Array; width: number; height: number }> {
  const width = Math.round(widthOf(words, 54, font)) + 50;
  const drawn = draw(
    width,
    78,
    `<rect width="${width}" height="78" fill="#fff"/>${text(words, 25, 58, 54, '#000', font)}${over}`,
  );
  const { data, info } = await drawn.removeAlpha().extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { gray: new Uint8Array(data), width: info.width, height: info.height };
}
const said = (words: readonly { text: string }[] | undefined) => words?.map((word) => word.text).join(' ');

describe('our own recogniser', () => {
  let recognise: Recognise;
  beforeAll(() => {
    recognise = createRecogniser();
  });

  it.each<[string, Font]>([
    ['SCHOOL GARDEN 1984', 'lato'],
    ['Milk and Honey', 'slab'],
    ['RIVER WALK', 'marker'],
    ['Summer Garden', 'lobster'],
  ])('reads %s in %s letters', async (words, font) => {
    const seen = await recognise(await stripOf(words, font));
    expect(said(seen?.words)?.toUpperCase()).toBe(words.toUpperCase());
  });

  it('says where each word stands, within the strip and in order', async () => {
    const strip = await stripOf('RIVER WALK', 'lato');
    const [river, walk] = (await recognise(strip))!.words;
    expect(river!.box.x0).toBeGreaterThan(8);
    expect(walk!.box.x0).toBeGreaterThan(river!.box.x0 + 60);
    expect(walk!.box.x1).toBeLessThanOrEqual(strip.width - 10);
    expect(Math.abs(river!.box.x1 - walk!.box.x0)).toBeLessThan(50);
  });

  it('sees no letters in an empty strip', async () => {
    const words = (await recognise({ gray: new Uint8Array(300 * 74).fill(255), width: 300, height: 74 }))!.words;
    expect(words.flatMap((word) => word.chars)).toHaveLength(0);
  });

  it('says the same of the same strip whatever it was shown before', async () => {
    const strip = await stripOf('Milk and Honey', 'dancing');
    const first = await createRecogniser()(strip);
    await recognise(await stripOf('SCHOOL GARDEN', 'anton'));
    expect(await recognise(strip)).toEqual(first);
  });

  it('leaves a strip that is longer than any that it was taught', async () => {
    expect(await recognise({ gray: new Uint8Array(2000 * 74).fill(255), width: 2000, height: 74 })).toBeUndefined();
  });
});

describe('a vocabulary', () => {
  const vocabulary: Vocabulary = {
    terms: [{ id: 'fair', forms: ['GARDEN FAIR'], script: 'Latn' }],
    version: '1',
    innocent: ['GARDEN FAIRY'],
  };
  /** Columns of a net that is nearly as sure of other letters, a blank between all. */
  const columnsOf = (likely: string, nearly: string, share = 0.6) => {
    const signs = [...SIGNS];
    const shares = new Float32Array(2 * likely.length * (signs.length + 1));
    [...likely].forEach((c, i) => {
      const row = 2 * i * (signs.length + 1);
      if (c === nearly[i]) shares[row + 1 + signs.indexOf(c)] = 1;
      else {
        shares[row + 1 + signs.indexOf(c)] = share;
        shares[row + 1 + signs.indexOf(nearly[i]!)] = 1 - share;
      }
      shares[row + signs.length + 1] = 1;
    });
    return { shares, columns: 2 * likely.length, signs };
  };
  const spotted = (likely: string, nearly: string, share?: number) =>
    spotterOf(vocabulary)(columnsOf(likely, nearly, share)).map((signs) => signs.map(({ c }) => c).join(''));

  it('is seen where its letters are nearly as likely as others', () =>
    expect(spotted('OUR OARDEM FAIR', 'OUR GARDEN FAIR')).toEqual(['OUR GARDEN FAIR']));
  it('is not seen where its letters are not likely at all', () =>
    expect(spotted('OUR OLDEST CHAIR', 'OUR OLDEST CHAIR')).toEqual([]));
  it('is not told again where it is what was read', () =>
    expect(spotted('OUR GARDEN FAIR', 'OUR GARDEN FAIR')).toEqual([]));
  it('is seen in capitals and small letters alike, and surer the likelier it is', () => {
    const [signs] = spotterOf(vocabulary)(columnsOf('OARDEN FAIR', 'gARDEN FAIR', 0.9));
    const [surer] = spotterOf(vocabulary)(columnsOf('OARDEN FAIR', 'gARDEN FAIR', 0.55));
    expect(signs!.map(({ c }) => c).join('')).toBe('GARDEN FAIR');
    expect(surer![0]!.sureness).toBeGreaterThan(signs![0]!.sureness);
  });
  it('holds innocent phrases as well, which take the place of what they hold', () =>
    expect(spotted('OARDEN FAIRV', 'GARDEN FAIRY')).toContain('GARDEN FAIRY'));
  it('of twin letters needs a blank between them', () => {
    const twins = spotterOf({ version: '1', innocent: [], terms: [{ id: 'x', forms: ['BALLOON'], script: 'Latn' }] });
    const signs = [...SIGNS];
    const shares = new Float32Array(5 * (signs.length + 1));
    [...'BALON'].forEach((c, i) => {
      shares[i * (signs.length + 1) + 1 + signs.indexOf(c)] = 1;
    });
    expect(twins({ shares, columns: 5, signs })).toEqual([]);
  });
});

describe('with the recogniser', { timeout: 120_000 }, () => {
  let eye: Eye;
  beforeAll(() => {
    eye = createEye({ recycleAfter: 1000, deadlineMs: 120_000 });
    return () => eye.close();
  });

  it('strips without letters are not handed to OCR', async () => {
    const bars = Array.from(
      { length: 16 },
      (_, i) => `<rect x="${60 + 40 * i}" y="150" width="${14 + ((i * 7) % 9)}" height="52" fill="#fff"/>`,
    );
    const bytes = new Uint8Array(
      await draw(800, 400, `<rect width="800" height="400" fill="#345"/>${bars.join('')}`)
        .png()
        .toBuffer(),
    );
    const read: number[] = [];
    const { reading } = await eye.read(bytes, {
      ...{ name: 'bars', kind: 'banner' },
      watch: { strip: ({ reading: { words } }) => void read.push(words.length) },
    });
    expect(read.length).toBeGreaterThan(0);
    expect(read.every((count) => count === 0)).toBe(true);
    expect(reading.lines).toEqual([]);
    expect(reading.second).toBeUndefined();
  });

  it('kept rows are found to hold a word that came later, where OCR reads nothing', async () => {
    const { gray, width, height } = await stripOf('Garden Fair', 'marker');
    const later: Vocabulary = {
      version: '2',
      innocent: [],
      terms: [{ id: 'fair', forms: ['GARDEN FAIR'], script: 'Latn' }],
    };
    const polygon: Polygon = [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ];
    const png = sixteenGrays(gray, width, height).toString('base64');
    const lines = await readKept([{ png, polygon, likeness: 0.9, sureness: 0, text: '' }], {
      recognize: () => Promise.resolve([]),
      recogniser: createRecogniser(later),
    });
    expect(lines.map(({ text: words }) => words.toUpperCase())).toContain('GARDEN FAIR');
    for (const [x, y] of lines[0]!.polygon) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
  });

  it('what OCR reads whole has no second reading', async () => {
    const bytes = new Uint8Array(
      await draw(900, 300, `<rect width="900" height="300" fill="#24506b"/>${text('RIVER MUSIC', 90, 190, 90, '#fff')}`)
        .png()
        .toBuffer(),
    );
    const { reading } = await eye.read(bytes, { name: 'plain', kind: 'banner' });
    expect(reading.lines.map((line) => line.text)).toContain('RIVER MUSIC');
    expect(reading.second).toBeUndefined();
  });
});
