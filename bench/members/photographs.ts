/**
 * `bench photographs`: the reading room and the rules on words drawn over photographs: covers, and square pictures with
 * two dozen devices at 400 and 200 px, a badge and an innocent of each. The photographs are those of ../shared/pictures (odd
 * designs, cut clear of what stands in them); where they are missing it says so and ends. `--seed N` draws others, `--count N`
 * says how many badges of each size, `--misses` lists what was missed and whom it touched.
 */

import type { Bench, BenchResult } from '../frame.js';
import { grounds } from '../pictures/grounds.js';
import { type Judged, judged, readPerfectly } from '../pictures/judged.js';
import { type Design, designs } from '../pictures/over-photographs.js';
import { sayings } from '../pictures/sayings.js';
import { readerOf } from '../readings.js';
import { wilson } from '../wilson.js';

interface Measured extends Design {
  judged: Judged;
}
const MUST = { banner: 0.94, a400: 0.95, a200: 0.82 };
const COUNT = 100;
const SHORT = 12;

export const bench: Bench = {
  name: 'photographs',
  title: 'Badges and innocents drawn over photographs: covers, and square pictures with many devices',
  flags: ['--seed', '--count', '--misses'],
  async run({ short, flags = new Set(), value }): Promise<BenchResult> {
    const all = grounds();
    if (!all)
      return { figures: {}, table: [['no pictures here']], notes: ['../shared/pictures is missing.'], holds: false };
    const [seed, count] = [Number(value?.('--seed') ?? 1), Number(value?.('--count') ?? (short ? SHORT : COUNT))];
    const reader = readerOf(1);
    const measured: Measured[] = [];
    const notes: string[] = [];
    try {
      for (const design of designs(all, sayings(), seed, count)) {
        const reading = await reader.read(await design.bytes(), { name: design.name, kind: design.kind });
        const kind = judged(reading);
        measured.push({ ...design, judged: kind });
        if (flags.has('--misses') && design.badge === (kind === 'nothing')) {
          const lines = [...reading.lines, ...(reading.unsure ?? [])].map((l) => `${l.text}:${l.sureness.toFixed(2)}`);
          notes.push(`${kind} ${design.name} ${design.device} ${design.words}: ${lines.join(' / ')}`);
        }
      }
    } finally {
      await reader.close();
    }
    return report(measured, seed, notes);
  },
};

const touched = (list: Measured[]) => list.filter((m) => m.judged !== 'nothing').length;
const shareOf = (list: Measured[]) => touched(list) / (list.length || 1);

function report(all: Measured[], seed: number, notes: string[]): BenchResult {
  const badges = all.filter((m) => m.badge);
  const innocents = all.filter((m) => !m.badge);
  const sized = (size: Design['size']) => badges.filter((m) => m.size === size);
  const row = (name: string, list: Measured[]): (string | number)[] => {
    const [low, high] = wilson(touched(list), list.length);
    const findings = list.filter((m) => m.judged === 'finding').length;
    return [name, list.length, touched(list), `${Math.round(low * 100)} to ${Math.round(high * 100)} %`, findings];
  };
  const ofDevice = (m: Measured) => `${m.size === 'banner' ? 'banner, ' : ''}${m.device}`;
  const groups: [string, Measured[]][] = [
    ['badges, banners', sized('banner')],
    ['badges, 400 px', sized('a400')],
    ['badges, 200 px', sized('a200')],
    ['innocents', innocents],
    ...[...new Set(badges.map(ofDevice))]
      .sort()
      .map((name): [string, Measured[]] => [name, badges.filter((m) => ofDevice(m) === name)]),
  ];
  const accused = innocents.filter((m) => m.judged === 'finding').length;
  const reviewed = touched(innocents) - accused;
  // Innocents whom the rules touch though every letter is read right: nothing that reading could mend.
  const byRules = innocents.filter((m) => judged(readPerfectly([m.words])) !== 'nothing').length;
  const shares = Object.fromEntries(Object.keys(MUST).map((size) => [size, shareOf(sized(size as Design['size']))]));
  return {
    figures: {
      seed,
      recallBannersShare: shares.banner!,
      recall400Share: shares.a400!,
      recall200Share: shares.a200!,
      innocents: innocents.length,
      innocentsAccused: accused,
      innocentsReviewedShare: reviewed / (innocents.length || 1),
      innocentsByRules: byRules,
    },
    table: [
      ['pictures', 'number', 'touched', '95 % interval', 'by finding'],
      ...groups.map(([name, list]) => row(name, list)),
    ],
    notes: [
      `Seed ${seed}. Of the innocents ${byRules} are touched by the rules even when read without fault.`,
      'One design is one cover and one square picture at two sizes: three pictures of one saying.',
      ...notes,
    ],
    holds:
      accused === 0 &&
      reviewed <= 0.04 * innocents.length &&
      Object.entries(MUST).every(([size, must]) => shares[size]! >= must),
  };
}
