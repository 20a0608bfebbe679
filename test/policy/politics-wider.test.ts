import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../src/policy/lexicon.js';
import { readPolitics } from '../../src/policy/politics.js';

const strict = (text: string, lang?: string) => readPolitics(text, { lang }).filter((h) => h.group !== 'cause');

describe('a typing slip in a party’s name', () => {
  it.each([
    ['Partido Nacionsl', 'party-uy-nacional'],
    ['Frente Anplio', 'party-uy-frente-amplio'],
    ['Conservatve Party', 'party-gb-conservative'],
    ['Partido Ncaional', 'party-uy-nacional'],
    ['Rassemblemant National', 'party-fr-rassemblement-national'],
  ])('%s is for a person', (text, entry) =>
    expect(strict(text)).toMatchObject([{ entry, strength: 'weak', quote: text }]),
  );
  it.each([
    'Partido racional',
    'Labour parties and births',
    'Frente amplia',
    'Greek party food',
    'A national pastry',
    'Front natinal | nothing',
    'Rational party planner',
  ])('%s: short words, two slips, and other words are none', (text) => {
    const found = strict(text).filter((h) => h.strength === 'strong');
    expect(found).toEqual([]);
  });
  it('is not looked for in words that were read in a picture', () =>
    expect(readPolitics('Partido Nacionsl', { noisy: false })).toEqual([]));
});

describe('short forms', () => {
  it.each(['militante del PN', 'totalmente FA', 'Votante del FA desde 1971', 'Membre du PS', 'Militante RN'])(
    '%s: two letters beside a membership are for a person',
    (text) => expect(strict(text).map((h) => h.strength)).toEqual(['weak']),
  );
  it.each(['RN, BSN | PS5 gamer', 'DA supporter of good coffee', 'I love SF and LA', 'PC member', 'PS: I love you'])(
    '%s: two letters say nothing',
    (text) => expect(strict(text)).toEqual([]),
  );
  it('of another country than the words beside them accuse nobody', () =>
    expect(strict('SVP member')).toMatchObject([{ strength: 'weak', doubt: 'several-meanings' }]));
  it.each([
    ['Seit 20 Jahren Mitglied bei der SPD und gern am See', undefined, 'SPD'],
    ['SPD', 'de-DE', 'SPD'],
    ['SPD', 'cs', 'Freedom and Direct Democracy'],
  ])('%s (%s) is %s', (text, lang, label) => expect(strict(text, lang).map((h) => h.label)).toEqual([label]));
  it('name both where the language is not known', () => {
    const [hit] = strict('SPD');
    expect(hit?.label.split(' / ')).toHaveLength(2);
  });
});

describe('what only looks like an office or a party', () => {
  it.each([
    'Member of Parliament House choir',
    'member of the green team at work',
    'Social worker, casework and tea',
    'Westminster kid, gardener',
    'promoted by my boss to manager',
    'Conseillère en lactation',
    'Élue Miss Anytown 2015',
    'Proud to represent Team GB in judo',
    'MEP engineer',
    'Die linke Hand weiß nicht',
    'Schepen in de haven',
  ])('%s', (text) => expect(strict(text)).toEqual([]));
  it.each([
    'Ministre de la bonne humeur',
    'Asesora, edil de mi casa',
    'first minister of snacks',
    'mum, democrat, reader',
  ])('%s accuses nobody', (text) => expect(strict(text).map((h) => h.strength)).not.toContain('strong'));
});

describe('titles and memberships', () => {
  it.each([
    'Jefa de Gobierno',
    'Edila por Montevideo',
    'Vice-présidente du Sénat',
    'Conseillère d’arrondissement',
    'Kreistagsabgeordnete für die CDU',
    'Presidente de junta de freguesia',
    'Shadow Chancellor',
    'Lid van de gemeenteraad',
    'Consigliera di circoscrizione',
  ])('%s is an office', (text) => expect(strict(text).map((h) => h.strength)).toContain('strong'));
  it.each([
    'Militante socialista',
    'Fier républicain',
    'Texas Democrat',
    'GOP all the way',
    'Promoted by J Doe on behalf of J Doe at 1 High Street',
    '#DoePresidenta',
    'Lista 711',
    'votante de Podemos | mamá',
  ])('%s is seen', (text) => expect(strict(text)).not.toEqual([]));
});

describe('the lexicon everywhere', () => {
  it('names no party, so that its members are for a person', () => {
    const everywhere = LEXICON.filter((e) => e.country === 'xx' && e.group === 'party');
    expect(everywhere.length).toBeGreaterThan(2);
    expect(everywhere.filter((e) => e.verified)).toEqual([]);
  });
});

describe('what says nothing of oneself', () => {
  it.each([
    'Councillor? No, counsellor. I listen for a living.',
    'Feminist? Ask my cat',
    'Mayor of my kitchen, queen of leftovers',
    'Alcaldesa de mi casa',
    'Proud union member and nurse',
    'My name is Tory and I knit',
    'Wethouder Jansenstraat 12',
    'Sunak family curry house',
    "Corbyn's jam, allotment club",
    'Professor teaching socialism and its history',
  ])('accuses nobody: %s', (text) => expect(readPolitics(text)).toEqual([]));
  it('is for a person where a party or a person is named in a question', () =>
    expect(strict('Labour Party? Never again').map((h) => h.strength)).toEqual(['weak']));
  it('is for a person where a title stands before something that is no place', () =>
    expect(strict('Senator of snacks, aged 4').map((h) => h.strength)).toEqual(['weak']));
  it('is a place where the text is of another language than the party', () => {
    expect(strict('Colorado. Mountains are calling and I must go', 'en')).toEqual([]);
    expect(strict('Colorado. Abuelo de tres y jubilado', 'es').map((h) => h.strength)).toEqual(['weak']);
  });
});

describe('a party that is a feast', () => {
  it.each([
    'GREEN GARDEN PARTY',
    'Green birthday party, 3 May',
    'Labour Christmas party helper',
    'Green tea party host',
  ])('%s: nobody is a member of it', (text) => expect(strict(text)).toEqual([]));
  it('leaves the party’s own name as it is', () =>
    expect(strict('Green Party member')).toMatchObject([{ entry: 'party-gb-green', strength: 'strong' }]));
});
