import { expect, it } from 'vitest';
import { LEXICON_VERSION } from '../../src/policy/lexicon.js';
import { vocabulary } from '../../src/policy/vocabulary.js';

const words = vocabulary();
it('carries the version of the lexicon', () => expect(words.version).toBe(LEXICON_VERSION));
it('names each entry once per script, in capitals', () => {
  const keys = words.terms.map((t) => `${t.id} ${t.script}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(words.terms.find((t) => t.id === 'party-gb-labour')?.forms).toContain('VOTE LABOUR');
});
it('tells scripts apart', () => {
  expect(new Set(words.terms.map((t) => t.script))).toEqual(new Set(['Latn', 'Grek', 'Cyrl', 'Hebr', 'Arab', 'Jpan']));
});
it('holds no form under three letters', () => {
  expect(words.terms.flatMap((t) => t.forms).filter((f) => f.length < 3)).toEqual([]);
});
it('brings the phrases that clear', () => expect(words.innocent).toContain('LABOUR WARD'));
