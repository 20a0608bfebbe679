/** What sees: the browser behind its guarded door, and the room that reads pictures. Imported when they are first needed. */
import { availableParallelism, tmpdir } from 'node:os';
import type { Config } from '../config.js';
import type { PictureCutter, PictureExplainer, PictureReader } from '../domain/reading.js';
import type { ScreenReader } from '../domain/screen.js';
import { vocabulary } from '../policy/vocabulary.js';
import type { Crops } from '../report/model.js';
import type { Further } from '../vision/languages.js';
import type { InForce } from './terms.js';
import { wait } from './wait.js';

/** How a look is made: live, from a recording, or from what its owner handed over. */
export type Source =
  | { kind: 'live'; robots: 'obey' | 'ignore'; record?: string | undefined }
  | { kind: 'recorded'; file: string }
  /** Saved pages, screenshots, downloads: whatever her own hands gave. */
  | { kind: 'supplied'; files: readonly string[] };

/** One core stays free for the browser and for the program's own clock. */
const coresButOne = () => Math.min(16, Math.max(1, availableParallelism() - 1));

/** What pictures are read in beside English. */
export const furtherOf = ({ languages, languageData, byScript }: Config['reading']): Further => ({
  ...{ languages, folder: languageData, byScript },
});

/** What a reading room reads with: its stamp, the languages that it always tries, and those that words beside pictures call for. */
export async function probedReader(
  { reading }: Config,
  { engine }: Pick<PictureReader, 'engine'>,
): Promise<[engine: string, always: readonly string[], byScript: readonly string[]]> {
  const { languagesFor, languagesThere } = await import('../vision/languages.js');
  const further = furtherOf(reading);
  return [engine, languagesFor(further), reading.byScript ? languagesThere(further.folder) : []];
}

/** The reading room, which may stop at a term in force that it sees surely. */
export async function openReader(
  config: Config,
  marksDir: readonly string[],
  { lexicon, version }: InForce,
): Promise<PictureReader & PictureExplainer & ScreenReader> {
  const { createPictureReader } = await import('../vision/reader.js');
  const { workers, recycleAfter, deadlineSeconds, workSeconds } = config.reading;
  return createPictureReader({
    workers: workers ?? coresButOne(),
    recycleAfter,
    deadlineMs: deadlineSeconds * 1000,
    workSeconds,
    vocabulary: vocabulary(lexicon, version),
    marksDir,
    further: furtherOf(config.reading),
  });
}

/**
 * A room of its own for small copies that pages show: foreign bytes are decoded in another process here too, and nobody who
 * looks at a page waits for a picture that is being read.
 */
export async function openCutter(config: Config): Promise<PictureCutter> {
  const { createPictureReader } = await import('../vision/reader.js');
  const { recycleAfter, deadlineSeconds, workSeconds } = config.reading;
  return createPictureReader({ workers: 1, recycleAfter, deadlineMs: deadlineSeconds * 1000, workSeconds });
}

/** What reports ask of pictures, done in the cutter's process. */
export const cropsBy = (cutter: () => Promise<PictureCutter>): Crops => ({
  annotatePicture: async (bytes, _, { maxWidth }) => (await cutter()).cut(bytes, { maxWidth }),
  cropPicture: async (bytes, box, { maxWidth, margin }) => (await cutter()).cut(bytes, { box, maxWidth, margin }),
});

/** The Chromium that is used. Throws BROWSER_MISSING. */
export const browserPath = async (config: Config) =>
  (await import('../browser/find-browser.js')).findBrowser(config.browser.path).path;

/** A browser behind the guarded door, for live and recorded visits. */
export async function openVisitor(
  config: Config,
  source: Exclude<Source, { kind: 'supplied' }>,
  { userAgent, clock }: { userAgent: string; clock: () => Date },
) {
  const { openDoor } = await import('../browser/door.js');
  const { createVisitors } = await import('../browser/visitors.js');
  const executablePath = await browserPath(config);
  const { allowPrivate, standIns, pauseSeconds } = config.network;
  const standIn = Object.keys(standIns).length > 0;
  const { pageMegabytes, pictureMegabytes, visitSeconds, settleMs } = config.limits;
  const door = await openDoor({
    allowPrivate,
    ...(standIn ? { standIns: { map: standIns } } : {}),
    limits: { responseMegabytes: Math.max(pageMegabytes, pictureMegabytes), seconds: visitSeconds },
    userAgent,
  });
  try {
    const visitor = await createVisitors({
      // A recording is of one visit after the other.
      atOnce: source.kind === 'live' && source.record === undefined ? config.browser.atOnce : 1,
      executablePath,
      door,
      userAgent,
      limits: { visitSeconds, settleMs, pageMegabytes, pictureMegabytes },
      sandbox: config.browser.sandbox,
      robots: source.kind === 'live' ? source.robots : 'ignore',
      clock,
      pace: standIn ? undefined : { pauseMs: pauseSeconds * 1000, chance: Math.random, wait },
      tmpDir: tmpdir(),
      recordHar: source.kind === 'live' ? source.record : undefined,
      recorded: source.kind === 'recorded' ? source.file : undefined,
    });
    const close = async () => {
      await visitor.close();
      await door.close();
    };
    return { visit: visitor.visit.bind(visitor), sandboxed: visitor.sandboxed, close };
  } catch (error) {
    await door.close();
    throw error;
  }
}
