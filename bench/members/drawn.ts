/**
 * `bench drawn`: the reading room and the rules on badges over pictures that the project draws itself, so that anybody can
 * measure: 24 devices, ten languages, a badge and an innocent look-alike of each, at 400 and 200 px. Always the same pictures.
 */
import { draw } from '../../test/vision/draw.js';
import type { Bench, BenchResult } from '../frame.js';
import { chanceFrom } from '../pictures/chance.js';
import { DEVICES, groundOf, type Look } from '../pictures/devices.js';
import { type Judged, judged } from '../pictures/judged.js';
import { SAYINGS, type Saying } from '../pictures/words.js';
import { readerOf } from '../readings.js';
import { wilson } from '../wilson.js';

const COLOURS: [ground: string, ink: string][] = [
  ['#12408c', '#ffffff'],
  ['#c8102e', '#fff4d6'],
  ['#0b6e3b', '#ffffff'],
  ['#fdbb30', '#222222'],
  ['#f4f0e8', '#7a1535'],
];
const SIZES = [400, 200] as const;

interface Drawn {
  device: string;
  saying: Saying;
  size: (typeof SIZES)[number];
  kind: Judged;
}

export const bench: Bench = {
  name: 'drawn',
  title: 'Badges and innocents on pictures drawn by the project itself: 24 devices, ten languages',
  flags: ['--misses'],
  async run({ short, flags = new Set() }): Promise<BenchResult> {
    const reader = readerOf(1);
    const drawn: Drawn[] = [];
    const notes: string[] = [];
    try {
      for (const [d, device] of Object.keys(DEVICES).entries())
        for (const turn of short ? [0] : [0, 1, 2, 3, 4])
          for (const innocent of [0, 1]) {
            // 7 and 11 share no divisor with the number of pairs: every device meets every language in time.
            const saying = SAYINGS[(2 * ((d * 7 + turn * 11) % (SAYINGS.length / 2)) + innocent) % SAYINGS.length]!;
            for (const size of short ? [400 as const] : SIZES) {
              const bytes = await drawnPicture(device, saying, d * 31 + turn, size);
              const reading = await reader.read(bytes, { name: `${device} ${saying.words}`, kind: 'avatar' });
              const kind = judged(reading);
              drawn.push({ device, saying, size, kind });
              if (flags.has('--misses') && saying.badge === (kind === 'nothing'))
                notes.push(
                  `${kind} ${device} ${size} ${saying.words}: ${reading.lines.map((l) => l.text).join(' / ')}`,
                );
            }
          }
    } finally {
      await reader.close();
    }
    return report(drawn, notes);
  },
};

async function drawnPicture(device: string, saying: Saying, seed: number, size: number): Promise<Uint8Array> {
  const chance = chanceFrom(seed);
  const [ground, ink] = COLOURS[Math.floor(chance() * COLOURS.length)]!;
  const look: Look = { ground, ink, font: chance() < 0.5 ? 'lato' : 'anton' };
  const picture = draw(400, 400, groundOf(chance) + DEVICES[device]!(saying.words, look));
  const whole = await picture.png().toBuffer();
  const { default: sharp } = await import('sharp');
  return new Uint8Array(await sharp(whole).resize(size, size).jpeg({ quality: 82 }).toBuffer());
}

function report(drawn: Drawn[], notes: string[]): BenchResult {
  const badges = drawn.filter((d) => d.saying.badge);
  const innocents = drawn.filter((d) => !d.saying.badge);
  const touched = (list: Drawn[]) => list.filter((d) => d.kind !== 'nothing').length;
  const row = (name: string, list: Drawn[]): (string | number)[] => {
    const [low, high] = wilson(touched(list), list.length);
    const findings = list.filter((d) => d.kind === 'finding').length;
    return [name, list.length, touched(list), `${Math.round(low * 100)} to ${Math.round(high * 100)} %`, findings];
  };
  const groups: [string, Drawn[]][] = [
    ...SIZES.map((size): [string, Drawn[]] => [`badges, ${size} px`, badges.filter((d) => d.size === size)]),
    ['innocents', innocents],
    ...Object.keys(DEVICES).map((name): [string, Drawn[]] => [name, badges.filter((d) => d.device === name)]),
    ...[...new Set(SAYINGS.map((s) => s.language))].map((code): [string, Drawn[]] => [
      `language ${code}`,
      badges.filter((d) => d.saying.language === code),
    ]),
  ];
  const accused = innocents.filter((d) => d.kind === 'finding').length;
  const reviewed = touched(innocents) - accused;
  const recall = touched(badges) / badges.length;
  return {
    figures: {
      badges: badges.length,
      recallShare: recall,
      innocents: innocents.length,
      innocentsAccused: accused,
      innocentsReviewedShare: reviewed / innocents.length,
    },
    table: [
      ['pictures', 'number', 'touched', '95 % interval', 'by finding'],
      ...groups.filter(([, list]) => list.length > 0).map(([name, list]) => row(name, list)),
    ],
    notes: ['Drawn letters on drawn grounds are cleaner than photographs: an upper estimate.', ...notes],
    holds: accused === 0 && reviewed / innocents.length <= 0.04,
  };
}
