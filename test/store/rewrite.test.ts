/** What SQLite leaves of deleted rows in the unused room of its pages, and that nothing of it is left once somebody left. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/made.js';
import { enrol, filesWith, hash, world } from './making.js';

/** Rows that come and go in a table beside the store's own, as people do over years. Gives what was deleted. */
function comeAndGo(path: string): string[] {
  const db = new Database(path);
  db.pragma('secure_delete = ON');
  db.exec('create table guests (id text primary key, name text, mail text unique)');
  const [enter, leave] = [
    db.prepare('insert into guests values (?, ?, ?)'),
    db.prepare('delete from guests where id = ?'),
  ];
  const random = seeded(7);
  const there: string[] = [];
  const gone: string[] = [];
  db.transaction(() => {
    for (let n = 0; n < 12_000; n += 1) {
      const name = `CANARY-${hash(`guest ${n}`).slice(0, 16)}`;
      enter.run(hash(name), name, `${name}@mail.example`);
      there.push(name);
      if (random() > 0.6) continue;
      const [left] = there.splice(Math.floor(random() * there.length), 1);
      leave.run(hash(left!));
      gone.push(left!);
    }
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return gone;
}
const readable = (path: string, names: readonly string[]): string[] => {
  const there = new Set(readFileSync(path, 'latin1').match(/CANARY-[0-9a-f]{16}/g));
  return names.filter((name) => there.has(name));
};

describe('a file out of which somebody was erased', () => {
  it('is written anew: rows that moved within it left copies that overwriting does not reach', () => {
    const { store, path, folder } = world();
    const her = enrol(store, 'ada');
    const gone = comeAndGo(path);
    // Were this empty, SQLite had learnt it, and writing anew would be needless.
    expect(readable(path, gone)).not.toEqual([]);
    store.erase(her.personId);
    expect(readable(path, gone)).toEqual([]);
    expect(filesWith(folder, gone[0]!)).toEqual([]);
    expect(store.check({ thorough: true }).integrity).toBe('ok');
  });

  it('stays due while another connection writes, also for the next start, and is then done', () => {
    const w = world();
    const her = enrol(w.store, 'ada');
    const gone = comeAndGo(w.path);
    const other = new Database(w.path);
    // It reads from before she left, so that nothing can be put in the place of what it reads; erasing does not wait for it.
    other.exec('begin; select count(*) from people');
    const due = () => new Database(w.path, { readonly: true }).pragma('user_version', { simple: true });
    w.store.erase(her.personId);
    other.exec('rollback');
    other.close();
    w.store.close();
    w.again().writeAnew(true);
    expect(due()).toBe(0);
    expect(readable(w.path, gone)).toEqual([]);
  });
});
