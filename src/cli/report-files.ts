/** Writing reports to disk: whole or not at all, readable by their owner alone. */
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { House } from '../compose.js';
import type { Explained } from '../domain/reading.js';
import type { PictureBytes, PictureCheck, ProfileResult } from '../domain/result.js';
import { Trouble } from '../domain/trouble.js';
import { renderExplained } from '../report/explained.js';
import { renderAuditHtml } from '../report/html.js';
import { auditReport } from '../report/model.js';
import type { Places } from '../report/sentences.js';
import type { Words } from '../words/index.js';

export interface Audited {
  result: ProfileResult;
  pictures: PictureBytes;
}

/** Writes `report.html` into `dir` and gives its path. */
export async function writeAuditReport(
  dir: string,
  audited: readonly Audited[],
  house: House,
  words: Words,
  now: Date,
) {
  const model = await auditReport(audited, {
    now: now.toISOString(),
    keepDays: house.config.reportKeepDays,
    words,
    places: placesOf(house),
    crops: await house.crops(),
  });
  return writePrivate(dir, 'report.html', renderAuditHtml(model));
}

/** Writes what was seen in a picture: `index.html`, and each step and strip as a picture beside it. Gives the page's path. */
export async function writeExplained(
  dir: string,
  explained: Explained,
  check: PictureCheck,
  words: Words,
): Promise<string> {
  const steps = ['whole', 'letters', 'chains', 'words', 'marks'] as const;
  for (const [at, step] of steps.entries()) await writePrivate(dir, `${at + 1}-${step}.jpg`, explained.pictures[step]);
  for (const [at, { picture }] of explained.strips.entries())
    await writePrivate(dir, `strip-${String(at + 1).padStart(2, '0')}.png`, picture);
  return writePrivate(dir, 'index.html', renderExplained(explained, check, words));
}

/** What people call each platform and how long a description may be there, by the scraper's id. */
export const placesOf = ({ scrapers }: House): Places =>
  Object.fromEntries(scrapers.map(({ id, title, bioLimit, closed }) => [id, { title, bioLimit, closed }]));

/** Writes one file that its owner alone can read; the old one stays until the new one is whole. */
export async function writePrivate(dir: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(dir, name);
  const half = `${path}.${process.pid}.part`;
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await writeFile(half, content, { mode: 0o600 });
    await chmod(half, 0o600);
    await rename(half, path);
  } catch (cause) {
    await rm(half, { force: true });
    const detail = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Trouble('FILE_UNWRITABLE', 'stop', { file: path, detail }, { cause });
  }
  return path;
}
