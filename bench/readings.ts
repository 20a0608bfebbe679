/**
 * Readings of the labelled pictures of ../shared/pictures, kept on disk under node_modules/.cache by the picture's hash and the
 * reader's stamp, so that the text engine can be measured without OCR. `npx tsx bench/readings.ts [odd|even|logos]` fills it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type PictureReader, type PictureReading, pictureReadingSchema } from '../src/domain/reading.js';
import { vocabulary } from '../src/policy/vocabulary.js';
import { ENGINE } from '../src/vision/engine.js';
import { createEye, type Eye } from '../src/vision/eye.js';
import { createPictureReader } from '../src/vision/reader.js';

const PICTURES = new URL('../../shared/pictures/', import.meta.url);
const CACHE = new URL('../node_modules/.cache/bench-readings/', import.meta.url);

export interface Label {
  file: string;
  /** Number of the design and its category. */
  id: string;
  cat: string;
  var: 'a400' | 'a200' | 'banner';
  /** Of the design, in pixels. */
  w: number;
  h: number;
  cls: 'party' | 'candidate' | 'campaign' | 'none';
  terms: string[];
  text: string[];
}

/** The labels, or undefined where the pictures are not here. */
export function labels(): Label[] | undefined {
  const file = new URL('labels.jsonl', PICTURES);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
}
export const designOf = (label: Label): number => Number(label.id.slice(0, 4));
export const pathOf = (label: Label): URL => new URL(label.file, PICTURES);
export const bytesOf = (label: Label): Buffer => readFileSync(pathOf(label));

export const PICTURES_A_PROCESS = 500;
const settings = () => ({ recycleAfter: PICTURES_A_PROCESS, deadlineMs: 20_000, vocabulary: vocabulary() });
/** The reader as the program sets it up, with as many processes as asked. */
export const readerOf = (workers: number): PictureReader => createPictureReader({ workers, ...settings() });
/** The same within this process. */
export const eyeOf = (): Eye => createEye(settings());
export const kindOf = (label: Label): 'avatar' | 'banner' => (label.var === 'banner' ? 'banner' : 'avatar');

const placeOf = (bytes: Uint8Array): URL => {
  const hash = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
  return new URL(`${hash(ENGINE).slice(0, 12)}/${hash(bytes)}.json`, CACHE);
};

/** What was kept of these bytes by this version of the reader. */
export function kept(bytes: Uint8Array): PictureReading | undefined {
  const place = placeOf(bytes);
  if (!existsSync(place)) return undefined;
  return pictureReadingSchema.parse(JSON.parse(readFileSync(place, 'utf8')));
}
export function keep(bytes: Uint8Array, reading: PictureReading): void {
  const place = placeOf(bytes);
  mkdirSync(new URL('.', place), { recursive: true });
  const half = new URL(`${place.href}.${process.pid}`);
  writeFileSync(half, JSON.stringify(reading));
  renameSync(half, place);
}

/** Reads what is not kept yet; a picture that cannot be read is told and left out. */
export async function fill(wanted: readonly Label[], workers: number): Promise<void> {
  const missing = wanted.filter((label) => kept(bytesOf(label)) === undefined);
  if (missing.length === 0) return;
  const reader = readerOf(workers);
  const next = missing.values();
  const work = async () => {
    for (const label of next) {
      const bytes = bytesOf(label);
      try {
        keep(bytes, await reader.read(bytes, { name: label.file, kind: kindOf(label) }));
      } catch (error) {
        process.stderr.write(`${label.file}: ${(error as Error).message}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await reader.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const part = process.argv[2];
  const wanted = (labels() ?? []).filter(
    (label) =>
      (label.cat === 'logo') === (part === 'logos') &&
      (part === 'logos' || designOf(label) % 2 === Number(part === 'odd')),
  );
  await fill(wanted, 2);
}
