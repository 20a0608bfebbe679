import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejudgedText } from '../../src/cli/rejudge.js';
import { type Desk, openDesk } from './program.js';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

it('says so where nothing is to be judged again', async () => {
  const ran = await desk.run(['round', 'rejudge']);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toMatch(/Nothing to do/);
  expect(JSON.parse((await desk.run(['round', 'rejudge', '--json'])).out)).toMatchObject({ judged: 0, moved: 0 });
});

it('tells how many verdicts moved, from what to what, and why', () => {
  const text = rejudgedText({
    ...{ judged: 1200, moved: 9, completed: 1, lost: 2, ms: 2400 },
    verdicts: [{ from: 'clear', to: 'finding', profiles: 7 }],
    reasons: [
      { by: 'party-ie-harbour', because: 'terms', profiles: 8 },
      { by: 'disclaimer', because: 'rule', profiles: 1 },
    ],
  });
  expect(text.split('\n')).toEqual([
    '1,200 profiles were judged again by today’s rules and terms, from what was stored. Nobody was visited. (2.4 s)',
    '7 verdicts moved; of 9 profiles at least one outcome did:',
    '  7  from “clear” to “a finding”',
    'Because of:',
    '  8  the term party-ie-harbour',
    '  1  the rule disclaimer',
    '1 picture, whose reading had ended at a term that is out of use, was read to the end.',
    '2 pictures could not be read to the end, because the file is not kept any more: they count as not seen until the next visit.',
  ]);
});

it('names no verdict where only outcomes moved', () => {
  const text = rejudgedText({
    ...{ judged: 1, moved: 1, completed: 0, lost: 0, ms: 100, verdicts: [] },
    reasons: [{ by: 'cause-xx-bees', because: 'terms', profiles: 1 }],
  });
  expect(text).toContain('No verdict moved; of 1 profile at least one outcome did:');
});
