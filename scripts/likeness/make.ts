/**
 * Makes the strips that the net of likeness is learnt on: `npx tsx scripts/likeness/make.ts UNPACKED OUT [FROM TO]`. UNPACKED holds
 * the packages of scripts/likeness/packages.txt, each unpacked in a folder of its name. Each picture is drawn with its words and
 * without: where the two differ stand letters, so that nothing need be read or labelled. Always the same strips.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { chanceFrom } from '../../bench/pictures/chance.js';
import { textureOf } from '../../bench/pictures/textures.js';
import type { Chain } from '../../src/vision/chain.js';
import { openPicture, type Pixels } from '../../src/vision/decode.js';
import { draw, face as drawnFace } from '../../test/vision/draw.js';
import { type Face, facesUnder } from './fonts.js';
import { type Ground, grounds } from './grounds.js';
import { AVATARS, BANNERS, type Chance, type Drawn, type Pen, together } from './layouts.js';
import { bars, ornament } from './ornaments.js';
import { phrase } from './phrases.js';
import { type Example, examplesIn, recordOf } from './strips.js';

/** Named, so that a font package that comes later changes no strip. */
const MODULES = [
  'anton',
  'archivo-narrow',
  'bebas-neue',
  'dancing-script',
  'kosugi-maru',
  'lato',
  'lobster',
  'montserrat',
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'permanent-marker',
  'playfair-display',
  'zcool-xiaowei',
  'zilla-slab',
];
const LOOKED_AT = 45;
const DIFFERS = 60;
const COLOURS = [
  '#12408c',
  '#ffffff',
  '#c8102e',
  '#fff4d6',
  '#0b6e3b',
  '#fdbb30',
  '#222222',
  '#f4f0e8',
  '#7a1535',
  '#000000',
  '#ffe100',
  '#3f8428',
  '#70147a',
  '#00a3dd',
  '#ffffff',
  '#000000',
];
const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;

const [unpacked = '', out = '', from = '0', to = '900'] = process.argv.slice(2);
sharp.concurrency(1);
const all = await grounds(unpacked, join(out, 'grounds'));
const modules = new URL('../../node_modules/@fontsource/', import.meta.url).pathname;
const faces = facesUnder([
  ...MODULES.map((name) => join(modules, name)),
  ...readdirSync(unpacked)
    .filter((n) => n.startsWith('fonts-'))
    .map((n) => join(unpacked, n)),
]);
process.stdout.write(`${all.length} grounds (${all.filter((g) => g.aside).length} aside), ${faces.length} fonts\n`);

mkdirSync(out, { recursive: true });
const lines: string[] = [];
const inks: Uint8Array[] = [];
let offset = 0;
for (let number = Number(from); number < Number(to); number++) {
  const chance = chanceFrom(number * 104_729 + 17);
  const sort = chance();
  const kind = sort < 0.55 ? 'photo' : sort < 0.8 ? 'texture' : 'stamp';
  const ground = pick(
    all.filter((one) => one.kind === kind),
    chance,
  );
  for (const e of await examplesOf(ground, chance)) {
    if (e.writing === undefined) continue;
    // Of the many that the chain's score ranks low a part is enough.
    if (!e.writing && e.rank >= 20 && chance() < 0.5) continue;
    lines.push(
      JSON.stringify({
        picture: number,
        ground: ground.path,
        aside: ground.aside,
        kind: ground.kind,
        ...recordOf(e, offset),
      }),
    );
    inks.push(e.ink);
    offset += e.ink.length;
  }
  if (number % 50 === 49)
    process.stdout.write(`${number + 1}: ${lines.length} strips, ${process.cpuUsage().user / 1e6} s\n`);
}
writeFileSync(join(out, `strips-${from}.jsonl`), `${lines.join('\n')}\n`);
writeFileSync(join(out, `strips-${from}.bin`), Buffer.concat(inks));

async function examplesOf(ground: Ground, chance: Chance): Promise<Example[]> {
  const banner = chance() < 0.25;
  const [wide, high] = banner
    ? pick(
        [
          [820, 312],
          [1500, 500],
          [1584, 396],
        ] as const,
        chance,
      )
    : [400, 400];
  const roll = chance();
  const photo =
    roll < 0.1 && !banner
      ? await draw(400, 400, chance() < 0.7 ? textureOf(chance) : drawnFace(400))
          .png()
          .toBuffer()
      : await sharp(ground.file)
          .resize(wide, high, { fit: 'cover' })
          .modulate({ brightness: 0.7 + 0.5 * chance(), saturation: 0.4 + chance() })
          .png()
          .toBuffer();
  const drawn = design(chance, faces, banner, wide, high);
  const half = !banner && chance() < 0.45;
  const quality = 70 + Math.floor(chance() * 25);
  const deliver = async (body: string): Promise<Pixels> => {
    const over = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">${body}</svg>`);
    sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
    const whole = await sharp(photo)
      .composite([{ input: over }])
      .removeAlpha()
      .png()
      .toBuffer();
    const jpeg = await sharp(whole)
      .resize(half ? wide / 2 : wide)
      .jpeg({ quality })
      .toBuffer();
    const opened = await openPicture(new Uint8Array(jpeg), 'drawn');
    const scale = banner ? Math.min(2, 1600 / opened.width) : 800 / opened.width;
    return opened.render(Math.round(opened.width * scale), Math.round(opened.height * scale));
  };
  const full = await deliver(drawn.frame + drawn.words);
  const empty = drawn.words === '' ? full : await deliver(drawn.frame);
  const mask = differing(full, empty);
  const by = full.width / wide;
  const spines = drawn.spines.map(({ points, height }) => ({
    points: points.map(([x, y]): [number, number] => [x * by, y * by]),
    height: height * by,
  }));
  return examplesIn(full, !banner, spines, LOOKED_AT, (chain, scale) => lettersIn(chain, mask, full.width, scale));
}

function design(chance: Chance, faces: readonly Face[], banner: boolean, wide: number, high: number): Drawn {
  const around =
    (chance() < 0.2 ? ornament(chance, COLOURS, wide, high) : '') +
    (chance() < 0.35 ? bars(chance, COLOURS, wide, high) : '');
  // A third hold no word at all: most pictures are so.
  if (chance() < 0.33) return { frame: around, words: '', spines: [] };
  const count = banner ? 1 + Math.floor(chance() * 3) : chance() < 0.8 ? 1 : 2;
  return together(
    around,
    ...Array.from({ length: count }, () => {
      const ground = pick(COLOURS, chance);
      const inks = COLOURS.filter((ink) => apart(ink, ground) > (chance() < 0.85 ? 220 : 110));
      const pen: Pen = {
        face: pick(faces, chance),
        chance,
        ground,
        ink: pick(inks, chance),
        apart: chance() < 0.2 ? 0.05 + 0.2 * chance() : 0,
      };
      const gradient = chance() < 0.05;
      if (gradient) pen.ink = 'url(#ink)';
      const roll = chance();
      const rim =
        roll < 0.15
          ? `stroke="${apart(pen.ink, '#ffffff') > 380 ? '#fff' : '#111'}" stroke-width="${2 + chance() * 3}" paint-order="stroke"`
          : '';
      const shadow = roll > 0.9 ? 'filter="drop-shadow(1px 2px 1px #0009)"' : '';
      const faint = chance() < 0.1 ? `opacity="${0.55 + 0.4 * chance()}"` : '';
      const one = pick(banner ? BANNERS : AVATARS, chance)(pen, phrase(chance, pen.face), wide, high);
      const defs = gradient
        ? `<defs><linearGradient id="ink"><stop stop-color="${pick(COLOURS, chance)}"/><stop offset="1" stop-color="${pick(COLOURS, chance)}"/></linearGradient></defs>`
        : '';
      return { ...one, words: `${defs}<g ${rim} ${shadow} ${faint}>${one.words}</g>` };
    }),
  );
}

function apart(one: string, other: string): number {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [1, 3, 5].reduce((sum, i) => sum + Math.abs(channel(one, i) - channel(other, i)), 0);
}

/** Where two pictures of one size differ clearly: 1. */
function differing(one: Pixels, other: Pixels): Uint8Array {
  const out = new Uint8Array(one.width * one.height);
  for (let i = 0, p = 0; i < out.length; i++, p += 3) {
    const by =
      Math.abs(one.data[p]! - other.data[p]!) +
      Math.abs(one.data[p + 1]! - other.data[p + 1]!) +
      Math.abs(one.data[p + 2]! - other.data[p + 2]!);
    if (by > DIFFERS) out[i] = 1;
  }
  return out;
}

/** Share of a chain's pieces that are letters by half of their pixels. */
function lettersIn({ members }: Chain, mask: Uint8Array, wide: number, scale: number): number {
  const are = members.filter(({ runs }) => {
    let all = 0;
    let letters = 0;
    for (let i = 0; i < runs.length; i += 3)
      for (let x = runs[i]!; x < runs[i + 1]!; x++) {
        all++;
        letters += mask[runs[i + 2]! * scale * wide + x * scale]!;
      }
    return letters >= 0.5 * all;
  });
  return are.length / members.length;
}
