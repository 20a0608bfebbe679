/** A picture with the places of what was found in it, each with its name: drawn as SVG, in the letters of whoever looks. */
import type { Box } from '../domain/reading.js';
import { dataAddress } from './data-address.js';
import { type Html, html } from './markup.js';

export interface Placed {
  box: Box;
  /** What stands beside it: the entry of the list, or the mark. */
  name: string;
}

/** Share of the picture's longer side that a letter is high. */
const LETTER = 1 / 28;

/** @param size of the picture that the boxes belong to; the bytes may be a smaller copy of it */
export function placedIn(
  picture: Uint8Array,
  size: { width: number; height: number },
  places: readonly Placed[],
): Html {
  const { width, height } = size;
  const letter = Math.max(width, height) * LETTER;
  const taken: number[] = [];
  const drawn = places.map(({ box: [x, y, w, h], name }) => {
    // Above its place, or under it where there is no room; never over another's name.
    let line = y - letter * 0.5 >= letter ? y - letter * 0.5 : y + h + letter * 1.1;
    while (taken.some((other) => Math.abs(other - line) < letter * 1.15)) line += letter * 1.2;
    line = Math.min(height - letter * 0.4, line);
    taken.push(line);
    const [at, anchor] = x + w / 2 < width / 2 ? [x, 'start'] : [x + w, 'end'];
    return html`<rect class="around" x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"/><rect class="place" x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"/><text class="name" x="${round(at)}" y="${round(line)}" text-anchor="${anchor}" font-size="${round(letter)}">${name}</text>`;
  });
  return html`<svg class="seen placed" viewBox="0 0 ${width} ${height}" role="img" aria-label="${places.map(({ name }) => name).join(', ')}"><image href="${dataAddress(picture)}" width="${width}" height="${height}"/>${drawn}</svg>`;
}
const round = (value: number): number => Math.round(value * 10) / 10;

export const PLACED_STYLE = `.placed .around,.placed .place{fill:none;vector-effect:non-scaling-stroke}
.placed .around{stroke:#fff;stroke-width:5px}.placed .place{stroke:#c8102e;stroke-width:2.5px}
.placed .name{fill:#a00d25;font-weight:700;paint-order:stroke;stroke:#fff;stroke-width:.35em;stroke-linejoin:round}`;
