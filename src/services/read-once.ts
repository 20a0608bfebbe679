/**
 * Reading a picture no more often than needed: what was read before is used again, two who want the same picture at the
 * same time share one reading, and a reading that had ended early at a term which no longer ends it is completed. A mark that
 * came since is looked for alone, without reading a word again; one that went is forgotten.
 */
import type { PictureReader, PictureReading, Spent } from '../domain/reading.js';

export interface ReadOnceTools {
  /** Opened when the first picture must be read, so that a profile outside our scope starts no reader. */
  reader(): Promise<PictureReader>;
  /** Readings made before, by the picture's hash and the engine's stamp. */
  readings?:
    | { get(sha256: string, engine: string): PictureReading | undefined; put(reading: PictureReading): void }
    | undefined;
  sha256(bytes: Uint8Array): string;
  /** Whether a reading that ended early would end there today; without it such a reading is always completed. */
  stillEnough?: ((reading: PictureReading) => boolean) | undefined;
}
export type ReadPicture = (
  bytes: Uint8Array,
  options: {
    name: string;
    kind: 'avatar' | 'banner' | 'unknown';
    /** The words beside the picture: their script says in which letters it is read. */
    beside?: string | undefined;
    onSpent?: (spent: Spent) => void;
  },
) => Promise<PictureReading>;

/** Gives a reading of the picture, by the engine of the reader. Throws what the reader throws. */
export function readOnce({ reader: open, readings, sha256: hash, stillEnough }: ReadOnceTools): ReadPicture {
  const underWay = new Map<string, Promise<PictureReading>>();
  return async (bytes, options) => {
    const reader = await open();
    const sha256 = hash(bytes);
    const engine = reader.engineBeside?.(options.beside ?? '', sha256) ?? reader.engine;
    const before = readings?.get(sha256, engine);
    if (before && isUsable(before, stillEnough)) {
      const today = await withMarksOf(reader, before, bytes, options.name);
      if (today !== before) readings?.put(today);
      return today;
    }
    const key = `${sha256} ${engine}`;
    const shared = underWay.get(key);
    if (shared) return shared;
    const reading = reader.read(bytes, { ...options, whole: before !== undefined }).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    const read = await reading;
    readings?.put(read);
    return read;
  };
}

/** Whether a stored reading says all that today's rules may ask of it. */
export const isUsable = (reading: PictureReading, stillEnough: ReadOnceTools['stillEnough']): boolean =>
  reading.depth === 'full' || (stillEnough?.(reading) ?? false);

/** Whether a reading was looked through for these marks, and no other. Where none are known there is nothing to look for. */
export const looksFor = ({ lookedFor = [] }: PictureReading, marks: readonly string[]): boolean =>
  lookedFor.length === marks.length && marks.every((key) => lookedFor.includes(key));

/** The reading without what marks found that are out of use, as far as it was looked through. */
export function withoutOldMarks(reading: PictureReading, marks: readonly string[]): PictureReading {
  const kept = (reading.lookedFor ?? []).filter((key) => marks.includes(key));
  const names = new Set(kept.map((key) => key.slice(0, key.lastIndexOf('#'))));
  return { ...reading, marks: reading.marks.filter(({ name }) => names.has(name)), lookedFor: kept };
}

async function withMarksOf(reader: PictureReader, reading: PictureReading, bytes: Uint8Array, name: string) {
  const marks = await reader.marks?.();
  if (!marks || !reader.look || looksFor(reading, marks)) return reading;
  const rest = withoutOldMarks(reading, marks);
  const keys = marks.filter((key) => !rest.lookedFor?.includes(key));
  const found = keys.length > 0 ? await reader.look(bytes, { name, keys }) : [];
  return { ...rest, marks: [...rest.marks, ...found], lookedFor: [...marks] };
}
