/**
 * What plain OCR of whole pictures finds and costs, in WASM and in the long-lived native engine, under the same rules as the
 * reader: the figures that the reader's own stand beside.
 */
import { fileURLToPath } from 'node:url';
import type { PictureReading } from '../../src/domain/reading.js';
import type { BenchResult } from '../frame.js';
import { naivelyRead } from '../naive.js';
import { bytesOf, type Label, pathOf } from '../readings.js';
import { wilson } from '../wilson.js';
import { nativelyRead, nativeVersion, readNatively } from './native-engine.js';
import { startPlain } from './plain-engine.js';

/** Pictures that warm the WASM engine up and are not counted. */
const WARM = 4;

/** @param touched whether the rules touch a picture that was read so */
export async function beside(
  chosen: readonly Label[],
  touched: (label: Label, reading: PictureReading) => boolean,
): Promise<BenchResult> {
  const version = nativeVersion();
  if (version === undefined)
    return {
      figures: {},
      table: [['no native tesseract here']],
      notes: ['It is not installed: skipped.'],
      holds: true,
    };
  const native = await readNatively(chosen.map((label) => fileURLToPath(pathOf(label))));
  const plain = await startPlain();
  const pages: PictureReading[] = [];
  let plainMs = 0;
  try {
    for (const label of chosen.slice(0, WARM)) await plain.recognize(bytesOf(label));
    for (const label of chosen) {
      const before = process.cpuUsage();
      const { data } = await plain.recognize(bytesOf(label), {}, { blocks: true });
      const { user, system } = process.cpuUsage(before);
      plainMs += (user + system) / 1000;
      pages.push(naivelyRead(factsOf(label), data.blocks));
    }
  } finally {
    await plain.terminate();
  }
  const natives = chosen.map((label, at) => nativelyRead(factsOf(label), native.lines[at]!));
  const row = (name: string, readings: readonly PictureReading[], ms: number) => {
    const hits = (badges: boolean) =>
      chosen.filter((label, at) => label.terms.length > 0 === badges && touched(label, readings[at]!)).length;
    const badges = chosen.filter(({ terms }) => terms.length > 0).length;
    const [low, high] = wilson(hits(true), badges);
    const share = `${hits(true)} of ${badges}, ${Math.round(100 * low)} to ${Math.round(100 * high)} %`;
    return { cells: [name, share, hits(false), ms / chosen.length], share: hits(true) / badges };
  };
  const rows = [row('tesseract.js', pages, plainMs), row(`native ${version}`, natives, native.processorMs)] as const;
  return {
    figures: {
      pictures: chosen.length,
      ...{ plainShare: rows[0].share, nativeShare: rows[1].share },
      ...{ plainMs: plainMs / chosen.length, nativeMs: native.processorMs / chosen.length },
      nativeTimesFaster: plainMs / native.processorMs,
    },
    table: [
      ['whole pictures read by', 'badges touched', 'innocents touched', 'processor ms a picture'],
      ...rows.map(({ cells }) => cells),
    ],
    notes: [
      'The same language data for both. The native engine reads the whole list in one process; loading its data is counted.',
    ],
    holds: true,
  };
}

/** What the rules ask of a picture beside its words. */
const factsOf = ({ file, w, h }: Label): PictureReading => ({
  ...{ sha256: file, width: w, height: h, engine: 'plain', depth: 'full', lines: [] },
  ...{ spotted: [], marks: [], notes: [] },
});
