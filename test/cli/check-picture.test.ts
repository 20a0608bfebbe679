import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPicture } from '../../scripts/demo/pictures/draw.js';
import { people } from '../../scripts/demo/site/people.js';
import { pictureCheckJsonSchema } from '../../src/report/schema.js';
import { openDesk, type Ran } from './program.js';

const desk = openDesk();
const at = (name: string) => join(desk.dir, name);
const badge = people.find(
  ({ avatar, expected }) => avatar && expected.outcomes?.['political-picture']?.kind === 'finding',
)!;
const plain = { create: { width: 320, height: 320, channels: 3 as const, background: '#7aa' } };

/** A PNG whose header claims 20,000 × 20,000 pixels and that holds none of them. */
function claimedHuge(): Buffer {
  const png = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001e221bc330000000049454e44ae426082',
    'hex',
  );
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  return png;
}

beforeAll(async () => {
  writeFileSync(at('badge.jpg'), await drawPicture(badge.avatar!));
  writeFileSync(at('plain.png'), await sharp(plain).png().toBuffer());
  writeFileSync(at('cmyk.jpg'), await sharp(plain).toColourspace('cmyk').jpeg().toBuffer());
  writeFileSync(at('deep.png'), await sharp(plain).toColourspace('rgb16').png().toBuffer());
  const frames = Buffer.concat([Buffer.alloc(64 * 64 * 3, 200), Buffer.alloc(64 * 64 * 3, 20)]);
  const animated = sharp(frames, { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } });
  writeFileSync(at('moves.gif'), await animated.gif({ delay: [100, 100] }).toBuffer());
  writeFileSync(at('empty.png'), '');
  writeFileSync(at('drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  writeFileSync(at('half.jpg'), (await drawPicture(badge.avatar!)).subarray(0, 4000));
  writeFileSync(at('huge.png'), claimedHuge());
  writeFileSync(at('words.jpg'), 'this is no picture');
});
afterAll(() => desk.clear());

const checked = async (...names: string[]): Promise<Ran & { lines: Record<string, unknown>[] }> => {
  const ran = await desk.run(['check', 'picture', ...names.map(at), '--json']);
  return {
    ...ran,
    lines: ran.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('check picture', () => {
  it('finds a badge and says where it stands in the picture', async () => {
    const { lines, code } = await checked('badge.jpg');
    const answer = pictureCheckJsonSchema.parse(lines[0]);
    if (!('verdict' in answer)) throw new Error('it was not read');
    expect(answer.verdict).toBe('finding');
    const finding = answer.outcomes.find(({ audit }) => audit === 'political-picture')?.findings[0];
    expect(finding?.evidence).toMatchObject({ kind: 'region', group: 'party' });
    expect(finding?.evidence.box).toHaveLength(4);
    expect(code).toBe(2);
  });

  it.each([['plain.png'], ['cmyk.jpg'], ['deep.png'], ['moves.gif']])('reads %s', async (name) => {
    const { lines, code } = await checked(name);
    expect(lines[0]).toMatchObject({ file: at(name), verdict: 'clear' });
    expect(code).toBe(0);
  });

  it('says that of a moving picture only the first frame was read', async () => {
    const { out } = await desk.run(['check', 'picture', at('moves.gif')]);
    expect(out).toMatch(/first (frame|picture)/i);
  });

  it('gives each file that cannot be read a line with its trouble, in order, and the rest go on', async () => {
    const names = ['empty.png', 'drawing.svg', 'half.jpg', 'plain.png', 'huge.png', 'words.jpg', 'none.png'];
    const { lines, code } = await checked(...names);
    expect(lines.map(({ file }) => file)).toEqual(names.map(at));
    const codes = lines.map((line) => (line.trouble as { code: string } | undefined)?.code ?? line.verdict);
    expect(codes).toEqual([
      'PICTURE_EMPTY',
      'PICTURE_FORMAT',
      'PICTURE_BROKEN',
      'clear',
      'PICTURE_TOO_LARGE',
      'PICTURE_FORMAT',
      'FILE_MISSING',
    ]);
    expect(code).toBe(1);
  });

  it('says one sentence for a broken picture', async () => {
    const { err, out, code } = await desk.run(['check', 'picture', at('huge.png')]);
    expect(err.split('\n')).toHaveLength(1);
    expect({ out, code }).toEqual({ out: '', code: 1 });
  });

  it('stores nothing', () => {
    expect(existsSync(join(desk.dir, 'data'))).toBe(false);
  });
});
