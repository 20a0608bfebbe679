/**
 * How many badges the reading room and the text engine find in the labelled pictures of ../shared/pictures, how many
 * innocents they accuse, and how long that takes against one naive tesseract.js pass over the same pictures, interleaved.
 * `npx tsx bench/pictures.ts [--every N] [--odd] [--json] [--misses]`: even designs are the part kept aside and reported
 * on; `--odd` measures the part that is developed on; `--every 3` takes every third design.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createWorker } from 'tesseract.js';
import type { PictureReading } from '../src/domain/reading.js';
import { readPoliticsInPicture } from '../src/policy/matcher.js';
import { vocabulary } from '../src/policy/vocabulary.js';
import { createPictureReader } from '../src/vision/reader.js';
import { renderTable } from './frame.js';

const ROOT = new URL('../../shared/pictures/', import.meta.url);

interface Label {
  file: string;
  id: string;
  cat: string;
  var: 'a400' | 'a200' | 'banner';
  cls: string;
  terms?: string[];
}
interface Seen {
  label: Label;
  /** Any political thing found, as finding or review; and a sure one. */
  hit: boolean;
  sure: boolean;
  /** The labelled term itself, leniently, whatever the lexicon knows. */
  read: boolean;
  ms: number;
  naiveMs: number;
  naiveRead: boolean;
  lines: string[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      every: { type: 'string', default: '1' },
      odd: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
    },
  });
  let text: string;
  try {
    text = readFileSync(new URL('labels.jsonl', ROOT), 'utf8');
  } catch {
    console.error('The labelled pictures (../shared/pictures) are not here; nothing to measure.');
    process.exitCode = 1;
    return;
  }
  const labels = (
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)) as Label[]
  ).filter((l) => {
    const number = Number(l.id.slice(0, 4));
    return l.cat !== 'logo' && number % 2 === (values.odd ? 1 : 0) && (number >> 1) % Number(values.every) === 0;
  });
  const seen = await measure(labels);
  if (values.json) console.log(JSON.stringify(figuresOf(seen)));
  else {
    console.log(renderTable(tableOf(seen)));
    console.log(
      Object.entries(figuresOf(seen))
        .map(([k, v]) => `${k}: ${v}`)
        .join('\n'),
    );
  }
  if (values.misses)
    for (const s of seen.filter((x) => (isBadge(x.label) ? !x.hit : x.hit)))
      console.log(
        isBadge(s.label) ? 'missed' : 'ACCUSED',
        s.read ? '(read)' : '',
        s.label.file,
        s.label.terms?.join('|') ?? '',
        '=>',
        s.lines.join(' / '),
      );
}

const isBadge = (label: Label): boolean => (label.terms?.length ?? 0) > 0;

async function measure(labels: Label[]): Promise<Seen[]> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const naive = await createWorker('eng', 1, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  const reader = createPictureReader({ workers: 1, recycleAfter: 500, deadlineMs: 20_000, vocabulary: vocabulary() });
  const seen: Seen[] = [];
  try {
    for (const [i, label] of labels.entries()) {
      const bytes = readFileSync(new URL(label.file, ROOT));
      const kind = label.var === 'banner' ? 'banner' : 'avatar';
      // The first picture starts the engines; it is read twice and only the second time counts.
      if (i === 0) await reader.read(bytes, { name: label.file, kind });
      const started = performance.now();
      const page = await naive.recognize(bytes);
      const between = performance.now();
      const reading = await reader.read(bytes, { name: label.file, kind });
      const ended = performance.now();
      const hits = readPoliticsInPicture(reading);
      seen.push({
        label,
        hit: hits.length > 0,
        sure: hits.some((h) => h.strength === 'strong'),
        read: readsTerm(label, linesAndPairs(reading)),
        ms: ended - between,
        naiveMs: between - started,
        naiveRead: readsTerm(label, [page.data.text]),
        lines: reading.lines.map((l) => `${l.text}:${l.sureness.toFixed(2)}`),
      });
    }
  } finally {
    await reader.close();
    await naive.terminate();
  }
  return seen;
}

const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

function linesAndPairs({ lines }: PictureReading): string[] {
  return lines.flatMap((a) => [a.text, ...lines.filter((b) => b !== a).map((b) => `${a.text} ${b.text}`)]);
}

/** Whether a labelled term stands in a text with at most a fifth of its letters wrong (short ones exactly). */
function readsTerm(label: Label, texts: string[]): boolean {
  return (label.terms ?? []).some((term) => {
    const wanted = bare(term);
    const allowed = wanted.length <= 5 ? 0 : Math.floor(wanted.length / 5);
    return texts.some((text) => distance(wanted, bare(text)) <= allowed);
  });
}

/** Fewest edits that turn the term into some part of the text. */
function distance(term: string, text: string): number {
  let previous = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= term.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++)
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (term[i - 1] === text[j - 1] ? 0 : 1)));
    previous = row;
  }
  return Math.min(...previous);
}

const share = (list: Seen[], test: (s: Seen) => boolean): string =>
  list.length === 0
    ? '-'
    : `${list.filter(test).length}/${list.length} ${Math.round((100 * list.filter(test).length) / list.length)}%`;

function tableOf(seen: Seen[]): string[][] {
  const groups = [...new Set(seen.map((s) => `${s.label.cat} ${s.label.var}`))].sort();
  return [
    ['group', 'found', 'term read', 'naive read', 'ms'],
    ...groups.map((group) => {
      const list = seen.filter((s) => `${s.label.cat} ${s.label.var}` === group);
      return [
        group,
        share(list, (s) => s.hit),
        share(list, (s) => s.read),
        share(list, (s) => s.naiveRead),
        mean(list, (s) => s.ms).toFixed(0),
      ];
    }),
  ];
}

const mean = (list: Seen[], of: (s: Seen) => number): number =>
  list.reduce((sum, s) => sum + of(s), 0) / (list.length || 1);

function figuresOf(seen: Seen[]): Record<string, string> {
  const badges = seen.filter((s) => isBadge(s.label));
  const innocent = seen.filter((s) => !isBadge(s.label));
  const of = (size: Label['var']) => badges.filter((s) => s.label.var === size);
  const ratios = seen.map((s) => s.ms / s.naiveMs).sort((a, b) => a - b);
  return {
    'found 400': share(of('a400'), (s) => s.hit),
    'found 200': share(of('a200'), (s) => s.hit),
    'found banners': share(of('banner'), (s) => s.hit),
    'found all': share(badges, (s) => s.hit),
    'term read 400': share(of('a400'), (s) => s.read),
    'term read 200': share(of('a200'), (s) => s.read),
    'term read banners': share(of('banner'), (s) => s.read),
    'term read all': share(badges, (s) => s.read),
    'term read by naive tesseract.js': share(badges, (s) => s.naiveRead),
    'innocents accused (finding)': share(innocent, (s) => s.sure),
    'innocents found at all (finding or review)': share(innocent, (s) => s.hit),
    'ms a picture': mean(seen, (s) => s.ms).toFixed(0),
    'ms naive': mean(seen, (s) => s.naiveMs).toFixed(0),
    'time ratio': (mean(seen, (s) => s.ms) / mean(seen, (s) => s.naiveMs)).toFixed(2),
    'time ratio badges': (mean(badges, (s) => s.ms) / mean(badges, (s) => s.naiveMs)).toFixed(2),
    'time ratio innocents': (mean(innocent, (s) => s.ms) / mean(innocent, (s) => s.naiveMs)).toFixed(2),
    'time ratio 95th percentile': (ratios[Math.floor(ratios.length * 0.95)] ?? 0).toFixed(2),
  };
}

await main();
