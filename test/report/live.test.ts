/** The live view: counts, reasons, rate and time left, within the width; and how it is painted. */
import { describe, expect, it } from 'vitest';
import { openScreen } from '../../src/cli/screen.js';
import { type LiveState, type LiveStep, liveLines, liveNext, liveRate, liveStart } from '../../src/report/live.js';

const steps = (all: (Partial<LiveStep> & { at: number })[], total = 100): LiveState =>
  all.reduce(
    (state, { at, ...step }) => liveNext(state, { total, done: 0, step: 'done', ...step }, at),
    liveStart('2027-03'),
  );
const shown = (state: LiveState, width = 80, nowMs = 60_000) => liveLines(state, { nowMs, width, color: false });
const seen = { verdict: 'clear' as const };

describe('the live view', () => {
  it('counts what was seen, hidden and why, found and put off', () => {
    const state = steps([
      { at: 0, result: seen },
      { at: 1, result: { verdict: 'finding' } },
      { at: 2, result: { verdict: 'unseen' }, wall: 'login' },
      { at: 3, result: { verdict: 'unseen' }, wall: 'login' },
      { at: 4, result: { verdict: 'unseen' }, wall: 'challenge' },
      { at: 5, step: 'failed' },
      { at: 6, step: 'again' },
      { at: 7, step: 'visit', done: 6 },
    ]);
    const [title, bar, facts, more, reasons] = shown(state);
    expect(title).toBe('Round 2027-03');
    expect(bar).toMatch(/^\[#+\.+\] 6 % {2}6 of 100$/);
    expect(`${facts} · ${more}`).toBe(
      '2 seen · 3 hidden · 1 not visited · 1 try put off · 1 with something found · 0 for a person to look at',
    );
    expect(reasons).toMatch(/^Hidden: .+ 2, .+ 1$/);
  });

  it('tells the rate of the last visits and how long it will still take', () => {
    const minute = Array.from({ length: 31 }, (_, i) => ({ at: i * 2_000, result: seen, done: i + 1 }));
    const state = steps(minute);
    expect(liveRate(state, 60_000)).toBeCloseTo(30, 0);
    expect(shown(state).at(-1)).toBe('30 a minute · about 2 minutes left');
    expect(shown(steps([{ at: 0, result: seen, done: 1 }])).at(-1)).toBe('time left not known yet');
    expect(shown(steps([{ at: 0, result: seen, done: 100 }])).at(-1)).toBe('');
  });

  it.each([20, 33, 60, 120])('stays within %i columns', (width) => {
    const wide = steps([{ at: 0, result: { verdict: 'unseen' }, wall: 'challenge', done: 99_999, total: 100_000 }]);
    for (const line of shown(wide, width)) expect(line.length).toBeLessThanOrEqual(width);
    expect(shown(wide, width).join('')).not.toContain('\u001b');
  });

  it('is painted over itself, and sentences stand above it', () => {
    const written: string[] = [];
    const screen = openScreen(
      (text) => written.push(text),
      () => 80,
    );
    expect([
      screen.width(),
      openScreen(
        () => {},
        () => 0,
      ).width(),
    ]).toEqual([79, 79]);
    screen.paint(['a', 'b']);
    screen.paint(['c']);
    screen.above('note');
    expect(written).toEqual(['a\nb\n', '\u001b[2A\r\u001b[Jc\n', '\u001b[1A\r\u001b[Jnote\nc\n']);
  });
});
