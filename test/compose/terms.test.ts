import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endsThere } from '../../src/compose/again.js';
import { openTerms } from '../../src/compose/terms.js';
import { loadConfig } from '../../src/config.js';
import { LEXICON, LEXICON_VERSION } from '../../src/policy/lexicon.js';
import { indexOf } from '../../src/policy/phrases.js';
import { isUsable } from '../../src/services/read-once.js';
import { readingOf, tempFolder } from '../store/making.js';

const term = {
  ...{ id: 'party-ie-harbour', group: 'party', country: 'ie', label: 'Harbour Alliance', names: ['Harbour Alliance'] },
  ...{ source: 'https://parties.example/', seenAt: '2026-10-01', verified: true },
  ...{ positive: 'Proud Harbour Alliance member', negative: 'tea' },
};
function open(env: Record<string, string> = {}) {
  const folder = tempFolder();
  let now = '2027-03-01T12:00:00.000Z';
  const config = loadConfig({ cwd: folder, env: { PROFILE_AUDIT_DATA_DIR: folder, ...env } });
  const judging = { audits: [], verdictOf: () => 'clear' as const, languageOf: () => undefined };
  const regularPosts = { share: 0.2, count: 3 };
  const trial = { judging: { ...judging, regularPosts }, store: async () => undefined };
  const opened = openTerms(config, () => new Date(now), trial);
  return {
    ...{ ...opened, config, folder },
    set(moment: string) {
      now = moment;
    },
  };
}

describe('the terms in force', () => {
  it('are the built-in list itself where there is no file', () => {
    const { inForce } = open();
    expect(inForce()).toEqual({ lexicon: LEXICON, version: LEXICON_VERSION, today: '2027-03-01' });
    expect(inForce().lexicon).toBe(LEXICON);
  });

  it('are one and the same list until something changes, so that it is compiled once', () => {
    const { inForce, desk } = open();
    desk.add(term, 'ada');
    const { lexicon } = inForce();
    expect(inForce().lexicon).toBe(lexicon);
    expect(indexOf(inForce().lexicon)).toBe(indexOf(lexicon));
  });

  it('follow the file and the day while the program runs', () => {
    const { inForce, desk, set, config } = open();
    const ours = () => inForce().lexicon.some(({ id }) => id === term.id);
    expect(ours()).toBe(false);
    desk.add(term, 'ada');
    expect(ours()).toBe(true);
    desk.retire(term.id, { reason: 'dissolved', from: '2027-03-02', by: 'ada' });
    expect([ours(), inForce().version]).toEqual([true, expect.stringContaining('+terms.')]);
    set('2027-03-02T00:00:00.000Z');
    expect([ours(), inForce().version]).toEqual([false, LEXICON_VERSION]);
    rmSync(config.termsFile);
    set('2027-03-01T00:00:00.000Z');
    expect(ours()).toBe(false);
  });

  it('lie where the configuration says, and a place that is no folder is said', () => {
    const elsewhere = join(tempFolder(), 'a', 'ours.json');
    const { desk, config } = open({ PROFILE_AUDIT_TERMS_FILE: elsewhere });
    expect(config.termsFile).toBe(elsewhere);
    desk.add(term, 'ada');
    const below = open({ PROFILE_AUDIT_TERMS_FILE: join(elsewhere, 'below.json') });
    expect(() => below.desk.add(term, 'ada')).toThrow(/FILE_UNWRITABLE/);
  });
});

describe('a reading that ended early', () => {
  const cut = (words: string) => {
    const reading = readingOf('a', words, { depth: 'shallow' });
    return { ...reading, lines: reading.lines.map((line) => ({ ...line, sureness: 0.95 })) };
  };
  it('is used again while the term at which it ended is in force, and no longer', async () => {
    const { inForce, desk } = open();
    const badge = { ...term, badge: ['HARBOURFOLK'] };
    const before = await endsThere(inForce());
    expect(isUsable(cut('HARBOURFOLK'), before)).toBe(false);
    desk.add(badge, 'ada');
    expect(isUsable(cut('HARBOURFOLK'), await endsThere(inForce()))).toBe(true);
    expect(isUsable(cut('SEAFOLK'), await endsThere(inForce()))).toBe(false);
    expect(isUsable({ ...cut('SEAFOLK'), depth: 'full' }, before)).toBe(true);
  });
});
