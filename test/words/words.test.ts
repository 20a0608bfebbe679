import { describe, expect, it } from 'vitest';
import { VIAS } from '../../src/domain/capture.js';
import {
  FINDING_CODES,
  GROUPS,
  type OutcomeKind,
  REASON_CODES,
  STANDINGS,
  VERDICTS,
} from '../../src/domain/outcome.js';
import { NOT_PROFILE_KINDS } from '../../src/domain/profile.js';
import { DISCLAIMERS } from '../../src/domain/result.js';
import { SIGHTS, WALLS } from '../../src/domain/snapshot.js';
import { TROUBLE_CODES } from '../../src/domain/trouble.js';
import { type Coverage, languages, type Words, wordsFor } from '../../src/words/index.js';
import { operatorTroubles } from '../../src/words/operator-troubles.js';

const ARGS: Record<string, string | number> = {
  words: 'VOTE HARBOUR',
  entry: 'xx/harbour',
  label: 'Harbour Party',
  mark: 'badge/blue-rosette',
  posts: 20,
  share: 0.4,
  about: 3,
  count: 2,
  name: 'LLL',
  link: 'https://lll.example/news',
  sight: 'avatar',
  detail: 'no answer',
  address: 'https://social.example/tag/tea',
  scheme: 'ftp',
  kind: 'hashtag',
  host: 'social.example',
  port: 8080,
  seconds: 45,
  megabytes: 50,
  megapixels: 400,
  file: 'a.png',
  format: 'svg',
  profile: 'social.example/ada',
  who: 'Ada',
  period: '2026-11',
};
const KINDS: OutcomeKind[] = ['pass', 'finding', 'needs-review', 'not-applicable', 'not-seen'];
const COVERAGES: Coverage[] = [
  { known: 6, of: 6, withheld: 0 },
  { known: 4, of: 6, withheld: 0 },
  { known: 0, of: 6, withheld: 0 },
  { known: 1, of: 1, withheld: 5 },
  { known: 0, of: 0, withheld: 6 },
];

/** Every sentence of a language, with the path that leads to it. */
function sentences(words: Words, args: Record<string, string | number>): [path: string, text: string][] {
  const all: [string, string][] = [];
  for (const code of FINDING_CODES) {
    for (const sight of SIGHTS) {
      for (const bioLimit of [undefined, 160]) {
        const context = { sight, place: 'the website', bioLimit };
        all.push([`findings.${code}.says`, words.findings[code].says(args, context)]);
        all.push([`findings.${code}.advice`, words.findings[code].advice(args, context)]);
      }
    }
  }
  for (const code of REASON_CODES) all.push([`reasons.${code}`, words.reasons[code](args)]);
  for (const code of TROUBLE_CODES) all.push([`troubles.${code}`, words.troubles[code](args)]);
  for (const kind of NOT_PROFILE_KINDS)
    all.push([`notAProfile.${kind}`, words.notAProfile[kind]('https://a.example/')]);
  for (const why of WALLS) {
    for (const reader of ['self', 'round'] as const) {
      for (const sights of [SIGHTS, ['bio'], ['avatar']] as const) {
        const context = { place: 'the website', sights, reader };
        all.push([`walls.${why}.says`, words.walls[why].says(context)]);
        all.push([`walls.${why}.next`, words.walls[why].next(context)]);
      }
    }
  }
  for (const verdict of VERDICTS) {
    for (const coverage of COVERAGES) all.push([`verdicts.${verdict}`, words.verdicts[verdict].says(coverage)]);
  }
  for (const coverage of COVERAGES) all.push(['coverage.sentence', words.coverage.sentence(coverage)]);
  for (const sight of SIGHTS) all.push([`sights.${sight}.none`, words.sights[sight].none]);
  return all;
}
const labels = (words: Words): [string, string][] => [
  ...VIAS.map((via): [string, string] => [`vias.${via}`, words.vias[via]]),
  ...KINDS.map((kind): [string, string] => [`kinds.${kind}`, words.kinds[kind]]),
  ...STANDINGS.map((standing): [string, string] => [`standings.${standing}`, words.standings[standing]]),
  ...DISCLAIMERS.map((kind): [string, string] => [`disclaimers.${kind}`, words.disclaimers[kind]]),
  ...GROUPS.map((group): [string, string] => [`groups.${group}`, words.groups[group]]),
  ...WALLS.map((why): [string, string] => [`walls.${why}.short`, words.walls[why].short]),
  ...SIGHTS.flatMap((sight): [string, string][] => [
    [`sights.${sight}.name`, words.sights[sight].name],
    [`sights.${sight}.the`, words.sights[sight].the],
  ]),
];

describe.each(languages())('the words of %s', (lang) => {
  const words = wordsFor(lang);

  it('have a sentence for every code, and a label for every kind', () => {
    for (const [path, text] of [...sentences(words, ARGS), ...labels(words)]) expect(text.trim(), path).not.toBe('');
  });

  it('are whole sentences: they start with a capital or a quotation and end with a stop', () => {
    for (const [path, text] of sentences(words, ARGS)) {
      expect(text, path).toMatch(/^[\p{Lu}“„«\d¿]|^(https?:|[a-z]+\.[a-z]|[a-z0-9./-]+ )/u);
      expect(text, path).toMatch(/[.!?][”“»]?$/u);
      expect(text, path).not.toMatch(/\.[”“»]?\.|\s{2}| [.,;:]|\(\)/u);
    }
  });

  it('do not break on arguments that are missing', () => {
    for (const [path, text] of sentences(words, {})) {
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object|“”/);
      expect(text.length, path).toBeGreaterThan(8);
    }
  });

  it('quote at most a short piece of an endless text', () => {
    for (const [path, text] of sentences(words, { ...ARGS, words: 'x'.repeat(100_000), detail: 'y'.repeat(100_000) })) {
      expect(text.length, path).toBeLessThan(1_000);
    }
  });

  it('accuse nobody', () => {
    const everything = [...sentences(words, ARGS), ...labels(words)].map(([, text]) => text).join('\n');
    expect(everything).not.toMatch(
      /violat|guilt|offend|offence|breach|illegal|culprit|fail(ed|s|ure) to|must not|forbidden|verstoß|verstöß|schuld|verbot|verletz|infraction|coupable|interdit|infracci|culpab|prohibid|violazion|colpevol|vietat|overtred|schuldig|verboden/i,
    );
  });

  it('say in a wall’s next step how pictures are supplied only where a picture is hidden', () => {
    const next = (sights: readonly ('bio' | 'avatar')[]) => words.walls.login.next({ place: 'the website', sights });
    expect(next(['bio'])).not.toContain('--picture');
    expect(next(['bio', 'avatar'])).toContain('--picture avatar=');
    expect(next(['avatar'])).not.toContain('banner=');
  });

  it('name the ready text of a disclaimer, and the policy’s own where none is given', () => {
    const { advice } = words.findings['disclaimer-missing'];
    const context = { sight: 'bio', place: 'the website' } as const;
    // Without one there is an own example in quotation marks.
    expect(advice({}, context)).toMatch(/[“„«][^”“»]{10,}[.][^”“»]?[”“»]/u);
    expect(advice({ ready: 'Meine Meinung.' }, context)).toContain(words.quoted('Meine Meinung.'));
  });

  it('say of a second profile what the platform allows, and something general where that is not known', () => {
    const { advice } = words.findings['text-names-party'];
    const of = (secondProfile?: string) => advice(ARGS, { sight: 'bio', place: 'the website', secondProfile });
    const known = ['allowed', 'several-accounts', 'profile-within-account', 'restricted', 'one-account'];
    expect(new Set([...known, undefined].map(of)).size).toBe(known.length + 1);
    expect(of('constructor')).toBe(of());
  });

  it('offer the policy’s sentence for articles where it is given, and the room that is lacking', () => {
    const { advice } = words.findings['disclaimer-missing'];
    const context = { sight: 'bio', place: 'the website', bioLimit: 160 } as const;
    const said = advice({ ready: 'Mine.', readyLong: 'In this post, mine.', over: 3 }, context);
    const at = ['160', words.quoted('Mine.'), ' 3 ', words.quoted('In this post, mine.')].map((part) =>
      said.indexOf(part),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('give numbers, days and lists in their own way, the same wherever they run', () => {
    expect(words.date('2026-11-22T23:59:00.000Z')).toContain('22');
    expect(words.date('2026-11-22T23:59:00.000Z')).toContain('2026');
    expect(words.dateTime('2026-11-22T23:59:00.000Z')).toContain('23:59');
    expect(words.date('no date')).toBe('no date');
    expect(words.percent(0.956)).toContain('96');
    expect(words.list(['a', 'b'])).toMatch(/a.+b/);
  });

  it('band the sureness, with the number', () => {
    expect(words.sureness(0.96, 'region')).toMatchObject({ band: 'clear', text: expect.stringContaining('96') });
    expect(words.sureness(0.7, 'region').band).toBe('probable');
    expect(words.sureness(0.2, 'quote').band).toBe('hard');
  });
});

describe('English', () => {
  const words = wordsFor('en');

  it('gives the policy’s own disclaimer where none is ready', () => {
    const { advice } = words.findings['disclaimer-missing'];
    expect(advice({}, { sight: 'bio', place: 'the website' })).toContain('“Views all my own.”');
  });

  it('names a second profile, and that it is not possible everywhere, for politics in a picture', () => {
    const advice = words.findings['picture-names-party'].advice(ARGS, { sight: 'avatar', place: 'the website' });
    expect(advice).toMatch(/second profile/);
    expect(advice).toMatch(/some platforms/);
    const { advice: ofText } = words.findings['text-names-party'];
    const of = (secondProfile: string) => ofText(ARGS, { sight: 'bio', place: 'the website', secondProfile });
    expect(of('one-account')).toMatch(/one account only/);
    expect(of('several-accounts')).toMatch(/several accounts are allowed/);
  });
});

describe('a draft', () => {
  it.each(languages().filter((lang) => lang !== 'en'))(
    'in %s says of itself that it is one, and leaves nothing in English',
    (lang) => {
      const [words, english] = [wordsFor(lang), wordsFor('en')];
      expect(words.fellBack).toMatch(/.{40}/);
      const said = new Map(sentences(english, ARGS));
      const operators = new Set<string>(Object.keys(operatorTroubles).map((code) => `troubles.${code}`));
      const same = sentences(words, ARGS).filter(([path, text]) => said.get(path) === text && !operators.has(path));
      expect(same).toEqual([]);
    },
  );
});

describe('wordsFor', () => {
  it.each(['en', 'en-GB', 'EN_us', ' en '])('takes %j as English without a word', (tag) => {
    expect(wordsFor(tag)).toMatchObject({ lang: 'en', fellBack: null });
  });

  it.each(['xx', 'tlh-Latn', '', '__proto__', 'constructor', '<b>'])(
    'falls back to English for %j and says so',
    (tag) => {
      const words = wordsFor(tag);
      expect(words.lang).toBe('en');
      expect(words.fellBack).toMatch(/English/);
      expect(words.fellBack).not.toContain('<');
    },
  );
});

describe('counts', () => {
  const { coverage } = wordsFor('en');

  it('are said in the singular and the plural', () => {
    expect(coverage.sentence({ known: 4, of: 6, withheld: 0 })).toBe('We could see 4 of 6 things.');
    expect(coverage.sentence({ known: 1, of: 1, withheld: 5 })).toBe('We could see the one thing that was opened.');
    expect(coverage.sentence({ known: 0, of: 0, withheld: 6 })).toBe(
      'No part of this profile was opened to the audit.',
    );
  });
});
