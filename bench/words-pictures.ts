/**
 * How well words read in pictures are judged: the texts drawn in ../shared/pictures, once as a perfect reading and several
 * times with the errors that OCR makes (seeded), through the same matcher that the audits use. No picture is read here.
 * `npx tsx bench/words-pictures.ts [--miss]`
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { PictureReading, ReadLine } from '../src/domain/reading.js';
import { readPoliticsInPicture } from '../src/policy/matcher.js';
import { chance } from './bootstrap.js';
import { type Bench, type BenchResult, renderTable } from './frame.js';

interface Label {
  id: string;
  cat: string;
  cls: 'party' | 'candidate' | 'campaign' | 'none';
  terms: string[];
  text: string[];
}
const LABELS = new URL('../../shared/pictures/labels.jsonl', import.meta.url);
const BIOS = new URL('../../shared/bios/dev.jsonl', import.meta.url);

/** What Tesseract makes of letters, and how often at noise 1. */
const MISREAD: [RegExp, string][] = [
  [/O/, '0'],
  [/0/, 'O'],
  [/I/, 'l'],
  [/I/, '1'],
  [/L/, 'I'],
  [/M/, 'RN'],
  [/W/, 'VV'],
  [/S/, '5'],
  [/B/, '8'],
  [/E/, 'F'],
  [/R/, 'P'],
  [/G/, 'C'],
  [/D/, 'O'],
  [/U/, 'LI'],
  [/A/, '4'],
  [/T/, 'I'],
  [/N/, 'H'],
  [/o/, 'c'],
  [/e/, 'c'],
  [/a/, 'o'],
  [/l/, '1'],
  [/m/, 'rn'],
  [/t/, 'r'],
  [/i/, 'l'],
];
function misread(text: string, rate: number, random: () => number): { text: string; errors: number } {
  let read = '';
  let errors = 0;
  for (const c of text) {
    if (c === ' ' && random() < rate) {
      errors++;
      continue;
    }
    if (c === '#' && random() < rate * 4) {
      read += ['H', 'E', 'tt', ''][Math.floor(random() * 4)];
      continue;
    }
    const ways = MISREAD.filter(([pattern]) => pattern.test(c));
    if (ways.length > 0 && random() < rate) {
      read += ways[Math.floor(random() * ways.length)]![1];
      errors++;
    } else read += c;
  }
  return { text: read, errors };
}

export function readingOf(
  texts: readonly string[],
  sureness: number,
): Pick<PictureReading, 'lines' | 'width' | 'height'> {
  const lines = texts.map((text, i): ReadLine => {
    const [top, bottom] = [40 + i * 50, 75 + i * 50];
    const polygon: [number, number][] = [
      [20, top],
      [380, top],
      [380, bottom],
      [20, bottom],
    ];
    const chars = [...text].map((c) => ({ c, sureness }));
    return {
      text,
      sureness,
      polygon,
      chars,
      words: text.split(' ').map((word) => ({ text: word, sureness, polygon })),
    };
  });
  return { lines, width: 400, height: 400 };
}

type Outcome = 'finding' | 'review' | 'none';
function outcome(texts: readonly string[], sureness: number): Outcome {
  const hits = readPoliticsInPicture(readingOf(texts, sureness));
  return hits.some((h) => h.strength === 'strong') ? 'finding' : hits.length > 0 ? 'review' : 'none';
}

export const bench: Bench = {
  name: 'words-pictures',
  title: 'Politics in words read in pictures: the drawn texts, read perfectly and through noise',
  async run({ short }): Promise<BenchResult> {
    if (!existsSync(LABELS))
      return { figures: {}, table: [['no pictures here']], notes: ['../shared/pictures is missing.'], holds: false };
    const all = readFileSync(LABELS, 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as Label)
      .filter((l) => l.text.length > 0);
    const once = [...new Map(all.map((l) => [l.text.join('/') + l.cls, l])).values()];
    const innocentLines = existsSync(BIOS)
      ? readFileSync(BIOS, 'utf8')
          .trim()
          .split('\n')
          .map((l) => JSON.parse(l) as { text: string; politics: string })
          .filter((b) => b.politics === 'none')
          .flatMap((b) => b.text.split(/[|.\n•]/))
          .map((t) => t.trim())
          .filter((t) => t.length > 2 && t.length < 40)
      : [];
    const table: (string | number)[][] = [
      [
        'reading',
        'positives',
        'found',
        'as finding',
        'innocent',
        'accused',
        'reviewed',
        'bio lines',
        'accused ',
        'reviewed ',
      ],
    ];
    const figures: BenchResult['figures'] = {};
    let holds = true;
    const started = performance.now();
    let readings = 0;
    for (const [name, rate, sureness] of [
      ['perfect', 0, 0.95],
      ['noise 4 %', 0.04, 0.8],
      ['noise 8 %', 0.08, 0.7],
      ['noise 12 %', 0.12, 0.6],
      ['perfect, upper case', -1, 0.95],
    ] as const) {
      const random = chance(11);
      const rounds = rate > 0 && !short ? 5 : 1;
      const count = {
        positives: 0,
        found: 0,
        finding: 0,
        innocent: 0,
        accused: 0,
        reviewed: 0,
        lines: 0,
        linesAccused: 0,
        linesReviewed: 0,
      };
      const read = (t: string) => (rate < 0 ? t.toUpperCase() : rate === 0 ? t : misread(t, rate, random).text);
      for (let round = 0; round < rounds; round++) {
        for (const label of once) {
          const said = outcome(label.text.map(read), sureness);
          readings++;
          if (label.cls === 'none') {
            count.innocent++;
            if (said === 'finding') count.accused++;
            if (said === 'review') count.reviewed++;
            if (said !== 'none' && process.argv.includes('--miss'))
              process.stdout.write(`${name}: INNOCENT ${said} ${label.text.join(' / ')}\n`);
          } else {
            count.positives++;
            if (said !== 'none') count.found++;
            if (said === 'finding') count.finding++;
            if (said === 'none' && process.argv.includes('--miss'))
              process.stdout.write(`${name}: missed ${label.text.join(' / ')}\n`);
          }
        }
      }
      for (const line of innocentLines) {
        const text = read(line);
        const said = outcome([text], sureness);
        readings++;
        count.lines++;
        if (said === 'finding') count.linesAccused++;
        if (said === 'review') count.linesReviewed++;
        if (said !== 'none' && process.argv.includes('--miss')) {
          process.stdout.write(
            `${name}: LINE ${said} ${text} ${readPoliticsInPicture(readingOf([text], sureness))
              .map((h) => `${h.entry}:${h.words}`)
              .join(' ')}\n`,
          );
        }
      }
      table.push([
        name,
        count.positives,
        count.found / count.positives,
        count.finding / count.positives,
        count.innocent,
        count.accused,
        count.reviewed,
        count.lines,
        count.linesAccused,
        count.linesReviewed,
      ]);
      figures[`${name} found`] = count.found / count.positives;
      if (count.accused > 0 || count.linesAccused > count.lines * 0.001 + 1) holds = false;
      if (rate <= 0 && count.found < count.positives) holds = false;
    }
    figures.msPerReading = (performance.now() - started) / readings;
    return {
      figures,
      table,
      notes: [
        `${figures.msPerReading.toFixed(2)} ms a reading. Bio lines: stretches of bios labelled as free of politics, as if they stood in a picture.`,
      ],
      holds,
    };
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = await bench.run({ short: process.argv.includes('--short') });
  process.stdout.write(`${renderTable(result.table)}\n${result.notes?.join('\n') ?? ''}\nholds: ${result.holds}\n`);
}
