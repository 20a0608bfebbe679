/** The fixtures of every platform with what must be read in them, for laws and figures that hold across platforms. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Capture } from '../../src/domain/capture.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { Scraper } from '../../src/domain/scraper.js';
import { recogniseAddress } from '../../src/services/addresses.js';

const folder = new URL('./fixtures/', import.meta.url);

export interface Fixture {
  name: string;
  scraper: Scraper;
  ref: ProfileRef;
  capture: Capture;
  /** The wall that it is; undefined for a profile. */
  wall: string | undefined;
}

/** Every fixture whose profile is known by the first address of the platform's table in the address book. */
export function fixtureFiles(scrapers: readonly Scraper[]): Fixture[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const scraper = scrapers.find(({ id }) => id === name);
      const ref = scraper && refOf(name, scrapers);
      return scraper && ref ? ofPlatform(scraper, ref) : [];
    });
}

/** The profile that the fixtures of a platform show stands in its test. */
function refOf(id: string, scrapers: readonly Scraper[]): ProfileRef | undefined {
  const test = readFileSync(new URL(`./${id}.test.ts`, import.meta.url), 'utf8');
  const address = /\n {2}address: '([^']+)'/.exec(test)?.[1];
  return address ? recogniseAddress(address, scrapers) : undefined;
}

function ofPlatform(scraper: Scraper, ref: ProfileRef): Fixture[] {
  const place = new URL(`${scraper.id}/`, folder);
  const names = readdirSync(place);
  return names
    .filter((name) => name.endsWith('.expected.json'))
    .flatMap((name) => {
      const stem = name.replace('.expected.json', '');
      const file = names.find((each) => each === `${stem}.html` || each === `${stem}.json`);
      if (!file) return [];
      const expected = JSON.parse(readFileSync(new URL(name, place), 'utf8'));
      // What only further answers make whole is read in the platform's own suite.
      if (expected.then) return [];
      const contentType = file.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
      const capture: Capture = {
        ...{ url: ref.url, via: 'browser', contentType, status: 200, takenAt: '2026-05-04T03:02:01.000Z' },
        body: new Uint8Array(readFileSync(new URL(file, place))),
        ...expected.capture,
      };
      return [{ name: `${scraper.id}/${stem}`, scraper, ref, capture, wall: expected.reading.wall }];
    });
}
