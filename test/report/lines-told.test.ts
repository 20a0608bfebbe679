import { describe, expect, it } from 'vitest';
import type { Judged } from '../../src/domain/outcome.js';
import type { PictureReading, ReadLine } from '../../src/domain/reading.js';
import { linesTold } from '../../src/report/lines-told.js';

const line = (text: string): ReadLine => ({ text, sureness: 0.3, polygon: [], words: [], chars: [] });
const reading = {
  lines: [line('HELLO')],
  unsure: [line('Ld AD% oad'), line('yo #Trump2024')],
} as Partial<PictureReading>;
const outcomes = (text: string) =>
  [{ outcome: { kind: 'needs-review', findings: [{ evidence: { kind: 'region', text } }] } }] as unknown as Judged[];

describe('the words told of a picture', () => {
  it('are those read surely, and of the rest what an outcome quotes', () => {
    const told = (text: string) => linesTold(reading as PictureReading, outcomes(text)).map((one) => one.text);
    expect(told('#Trump2024')).toEqual(['HELLO', 'yo #Trump2024']);
    expect(told('HELLO')).toEqual(['HELLO']);
    expect(linesTold(reading as PictureReading, [])).toEqual(reading.lines);
  });
});
