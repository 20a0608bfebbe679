/**
 * Reference marks: taken in, taken out of use, tried over stored pictures. The database has them; the reading room and the
 * commands that open no database look into a folder, which is made to say the same after every change and at each start.
 * Trying one says how often it would be found, and what of the pictures it would point at, of nobody by name.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MarkGroup, MarkKind, ReferenceMark } from '../domain/mark.js';
import type { PictureReader } from '../domain/reading.js';
import { Trouble } from '../domain/trouble.js';
import type { Actor, Areas, Store } from '../store/index.js';

export interface MarksTools {
  store: Pick<Store, 'marks' | 'evidence' | 'shown'>;
  /** The copy that the reading room looks into. */
  folder: string;
  /** Draws an uploaded picture anew. Throws Trouble PICTURE_*. */
  draw(bytes: Uint8Array, name: string): Promise<Uint8Array>;
  reader(): Promise<PictureReader>;
  crop(bytes: Uint8Array, box: [number, number, number, number]): Promise<Uint8Array>;
  now(): number;
}
export interface NewMarkAsked {
  kind: MarkKind;
  label: string;
  group?: MarkGroup | undefined;
  source: string;
  file: { name: string; bytes: Uint8Array };
}
/** What a mark would match among stored pictures. Nothing of it is kept. */
export interface MarkTrial {
  /** Pictures that were looked through, of how many there are. */
  tried: number;
  of: number;
  matches: number;
  /** How many matches were how sure, the surest first. */
  bands: { from: number; matches: number }[];
  /** Cut-outs of some matches, in no order, without a name; the people are for the log alone. */
  crops: { picture: Uint8Array; sureness: number }[];
  shownOf: string[];
  ms: number;
}

export async function addMark(tools: MarksTools, asked: NewMarkAsked, by: Actor): Promise<ReferenceMark> {
  const { file, ...mark } = asked;
  const added = tools.store.marks.add({ ...mark, bytes: await tools.draw(file.bytes, file.name), by });
  copyMarks(tools);
  return added;
}

/** Takes a mark out of use, by its id or name. False where it was out already. */
export function retireMark(tools: Pick<MarksTools, 'store' | 'folder'>, which: string, by: Actor): boolean {
  const mark = markNamed(tools.store, which);
  const retired = tools.store.marks.retire(mark.id, by);
  copyMarks(tools);
  return retired;
}

/** By id, name or, where only one has it, label. */
export function markNamed(store: Pick<Store, 'marks'>, which: string): ReferenceMark {
  const all = store.marks.all();
  const found =
    all.find(({ id, name }) => id === which || name === which) ?? onlyOne(all.filter(({ label }) => label === which));
  if (!found) throw new Trouble('INPUT_INVALID', 'stop', { detail: `mark: ${which}` });
  return found;
}
const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Makes the folder say what the database says. A picture appears whole or not at all. */
export function copyMarks({ store, folder }: Pick<MarksTools, 'store' | 'folder'>): void {
  const wanted = new Map(store.marks.inUse().map(({ name, bytes }) => [name, bytes]));
  try {
    if (wanted.size === 0) {
      rmSync(folder, { recursive: true, force: true });
      return;
    }
    for (const kind of ['lll', 'badge']) {
      mkdirSync(join(folder, kind), { recursive: true, mode: 0o700 });
      for (const file of readdirSync(join(folder, kind)))
        if (!wanted.has(`${kind}/${file}`)) rmSync(join(folder, kind, file), { force: true });
    }
    for (const [name, bytes] of wanted) if (!same(join(folder, name), bytes)) write(join(folder, name), bytes);
  } catch (cause) {
    const detail = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Trouble('FILE_UNWRITABLE', 'stop', { file: folder, detail }, { cause });
  }
}
function same(path: string, bytes: Uint8Array): boolean {
  try {
    return Buffer.compare(readFileSync(path), bytes) === 0;
  } catch {
    return false;
  }
}
function write(path: string, bytes: Uint8Array): void {
  // A dot before its name: whoever looks meanwhile passes it over.
  const half = join(dirname(path), `.half-${process.pid}`);
  writeFileSync(half, bytes, { mode: 0o600 });
  renameSync(half, path);
}

const BANDS = [0.9, 0.8, 0.7, 0.6];
const MOST_CROPS = 24;

/** Looks for a mark in the pictures that were seen last of whoever takes part, the newest first, `most` at most. */
export async function tryMark(
  { store, reader: open, crop, now }: MarksTools,
  mark: Uint8Array,
  { areas, most, seconds, signal }: { areas: Areas; most: number; seconds: number; signal?: AbortSignal },
): Promise<MarkTrial> {
  const started = now();
  const pictures = store.shown.pictures(areas);
  const reader = await open();
  const trial: MarkTrial = { tried: 0, of: pictures.length, matches: 0, bands: [], crops: [], shownOf: [], ms: 0 };
  const bands = BANDS.map((from) => ({ from, matches: 0 }));
  for (const { sha256, personId } of pictures.slice(0, most)) {
    if (signal?.aborted || now() - started > seconds * 1000) break;
    const bytes = store.evidence.bytes(sha256);
    if (!bytes || !reader.look) continue;
    const [hit] = await reader.look(bytes, { name: sha256.slice(0, 12), mark });
    trial.tried += 1;
    if (!hit) continue;
    trial.matches += 1;
    const band = bands.find(({ from }) => hit.sureness >= from);
    if (band) band.matches += 1;
    if (trial.crops.length >= MOST_CROPS) continue;
    trial.crops.push({ picture: await crop(bytes, hit.box), sureness: hit.sureness });
    trial.shownOf.push(personId);
  }
  // In the order of what is in the pictures, not of whose they are.
  trial.crops.sort((a, b) => b.sureness - a.sureness);
  return { ...trial, bands, shownOf: [...new Set(trial.shownOf)], ms: now() - started };
}
