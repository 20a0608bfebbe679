/**
 * Ways in which words stand on profile pictures, drawn on 400 × 400. Each takes the words and two colours, and gives the
 * body of a drawing that is laid over a ground. Invented people, drawn grounds, letters as outlines from font packages.
 */
import { type Font, face, ringText, text, widthOf } from '../../test/vision/draw.js';

export interface Look {
  ground: string;
  ink: string;
  font: Font;
}
type Device = (words: string, look: Look) => string;

/** A line of words about its middle, no wider than asked. */
function line(words: string, x: number, y: number, wide: number, most: number, { ink, font }: Look): string {
  const size = Math.min(most, wide / widthOf(words, 1, font));
  return text(words, x - widthOf(words, size, font) / 2, y + 0.36 * size, size, ink, font);
}
const arc = (words: string, circle: [number, number, number], middle: number, most: number, look: Look): string => {
  const room = circle[2] * Math.PI * 0.9;
  const size = Math.min(most, room / widthOf(words, 1, look.font));
  return ringText(words, circle, middle, size, look.ink, look.font);
};
/** Heads to the centre: read along the lower side, left to right. */
function hanging(words: string, [cx, cy, r]: [number, number, number], most: number, { ink, font }: Look): string {
  const size = Math.min(most, (r * 2.4) / widthOf(words, 1, font));
  let turn = 90 + ((widthOf(words, size, font) / r / 2) * 180) / Math.PI;
  return [...words]
    .map((letter) => {
      const half = ((widthOf(letter, size, font) / r / 2) * 180) / Math.PI;
      turn -= half;
      const at = (turn * Math.PI) / 180;
      const glyph = text(letter, -widthOf(letter, size, font) / 2, 0, size, ink, font);
      const placed = `<g transform="translate(${cx + r * Math.cos(at)} ${cy + r * Math.sin(at)}) rotate(${turn - 90})">${glyph}</g>`;
      turn -= half;
      return placed;
    })
    .join('');
}
const turned = (degrees: number, x: number, y: number, body: string) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${body}</g>`;
const rect = (x: number, y: number, w: number, h: number, fill: string, round = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"/>`;
const disc = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const rim = (ground: string) => `<circle cx="200" cy="200" r="175" fill="none" stroke="${ground}" stroke-width="50"/>`;
const rows = (words: string): string[] => {
  const all = words.split(' ');
  return all.length < 2
    ? all
    : [all.slice(0, Math.ceil(all.length / 2)).join(' '), all.slice(Math.ceil(all.length / 2)).join(' ')];
};
/** The words in rows, one below the other. */
const stacked = (words: string, x: number, y: number, wide: number, most: number, look: Look): string => {
  const list = rows(words);
  return list.map((row, i) => line(row, x, y + (i - (list.length - 1) / 2) * most * 1.1, wide, most, look)).join('');
};

export const DEVICES: Record<string, Device> = {
  'ring-top': (w, l) => rim(l.ground) + arc(w, [200, 200, 165], -90, 30, l),
  'ring-side': (w, l) => rim(l.ground) + arc(w, [200, 200, 165], -150, 26, l),
  'ring-bottom': (w, l) => rim(l.ground) + hanging(w, [200, 200, 186], 30, l),
  ribbon: (w, l) => turned(-45, 110, 110, rect(-120, 80, 460, 60, l.ground) + line(w, 110, 110, 190, 34, l)),
  'ribbon-right': (w, l) => turned(45, 290, 110, rect(60, 80, 460, 60, l.ground) + line(w, 290, 110, 190, 34, l)),
  'band-bottom': (w, l) => rect(0, 300, 400, 60, l.ground) + line(w, 200, 330, 280, 40, l),
  'band-top': (w, l) => rect(0, 50, 400, 56, l.ground) + line(w, 200, 78, 250, 36, l),
  button: (w, l) => disc(290, 280, 75, l.ground) + stacked(w, 290, 280, 120, 34, l),
  pin: (w, l) => disc(115, 280, 85, l.ground) + arc(w, [115, 280, 60], -90, 22, l) + disc(115, 285, 38, l.ink),
  cap: (w, l) => `<path d="M50 150Q200 10 350 150Z" fill="${l.ground}"/>${arc(w, [200, 330, 218], -90, 30, l)}`,
  scroll: (w, l) =>
    `<path d="M30 250Q200 350 370 250V310Q200 410 30 310Z" fill="${l.ground}"/>${hanging(w, [200, -60, 405], 34, l)}`,
  rosette: (w, l) =>
    disc(120, 250, 90, l.ground) +
    // In the words' own two colours, or cream words would stand on cream.
    disc(120, 250, 66, l.ink) +
    stacked(w, 120, 250, 112, 28, { ...l, ink: l.ground }),
  placard: (w, l) =>
    rect(195, 240, 10, 160, '#8a6a48') +
    turned(-7, 200, 190, rect(60, 120, 280, 140, l.ground) + stacked(w, 200, 190, 250, 50, l)),
  sign: (w, l) => turned(5, 200, 300, rect(90, 250, 220, 100, l.ground, 6) + stacked(w, 200, 300, 190, 34, l)),
  shirt: (w, l) =>
    `<path d="M90 400L110 290Q200 250 290 290L310 400Z" fill="${l.ground}"/>${stacked(w, 200, 340, 150, 30, l)}`,
  mug: (w, l) => rect(130, 240, 140, 150, l.ground, 10) + stacked(w, 200, 315, 120, 30, l),
  bubble: (w, l) => rect(40, 30, 320, 90, '#fff', 30) + line(w, 200, 75, 280, 36, { ...l, ink: '#222' }),
  vertical: (w, l) => rect(20, 20, 56, 360, l.ground) + turned(-90, 48, 200, line(w, 48, 200, 330, 36, l)),
  slanted: (w, l) => turned(-14, 200, 330, line(w, 200, 330, 330, 46, l)),
  outlined: (w, l) =>
    `<g stroke="#111" stroke-width="5" paint-order="stroke">${line(w, 200, 340, 340, 46, { ...l, ink: '#fff' })}</g>`,
  gradient: (w, l) =>
    `<defs><linearGradient id="g"><stop stop-color="#ffd000"/><stop offset="1" stop-color="#ff6a88"/></linearGradient></defs>${rect(0, 310, 400, 70, '#1d2440')}${line(w, 200, 345, 340, 44, { ...l, ink: 'url(#g)' })}`,
  hashtag: (w, l) => line(`#${w.replaceAll(' ', '')}`, 200, 350, 340, 40, { ...l, ink: '#fff' }),
  sticker: (w, l) => turned(12, 300, 90, rect(210, 60, 180, 60, l.ground, 12) + line(w, 300, 90, 160, 30, l)),
  wristband: (w, l) => turned(-20, 200, 330, rect(-20, 312, 440, 36, l.ground) + line(w, 200, 330, 240, 24, l)),
};

/** Small shapes without letters, so that the ground is no plain one. */
function clutter(chance: () => number): string {
  const colours = ['#6b7f55', '#c9b38c', '#8d99ae', '#b5651d', '#44596b', '#d8cfc0'];
  const shapes = Array.from({ length: 90 }, () => {
    const [x, y, s] = [chance() * 400, chance() * 400, 6 + chance() * 40];
    const fill = colours[Math.floor(chance() * colours.length)]!;
    return chance() < 0.5
      ? disc(x, y, s / 2, fill)
      : turned(chance() * 90, x, y, rect(x, y, s, s * (0.3 + chance()), fill));
  });
  return `<rect width="400" height="400" fill="#9fb0a0"/>${shapes.join('')}`;
}

export const groundOf = (chance: () => number): string => (chance() < 0.6 ? face(400) : clutter(chance));
