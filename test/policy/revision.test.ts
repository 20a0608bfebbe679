import { describe, expect, it } from 'vitest';
import { CLAUSES, clauseById } from '../../src/policy/clauses.js';
import { compareRevision } from '../../src/policy/revision.js';

const policy = (change: (quotation: string, id: string) => string = (q) => q) =>
  CLAUSES.map(({ id, quotation }) => change(quotation, id)).join('\n\n');
const ids = (clauses: { id: string }[]) => clauses.map(({ id }) => id);

describe('compareRevision', () => {
  it('finds its own text unchanged, whatever the spaces and quotation marks', () => {
    const text = policy().replace(/ /g, '  ').replaceAll('’', "'").replaceAll('“', '"');
    const { unchanged, changed, missing, added } = compareRevision(text);
    expect(unchanged).toHaveLength(CLAUSES.length);
    expect([changed, missing, added]).toEqual([[], [], []]);
  });
  it('tells a reworded clause with what it says now', () => {
    const now = 'Leaders are required to use a clear disclaimer if they are referring often to LLL-related issues.';
    const { changed, missing, added } = compareRevision(policy((q, id) => (id === 'disclaimer' ? now : q)));
    expect(changed).toEqual([{ clause: clauseById('disclaimer'), nearest: now }]);
    expect([missing, added]).toEqual([[], []]);
  });
  it('tells what is gone and what is new', () => {
    const fresh = 'Generated pictures of families must be marked as such in every caption.';
    const { changed, missing, added } = compareRevision(policy((q, id) => (id === 'second-profile' ? fresh : q)));
    expect(ids(missing)).toEqual(['second-profile']);
    expect(added).toEqual([fresh]);
    expect(changed).toEqual([]);
  });
  it('misses every clause in a text that is no policy', () => {
    expect(compareRevision('').missing).toHaveLength(CLAUSES.length);
    expect(compareRevision('We met on Tuesday and ate a large cake together.').added).toHaveLength(1);
  });
});
