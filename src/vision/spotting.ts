/**
 * Words of a vocabulary looked for in what the recogniser thinks of each column, rather than in the signs that it thinks likeliest:
 * a word is aligned to the columns (Viterbi over its letters with blanks between), from any column to any other, and costs
 * what its letters are less likely than the likeliest ones (keyword spotting against a free loop of signs: Fernández, Graves and
 * Schmidhuber, 2007).
 */
import type { Vocabulary } from '../domain/reading.js';
import { type Columns, type Sign, signsIn } from './ctc.js';
import { bare } from './stop.js';

/** A letter may cost so much on the mean, as natural logarithm of shares. */
const BOUND = 0.8;
/** What costs more is no letter of the word: one that is all wrong must not make the rest worthless. */
const MOST = 6;
/** The first and the last letter may not cost more: FAIRY is not FAIR with an end that nobody sees. */
const END = 3;
/** Shorter words are in too many others. */
const FEWEST = 5;
/** Of one strip. */
const TOLD = 3;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A word that may stand in a strip instead of the likeliest signs, in its place among them. */
export type Spot = (columns: Columns) => Sign[][];

interface Wanted {
  form: string;
  /** Letters and digits alone. */
  plain: string;
  /** Places in LETTERS. */
  letters: number[];
}

export function spotterOf(vocabulary: Vocabulary | undefined): Spot {
  const forms = new Set([...(vocabulary?.terms ?? []).flatMap((t) => t.forms), ...(vocabulary?.innocent ?? [])]);
  const wanted = [...forms]
    .map((form) => ({ form, plain: bare(form) }))
    .map((word): Wanted => ({ ...word, letters: [...word.plain].map((c) => LETTERS.indexOf(c)) }))
    .filter(({ letters }) => letters.length >= FEWEST && !letters.includes(-1));
  return (columns) => {
    const costs = costsOf(columns);
    const signs = signsIn(columns);
    const read = bare(signs.map(({ c }) => c).join(''));
    const cheapest = Array.from(LETTERS, (_, l) => {
      let least = MOST;
      for (let at = 0; at < columns.columns; at++) least = Math.min(least, costs[at * WIDTH + l]!);
      return least;
    });
    const found = wanted
      .filter(({ letters }) => letters.reduce((sum, l) => sum + cheapest[l]!, 0) <= BOUND * letters.length)
      .filter(({ plain }) => !read.includes(plain))
      .map((word) => ({ word, ...align(word.letters, costs, columns.columns) }))
      .map((one) => ({ ...one, gain: BOUND * one.word.letters.length - one.cost }))
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain);
    return found.slice(0, TOLD).map(({ word, from, to, cost }) => inserted(signs, word, from, to, cost));
  };
}

/** A column's costs: of each letter, and last of what is none. */
const WIDTH = LETTERS.length + 1;

/** Letters are the same in capitals and with marks. */
const placesOf = new WeakMap<readonly string[], Int32Array>();
function placeOfSigns(signs: readonly string[]): Int32Array {
  const known = placesOf.get(signs);
  if (known) return known;
  const places = Int32Array.from(signs, (c) => {
    const place = LETTERS.indexOf(bare(c).charAt(0) || ' ');
    return place < 0 ? LETTERS.length : place;
  });
  placesOf.set(signs, places);
  return places;
}

function costsOf(columns: Columns): Float64Array {
  const { shares, signs } = columns;
  const places = placeOfSigns(signs);
  const costs = new Float64Array(columns.columns * WIDTH);
  for (let at = 0; at < columns.columns; at++) {
    const first = at * (signs.length + 1);
    const row = costs.subarray(at * WIDTH, (at + 1) * WIDTH);
    row[WIDTH - 1] = shares[first]!;
    for (let k = 0; k < signs.length; k++) row[places[k]!]! += shares[first + k + 1]!;
    const most = Math.max(...row);
    for (let l = 0; l < WIDTH; l++) row[l] = Math.min(MOST, Math.log(most / Math.max(row[l]!, 1e-9)));
  }
  return costs;
}

/** The cheapest way of a word's letters through the columns. */
function align(letters: readonly number[], costs: Float64Array, columns: number) {
  const states = 2 * letters.length - 1;
  let [before, now] = [new Float64Array(states).fill(Infinity), new Float64Array(states)];
  let [startedBefore, started] = [new Int32Array(states), new Int32Array(states)];
  const best = { cost: Infinity, from: 0, to: 0 };
  for (let at = 0; at < columns; at++) {
    const row = at * WIDTH;
    for (let s = 0; s < states; s++) {
      const letter = s % 2 === 0;
      let cost = before[s]!;
      let start = startedBefore[s]!;
      if (s > 0 && before[s - 1]! < cost) [cost, start] = [before[s - 1]!, startedBefore[s - 1]!];
      // Twins need a blank between them.
      if (letter && s > 1 && letters[s / 2] !== letters[s / 2 - 1] && before[s - 2]! < cost)
        [cost, start] = [before[s - 2]!, startedBefore[s - 2]!];
      if (s === 0 && cost > 0) [cost, start] = [0, at];
      const here = costs[row + (letter ? letters[s / 2]! : WIDTH - 1)]!;
      now[s] = cost + ((s === 0 || s === states - 1) && here > END ? Infinity : here);
      started[s] = start;
    }
    if (now[states - 1]! < best.cost)
      Object.assign(best, { cost: now[states - 1]!, from: started[states - 1]!, to: at + 1 });
    [before, now] = [now, before];
    [startedBefore, started] = [started, startedBefore];
  }
  return best;
}

/** The likeliest signs with a word in the place of those that stand in its columns. */
function inserted(signs: readonly Sign[], { form, letters }: Wanted, from: number, to: number, cost: number): Sign[] {
  const isIn = ({ from: a, to: b }: Sign) => (a + b) / 2 >= from && (a + b) / 2 <= to;
  const sureness = Math.exp(-cost / letters.length);
  const step = (to - from) / form.length;
  const word = [...form].map((c, i): Sign => ({ c, sureness, from: from + i * step, to: from + (i + 1) * step }));
  const firstIn = signs.findIndex((sign) => (sign.from + sign.to) / 2 >= from);
  const head = firstIn < 0 ? signs : signs.slice(0, firstIn);
  return [...head, ...word, ...signs.slice(head.length).filter((sign) => !isIn(sign))];
}
