import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/domain/lexicon.js';
import { LEXICON, LEXICON_VERSION, type LexiconEntry, mayAccuse } from '../../src/policy/lexicon.js';
import { readPolitics } from '../../src/policy/politics.js';

const day = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRIES =
  'us ca gb ie au nz za de at ch fr be nl lu es pt it dk se no fi pl cz hu gr rs il jp mx ar br uy in ua lb tn tw'.split(
    ' ',
  );

describe('the lexicon', () => {
  it('names every entry once', () => {
    const ids = LEXICON.map((e) => e.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
  it.each(COUNTRIES)('knows a party of %s', (country) => {
    expect(LEXICON.some((e) => e.country === country && e.group === 'party')).toBe(true);
  });
  it('carries a version that follows its content', () =>
    expect(LEXICON_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}\+[0-9a-f]{8}$/));
  it('has no form of one or two letters that suffices alone', () => {
    const short = LEXICON.flatMap((e) =>
      [...e.names, ...(e.labels ?? []), ...(e.badge ?? []), ...(e.slogans ?? [])]
        .filter((f) => f.length < 3)
        .map((f) => `${e.id}: ${f}`),
    );
    expect(short).toEqual([]);
  });
  it('calls everyday only what is one of the entry’s own forms', () => {
    const strange = LEXICON.flatMap((e) =>
      (e.everyday ?? [])
        .filter((form) => !FORMS.some((list) => (e[list] as readonly string[] | undefined)?.includes(form)))
        .map((form) => `${e.id}: ${form}`),
    );
    expect(strange).toEqual([]);
  });
  it('takes its stems from five letters on', () => {
    expect(LEXICON.flatMap((e) => e.stems ?? []).filter((s) => s.length < 5)).toEqual([]);
  });
  it('never lets a cause accuse', () =>
    expect(LEXICON.filter((e) => e.group === 'cause').some((e) => mayAccuse(e))).toBe(false));
});

describe.each(LEXICON.map((e) => [e.id, e] as const))('%s', (id: string, entry: LexiconEntry) => {
  const mine = (text: string) => readPolitics(text).filter((h) => h.entry === id);
  it('is found in its positive example', () => {
    const hits = mine(entry.positive);
    expect(hits, `${entry.positive} -> ${JSON.stringify(readPolitics(entry.positive))}`).not.toEqual([]);
    if (mayAccuse(entry)) expect(hits.map((h) => h.strength)).toContain('strong');
    else expect(hits.map((h) => h.strength)).not.toContain('strong');
  });
  it('is no accusation in its negative example', () => {
    const hits = mine(entry.negative);
    expect(entry.group === 'cause' ? hits : hits.filter((h) => h.strength === 'strong'), entry.negative).toEqual([]);
  });
  it('says where it comes from, and when', () => {
    expect(entry.source).not.toBe('');
    expect(entry.seenAt).toMatch(day);
  });
});

describe('time', () => {
  const entry = (over: Partial<LexiconEntry>): LexiconEntry => ({
    ...LEXICON.find((e) => e.id === 'candidate-us-trump')!,
    ...over,
  });
  it.each([
    ['a source of 23 months', entry({ seenAt: '2025-01-01' }), '2026-12-01', true],
    ['a source of 25 months', entry({ seenAt: '2024-10-20' }), '2026-11-22', false],
    ['an entry before its time', entry({ validFrom: '2027-01-01' }), '2026-11-22', false],
    ['an entry after its time', entry({ validTo: '2026-01-01' }), '2026-11-22', false],
    ['an entry that nobody confirmed', entry({ verified: false }), '2026-11-22', false],
    ['an old source for a party', entry({ group: 'party', seenAt: '2019-01-01' }), '2026-11-22', true],
  ])('%s', (_, given, when, expected) => expect(mayAccuse(given, when)).toBe(expected));
});
