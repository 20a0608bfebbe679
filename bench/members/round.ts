/**
 * `bench round`: what a round over a local site costs, split by what it is spent on; what a second round costs when nothing
 * changed, and judging again when a term comes in; beside them the same pages loaded plainly with three OCR passes a
 * picture, and the naive script. All in one run, so that their ratios hold on any machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, people } from '../../scripts/demo/site/people.js';
import { startSite } from '../../scripts/demo/site/server.js';
import type { House } from '../../src/compose.js';
import type { ProfileResult } from '../../src/domain/result.js';
import type { Bench, BenchResult } from '../frame.js';
import { openLocal, watchTick } from '../local-round.js';
import { naively, plainly } from '../plain.js';
import { measureRejudging } from '../rejudging.js';

/** Only pages that show a profile: the others cost a deadline, and there is nothing to compare. */
const measured = people.filter(({ behaviour }) => behaviour === 'profile');
const SHORT = 10;
/** The naive script is slow; a few profiles tell its cost of one. */
const NAIVE = { full: 6, short: 4 };
const MUST = { readAgain: 0.02, roundAgain: 0.5, rejudged: 500, plain: 1.3, naive: 3, tickMs: 500 };
const seconds = (ms: number) => ms / 1000;

export const bench: Bench = {
  name: 'round',
  title: 'A round, a second one, judging again, and what plain and naive ways cost',
  async run({ short }) {
    const dir = await mkdtemp(join(tmpdir(), 'bench-round-'));
    // Every third: some of each platform, with and without badges.
    const asked = short ? measured.filter((_, n) => n % 3 === 0).slice(0, SHORT) : measured;
    const urls = asked.map(addressOf);
    const site = await startSite({ people: asked });
    let house: House | undefined;
    try {
      // First, so that the site has drawn its pictures before anything of ours is measured.
      const plain = await plainly(site.map, urls);
      house = await openLocal(dir, site.map, asked);
      const first = await round(house, '2027-01');
      const second = await round(house, '2027-02');
      const few = urls.slice(0, short ? NAIVE.short : NAIVE.full);
      const naiveMs = (await naively(site.map, few, 1)) / few.length;
      const thriceMs = (await naively(site.map, few, 3)) / few.length;
      const readings = first.results.flatMap(({ readings: read }) => Object.values(read));
      const again = await measureRejudging(short ? 1_000 : 3_000, readings);
      return report({ asked: asked.length, plain, first, second, naiveMs, thriceMs, again, naive: few.length });
    } finally {
      await house?.close();
      await site.close();
      await rm(dir, { recursive: true, force: true });
    }
  },
};

/** One round with what it cost, in milliseconds; `tick` is how late this process's own timer fired meanwhile. */
async function round(house: House, period: string) {
  const store = await house.store();
  const tick = watchTick();
  const started = performance.now();
  const { roundId } = await house.runRound(period, {});
  const wallMs = performance.now() - started;
  const results = store.results(roundId);
  const sum = (part: (timing: ProfileResult['timing']) => number) =>
    results.reduce((all, { timing }) => all + part(timing), 0);
  return {
    ...{ wallMs, results, tick: tick.stop() },
    visitMs: sum(({ visitMs }) => visitMs),
    browserMs: results.filter(({ via }) => via === 'browser').reduce((all, { timing }) => all + timing.visitMs, 0),
    readMs: sum(({ decodeMs, ocrMs }) => decodeMs + ocrMs),
    auditsMs: sum(({ auditsMs }) => auditsMs),
  };
}
type Round = Awaited<ReturnType<typeof round>>;

function report({
  asked,
  plain,
  first,
  second,
  naiveMs,
  thriceMs,
  again,
  naive,
}: {
  asked: number;
  plain: Awaited<ReturnType<typeof plainly>>;
  first: Round;
  second: Round;
  naiveMs: number;
  thriceMs: number;
  again: Awaited<ReturnType<typeof measureRejudging>>;
  /** How many profiles the naive script was given. */
  naive: number;
}): BenchResult {
  const judged = (one: Round) => one.readMs + one.auditsMs;
  const figures = {
    profiles: asked,
    byOpenInterface: first.results.filter(({ via }) => via === 'api').length,
    pictures: first.results.reduce((all, { readings }) => all + Object.keys(readings).length, 0),
    firstSeconds: seconds(first.wallMs),
    visitSeconds: seconds(first.visitMs),
    readSeconds: seconds(first.readMs),
    auditsSeconds: seconds(first.auditsMs),
    secondSeconds: seconds(second.wallMs),
    secondBrowserSeconds: seconds(second.browserMs),
    readAndJudgeAgainShare: judged(second) / judged(first),
    roundAgainShare: second.wallMs / first.wallMs,
    plainLoadSeconds: seconds(plain.loadMs),
    plainPassSeconds: seconds(plain.passMs),
    plainPictures: plain.pictures,
    overPlain: first.wallMs / (plain.loadMs + 3 * plain.passMs),
    naiveSecondsPerProfile: seconds(naiveMs),
    naiveOver: naiveMs / (first.wallMs / asked),
    naiveThriceOver: thriceMs / (first.wallMs / asked),
    naiveOverSecond: naiveMs / (second.wallMs / asked),
    rejudgedPerSecond: again.judged / seconds(again.ms),
    rejudgedPerCpuSecond: again.judged / seconds(again.cpuMs),
    rejudgedMoved: again.moved,
    tickLateP99Ms: first.tick.at(0.99),
    tickLateWorstMs: first.tick.worst,
  };
  const holds =
    first.results.length === asked &&
    figures.readAndJudgeAgainShare <= MUST.readAgain &&
    figures.roundAgainShare <= MUST.roundAgain &&
    figures.rejudgedPerSecond >= MUST.rejudged &&
    figures.overPlain <= MUST.plain &&
    figures.naiveOver >= MUST.naive &&
    figures.tickLateP99Ms <= MUST.tickMs;
  return {
    figures,
    table: [
      ['what', 'measured', 'asked'],
      ['seconds per profile, first round', figures.firstSeconds / asked, ''],
      ['  spent on visits', figures.visitSeconds / asked, ''],
      ['  on decoding, finding letters and OCR', figures.readSeconds / asked, ''],
      ['  on audits', figures.auditsSeconds / asked, ''],
      ['second round: reading and judging ÷ the first’s', figures.readAndJudgeAgainShare, '≤ 0.02'],
      ['second round: wall time ÷ the first’s', figures.roundAgainShare, '≤ 0.50'],
      ['  of it the browser’s share', figures.secondBrowserSeconds / figures.secondSeconds, ''],
      ['first round ÷ (the same pages plainly + 3 OCR passes)', figures.overPlain, '≤ 1.3'],
      ['naive script (one pass a picture) ÷ first round, per profile', figures.naiveOver, '≥ 3'],
      ['  with three passes a picture', figures.naiveThriceOver, ''],
      ['  one pass ÷ second round', figures.naiveOverSecond, ''],
      ['judged again, profiles a second', figures.rejudgedPerSecond, '≥ 500'],
      ['  a second of this process’s own CPU time', figures.rejudgedPerCpuSecond, ''],
      ['the program’s timer late, ms, 99th percentile', figures.tickLateP99Ms, '≤ 500'],
      ['  worst', figures.tickLateWorstMs, ''],
    ],
    notes: [
      `${asked} profiles (${figures.byOpenInterface} by an open interface), ${figures.pictures} pictures; plain loading met ${plain.pictures} pictures. Visits and reading overlap, so the parts add up to more than the wall time.`,
      `The naive script ran over ${naive} of the profiles. Judging again: ${again.judged} stored profiles, ${again.moved} moved by the term ${again.term}.`,
    ],
    holds,
  };
}
