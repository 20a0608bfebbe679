/** The wide picture above a profile: a landscape, perhaps words in straight lines, perhaps one of two invented signs. */
import { darker, dice, lighter } from './colours.js';
import { sizeToFit, straight, widthOf } from './lettering.js';
import type { Banner, BannerText, Scene, Sign } from './recipes.js';

type Paint = (from: string, to: string, next: () => number) => string;

const SCENES: Record<Scene, Paint> = {
  plain: (from, _to, next) =>
    Array.from(
      { length: 9 },
      () =>
        `<circle cx="${next() * 1500}" cy="${next() * 500}" r="${60 + next() * 170}" fill="${lighter(from, 0.4)}" opacity="0.16"/>`,
    ).join(''),
  hills: (from, to) =>
    `<circle cx="1180" cy="130" r="62" fill="${lighter(from, 0.8)}"/>` +
    `<path d="M0 300C200 190 400 210 620 290C860 380 1130 190 1500 270V500H0Z" fill="${lighter(to, 0.12)}"/>` +
    `<path d="M0 372C260 280 480 380 760 350C1040 320 1240 280 1500 340V500H0Z" fill="${darker(to, 0.12)}"/>` +
    `<path d="M0 440C300 390 620 450 900 428C1180 406 1360 410 1500 430V500H0Z" fill="${darker(to, 0.3)}"/>`,
  sea: (from, to) =>
    `<circle cx="420" cy="250" r="92" fill="${lighter(from, 0.7)}"/><rect y="252" width="1500" height="248" fill="${darker(to, 0.1)}"/>` +
    [276, 306, 344, 390, 446]
      .map((y, i) => {
        const wave = Array.from({ length: 13 }, (_, k) => `q62 ${k % 2 ? 12 : -12} 125 0`).join('');
        return `<path d="M-60 ${y}${wave}" stroke="${lighter(to, 0.35)}" stroke-width="${3 + i}" fill="none" opacity="0.5"/>`;
      })
      .join('') +
    `<path d="M340 268H500M362 290H478M384 316H456" stroke="${lighter(from, 0.8)}" stroke-width="7" stroke-linecap="round" opacity="0.7"/>`,
  garden: (from, to, next) =>
    Array.from({ length: 64 }, () => {
      const x = next() * 1500;
      const y = 250 + next() * 250;
      const petal = [lighter(from, 0.5), '#f6c667', '#f2a0a8', lighter(to, 0.6)][Math.floor(next() * 4)];
      const r = 7 + next() * 12;
      const petals = [0, 72, 144, 216, 288]
        .map((a) => `<ellipse cx="0" cy="${-r}" rx="${r * 0.55}" ry="${r * 0.85}" transform="rotate(${a})"/>`)
        .join('');
      return (
        `<path d="M${x} ${y}q6 50 -4 ${510 - y}" stroke="${darker(to, 0.3)}" stroke-width="4" fill="none"/>` +
        `<g transform="translate(${x} ${y})" fill="${petal}">${petals}<circle r="${r * 0.45}" fill="#fff3d0"/></g>`
      );
    }).join(''),
  evening: (_from, to, next) =>
    Array.from(
      { length: 70 },
      () =>
        `<circle cx="${next() * 1500}" cy="${next() * 300}" r="${0.8 + next() * 2.4}" fill="#fff" opacity="${0.3 + next() * 0.6}"/>`,
    ).join('') +
    '<path d="M1190 96A64 64 0 1 0 1262 176A52 52 0 1 1 1190 96Z" fill="#fff1c9"/>' +
    `<path d="M0 400C300 330 520 420 820 380C1100 342 1300 390 1500 360V500H0Z" fill="${darker(to, 0.35)}"/>`,
};

function words(line: BannerText, width: number, height: number): string {
  const size = sizeToFit(line.text, line.font, width * 0.86, line.size * height, 2);
  const [x, y] = [line.x * width, line.y * height];
  const half = widthOf(line.text, line.font, size, 2) / 2 + size * 0.4;
  const bar = line.bar
    ? `<rect x="${x - half}" y="${y - size * 0.7}" width="${half * 2}" height="${size * 1.4}" rx="${size * 0.14}" fill="${line.bar}"/>`
    : '';
  return bar + straight({ text: line.text, font: line.font, size, x, y, ink: line.ink, spacing: 2 });
}

/** Invented signs, nobody's logo: two nested curves with a dot, or a moon over a bowl. Drawn about (0, 0), 110 high. */
const strokes = (shape: 'nested' | 'moon', colour: string): string =>
  shape === 'nested'
    ? `<path d="M-40 -44A56 56 0 1 0 44 38" fill="none" stroke="${colour}" stroke-width="13" stroke-linecap="round"/><path d="M-12 -20A28 28 0 1 0 26 22" fill="none" stroke="${lighter(colour, 0.3)}" stroke-width="11" stroke-linecap="round"/><circle cx="30" cy="-30" r="13" fill="${colour}"/>`
    : `<path d="M14 -50A34 34 0 1 0 40 0A27 27 0 1 1 14 -50Z" fill="${colour}"/><path d="M-52 14H52C50 48 26 58 0 58C-26 58 -50 48 -52 14Z" fill="${lighter(colour, 0.25)}"/>`;

const sign = ({ shape, x, y, size, colour }: Sign, width: number, height: number): string =>
  `<g transform="translate(${x * width} ${y * height}) scale(${(size * height) / 110})">${strokes(shape, colour)}</g>`;

/** A sign alone on white, as a reference to look for in pictures. */
export const signSvg = (shape: Sign['shape'], colour: string, pixels: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="-72 -72 144 144"><rect x="-72" y="-72" width="144" height="144" fill="#ffffff"/>${strokes(shape, colour)}</svg>`;

/** The picture as SVG; the landscapes are drawn for 1500 × 500 and stretched to other sizes. */
export function bannerSvg(recipe: Banner): string {
  const { colours, scene, width = 1500, height = 500 } = recipe;
  const [from, to] = colours;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>` +
    `<g transform="scale(${width / 1500} ${height / 500})">${SCENES[scene](from, to, dice(`${scene}${from}${to}`))}</g>` +
    (recipe.mark ? sign(recipe.mark, width, height) : '') +
    (recipe.texts ?? []).map((line) => words(line, width, height)).join('') +
    '</svg>'
  );
}
