import { describe, expect, it } from 'vitest';
import type { ReadLine } from '../../src/domain/reading.js';
import { plainLetters } from '../../src/policy/decoder.js';
import { LEXICON, LEXICON_DATE } from '../../src/policy/lexicon.js';
import { readPoliticsInPicture, readPoliticsInSteps } from '../../src/policy/matcher.js';
import { processorMs } from '../processor-time.js';

const line = (text: string, sureness: number, row: number): ReadLine => {
  const top = 100 + row * 60;
  const polygon: [number, number][] = [
    [40, top],
    [360, top],
    [360, top + 40],
    [40, top + 40],
  ];
  return { text, sureness, polygon, words: [], chars: [...text].map((c) => ({ c, sureness })) };
};
const read = (texts: string[], sureness = 0.9) =>
  readPoliticsInPicture({ width: 400, height: 400, lines: texts.map((t, i) => line(t, sureness, i)) });
const badges = (texts: string[], sureness = 0.9) => read(texts, sureness).filter((h) => h.group !== 'cause');

describe('a badge read cleanly', () => {
  it.each([
    [['VOTE LABOUR'], 'party-gb-labour'],
    [["I'M VOTING", 'LABOUR'], 'party-gb-labour'],
    [['VOTE GREEN', 'PARTY'], 'party-gb-green'],
    [['LIBERAL', 'DEMOCRATS'], 'party-gb-liberal-democrats'],
    [['DEMOCRATS', 'LIBERAL'], 'party-gb-liberal-democrats'],
    [['TRUMP 2024'], 'candidate-us-trump'],
    [['#VoteBlue'], 'party-us-democratic'],
    [['HVoteBlue'], 'party-us-democratic'],
    [['REFORM', 'UK'], 'party-gb-reform'],
    [['SMITH FOR SENATE', '2024'], 'candidate-us-congress'],
  ])('%j is strong', (texts, entry) => {
    expect(badges(texts)).toContainEqual(expect.objectContaining({ entry, strength: 'strong' }));
  });
});

describe('a picture that is read in steps', () => {
  it('says what it says when it is read at once, and lets others go first in between', async () => {
    const lines = ["I'M VOTING", 'LABOUR', 'LABOUR WARD', 'VOTE GREEN', 'PARTY'].map((text, row) =>
      line(text, 0.9, row),
    );
    let breaths = 0;
    const breathe = async () => {
      breaths += 1;
    };
    const inSteps = { width: 400, height: 400, lines };
    await readPoliticsInSteps(inSteps, { lexicon: LEXICON, asOf: LEXICON_DATE }, breathe);
    const found = readPoliticsInPicture(inSteps);
    expect(found).toEqual(readPoliticsInPicture({ ...inSteps, lines: [...lines] }));
    expect(found.length).toBeGreaterThan(0);
    expect(breaths).toBeGreaterThan(lines.length);
  });
});

describe('a badge that a person should look at', () => {
  it.each([
    [['VOTE', 'REMAIN'], 'campaign-gb-remain', 'unverified-entry'],
    [['#FBPE'], 'campaign-gb-remain', 'unverified-entry'],
    [['LABOUR'], 'party-gb-labour', 'several-meanings'],
    [['BLACK LIVES MATTER'], 'cause-xx-black-lives-matter', 'cause-is-for-a-person'],
  ])('%j', (texts, entry, doubt) => {
    expect(read(texts)).toContainEqual(expect.objectContaining({ entry, strength: 'weak', doubt }));
  });
});

describe('an innocent picture', () => {
  it('another word that begins like the end of a term', () => expect(badges(['PARTITA DI CALCIO'], 0.93)).toEqual([]));
  it.each([
    [['LABOUR WARD TEAM']],
    [['LABOUR', 'WARD TEAM']],
    [['LABOUR WARI']],
    [['BIRTH • LABOUR • BEYOND']],
    [['LABOUR', 'doula']],
    [['TRUMPET LESSONS']],
    [['REFORMED COFFEE DRINKER']],
    [['CONSERVATION VOLUNTEERS']],
    [['GREEN']],
    [['LEFT']],
    [['INDEPENDENT']],
    [['BEAT CANCER']],
    [['GARDEN PARTY']],
    [['World Breastfeeding Week', '2024']],
    [['MACRON Sportswear']],
    [['JESUS LOVES YOU']],
    [['PRIDE']],
    [[]],
    [['', ' ']],
  ])('%j', (texts) => expect(badges(texts)).toEqual([]));
});

describe('noise', () => {
  it.each([
    [['V0TE LAB0UR'], 'party-gb-labour'],
    [['C0NSERVATlVE'], 'party-gb-conservative'],
    [['LIBERALDEMOCRATS'], 'party-gb-liberal-democrats'],
    [['PLAID CYRNRU'], 'party-gb-plaid'],
    [['MAKE ARNERICA', 'GREAT AGAlN'], 'campaign-us-maga'],
  ])('%j is found, and quoted as it was read', (texts, entry) => {
    const hit = badges(texts, 0.7).find((h) => h.entry === entry);
    expect(hit).toBeDefined();
    expect(texts.join(' / ')).toContain(hit!.words);
  });
  it('short terms must be exact', () => expect(badges(['SNF'], 0.7)).toEqual([]));
  it('a short term read unsurely is nothing', () => expect(badges(['SNP'], 0.3)).toEqual([]));
  it('a long term read unsurely is for a person', () => {
    expect(badges(['VOTE CONSERVATIVE'], 0.45)).toMatchObject([{ strength: 'weak', doubt: 'read-through-noise' }]);
  });
});

describe('evidence', () => {
  it('has the box of the lines that were joined, and the first of them', () => {
    const [hit] = badges(['tea', 'LIBERAL', 'DEMOCRATS']);
    expect(hit).toMatchObject({ line: 1, words: 'LIBERAL / DEMOCRATS', box: [40, 160, 320, 100] });
    expect(hit!.sureness).toBeGreaterThan(0.8);
  });
  it('a thousand lines are read in time', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => line('VOTE LABOUR WARD TEAM SPIRIT '.repeat(3), 0.8, i));
    const start = processorMs();
    readPoliticsInPicture({ width: 400, height: 400, lines });
    expect(processorMs() - start).toBeLessThan(20_000);
  });
});

describe('a badge in letters that are not Latin', () => {
  it.each([
    ['ΝΕΑ ΔΗΜΟΚΡΑΤΙΑ', 'party-gr-ellinika'],
    ['ΣΥΡΙΖΑ', 'party-gr-ellinika'],
    ['СРПСКА НАПРЕДНА СТРАНКА', 'party-rs-stranke'],
    ['СЛУГА НАРОДУ', 'party-ua-partii'],
    ['יש עתיד', 'party-il-ivrit'],
    ['التيار الوطني الحر', 'party-lb-ahzab'],
    ['立憲民主党', 'party-jp-nihongo'],
    ['民主進步黨', 'party-tw-zhengdang'],
  ])('%s is found, surely read or not, and asked about', (words, entry) => {
    for (const sureness of [0.9, 0.6])
      expect(badges([words], sureness)).toContainEqual(expect.objectContaining({ entry, strength: 'weak' }));
  });

  it('is found by what an engine makes of it that knows Latin letters alone', () => {
    expect(badges(['NEA AHMOKPATIA'])).toContainEqual(expect.objectContaining({ entry: 'party-gr-ellinika' }));
    expect(badges(['CPNCKA HANPEAHA CTPAHKA'], 0.8)).toContainEqual(
      expect.objectContaining({ entry: 'party-rs-stranke' }),
    );
  });

  it('is no badge where other words stand there', () => {
    for (const words of [
      'ΝΕΑ ΖΩΗ',
      'ΔΗΜΟΚΡΑΤΙΑ',
      'ΚΗΠΟΣ ΤΩΝ ΡΟΔΩΝ',
      'САД ТРОЯНД',
      'קפה של בוקר',
      'قهوة الصباح',
      '図書館',
    ])
      expect(badges([words]), words).toEqual([]);
  });

  it('is never spelt by Latin words alone: no Greek or Cyrillic term stands on a badge as one of Latin letters would', () => {
    const foreign = LEXICON.flatMap(({ badge = [], slogans = [] }) => [...badge, ...slogans]).filter((form) =>
      /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(form),
    );
    expect(foreign.length).toBeGreaterThan(5);
    expect(foreign.filter((form) => /^[A-Z0-9]+$/.test(plainLetters(form)))).toEqual([]);
  });
});
