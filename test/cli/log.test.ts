/** `log verify` on a database that somebody changed by hand. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './program.js';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const verify = (...more: string[]) => desk.run(['log', 'verify', ...more]);
const headIn = (out: string) => /\b\d+:[0-9a-f]{64}\b/.exec(out)?.[0] ?? '';
async function invite(name: string) {
  await desk.run(['leader', 'invite', name, '--profile', `x.com/${name}_example`, '--form', join(desk.dir, name)]);
}
/** What somebody with a database tool can do: the triggers first. */
function byHand(sql: string): void {
  const database = new Database(join(desk.dir, 'data', 'profile-audit.sqlite'));
  const triggers = database.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit_log'");
  for (const name of triggers.pluck().all()) database.exec(`drop trigger "${String(name)}"`);
  database.exec(sql);
  database.close();
}

describe('log verify', () => {
  it('says that the log is whole, with its head, and knows a head that was noted', async () => {
    await invite('ada');
    const first = await verify();
    expect(first).toMatchObject({ code: 0, err: '' });
    const head = headIn(first.out);
    expect(head).toMatch(/^1:/);
    await invite('bea');
    expect(await verify('--head', head)).toMatchObject({ code: 0 });
    expect(JSON.parse((await verify('--json')).out)).toMatchObject({ ok: true, head: { seq: 2 } });
  });

  it.each([
    ['an edit', `update audit_log set event = 'person.erased' where seq = 2`, 2],
    ['a deletion', 'delete from audit_log where seq = 2', 2],
    ['a cut tail', 'delete from audit_log where seq = 3', 3],
    [
      'an insertion',
      'insert into audit_log select 4, at, event, subject, args, prev, hash from audit_log where seq = 3',
      4,
    ],
    ['another order', 'update audit_log set seq = -seq; update audit_log set seq = 3 + 1 + seq', 1],
  ])('finds %s, and says from where on', async (_, sql, entry) => {
    for (const name of ['ada', 'bea', 'cia']) await invite(name);
    byHand(sql);
    const { code, out, err } = await verify();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`entry ${entry} `);
  });

  it('finds a log that was written anew, by the head that was noted', async () => {
    for (const name of ['ada', 'bea']) await invite(name);
    const head = headIn((await verify()).out);
    byHand(`delete from audit_log; delete from sqlite_sequence where name = 'audit_log'`);
    expect((await verify()).code).toBe(0);
    expect((await verify('--head', head)).code).toBe(1);
  });

  it('wants a head as it is printed, and says so in one sentence', async () => {
    const { code, err } = await verify('--head', 'abc');
    expect(code).not.toBe(0);
    expect(err).toContain('a number, a colon');
  });
});
