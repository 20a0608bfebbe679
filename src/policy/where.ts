/** Where in the picture a match stands, and what was read there verbatim. */
import type { Box, ReadLine } from '../domain/reading.js';
import type { Alignment, Strip } from './decoder.js';

export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}

/** The letters of an alignment as they were read, lines parted by ' / '. */
export function verbatim(strip: Strip, { from, to }: Alignment, lines: readonly ReadLine[]): string {
  const parts: { line: number; from: number; to: number }[] = [];
  for (let i = from; i < to; i++) {
    const { line, offset } = strip.at[i]!;
    const part = parts.at(-1);
    if (part !== undefined && part.line === line) part.to = offset + 1;
    else parts.push({ line, from: strip.tagged[i] ? offset - 1 : offset, to: offset + 1 });
  }
  return parts.map((p) => lines[p.line]!.text.slice(p.from, p.to)).join(' / ');
}

/** The box of the words that hold an alignment, in the picture's pixels. */
export function boxOf(strip: Strip, { from, to }: Alignment, lines: readonly ReadLine[]): Box {
  const points: [number, number][] = [];
  for (const index of new Set(strip.at.slice(from, to).map((a) => a.line))) {
    const offsets = strip.at
      .slice(from, to)
      .filter((a) => a.line === index)
      .map((a) => a.offset);
    points.push(...pointsOf(lines[index]!, Math.min(...offsets), Math.max(...offsets) + 1));
  }
  return boxAround(points);
}

/** Corners of the words that hold the letters; of the whole line where the words do not spell the line. */
export function pointsOf(line: ReadLine, from: number, to: number): [number, number][] {
  const points: [number, number][] = [];
  let at = 0;
  for (const word of line.words) {
    const start = line.text.indexOf(word.text, at);
    if (start < 0) return [...line.polygon];
    at = start + word.text.length;
    if (start < to && at > from) points.push(...word.polygon);
  }
  return points.length > 0 ? points : [...line.polygon];
}
