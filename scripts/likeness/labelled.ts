/**
 * Strips of the developed half of the labelled photographs, which the net of likeness never learns on, to see what it is worth on
 * pictures of others: `npx tsx scripts/likeness/labelled.ts OUT`. What the labels say of lines and colours tells which are writing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, designOf, kindOf, type Label, labels } from '../../bench/readings.js';
import { colourDistance } from '../../src/vision/chain.js';
import { openPicture } from '../../src/vision/decode.js';
import type { Spine } from './layouts.js';
import { examplesIn, recordOf } from './strips.js';

interface Line {
  fs: number;
  quad?: [number, number][];
  a0?: number;
  a1?: number;
  full?: number;
}
type Full = Label & { lines: Line[]; meta: { fg?: string; rm?: number } };

const CAP = 0.72;
const LOOKED_AT = 45;
const out = process.argv[2] ?? '.';
const lines: string[] = [];
const inks: Uint8Array[] = [];
let offset = 0;
for (const label of (labels() ?? []) as Full[]) {
  if (designOf(label) % 2 === 0 || label.cat === 'logo') continue;
  const opened = await openPicture(new Uint8Array(bytesOf(label)), label.file);
  const banner = kindOf(label) === 'banner';
  const scale = banner ? Math.min(2, 1600 / opened.width) : 800 / opened.width;
  const pixels = await opened.render(Math.round(opened.width * scale), Math.round(opened.height * scale));
  const by = pixels.width / label.w;
  const spines = label.lines.map((line) => spineOf(line, label, by));
  const colour = colourOf(label.meta.fg);
  const of = examplesIn(pixels, !banner, spines, LOOKED_AT, ({ rgb }) =>
    !colour || colourDistance(rgb, colour) < 200 ? 1 : 0.3,
  );
  for (const e of of) {
    if (e.writing === undefined) continue;
    lines.push(
      JSON.stringify({
        picture: label.file,
        cat: label.cat,
        cls: label.cls,
        kind: label.var,
        line: e.line,
        at: e.at,
        ...recordOf(e, offset),
      }),
    );
    inks.push(e.ink);
    offset += e.ink.length;
  }
}
writeFileSync(join(out, 'labelled.jsonl'), `${lines.join('\n')}\n`);
writeFileSync(join(out, 'labelled.bin'), Buffer.concat(inks));

function spineOf({ quad, a0 = 0, a1 = 0, full, fs }: Line, { meta }: Full, by: number): Spine {
  const height = CAP * fs * by;
  if (quad) {
    const ends = [0, 1].map((k) => [0, 1].map((i) => ((quad[k]![i]! + quad[3 - k]![i]!) / 2) * by));
    const points = Array.from({ length: 9 }, (_, i): [number, number] => {
      const t = i / 8;
      return [ends[0]![0]! + t * (ends[1]![0]! - ends[0]![0]!), ends[0]![1]! + t * (ends[1]![1]! - ends[0]![1]!)];
    });
    return { points, height };
  }
  const [from, to] = full ? [-Math.PI, Math.PI] : [Math.min(a0, a1), Math.max(a0, a1)];
  const points = Array.from({ length: 41 }, (_, i): [number, number] => {
    const a = from + (i / 40) * (to - from);
    return [(200 + meta.rm! * Math.cos(a)) * by, (200 + meta.rm! * Math.sin(a)) * by];
  });
  return { points, height };
}

function colourOf(hex: string | undefined): [number, number, number] | undefined {
  const short = hex?.match(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i);
  const long = short ? short.slice(1).map((c) => c + c) : hex?.match(/^#(..)(..)(..)$/)?.slice(1);
  return long ? (long.map((c) => Number.parseInt(c, 16)) as [number, number, number]) : undefined;
}
