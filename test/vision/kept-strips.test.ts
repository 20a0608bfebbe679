import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LexiconEntry } from '../../src/domain/lexicon.js';
import type { KeptStrip, PictureReading } from '../../src/domain/reading.js';
import type { ProfileResult } from '../../src/domain/result.js';
import { absent, seen } from '../../src/domain/snapshot.js';
import { LEXICON } from '../../src/policy/lexicon.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { judge } from '../../src/services/judge.js';
import { shownAgain } from '../../src/services/judge-again.js';
import { rejudge } from '../../src/services/rejudge.js';
import { loadAudits } from '../../src/services/roster.js';
import { MOST_BYTES, stripKeeper } from '../../src/vision/kept-strips.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { enrol, resultOf, runRound, world } from '../store/making.js';
import { draw, face, text } from './draw.js';

let reader: ReturnType<typeof createPictureReader>;
let reading: PictureReading;
let strips: KeptStrip[];
beforeAll(async () => {
  reader = createPictureReader({ workers: 1, recycleAfter: 100, deadlineMs: 60_000 });
  const body = `${face(400)}<rect y="310" width="400" height="90" fill="#fff"/>${text('PLANT TREES', 60, 370, 50, '#123')}`;
  const bytes = await draw(400, 400, body).jpeg().toBuffer();
  reading = await reader.read(bytes, { name: 'x', kind: 'avatar' });
  strips = reading.strips ?? [];
});
afterAll(() => reader.close());

describe('the strips of a picture', () => {
  it('are kept with its reading, each with its place and what was read in it', () => {
    const row = strips.find(({ text: read }) => read.includes('TREES'));
    expect(row).toBeDefined();
    const ys = row!.polygon.map(([, y]) => y);
    expect(Math.min(...ys)).toBeGreaterThan(290);
    expect(Math.max(...ys)).toBeLessThan(400);
  });

  it('are read again without the picture, at the same place', async () => {
    const row = strips.filter(({ text: read }) => read.includes('TREES'));
    const [line] = await reader.readStrips!(row, { name: 'x' });
    expect(line!.text).toMatch(/TREES/);
    const before = reading.lines.find(({ text: read }) => read.includes('TREES'))!;
    const middle = ({ polygon }: { polygon: readonly (readonly [number, number])[] }) =>
      polygon.reduce((sum, [, y]) => sum + y, 0) / polygon.length;
    expect(Math.abs(middle(line!) - middle(before))).toBeLessThan(8);
  });

  it('of a busy picture take no more room than they may', async () => {
    const rows = [
      'MEETING ON TUESDAY',
      'BRING YOUR BABY',
      'TEA AND A BOOK',
      'ALL ARE WELCOME',
      'SIX TO SEVEN',
      'AT THE MILL',
    ];
    const many = rows.map((words, i) => text(words, 20, 60 + 60 * i, 34, '#123'));
    const body = `<rect width="400" height="400" fill="#fff"/>${many.join('')}`;
    const busy = await draw(400, 400, body).jpeg().toBuffer();
    const { strips: kept = [] } = await reader.read(busy, { name: 'busy', kind: 'avatar' });
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.reduce((sum, { png }) => sum + png.length, 0)).toBeLessThanOrEqual(60_000);
  });

  it('are found to hold a term that came later, without a visit and without the picture, and go with her consent', async () => {
    const { store } = world({ memory: true });
    const her = enrol(store, 'ada');
    const term: LexiconEntry = {
      ...{ id: 'party-ie-trees', group: 'party', country: 'ie', label: 'Tree Party', names: ['Plant Trees Party'] },
      ...{ badge: ['PLANT TREES'], source: 'https://parties.example/', seenAt: '2026-10-01', verified: true },
      ...{ positive: 'Plant Trees Party', negative: 'tea' },
    };
    const audits = await loadAudits();
    const judging = (lexicon: readonly LexiconEntry[]) => ({
      ...{ audits, verdictOf, lexicon, today: '2027-03-01', languageOf: () => 'en' },
      regularPosts: { share: 0.2, count: 3 },
    });
    // As it would be had the row not been read surely: it is kept, and nothing is said of its words.
    const unread = { ...reading, lines: [], strips: strips.map((row) => ({ ...row, sureness: 0.2, text: '' })) };
    runRound(store, '2027-03', (profile) => {
      const { result } = resultOf(profile, 'x');
      const shown = { url: `${profile.url}a.png`, sha256: reading.sha256, width: 400, height: 400 };
      const snapshot: ProfileResult['snapshot'] = {
        ...{ ...result.snapshot, displayName: seen('Ada'), bio: seen('La Leche League Leader. Views my own.') },
        ...{ links: absent(), posts: absent(), banner: absent(), avatar: seen(shown) },
      };
      const looked = { snapshot, readings: { avatar: unread } };
      const how = {
        platform: 'website',
        lang: 'en',
        regularPosts: { share: 0.2, count: 3 },
        declared: 'leader',
      } as const;
      return { result: { ...result, ...looked, ...judge(shownAgain(looked), judging(LEXICON), how) }, pictures: {} };
    });
    const round = store.rounds.latest()!.id;
    const [before] = store.results(round);
    expect(before!.verdict).toBe('clear');
    expect(store.exportPerson(her.personId).strips[0]?.strips).toEqual(unread.strips);

    const told = await rejudge({
      ...{ ...judging([...LEXICON, term]), store, stillEnough: () => true },
      stamp: { ...before!.engine, lexicon: 'later' },
      readPicture: () => Promise.reject(new Error('no picture is read here')),
      readStrips: (rows, how) => reader.readStrips!(rows, how),
    });
    expect(told).toMatchObject({ moved: 1, lost: 0, reasons: [{ by: term.id, because: 'terms', profiles: 1 }] });
    expect(store.results(round)[0]!.verdict).toBe('review');

    store.consents.withdraw(her.personId);
    expect(store.readings.strips(reading.sha256)).toEqual([]);
    expect(store.exportPerson(her.personId).strips).toEqual([]);
  });

  it('take no more room than they may, the unsure ones first', async () => {
    const keeper = stripKeeper();
    const watch = keeper.watching(1);
    for (let i = 0; i < 40; i++) {
      const [width, height] = [400, 60];
      const gray = Uint8Array.from({ length: width * height }, (_, p) => (p * 7919 * (i + 1)) % 251);
      const strip = { gray, width, height, toWork: (x: number, y: number): [number, number] => [x, y] };
      const chain = { members: [], path: { kind: 'line', x: 0, y: 0, angle: 0 } };
      const read = {
        words: [],
        sureness: i < 20 ? 0.9 : 0.1,
        whole: false,
        lines: [],
        sure: [],
        blank: false,
        second: [],
      };
      const seen = { chain, level: { scale: 1 }, rendering: 'colour', likeness: 0.5, strip, reading: read };
      watch(seen as unknown as Parameters<typeof watch>[0]);
    }
    const kept = keeper.kept();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.reduce((sum, { png }) => sum + png.length, 0)).toBeLessThanOrEqual(MOST_BYTES);
    const order = kept.map(({ sureness }) => sureness);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeLessThan(0.7);
  });
});
