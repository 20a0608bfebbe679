import { describe, expect, it } from 'vitest';
import type { Polygon, ReadLine } from '../../src/domain/reading.js';
import { readPoliticsInPicture } from '../../src/policy/matcher.js';
import { neighboursOf } from '../../src/policy/neighbours.js';

/** A straight line whose upper left corner is at x, y. */
const at = (text: string, x: number, y: number, sureness = 0.9, height = 30): ReadLine => {
  const width = text.length * height * 0.6;
  const polygon: Polygon = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return { text, sureness, polygon, words: [], chars: [] };
};
/** Writing along a circle about 200, 200: upright along the top, or along the bottom. */
const arc = (text: string, where: 'top' | 'bottom', sureness = 0.9): ReadLine => {
  const steps = Array.from({ length: 7 }, (_, i) => (where === 'top' ? -2.6 + i * 0.35 : 2.6 - i * 0.35));
  const edge = (r: number) => steps.map((a): [number, number] => [200 + r * Math.cos(a), 200 + r * Math.sin(a)]);
  const [upper, lower] = where === 'top' ? [edge(190), edge(165)] : [edge(165), edge(190)];
  return { text, sureness, polygon: [...upper, ...lower.reverse()], words: [], chars: [] };
};
const read = (lines: ReadLine[]) => readPoliticsInPicture({ width: 400, height: 400, lines });

describe('which lines may be one saying', () => {
  it('one under the other, in whatever order they were read', () =>
    expect(neighboursOf([at('BELOW', 50, 140), at('ABOVE', 50, 100)]).pairs).toEqual([[1, 0]]));
  it('two readings of one place are not', () =>
    expect(neighboursOf([at('VOTE GREEN', 50, 100), at('NOTE GREEN', 54, 104)]).pairs).toEqual([]));
  it('a piece of a line is not', () =>
    expect(neighboursOf([at('VOTE GREEN PARTY', 50, 100), at('GREEN', 150, 102)]).pairs).toEqual([]));
  it('lines far apart or of other sizes are not', () =>
    expect(neighboursOf([at('ONE', 10, 10), at('TWO', 10, 300), at('LARGE', 10, 30, 0.9, 90)]).pairs).toEqual([]));
  it('two arcs of one ring are', () =>
    expect(neighboursOf([arc('MAKE AMERICA', 'top'), arc('GREAT AGAIN', 'bottom')]).pairs).toEqual([[0, 1]]));
  it('lines without extent harm nobody', () => {
    const point: Polygon = [
      [5, 5],
      [5, 5],
      [5, 5],
    ];
    expect(() => neighboursOf([{ ...at('A', 0, 0), polygon: point }, at('B', 0, 40)])).not.toThrow();
  });
});

describe('joined lines', () => {
  it('hold a term that is broken over two arcs', () =>
    expect(read([arc('GREAT AGAIN', 'bottom'), arc('MAKE AMERICA', 'top')])).toMatchObject([
      { entry: 'campaign-us-maga', strength: 'strong' },
    ]));
  it('hold it with other lines between them in the reading', () =>
    expect(
      read([at('PLAID', 100, 100, 0.96), at('tea', 20, 330, 0.9), at('ob', 350, 20, 0.85), at('CYMRU', 100, 140, 0.8)]),
    ).toMatchObject([{ entry: 'party-gb-plaid', words: 'PLAID / CYMRU' }]));
  it('lend a smudge to no party', () => {
    expect(read([at('LABOUR WARD TEAM', 40, 100), at('nd', 40, 140)])).toEqual([]);
    expect(read([at('Group', 40, 100, 0.7), at('Jvi', 40, 140, 0.8)])).toEqual([]);
    expect(read([at('LIBERAL DEMOCRATS', 20, 100), at('ac TE', 20, 140, 0.5)]).map((h) => h.entry)).toEqual([
      'party-gb-liberal-democrats',
    ]);
  });
  it('are not made of two readings of one place', () =>
    expect(read([at('VOTE GREEN PARTY', 40, 100, 0.94), at('NOTE GREEN PA', 42, 102, 0.9)])).toMatchObject([
      { entry: 'party-gb-green', words: 'VOTE GREEN PARTY' },
    ]));
  it('give way to the one line that holds the whole term', () =>
    expect(
      read([at('here', 60, 60, 0.8), at('LIBERAL DEMOCRATS', 20, 100), at('LIBERAL DEMOCRAT', 22, 103, 0.8)]),
    ).toEqual([expect.objectContaining({ entry: 'party-gb-liberal-democrats', words: 'LIBERAL DEMOCRATS' })]));
});

describe('each word of a term', () => {
  it.each(['nd LABOUR MARKET', 'LABOUR nd', 'REFORM EE'])('must have been read: %s', (text) =>
    expect(
      read([at(text, 40, 100, 0.8)]).filter((h) => h.strength === 'strong' || h.entry !== 'party-gb-labour'),
    ).toEqual([]),
  );
  it('may be misread a little', () =>
    expect(read([at('PLAIO CYMRU', 40, 100, 0.7)])).toMatchObject([{ entry: 'party-gb-plaid' }]));
});

describe('an everyday word alone', () => {
  it.each([
    ['LABOUR', 'party-gb-labour'],
    ['‘LABOUR', 'party-gb-labour'],
    ['LABOUR 2024', 'party-gb-labour'],
    ['CONSERVATIVE', 'party-gb-conservative'],
    ['TORY', 'party-gb-conservative'],
    ['CHEGA', 'party-pt-chega'],
    ['VOX', 'party-es-vox'],
    ['DIE LINKE', 'party-de-linke'],
    ['EN MARCHE', 'party-fr-renaissance'],
    ['FORZA ITALIA', 'party-it-forza-italia'],
    ['FRATELLI D’ITALIA', 'party-it-fdi'],
    ['UNIDAS PODEMOS', 'party-es-podemos'],
    ['BLEU MARINE', 'party-fr-rassemblement-national'],
    ['PIRATE PARTY', 'party-de-piraten'],
    ['KAMALA', 'candidate-us-harris'],
    ['MACRON', 'candidate-fr-macron'],
    ['FOR PRESIDENT', 'candidate-us-congress'],
    ['One Nation', 'party-au-one-nation'],
  ])('%s is for a person: its badge, a birth room, an anthem or a cheer', (text, entry) =>
    expect(read([at(text, 40, 100, 0.96)])).toContainEqual(
      expect.objectContaining({ entry, strength: 'weak', doubt: 'several-meanings' }),
    ),
  );
  it.each([
    'VOTE LABOUR',
    'LABOUR PARTY',
    'LABOUR COUNCILLOR',
    'VOTA CHEGA',
    'VOTA VOX',
    'PARTEI DIE LINKE',
    'VOTA FORZA ITALIA',
  ])('%s is a finding: a word of politics stands beside it', (text) =>
    expect(read([at(text, 40, 100, 0.96)])).toContainEqual(expect.objectContaining({ strength: 'strong' })),
  );
  it.each([
    'TRUMP 2024',
    'AFD',
    'FINE GAEL',
    'MAGA',
    'SNP',
    'FARAGE',
    'GREEN PARTY',
    'LINKSPARTEI',
    'REPUBLICAN',
    'GREEN PARTY UK',
    'PROUD TO BE A DEMOCRAT',
  ])('%s is a finding: nobody else writes it so', (text) =>
    expect(read([at(text, 40, 100, 0.96)])).toContainEqual(expect.objectContaining({ strength: 'strong' })),
  );
  it.each(['JANE DOE BSW', 'BLUE AND WHITE STRIPES', 'NATIONAL UNION OF MIDWIVES', 'GRANA PADANO', 'MELONI E ANGURIE'])(
    '%s is nothing: other words stand beside it',
    (text) => expect(read([at(text, 40, 100, 0.96)]).filter((h) => h.group !== 'cause')).toEqual([]),
  );
  it('is for a person beside smudges, other sure words, or when read unsurely', () => {
    expect(read([at('LABOUR xq', 40, 100, 0.96)])).toMatchObject([{ strength: 'weak', doubt: 'read-through-noise' }]);
    expect(read([at('LABOUR', 40, 100, 0.96), at('RECRUITMENT', 40, 300, 0.9)])).toMatchObject([{ strength: 'weak' }]);
    expect(read([at('LABOUR', 40, 100, 0.5)])).toMatchObject([{ strength: 'weak' }]);
    // A labour of love: a German branch of a British party there is none.
    expect(read([at('LABOUR OV', 40, 100, 0.81)])).toMatchObject([{ strength: 'weak' }]);
  });
  it('is nothing in small letters, among words, or with an innocent phrase anywhere', () => {
    expect(read([at('Labour', 40, 100, 0.96)])).toEqual([]);
    expect(read([at('LABOUR SAVING TOOLS', 40, 100, 0.96)])).toEqual([]);
    expect(read([at('LABOUR', 40, 100, 0.96), at('WARD TEAM', 40, 340, 0.9)])).toEqual([]);
    expect(read([at('LABOUR', 40, 100, 0.96), at('midwife', 40, 340, 0.9)])).toEqual([]);
  });
  it.each(['GREEN', 'LEFT', 'INDEPENDENT', 'LIBERAL', 'FREEDOM', 'REFORM', 'JUSTICE', 'UNITED', 'PROGRESS'])(
    '%s names nobody for sure',
    (text) => expect(read([at(text, 40, 100, 0.96)]).filter((h) => h.strength === 'strong')).toEqual([]),
  );
});

describe('a row that goes on unread', () => {
  const strengths = (lines: ReadLine[], unsure: ReadLine[] = []) =>
    readPoliticsInPicture({ width: 400, height: 400, lines, unsure }).map(({ strength }) => strength);
  it.each(['DEMOCRATS OF', 'TRUMP HO', 'MAGA FOR', 'OF TRUMP', 'GREEN PARTY DR'])(
    '%s: a small word or a piece of one beside the term is a question',
    (text) => expect(strengths([at(text, 40, 100, 0.95)])).not.toContain('strong'),
  );
  it('is none where the next row says the rest', () =>
    expect(strengths([at('TRUMP FOR', 40, 100, 0.95), at('PRESIDENT 2024', 40, 140, 0.95)])).toContain('strong'));
  it('is told by an unsure row at the same place, or by the rest of an innocent phrase', () => {
    const trump = at('TRUMP', 40, 100, 0.95);
    expect(strengths([trump])).toEqual(['strong']);
    expect(strengths([trump], [at('TRUMP TOVER', 38, 98, 0.3)])).toEqual(['weak']);
    expect(strengths([trump], [at('CARD', 40, 140, 0.3)])).toEqual(['weak']);
    expect(strengths([trump], [at('xq Jlt', 40, 140, 0.2)])).toEqual(['strong']);
  });
  it('leaves what nothing could clear', () =>
    expect(strengths([at('VOTE LABOUR', 40, 100, 0.95)], [at('VOTE LABOUR ON 4 JU', 38, 98, 0.3)])).toContain(
      'strong',
    ));
});

describe('a title', () => {
  it.each(['SENATOR', 'COUNCILLOR', 'SINDACO', 'PRIME MINISTER'])(
    '%s in a picture is a question: a hotel, a play, a hockey club',
    (text) => {
      const hits = read([at(text, 40, 100, 0.96)]);
      expect(hits.map(({ strength }) => strength)).toEqual(hits.map(() => 'weak'));
      expect(hits).not.toEqual([]);
    },
  );
  it.each(['SMITH FOR SENATE', 'CANDIDATE FOR MAYOR', 'RUNNING FOR COUNCIL'])('%s is a finding', (text) =>
    expect(read([at(text, 40, 100, 0.96)])).toContainEqual(expect.objectContaining({ strength: 'strong' })),
  );
});

describe('an innocent phrase over two lines', () => {
  it('clears an outlook that stands alone in one of them', () => {
    expect(read([at('PATRIOT', 50, 100)])).toMatchObject([{ entry: 'cause-xx-right' }]);
    expect(read([at('PATRIOT', 50, 100), at('LEAGUE', 50, 140)])).toEqual([]);
  });
  it('clears nothing where the second line says something else', () =>
    expect(read([at('PATRIOT', 50, 100), at('MOTHER', 50, 140)])).toMatchObject([{ entry: 'cause-xx-right' }]));
});

describe('a badge in signs that are words of their own', () => {
  it.each(['立憲民主宮', '中国国民觉', '民主井步党'])('%s: one of them misread is a question', (said) =>
    expect(read([at(said, 50, 100)])).toMatchObject([{ strength: 'weak', words: said, doubt: 'read-through-noise' }]),
  );
  it.each(['中国国民经济', '中国国民', '民主井少党', '共产品'])('%s: other words, and two misread, are none', (said) =>
    expect(read([at(said, 50, 100)])).toEqual([]),
  );
});

describe('what our own recogniser read', () => {
  const told = (lines: ReadLine[], second: ReadLine[]) =>
    readPoliticsInPicture({ width: 400, height: 400, lines, second }).map(
      ({ entry, strength }) => `${entry} ${strength}`,
    );

  it('is never more than a doubt, however surely it was read', () =>
    expect(told([], [at('TRUMP 2024', 50, 100, 0.99)])).toEqual(['candidate-us-trump weak']));
  it('says nothing more of what OCR read as well', () =>
    expect(told([at('TRUMP 2024', 50, 100)], [at('TRUMP 2024', 52, 101)])).toEqual(['candidate-us-trump strong']));
  it('is cleared by what OCR read', () =>
    expect(told([at('TRUMPET LESSONS', 50, 100)], [at('TRUMPET', 50, 100)])).toEqual([]));
  it('makes a question of a finding that it clears', () => {
    expect(told([at('REPUBLICAN', 50, 100)], [])).toEqual(['party-us-republican strong']);
    expect(told([at('REPUBLICAN', 50, 100)], [at('REPUBLICAN NEWSPAPER', 50, 100)])).toEqual([
      'party-us-republican weak',
    ]);
  });
});

describe('an innocent phrase', () => {
  it.each([['GREEN PARTY DRESS'], ['ARROZ DE LULA']])('clears the same words of every entry: %s', (words) =>
    expect(read([at(words, 50, 100)])).toEqual([]),
  );
});
