/** Grounds without a letter that look like many: noise at several grains, fences, bricks, leaves, rows of windows. 400 × 400. */

type Chance = () => number;
const COLOURS = ['#6b7f55', '#c9b38c', '#8d99ae', '#b5651d', '#44596b', '#d8cfc0', '#2e2a26', '#e8e4da'];
const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;
const whole = (fill: string) => `<rect width="400" height="400" fill="${fill}"/>`;

function noise(chance: Chance): string {
  const grain = (0.015 + 0.12 * chance() ** 2).toFixed(3);
  const across = (Number(grain) * (0.3 + 1.4 * chance())).toFixed(3);
  const kind = chance() < 0.5 ? 'turbulence' : 'fractalNoise';
  const steps =
    chance() < 0.4
      ? '<feComponentTransfer><feFuncR type="discrete" tableValues="0 .4 .5 1"/></feComponentTransfer>'
      : '';
  return `<filter id="n" x="0" y="0" width="100%" height="100%"><feTurbulence type="${kind}" baseFrequency="${grain} ${across}" numOctaves="${1 + Math.floor(chance() * 4)}" seed="${Math.floor(chance() * 999)}"/>${steps}<feColorMatrix values="1.6 0 0 0 -.3 0 1.4 .2 0 -.3 .3 0 1.2 0 -.2 0 0 0 0 1"/></filter><rect width="400" height="400" filter="url(#n)"/>`;
}
function fence(chance: Chance): string {
  const [ground, ink] = [pick(COLOURS, chance), pick(COLOURS, chance)];
  const step = 9 + chance() * 22;
  const bars = Array.from({ length: Math.floor(700 / step) }, (_, i) => {
    const [x, top] = [i * step - 150 + chance() * 3, 100 + 80 * chance()];
    return `<rect x="${x}" y="${top}" width="${step * (0.25 + 0.3 * chance())}" height="${40 + 180 * chance()}" fill="${ink}"/>`;
  });
  return `${whole(ground)}<g transform="rotate(${(chance() - 0.5) * 60} 200 200)">${bars.join('')}</g>`;
}
function rowsOf(chance: Chance, piece: (x: number, y: number, w: number, h: number) => string): string {
  const [w, h] = [10 + chance() * 34, 8 + chance() * 30];
  const gap = 2 + chance() * 10;
  const pieces: string[] = [];
  for (let y = 0, row = 0; y < 400; y += h + gap, row++)
    for (let x = -((row % 2) * w) / 2; x < 400; x += w + gap)
      pieces.push(piece(x + chance() * 2, y + chance() * 2, w * (0.7 + 0.3 * chance()), h));
  return pieces.join('');
}
const bricks = (chance: Chance): string =>
  whole(pick(COLOURS, chance)) +
  rowsOf(
    chance,
    (x, y, w, h) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${pick(COLOURS, chance)}"/>`,
  );
function windows(chance: Chance): string {
  const [ground, ink] = [pick(COLOURS, chance), pick(COLOURS, chance)];
  return (
    whole(ground) +
    rowsOf(chance, (x, y, w, h) => `<rect x="${x}" y="${y}" width="${w * 0.6}" height="${h}" fill="${ink}"/>`)
  );
}
const leaves = (chance: Chance): string =>
  whole(pick(COLOURS, chance)) +
  Array.from({ length: 260 }, () => {
    const [x, y, r] = [chance() * 400, chance() * 400, 4 + chance() * 18];
    return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * (0.2 + 0.4 * chance())}" fill="${pick(COLOURS, chance)}" transform="rotate(${chance() * 180} ${x} ${y})"/>`;
  }).join('');

const KINDS = [noise, noise, noise, fence, bricks, windows, leaves];
export const textureOf = (chance: Chance): string => pick(KINDS, chance)(chance);
