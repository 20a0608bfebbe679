import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileResult } from '../../src/domain/result.js';
import { seen } from '../../src/domain/snapshot.js';
import {
  renderBioCheckTerminal,
  renderPictureCheckTerminal,
  renderTerminal,
  type TerminalOptions,
} from '../../src/report/terminal.js';
import { columnsOf, wrap } from '../../src/report/wrap.js';
import { wordsFor } from '../../src/words/index.js';
import { HOSTILE } from './hostile.js';
import {
  bioCheck,
  brokenPicture,
  outside,
  pictureCheck,
  result,
  walled,
  withFinding,
  withQuestion,
} from './samples.js';

const plain: TerminalOptions = { width: 80, color: false, words: wordsFor('en'), place: 'Bluesky' };
const ALL: [string, ProfileResult][] = [
  ['a finding', withFinding()],
  ['a question', withQuestion()],
  ['a wall', walled()],
  ['somebody else', outside()],
  ['all in order', result('elspeth.example')],
];
const place = (text: string, needle: string) => {
  const at = text.indexOf(needle);
  expect(at, needle).toBeGreaterThan(-1);
  return at;
};
/** As one flow of words, so that a line break does not hide a sentence. */
const flow = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('renderTerminal', () => {
  it('says first what could be seen, then what was found, then what is in order, then the verdict', () => {
    const text = renderTerminal(withFinding(), plain);
    const order = [
      'We could see 5 of 6 things',
      'Political badges',
      'Causes',
      'Identified as a Leader',
      'the policy asks to change',
    ];
    const places = order.map((needle) => place(text, needle));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('shows the words as read, how sure, the way to mend it', () => {
    const text = flow(renderTerminal(withFinding(), plain));
    expect(text).toContain('Words as read “VOTE HARBOUR”');
    expect(text).toContain('clearly read (94%)');
    expect(text).toContain('How to mend it Choose a profile picture without it');
  });

  it('names what is hidden, why, and explains each wall once', () => {
    const text = flow(renderTerminal(walled(), plain));
    expect(text).toContain('We could see none of 6 things.');
    expect(text.match(/hidden: only for people signed in/g)).toHaveLength(6);
    expect(text.match(/and we never sign in/g)).toHaveLength(1);
    expect(text).toContain('we can say nothing about it');
  });

  it('never calls fine what was not seen', () => {
    for (const [, audited] of ALL.slice(0, 3)) {
      expect(renderTerminal(audited, plain)).not.toMatch(/Nothing (here )?needs to change\.?\n*$/);
    }
  });

  it('counts a withheld part as not asked for', () => {
    const text = renderTerminal(withQuestion(), plain);
    expect(text).toContain('We could see all 5 things.');
    expect(text).toContain('Not opened by the owner, and not looked at: posts.');
  });

  it.each(ALL)('of %s says the same without colour as with it', (_name, audited) => {
    const coloured = renderTerminal(audited, { ...plain, color: true });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(audited, plain));
  });

  it.each([30, 40, 64, 80, 100])('keeps within %d columns', (width) => {
    for (const [, audited] of ALL) {
      for (const line of renderTerminal(audited, { ...plain, width }).split('\n')) {
        expect(columnsOf(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it.each([0, -1, 7, Number.NaN, Number.POSITIVE_INFINITY])('takes a width of %d without harm', (width) => {
    expect(renderTerminal(withFinding(), { ...plain, width })).toContain('VOTE');
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 24), text]))('makes %j inert wherever it stands', (_name, text) => {
    const base = withFinding(text || 'x');
    base.snapshot.displayName = seen(text);
    base.snapshot.bio = seen(text);
    for (const { outcome } of base.outcomes) {
      if (!('findings' in outcome)) continue;
      for (const finding of outcome.findings) {
        finding.evidence = { ...finding.evidence, text, label: text };
        finding.args = { words: text, label: text, entry: text };
      }
    }
    const out = renderTerminal(base, plain);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    for (const line of out.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
  });
});

describe('the checks in a terminal', () => {
  it('of a picture show what was read and what a rule says to it', () => {
    const text = flow(renderPictureCheckTerminal(pictureCheck(), plain));
    expect(text).toContain('new-avatar.png');
    expect(text).toContain('“VOTE HARBOUR” 94% · “2026” 88%');
    expect(text).toContain('Political badges in pictures (to mend)');
  });

  it('of a torn picture give one sentence, with what to do', () => {
    const text = flow(renderPictureCheckTerminal(brokenPicture(), plain));
    expect(text).toBe('torn.png torn.png is damaged (it ends too early). Save the picture once more and try again. ');
  });

  it('of a text say whether it is a Leader’s, and what its disclaimer is', () => {
    const text = flow(renderBioCheckTerminal(bioCheck(), plain));
    expect(text).toContain('The text says that this is a Leader.');
    expect(text).toContain('no disclaimer');
  });
});

describe('wrap', () => {
  it('never makes a line wider than asked, and loses no character but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 12, max: 60 }), (raw, width) => {
        const text = raw.replaceAll(/\s/g, ' ');
        const lines = wrap(text, { width, first: '* ', rest: '  ' });
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(`*${text}`.replaceAll(' ', ''));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('counts wide letters twice and marks not at all', () => {
    expect(columnsOf('日本')).toBe(4);
    expect(columnsOf('👩‍👩‍👧')).toBe(2);
    expect(columnsOf('e\u0301')).toBe(1);
  });
});
