/** `bench round`: seconds per profile of the demo's round, split into visit, decoding and OCR, audits, store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDemo } from '../../scripts/demo/run.js';
import { people } from '../../scripts/demo/site/people.js';
import type { Bench } from '../frame.js';

/** A profile that never ends costs its deadline and nothing else: it would measure the setting, not the program. */
const measured = people.filter(({ behaviour }) => behaviour !== 'never-ends');
const SHORT = 8;

export const bench: Bench = {
  name: 'round',
  title: 'The demo’s round: seconds per profile, by what they are spent on',
  async run({ short }) {
    const dir = await mkdtemp(join(tmpdir(), 'bench-round-'));
    const asked = short ? measured.slice(0, SHORT) : measured;
    try {
      let roundStarted = 0;
      let roundMs = 0;
      const demo = await runDemo({
        dataDir: join(dir, 'data'),
        reportDir: join(dir, 'report'),
        pdf: false,
        people: asked,
        onStep: (step) => {
          if (step === 'enrolled') roundStarted = performance.now();
          if (step === 'report') roundMs = performance.now() - roundStarted;
        },
      });
      await demo.close();
      const { results, storeMs, total } = demo.summary;
      const sum = (part: (timing: (typeof results)[number]['timing']) => number) =>
        results.reduce((all, { timing }) => all + part(timing), 0) / results.length / 1000;
      const figures = {
        profiles: total,
        pictures: results.reduce((all, { readings }) => all + Object.keys(readings).length, 0),
        roundSeconds: roundMs / 1000,
        wallSecondsPerProfile: roundMs / 1000 / total,
        visitSeconds: sum(({ visitMs }) => visitMs),
        decodeSeconds: sum(({ decodeMs }) => decodeMs),
        ocrSeconds: sum(({ ocrMs }) => ocrMs),
        auditsSeconds: sum(({ auditsMs }) => auditsMs),
        storeSeconds: storeMs / results.length / 1000,
      };
      return {
        figures,
        table: [
          ['spent on', 'seconds per profile'],
          ['visit', figures.visitSeconds],
          ['decoding pictures', figures.decodeSeconds],
          ['finding letters and OCR', figures.ocrSeconds],
          ['audits', figures.auditsSeconds],
          ['store', figures.storeSeconds],
          ['the round’s wall time ÷ profiles', figures.wallSecondsPerProfile],
        ],
        notes: [
          `${total} profiles, ${figures.pictures} pictures, two lanes, real browser, OCR and SQLite. The parts overlap, so they add up to more than the wall time.`,
        ],
        holds: results.length === total,
      };
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  },
};
