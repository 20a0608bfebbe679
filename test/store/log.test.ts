import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { enrol, troubleIn, world } from './making.js';

function logged() {
  const w = world();
  for (const name of ['ada', 'bea', 'cleo']) enrol(w.store, name);
  const head = w.store.log.head();
  return { ...w, head };
}
/** Works on the file as somebody with a tool of her own would: triggers taken off, hashes left as they are. */
function tamper(path: string, sql: string): void {
  const raw = new Database(path);
  raw.exec(`drop trigger audit_log_no_update; drop trigger audit_log_no_delete; ${sql}`);
  raw.close();
}

describe('the audit log', () => {
  it('is whole, and its head is the last row', () => {
    const { store, head } = logged();
    expect(head.seq).toBe(6);
    expect(store.log.verify()).toEqual({ ok: true, head });
    expect(store.log.verify(head)).toEqual({ ok: true, head });
    expect(world().store.log.verify()).toEqual({ ok: true, head: { seq: 0, hash: '0'.repeat(64) } });
  });

  it('goes on after a person was erased, and names nobody', () => {
    const { store, head, path } = logged();
    const id = store.people.find('ada@mail.example').id;
    store.erase(id);
    expect(store.log.verify(head).ok).toBe(true);
    const raw = new Database(path, { readonly: true });
    const rows = JSON.stringify(raw.prepare('select * from audit_log').all());
    raw.close();
    // Words that no digest can hold by chance.
    for (const word of ['mail.example', 'Leader', 'x.com', id]) expect(rows).not.toContain(word);
  });

  it('refuses changes by its triggers', () => {
    const { path } = logged();
    const raw = new Database(path);
    expect(() => raw.exec("update audit_log set event = 'x' where seq = 1")).toThrow('append-only');
    expect(() => raw.exec('delete from audit_log where seq = 6')).toThrow('append-only');
    expect(() =>
      raw.exec("replace into audit_log select seq, at, 'x', subject, args, prev, hash from audit_log where seq = 1"),
    ).toThrow('append-only');
    raw.close();
  });

  it.each([
    ['an edited row', "update audit_log set at = '2020-01-01T00:00:00.000Z' where seq = 3", 3],
    ['an edited argument', "update audit_log set args = '{}' where seq = 2", 2],
    ['a deleted row', 'delete from audit_log where seq = 3', 3],
    ['a deleted first row', 'delete from audit_log where seq = 1', 1],
    [
      'an inserted row',
      'insert into audit_log select 7, at, event, subject, args, prev, hash from audit_log where seq = 6',
      7,
    ],
    [
      'two rows in another order',
      'update audit_log set seq = -2 where seq = 2; update audit_log set seq = 2 where seq = 3; update audit_log set seq = 3 where seq = -2',
      2,
    ],
    ['a tail that was cut off', 'delete from audit_log where seq > 4', 5],
  ])('finds %s', (_, sql, brokenAt) => {
    const { store, path } = logged();
    tamper(path, sql);
    expect(store.log.verify()).toMatchObject({ ok: false, brokenAt });
  });

  it('finds a cut tail whose counter was set back, and a chain written anew, by a head that was noted elsewhere', () => {
    const { store, path, head } = logged();
    tamper(path, "delete from audit_log where seq > 4; update sqlite_sequence set seq = 4 where name = 'audit_log'");
    expect(store.log.verify().ok).toBe(true);
    expect(store.log.verify(head)).toMatchObject({ ok: false, brokenAt: 5 });
    store.log.append({ event: 'settings.changed', args: { n: 1 } });
    store.log.append({ event: 'settings.changed', args: { n: 2 } });
    expect(store.log.verify().ok).toBe(true);
    expect(store.log.verify(head)).toMatchObject({ ok: false, brokenAt: 6 });
  });

  it('takes no words, so that no name can get in', () => {
    const { store } = world();
    const worded: Record<string, number | string>[] = [
      { who: 'Ada' },
      { mail: 'ada@mail.example' },
      { 'a b': 1 },
      { n: Number.NaN },
    ];
    for (const args of worded) {
      expect(troubleIn(() => store.log.append({ event: 'settings.changed', args }))).toBe('UNEXPECTED');
    }
    expect(store.log.verify().head.seq).toBe(0);
  });

  it('takes back its row with the work that failed', () => {
    const { store } = world();
    expect(troubleIn(() => store.policy.load({ id: 'r1', text: ' ' }))).toBe('INPUT_INVALID');
    store.policy.load({ id: 'r1', text: 'one' });
    expect(troubleIn(() => store.policy.load({ id: 'r1', text: 'two' }))).toBe('INPUT_INVALID');
    store.policy.load({ id: 'r1', text: 'one' });
    store.policy.load({ id: 'r2', text: 'two' });
    expect(store.policy.current()).toMatchObject({ id: 'r2', text: 'two' });
    expect(store.log.verify().head.seq).toBe(2);
  });
});
