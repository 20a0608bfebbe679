/**
 * Words over photographs, as covers and profile pictures have them: large, small and straight on busy ground on covers; on
 * square pictures every device of `devices.ts` and some more. The same pictures from the same seed.
 */
import sharp, { type OverlayOptions } from 'sharp';
import { type Font, text, widthOf } from '../../test/vision/draw.js';
import { chanceFrom } from './chance.js';
import { DEVICES, type Look } from './devices.js';
import { type Grounds, groundOf } from './grounds.js';
import { type Sayings, wordsFor } from './sayings.js';

export interface Design {
  /** Seed and place in it. */
  name: string;
  kind: 'avatar' | 'banner';
  size: 'banner' | 'a400' | 'a200';
  device: string;
  words: string;
  badge: boolean;
  bytes(): Promise<Uint8Array>;
}
type Chance = () => number;
type Ground = Awaited<ReturnType<typeof groundOf>>;

const BANNERS = [
  [1500, 500],
  [820, 312],
  [1584, 396],
] as const;
const FONTS: Font[] = ['anton', 'bebas', 'dancing', 'lato', 'lobster', 'marker', 'montserrat', 'montserrat-thin'];
FONTS.push('narrow', 'playfair', 'slab', 'lato', 'montserrat', 'anton');
const INKS = [
  '#ffffff',
  '#ffffff',
  '#111111',
  '#ffe600',
  '#0a2342',
  '#c8102e',
  '#7fffd4',
  '#ffb6c1',
  '#0b6e3b',
  '#fdbb30',
];
const PANELS: [ground: string, ink: string][] = [
  ['#12408c', '#ffffff'],
  ['#c8102e', '#fff4d6'],
  ['#000000', '#ffffff'],
  ['#fdbb30', '#222222'],
  ['#f4f0e8', '#7a1535'],
  ['#70147a', '#ffe600'],
  ['#c8102e', '#0a2342'],
  ['#88a0c0', '#ffffff'],
];
/** Grey steps between ink and ground that a person still reads easily, and what is drawn as words hard to see. */
const SEEN = 45;
const HARD = 34;

const one = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;
const between = (low: number, high: number, chance: Chance) => low + (high - low) * chance();
/** Letters that are an abbreviation stay capitals: nobody writes Sdlp. */
const isShort = (word: string) => !/[AEIOUYÀ-Ý]/.test(word);
const titled = (words: string) =>
  words.length <= 4
    ? words
    : words.replaceAll(/\p{L}+/gu, (word) => (isShort(word) ? word : word[0]! + word.slice(1).toLowerCase()));
const cased = (words: string, chance: Chance) => (chance() < 0.65 ? words : titled(words));
const tagged = (words: string) => `#${titled(words).replaceAll(/[^\p{L}\p{N}]/gu, '')}`;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** Middle of a box's brightness and its colour. */
function meanOf({ data, width, height }: Ground, box: Box): [number, number, number] {
  const sum = [0, 0, 0];
  let n = 0;
  for (let y = Math.max(0, Math.round(box.y)); y < Math.min(height, box.y + box.height); y += 2)
    for (let x = Math.max(0, Math.round(box.x)); x < Math.min(width, box.x + box.width); x += 2, n++)
      for (let k = 0; k < 3; k++) sum[k]! += data[(y * width + x) * 3 + k]!;
  return sum.map((v) => v / (n || 1)) as [number, number, number];
}
const light = ([r, g, b]: readonly number[]) => 0.3 * r! + 0.59 * g! + 0.11 * b!;
const rgbOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const hexOf = (rgb: readonly number[]) =>
  `#${rgb
    .map((v) =>
      Math.round(Math.min(255, Math.max(0, v)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** An ink that shows on the ground; `hard` gives one that is hardly lighter or darker than it, of the ground's own colour. */
function inkOn(ground: Ground, box: Box, hard: boolean, chance: Chance): string {
  const mean = meanOf(ground, box);
  if (hard) {
    const step = light(mean) > 128 ? -HARD : HARD;
    return hexOf((light(mean) < 40 && chance() < 0.5 ? [10, 10, 10] : mean).map((v) => v + step));
  }
  for (let i = 0; i < 8; i++) {
    const ink = one(INKS, chance);
    if (Math.abs(light(rgbOf(ink)) - light(mean)) >= SEEN) return ink;
  }
  return light(mean) > 128 ? '#111111' : '#ffffff';
}

/** Words laid straight on a photograph, as they are or with an outline or a shadow. */
function laid(words: string, at: Box, ink: string, font: Font, effect: 'none' | 'outline' | 'shadow'): string {
  const size = at.height;
  const edge = light(rgbOf(ink)) > 128 ? '#000000' : '#ffffff';
  const drawn = (fill: string) => text(words, at.x, at.y + 0.86 * size, size, fill, font);
  if (effect === 'shadow')
    return `<defs><filter id="s" x="-20%" y="-50%" width="140%" height="200%"><feGaussianBlur stdDeviation="${size * 0.05}"/></filter></defs><g opacity="0.7" filter="url(#s)" transform="translate(${size * 0.05} ${size * 0.06})">${drawn(edge)}</g>${drawn(ink)}`;
  if (effect === 'outline')
    return `<g stroke="${edge}" stroke-width="${size * 0.07}" stroke-linejoin="round">${drawn(edge)}</g>${drawn(ink)}`;
  return drawn(ink);
}

const svg = (width: number, height: number, body: string): OverlayOptions => ({
  input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`),
});

const KINDS = ['large', 'small', 'busy', 'stacked', 'hard'] as const;

function bannerBody(kind: (typeof KINDS)[number], words: string, ground: Ground, chance: Chance): string {
  const { width, height } = ground;
  const font = one(FONTS, chance);
  const rows = kind === 'stacked' ? inTwo(words) : [words];
  const wanted =
    kind === 'small' ? between(18, 27, chance) : height * between(0.14, kind === 'large' ? 0.26 : 0.22, chance);
  const widest = (size: number) => Math.max(...rows.map((row) => widthOf(row, size, font)));
  const size = Math.min(wanted, (0.9 * width) / widest(1));
  const block = { width: widest(size), height: size * (1 + 1.15 * (rows.length - 1)) };
  const x = between(0.03 * width, 0.97 * width - block.width, chance);
  const y = between(0.05 * height, 0.93 * height - block.height, chance);
  const panelled = (kind === 'large' && chance() < 0.7) || (kind === 'small' && chance() < 0.5);
  const turn = chance() < 0.25 ? between(-4, 4, chance) : 0;
  const placed = (row: string, i: number) => {
    const wide = widthOf(row, size, font);
    return { x: x + (block.width - wide) / 2, y: y + i * 1.15 * size, width: wide, height: size };
  };
  if (panelled) {
    const [fill, ink] = one(PANELS, chance);
    const room = 0.35 * size;
    const panel = `<rect x="${x - room}" y="${y - 0.5 * room}" width="${block.width + 2 * room}" height="${block.height + room}" fill="${fill}" opacity="${between(0.6, 1, chance)}"/>`;
    return panel + rows.map((row, i) => laid(row, placed(row, i), ink, font, 'none')).join('');
  }
  const ink = inkOn(ground, { x, y, ...block }, kind === 'hard', chance);
  const turnOf = chance();
  const effect = kind === 'hard' || turnOf < 0.5 ? 'none' : turnOf < 0.75 ? 'shadow' : 'outline';
  const body = rows.map((row, i) => laid(row, placed(row, i), ink, font, effect)).join('');
  return `<g transform="rotate(${turn} ${x + block.width / 2} ${y})">${body}</g>`;
}

function inTwo(words: string): string[] {
  const all = words.split(' ');
  const half = Math.ceil(all.length / 2);
  return all.length < 2 ? all : [all.slice(0, half).join(' '), all.slice(half).join(' ')];
}

/** On 400 × 400, beside the devices of `devices.ts`. */
const MORE: Record<string, (words: string, ground: Ground, look: Look, chance: Chance) => string> = {
  'tag on photograph': (w, g, { font }, chance) => {
    const words = tagged(w);
    const size = Math.min(between(26, 48, chance), 360 / widthOf(words, 1, font));
    const box = { x: 0, y: between(20, 340, chance), width: widthOf(words, size, font), height: size };
    box.x = between(10, 390 - box.width, chance);
    const effect = one(['none', 'outline', 'shadow'] as const, chance);
    return `<g transform="rotate(${between(-5, 5, chance)} 200 ${box.y})">${laid(words, box, inkOn(g, box, false, chance), font, effect)}</g>`;
  },
  'small button': (w, _, { ground, ink, font }, chance) => {
    const r = between(46, 66, chance);
    const [cx, cy] = [between(r, 400 - r, chance), between(180, 400 - r, chance)];
    const rows = w.length > 8 ? inTwo(w) : [w];
    const size = Math.min(
      56,
      (1.6 * r) / Math.max(...rows.map((row) => widthOf(row, 1, font))),
      (1.2 * r) / rows.length,
    );
    const drawn = rows.map((row, i) =>
      text(row, cx - widthOf(row, size, font) / 2, cy + (0.36 + i - (rows.length - 1) / 2) * size, size, ink, font),
    );
    return `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${ground}" stroke="${ink}" stroke-width="3"/>${drawn.join('')}`;
  },
  flag: (w, _, { ground, ink, font }) => {
    const size = Math.min(46, 300 / widthOf(w, 1, font));
    let x = 200 - widthOf(w, size, font) / 2;
    const wave = (at: number) => 14 * Math.sin((at / 400) * 2 * Math.PI * 1.2);
    const edge = Array.from({ length: 21 }, (_, i) => `${20 + 18 * i} ${230 + wave(20 + 18 * i)}`);
    const under = Array.from({ length: 21 }, (_, i) => `${380 - 18 * i} ${340 + wave(380 - 18 * i)}`);
    const drawn = [...w].map((c) => {
      const wide = widthOf(c, size, font);
      const tilt = (Math.atan((wave(x + wide) - wave(x)) / (wide || 1)) * 180) / Math.PI;
      const placed = `<g transform="translate(${x} ${285 + 0.36 * size + wave(x + wide / 2)}) rotate(${tilt})">${text(c, 0, 0, size, ink, font)}</g>`;
      x += wide;
      return placed;
    });
    return `<path d="M${edge.join('L')}L${under.join('L')}Z" fill="${ground}"/>${drawn.join('')}`;
  },
  'hard to see': (w, g, { font }, chance) => {
    const size = Math.min(between(34, 56, chance), 350 / widthOf(w, 1, font));
    const box = {
      x: 200 - widthOf(w, size, font) / 2,
      y: between(30, 330, chance),
      width: widthOf(w, size, font),
      height: size,
    };
    return laid(w, box, inkOn(g, box, true, chance), font, 'none');
  },
};
/** Devices of which badges are most often made come more often. */
const OFTEN = [
  'tag on photograph',
  'tag on photograph',
  'tag on photograph',
  'small button',
  'small button',
  'small button',
  'button',
];

/** As many badges on banners, on pictures of 400 and of 200 px as `count`, and as many innocents. */
export function designs(all: Grounds, said: Sayings, seed: number, count: number): Design[] {
  const names = [...Object.keys(DEVICES), ...Object.keys(MORE), ...OFTEN];
  return Array.from({ length: 2 * count }, (_, i): Design[] => {
    const badge = i % 2 === 0;
    const chance = chanceFrom(seed * 7919 + i);
    const words = wordsFor(badge, said, chance);
    const kind = one(KINDS.slice(0, chance() < 0.12 ? 5 : 4), chance);
    const device = names[(i + Math.floor(i / names.length) + seed) % names.length]!;
    const on = (seedOf: number) => chanceFrom(seed * 104729 + i * 31 + seedOf);
    const common = { words, badge };
    return [
      {
        ...common,
        name: `${seed}-${i}-banner`,
        kind: 'banner',
        size: 'banner',
        device: kind,
        bytes: () => banner(all, kind, words, on(1)),
      },
      ...([400, 200] as const).map(
        (size): Design => ({
          ...common,
          name: `${seed}-${i}-a${size}`,
          kind: 'avatar',
          size: `a${size}`,
          device,
          bytes: () => avatar(all, device, words, size, on(2)),
        }),
      ),
    ];
  }).flat();
}

async function banner(all: Grounds, kind: (typeof KINDS)[number], words: string, chance: Chance): Promise<Uint8Array> {
  const ground = await groundOf(all, one(BANNERS, chance), chance);
  const body = bannerBody(kind, cased(words, chance), ground, chance);
  const quality = Math.round(between(82, 92, chance));
  return toJpeg(ground, body, ground.width, quality);
}

async function avatar(all: Grounds, device: string, words: string, size: number, chance: Chance): Promise<Uint8Array> {
  const ground = await groundOf(all, [400, 400], chance);
  const [fill, ink] = one(PANELS, chance);
  const look: Look = { ground: fill, ink, font: one(FONTS, chance) };
  const body = MORE[device]?.(words, ground, look, chance) ?? DEVICES[device]!(cased(words, chance), look);
  return toJpeg(ground, body, size, size === 400 ? Math.round(between(82, 92, chance)) : 80);
}

async function toJpeg(ground: Ground, body: string, size: number, quality: number): Promise<Uint8Array> {
  const { data, width, height } = ground;
  // The reading room blocks sharp's SVG loader in its process; drawing opens it again.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  const whole = await sharp(data, { raw: { width, height, channels: 3 } })
    .composite([svg(width, height, body)])
    .removeAlpha()
    .png()
    .toBuffer();
  return new Uint8Array(await sharp(whole).resize(size).jpeg({ quality }).toBuffer());
}
