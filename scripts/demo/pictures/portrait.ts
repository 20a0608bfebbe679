/** One invented person from the shoulders up, softly shaded, perhaps with a baby in a wrap. 400 × 400 SVG. */
import { paintBackdrop } from './backdrops.js';
import { darker, lighter } from './colours.js';
import { paintHair } from './hair.js';
import { paintOverlay } from './overlays.js';
import type { Portrait } from './recipes.js';

const gradient = (id: string, colour: string, depth: number): string =>
  `<radialGradient id="${id}" cx="0.42" cy="0.32" r="0.85"><stop offset="0" stop-color="${lighter(colour, 0.16)}"/><stop offset="0.55" stop-color="${colour}"/><stop offset="1" stop-color="${darker(colour, depth)}"/></radialGradient>`;

function face(skin: string): string {
  const line = darker(skin, 0.62);
  const lip = '#b44f50';
  return (
    `<ellipse cx="134" cy="178" rx="12" ry="19" fill="${darker(skin, 0.08)}"/><ellipse cx="266" cy="178" rx="12" ry="19" fill="${darker(skin, 0.08)}"/>` +
    '<path d="M134 158C134 108 160 84 200 84C240 84 266 108 266 158C266 212 238 254 200 254C162 254 134 212 134 158Z" fill="url(#skin)"/>' +
    `<ellipse cx="160" cy="204" rx="16" ry="11" fill="#e0605a" opacity="0.2"/><ellipse cx="240" cy="204" rx="16" ry="11" fill="#e0605a" opacity="0.2"/>` +
    [174, 226]
      .map(
        (x) =>
          `<path d="M${x - 15} 172Q${x} 158 ${x + 15} 172Q${x} 184 ${x - 15} 172Z" fill="#fffdf8"/>` +
          `<circle cx="${x}" cy="171" r="7.4" fill="${line}"/><circle cx="${x}" cy="171" r="3.6" fill="#171310"/><circle cx="${x + 2.6}" cy="168.4" r="2.2" fill="#fff"/>` +
          `<path d="M${x - 16} 171Q${x} 155 ${x + 16} 171" stroke="${darker(skin, 0.75)}" stroke-width="3" fill="none" stroke-linecap="round"/>`,
      )
      .join('') +
    `<path d="M156 150Q172 140 190 148M210 148Q228 140 244 150" stroke="${darker(skin, 0.6)}" stroke-width="4.4" fill="none" stroke-linecap="round"/>` +
    `<path d="M200 176Q192 198 196 203Q201 207 208 203" stroke="${darker(skin, 0.26)}" stroke-width="3" fill="none" stroke-linecap="round"/>` +
    `<path d="M176 219Q200 228 224 219Q214 240 200 240Q186 240 176 219Z" fill="${lip}"/>` +
    '<path d="M181 221.5Q200 228.5 219 221.5Q216 227 200 228.5Q184 227 181 221.5Z" fill="#fffaf5"/>'
  );
}

const shoulders = (skin: string, clothes: string): string =>
  `<path d="M164 226H236V300C236 322 164 322 164 300Z" fill="${darker(skin, 0.1)}"/>` +
  `<path d="M164 240C180 264 220 264 236 240V254C220 274 180 274 164 254Z" fill="${darker(skin, 0.28)}" opacity="0.55"/>` +
  '<path d="M46 404C50 330 92 300 164 284C172 312 228 312 236 284C308 300 350 330 354 404Z" fill="url(#cloth)"/>' +
  `<path d="M164 284C172 316 228 316 236 284" stroke="${darker(clothes, 0.22)}" stroke-width="6" fill="none" stroke-linecap="round"/>` +
  `<path d="M110 404C108 372 112 350 122 334M290 404C292 372 288 350 278 334" stroke="${darker(clothes, 0.22)}" stroke-width="4" fill="none" stroke-linecap="round" opacity="0.7"/>`;

const GLASSES =
  '<g fill="#ffffff" fill-opacity="0.16" stroke="#2d2a32" stroke-width="4.5"><rect x="149" y="153" width="46" height="36" rx="15"/><rect x="205" y="153" width="46" height="36" rx="15"/><path d="M195 168Q200 163 205 168M149 166L136 162M251 166L264 162" fill="none"/></g>';

function baby(wrap: string, skin: string): string {
  return (
    `<defs>${gradient('wrap', wrap, 0.24)}${gradient('babyskin', skin, 0.14)}</defs>` +
    '<path d="M138 404C130 352 168 318 226 306C286 296 326 330 324 404Z" fill="url(#wrap)"/>' +
    '<circle cx="256" cy="306" r="45" fill="url(#wrap)"/>' +
    '<circle cx="256" cy="311" r="35" fill="url(#babyskin)"/>' +
    `<path d="M222 302C226 274 286 270 291 302C276 288 240 288 222 302Z" fill="${lighter(wrap, 0.3)}"/>` +
    `<path d="M236 314Q243 320 250 314M263 314Q270 320 277 314" stroke="${darker(skin, 0.6)}" stroke-width="2.8" fill="none" stroke-linecap="round"/>` +
    `<path d="M250 330Q257 335 264 330" stroke="#b4564f" stroke-width="3" fill="none" stroke-linecap="round"/>` +
    '<circle cx="237" cy="325" r="6" fill="#e0605a" opacity="0.25"/><circle cx="277" cy="325" r="6" fill="#e0605a" opacity="0.25"/>' +
    `<path d="M150 384C190 346 270 344 322 372M144 404C190 372 270 368 324 396" stroke="${darker(wrap, 0.2)}" stroke-width="4" fill="none" stroke-linecap="round" opacity="0.7"/>`
  );
}

/** The picture as SVG without any text element: words are outlines. */
export function portraitSvg(recipe: Portrait): string {
  const { skin, clothes, hair } = recipe;
  const strands = paintHair(hair.style, hair.colour);
  const seed = `${recipe.backdrop}${recipe.colours.join('')}${clothes}${hair.colour}`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">' +
    `<defs>${gradient('skin', skin, 0.16)}${gradient('cloth', clothes, 0.26)}</defs>` +
    paintBackdrop(recipe.backdrop, recipe.colours, seed) +
    strands.back +
    shoulders(skin, clothes) +
    face(skin) +
    strands.front +
    (recipe.glasses ? GLASSES : '') +
    (recipe.baby ? baby(recipe.baby.wrap, recipe.baby.skin ?? skin) : '') +
    (recipe.overlays ?? []).map(paintOverlay).join('') +
    '</svg>'
  );
}
