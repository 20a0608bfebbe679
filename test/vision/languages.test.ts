/** In which languages a picture is tried, how that is stamped, and in what order words of other scripts are told. Nothing is read here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ENGINE, engineFor, roomStamp } from '../../src/vision/engine.js';
import { goesUnread, languagesFor, readLanguage } from '../../src/vision/languages.js';
import type { OcrWord } from '../../src/vision/ocr.js';
import { createPictureReader } from '../../src/vision/reader.js';
import { inOrder } from '../../src/vision/word-order.js';

const folder = mkdtempSync(join(tmpdir(), 'languages-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const HEBREW = 'יועצת הנקה בחיפה';

describe('the languages that a picture is tried in', () => {
  it.each([
    ['LLL Leader in Graz, mum of two', []],
    [HEBREW, ['heb']],
    ['مستشارة رضاعة', ['ara']],
    ['Σύμβουλος θηλασμού', ['ell']],
    ['Консультантка, Львів', ['ukr']],
    ['母乳育児をささえるリーダー', ['jpn']],
    ['台北的母乳喂养辅导员', ['chi_sim']],
    ['ყველა დედა', []],
  ])('beside “%s” are %j', (words, languages) => {
    expect(languagesFor({}, words)).toEqual(languages);
    expect(languagesFor({ byScript: false }, words)).toEqual([]);
  });

  it('are those of a folder too, and those that are always wanted come with the others', () => {
    writeFileSync(join(folder, 'rus.traineddata'), 'not read here');
    expect(languagesFor({ folder }, 'Мы кормим грудью, это было вчера')).toEqual(['rus']);
    expect(languagesFor({}, 'Мы кормим грудью, это было вчера')).toEqual(['ukr']);
    expect(languagesFor({ languages: ['ell'] }, HEBREW)).toEqual(['ell', 'heb']);
  });

  it('leave letters unread for which there are none, and that is known', () => {
    const unread = (words: string) => goesUnread(words, languagesFor({}, words));
    expect(unread('ყველა დედა')).toBe(true);
    expect(unread(`${HEBREW} ყველა`)).toBe(true);
    for (const words of [HEBREW, 'Mère de deux', '日本語のリーダー', '🤱 ★ ☕', 'π'])
      expect(unread(words), words).toBe(false);
  });

  it('are refused by name where data are missing, damaged, or lie elsewhere', () => {
    const refused = (lang: string) => () => readLanguage(lang, folder);
    expect(refused('xyz')).toThrow(
      expect.objectContaining({ code: 'LANGUAGE_MISSING', args: { lang: 'xyz', folder } }),
    );
    expect(refused('rus')).toThrow(expect.objectContaining({ code: 'LANGUAGE_BROKEN' }));
    expect(refused('../rus')).toThrow(expect.objectContaining({ code: 'LANGUAGE_MISSING' }));
    const further = { languages: ['xyz'] };
    expect(() => createPictureReader({ workers: 1, recycleAfter: 1, deadlineMs: 1000, further })).toThrow(
      expect.objectContaining({ code: 'LANGUAGE_MISSING' }),
    );
  });
});

describe('the stamp of a reading', () => {
  const beside = (words: string, sha256 = 'a') => engineFor({}, { words, sha256 });
  it('is that of English wherever nothing else was called for', () => {
    expect([engineFor({}), beside(''), beside('Views all my own')]).toEqual([ENGINE, ENGINE, ENGINE]);
  });

  it('differs where words called for a language, from picture to picture, and names no language', () => {
    expect(beside(HEBREW)).not.toBe(ENGINE);
    expect(beside(HEBREW)).toBe(beside('שלום לכולן'));
    expect(beside(HEBREW)).not.toBe(beside(HEBREW, 'b'));
    expect(beside(HEBREW)).not.toBe(beside('Σύμβουλος'));
    expect(beside(HEBREW)).not.toMatch(/heb/i);
  });

  it('is another one where the letters beside could not be read: that is told with the reading', () => {
    expect(beside('ყველა დედა')).not.toBe(ENGINE);
  });

  it('is the same for all pictures in languages that are always tried', () => {
    const always = { languages: ['heb'] };
    const stamp = engineFor(always, { words: HEBREW, sha256: 'a' });
    expect(stamp).toBe(engineFor(always, { words: 'hello', sha256: 'b' }));
    expect(stamp).not.toBe(ENGINE);
  });

  it('of a room tells rooms apart that have other data: no reading of one passes for the other’s', () => {
    expect(roomStamp({ byScript: false })).toBe(ENGINE);
    expect(roomStamp({})).not.toBe(ENGINE);
    expect(roomStamp({ languages: ['heb'], byScript: false })).not.toBe(roomStamp({}));
  });
});

describe('words of a row', () => {
  const word = (text: string, x0: number, x1 = x0 + 20): OcrWord => ({
    ...{ text, sureness: 0.9, box: { x0, y0: 0, x1, y1: 20 }, chars: [] },
  });
  const told = (words: OcrWord[]) => inOrder(words).map(({ text }) => text);
  it('are told from the right where most are Hebrew, and Latin ones among them from the left', () => {
    expect(told([word('הפעמונים', 0), word('גן', 40)])).toEqual(['גן', 'הפעמונים']);
    expect(told([word('ביחד', 0), word('LE', 40), word('LA', 30), word('עם', 80)])).toEqual(['עם', 'LA', 'LE', 'ביחד']);
    expect(told([word('LA', 0), word('LECHE', 30), word('של', 80)])).toEqual(['LA', 'LECHE', 'של']);
  });

  it('are one where signs need no gaps, unless they stand far apart', () => {
    expect(told([word('立憲', 0, 40), word('民主党', 44, 104)])).toEqual(['立憲民主党']);
    expect(told([word('花', 0, 20), word('庭', 90, 110)])).toEqual(['花', '庭']);
  });
});
