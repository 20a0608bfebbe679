/**
 * How letters are misread. Costs are between 0 (the same) and 1 (another letter); they come from a laboratory trial of a
 * decoder over texts read by Tesseract, where these weights alone brought what its own alternatives could not.
 */
const ALIKE = ['OCGDUQ0', 'IL1JT|!', 'BR8EP', 'VYU', 'MNHW', 'A4R', 'S58', 'Z27', 'G6C', 'FPE', 'KXR', 'TY7'];
const ALIKE_COST = 0.55;
/** The ones that even people confuse. */
const TWINS = ['O0', 'I1L', 'S5', 'B8', 'Z2', 'G6', 'A4'];
const TWIN_COST = 0.2;

/** Two letters read where one stands, and the reverse. */
export const MERGED: readonly (readonly [read: string, meant: string])[] = [
  ['RN', 'M'],
  ['NN', 'M'],
  ['VV', 'W'],
  ['LI', 'U'],
  ['CL', 'D'],
  ['IJ', 'U'],
  ['LJ', 'U'],
  ['I3', 'B'],
  ['IO', 'D'],
];
export const MERGED_COST = 0.5;

const costs = new Map<string, number>();
for (const [groups, cost] of [
  [ALIKE, ALIKE_COST],
  [TWINS, TWIN_COST],
] as const) {
  for (const group of groups) {
    for (const a of group) for (const b of group) if (a !== b) costs.set(a + b, cost);
  }
}

/** The same for plain letters by their codes, `read * 128 + meant`: comparing terms asks this millions of times. */
const PLAIN = 128;
const table = new Float64Array(PLAIN * PLAIN).fill(1);
for (let code = 0; code < PLAIN; code++) table[code * PLAIN + code] = 0;
for (const [pair, cost] of costs) table[pair.charCodeAt(0) * PLAIN + pair.charCodeAt(1)] = cost;

/** What an engine that knows Latin letters alone takes Greek and Cyrillic capitals for: the letter, then its readings. */
const FOREIGN =
  'ΔA ΣEZ ΠN ΛA ΩOQ0 ΦO0 ΘO08 ΞE ΓTFI ΨW ИNU ЙNU ЯR ПNM ЛNAJ ГTFI БB65 ЗB3 ЧU4Y ШW ЩW ДA ЦU ЭE3 ЄEC ЖXK ЬB ЮO'.split(
    ' ',
  );
const FOREIGN_COST = 0.4;
const foreign = new Map<number, number>();
const WIDE = 0x10000;
for (const [meant, ...readings] of FOREIGN)
  for (const read of readings) foreign.set(read.charCodeAt(0) * WIDE + meant!.charCodeAt(0), FOREIGN_COST);

/** Cost of having read one letter where another stands, by their UTF-16 codes; upper-case letters without accents. */
export const confusionOf = (read: number, meant: number): number =>
  read < PLAIN && meant < PLAIN
    ? table[read * PLAIN + meant]!
    : read === meant
      ? 0
      : (foreign.get(read * WIDE + meant) ?? 1);

/** The same by the letters. */
export const confusion = (read: string, meant: string): number => confusionOf(read.charCodeAt(0), meant.charCodeAt(0));
