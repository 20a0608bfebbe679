/** Changed rules and terms over what stored visits saw: real rules, real terms, real store; nobody is visited. */
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/domain/audit.js';
import type { LexiconEntry } from '../../src/domain/lexicon.js';
import type { PictureReading } from '../../src/domain/reading.js';
import type { EngineStamp, ProfileResult } from '../../src/domain/result.js';
import { absent, seen } from '../../src/domain/snapshot.js';
import { LEXICON, LEXICON_VERSION } from '../../src/policy/lexicon.js';
import { agedSince } from '../../src/policy/terms.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { judge } from '../../src/services/judge.js';
import { shownAgain } from '../../src/services/judge-again.js';
import { type RejudgeTools, rejudge } from '../../src/services/rejudge.js';
import { loadAudits } from '../../src/services/roster.js';
import type { Store } from '../../src/store/index.js';
import { bytesOf, ENGINE, enrol, hash, readingOf, runRound, world } from '../store/making.js';

const audits = await loadAudits();
const term: LexiconEntry = {
  ...{ id: 'party-ie-harbour', group: 'party', country: 'ie', label: 'Harbour Alliance', names: ['Harbour Alliance'] },
  ...{ badge: ['HARBOURFOLK'], source: 'https://parties.example/', seenAt: '2026-10-01', verified: true },
  ...{ positive: 'Proud Harbour Alliance member', negative: 'tea' },
};
const WITH = [...LEXICON, term];
const regularPosts = { share: 0.2, count: 3 };
const stamp = (lexicon: string, rules = 'r1'): EngineStamp => ({ version: '1.0.0', rules, lexicon, ocr: ENGINE });
const judging = (lexicon: readonly LexiconEntry[], rules: readonly Audit[] = audits) => ({
  ...{ audits: rules, verdictOf, lexicon, today: '2027-03-01', regularPosts, languageOf: () => 'en' },
});

/** Tools that judge by this lexicon; a picture is completed as `whole` says. */
const tools = (store: Store, lexicon: readonly LexiconEntry[], more: Partial<RejudgeTools> = {}): RejudgeTools => ({
  ...judging(lexicon),
  store,
  stamp: stamp(lexicon === WITH ? 'with' : 'without'),
  stillEnough: ({ lines }) => lexicon === WITH && lines.some(({ text }) => text === 'HARBOURFOLK'),
  readPicture: () => Promise.reject(new Error('no picture is read here')),
  ...more,
});

/** A stored visit of a Leader's profile, judged by this lexicon as a round would. */
function visit(
  store: Store,
  bio: string,
  lexicon: readonly LexiconEntry[],
  { month = '2027-03', reading, bytes }: { month?: string; reading?: PictureReading; bytes?: Uint8Array } = {},
) {
  runRound(store, month, (profile) => {
    const shown = { url: `${profile.url}a.png`, sha256: reading?.sha256 ?? '', width: 10, height: 10 };
    const takenAt = '2027-03-01T11:59:00.000Z';
    const snapshot: ProfileResult['snapshot'] = {
      ...{ ref: profile, takenAt, displayName: seen('Ada'), bio: seen(bio) },
      ...{ links: absent(), posts: absent(), banner: absent(), avatar: reading ? seen(shown) : absent() },
    };
    const readings = reading ? { avatar: reading } : {};
    const judged = judge(shownAgain({ snapshot, readings }), judging(lexicon), {
      ...{ platform: profile.platform, lang: 'en', regularPosts, declared: 'leader' },
    });
    const engine = stamp(lexicon === WITH ? 'with' : 'without');
    const timing = { visitMs: 1, decodeMs: 0, ocrMs: 0, auditsMs: 0 };
    const result: ProfileResult = { profile, takenAt, via: 'api', snapshot, readings, engine, timing, ...judged };
    return { result, pictures: bytes ? { avatar: bytes } : {} };
  });
  return store.rounds.latest()!;
}
const BIO = 'La Leche League Leader, proud Harbour Alliance member. Views my own.';

describe('judging again', () => {
  it('judges what she handed over again as well, and leaves alone what she handed over meanwhile', async () => {
    const { store } = world();
    const { profileId } = enrol(store, 'ada');
    const [visited] = store.results(visit(store, BIO, LEXICON).id);
    const handed = { ...visited!, via: 'screenshot' as const, takenAt: '2027-03-01T11:59:30.000Z' };
    store.supplies.put(profileId, { askId: null, result: handed });
    const told = await rejudge(tools(store, WITH));
    expect(told).toMatchObject({ judged: 2, moved: 2 });
    expect(store.supplies.of(profileId)?.result).toMatchObject({ verdict: 'finding', engine: { lexicon: 'with' } });
    expect([...store.lives.states(profileId).values()]).toEqual(['confirmed']);
    expect(store.supplies.stale(stamp('with'))).toEqual([]);
    const [stale] = store.supplies.stale(stamp('another'));
    store.supplies.put(profileId, { askId: null, result: { ...handed, takenAt: '2027-03-01T11:59:40.000Z' } });
    store.supplies.rejudge(profileId, { before: stale!.result, after: { ...stale!.result }, completed: [] });
    expect(store.supplies.of(profileId)?.result.verdict).toBe('clear');
  });

  it('moves what a new term judges otherwise, says why, and keeps what was said before', async () => {
    const { store } = world();
    const ada = enrol(store, 'ada');
    const round = visit(store, BIO, LEXICON);
    const [before] = store.results(round.id);
    expect(before!.verdict).toBe('clear');
    const told = await rejudge(tools(store, WITH));
    expect(told).toMatchObject({
      ...{ judged: 1, moved: 1, completed: 0, lost: 0, verdicts: [{ from: 'clear', to: 'finding', profiles: 1 }] },
      reasons: [{ by: term.id, because: 'terms', profiles: 1 }],
    });
    const [after] = store.results(round.id);
    expect(after).toMatchObject({ verdict: 'finding', engine: stamp('with'), takenAt: before!.takenAt });
    expect(after!.snapshot).toEqual(before!.snapshot);
    const { visitId } = store.rejudging.stale(stamp('third')).visits[0]!;
    expect(store.rejudging.replaced(visitId)).toMatchObject([
      { verdict: 'clear', engine: stamp('without'), moves: [{ audit: 'political-description', newly: [term.id] }] },
    ]);
    expect(store.exportPerson(ada.personId).profiles[0]!.rejudgements).toMatchObject([{ verdict: 'clear' }]);
    expect(await rejudge(tools(store, WITH))).toMatchObject({ judged: 0, moved: 0 });
  });

  it('reads the rows that were not surely read once more for a new term, once: a person is asked', async () => {
    const { store } = world();
    const ada = enrol(store, 'ada');
    const polygon: [number, number][] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ];
    const row = { png: 'iVBO', polygon, likeness: 0.6, text: '' };
    const strips = [
      { ...row, sureness: 0.2 },
      { ...row, sureness: 0.95, text: 'tea time' },
    ];
    const reading = readingOf(hash('picture'), 'tea time', { strips });
    const round = visit(store, 'La Leche League Leader. Views my own.', LEXICON, {
      reading,
      bytes: bytesOf('picture'),
    });
    expect(store.results(round.id)[0]!.verdict).toBe('clear');
    const asked: number[] = [];
    const readStrips: RejudgeTools['readStrips'] = async (given) => {
      asked.push(given.length);
      return [
        {
          ...{ text: 'HARBOURFOLK', sureness: 0.9, polygon },
          words: [{ text: 'HARBOURFOLK', sureness: 0.9, polygon }],
          chars: [...'HARBOURFOLK'].map((c) => ({ c, sureness: 0.9 })),
        },
      ];
    };
    expect(await rejudge(tools(store, WITH, { readStrips }))).toMatchObject({
      ...{ judged: 1, moved: 1, completed: 0, lost: 0 },
      verdicts: [{ from: 'clear', to: 'review', profiles: 1 }],
      reasons: [{ by: term.id, because: 'terms', profiles: 1 }],
    });
    // The next change reads nothing again, and the words go as the term goes.
    await rejudge(tools(store, LEXICON, { readStrips }));
    expect(store.results(round.id)[0]!.verdict).toBe('clear');
    expect(asked).toEqual([1]);
    store.erase(ada.personId);
    expect(store.readings.strips(reading.sha256, ENGINE)).toEqual([]);
  });

  it('gives what a visit by the same rules would give, and back again', async () => {
    const { store } = world();
    enrol(store, 'ada');
    const round = visit(store, BIO, WITH);
    const [first] = store.results(round.id);
    await rejudge(tools(store, LEXICON));
    expect(store.results(round.id)[0]!.verdict).toBe('clear');
    expect(await rejudge(tools(store, WITH))).toMatchObject({ moved: 1 });
    expect(store.results(round.id)[0]).toEqual(first);
  });

  it('judges the last visit alone, of those whose consent is live', async () => {
    const { store, time } = world();
    enrol(store, 'ada');
    const early = visit(store, BIO, LEXICON);
    visit(store, BIO, LEXICON, { month: '2027-04' });
    const gone = enrol(store, 'bea');
    visit(store, BIO, LEXICON, { month: '2027-05' });
    store.consents.withdraw(gone.personId);
    time.pass(1);
    expect(await rejudge(tools(store, WITH))).toMatchObject({ judged: 1 });
    expect(store.results(early.id)[0]!.verdict).toBe('clear');
    expect(store.results(store.rounds.latest()!.id)[0]!.verdict).toBe('finding');
  });

  it('names the rule where a rule changed, and one that is new', async () => {
    const { store } = world();
    enrol(store, 'ada');
    visit(store, 'La Leche League Leader. Views my own.', LEXICON);
    const strict = audits.map(
      (audit): Audit =>
        audit.id === 'disclaimer'
          ? {
              ...audit,
              version: 99,
              judge: () => ({ kind: 'needs-review', findings: [], doubt: { code: 'weak-evidence', args: {} } }),
            }
          : audit,
    );
    const told = await rejudge(tools(store, LEXICON, { ...judging(LEXICON, strict), stamp: stamp('without', 'r2') }));
    expect(told).toMatchObject({ moved: 1, reasons: [{ by: 'disclaimer', because: 'rule', profiles: 1 }] });
    const more = [...strict, { ...strict[1]!, id: 'a-new-rule' }];
    const again = await rejudge(tools(store, LEXICON, { ...judging(LEXICON, more), stamp: stamp('without', 'r3') }));
    expect(again.reasons).toEqual([{ by: 'a-new-rule', because: 'rule', profiles: 1 }]);
  });

  it('completes a reading that had ended at a term which is none any more, from the stored picture', async () => {
    const { store } = world();
    enrol(store, 'ada');
    const bytes = bytesOf('a badge');
    const cut = readingOf(hash(bytes), 'HARBOURFOLK', { depth: 'shallow' });
    const round = visit(store, 'La Leche League Leader', WITH, { reading: cut, bytes });
    expect(store.results(round.id)[0]!.verdict).not.toBe('clear');
    const asked: Uint8Array[] = [];
    const readPicture: RejudgeTools['readPicture'] = async (given) => {
      asked.push(given);
      return readingOf(hash(given), 'GARDEN CLUB');
    };
    expect(await rejudge(tools(store, LEXICON, { readPicture }))).toMatchObject({ completed: 1, lost: 0 });
    expect(asked).toEqual([bytes]);
    expect(store.results(round.id)[0]).toMatchObject({ verdict: 'clear', readings: { avatar: { depth: 'full' } } });
  });

  it('calls nobody clear whose picture it would have to read and cannot: what was not seen is not seen', async () => {
    const { store } = world();
    enrol(store, 'ada');
    const cut = readingOf(hash('a badge'), 'HARBOURFOLK', { depth: 'shallow' });
    const round = visit(store, 'La Leche League Leader', WITH, { reading: cut });
    expect(await rejudge(tools(store, LEXICON))).toMatchObject({ completed: 0, lost: 1 });
    expect(store.results(round.id)[0]!.verdict).toBe('unseen');
  });
});

describe('a new reference mark', () => {
  const marks = ['badge/leaf.png#1'];
  const found = (bytes: Uint8Array): PictureReading => ({
    ...readingOf(hash(bytes), 'GARDEN'),
    marks: [{ name: 'badge/leaf.png', sureness: 0.8, box: [0, 0, 5, 5] }],
    lookedFor: marks,
  });
  const withMarks = (store: Store, more: Partial<RejudgeTools> = {}) =>
    tools(store, LEXICON, { stamp: { ...stamp('without'), marks: 'm1' }, marks, ...more });

  it('is looked for in stored pictures, leads to review alone, and is told as another reading', async () => {
    const { store } = world();
    enrol(store, 'ada');
    const bytes = bytesOf('a leaf');
    const round = visit(store, 'La Leche League Leader', LEXICON, { bytes, reading: readingOf(hash(bytes), 'GARDEN') });
    const summary = await rejudge(withMarks(store, { readPicture: async (given) => found(given) }));
    expect(summary).toMatchObject({ judged: 1, moved: 1, verdicts: [{ from: 'clear', to: 'review', profiles: 1 }] });
    expect(summary.reasons).toEqual([{ by: 'political-picture', because: 'reading', profiles: 1 }]);
    expect(store.results(round.id)[0]!.readings.avatar?.lookedFor).toEqual(marks);
    expect(await rejudge(withMarks(store))).toMatchObject({ judged: 0 });
  });

  it('takes no word from a picture whose bytes are gone: it is looked for at the next visit', async () => {
    const { store } = world();
    enrol(store, 'ada');
    const round = visit(store, 'La Leche League Leader', LEXICON, { reading: readingOf(hash('gone'), 'GARDEN') });
    expect(await rejudge(withMarks(store))).toMatchObject({ judged: 1, moved: 0, lost: 0 });
    expect(store.results(round.id)[0]).toMatchObject({ verdict: 'clear', readings: { avatar: { depth: 'full' } } });
  });
});

describe('the stamp of terms', () => {
  it('changes with the day on which a source becomes too old, and not before', () => {
    const dated = { ...term, group: 'candidate', seenAt: '2026-10-01' } as const;
    expect(agedSince([dated], '2028-10-01')).toBe('');
    expect(agedSince([dated], '2028-10-02')).toMatch(/^\+aged\.[0-9a-f]{8}$/);
    expect(agedSince(LEXICON, LEXICON_VERSION.slice(0, 10))).toBe('');
  });
});
