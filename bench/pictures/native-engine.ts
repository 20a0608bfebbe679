/**
 * The native tesseract as one long-lived process: a list of pictures goes in, its table of words comes out, so that the
 * language data is loaded once. The same data as the WASM engine's, whole pictures, nothing set. Linux only.
 */
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { PictureReading, Polygon, ReadLine } from '../../src/domain/reading.js';

/** The engine's version; undefined where it is not installed. */
export function nativeVersion(): string | undefined {
  try {
    return /^tesseract (\S+)/.exec(execFileSync('tesseract', ['--version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

export interface NativelyRead {
  /** By place in the list. */
  lines: ReadLine[][];
  /** Processor time of the whole list, loading the data included. */
  processorMs: number;
}

/** @param files pictures in a format that leptonica reads */
export async function readNatively(files: readonly string[]): Promise<NativelyRead> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-native-'));
  try {
    const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
    const packed = await readFile(join(data, '4.0.0_best_int', 'eng.traineddata.gz'));
    await writeFile(join(dir, 'eng.traineddata'), gunzipSync(packed));
    await writeFile(join(dir, 'list.txt'), files.join('\n'));
    const asked = ['list.txt', 'out', '--tessdata-dir', '.', '-l', 'eng', '-c', 'tessedit_create_tsv=1'];
    const before = childrenMs();
    await promisify(execFile)('tesseract', asked, { cwd: dir, env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
    const processorMs = childrenMs() - before;
    const lines: ReadLine[][] = files.map(() => []);
    for (const [page, line] of linesOf(await readFile(join(dir, 'out.tsv'), 'utf8'))) lines[page]?.push(line);
    return { lines, processorMs };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The picture's facts with the native engine's lines instead of the reader's. */
export const nativelyRead = (picture: PictureReading, lines: ReadLine[]): PictureReading => ({
  ...{ ...picture, lines, engine: 'native' },
});

interface Row {
  page: number;
  /** Block, paragraph and line. */
  line: string;
  text: string;
  sureness: number;
  polygon: Polygon;
}

/** Words of the table put together to lines again, each with the place of its picture in the list. */
function linesOf(table: string): [page: number, line: ReadLine][] {
  const found = new Map<string, Row[]>();
  for (const row of table.split('\n').slice(1)) {
    const [level, page, block, paragraph, line, , left, top, width, height, sure, ...text] = row.split('\t');
    const word = text.join('\t').trim();
    if (level !== '5' || word === '') continue;
    const [x, y, w, h] = [left, top, width, height].map(Number) as [number, number, number, number];
    const key = [page, block, paragraph, line].join();
    const polygon: Polygon = [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ];
    const sureness = Math.min(1, Math.max(0, Number(sure) / 100));
    found.set(key, [...(found.get(key) ?? []), { page: Number(page) - 1, line: key, text: word, sureness, polygon }]);
  }
  return [...found.values()].map((words) => [words[0]!.page, lineOf(words)]);
}

function lineOf(words: readonly Row[]): ReadLine {
  const corners = words.flatMap(({ polygon }) => polygon);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    text: words.map(({ text }) => text).join(' '),
    sureness: words.reduce((sum, { sureness }) => sum + sureness, 0) / words.length,
    polygon: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    words: words.map(({ text, sureness, polygon }) => ({ text, sureness, polygon })),
    chars: words.flatMap(({ text, sureness }) => [...text].map((c) => ({ c, sureness }))),
  };
}

/** Processor time of all children that have ended, in milliseconds: the kernel counts in hundredths of a second. */
function childrenMs(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
