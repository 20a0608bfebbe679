/** Hair behind the head and before it. The head is an oval about (200, 168), 66 wide and 82 high to each side. */
import { darker, lighter } from './colours.js';
import type { HairStyle } from './recipes.js';

interface Hair {
  back: string;
  front: string;
}

/** Parted fringe that all uncovered styles share, drawn over the forehead. */
const parted = (c: string): string =>
  `<path d="M130 172C122 118 150 74 204 74C256 74 280 118 270 174C266 146 252 126 226 110C204 132 158 132 142 150C136 158 132 164 130 172Z" fill="${c}"/>` +
  `<path d="M150 116C166 94 196 86 222 92" stroke="${lighter(c, 0.22)}" stroke-width="5" fill="none" stroke-linecap="round" opacity="0.7"/>`;

const swept = (c: string): string =>
  `<path d="M131 168C124 112 156 72 206 72C254 72 278 112 269 170C264 150 260 138 250 126C214 132 172 126 152 112C140 126 134 146 131 168Z" fill="${c}"/>` +
  `<path d="M166 100C188 88 218 88 240 100" stroke="${lighter(c, 0.22)}" stroke-width="5" fill="none" stroke-linecap="round" opacity="0.7"/>`;

const STYLES: Record<HairStyle, (c: string) => Hair> = {
  bob: (c) => ({
    back: `<path d="M118 262C100 170 112 62 200 60C290 60 302 170 282 262C262 272 240 266 232 250H168C160 266 138 272 118 262Z" fill="${darker(c, 0.14)}"/>`,
    front: parted(c),
  }),
  long: (c) => ({
    back: `<path d="M110 372C84 250 96 58 200 58C306 58 316 250 290 372C262 384 246 350 240 300H160C154 350 138 384 110 372Z" fill="${darker(c, 0.14)}"/>`,
    front: parted(c),
  }),
  waves: (c) => ({
    back: `<path d="M104 330C128 300 84 280 104 236C118 204 96 176 112 128C126 82 160 56 202 56C246 56 276 84 290 128C304 176 284 204 298 236C316 280 274 300 298 330C272 358 244 330 240 290H160C156 330 130 358 104 330Z" fill="${darker(c, 0.14)}"/>`,
    front: swept(c),
  }),
  bun: (c) => ({
    back: `<circle cx="202" cy="54" r="34" fill="${darker(c, 0.1)}"/><path d="M184 40C196 30 214 32 222 44" stroke="${lighter(c, 0.2)}" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M126 200C112 120 140 64 200 64C262 64 288 120 274 200Z" fill="${darker(c, 0.14)}"/>`,
    front: swept(c),
  }),
  ponytail: (c) => ({
    back: `<path d="M262 96C322 96 330 190 306 284C296 322 268 318 268 290C268 240 282 190 252 150Z" fill="${darker(c, 0.2)}"/><path d="M126 206C112 120 140 62 200 62C262 62 288 120 274 206Z" fill="${darker(c, 0.14)}"/>`,
    front: swept(c),
  }),
  curls: (c) => {
    const ring = Array.from({ length: 15 }, (_, i) => {
      const angle = Math.PI * (0.94 + (i / 14) * 1.12);
      return `<circle cx="${(200 + Math.cos(angle) * 82).toFixed(1)}" cy="${(166 + Math.sin(angle) * 88).toFixed(1)}" r="${30 + (i % 3) * 4}" fill="${darker(c, i % 2 ? 0.06 : 0.16)}"/>`;
    }).join('');
    const fringe = [
      [150, 108, 24],
      [178, 96, 26],
      [210, 94, 26],
      [240, 102, 24],
      [134, 134, 18],
      [266, 134, 18],
    ]
      .map(([x, y, r], i) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${i % 2 ? c : lighter(c, 0.06)}"/>`)
      .join('');
    return { back: `<circle cx="200" cy="150" r="96" fill="${darker(c, 0.16)}"/>${ring}`, front: fringe };
  },
  short: (c) => ({
    back: `<path d="M128 190C112 116 142 64 202 64C262 64 288 116 272 190Z" fill="${darker(c, 0.14)}"/>`,
    front: `<path d="M130 170C118 110 150 68 208 66C262 66 286 110 270 168C268 150 264 138 256 128C236 134 226 118 222 108C206 126 170 130 150 124C138 136 134 152 130 170Z" fill="${c}"/>`,
  }),
  scarf: (c) => ({
    back: `<path d="M96 352C84 220 100 52 200 50C300 52 316 220 304 352Z" fill="${darker(c, 0.14)}"/>`,
    front:
      `<path fill-rule="evenodd" d="M112 300C96 180 112 62 200 60C288 62 304 180 288 300C262 326 226 330 200 330C174 330 138 326 112 300ZM200 92C158 92 138 128 138 168C138 216 164 254 200 254C236 254 262 216 262 168C262 128 242 92 200 92Z" fill="${c}"/>` +
      `<path d="M126 250C150 290 220 300 282 262" stroke="${darker(c, 0.2)}" stroke-width="5" fill="none" stroke-linecap="round" opacity="0.7"/>` +
      `<path d="M132 282C166 312 226 312 270 292" stroke="${darker(c, 0.2)}" stroke-width="4" fill="none" stroke-linecap="round" opacity="0.5"/>` +
      `<path d="M136 104C154 78 180 70 206 70" stroke="${lighter(c, 0.3)}" stroke-width="5" fill="none" stroke-linecap="round" opacity="0.6"/>`,
  }),
};

export const paintHair = (style: HairStyle, colour: string): Hair => STYLES[style](colour);
