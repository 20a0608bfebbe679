/**
 * Marks of nobody: a frame, a figure in it, sometimes letters. None is any real organisation's. Two marks with the same frame
 * and another figure are look-alikes of each other. Bodies of SVG, 200 by 200.
 */
import { ringText, text, widthOf } from '../../test/vision/draw.js';

export interface Palette {
  ink: string;
  ground: string;
  second: string;
}
export interface Invented {
  name: string;
  /** Whether what surrounds the figure is transparent. */
  loose: boolean;
  body(palette: Palette): string;
}

const FRAMES: Record<string, (p: Palette) => string> = {
  ring: (p) => `<circle cx="100" cy="100" r="94" fill="${p.ground}" stroke="${p.ink}" stroke-width="9"/>`,
  disc: (p) => `<circle cx="100" cy="100" r="98" fill="${p.ground}"/>`,
  square: (p) => `<rect x="2" y="2" width="196" height="196" fill="${p.ground}"/>`,
  shield: (p) =>
    `<path d="M100 4 L186 30 V104 Q180 166 100 196 Q20 166 14 104 V30 z" fill="${p.ground}" stroke="${p.ink}" stroke-width="7"/>`,
  rounded: (p) =>
    `<rect x="6" y="26" width="188" height="148" rx="30" fill="${p.ground}" stroke="${p.second}" stroke-width="8"/>`,
  none: () => '',
};
const letters = (words: string, size: number, y: number, fill: string): string =>
  text(words, 100 - widthOf(words, size, 'anton') / 2, y, size, fill, 'anton');

/** Figures in the middle 130 by 130 or so. */
const FIGURES: Record<string, (p: Palette) => string> = {
  boat: (p) =>
    `<path fill="${p.ink}" d="M45 122 h112 l-24 34 h-64 z"/><path fill="${p.ink}" d="M95 112 V60 L58 112 z"/><path fill="${p.second}" d="M105 112 V42 L150 112 z"/>`,
  tree: (p) =>
    `<path fill="${p.ink}" d="M100 38 L140 92 H122 L152 136 H48 L78 92 H60 z"/><rect x="91" y="136" width="18" height="26" fill="${p.second}"/>`,
  crane: (p) =>
    `<path fill="${p.ink}" d="M40 128 Q82 120 92 78 Q100 44 128 46 L156 58 L130 62 Q118 70 122 96 Q126 140 84 150 Q60 154 40 128 z"/><path d="M92 150 V172 M104 148 V172" stroke="${p.second}" stroke-width="6"/>`,
  parents: (p) =>
    `<circle cx="78" cy="62" r="20" fill="${p.ink}"/><path d="M44 150 Q46 90 82 90 Q112 92 110 120 Q92 116 84 150 z" fill="${p.ink}"/><circle cx="122" cy="104" r="14" fill="${p.second}"/><path d="M88 150 Q104 118 128 126 Q150 134 146 150 z" fill="${p.second}"/>`,
  sun: (p) =>
    `<circle cx="100" cy="100" r="26" fill="${p.ink}"/>${[...Array(10).keys()].map((k) => `<path transform="rotate(${k * 36} 100 100)" d="M93 64 L100 36 L107 64 z" fill="${p.second}"/>`).join('')}`,
  key: (p) =>
    `<circle cx="72" cy="100" r="26" fill="none" stroke="${p.ink}" stroke-width="12"/><path d="M96 94 H164 V128 H150 V108 H138 V122 H126 V108 H96 z" fill="${p.ink}"/>`,
  leaf: (p) =>
    `<path d="M54 146 Q40 62 148 50 Q160 138 78 140 z" fill="${p.ink}"/><path d="M52 158 Q80 104 132 70" stroke="${p.second}" stroke-width="7" fill="none"/>`,
  waves: (p) =>
    [70, 100, 130]
      .map(
        (y, k) =>
          `<path d="M40 ${y} q20 -24 40 0 t40 0 t40 0" stroke="${k === 1 ? p.second : p.ink}" stroke-width="11" fill="none"/>`,
      )
      .join(''),
  stars: (p) =>
    [
      [100, 66, 1.5],
      [64, 120, 1],
      [136, 120, 1],
    ]
      .map(
        ([x, y, s], k) =>
          `<path transform="translate(${x} ${y}) scale(${s})" d="M0 -20 L6 -6 L20 -6 L9 3 L13 18 L0 9 L-13 18 L-9 3 L-20 -6 L-6 -6 z" fill="${k === 0 ? p.second : p.ink}"/>`,
      )
      .join(''),
  monogram: (p) => letters('QV', 84, 134, p.ink),
  monogramTwo: (p) => letters('ZK', 84, 134, p.ink),
  anchor: (p) =>
    `<path d="M100 60 V152 M70 84 H130 M52 116 Q60 156 100 156 Q140 156 148 116" stroke="${p.ink}" stroke-width="10" fill="none"/><circle cx="100" cy="50" r="12" fill="none" stroke="${p.second}" stroke-width="8"/>`,
  house: (p) =>
    `<path d="M46 104 L100 52 L154 104 H138 V152 H62 V104 z" fill="${p.ink}"/><rect x="90" y="116" width="22" height="36" fill="${p.second}"/>`,
  bell: (p) =>
    `<path d="M56 140 Q70 128 70 96 A30 34 0 0 1 130 96 Q130 128 144 140 z" fill="${p.ink}"/><circle cx="100" cy="150" r="10" fill="${p.second}"/>`,
  swan: (p) =>
    `<path fill="${p.ink}" d="M46 132 Q70 110 112 112 Q124 96 114 80 Q104 62 122 52 Q140 50 142 64 L152 68 L140 72 Q132 76 138 92 Q148 120 132 138 Q100 158 60 148 z"/><path d="M60 160 H140" stroke="${p.second}" stroke-width="6"/>`,
  letterQ: (p) => letters('HJ', 84, 134, p.ink),
  arch: (p) =>
    `<path d="M52 152 V98 A48 48 0 0 1 148 98 V152 H126 V100 A26 26 0 0 0 74 100 V152 z" fill="${p.ink}"/><circle cx="100" cy="126" r="14" fill="${p.second}"/>`,
};

const of = (frame: string, figure: string, words?: string): Invented => ({
  name: [frame, figure, words].filter(Boolean).join('-'),
  loose: frame === 'none',
  body: (p) =>
    FRAMES[frame]!(p) +
    FIGURES[figure]!(p) +
    (words === undefined
      ? ''
      : frame === 'ring'
        ? ringText(words, [100, 100, 70], 90, 17, p.ink, 'lato')
        : letters(words, 28, 192, p.ink)),
});

/** What is looked for. */
export const MARKS: Invented[] = [
  of('ring', 'boat'),
  of('disc', 'parents'),
  of('none', 'swan', 'LUMI'),
  of('square', 'monogram'),
  of('shield', 'tree'),
  of('none', 'crane'),
  of('rounded', 'waves'),
  of('disc', 'sun'),
  of('ring', 'monogramTwo'),
  of('none', 'leaf', 'NOVA'),
  of('square', 'key'),
  of('shield', 'stars'),
];
/** What is not: the same frames and letters with other figures, none of which stands in a mark above. */
export const LOOK_ALIKES: Invented[] = [
  of('ring', 'anchor'),
  of('disc', 'house'),
  of('none', 'house', 'RILU'),
  of('square', 'letterQ'),
  of('shield', 'arch'),
  of('none', 'anchor'),
  of('rounded', 'bell'),
  of('disc', 'arch'),
  of('ring', 'letterQ'),
  of('none', 'arch', 'VEMA'),
  of('square', 'house'),
  of('shield', 'bell'),
];

/** As many different marks as are asked for, to see what a further one costs. */
export function manyMarks(count: number): Invented[] {
  const all: Invented[] = [];
  for (const words of [undefined, 'ORVA', 'KELDI'])
    for (const figure of Object.keys(FIGURES))
      for (const frame of Object.keys(FRAMES)) all.push(of(frame, figure, words));
  return all.slice(0, count);
}
