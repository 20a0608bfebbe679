/**
 * `bench scripts`: straight words in six scripts on pictures drawn by a real browser, read as beside words in these letters: how
 * many are read whole, how many badges the rules touch, and how many they touch where only Latin letters are looked for.
 */
import { readPoliticsInPicture } from '../../src/policy/matcher.js';
import { GROUNDS, HANDS, openPen } from '../../test/vision/pen.js';
import type { Bench, BenchResult } from '../frame.js';
import { SCRIPTS } from '../pictures/scripts.js';
import { eyeOf } from '../readings.js';
import { wilson } from '../wilson.js';

const COLOURS: readonly (readonly [ground: string, ink: string])[] = [
  ['#12408c', '#ffffff'],
  ['#c8102e', '#fff4d6'],
  ['#fdbb30', '#222222'],
  ['#f4f0e8', '#7a1535'],
];
const LARGEST = 36;
const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

interface Row {
  hand: string;
  badge: boolean;
  whole: boolean;
  touched: boolean;
  inLatin: boolean;
  ms: number;
  msInLatin: number;
}

export const bench: Bench = {
  name: 'scripts',
  title: 'Words in Hebrew, Arabic, Greek, Cyrillic, Japanese and Chinese letters',
  flags: ['--misses'],
  async run({ short, flags = new Set() }): Promise<BenchResult> {
    const [pen, eye] = [await openPen(), eyeOf()];
    const rows: Row[] = [];
    const notes: string[] = [];
    try {
      for (const { hand, beside, badges, innocent } of SCRIPTS)
        for (const [n, words] of [...badges, ...innocent].entries())
          for (const ground of GROUNDS) {
            // A short run: one badge and one innocent of each script, on a band and on leaves.
            if (short && (n % badges.length > 0 || ground === 'ribbon')) continue;
            const wide = [...words].length * (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(words) ? 1 : 0.68);
            const colours = ground === 'photo' ? (['#000', '#ffffff'] as const) : COLOURS[n % COLOURS.length]!;
            const bytes = await pen.write({ words, hand, ground, size: Math.min(LARGEST, 350 / wide), colours });
            const name = `${HANDS[hand].font} ${ground} ${words}`;
            const read = async (by: string) => {
              const before = process.cpuUsage();
              const { reading } = await eye.read(bytes, { name, kind: 'avatar', beside: by });
              const { user, system } = process.cpuUsage(before);
              const touched = readPoliticsInPicture(reading).some(({ group }) => group !== 'cause');
              return { reading, ms: (user + system) / 1000, touched };
            };
            const own = await read(beside);
            const latin = await read('');
            const whole = own.reading.lines.some(({ text }) => bare(text).includes(bare(words)));
            const badge = n < badges.length;
            rows.push({
              ...{ hand, badge, whole, touched: own.touched, inLatin: latin.touched, ms: own.ms, msInLatin: latin.ms },
            });
            if (flags.has('--misses') && (!whole || badge !== own.touched))
              notes.push(`${hand} ${ground} ${words}: ${own.reading.lines.map(({ text }) => text).join(' / ')}`);
          }
    } finally {
      await eye.close();
      await pen.close();
    }
    return report(rows, notes);
  },
};

function report(rows: readonly Row[], notes: string[]): BenchResult {
  const count = (list: readonly Row[], is: (row: Row) => boolean) => `${list.filter(is).length} of ${list.length}`;
  const line = (name: string, list: readonly Row[]): string[] => {
    const [badges, innocent] = [list.filter(({ badge }) => badge), list.filter(({ badge }) => !badge)];
    const [low, high] = wilson(badges.filter(({ touched }) => touched).length, badges.length);
    const ms = (of: (row: Row) => number) => list.reduce((sum, row) => sum + of(row), 0);
    return [
      name,
      count(list, ({ whole }) => whole),
      count(badges, ({ touched }) => touched),
      `${Math.round(low * 100)} to ${Math.round(high * 100)} %`,
      count(badges, ({ inLatin }) => inLatin),
      count(innocent, ({ touched }) => touched),
      `${(ms((row) => row.ms) / ms((row) => row.msInLatin)).toFixed(1)}×`,
    ];
  };
  const badges = rows.filter(({ badge }) => badge);
  const innocents = rows.filter(({ badge }) => !badge);
  const share = (list: readonly Row[], is: (row: Row) => boolean) => list.filter(is).length / list.length;
  return {
    figures: {
      pictures: rows.length,
      readWholeShare: share(rows, ({ whole }) => whole),
      recallShare: share(badges, ({ touched }) => touched),
      recallInLatinShare: share(badges, ({ inLatin }) => inLatin),
      innocentsTouched: innocents.filter(({ touched }) => touched).length,
    },
    table: [
      [
        'script',
        'read whole',
        'badges touched',
        '95 % interval',
        'in Latin letters',
        'innocents touched',
        'processor time',
      ],
      ...SCRIPTS.map(({ hand }) =>
        line(
          hand,
          rows.filter((row) => row.hand === hand),
        ),
      ),
      line('all', rows),
    ],
    notes: [
      'Drawn letters on drawn grounds are cleaner than photographs: an upper estimate. Each badge is a question, never a finding: no such term is confirmed.',
      ...notes,
    ],
    holds: innocents.every(({ touched }) => !touched) && share(badges, ({ touched }) => touched) >= 0.8,
  };
}
