/**
 * Learns the small net that says which strips are worth reading (src/vision/likeness-weights.ts) on pictures that the project
 * draws itself: `npx tsx scripts/train-likeness.ts [PICTURES] [--write]`. Always the same weights from the same pictures. It
 * tells how well they separate strips of pictures that they were not learnt on, beside the weights that stand. Those learnt so far do
 * not carry over to photographs (docs/decisions/252-training-the-likeness.md): measure on both before `--write` is kept.
 */
import { writeFileSync } from 'node:fs';
import { chanceFrom } from '../bench/pictures/chance.js';
import { type Example, examplesOf } from '../bench/pictures/likeness-examples.js';
import { type Net, weigh } from '../src/vision/likeness.js';
import * as standing from '../src/vision/likeness-weights.js';

const PICTURES = 480;
const UNITS = 8;
const ROUNDS = 60;
const BATCH = 64;
const RATE = 3e-3;
const DECAY = 2e-3;
/** Writing is rarer than texture, and dearer to lose. */
const WEIGHT = 1.5;
/** Every so many pictures one is kept aside. */
const ASIDE = 5;

const count = Number(process.argv.slice(2).find((arg) => /^\d+$/.test(arg)) ?? PICTURES);
const learnt: Example[] = [];
const aside: Example[] = [];
for (let i = 0; i < count; i++) (i % ASIDE === 0 ? aside : learnt).push(...(await examplesOf(i)));
const net = learn(learnt);
for (const [name, one] of [
  ['learnt now', net],
  ['standing', standing],
] as const)
  tell(name, one, aside);
if (process.argv.includes('--write'))
  writeFileSync(new URL('../src/vision/likeness-weights.ts', import.meta.url), written(net));

function tell(name: string, one: Net, examples: readonly Example[]): void {
  const scored = examples.map((e) => ({ ...e, p: weigh(one, e.measures) })).sort((a, b) => b.p - a.p);
  const writing = scored.filter((e) => e.writing).length;
  let above = 0;
  let area = 0;
  const passing: Record<string, number> = {};
  for (const [i, e] of scored.entries())
    if (e.writing) {
      above++;
      for (const keep of [0.85, 0.9, 0.95, 0.98])
        passing[keep] ??= above >= keep * writing ? (i + 1 - above) / (scored.length - writing) : (undefined as never);
    } else area += above;
  const kept = Object.entries(passing).map(([keep, others]) => `${keep}: ${others.toFixed(3)}`);
  process.stdout.write(
    `${name}: area under the curve ${(area / writing / (scored.length - writing)).toFixed(3)}; of ${scored.length} strips ` +
      `${writing} are writing; share of others that pass where so much writing is kept: ${kept.join(', ')}\n`,
  );
}

/** One hidden layer, Adam, weight decay. */
function learn(examples: readonly Example[]): Net {
  const chance = chanceFrom(1);
  const width = examples[0]!.measures.length;
  const columns = Array.from({ length: width }, (_, k) => examples.map((e) => e.measures[k]!));
  const MEANS = columns.map(mean);
  const SPREADS = columns.map((values, k) => Math.sqrt(mean(values.map((v) => (v - MEANS[k]!) ** 2))) + 1e-6);
  const rows = examples.map((e) => e.measures.map((v, k) => (v - MEANS[k]!) / SPREADS[k]!));
  // All parameters in one row: hidden weights by unit, hidden biases, outer weights, outer bias.
  const total = UNITS * width + 2 * UNITS + 1;
  const hidden = (unit: number) => unit * width;
  const [biases, outer, last] = [UNITS * width, UNITS * width + UNITS, total - 1];
  const p = Float64Array.from({ length: total }, (_, i) =>
    i >= biases && i < outer ? 0 : i === last ? 0 : 0.3 * normal(chance),
  );
  const [m, v, g] = [new Float64Array(total), new Float64Array(total), new Float64Array(total)];
  const order = rows.map((_, i) => i);
  const a = new Float64Array(UNITS);
  for (let round = 0, step = 0; round < ROUNDS; round++) {
    shuffle(order, chance);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      g.fill(0);
      for (const i of batch) {
        const x = rows[i]!;
        let z = p[last]!;
        for (let u = 0; u < UNITS; u++) {
          let sum = p[biases + u]!;
          for (let k = 0; k < width; k++) sum += p[hidden(u) + k]! * x[k]!;
          a[u] = Math.tanh(sum);
          z += a[u]! * p[outer + u]!;
        }
        const is = examples[i]!.writing ? 1 : 0;
        const d = ((1 / (1 + Math.exp(-z)) - is) * (is ? WEIGHT : 1)) / batch.length;
        g[last] = g[last]! + d;
        for (let u = 0; u < UNITS; u++) {
          g[outer + u] = g[outer + u]! + d * a[u]!;
          const back = d * p[outer + u]! * (1 - a[u]! ** 2);
          g[biases + u] = g[biases + u]! + back;
          for (let k = 0; k < width; k++) g[hidden(u) + k] = g[hidden(u) + k]! + back * x[k]!;
        }
      }
      step++;
      for (let i = 0; i < total; i++) {
        const decays = i < biases || (i >= outer && i < last);
        const slope = g[i]! + (decays ? DECAY * p[i]! : 0);
        m[i] = 0.9 * m[i]! + 0.1 * slope;
        v[i] = 0.999 * v[i]! + 0.001 * slope * slope;
        p[i] = p[i]! - (RATE * (m[i]! / (1 - 0.9 ** step))) / (Math.sqrt(v[i]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  const short = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
  return {
    MEANS: short(MEANS),
    SPREADS: short(SPREADS),
    HIDDEN: Array.from({ length: UNITS }, (_, u) => short(p.subarray(hidden(u), hidden(u) + width))),
    HIDDEN_BIAS: short(p.subarray(biases, outer)),
    OUT: short(p.subarray(outer, last)),
    OUT_BIAS: short([p[last]!])[0]!,
  };
}

function written(one: Net): string {
  const head =
    '/**\n * A small net that weighs the measures of a strip (likeness.ts): one hidden layer of eight. Learnt by\n * scripts/train-likeness.ts on drawn pictures: docs/decisions/252-training-the-likeness.md.\n */\n';
  return (
    head +
    Object.entries(one)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
      .join('')
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(chance() + 1e-12)) * Math.cos(2 * Math.PI * chance());
}
function shuffle(list: number[], chance: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
