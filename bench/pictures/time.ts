/**
 * What reading costs: processor time of this process for each picture, read by one plain tesseract.js pass and by the reader,
 * one after the other, both engines in this process and long warm. The wall would measure the machine's other work.
 */
import type { Eye } from '../../src/vision/eye.js';
import type { BenchResult, Figures } from '../frame.js';
import { bytesOf, eyeOf, kindOf, type Label } from '../readings.js';
import { startPlain } from './plain-engine.js';

/** What issue 3 asks for. */
const MUST = { all: 3.2, innocents: 4, highest: 6 };
/** Pictures that warm both up and are not counted. */
const WARM = 8;

interface Cost {
  innocent: boolean;
  ms: number;
  plainMs: number;
}

export async function timed(chosen: readonly Label[]): Promise<BenchResult> {
  const plain = await startPlain();
  const eye = eyeOf();
  const costs: Cost[] = [];
  try {
    for (const label of chosen.slice(0, WARM)) {
      await read(eye, label);
      await plain.recognize(bytesOf(label));
    }
    for (const label of chosen) {
      const bytes = bytesOf(label);
      const plainMs = await worked(() => plain.recognize(bytes, {}, { blocks: true }));
      const ms = await worked(() => read(eye, label));
      costs.push({ innocent: label.terms.length === 0, ms, plainMs });
    }
  } finally {
    await eye.close();
    await plain.terminate();
  }
  return report(costs);
}

const read = (eye: Eye, label: Label) => eye.read(bytesOf(label), { name: label.file, kind: kindOf(label) });

/** Processor time of the whole process, its threads too, while something is done, in milliseconds. */
async function worked(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function report(costs: Cost[]): BenchResult {
  const innocents = costs.filter((c) => c.innocent);
  const groups: [string, Cost[]][] = [
    ['all', costs],
    ['badges', costs.filter((c) => !c.innocent)],
    ['innocents', innocents],
  ];
  const all = ratioOf(costs);
  const plain = ratioOf(innocents);
  const plainMean = mean(costs.map((c) => c.plainMs));
  const highest = quantile(
    costs.map((c) => c.ms / plainMean),
    0.95,
  );
  const figures: Figures = {
    pictures: costs.length,
    processorRatio: all,
    processorRatioInnocents: plain,
    highestToMeanPlain: highest,
    highestToOwnPlain: quantile(
      costs.map((c) => c.ms / c.plainMs),
      0.95,
    ),
    pictureMs: mean(costs.map((c) => c.ms)),
    plainMs: plainMean,
  };
  return {
    figures,
    table: [
      ['pictures', 'number', 'mean ms', 'median', '95 %', 'plain mean ms', 'ratio', '95 % ÷ mean plain'],
      ...groups.filter(([, list]) => list.length > 0).map(([name, list]) => row(name, list, plainMean)),
    ],
    notes: [
      `Processor time. Asked: at most ${MUST.all} times one plain pass over all, ${MUST.innocents} over innocents, ` +
        `${MUST.highest} at the 95th percentile (held against the mean plain pass).`,
      'Held against the same picture’s own plain pass the 95th percentile says little: plain OCR ends at once where it sees no line.',
    ],
    holds: all <= MUST.all && plain <= MUST.innocents && highest <= MUST.highest,
  };
}

function row(name: string, list: Cost[], plainMean: number): (string | number)[] {
  const own = list.map((c) => c.ms);
  const highest = quantile(own, 0.95);
  return [
    ...[name, list.length, Math.round(mean(own)), Math.round(quantile(own, 0.5)), Math.round(highest)],
    ...[Math.round(mean(list.map((c) => c.plainMs))), ratioOf(list), highest / plainMean],
  ];
}

const mean = (values: number[]): number => values.reduce((sum, v) => sum + v, 0) / (values.length || 1);
const ratioOf = (list: Cost[]): number => mean(list.map((c) => c.ms)) / mean(list.map((c) => c.plainMs));
const quantile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
