/** Operator terms against a real file, the real text engine and a real store. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Audit } from '../../src/domain/audit.js';
import type { LexiconEntry } from '../../src/domain/lexicon.js';
import { hidden, seen } from '../../src/domain/snapshot.js';
import { Trouble } from '../../src/domain/trouble.js';
import { languageOf } from '../../src/policy/language.js';
import { LEXICON, LEXICON_VERSION, mayAccuse } from '../../src/policy/lexicon.js';
import { readPolitics } from '../../src/policy/politics.js';
import { isProtectedAlone, lexiconWith } from '../../src/policy/terms.js';
import { verdictOf } from '../../src/policy/verdict.js';
import { vocabulary } from '../../src/policy/vocabulary.js';
import { loadAudits } from '../../src/services/roster.js';
import { addTerms, listTerms, retireTerm, type TermsTools } from '../../src/services/terms.js';
import { readTerms } from '../../src/services/terms-file.js';
import { type TrialTools, tryEntries, tryTerm } from '../../src/services/terms-trial.js';
import { enrol, readingOf, resultOf, runRound, tempFolder, type World, world } from '../store/making.js';

const HARBOUR: LexiconEntry = {
  id: 'party-ie-harbour',
  group: 'party',
  country: 'ie',
  label: 'Harbour Alliance',
  names: ['Harbour Alliance'],
  hashtags: ['VoteHarbour'],
  badge: ['HARBOUR ALLIANCE'],
  source: 'https://parties.example/harbour',
  seenAt: '2026-10-01',
  verified: true,
  positive: 'Proud Harbour Alliance member',
  negative: 'A walk along the harbour with the alliance of dog owners',
};
const candidate: LexiconEntry = {
  ...HARBOUR,
  id: 'candidate-ie-quillbrook',
  group: 'candidate',
  label: 'Zelda Quillbrook',
  names: ['Zelda Quillbrook'],
  hashtags: [],
  badge: [],
  positive: 'Vote Zelda Quillbrook 2027',
  negative: 'I like tea',
};

let tools: TermsTools;
let file: string;
beforeEach(() => {
  file = join(tempFolder(), 'data', 'terms.json');
  tools = {
    ...{ file, builtIn: LEXICON, effective: lexiconWith, find: readPolitics, mayAccuse, isProtectedAlone },
    clock: () => new Date('2027-03-01T12:00:00.000Z'),
  };
});
const inForce = (day = '2027-03-01') => lexiconWith(readTerms(file), day);
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Trouble && error.code === 'INPUT_INVALID') return String(error.args.detail);
    throw error;
  }
  return 'it was taken in';
};

describe('adding', () => {
  it('writes who and when into a file that its owner alone can read, and nothing else beside it', () => {
    expect(addTerms(tools, HARBOUR, 'ada')).toEqual([{ id: HARBOUR.id, leadsTo: 'finding' }]);
    expect(readTerms(file).added).toEqual([{ entry: HARBOUR, addedAt: '2027-03-01T12:00:00.000Z', addedBy: 'ada' }]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['terms.json']);
  });

  it('makes the engine find it, strongly, and changes the version and the reader’s vocabulary', () => {
    expect(inForce()).toEqual({ lexicon: LEXICON, version: LEXICON_VERSION });
    addTerms(tools, HARBOUR, 'ada');
    const { lexicon, version } = inForce();
    expect(readPolitics(HARBOUR.positive, { lexicon })).toMatchObject([{ entry: HARBOUR.id, strength: 'strong' }]);
    expect(readPolitics(HARBOUR.positive)).toEqual([]);
    expect(version).not.toBe(LEXICON_VERSION);
    const words = vocabulary(lexicon, version);
    expect(words.version).toBe(version);
    expect(words.terms).toContainEqual({ id: HARBOUR.id, forms: ['HARBOUR ALLIANCE'], script: 'Latn' });
    retireTerm(tools, HARBOUR.id, { reason: 'x', by: 'ada' });
    expect(inForce()).toEqual({ lexicon: LEXICON, version: LEXICON_VERSION });
  });

  it('takes several at once, or none of them', () => {
    const other = { ...HARBOUR, id: 'party-ie-other', names: ['Tidewater League'], positive: 'tea', hashtags: [] };
    expect(refusal(() => addTerms(tools, [HARBOUR, other], 'ada'))).toContain('party-ie-other is not found');
    expect(existsSync(file)).toBe(false);
    addTerms(tools, [HARBOUR, { ...other, positive: 'Tidewater League member' }], 'ada');
    expect(readTerms(file).added).toHaveLength(2);
  });

  it.each<[string, Partial<LexiconEntry> | Record<string, unknown>, RegExp]>([
    ['without a date', { seenAt: undefined }, /seenAt/],
    ['with a date that is none', { seenAt: '2026-13-40' }, /seenAt/],
    ['seen in the future', { seenAt: '2027-03-02' }, /still to come/],
    ['without a source', { source: '' }, /source/],
    ['whose source is no address', { source: 'somebody told me' }, /web address/],
    ['with an id that is taken by a built-in term', { id: 'party-gb-labour', country: 'gb' }, /already/],
    ['with an id that says something else', { id: 'party-fr-harbour' }, /must begin with party-ie-/],
    ['whose positive example does not match', { positive: 'I like tea' }, /positive example/],
    ['whose negative example matches', { negative: 'Harbour Alliance for ever' }, /negative example/],
    ['with a term of two letters', { short: ['HA'] }, /fewer than three letters/],
    ['with a term of one letter and signs', { hashtags: ['#V!'] }, /fewer than three letters/],
    ['with a stem of four letters', { stems: ['harb'] }, /fewer than five/],
    ['that ends before it begins', { validFrom: '2027-01-01', validTo: '2026-01-01' }, /ends before/],
    ['with a misspelt key', { hastags: ['x'] }, /hastags/],
    ['of a group that is none', { group: 'club' }, /group/],
    ['that says who somebody is', { names: ['Proud lesbian'], positive: 'Proud lesbian' }, /who somebody is/],
    ['that says it as a hashtag', { hashtags: ['ProudMuslim'] }, /who somebody is/],
    ['that speaks of people of a kind', { names: ['trans women'] }, /who somebody is/],
    ['that is an everyday word', { names: ['evening paper'], positive: 'evening paper' }, /would accuse/],
    ['that is no entry', ['x'] as unknown as Record<string, unknown>, /entry|party-ie-harbour/],
  ])('refuses a term %s, and changes nothing', (_, over, why) => {
    const given = Array.isArray(over) ? over : { ...HARBOUR, ...over };
    expect(refusal(() => addTerms(tools, given, 'ada'))).toMatch(why);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.half`)).toBe(false);
  });

  it('refuses the same id twice, in one file and in two', () => {
    expect(refusal(() => addTerms(tools, [HARBOUR, HARBOUR], 'ada'))).toMatch(/twice/);
    addTerms(tools, HARBOUR, 'ada');
    const before = readFileSync(file, 'utf8');
    expect(refusal(() => addTerms(tools, HARBOUR, 'ada'))).toMatch(/already/);
    retireTerm(tools, HARBOUR.id, { reason: 'dissolved', by: 'ada' });
    expect(refusal(() => addTerms(tools, HARBOUR, 'ada'))).toMatch(/already/);
    expect(readTerms(file).added).toEqual(JSON.parse(before).added);
  });

  it('leads a candidate without a source of the last 24 months to review only, and so does what nobody verified', () => {
    const leadsTo = (over: Partial<LexiconEntry>) =>
      addTerms({ ...tools, file: join(tempFolder(), 'terms.json') }, { ...candidate, ...over }, 'ada')[0]?.leadsTo;
    expect(leadsTo({ seenAt: '2025-03-02' })).toBe('finding');
    expect(leadsTo({ seenAt: '2025-02-27' })).toBe('review');
    expect(leadsTo({ verified: false })).toBe('review');
  });

  it('waits for nobody: a change under way is said, one that was killed is cleared away', () => {
    mkdirSync(join(file, '..'));
    writeFileSync(`${file}.half`, '');
    expect(refusal(() => addTerms(tools, HARBOUR, 'ada'))).toMatch(/at this moment/);
    utimesSync(`${file}.half`, 1_000_000, 1_000_000);
    addTerms(tools, HARBOUR, 'ada');
    expect(readTerms(file).added).toHaveLength(1);
  });
});

describe('a file that was changed by hand', () => {
  it.each([
    ['no JSON', '{"format": 1, "added": [', /not JSON/],
    ['another shape', '{"format": 2}', /format/],
    ['an entry that lost its source', '{"format":1,"retired":[],"added":[{"entry":{"id":"x"}}]}', /added\.0/],
  ])('is refused, not judged without: %s', (_, text, why) => {
    mkdirSync(join(file, '..'));
    writeFileSync(file, text);
    expect(refusal(() => inForce())).toMatch(why);
    expect(refusal(() => addTerms(tools, HARBOUR, 'ada'))).toMatch(why);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('retiring', () => {
  it('takes a built-in term out of use from its day on, and keeps the record', () => {
    retireTerm(tools, 'party-gb-labour', { reason: 'a trial', from: '2027-04-01', by: 'ada' });
    const labour = (day: string) => readPolitics('Proud Labour member', { lexicon: inForce(day).lexicon }).length;
    expect([labour('2027-03-31'), labour('2027-04-01')]).toEqual([1, 0]);
    expect(inForce('2027-03-31').version).toBe(LEXICON_VERSION);
    expect(inForce('2027-04-01').version).not.toBe(LEXICON_VERSION);
    const stateOf = () => listTerms(tools, { country: 'GB' }).find(({ entry }) => entry.id === 'party-gb-labour');
    expect(stateOf()).toMatchObject({ state: 'to retire', retired: { reason: 'a trial', by: 'ada' } });
    tools.clock = () => new Date('2027-04-01T00:00:00.000Z');
    expect(stateOf()).toBeUndefined();
    expect(listTerms(tools, { retired: true })).toMatchObject([{ state: 'retired', origin: 'built-in' }]);
  });

  it('refuses what is unknown, retired already, without a reason or a date', () => {
    const retire = (id: string, reason = 'x', from?: string) =>
      refusal(() => retireTerm(tools, id, { reason, from, by: 'ada' }));
    expect(retire('party-gb-nobody')).toMatch(/no term/);
    expect(retire('party-gb-labour', '  ')).toMatch(/why/);
    expect(retire('party-gb-labour', 'x', '2027-02-30')).toMatch(/no date/);
    expect(existsSync(file)).toBe(false);
    expect(retire('party-gb-labour')).toBe('it was taken in');
    expect(retire('party-gb-labour')).toMatch(/already/);
  });
});

describe('listing', () => {
  it('names terms of a country and a group, one’s own among them', () => {
    addTerms(tools, HARBOUR, 'ada');
    const listed = listTerms(tools, { country: 'ie', group: 'party' });
    expect(listed.every(({ entry }) => entry.country === 'ie' && entry.group === 'party')).toBe(true);
    expect(listed.filter(({ origin }) => origin === 'operator')).toMatchObject([
      { entry: { id: HARBOUR.id }, state: 'in use', leadsTo: 'finding', added: { by: 'ada' } },
    ]);
    expect(listTerms(tools, {})).toHaveLength(LEXICON.length + 1);
  });
});

describe('trying a change over stored readings', () => {
  let audits: Audit[];
  beforeAll(async () => {
    audits = await loadAudits();
  });
  const trialTools = (w?: World): TrialTools => ({
    ...tools,
    judging: { audits, verdictOf, languageOf, regularPosts: { share: 0.2, count: 3 } },
    store: async () => w?.store,
  });
  /** Ada names the party in her words, Bea in her picture, Cat not at all; Dot’s consent ended, Eve is nobody’s Leader. */
  function round(): World {
    const w = world();
    const people = ['ada', 'bea', 'cat', 'dot', 'eve'].map((name) => enrol(w.store, name));
    runRound(w.store, '2027-03', (profile) => {
      const name = profile.handle.split('.')[0]!;
      const made = resultOf(profile, name);
      const { snapshot, readings } = made.result;
      const party = name !== 'cat' && name !== 'bea';
      snapshot.displayName = seen(name);
      snapshot.bio = seen(`LLL Leader. ${party ? 'Proud Harbour Alliance member. ' : ''}Views my own.`);
      snapshot.posts = hidden('layout');
      if (name === 'eve') made.result.standing = 'not-leader';
      readings.avatar = readingOf(made.sha256, name === 'bea' ? 'HARBOUR ALLIANCE' : 'Summer', {
        depth: name === 'cat' ? 'shallow' : 'full',
      });
      return made;
    });
    w.store.consents.withdraw(people[3]!.personId);
    return w;
  }

  it('says whom a term not yet added would touch, by which words, and stores nothing', async () => {
    const w = round();
    const trial = await tryEntries(trialTools(w), HARBOUR);
    expect(trial).toMatchObject({
      change: 'adding',
      on: { period: '2027-03', profiles: 4 },
      verdictsChanged: 2,
      outcomesChanged: 2,
      cutShort: 1,
    });
    const named = { words: 'Harbour Alliance', entry: HARBOUR.id, label: HARBOUR.label };
    expect(trial.changes).toEqual([
      {
        url: 'https://ada.example/',
        verdict: { before: 'clear', after: 'finding' },
        outcomes: [{ audit: 'political-description', before: 'pass', after: 'finding', newly: [named], noLonger: [] }],
      },
      {
        url: 'https://bea.example/',
        verdict: { before: 'clear', after: 'finding' },
        outcomes: [
          {
            ...{ audit: 'political-picture', before: 'pass', after: 'finding' },
            ...{ newly: [{ ...named, words: 'HARBOUR ALLIANCE' }], noLonger: [] },
          },
        ],
      },
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('says the same of a term once it is added, and the contrary once it is retired', async () => {
    const w = round();
    const before = await tryEntries(trialTools(w), HARBOUR);
    addTerms(tools, HARBOUR, 'ada');
    expect(await tryTerm(trialTools(w), HARBOUR.id)).toEqual(before);
    retireTerm(tools, HARBOUR.id, { reason: 'dissolved', by: 'ada' });
    const gone = await tryTerm(trialTools(w), HARBOUR.id);
    expect(gone.change).toBe('retiring');
    expect(gone.changes.map(({ verdict }) => verdict)).toEqual([
      { before: 'finding', after: 'clear' },
      { before: 'finding', after: 'clear' },
    ]);
    expect(gone.changes[0]?.outcomes[0]?.noLonger).toMatchObject([{ words: 'Harbour Alliance' }]);
  });

  it('tells what retiring a built-in term would do: nobody here names it', async () => {
    const trial = await tryTerm(trialTools(round()), 'party-gb-labour');
    expect(trial).toMatchObject({ terms: [{ id: 'party-gb-labour', leadsTo: 'finding' }], changes: [] });
    expect(trial.fault).toBeUndefined();
  });

  it('looks at the latest round alone, and only at profiles whose consent runs', async () => {
    const w = round();
    enrol(w.store, 'fay');
    runRound(w.store, '2027-04', (profile) => {
      const made = resultOf(profile, 'quiet');
      made.result.snapshot.bio = seen('LLL Leader. Views my own.');
      return made;
    });
    const trial = await tryEntries(trialTools(w), HARBOUR);
    expect(trial).toMatchObject({ on: { period: '2027-04', profiles: 5 }, changes: [] });
  });

  it('says that there is nothing to try it on, and refuses what adding would refuse', async () => {
    expect((await tryEntries(trialTools(), HARBOUR)).on).toBe('no-database');
    expect((await tryEntries(trialTools(world()), HARBOUR)).on).toBe('no-round');
    await expect(async () => tryEntries(trialTools(), { ...HARBOUR, source: '' })).rejects.toThrow(/source/);
    await expect(async () => tryTerm(trialTools(), 'party-ie-nobody')).rejects.toThrow(/no term/);
  });
});
