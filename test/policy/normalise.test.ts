import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalise, quote } from '../../src/policy/normalise.js';
import { processorMs } from '../processor-time.js';

const text = (original: string) => normalise(original).text;

describe('normalise', () => {
  it.each([
    ['curly apostrophes', 'don’t n‘engagent que moi', "don't n'engagent que moi"],
    [
      'mathematical, circled, squared and small-cap letters',
      '𝐕𝐨𝐭𝐞 Ⓥⓞⓣⓔ 🅅🄾🅃🄴 🅥🅞🅣🅔 🆅🅾🆃🅴 ᴠᴏᴛᴇ',
      'vote vote vote vote vote vote',
    ],
    ['full width', 'Ｖｉｅｗｓ　ｍｙ　ｏｗｎ', 'views my own'],
    ['half-width kana', 'ﾘｰﾀﾞｰ', 'リーダー'],
    ['zero-width and soft hyphens', 'vi\u200be\u00adw\ufeffs', 'views'],
    ['Braille and Hangul blanks', 'a\u2800\u2800b\u3164c', 'a b c'],
    ['spaces and line breaks', ' a \t b \r\n\u2028 c', ' a b\nc'],
    ['marks put on every letter', 'v̷̡̛̪ơ̶̧̝t̴̢͡e̵̛̝', 'vote'],
    ['decomposed accents', 'e\u0301 u\u0308', 'é ü'],
    ['German sharp s and ligatures', 'Straße Œuvre Ærø', 'strasse oeuvre aerø'],
    ['Turkish capital I', 'İstanbul', 'istanbul'],
    ['final sigma', 'ΛΌΓΟΣ λόγος', 'λόγοσ λόγοσ'],
    ['Hebrew points and Arabic vowels', 'שֶׁלִי آرَاء', 'שלי آراء'],
    ['direction marks', '\u202bהדעות\u202c שלי\u200f', 'הדעות שלי'],
    ['emoji sequences without variation selectors', '🏳️‍🌈 👩🏽‍💻 🇺🇸', '🏳‍🌈 👩🏽‍💻 🇺🇸'],
    ['regional letters apart', '🇻 🇴 🇹 🇪', 'vote'],
    ['spaced letters', 'V O T E now', 'vote now'],
    ['entities', 'RT &lt;&gt; endorsement &amp; don&#39;t', "rt <> endorsement & don't"],
    ['mojibake apostrophe', 'donâ€™t', "don't"],
    ['trade marks', 'LLL™', 'lll'],
    ['a struck-through sign keeps its stroke', 'RT =\u0338 E', 'rt ≠ e'],
  ])('opens %s', (_, original, expected) => expect(text(original)).toBe(expected));

  it.each([
    ['#OpinionsMine', '# opinions mine'],
    ['#VoteGreenParty2024', '# vote green party 2024'],
    ['#all_my_own', '# all my own'],
    ['#MAGA', '# maga'],
    ['#IVotedLeave', '# i voted leave'],
    ['#Opinions#Mine', '# opinions # mine'],
  ])('splits the hashtag %s', (original, expected) => expect(text(original)).toBe(expected));

  it('keeps a handle as one token', () => expect(text('I follow @VoteGreen_Now')).toBe('i follow @votegreen_now'));

  it.each([
    ['Cyrillic inside Latin', 'раssword', 'password'],
    ['a word of Greek and Cyrillic together', 'αмαηтε', 'amante'],
    ['a word of exact look-alikes among Latin words', 'ѕсоре of things', 'scope of things'],
  ])('reads %s as Latin', (_, original, expected) => expect(text(original)).toBe(expected));

  it.each(['я мама, совет и море', 'απόψεισ δικέσ μου', 'lllελλάδα', 'мама и дом', 'орган власти'])(
    'leaves real words of another alphabet: %s',
    (original) => expect(text(original)).toBe(original),
  );

  it('folds accents without moving anything', () => {
    const n = normalise('Élu à Łódź, ärgerlich – ışık, ελλάδα');
    expect(fold(n.text)).toHaveLength(n.text.length);
    expect(fold(n.text)).toBe('elu a lodz, argerlich - isik, ελλαδα');
  });

  it('quotes what was really written', () => {
    const n = normalise('Mum. 𝐕𝐢𝐞𝐰𝐬 are  my\u200b own! #OpinionsMine');
    const from = n.text.indexOf('views');
    expect(quote(n, from, n.text.indexOf('own') + 3)).toBe('𝐕𝐢𝐞𝐰𝐬 are  my\u200b own');
    expect(quote(n, n.text.indexOf('opinions'), n.text.length)).toBe('OpinionsMine');
    expect(quote(n, 3, 3)).toBe('');
  });

  it('maps every unit to a place in the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (original) => {
        const n = normalise(original);
        expect(n.starts).toHaveLength(n.text.length);
        expect(n.ends).toHaveLength(n.text.length);
        for (let i = 0; i < n.text.length; i++) {
          expect(n.ends[i]).toBeGreaterThanOrEqual(n.starts[i]!);
          expect(n.ends[i]).toBeLessThanOrEqual(original.length);
          if (i > 0) expect(n.starts[i]).toBeGreaterThanOrEqual(n.starts[i - 1]!);
        }
      }),
    );
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zéßœ ’0-9.|]{0,40}$/), (original) => {
        const once = text(original);
        expect(text(once)).toBe(once);
      }),
    );
  });

  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['emoji', '👩🏽‍💻'.repeat(10_000)],
    ['deep combining marks', `e${'\u0301'.repeat(100_000)}`],
    ['ornamented letters', 'z\u0336\u0321\u031b'.repeat(25_000)],
    ['spaced letters', 'a '.repeat(50_000)],
    ['a hashtag with a seam everywhere', `#${'aB'.repeat(50_000)}`],
    ['hashtags without words', '#'.repeat(100_000)],
    ['look-alikes', 'аb'.repeat(50_000)],
    ['blanks', ' '.repeat(100_000)],
  ])('answers soon on 100 KB of %s', (_, original) => {
    const start = processorMs();
    normalise(original);
    expect(processorMs() - start).toBeLessThan(1000);
  });
});
