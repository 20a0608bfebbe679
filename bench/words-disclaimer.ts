/**
 * Precision, recall and F1 of the disclaimer reading on ../shared/bios/dev.jsonl, with bootstrap 95 % intervals, and bios a
 * second. `npx tsx bench/words-disclaimer.ts [--show develop|report]`. The set is split by a hash of the id: rules were developed on
 * 'develop' (60 %), 'report' (40 %) was looked at as figures only. --show prints the ids that are read otherwise than labelled.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readDisclaimer } from '../src/policy/disclaimer.js';
import { readLeadership } from '../src/policy/leadership.js';
import { normalise } from '../src/policy/normalise.js';

interface Bio {
  id: string;
  text: string;
  disclaimer: 'full' | 'partial' | 'none';
  ambiguous?: boolean;
  kind?: string;
}
const FILE = new URL('../../shared/bios/dev.jsonl', import.meta.url);
const ROUNDS = 2000;
const half = (id: string): 'develop' | 'report' =>
  createHash('sha256').update(id).digest()[0]! < 154 ? 'develop' : 'report';

type Pair = { said: boolean; is: boolean };
function scores(pairs: readonly Pair[]): { p: number; r: number; f: number } {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const { said, is } of pairs) {
    if (said && is) tp++;
    else if (said) fp++;
    else if (is) fn++;
  }
  const p = tp / (tp + fp || 1);
  const r = tp / (tp + fn || 1);
  return { p, r, f: (2 * p * r) / (p + r || 1) };
}

/** A small seeded generator, so that two runs print the same. */
function seeded(seed: number): () => number {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
}

function line(name: string, pairs: readonly Pair[]): string {
  const random = seeded(7);
  const rounds = Array.from({ length: ROUNDS }, () =>
    scores(pairs.map(() => pairs[Math.floor(random() * pairs.length)]!)),
  );
  const middle = scores(pairs);
  const cell = (key: 'p' | 'r' | 'f') => {
    const sorted = rounds.map((round) => round[key]).sort((a, b) => a - b);
    return `${middle[key].toFixed(3)} [${sorted[Math.floor(ROUNDS * 0.025)]!.toFixed(3)}, ${sorted[Math.floor(ROUNDS * 0.975)]!.toFixed(3)}]`;
  };
  return `${name.padEnd(44)} n ${String(pairs.length).padStart(3)}  P ${cell('p')}  R ${cell('r')}  F1 ${cell('f')}`;
}

function main(): void {
  if (!existsSync(FILE)) {
    console.log('../shared/bios/dev.jsonl is not there: nothing measured.');
    return;
  }
  const bios = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Bio);
  const show = process.argv[process.argv.indexOf('--show') + 1];
  for (const part of ['develop', 'report', 'all'] as const) {
    const chosen = bios.filter(({ id }) => part === 'all' || half(id) === part);
    for (const ambiguous of [false, true]) {
      const scored = chosen
        .filter((bio) => ambiguous || !bio.ambiguous)
        .map((bio) => ({ bio, kind: readDisclaimer(bio.text).kind }));
      const suffix = `${part}${ambiguous ? ', ambiguous too' : ''}`;
      console.log(
        line(
          `full (${suffix})`,
          scored.map(({ bio, kind }) => ({ said: kind === 'full', is: bio.disclaimer === 'full' })),
        ),
      );
      console.log(
        line(
          `full or partial (${suffix})`,
          scored.map(({ bio, kind }) => ({ said: kind !== 'none', is: bio.disclaimer !== 'none' })),
        ),
      );
      if (process.argv.includes('--show') && part === show && ambiguous) {
        for (const { bio, kind } of scored)
          if (kind !== bio.disclaimer)
            console.log(`  ${bio.id} labelled ${bio.disclaimer}, read ${kind}${bio.ambiguous ? ' (ambiguous)' : ''}`);
      }
    }
  }
  const start = performance.now();
  let read = 0;
  while (performance.now() - start < 2000) {
    for (const { text } of bios) {
      normalise(text);
      readDisclaimer(text);
      readLeadership(text);
      read++;
    }
  }
  console.log(`${Math.round(read / ((performance.now() - start) / 1000))} bios a second (normalised three times over)`);
}
main();
