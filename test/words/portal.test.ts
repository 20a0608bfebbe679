/** The portal's words in every language: whole, nothing left in English by mistake, nothing that accuses. */
import { describe, expect, it } from 'vitest';
import { CLAUSES } from '../../src/policy/clauses.js';
import { caseMailLanguages, caseMailWordsFor } from '../../src/words/cases.js';
import { handedLanguages, handedWordsFor } from '../../src/words/handed.js';
import { personalWordsFor } from '../../src/words/personal.js';
import { policyIn } from '../../src/words/policy.js';
import { portalLanguages, portalWords } from '../../src/words/portal/index.js';
import { supplyWordsFor } from '../../src/words/supply.js';

const OTHERS = portalLanguages().filter((lang) => lang !== 'en');
const ACCUSING =
  /violat|guilt|offence|culprit|verstoß|verstöß|schuldig|verboten|infraction|coupable|interdit|infracci|culpab|prohibid|violazion|colpevol|vietat|overtred|verboden/i;

/** Every sentence of a table, with the path that leads to it; a function is called with words and numbers in turn. */
function sentences(table: unknown, path = ''): [string, string][] {
  if (typeof table === 'string') return [[path, table]];
  if (Array.isArray(table)) return table.flatMap((one, at) => sentences(one, `${path}.${at}`));
  if (table && typeof table === 'object') {
    return Object.entries(table).flatMap(([key, value]) => sentences(value, path ? `${path}.${key}` : key));
  }
  return [];
}
const keysOf = (table: unknown, path = ''): string[] =>
  table && typeof table === 'object' && !Array.isArray(table)
    ? Object.entries(table).flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key))
    : [path];

describe.each(OTHERS)('the portal in %s', (lang) => {
  const [words, english] = [portalWords(lang), portalWords('en')];

  it('has every sentence that English has, and none more', () => {
    expect(keysOf(words).sort()).toEqual(keysOf(english).sort());
  });

  it('leaves no longer sentence in English', () => {
    const said = new Map(sentences(english));
    const same = sentences(words).filter(
      ([path, text]) => text.includes(' ') && text.length > 24 && said.get(path) === text,
    );
    expect(same.filter(([path]) => !path.startsWith('styleGuide.'))).toEqual([]);
  });

  it('has no empty sentence, and accuses nobody', () => {
    for (const [path, text] of sentences(words)) {
      expect(text.trim() === '' && said(english, path).trim() !== '', path).toBe(false);
      expect(text, path).not.toMatch(ACCUSING);
    }
  });

  it('translates every clause that is quoted, and says that the translation is ours', () => {
    for (const { id } of CLAUSES)
      expect(policyIn(lang, id), id).toMatchObject({
        label: expect.stringMatching(/\S/),
        text: expect.stringMatching(/.{8}/),
      });
    expect(policyIn('en', CLAUSES[0]!.id)).toBeUndefined();
  });
});
describe.each(OTHERS)('mails and small tables in %s', (lang) => {
  const news = {
    name: 'Ada',
    places: ['Pond', 'Lake'],
    organisation: 'LLL',
    graceDays: 30,
    link: 'https://a.example/me',
  };

  it('are written in it, and say loudly that a waiver has ended', () => {
    const mail = (words: typeof lang, waiversEnded: number) =>
      caseMailWordsFor(words).news({ ...news, items: 2, waiversEnded });
    expect(mail(lang, 1).subject).not.toBe(mail('en', 1).subject);
    for (const ended of [1, 2]) {
      const text = mail(lang, ended).text;
      expect(text.length).toBeGreaterThan(mail(lang, 0).text.length + 40);
      expect(text).toContain(news.link);
      expect(text).not.toMatch(ACCUSING);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });

  it('have a table of their own, none taken from English', () => {
    expect([caseMailLanguages(), handedLanguages()]).toEqual(
      [portalLanguages(), portalLanguages()].map((all) => expect.arrayContaining(all)),
    );
    expect([supplyWordsFor(lang).lang, personalWordsFor(lang).lang]).toEqual([lang, lang]);
    const lacks = (tag: string) => handedWordsFor(tag).lacks['not-found']('X', 'Y', '');
    expect(lacks(lang)).not.toBe(lacks('en'));
  });
});
const said = (table: unknown, path: string): string => new Map(sentences(table)).get(path) ?? '';
