/** What many pictures do to the readers: the memory of their processes over a long row, and what a second core gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { Trouble } from '../../src/domain/trouble.js';
import type { BenchResult } from '../frame.js';
import { bytesOf, kindOf, type Label, PICTURES_A_PROCESS, readerOf } from '../readings.js';

const ROW = 2_000;
const SHORT_ROW = 60;
/** Of a row in equal parts; four of the long one are as many pictures as a process lives for. */
const PARTS = 4;
const GROWTH = 0.1;
const GAIN = 1.6;
/** Pictures read in one turn: at its end one process waits for the other, which is no part of a long round. */
const TURN = 80;
/** Pictures that each process reads before it counts: it lives for hundreds, and the first are dear. */
const WARM = 10;

/**
 * Reads the pictures over and over, and looks how much memory the reading processes hold. Linux only. The long row is four
 * lives of a process, so that each part begins with a fresh one: what grows within a life is told beside it.
 */
export async function remembered(chosen: readonly Label[], short: boolean): Promise<BenchResult> {
  const count = short ? SHORT_ROW : ROW;
  const reader = readerOf(1);
  const held: number[] = [];
  let unread = 0;
  try {
    for (let i = 0; i < count; i++) {
      const label = chosen[i % chosen.length]!;
      // On a machine that many share a picture may take longer than it may; its process is replaced, as ever.
      await reader.read(bytesOf(label), { name: label.file, kind: kindOf(label) }).catch((error: unknown) => {
        if (!(error instanceof Trouble) || error.then === 'stop') throw error;
        unread += 1;
      });
      held.push(childrenMb());
    }
  } finally {
    await reader.close();
  }
  const parts = Array.from({ length: PARTS }, (_, at) => held.slice((at * count) / PARTS, ((at + 1) * count) / PARTS));
  const [early, late] = [median(parts[1]!), median(parts.at(-1)!)];
  const growth = late / early - 1;
  const within = parts.map((part) => {
    const tenth = part.length / 10;
    return median(part.slice(-tenth)) / median(part.slice(tenth, 2 * tenth)) - 1;
  });
  const most = Math.max(...held);
  return {
    figures: {
      ...{ pictures: count, earlyMb: early, lateMb: late, mostMb: most, growthShare: growth },
      growthWithinShare: Math.max(...within),
    },
    table: [
      ['pictures', 'second quarter, MB', 'last quarter', 'most', 'growth %'],
      [count, Math.round(early), Math.round(late), Math.round(most), Math.round(100 * growth)],
    ],
    notes: [
      `Asked: flat within ${100 * GROWTH} %. Medians of a quarter of the row each; a process is replaced after ${PICTURES_A_PROCESS} pictures.`,
      ...(unread > 0 ? [`${unread} pictures were not read in time.`] : []),
      `Within each quarter, from its second tenth to its last: ${within.map((share) => `${Math.round(100 * share)} %`).join(', ')}.`,
    ],
    holds: growth <= GROWTH,
  };
}

/** Resident memory of all processes under this one. */
function childrenMb(): number {
  const under = (pid: number): number[] =>
    readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '))
      .filter((id) => id !== '')
      .flatMap((id) => [Number(id), ...under(Number(id))]);
  return under(process.pid)
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
    .reduce((sum, mb) => sum + mb, 0);
}

/** The same pictures with one reading process and with two, in turns, by the wall: only an idle machine gives a figure. */
export async function paired(chosen: readonly Label[]): Promise<BenchResult> {
  const walls: Record<1 | 2, number> = { 1: 0, 2: 0 };
  const readers = { 1: readerOf(1), 2: readerOf(2) };
  try {
    for (const workers of [1, 2] as const)
      await Promise.all(Array.from({ length: workers }, () => readAll(readers[workers], chosen.slice(0, WARM))));
    for (let at = 0; at < chosen.length; at += TURN)
      for (const workers of [1, 2] as const) {
        const started = performance.now();
        await readAll(readers[workers], chosen.slice(at, at + TURN));
        walls[workers] += performance.now() - started;
      }
  } finally {
    await Promise.all([readers[1].close(), readers[2].close()]);
  }
  const gain = walls[1] / walls[2];
  return {
    figures: { pictures: chosen.length, oneMs: walls[1], twoMs: walls[2], gain },
    table: [
      ['pictures', 'one, s', 'two, s', 'gain'],
      [chosen.length, walls[1] / 1000, walls[2] / 1000, gain],
    ],
    notes: [`Asked: ${GAIN} on two cores that nobody else uses.`],
    holds: gain >= GAIN,
  };
}

const readAll = (reader: ReturnType<typeof readerOf>, list: readonly Label[]) =>
  Promise.all(list.map((label) => reader.read(bytesOf(label), { name: label.file, kind: kindOf(label) })));
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
