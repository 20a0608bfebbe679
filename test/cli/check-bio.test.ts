import { afterAll, describe, expect, it } from 'vitest';
import { bioCheckJsonSchema } from '../../src/report/schema.js';
import { openDesk } from './program.js';

const desk = openDesk();
afterAll(() => desk.clear());

const judged = async (text: string, ...flags: string[]) => {
  const { out, code } = await desk.run(['check', 'bio', text, '--json', ...flags]);
  return { ...bioCheckJsonSchema.parse(JSON.parse(out)), code };
};

describe('check bio', () => {
  it('clears a Leader whose views are her own', async () => {
    expect(await judged('Mum of two. LLL Leader in Leeds. Views all my own.')).toMatchObject({
      verdict: 'clear',
      identifiesAsLeader: true,
      disclaimer: 'full',
      code: 0,
    });
  });

  it('asks a person to look where a disclaimer is missing, since posts were not seen', async () => {
    const { verdict, outcomes, code } = await judged('LLL Leader. I like tea.');
    expect({ verdict, code }).toEqual({ verdict: 'review', code: 2 });
    expect(outcomes.find(({ audit }) => audit === 'disclaimer')).toMatchObject({ kind: 'needs-review' });
  });

  it('finds a party that she says she belongs to, and quotes exactly that', async () => {
    const { verdict, outcomes } = await judged('LLL Leader. Proud Labour Party member. Views my own.');
    expect(verdict).toBe('finding');
    const found = outcomes.find(({ audit }) => audit === 'political-description');
    expect(found?.findings[0]?.evidence).toMatchObject({ kind: 'quote', sight: 'bio', group: 'party' });
    expect(found?.findings[0]?.evidence.text).toContain('Labour');
  });

  it.each([
    ['a nurse on a labour ward', 'LLL Leader, labour ward nurse. Views my own.'],
    ['orientation', 'Proud lesbian mum, LLL Leader 🏳️‍🌈 Views my own.'],
    ['religion', 'LLL Leader. Jesus saves ✝️ Views my own.'],
    ['race', 'Black mother, LLL Leader. Opinions are mine.'],
  ])('passes %s', async (_, text) => {
    expect((await judged(text)).verdict).toBe('clear');
  });

  it('judges nothing of somebody who is no Leader', async () => {
    expect(await judged('Vote Labour!', '--not-leader')).toMatchObject({ verdict: 'outside', code: 0 });
  });

  it('reads JSON Lines, answers each on its line and goes on after a bad one', async () => {
    const { out, code } = await desk.run(
      ['check', 'bio', '--json'],
      ['{"id":"a","text":"LLL Leader. Views my own."}', 'no json', '', '{"id":7,"text":""}'],
    );
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ id: 'a', verdict: 'clear' });
    expect(lines[1]).toMatchObject({ line: 2, trouble: { code: 'INPUT_INVALID' } });
    expect(lines[2]).toMatchObject({ id: '7', disclaimer: 'none' });
    expect(code).toBe(1);
  });

  it('says what to do when it is given nothing', async () => {
    const { err, code } = await desk.run(['check', 'bio']);
    expect(code).toBe(1);
    expect(err).toMatch(/quotation marks/);
  });

  it('speaks to a person in sentences, with the policy quoted', async () => {
    const { out } = await desk.run(['check', 'bio', 'LLL Leader. Proud Labour Party member. Views my own.']);
    expect(out).toContain('Labour');
    expect(out).toMatch(/political party, candidate or campaign badge|cause-aligned/);
    expect(out).not.toMatch(/violation|guilty/i);
  });

  it('makes escape sequences in hostile text inert', async () => {
    const { out } = await desk.run(['check', 'bio', 'LLL Leader \u001b]0;owned\u0007 Proud Labour Party member']);
    expect(out).not.toContain('\u001b]0;');
  });
});
