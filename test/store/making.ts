/** What the store's tests are made of: a store in a folder of its own, people who sign, and results that visits could bring. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { ConsentPart } from '../../src/domain/consent.js';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { PictureReading } from '../../src/domain/reading.js';
import type { PictureBytes, ProfileResult } from '../../src/domain/result.js';
import { absent, seen } from '../../src/domain/snapshot.js';
import { Trouble } from '../../src/domain/trouble.js';
import { openStore, type Store } from '../../src/store/index.js';

export const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const ENGINE = 'ocr-1';

const opened: { close(): void }[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-test-'));
  folders.push(folder);
  return folder;
}

/** A clock that stands still until it is set. */
export function handClock(start = '2027-03-01T12:00:00.000Z') {
  let at = Date.parse(start);
  return {
    clock: () => new Date(at),
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
    now: () => new Date(at).toISOString(),
  };
}
export type HandClock = ReturnType<typeof handClock>;
export const DAY = 86_400;

export interface World {
  folder: string;
  path: string;
  evidenceDir: string;
  time: HandClock;
  store: Store;
  /** Another connection to the same file, on the same clock. */
  again(): Store;
}
export function world(options: { memory?: boolean; start?: string } = {}): World {
  const folder = tempFolder();
  const time = handClock(options.start);
  const path = options.memory ? ':memory:' : join(folder, 'audit.db');
  const evidenceDir = join(folder, 'evidence');
  const again = () => {
    const store = openStore({ path, evidenceDir, clock: time.clock });
    opened.push(store);
    return store;
  };
  return { folder, path, evidenceDir, time, store: again(), again };
}

export const refOf = (name: string): ProfileRef => ({
  platform: 'website',
  handle: `${name}.example`,
  url: `https://${name}.example/`,
});

export interface Enrolled {
  personId: string;
  profileId: string;
  profile: ProfileRef;
}
/** Somebody who was invited and signed for one profile. */
export function enrol(store: Store, name: string, parts: readonly ConsentPart[] = CONSENT_PARTS): Enrolled {
  const { personId } = store.people.invite({ name: `Leader ${name}`, email: `${name}@mail.example` });
  return { personId, profile: refOf(name), profileId: sign(store, personId, refOf(name), parts) };
}
export function sign(store: Store, personId: string, profile: ProfileRef, parts: readonly ConsentPart[]): string {
  const text = { textVersion: 'test-1', textSha256: hash('the text') };
  return store.consents.sign({ personId, profile, use: 'leader', parts: [...parts], signedBy: 'She Herself', ...text })
    .profileId;
}

export const box: [number, number, number, number] = [0, 0, 10, 10];
export function readingOf(sha256: string, text: string, more: Partial<PictureReading> = {}): PictureReading {
  const polygon: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 10],
  ];
  const line = { text, sureness: 0.9, polygon, words: [{ text, sureness: 0.9, polygon }], chars: [] };
  return {
    ...{ sha256, width: 10, height: 10, engine: ENGINE, depth: 'full' },
    ...{ lines: [line], spotted: [{ term: 'term-1', sureness: 0.8, polygon }], marks: [], notes: [] },
    strips: [{ png: 'iVBO', polygon, likeness: 0.5, sureness: 0.2, text: `Strip of ${text}` }],
    ...more,
  };
}

/** A result in which everything was seen; `secret` stands in every place where a profile's own words can stand. */
export function resultOf(profile: ProfileRef, secret: string, picture = `picture of ${secret}`) {
  const bytes = bytesOf(picture);
  const sha256 = hash(bytes);
  const shown = { url: `${profile.url}${secret}.png`, sha256, width: 10, height: 10 };
  const result: ProfileResult = {
    profile,
    verdict: 'finding',
    standing: 'leader',
    takenAt: '2027-03-01T11:59:00.000Z',
    via: 'browser',
    snapshot: {
      ref: profile,
      takenAt: '2027-03-01T11:59:00.000Z',
      displayName: seen(`Name ${secret}`),
      bio: seen(`Bio ${secret} \u0000 \ud800 "quoted" \u202e`),
      links: seen([`https://link.example/${secret}`]),
      avatar: seen(shown),
      banner: absent(),
      posts: seen([{ text: `Post ${secret}`, at: '2027-02-01T00:00:00Z' }]),
    },
    readings: { avatar: readingOf(sha256, `Words ${secret}`) },
    outcomes: [
      {
        ...{ audit: 'political-picture', version: 3, clause: 'profile-picture', severity: 'serious' },
        outcome: {
          kind: 'finding',
          findings: [
            {
              code: 'picture-names-party',
              args: { words: secret, entry: 'party-1', label: 'Party' },
              sureness: 0.93,
              evidence: { kind: 'region', sight: 'avatar', text: secret, box, label: 'party-1', group: 'party' },
            },
          ],
        },
      },
      {
        ...{ audit: 'leader-identification', version: 1, clause: 'scope', severity: 'none' },
        outcome: { kind: 'pass', because: { code: 'leader-by-words', args: { words: `I lead ${secret}` } } },
      },
    ],
    engine: { version: '0.1.0', rules: 'r1', lexicon: 'l1', ocr: ENGINE },
    timing: { visitMs: 900, decodeMs: 50, ocrMs: 650, auditsMs: 2 },
  };
  const pictures: PictureBytes = { avatar: bytes };
  return { result, pictures, sha256 };
}

/** Opens the round of a period, claims everything in it and stores what `bring` gives. */
export function runRound(
  store: Store,
  period: string,
  bring: (profile: ProfileRef) => { result: ProfileResult; pictures: PictureBytes },
): string {
  const round = store.rounds.open(period);
  for (;;) {
    const claim = store.rounds.claim(round.id, { leaseSeconds: 60, worker: 'test' });
    if (!claim) break;
    const { url, platform, handle } = claim.profile;
    const { result, pictures } = bring({ url, platform, handle });
    store.visits.record(claim.visitId, result, pictures);
  }
  store.rounds.finish(round.id);
  return round.id;
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
/** Files below the folder (names and bytes, the database's own included) in which the text stands in any plain encoding. */
export function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text.toLowerCase(), 'utf8')];
  return filesUnder(folder).filter((file) => {
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form)) || file.includes(text);
  });
}
export const modeOf = (file: string): number => statSync(file).mode & 0o777;

/** The code of the trouble that the work ends in. */
export function troubleIn(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
  return 'none';
}
