import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureCheckJsonSchema } from '../../src/report/schema.js';
import { draw, face, png, text } from '../vision/draw.js';
import { openDesk } from './program.js';

const desk = openDesk();
const at = (name: string) => join(desk.dir, name);
/** A mark of nobody: a boat in a ring. */
const boat = (ink: string, ground: string) =>
  `<circle cx="100" cy="100" r="94" fill="${ground}" stroke="${ink}" stroke-width="9"/><path fill="${ink}" d="M45 122 h112 l-24 34 h-64 z"/>
  <path fill="${ink}" d="M95 112 V60 L58 112 z"/><path fill="${ink}" d="M105 112 V42 L150 112 z"/>`;
const own = boat('#0a3a6a', '#fff');
const leaf = `<rect width="200" height="200" fill="#fff"/><path d="M54 146 Q40 62 148 50 Q160 138 78 140 z" fill="#174"/><path d="M52 158 Q80 104 132 70" stroke="#d80" stroke-width="7" fill="none"/>`;
const placed = (mark: string, x: number, y: number) => `<g transform="translate(${x} ${y}) scale(.6)">${mark}</g>`;

beforeAll(async () => {
  await mkdir(at('marks/lll'), { recursive: true });
  await mkdir(at('marks/badge'), { recursive: true });
  await writeFile(at('marks/lll/boat.png'), await png(200, 200, own));
  await writeFile(at('marks/badge/leaf.png'), await png(200, 200, leaf));
  const scenes = {
    'alone.png': placed(own, 20, 20),
    'recoloured.png': placed(boat('#fd8', '#631'), 20, 20),
    'badge.png': placed(leaf, 250, 20),
    'joined.png': placed(own, 20, 20) + placed(leaf, 142, 20),
    'sells.png': `${placed(own, 20, 20)}<rect y="320" width="400" height="80" fill="#fff"/>${text('BOOK NOW', 90, 375, 44, '#123')}`,
  };
  for (const [name, body] of Object.entries(scenes))
    await writeFile(
      at(name),
      await draw(400, 400, face(400) + body)
        .png()
        .toBuffer(),
    );
});
afterAll(() => desk.clear());

describe('check picture --marks', () => {
  it('says of each picture with a mark what a person should look at, and nothing of a logo alone', async () => {
    const names = ['alone.png', 'recoloured.png', 'badge.png', 'joined.png', 'sells.png'];
    const ran = await desk.run(['check', 'picture', ...names.map(at), '--marks', at('marks'), '--json']);
    const answers = ran.out
      .split('\n')
      .filter(Boolean)
      .map((line) => pictureCheckJsonSchema.parse(JSON.parse(line)));
    const codes = answers.map((answer) =>
      'verdict' in answer
        ? [answer.verdict, ...answer.outcomes.flatMap((o) => ('findings' in o ? o.findings.map((f) => f.code) : []))]
        : ['trouble'],
    );
    expect(codes).toEqual([
      ['clear'],
      ['review', 'logo-altered'],
      ['review', 'picture-badge-mark'],
      ['review', expect.any(String), expect.any(String)],
      [expect.stringMatching(/^(?:review|finding)$/), 'logo-promotes-business'],
    ]);
    expect(codes[3]!.slice(1).sort()).toEqual(['logo-joined', 'picture-badge-mark']);
  });
});

describe('check picture --explain', () => {
  it('writes a page that shows letters, rows, strips, words, marks and what the rules say', async () => {
    const ran = await desk.run(['check', 'picture', at('sells.png'), '--marks', at('marks'), '--explain', at('seen')]);
    expect(ran.err).toContain(at('seen/index.html'));
    const page = readFileSync(at('seen/index.html'), 'utf8');
    expect(page).toContain('What was seen in sells.png');
    expect(page).toContain('BOOK NOW');
    expect(page).toContain('lll/boat.png');
    // The entry of the list stands in the picture, at its place.
    expect(page).toMatch(/<svg class="seen placed".*<rect class="place".*<text class="name"[^>]*>[^<]+</su);
    expect(page).not.toMatch(/<script|https?:|javascript/u);
    const files = readdirSync(at('seen'));
    for (const step of ['1-whole.jpg', '2-letters.jpg', '3-chains.jpg', '4-words.jpg', '5-marks.jpg', 'strip-01.png'])
      expect(files).toContain(step);
  });
});
