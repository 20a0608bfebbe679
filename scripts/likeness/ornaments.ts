/** Shapes in rows, without a letter, that look like words to who looks at their regularity alone. */
import { type Chance, disc, near, rect } from './layouts.js';

/** Railings, grilles, blinds, hatching, colonnades: bars side by side, aslant, in perspective, unlike or all alike. */
export function bars(chance: Chance, colours: readonly string[], wide: number, high: number): string {
  const colour = colours[Math.floor(chance() * colours.length)]!;
  const step = near(chance, 4, 30);
  const thick = step * near(chance, 0.15, 0.7);
  const long = chance() < 0.6 ? near(chance, 12, 70) : near(chance, 60, 300);
  const uneven = chance() < 0.5 ? 0 : near(chance, 0.05, 0.5);
  const narrowing = chance() < 0.5 ? 1 : near(chance, 0.93, 1.07);
  const lines = chance() < 0.6 ? 1 : 1 + Math.floor(chance() * 6);
  const count = Math.floor(near(chance, 6, 40));
  const parts: string[] = [];
  for (let row = 0; row < lines; row++) {
    let x = 0;
    let scale = 1;
    for (let i = 0; i < count && x < 2 * wide; i++) {
      const off = () => uneven * near(chance, -1, 1);
      const top = row * long * 1.15 * (chance() < 0.5 ? 1 : 1 + 0.05 * off()) + off() * long * 0.3;
      parts.push(
        `<path d="M${x} ${top}h${thick * scale * (1 + off())}l${off() * step} ${long * scale}h${-thick * scale * (1 + off())}Z" fill="${colour}"/>`,
      );
      x += step * scale * (1 + 0.5 * off());
      scale *= narrowing;
    }
    if (chance() < 0.3) parts.push(rect(0, row * long * 1.15 + long * chance(), x, thick, colour));
  }
  const place = `translate(${near(chance, -0.1, 0.6) * wide} ${near(chance, -0.1, 0.8) * high}) rotate(${chance() < 0.5 ? near(chance, -8, 8) : near(chance, -90, 90)}) skewX(${chance() < 0.5 ? 0 : near(chance, -50, 50)})`;
  return `<g transform="${place}" opacity="${near(chance, 0.5, 1.3)}">${parts.join('')}</g>`;
}

/** Rows of shapes that stand where words might: stars on a rim, stripes, a grille, beads. Part of the frame, never writing. */
export function ornament(chance: Chance, colours: readonly string[], wide: number, high: number): string {
  const colour = colours[Math.floor(chance() * colours.length)]!;
  const size = near(chance, 5, 26);
  const step = size * near(chance, 1.05, 2.4);
  const shapes = [
    () => disc(0, 0, size / 2, colour),
    () => rect(-size * 0.15, -size / 2, size * near(chance, 0.15, 0.5), size, colour),
    () => rect(-size / 2, -size / 2, size * 0.8, size, colour),
    () => `<path d="M0 ${-size / 2}L${size / 2} ${size / 2}H${-size / 2}Z" fill="${colour}"/>`,
    () =>
      `<path d="M0 ${-size / 2}l${size * 0.15} ${size * 0.35}h${size * 0.35}l${-size * 0.28} ${size * 0.25}l${size * 0.1} ${size * 0.4}l${-size * 0.32} ${-size * 0.22}l${-size * 0.32} ${size * 0.22}l${size * 0.1} ${-size * 0.4}l${-size * 0.28} ${-size * 0.25}h${size * 0.35}Z" fill="${colour}"/>`,
    () =>
      `<ellipse rx="${size * 0.5}" ry="${size * near(chance, 0.15, 0.5)}" fill="${colour}" transform="rotate(${near(chance, -90, 90)})"/>`,
    () =>
      `<path d="M${-size / 2} ${size / 2}L0 ${-size / 2}L${size / 2} ${size / 2}" fill="none" stroke="${colour}" stroke-width="${size * 0.2}"/>`,
  ];
  const shape = shapes[Math.floor(chance() * shapes.length)]!;
  const ring = chance() < 0.35;
  const [cx, cy] = [wide / 2, high / 2];
  if (ring) {
    const r = near(chance, 0.25, 0.48) * Math.min(wide, high);
    const count = Math.floor((2 * Math.PI * r * near(chance, 0.3, 1)) / step);
    return Array.from({ length: count }, (_, i) => {
      const a = ((i * step) / r) * (180 / Math.PI);
      return `<g transform="translate(${cx} ${cy}) rotate(${a}) translate(${r} 0) rotate(90)">${shape()}</g>`;
    }).join('');
  }
  const turn = chance() < 0.5 ? 0 : near(chance, -90, 90);
  const lines = chance() < 0.5 ? 1 : 1 + Math.floor(chance() * 8);
  const many = Math.floor(near(chance, 5, 30));
  const [x, y] = [near(chance, 0.2, 0.8) * wide, near(chance, 0.2, 0.8) * high];
  const wobble = chance() < 0.5 ? 0 : size * 0.25;
  return `<g transform="translate(${x} ${y}) rotate(${turn})">${Array.from({ length: lines }, (_, row) =>
    Array.from(
      { length: many },
      (_, i) =>
        `<g transform="translate(${(i - many / 2) * step + near(chance, -wobble, wobble)} ${row * size * 1.3 + near(chance, -wobble, wobble)})">${shape()}</g>`,
    ).join(''),
  ).join('')}</g>`;
}
