/** Where the reference marks lie: the operator's own folder, and the copy of those that were uploaded (services/marks). */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { PictureReader } from '../domain/reading.js';
import type { MarksDesk } from '../portal/admin/marks.js';
import { addMark, copyMarks, type MarksTools, markNamed, retireMark, tryMark } from '../services/marks.js';
import type { Store } from '../store/index.js';

/** Where uploaded marks are copied to, so that `audit` and `check` find them without opening the database. */
export const marksCopy = (config: Config): string => join(config.dataDir, 'marks');

/** The folders that there are. One that was configured is named even where it is missing: the reader's probe tells of it. */
export function markFolders(config: Config, own = config.reading.marksDir): string[] {
  const copy = marksCopy(config);
  return [...(own === undefined ? [] : [own]), ...(existsSync(copy) ? [copy] : [])];
}

/** The keys of all marks there are now. Loads the reading room's code only where there is a folder. */
export async function marksNow(config: Config): Promise<string[]> {
  const folders = markFolders(config);
  return folders.length === 0 ? [] : (await import('../vision/marks.js')).markKeys(folders);
}

/** What changes whenever a mark does. */
export const marksVersion = (keys: readonly string[]): string =>
  createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 12);

/** On a page somebody waits for the answer; the command line looks through everything. */
const ON_A_PAGE = { most: 300, seconds: 20 };

/** The uploaded marks, bound to the open database. The copy is made to say what the database says. */
export function openMarks({
  config,
  store,
  reader,
}: {
  config: Config;
  store: Store;
  reader(): Promise<PictureReader>;
}) {
  const tools: MarksTools = {
    ...{ store, reader, folder: marksCopy(config), now: () => performance.now() },
    draw: async (bytes, name) => (await import('../vision/mark-picture.js')).markPicture(bytes, name),
    crop: async (bytes, box) => (await import('../vision/crops.js')).cropPicture(bytes, box, { maxWidth: 240 }),
  };
  copyMarks(tools);
  const pictureOf = (which: string): Uint8Array => store.marks.picture(markNamed(store, which).id) ?? new Uint8Array();
  const desk: MarksDesk = {
    add: (asked, by) => addMark(tools, asked, by),
    retire: (which, by) => retireMark(tools, which, by),
    tryPicture: async ({ name, bytes }, areas) =>
      tryMark(tools, await tools.draw(bytes, name), { areas, ...ON_A_PAGE }),
    tryMark: async (which, areas) => tryMark(tools, pictureOf(which), { areas, ...ON_A_PAGE }),
    lanes: config.reading.workers ?? 1,
  };
  /** Looks through all stored pictures, however long it takes. */
  const tryAll = async (given: { bytes: Uint8Array; name: string } | { which: string }, signal?: AbortSignal) => {
    const mark = 'which' in given ? pictureOf(given.which) : await tools.draw(given.bytes, given.name);
    const all = { areas: 'all' as const, most: Number.POSITIVE_INFINITY, seconds: Number.POSITIVE_INFINITY };
    return tryMark(tools, mark, { ...all, ...(signal && { signal }) });
  };
  return {
    ...{ desk, tryAll, list: store.marks.all },
    /** Notes that pictures of these people were looked at. */
    noteShown(personIds: readonly string[]): void {
      for (const personId of personIds) store.log.append({ event: 'evidence.viewed', personId });
    },
  };
}
export type OpenMarks = ReturnType<typeof openMarks>;
