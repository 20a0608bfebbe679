import { describe, expect, it } from 'vitest';
import { renderRoundHtml } from '../../src/report/html.js';
import { type ReportEntry, roundReport } from '../../src/report/model.js';
import { renderRoundJson, roundJsonSchema } from '../../src/report/round-json.js';
import { renderRoundTerminal } from '../../src/report/round-terminal.js';
import { wordsFor } from '../../src/words/index.js';
import { result, walled, withFinding, withQuestion } from './samples.js';

const words = wordsFor('en');
const options = {
  now: '2026-11-22T12:00:00.000Z',
  keepDays: 30,
  words,
  places: { bluesky: 'Bluesky' },
  period: '2026-11',
};
const entries: ReportEntry[] = [
  { leader: 'Ada', result: result('ada'), source: 'visited' },
  { leader: 'Bea', result: result('bea', { via: 'screenshot' }), source: 'supplied' },
  { leader: 'Cleo', result: result('cleo', { via: 'saved' }), source: 'stale' },
  { leader: 'Dora', result: walled('dora'), source: 'unsupplied' },
  { leader: 'Effi', result: walled('effi'), source: 'hidden' },
];
const failed = [{ profile: result('gone').profile, trouble: 'HOST_UNREACHABLE' as const }];

describe('coverage of a round', () => {
  it('counts visited, supplied, stale, unsupplied, hidden and failed apart, in every form', async () => {
    const model = await roundReport(entries, { ...options, failed });
    const sources = { visited: 1, supplied: 1, stale: 1, unsupplied: 1, hidden: 1, failed: 1 };
    expect(model.sources).toEqual(sources);
    expect(Object.values(model.sources).reduce((a, b) => a + b)).toBe(model.coverage.visited);
    const json = renderRoundJson(model);
    expect(roundJsonSchema.parse(json).coverage).toMatchObject({ profiles: 6, ...sources });
    expect(JSON.stringify(json)).not.toMatch(/Ada|ada|social\.example/);
    const said = '1 seen by our visit; 1 shown to us by its owner; 1 shown to us earlier and still counting';
    expect(renderRoundHtml(model)).toContain(said);
    const terminal = renderRoundTerminal(model, words, { width: 400, color: false });
    expect(terminal.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(terminal.replaceAll(/\s+/g, ' ')).toContain('1 asked for but not shown to us');
    expect(terminal).not.toMatch(/Ada|ada/);
  });

  it('says nothing of sources where every profile was seen by its visit', async () => {
    const model = await roundReport(entries.slice(0, 1), options);
    expect(renderRoundTerminal(model, words, { width: 80, color: false })).not.toContain('seen by our visit');
  });
});

describe('what is not confirmed', () => {
  it('is told nowhere: neither found, nor for a person, nor in order', async () => {
    const found = withFinding('ada');
    const index = found.outcomes.findIndex(({ outcome }) => outcome.kind === 'finding');
    const all = found.outcomes.flatMap(({ outcome }, i) =>
      'findings' in outcome ? outcome.findings.map((_, n) => `${i}.${n}`) : [],
    );
    expect(index).toBeGreaterThan(-1);
    const model = await roundReport([{ leader: 'Ada Unnamed', result: found, unconfirmed: all }], options);
    expect(model.counts).toMatchObject({ finding: 0, review: 0, clear: 0, unseen: 0, waiting: 1 });
    const page = renderRoundHtml(model);
    expect(page).not.toContain('Ada Unnamed');
    expect(page).toContain('Nobody is told of it');
    expect(JSON.stringify(model)).not.toContain('Ada Unnamed');
  });

  it('is left out beside what is', async () => {
    const found = withFinding('ada');
    const twice = found.outcomes.map((judged) =>
      judged.outcome.kind === 'finding'
        ? {
            ...judged,
            outcome: { ...judged.outcome, findings: [...judged.outcome.findings, ...judged.outcome.findings] },
          }
        : judged,
    );
    const index = twice.findIndex(({ outcome }) => outcome.kind === 'finding');
    const model = await roundReport(
      [{ leader: 'Ada', result: { ...found, outcomes: twice }, unconfirmed: [`${index}.0`] }],
      options,
    );
    const outcome = model.findings[0]?.result.outcomes.find((judged) => judged.outcome.kind === 'finding')?.outcome;
    const before = twice[index]!.outcome;
    expect('findings' in before && before.findings.length).toBeGreaterThan(1);
    expect(outcome && 'findings' in outcome && outcome.findings).toHaveLength(
      ('findings' in before ? before.findings.length : 0) - 1,
    );
    expect(model.counts).toMatchObject({ finding: 1, waiting: 0 });
  });

  it('does not hide a question that rests on nothing found', async () => {
    const model = await roundReport([{ result: withQuestion('ada'), unconfirmed: ['9.9'] }], options);
    expect(model.counts.review).toBe(1);
  });
});
