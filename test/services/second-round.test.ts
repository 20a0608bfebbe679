/** A second round over the demo's site: what did not change is neither fetched whole nor read nor judged anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, runDemo } from '../../scripts/demo/run.js';
import { people } from '../../scripts/demo/site/people.js';
import type { DemoPerson } from '../../scripts/demo/site/person.js';

const folder = mkdtempSync(join(tmpdir(), 'second-round-'));
const shown = people.find(
  ({ platform, behaviour, expected }) =>
    platform === 'bluesky' && behaviour === 'profile' && expected.verdict === 'clear',
)!;
const one: DemoPerson = { ...shown, banner: null };
/** Her sister shows the same picture. */
const sister = (of: DemoPerson): DemoPerson => ({ ...of, id: `${of.id}-sister`, handle: `sister-of-${of.handle}` });
let demo: Demo;
beforeAll(async () => {
  demo = await runDemo({
    dataDir: join(folder, 'data'),
    reportDir: join(folder, 'report'),
    pdf: false,
    people: [one, sister(one)],
  });
});
afterAll(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a round', () => {
  it('reads a picture that two profiles show once, also when both are under way', () => {
    const { results, failed } = demo.summary;
    expect(failed).toEqual([]);
    const [first, second] = results;
    expect(second!.readings.avatar).toEqual(first!.readings.avatar);
    expect(results.filter(({ timing }) => timing.ocrMs > 0)).toHaveLength(1);
  });

  it('asks an open interface and pictures only whether they changed, and sees what is stored where they did not', async () => {
    const before = demo.summary.results;
    const asked = demo.site.requests.length;
    const { roundId } = await demo.house.runRound('2099-01', {});
    const results = (await demo.house.store()).results(roundId);
    const second = demo.site.requests.slice(asked).filter(({ path }) => path !== '/robots.txt');
    expect(second).toHaveLength(6);
    expect(second.map(({ status }) => status)).toEqual(second.map(() => 304));
    const bare = (all: typeof results) =>
      all
        .map(({ takenAt: _, timing: __, snapshot: { takenAt: ___, ref: ____, ...snapshot }, ...rest }) => ({
          ...rest,
          snapshot,
        }))
        .sort((a, b) => a.profile.url.localeCompare(b.profile.url));
    expect(bare(results)).toEqual(bare(before));
    expect(results.map(({ timing }) => timing.ocrMs + timing.decodeMs)).toEqual([0, 0]);
    const latest = before.map(({ takenAt }) => takenAt).sort()[1]!;
    expect(results.every(({ takenAt }) => takenAt > latest)).toBe(true);
  });
});
