import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/policy/normalise.js';
import { readPolitics } from '../../src/policy/politics.js';
import { maskProtected } from '../../src/policy/protected.js';

const PROTECTED = [
  'Proud lesbian',
  'gay',
  'Queer',
  'trans woman',
  'she/her',
  'nonbinary',
  'Black mother',
  'Black and proud',
  'Latina',
  'Afro-Caribbean',
  'Proud Black woman',
  'Māori',
  'Jewish mother',
  'Muslim',
  'Catholic',
  'Jesus saves',
  'Ramadan Kareem',
  'God is good',
  'atheist',
  'agnostic',
  'Christin',
  'musulmane',
  'católica',
  'atea',
  'Deaf',
  'disabled',
  'autistic',
  'neurodivergent',
  'mum of two',
  'proud mum',
  'maman',
  'Mutter',
  'madre',
  'mamma',
  'moeder',
  'mãe',
  'Irish',
  'Proud Nigerian',
  'Uruguaya',
  'française',
  '🏳️‍🌈',
  '✝️',
  '☪️',
  '✡️',
  '🏳️‍⚧️',
  '🇮🇪',
  '🇺🇾',
  'LGBTQ+',
  'Hindu',
  'Shabbat Shalom',
  'Black is beautiful',
  'lesbienne',
  'homosexuelle',
  'Buddhist',
];
const CLEAN = [
  'Labour ward nurse | tea',
  'Green fingers and slow walks',
  'LLL Leader since 2012 • Leeds',
  'Sage-femme libérale à Lyon',
  'Stillberaterin, Garten, Bücher',
  'Monitora de lactancia | café',
  'Consulente in allattamento',
  'LLL-leidster, fietser',
  'Conselheira em aleitamento | livros',
  'PhD candidate in botany',
  'Trumpet lessons and cakes',
  'Party planner',
  'Conservation volunteer',
  'Nacional fan',
  'Animatrice LLL, chorale',
];
const POLITICAL = [
  'Runner | Proud Labour member | tea',
  'Cllr (Green) | cakes',
  'Tea • #VoteBlue',
  'Edil del Partido Nacional',
  'députée LFI | montagne',
  'Mitglied der SPD | Garten',
  'Gardener | Never Trump',
  'feminist | tea',
  'Black Lives Matter | tea',
  'Former Labour MP | cakes',
  'SNP | cats',
];
const JOINTS = [' | ', ' • ', '\n', '. ', ' / ', ' · '];
const told = (text: string) =>
  readPolitics(text).map(({ entry, strength, doubt, quote }) => ({ entry, strength, doubt, quote }));
const inside = (bio: string, extra: string, joint: string) => {
  const cut = /[|•\n]/.exec(bio);
  return cut === null
    ? `${bio}${joint}${extra}`
    : `${bio.slice(0, cut.index)}${joint.trim() === '' ? '\n' : '| '}${extra} ${bio.slice(cut.index)}`;
};
const placed = fc.record({
  extra: fc.constantFrom(...PROTECTED),
  joint: fc.constantFrom(...JOINTS),
  place: fc.constantFrom('before', 'behind', 'inside'),
});
const add = (bio: string, { extra, joint, place }: { extra: string; joint: string; place: string }) =>
  place === 'before'
    ? `${extra}${joint}${bio}`
    : place === 'behind'
      ? `${bio}${joint}${extra}`
      : inside(bio, extra, joint);

describe('protected expressions', () => {
  it.each(PROTECTED)('"%s" alone is nothing', (text) => expect(readPolitics(text)).toEqual([]));
  it('change nothing in a clean description', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLEAN), placed, (bio, how) => {
        expect(told(add(bio, how))).toEqual([]);
      }),
      { seed: 1, numRuns: 600 },
    );
  });
  it('change nothing in a political description', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POLITICAL), placed, (bio, how) => {
        expect(told(add(bio, how))).toEqual(told(bio));
      }),
      { seed: 2, numRuns: 600 },
    );
  });
  it('never show in what is returned', () => {
    const hits = JSON.stringify(readPolitics('Proud lesbian Labour member ✡️ and Muslim'));
    expect(hits).toContain('Labour');
    expect(hits).not.toMatch(/lesbian|✡|Muslim/i);
  });
});

describe('maskProtected', () => {
  it('blanks to the same length, so that offsets stay', () => {
    const n = normalise('Proud Black mother ✡️ | Labour member');
    const masked = maskProtected(n);
    expect(masked.text).toHaveLength(n.text.length);
    expect(masked.text).not.toMatch(/black|mother/);
    expect(masked.text).toContain('labour member');
  });
  it('keeps what is part of a name', () => {
    const n = normalise('black lives matter');
    expect(maskProtected(n, [[0, n.text.length]]).text).toBe(n.text);
  });
  it('leaves other texts alone', () => {
    const n = normalise('Tea and cakes');
    expect(maskProtected(n)).toBe(n);
  });
});
