import { describe, expect, it } from 'vitest';
import { disclaimerText, readDisclaimer } from '../../src/policy/disclaimer.js';
import { DISCLAIMER_WORDS } from '../../src/policy/disclaimers/index.js';
import { DISCLAIMER_TEXT_LANGUAGES } from '../../src/policy/disclaimers/texts.js';
import { fold, normalise } from '../../src/policy/normalise.js';

for (const words of DISCLAIMER_WORDS) {
  describe(`wordings of ${words.lang}`, () => {
    for (const kind of ['full', 'partial'] as const) {
      words[kind].forEach((wording, i) => {
        const matches = (example: string) => {
          const text = fold(normalise(example).text);
          const m = wording.pattern.exec(text);
          return words.cue.test(text) && m !== null && !wording.spare?.test(m[0]);
        };
        it.each(wording.positive)(`${kind} ${i} matches: %s`, (example) => expect(matches(example)).toBe(true));
        it.each(wording.positive)(`${kind} ${i} is read as it: %s`, (example) =>
          expect(readDisclaimer(example).kind).toBe(wording.verified === false ? 'partial' : kind),
        );
        it.each(wording.negative)(`${kind} ${i} spares: %s`, (example) => expect(matches(example)).toBe(false));
      });
    }
  });
}

describe('disclaimerText', () => {
  it.each(DISCLAIMER_TEXT_LANGUAGES)('is itself read as a full disclaimer: %s', (lang) => {
    const { short, long } = disclaimerText(lang);
    // Danish and Norwegian share their words.
    const langs = lang === 'no' ? ['no', 'da'] : [lang];
    for (const reading of [readDisclaimer(short), readDisclaimer(long)]) {
      expect(reading.kind).toBe('full');
      expect(langs).toContain(reading.lang);
    }
  });
});
