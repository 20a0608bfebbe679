/** Finds the units of a room (scrapers, audits) by looking into its folder: one new file is enough. */
import { readdir } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Audit } from '../domain/audit.js';
import type { DownloadReader } from '../domain/download.js';
import type { Scraper } from '../domain/scraper.js';

async function loadUnits<T extends { id: string }>(room: string, exported: string): Promise<T[]> {
  const folder = new URL(`../${room}/`, import.meta.url);
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(js|ts)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => entry.name)
    .sort();
  const units: T[] = [];
  for (const name of names) {
    const unit = ((await import(new URL(name, folder).href)) as Record<string, T | undefined>)[exported];
    const expected = basename(name, extname(name));
    if (unit?.id !== expected) {
      throw new Error(
        `${folder.pathname}${name}: it must export \`${exported}\` with id '${expected}', found '${unit?.id}'`,
      );
    }
    units.push(unit);
  }
  return units;
}

/** Every scraper, in the order in which they are asked whose an address is. */
export async function loadScrapers(): Promise<Scraper[]> {
  const scrapers = await loadUnits<Scraper>('scrapers', 'scraper');
  return scrapers.sort((a, b) => turnOf(a) - turnOf(b));
}

/** Those with hosts of their own first, then those that know a form of address on any host, the last resort last. */
export const turnOf = ({ hosts, claims }: Scraper): number => (hosts.length > 0 ? 0 : claims === 'form' ? 1 : 2);

/** Every audit; leader-identification first, since it decides whether the others apply. */
export async function loadAudits(): Promise<Audit[]> {
  const audits = await loadUnits<Audit>('audits', 'audit');
  return audits.sort((a, b) => Number(b.id === LEADER_AUDIT) - Number(a.id === LEADER_AUDIT));
}

/** Every reader of a platform's own data download. */
export const loadDownloads = (): Promise<DownloadReader[]> =>
  loadUnits<DownloadReader>('scrapers/_handed/downloads', 'download');

export const LEADER_AUDIT = 'leader-identification';
