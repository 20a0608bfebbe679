/**
 * Pictures with words in any script, drawn by the real Chromium: it shapes Arabic and orders what runs from right to left. Fonts
 * come from packages, as data: addresses; nothing is fetched.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../src/browser/find-browser.js';
import { face } from './draw.js';

const require = createRequire(import.meta.url);

/** By language data: the font package that has its letters, and the heaviest weight to write badges in. */
export const HANDS = {
  heb: { font: 'noto-sans-hebrew', weight: 700 },
  ara: { font: 'noto-sans-arabic', weight: 700 },
  ell: { font: 'noto-sans', weight: 700 },
  ukr: { font: 'noto-sans', weight: 700 },
  jpn: { font: 'kosugi-maru', weight: 400 },
  chi_sim: { font: 'zcool-xiaowei', weight: 400 },
  eng: { font: 'noto-sans', weight: 700 },
} as const;
export type Hand = keyof typeof HANDS;
export const GROUNDS = ['band', 'ribbon', 'photo'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Written {
  words: string;
  hand: Hand;
  ground: Ground;
  /** Of the letters, in pixels of a picture of 400. */
  size: number;
  /** Side of the picture. */
  side?: number;
  colours?: readonly [ground: string, ink: string];
}
export interface Pen {
  write(written: Written): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openPen(): Promise<Pen> {
  const browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    async write(written) {
      const side = written.side ?? 400;
      await page.setViewportSize({ width: side, height: side });
      await page.setContent(pageOf(written, side));
      await page.evaluate('document.fonts.ready');
      return new Uint8Array(await page.screenshot({ type: 'jpeg', quality: 85 }));
    },
    close: () => browser.close(),
  };
}

function pageOf({ words, hand, ground, size, colours = ['#12408c', '#ffffff'] }: Written, side: number): string {
  const [paper, ink] = colours;
  const rows = words.split('\n');
  const row = (text: string, y: number) =>
    `<text x="200" y="${y}" text-anchor="middle" dominant-baseline="central" font-size="${size}" fill="${ink}"${
      ground === 'photo' ? ' style="paint-order:stroke" stroke="#0006" stroke-width="2"' : ''
    }>${text}</text>`;
  const y = ground === 'ribbon' ? 110 : ground === 'band' ? 330 : 300;
  const lines = rows.map((text, i) => row(text, y + (i - (rows.length - 1) / 2) * size * 1.3)).join('');
  const high = size * (1.3 * rows.length + 0.5);
  const body = {
    band: `<rect y="${y - high / 2}" width="400" height="${high}" fill="${paper}"/>${lines}`,
    ribbon: `<g transform="rotate(-30 200 ${y})"><rect x="-200" y="${y - high / 2}" width="800" height="${high}" fill="${paper}"/>${lines}</g>`,
    photo: lines,
  }[ground];
  return `<style>${fontsFor(words, hand)}*{margin:0}text{font-family:pen;font-weight:${HANDS[hand].weight}}</style><svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 400 400">${face(400)}${ground === 'photo' ? BUSY : ''}${body}</svg>`;
}

/** Leaves and lights, as behind many a face. */
const BUSY = Array.from({ length: 90 }, (_, i) => {
  const at = (k: number) => (i * k) % 400;
  const shade = ['#51795a', '#7fa37a', '#39573f', '#a9bf8d', '#6f8f95'][i % 5];
  return `<ellipse cx="${at(137)}" cy="${200 + (at(89) >> 1)}" rx="${8 + (i % 13)}" ry="${4 + (i % 7)}" fill="${shade}" transform="rotate(${i * 37} ${at(137)} ${200 + (at(89) >> 1)})"/>`;
}).join('');

/** The files of a font package that hold these words' letters. */
function fontsFor(words: string, hand: Hand): string {
  const { font, weight } = HANDS[hand];
  const folder = dirname(require.resolve(`@fontsource/${font}/package.json`));
  const css = readFileSync(join(folder, `${weight}.css`), 'utf8');
  return [...css.matchAll(/src: url\(([^)]+\.woff2)\)[^;]*;\s*unicode-range: ([^;]+);/g)]
    .filter(([, , range]) => [...words].some((letter) => isIn(letter.codePointAt(0)!, range!)))
    .map(([, file, range]) => {
      const bytes = readFileSync(join(folder, file!)).toString('base64');
      return `@font-face{font-family:pen;font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${range}}`;
    })
    .join('');
}

const isIn = (point: number, range: string): boolean =>
  range.split(',').some((part) => {
    const [from, to = from] = part.trim().slice(2).split('-');
    return point >= Number.parseInt(from!, 16) && point <= Number.parseInt(to!, 16);
  });
