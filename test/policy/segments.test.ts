import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/policy/language.js';
import { normalise } from '../../src/policy/normalise.js';
import { PLATFORMS, platformById } from '../../src/policy/platforms.js';
import { segments } from '../../src/policy/segments.js';

const parts = (text: string) => {
  const n = normalise(text);
  return segments(n).map(({ from, to }) => n.text.slice(from, to));
};

describe('segments', () => {
  it.each([
    ['Mum | LLL Leader • views my own', ['mum', 'lll leader', 'views my own']],
    ['a · b // c ^ d {views are mine} e', ['a', 'b', 'c', 'd', 'views are mine', 'e']],
    ['one\ntwo\r\n\r\nthree', ['one', 'two', 'three']],
    ['Teacher. Views my own! Really?', ['teacher', 'views my own', 'really']],
    ['Dr. Example, St. Ives', ['dr. example, st. ives']],
    ['RT =/= endorsement', ['rt =/= endorsement']],
    ['RT != E, RT ≠ E', ['rt != e, rt ≠ e']],
    ['https://example.org/a//b', ['https://example.org/a', 'b']],
    ['she/her, views/opinions', ['she/her, views/opinions']],
    ['Paral·lel', ['paral·lel']],
    ['views are *my own*', ['views are *my own*']],
    ['発言は個人の見解。母です', ['発言は個人の見解', '母です']],
    ['', []],
    [' | | ', []],
  ])('parts %j', (text, expected) => expect(parts(text)).toEqual(expected));
});

describe('languageOf', () => {
  it.each([
    ['en', 'Mum of three, all views are my own and not those of my employer'],
    ['fr', 'Maman de deux enfants, mes propos n’engagent que moi'],
    ['de', 'Mutter von drei Kindern, Stillberaterin und Gärtnerin mit Herz'],
    ['es', 'Mamá de dos y monitora de lactancia, las opiniones son mías'],
    ['it', 'Mamma di tre, le opinioni sono solo mie e di nessun altro'],
    ['nl', 'Moeder van twee, de meningen zijn van mij en niet van anderen'],
    ['ja', '発言は個人の見解です'],
    ['he', 'הדעות שלי בלבד'],
    ['el', 'Οι απόψεις είναι προσωπικές'],
  ])('knows %s', (lang, text) => expect(languageOf(text)).toBe(lang));
  it.each(['', 'Ann', '🌻🌻🌻', 'LLL', 'https://example.org @someone #tag'])('does not guess at %j', (text) =>
    expect(languageOf(text)).toBeUndefined(),
  );
});

describe('platforms', () => {
  it('has each id once and every kind that the policy names', () => {
    expect(new Set(PLATFORMS.map(({ id }) => id)).size).toBe(PLATFORMS.length);
    for (const kind of ['i', 'ii', 'iii', 'iv', 'vi', 'vii'] as const)
      expect(PLATFORMS.some((row) => row.kind === kind && row.named)).toBe(true);
  });
  it('counts an unlisted one as any other website', () =>
    expect(platformById('newcomer')).toMatchObject({ kind: 'viii', secondProfile: 'unknown' }));
});
