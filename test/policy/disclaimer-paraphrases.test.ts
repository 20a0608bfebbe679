import { describe, expect, it } from 'vitest';
import { readDisclaimer } from '../../src/policy/disclaimer.js';
import { DISCLAIMER_WORDS } from '../../src/policy/disclaimers/index.js';
import { processorMs } from '../processor-time.js';

// Invented descriptions, written down after the wordings and apart from them: how Leaders might put it.
const CASES: Record<'full' | 'partial' | 'none', string[]> = {
  full: [
    'All views are my own and not those of La Leche League',
    'LLL Leader. Opinions are mine, not LLL’s',
    'My views, not LLL’s',
    'Not LLL views',
    'I do not represent LLL here',
    'Views not necessarily those of LLL',
    'Opinions expressed do not reflect LLL policy',
    'My posts do not speak for La Leche League',
    'I speak for me, not for LLL',
    '#AllViewsMyOwn',
    '𝐕𝐢𝐞𝐰𝐬 𝐦𝐲 𝐨𝐰𝐧',
    'V i e w s  my own',
    'viеws my оwn',
    'All opinions stated are hers',
    'Views belong to me',
    'Views my own (not my cat’s)',
    'Opinions my own, except those I borrow',
    'Ce que je dis n’engage que moi',
    'Mes opinions ne sont pas celles de LLL',
    'Je m’exprime à titre personnel',
    'Meine Meinung, nicht die der La Leche Liga',
    'Beiträge spiegeln meine eigene Meinung wider',
    'Hier schreibe ich nur für mich selbst',
    'Opiniones personales, no de La Liga de La Leche',
    'Lo que escribo es mi opinión personal',
    'Le opinioni espresse qui sono personali e non riflettono LLL',
    'Scrivo solo a nome mio',
    'Mijn mening, niet die van LLL',
    'Mening is persoonlijk',
    'Minhas opiniões não representam a LLL',
    'Här är åsikterna mina egna',
    'Holdninger er egne',
    'Ytringene er mine egne',
    'Kaikki mielipiteet ovat omiani',
    'Wszystkie opinie są moje',
    'Názory jsou mé',
    'Minden vélemény a sajátom',
    'Οι απόψεις είναι δικές μου',
    'Görüşlerim kişiseldir',
    'הדעות המובעות כאן הן שלי',
    'آرائي تمثلني فقط',
    '発言は私個人のものです',
    '言论均为个人观点',
    'Alle menings is my eie',
    'Totes les opinions són personals',
  ],
  partial: [
    'This is my personal profile',
    'Likes are not endorsements',
    'RTs don’t equal endorsement',
    'RT ^ endorsement',
    'Privates Profil',
    'Compte perso',
    'RT ne vaut pas approbation',
    'RT no es apoyo',
    'Profilo personale',
    'RT is geen instemming',
    'Conta pessoal',
    'Konto prywatne',
    'Kişisel hesap',
    '个人账号',
  ],
  none: [
    '',
    '🌻🌻🌻',
    'Views are not my own',
    'Views are those of my cat',
    'Opinions are my dog’s',
    'My garden views',
    'Opinion editor at a newspaper',
    'Woman of many opinions',
    'I have my own opinions',
    'All views are somebody else’s',
    'Opinions may be mine',
    'Views expressed may not be mine',
    'Thoughts on motherhood',
    'Sharing my thoughts on breastfeeding',
    'Tweets about my own kids',
    'Writer of my own story',
    'RTs are endorsements',
    'Not affiliated with anybody famous',
    'Private chef',
    'Mama mit eigener Meinung',
    'Privatpraxis',
    'Engagée pour les familles',
    'Développement personnel',
    'Columnista de opinión',
    'Crescita personale',
    'Vrouw met een mening',
    'Formadora de opinião',
    'Osobní trenér',
    '個人事業主',
  ],
};

describe('readDisclaimer on paraphrases', () => {
  for (const [kind, texts] of Object.entries(CASES))
    it.each(texts)(`${kind}: %s`, (text) => expect(readDisclaimer(text).kind).toBe(kind));
  it('quotes the words as written', () =>
    expect(readDisclaimer('Mum 🌻 | 𝐕𝐢𝐞𝐰𝐬 are  my\u200b own!')).toMatchObject({
      quote: '𝐕𝐢𝐞𝐰𝐬 are  my\u200b own',
      lang: 'en',
    }));
  it('says whose language the wording is in', () => expect(readDisclaimer('Opinioni mie').lang).toBe('it'));
  it('reads what was not seen in use less surely', () =>
    expect(readDisclaimer('Holdninger er mine egne').sureness).toBeLessThan(readDisclaimer('Views my own').sureness));

  const units = [
    'a',
    '=',
    'views ',
    'views are ',
    'my own ',
    'not all ',
    'rt not ',
    'meine ',
    'opiniones ',
    'mijn eigen ',
    '個人',
    'personal ',
  ];
  it.each(units)('answers soon on 100 KB of %j', (unit) => {
    const start = processorMs();
    readDisclaimer(unit.repeat(Math.ceil(100_000 / unit.length)));
    expect(processorMs() - start).toBeLessThan(3000);
  });
  it('has no wording that chokes on its own words repeated', () => {
    const words = new Set(DISCLAIMER_WORDS.flatMap((w) => [...w.full, ...w.partial].flatMap((x) => x.positive)));
    for (const word of words) {
      const start = processorMs();
      readDisclaimer(`${word} `.repeat(40));
      expect(processorMs() - start, word).toBeLessThan(1500);
    }
  });
});
