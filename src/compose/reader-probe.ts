/** The reader's probe, wired: pictures drawn on the spot, the real room for words and the operator's marks, and a short-lived one for a mark of our own. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { PictureReader } from '../domain/reading.js';
import type { CheckTools } from '../services/check.js';
import { checkPicture } from '../services/check.js';
import type { InspectTools } from '../services/inspect.js';
import {
  onlyTrusted,
  type ProbeSample,
  probeReader,
  type TrustTools,
  trustInReader,
} from '../services/reader-probe.js';
import { markFolders } from './marks.js';

/** What the drawn badge says: to the built-in terms a finding, whatever the operator retired. */
const BADGE_WORDS = 'VOTE LABOUR';
/** So many of the operator's marks are tried until one is found again: some are too plain for any eye. */
const MOST_OWN_MARKS = 5;

export interface ProbedRoom {
  /** The room that a round reads in. */
  reader(): Promise<PictureReader>;
  /** Rules with the built-in terms. */
  judging: CheckTools;
  /** Folders of reference marks. */
  marksDir: readonly string[];
  deadlineSeconds: number;
}

/** Whether the reader is to be trusted now: it is probed at the first picture that needs it, and anew after some hours. */
export function openTrust(
  parts: Pick<ProbedRoom, 'reader' | 'judging'> & {
    config: Config;
    store: Pick<TrustTools, 'incidents'>;
    clock(): Date;
  },
): () => Promise<boolean> {
  const { config, store, clock, ...room } = parts;
  const { deadlineSeconds } = config.reading;
  const probe = () => probeRoom({ ...room, marksDir: markFolders(config), deadlineSeconds });
  return trustInReader({ probe, incidents: store.incidents, clock });
}
/** The same tools, reading pictures only while the reader is trusted. For one round, or one thing handed over. */
export const trusting = (tools: InspectTools, trusted: () => Promise<boolean>): InspectTools => ({
  ...tools,
  readPicture: onlyTrusted(tools.readPicture, trusted),
});

/** The first drawn sample that the room misjudges; undefined where all is well. */
export async function probeRoom({
  reader,
  judging,
  marksDir,
  deadlineSeconds,
}: ProbedRoom): Promise<ProbeSample | undefined> {
  const drawn = await import('../vision/drawn.js');
  const check = async (name: string, bytes: () => Promise<Uint8Array>) =>
    checkPicture({ file: name, bytes }, { ...judging, reader: await reader() }, 'leader');
  const findsMark = async (room: PictureReader, picture: Uint8Array, name: string) =>
    (await room.read(picture, { name: 'probe-mark', kind: 'avatar' })).marks.some((hit) => hit.name === name);
  return probeReader({
    badge: () => check('probe-badge', () => drawn.drawBadge(BADGE_WORDS)),
    plain: () => check('probe-plain', drawn.drawPlain),
    async mark() {
      const folder = await mkdtemp(join(tmpdir(), 'profile-audit-probe-'));
      const { createPictureReader } = await import('../vision/reader.js');
      const own = createPictureReader({
        workers: 1,
        recycleAfter: 10,
        deadlineMs: deadlineSeconds * 1000,
        marksDir: folder,
      });
      try {
        const mark = await drawn.drawMark();
        await mkdir(join(folder, 'badge'));
        await writeFile(join(folder, 'badge', 'probe.png'), mark);
        return await findsMark(own, await drawn.setOnGround(mark), 'badge/probe.png');
      } finally {
        await own.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
    async ownMarks() {
      if (marksDir.length === 0) return true;
      const room = await reader();
      const marks = (await Promise.all(marksDir.map(ownMarks))).flat();
      for (const { name, path } of marks.slice(0, MOST_OWN_MARKS)) {
        // What is no picture is no mark.
        const picture = await drawn.setOnGround(await readFile(path)).catch(() => undefined);
        if (picture && (await findsMark(room, picture, name))) return true;
      }
      // A folder that is not there, or holds no mark, finds nothing and says nothing: that is what is looked for here.
      return false;
    },
  });
}

/** The reference marks of a folder, by the names that hits carry. */
async function ownMarks(folder: string): Promise<{ name: string; path: string }[]> {
  const found = await Promise.all(
    (
      [
        ['lll', folder],
        ['lll', join(folder, 'lll')],
        ['badge', join(folder, 'badge')],
      ] as const
    ).map(async ([kind, path]) => {
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => ({ name: `${kind}/${name}`, path: join(path, name) }));
    }),
  );
  return found.flat();
}
