/**
 * Ways in which words stand on profile pictures and banners, for the net of likeness: each gives what is drawn with the words and
 * without, and along which lines the words run, so that what a strip shows is known without reading it.
 */
import { type Face, outline } from './fonts.js';

export type Chance = () => number;
/** Middle of the letters along a line of words, and their height, in the drawing's pixels. */
export interface Spine {
  points: [number, number][];
  height: number;
}
export interface Drawn {
  /** Everything but words. */
  frame: string;
  words: string;
  spines: Spine[];
}
export interface Pen {
  face: Face;
  chance: Chance;
  ink: string;
  ground: string;
  /** Extra room between letters, in their size. */
  apart: number;
}

const CAP = 0.72;
export const near = (chance: Chance, from: number, to: number): number => from + chance() * (to - from);

const widthOf = (pen: Pen, words: string, size: number): number =>
  pen.face.getAdvanceWidth(words, size) + words.length * pen.apart * size;

/** A straight line of words about its middle, turned by some degrees, no wider than asked. */
export function line(pen: Pen, words: string, x: number, y: number, turn: number, wide: number, most: number): Drawn {
  const size = Math.min(most, wide / (widthOf(pen, words, 1) || 1));
  const long = widthOf(pen, words, size);
  let at = -long / 2;
  const parts =
    pen.apart === 0
      ? outline(pen.face, words, at, (CAP / 2) * size, size)
      : [...words]
          .map((letter) => {
            const path = letter === ' ' ? '' : outline(pen.face, letter, at, (CAP / 2) * size, size);
            at += widthOf(pen, letter, size);
            return path;
          })
          .join('');
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const points = Array.from({ length: 13 }, (_, i): [number, number] => {
    const along = (i / 12 - 0.5) * long;
    return [x + along * cos, y + along * sin];
  });
  const words_ = `<g transform="translate(${x} ${y}) rotate(${turn})"><path fill="${pen.ink}" d="${parts}"/></g>`;
  return { frame: '', words: words_, spines: [{ points, height: CAP * size }] };
}

/** Words along a circle about its middle angle (degrees, -90 is the top); `inward`: heads to the centre. */
export function arc(
  pen: Pen,
  words: string,
  [cx, cy, r]: [number, number, number],
  middle: number,
  most: number,
  share: number,
  inward = false,
): Drawn {
  const size = Math.min(most, (2 * Math.PI * r * share) / (widthOf(pen, words, 1) || 1));
  const total = widthOf(pen, words, size) / r;
  const way = inward ? -1 : 1;
  let at = (middle * Math.PI) / 180 - (way * total) / 2;
  const from = at;
  const parts = [...words].map((letter) => {
    const w = widthOf(pen, letter, size) / r;
    const turn = at + (way * w) / 2;
    at += way * w;
    if (letter === ' ') return '';
    const base = inward ? r + (CAP / 2) * size : r - (CAP / 2) * size;
    const path = outline(pen.face, letter, -widthOf(pen, letter, size) / 2, 0, size);
    const degrees = (turn * 180) / Math.PI + (inward ? -90 : 90);
    return `<path fill="${pen.ink}" transform="translate(${cx + base * Math.cos(turn)} ${cy + base * Math.sin(turn)}) rotate(${degrees})" d="${path}"/>`;
  });
  const points = Array.from({ length: 25 }, (_, i): [number, number] => {
    const a = from + (i / 24) * way * total;
    return [cx + r * Math.cos(a), cy + r * Math.sin(a)];
  });
  return { frame: '', words: parts.join(''), spines: [{ points, height: CAP * size }] };
}

export const together = (frame: string, ...parts: Drawn[]): Drawn => ({
  frame: frame + parts.map((p) => p.frame).join(''),
  words: parts.map((p) => p.words).join(''),
  spines: parts.flatMap((p) => p.spines),
});

export const rect = (x: number, y: number, w: number, h: number, fill: string, rest = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${rest}/>`;
export const disc = (x: number, y: number, r: number, fill: string, rest = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${rest}/>`;
const turned = (degrees: number, x: number, y: number, body: string) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${body}</g>`;

function rows(pen: Pen, words: string, x: number, y: number, turn: number, wide: number, most: number): Drawn {
  const all = words.split(' ');
  const count = Math.min(all.length, 1 + Math.floor(pen.chance() * 3));
  const each = Math.ceil(all.length / count);
  const list = Array.from({ length: Math.ceil(all.length / each) }, (_, i) =>
    all.slice(i * each, (i + 1) * each).join(' '),
  );
  const size = Math.min(most, ...list.map((row) => wide / (widthOf(pen, row, 1) || 1)));
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return together(
    '',
    ...list.map((row, i) => {
      const down = (i - (list.length - 1) / 2) * size * 1.1;
      return line(pen, row, x - down * sin, y + down * cos, turn, wide, size);
    }),
  );
}

type Layout = (pen: Pen, words: string, wide: number, high: number) => Drawn;

export const AVATARS: Layout[] = [
  // Rings with and without a band.
  (pen, words) => {
    const { chance } = pen;
    const broad = near(chance, 34, 62);
    const r = 198 - broad / 2 - near(chance, 0, 12);
    const band =
      chance() < 0.8
        ? `<circle cx="200" cy="200" r="${r}" fill="none" stroke="${pen.ground}" stroke-width="${broad}"/>`
        : '';
    const size = broad * near(chance, 0.5, 0.85);
    const low = chance() < 0.4;
    return together(
      band,
      arc(
        pen,
        words,
        [200, 200, r],
        low ? 90 + near(chance, -25, 25) : near(chance, -150, -30),
        size,
        near(chance, 0.25, 0.5),
        low,
      ),
    );
  },
  (pen, words) => {
    const r = near(pen.chance, 160, 178);
    const band = `<circle cx="200" cy="200" r="${r}" fill="none" stroke="${pen.ground}" stroke-width="${near(pen.chance, 36, 56)}"/>`;
    return together(band, arc(pen, `${words} • ${words} •`, [200, 200, r], near(pen.chance, -180, 0), 30, 0.97));
  },
  // Ribbons, bands, straight on the picture.
  (pen, words) => {
    const { chance } = pen;
    const [x, y, turn] =
      chance() < 0.5
        ? [near(chance, 85, 125), near(chance, 85, 125), -45]
        : [near(chance, 275, 315), near(chance, 85, 125), 45];
    const low = chance() < 0.3;
    const cy = low ? 400 - y : y;
    const angle = low ? -turn : turn;
    const broad = near(chance, 34, 70);
    return together(
      turned(angle, x, cy, rect(x - 300, cy - broad / 2, 600, broad, pen.ground)),
      line(pen, words, x, cy, angle, 190, broad * near(chance, 0.5, 0.8)),
    );
  },
  (pen, words) => {
    const { chance } = pen;
    const broad = near(chance, 36, 100);
    const y = chance() < 0.7 ? near(chance, 270, 365) : near(chance, 30, 120);
    const turn = chance() < 0.7 ? 0 : near(chance, -20, 20);
    const band = turned(
      turn,
      200,
      y,
      rect(-100, y - broad / 2, 600, broad, pen.ground, `opacity="${near(chance, 0.6, 1.2)}"`),
    );
    return together(band, rows(pen, words, 200, y, turn, near(chance, 160, 360), broad * near(chance, 0.35, 0.7)));
  },
  (pen, words) =>
    line(
      pen,
      words,
      near(pen.chance, 160, 240),
      near(pen.chance, 60, 350),
      pen.chance() < 0.6 ? 0 : near(pen.chance, -35, 35),
      near(pen.chance, 160, 380),
      near(pen.chance, 24, 80),
    ),
  (pen, words) =>
    rows(
      pen,
      words,
      200,
      near(pen.chance, 90, 310),
      pen.chance() < 0.7 ? 0 : near(pen.chance, -15, 15),
      near(pen.chance, 150, 370),
      near(pen.chance, 24, 90),
    ),
  // Buttons and pins.
  (pen, words) => {
    const { chance } = pen;
    const r = near(chance, 34, 100);
    const [x, y] = [near(chance, r, 400 - r), near(chance, 180, 400 - r)];
    return together(
      disc(x, y, r, pen.ground, chance() < 0.4 ? `stroke="${pen.ink}" stroke-width="4"` : ''),
      rows(pen, words, x, y, chance() < 0.7 ? 0 : near(chance, -20, 20), r * 1.6, r * 0.6),
    );
  },
  (pen, words) => {
    const { chance } = pen;
    const r = near(chance, 60, 120);
    const [x, y] = [near(chance, 80, 320), near(chance, 150, 320)];
    const low = chance() < 0.3;
    return together(
      disc(x, y, r, pen.ground) + disc(x, y, r * 0.45, pen.ink),
      arc(pen, words, [x, y, r * 0.76], low ? 90 : -90, r * 0.3, near(chance, 0.3, 0.6), low),
    );
  },
  // Signs, shirts, bubbles, upright words, waves.
  (pen, words) => {
    const { chance } = pen;
    const [w, h] = [near(chance, 120, 330), near(chance, 50, 150)];
    const [x, y, turn] = [near(chance, 150, 250), near(chance, 120, 320), near(chance, -16, 16)];
    return together(
      rect(x - 5, y, 10, 300, '#8a6a48') +
        turned(turn, x, y, rect(x - w / 2, y - h / 2, w, h, pen.ground, `rx="${near(chance, 0, 20)}"`)),
      rows(pen, words, x, y, turn, w * 0.85, h * 0.5),
    );
  },
  (pen, words) =>
    together(
      rect(15, 10, 64, 380, pen.ground),
      line(pen, words, 47, 200, pen.chance() < 0.6 ? -90 : 90, 340, near(pen.chance, 26, 46)),
    ),
  (pen, words) => {
    const r = near(pen.chance, 260, 520);
    const low = pen.chance() < 0.5;
    const cy = low ? 330 - r : 70 + r;
    const band = `<circle cx="200" cy="${cy}" r="${r}" fill="none" stroke="${pen.ground}" stroke-width="${near(pen.chance, 40, 70)}"/>`;
    return together(
      band,
      arc(pen, words, [200, cy, r], low ? 90 : -90, near(pen.chance, 22, 40), 300 / (2 * Math.PI * r), low),
    );
  },
];

export const BANNERS: Layout[] = [
  (pen, words, wide, high) =>
    line(
      pen,
      words,
      near(pen.chance, 0.35, 0.65) * wide,
      near(pen.chance, 0.2, 0.8) * high,
      0,
      near(pen.chance, 0.2, 0.8) * wide,
      near(pen.chance, 0.06, 0.3) * high,
    ),
  (pen, words, wide, high) =>
    rows(
      pen,
      words,
      near(pen.chance, 0.3, 0.7) * wide,
      near(pen.chance, 0.3, 0.7) * high,
      0,
      near(pen.chance, 0.2, 0.5) * wide,
      near(pen.chance, 0.06, 0.25) * high,
    ),
  (pen, words, wide, high) => {
    const [w, h] = [near(pen.chance, 0.15, 0.6) * wide, near(pen.chance, 0.12, 0.5) * high];
    const [x, y] = [near(pen.chance, 0.3, 0.7) * wide, near(pen.chance, 0.3, 0.7) * high];
    return together(
      rect(x - w / 2, y - h / 2, w, h, pen.ground, `rx="${near(pen.chance, 0, 12)}"`),
      rows(pen, words, x, y, 0, w * 0.9, h * 0.6),
    );
  },
  (pen, words, wide, high) => {
    const r = high * near(pen.chance, 0.2, 0.42);
    const x = near(pen.chance, 0.15, 0.85) * wide;
    return together(disc(x, high / 2, r, pen.ground), rows(pen, words, x, high / 2, 0, r * 1.6, r * 0.5));
  },
];
