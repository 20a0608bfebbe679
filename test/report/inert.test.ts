import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, inertLines } from '../../src/report/inert.js';
import { HOSTILE } from './hostile.js';

const DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2028\u2029\u2066-\u206f\ufeff]|\p{Cs}/u;

describe('inert', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('leaves nothing that acts in %j', (_name, text) => {
    expect(inert(text)).not.toMatch(DANGEROUS);
  });

  it('leaves nothing that acts in any string, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = inert(text);
        expect(once).not.toMatch(DANGEROUS);
        expect(inert(once)).toBe(once);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('shows what it disarmed', () => {
    expect(inert('\u001b[31mred')).toBe('␛[31mred');
    expect(inert('a\u202Eb')).toBe('a⟨U+202E⟩b');
    expect(inert('\u009b1m')).toBe('⟨U+009B⟩1m');
  });

  it('leaves ordinary words of every script as they are', () => {
    for (const text of [
      'Mère de deux',
      'שלום',
      'عربى',
      'नमस्ते',
      '日本語',
      '👩‍👩‍👧',
      '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
      'Ti\u0301ng Vie\u0323\u0302t',
    ])
      expect(inert(text)).toBe(text);
  });

  it('cuts by characters, never through one', () => {
    expect(inert('😀😀😀😀', 3)).toBe('😀😀…');
    expect(inert('abc', 3)).toBe('abc');
  });

  it('keeps line breaks where asked to, and nothing else', () => {
    expect(inertLines('a\r\nb\u001b\nc')).toBe('a\nb␛\nc');
  });
});
