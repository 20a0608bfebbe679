import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../src/policy/lexicon.js';
import { readPolitics } from '../../src/policy/politics.js';
import { processorMs } from '../processor-time.js';

const strict = (text: string) => readPolitics(text).filter((h) => h.group !== 'cause');
const strengths = (text: string) => strict(text).map((h) => h.strength);

describe('says nothing political', () => {
  it.each([
    '',
    'Labour ward nurse',
    'Green fingers',
    'Liberal arts graduate',
    'Party planner, Bristol',
    'I collect trump cards',
    'Independent midwife',
    'Nursing union rep on nights off',
    'Conservation volunteer',
    'PhD candidate in botany',
    'Political reporter',
    'Political reporter covering the Labour Party',
    'Nacional fan hasta el final',
    'Mother of two | LLL Leader | tea',
    'Historian, stories, directory of memories',
    'RN, IBCLC, ICU nights',
    'PS: I love you. MP3 collector',
    '🌹 🌊 🌻 🐘 🔶',
    '🇪🇺 🇺🇦 🇵🇸',
    'Leader of the pack, Tennis champion',
    'Sage-femme libérale',
    'Stillberaterin, grüner Daumen',
    'Consulente de La Leche League Italia',
    'Lactancia y crianza, frente al mar, muy amplio',
    'A minute of silence, remain calm, take leave',
    'Colorado native, ski bum',
    'Blanco y negro, fotografía',
    'State representative for a paint company',
    'Member of the European Parliament’s translation service',
    'Campaign manager for a toothpaste brand',
  ])('%s', (text) => expect(strict(text)).toEqual([]));
});

describe('a word that is a field of work or belongs to somebody else', () => {
  it.each(['Historian of feminism', 'Gender studies PhD. Research on socialism', 'Trade unionist’s daughter'])(
    'is no cause: %s',
    (text) => expect(readPolitics(text)).toEqual([]),
  );

  it('says nothing when it is asked', () => {
    expect(strengths('Councillor? No, counsellor')).toEqual([]);
    expect(strengths('Councillor for Anytown')).toEqual(['strong']);
  });
});

describe('takes sides', () => {
  it.each([
    ['Proud Labour member', 'Labour', 'party'],
    ['Cllr Jane Doe (Green), Anytown', 'Green', 'party'],
    ['Midwife | #VoteBlue | runner', '#VoteBlue', 'party'],
    ['#votelabour', '#votelabour', 'party'],
    ['Edil del Partido Nacional', 'Partido Nacional', 'party'],
    ['députée LFI', 'LFI', 'party'],
    ['Never Trump', 'Never Trump', 'candidate'],
    ['Mum, Republican, gardener', 'Republican', 'party'],
    ['𝐕𝐨𝐭𝐞 𝐋𝐚𝐛𝐨𝐮𝐫', '𝐕𝐨𝐭𝐞 𝐋𝐚𝐛𝐨𝐮𝐫', 'party'],
    ['Mitglied bei der SPD', 'SPD', 'party'],
    ['Soy frenteamplista', 'frenteamplista', 'party'],
    ['Nie wieder AfD', 'Nie wieder AfD', 'party'],
    ['MP for Anytown North', 'MP for', 'candidate'],
    ['Candidate for mayor', 'Candidate for mayor', 'candidate'],
    ['Gemeenteraadslid CDA', 'CDA', 'party'],
    ['Iscritta al Partito Democratico', 'Partito Democratico', 'party'],
    ['Militante do Bloco de Esquerda', 'Bloco de Esquerda', 'party'],
  ])('%s', (text, quoted, group) => {
    const hit = strict(text).find((h) => h.quote === quoted);
    expect(hit, JSON.stringify(strict(text))).toMatchObject({ strength: 'strong', group });
    expect(text.slice(hit!.from, hit!.to)).toBe(quoted);
    expect(hit).not.toHaveProperty('doubt');
  });
});

describe('is for a person', () => {
  it.each([
    ['Former Labour MP', 'past'],
    ['Ancienne députée', 'past'],
    ['Vote Leave', 'unverified-entry'],
    ['Mayor of Anytown', 'weak-evidence'],
    ['SNP | tea | cats', 'weak-evidence'],
  ])('%s: %s', (text, doubt) => {
    expect(strengths(text)).not.toContain('strong');
    expect(strict(text).map((h) => h.doubt)).toContain(doubt);
  });
  it('words read through noise are never strong', () => {
    expect(readPolitics('Proud Labour member', { noisy: true })).toMatchObject([
      { strength: 'weak', doubt: 'read-through-noise' },
    ]);
  });
  it.each([
    'feminist',
    'Proud liberal',
    'Black Lives Matter',
    'pro-life',
    '#StandWithUkraine',
    'antifa',
    'animal rights',
  ])('the cause in "%s"', (text) => {
    expect(readPolitics(text)).toMatchObject([{ group: 'cause', strength: 'weak', doubt: 'cause-is-for-a-person' }]);
  });
});

describe('time and lexicon', () => {
  it('lets an old source accuse nobody', () => {
    expect(strengths('Never Trump')).toEqual(['strong']);
    expect(readPolitics('Never Trump', { asOf: '2029-01-01' })).toMatchObject([
      { strength: 'weak', doubt: 'unverified-entry' },
    ]);
  });
  it('reads with another lexicon when one is given', () => {
    const lexicon = LEXICON.filter((e) => e.id === 'party-gb-snp');
    expect(readPolitics('Proud Labour member', { lexicon })).toEqual([]);
    expect(readPolitics('SNP member', { lexicon })).toHaveLength(1);
  });
});

describe('hostile input', () => {
  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['emoji', '🌹'.repeat(10_000)],
    ['combining marks', `e${'\u0301'.repeat(50_000)}`],
    ['one term', 'Labour ward '.repeat(8_000)],
    ['one name', 'vote labour '.repeat(8_000)],
    ['hashtags', '#VoteLabour'.repeat(8_000)],
    ['protected words', 'proud black mother '.repeat(5_000)],
    ['flags', '🇬🇧'.repeat(10_000)],
    ['lone surrogates', '\ud83c'.repeat(10_000)],
  ])('100 KB of %s is read in linear time', (_, text) => {
    const time = (t: string) => {
      const start = processorMs();
      readPolitics(t);
      return processorMs() - start;
    };
    time(text.slice(0, 1000));
    expect(time(text)).toBeLessThan(4000);
  });
});

describe('cost', () => {
  it('follows the text, not the lexicon', () => {
    const grown = Array.from({ length: 30 }, (_, k) =>
      LEXICON.slice(0, 60).map((e) => ({
        ...e,
        id: `${e.id}-${k}`,
        names: e.names.map((n) => `${n} qz${k}`),
        hashtags: [],
        handles: [],
        labels: [],
        short: [],
      })),
    ).flat();
    const text = 'Midwife and mum of two in Leeds | walks, cakes, books | LLL Leader since 2019';
    const perText = (lexicon: typeof LEXICON) => {
      for (let i = 0; i < 200; i++) readPolitics(text, { lexicon });
      const start = processorMs();
      for (let i = 0; i < 500; i++) readPolitics(text, { lexicon });
      return (processorMs() - start) / 500;
    };
    const small = perText(LEXICON.slice(0, 60));
    expect(perText(grown)).toBeLessThan(small * 5 + 0.3);
  });
});
