/**
 * The address book: every form in which people give an address leads to one canonical profile, or to what it is instead. One file
 * a platform in `addresses/`: what is typed, a tab, and the canonical address or the kind (see NOT_PROFILE_KINDS). All platforms
 * are asked, as they are when somebody types it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOT_PROFILE_KINDS } from '../../src/domain/profile.js';
import { Trouble } from '../../src/domain/trouble.js';
import { recogniseAddress } from '../../src/services/addresses.js';
import { loadScrapers } from '../../src/services/roster.js';

const folder = new URL('./addresses/', import.meta.url);
const tables = readdirSync(folder).map((name) => ({
  platform: name.replace(/\.tsv$/, ''),
  rows: readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => row.split('\t') as [typed: string, leadsTo: string]),
}));
const scrapers = await loadScrapers();

function leadsTo(typed: string): string {
  try {
    return recogniseAddress(typed, scrapers).url;
  } catch (error) {
    if (error instanceof Trouble) return String(error.args.kind ?? error.code);
    throw error;
  }
}

describe('the address book', () => {
  it.each(tables)('knows the addresses of $platform', ({ rows }) => {
    const wrong = rows.map(([typed, expected]) => [typed, expected, leadsTo(typed)]).filter(([, a, b]) => a !== b);
    expect(wrong).toEqual([]);
  });
  it('names every canonical address by itself', () => {
    const profiles = tables.flatMap(({ rows }) =>
      rows.map(([, address]) => address).filter((to) => to.includes('://')),
    );
    expect([...new Set(profiles)].filter((address) => leadsTo(address) !== address)).toEqual([]);
  });
  it('has at least 300 addresses, and every kind of what is no profile', () => {
    expect(tables.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(300);
    const kinds = new Set(tables.flatMap(({ rows }) => rows.map(([, to]) => to)));
    expect(NOT_PROFILE_KINDS.filter((kind) => !kinds.has(kind) && kind !== 'file')).toEqual([]);
  });
});
