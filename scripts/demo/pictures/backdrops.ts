/** What stands behind an invented person: out-of-focus light, leaves, hills, a window or a shelf of books. 400 × 400. */
import { darker, dice, lighter } from './colours.js';
import type { Backdrop } from './recipes.js';

type Paint = (from: string, to: string, next: () => number) => string;

const bokeh: Paint = (from, to, next) =>
  Array.from({ length: 16 }, () => {
    const r = 14 + next() * 42;
    return `<circle cx="${next() * 400}" cy="${next() * 330}" r="${r}" fill="${lighter(next() > 0.5 ? from : to, 0.45)}" opacity="${0.12 + next() * 0.22}"/>`;
  }).join('');

const leaves: Paint = (from, to, next) =>
  Array.from({ length: 26 }, () => {
    const size = 0.7 + next() * 1.1;
    const colour = next() > 0.5 ? darker(to, 0.12 + next() * 0.15) : lighter(from, 0.1 + next() * 0.2);
    return (
      `<g transform="translate(${next() * 400} ${next() * 400}) rotate(${next() * 360}) scale(${size})" opacity="0.75">` +
      `<path d="M0 0C14 -22 44 -24 62 0C44 24 14 22 0 0Z" fill="${colour}"/>` +
      `<path d="M2 0H56" stroke="${lighter(colour, 0.25)}" stroke-width="1.6"/></g>`
    );
  }).join('');

const hills: Paint = (from, to) =>
  `<circle cx="318" cy="84" r="34" fill="${lighter(from, 0.75)}" opacity="0.9"/>` +
  `<path d="M0 210C70 150 130 176 190 206C250 236 330 150 400 190V400H0Z" fill="${darker(to, 0.06)}" opacity="0.8"/>` +
  `<path d="M0 268C90 216 170 276 240 256C310 236 350 226 400 250V400H0Z" fill="${darker(to, 0.2)}"/>`;

const window_: Paint = (from, to) =>
  `<rect x="226" y="-10" width="150" height="270" rx="6" fill="${lighter(from, 0.72)}"/>` +
  `<path d="M226 190C260 160 300 200 376 170V260H226Z" fill="${lighter(to, 0.35)}"/>` +
  `<path d="M301 -10V260M226 120H376" stroke="${lighter(to, 0.82)}" stroke-width="7"/>` +
  `<rect x="222" y="-14" width="158" height="278" rx="8" fill="none" stroke="${lighter(to, 0.86)}" stroke-width="10"/>` +
  `<path d="M-10 -10H70C66 120 58 210 30 300H-10Z" fill="${darker(to, 0.12)}" opacity="0.55"/>`;

const shelf: Paint = (from, to, next) => {
  const rows = [70, 190, 310].map((y) => {
    let x = 6;
    let books = '';
    while (x < 396) {
      const width = 12 + next() * 16;
      const height = 54 + next() * 38;
      const colour = [darker(from, 0.25), lighter(to, 0.25), darker(to, 0.2), lighter(from, 0.2)][
        Math.floor(next() * 4)
      ];
      if (next() > 0.16)
        books += `<rect x="${x}" y="${y - height}" width="${width}" height="${height}" rx="2" fill="${colour}" opacity="0.62"/>`;
      x += width + 3;
    }
    return `${books}<rect x="0" y="${y}" width="400" height="9" fill="${darker(to, 0.35)}" opacity="0.6"/>`;
  });
  return rows.join('');
};

const PAINTS: Record<Backdrop, Paint> = { bokeh, leaves, hills, window: window_, shelf, plain: () => '' };

/** The backdrop as SVG; `seed` decides where the small things lie. */
export function paintBackdrop(kind: Backdrop, [from, to]: [string, string], seed: string): string {
  return (
    `<defs><linearGradient id="bd" x1="0" y1="0" x2="0.6" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>` +
    `<rect width="400" height="400" fill="url(#bd)"/>${PAINTS[kind](from, to, dice(seed))}`
  );
}
