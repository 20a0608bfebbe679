/** The main job, whole: a local site, signed consents, one round through the real browser, OCR and SQLite, and its report. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, runDemo } from '../../scripts/demo/run.js';
import { type DemoPerson, people } from '../../scripts/demo/site/people.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { ProfileResult } from '../../src/domain/result.js';
import { untoldIn } from '../store/telling.js';

const full = process.env.PROFILE_AUDIT_FULL === '1';
/** What a page does, and what must come of it. At full length everybody, as in the demonstration; else the first of each kind. */
const kindOf = ({ behaviour, expected, parts }: DemoPerson) => JSON.stringify([behaviour, expected, parts.length]);
const asked = people.filter((one, at) => full || people.findIndex((other) => kindOf(other) === kindOf(one)) === at);

const dir = mkdtempSync(join(tmpdir(), 'profile-audit-round-'));
let demo: Demo;
beforeAll(async () => {
  demo = await runDemo({
    dataDir: join(dir, 'data'),
    reportDir: join(dir, 'report'),
    clock: () => new Date('2026-12-05T10:00:00.000Z'),
    pdf: false,
    people: asked,
    visitSeconds: 8,
  });
}, 300_000);
afterAll(async () => {
  await demo?.close();
  rmSync(dir, { recursive: true, force: true });
});

const bare = (url: string) => url.replace(/\/$/, '');
const resultOf = (person: DemoPerson): ProfileResult | undefined =>
  demo.summary.results.find(({ profile }) => bare(profile.url) === bare(demo.site.url(person)));
const codesOf = (outcome: Outcome | undefined): string[] => {
  if (!outcome) return [];
  const reasons = 'doubt' in outcome ? [outcome.doubt.code] : 'because' in outcome ? [outcome.because?.code ?? ''] : [];
  return [...('findings' in outcome ? outcome.findings.map(({ code }) => code) : []), ...reasons];
};

describe('the demo’s round', () => {
  it.each(asked.map((person) => [person.name, person] as const))('%s comes out as she was made to', (_, person) => {
    const result = resultOf(person);
    const failed = demo.summary.failed.find(({ profile }) => bare(profile.url) === bare(demo.site.url(person)));
    if (!result) return expect(person.expected.troubles).toContain(failed?.trouble);
    expect(result.verdict).toBe(person.expected.verdict);
    for (const [audit, { kind, codes = [] }] of Object.entries(person.expected.outcomes ?? {})) {
      const outcome = result.outcomes.find((judged) => judged.audit === audit)?.outcome;
      expect([audit, outcome?.kind]).toEqual([audit, kind]);
      expect(codesOf(outcome)).toEqual(expect.arrayContaining(codes));
    }
  });

  it('stores every visit once and keeps the log whole', async () => {
    const store = await demo.house.store();
    expect(store.rounds.latest()).toMatchObject({ state: 'open', period: '2026-12' });
    expect(store.log.verify().ok).toBe(true);
    expect(store.results(demo.summary.roundId)).toHaveLength(demo.summary.results.length);
  });

  it('visits nobody twice when the same round is asked for again', async () => {
    const before = demo.site.requests.length;
    const again = await demo.house.runRound('2026-12', {});
    expect(again).toMatchObject({ stored: 0, counts: { due: 0 }, state: 'open' });
    expect(demo.site.requests).toHaveLength(before);
  });

  it('a day later looks again at what it found and at nothing else, and then tells of it', async () => {
    const store = await demo.house.store();
    const { roundId } = demo.summary;
    const untold = () => untoldIn(store, roundId).flatMap(({ unconfirmed }) => unconfirmed).length;
    const found = demo.summary.results.filter(({ verdict }) => ['finding', 'review'].includes(verdict)).length;
    expect(untold()).toBeGreaterThan(0);
    const later = await demo.dayLater();
    expect(later).toMatchObject({ state: 'finished', total: demo.summary.total });
    expect([later.stored, later.secondLooks.seen]).toEqual([found, found]);
    expect(untold()).toBe(0);
  });

  it('opens no picture of somebody who is no Leader', () => {
    for (const { readings, verdict } of demo.summary.results) if (verdict === 'outside') expect(readings).toEqual({});
  });

  it('keeps the pictures and posts of whoever withheld them out of the database', () => {
    const person = asked.find(({ parts }) => !parts.includes('banner'))!;
    expect(resultOf(person)?.snapshot).toMatchObject({ banner: { state: 'hidden', why: 'withheld' } });
  });

  it('writes what each Leader is shown of herself: loads nothing from outside and says how long it may be kept', () => {
    const html = readFileSync(demo.files.at(-1)!, 'utf8');
    for (const { profile } of demo.summary.results) expect(html).toContain(profile.handle);
    expect(html).not.toMatch(/<script|src="http|@import/);
    expect(html).toMatch(/until 4 January 2027/);
  });

  it('names nobody in the monthly report before she was told', () => {
    const [page] = demo.files.map((file) => readFileSync(file, 'utf8'));
    expect(page).toContain('Nothing needs a person this month.');
    for (const person of asked) expect(page).not.toContain(person.name);
  });
});
