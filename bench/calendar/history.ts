/** A database with years of rounds, written in bulk, and what its queries cost. */

import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { ProfileResult } from '../../src/domain/result.js';
import { hashOf, seen } from '../made.js';

const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;

export interface Making {
  leaders: number;
  profilesEach: number;
  months: number;
  /** Of the newest rounds alone there are still snapshots and outcomes: retention takes the older ones. */
  monthsKept: number;
  /** Which profile the nth is; websites, X and Bluesky in turn, of nobody, where it is not given. */
  profileOf?(n: number): ProfileRef;
  /** What each visit saw and how it was judged; something small that no rule of ours said where it is not given. */
  saw?: ProfileResult;
}
const ofNobody = (each: number) => (n: number) => {
  const handle = `leader-${Math.floor(n / each)}-${n % each}`;
  return { platform: ['website', 'x', 'bluesky'][(n % each) % 3]!, handle, url: `https://${handle}.example/` };
};

/** Fills a database that the store has made, up to `months` rounds; adds to what a call before made. */
export function fill(path: string, making: Making, already: number): void {
  const { leaders, profilesEach, months, monthsKept, profileOf = ofNobody(profilesEach) } = making;
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const at = (month: number) => new Date(Date.UTC(2027, month, 1, 6)).toISOString();
  db.transaction(() => {
    const profileIds = Array.from({ length: leaders * profilesEach }, (_, n) => hashOf(`profile ${n}`).slice(0, 32));
    if (already === 0) {
      const person = db.prepare(
        'insert into people (id, name, name_key, email, log_salt, created_at) values (?, ?, ?, ?, ?, ?)',
      );
      const profile = db.prepare(
        `insert into profiles (id, person_id, platform, handle, url, use, state, created_at) values (?, ?, ?, ?, ?, 'leader', 'active', ?)`,
      );
      const consent = db.prepare(
        `insert into consents (id, profile_id, parts, text_version, text_sha256, signed_by, signed_at, expires_at, current) values (?, ?, '["picture","banner","description","posts"]', '1', ?, ?, ?, '2099-01-01T00:00:00.000Z', 1)`,
      );
      for (let leader = 0; leader < leaders; leader += 1) {
        const id = hashOf(`person ${leader}`).slice(0, 32);
        person.run(id, `Leader ${leader}`, `leader ${leader}`, `leader-${leader}@mail.example`, 's', at(0));
        for (let n = 0; n < profilesEach; n += 1) {
          const profileId = profileIds[leader * profilesEach + n];
          const { platform, handle, url } = profileOf(leader * profilesEach + n);
          profile.run(profileId, id, platform, handle, url, at(0));
          consent.run(
            hashOf(`consent ${profileId}`).slice(0, 32),
            profileId,
            hashOf('text'),
            `Leader ${leader}`,
            at(0),
          );
        }
      }
    }
    const round = db.prepare(
      `insert into rounds (id, period, state, started_at, occurred_at, spread_until, ends_at, finished_at) values (?, ?, 'finished', ?, ?, ?, ?, ?)`,
    );
    const visit = db.prepare(
      `insert into visits (id, round_id, profile_id, state, due_at, attempts, ended_at) values (?, ?, ?, 'seen', ?, 1, ?)`,
    );
    const { last } = db.prepare('select coalesce(max(id), 0) as last from rounds').get() as { last: number };
    const idOf = (month: number) => last + 1 + month - already;
    for (let month = already; month < months; month += 1) {
      const moment = at(month);
      round.run(idOf(month), moment.slice(0, 7), moment, moment, moment, at(month + 1), moment);
      for (const profileId of profileIds) {
        visit.run(
          `${idOf(month)}-${hashOf(`${month} ${profileId}`).slice(0, 32)}`,
          idOf(month),
          profileId,
          moment,
          moment,
        );
      }
    }
    db.prepare('delete from snapshots').run();
    db.prepare('delete from outcomes').run();
    const { snapshot, engine, timing, verdict, standing, outcomes } = making.saw ?? madeUp(new Date(at(months)));
    db.prepare(
      `insert into snapshots (visit_id, taken_at, via, verdict, standing, snapshot, engine, timing)
       select id, due_at, 'browser', ?, ?, ?, ?, ? from visits where round_id > ?`,
    ).run(
      verdict,
      standing,
      ...[snapshot, engine, timing].map((one) => JSON.stringify(one)),
      idOf(months) - 1 - monthsKept,
    );
    const judged = db.prepare(
      `insert into outcomes (visit_id, audit, version, clause, severity, kind, outcome, place)
       select id, ?, ?, ?, ?, ?, ?, ? from visits where round_id > ?`,
    );
    for (const [place, { audit, version, clause, severity, outcome }] of outcomes.entries()) {
      const row = [audit, version, clause, severity, outcome.kind, JSON.stringify(outcome), place];
      judged.run(...row, idOf(months) - 1 - monthsKept);
    }
  }).immediate();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Of six rules, so that the table of outcomes grows as it does in truth. */
function madeUp(at: Date): ProfileResult {
  const profile = { platform: 'website', handle: 'leader', url: 'https://leader.example/' };
  const result = seen(profile, at);
  const { outcome } = result.outcomes[0]!;
  return {
    ...result,
    snapshot: { ...result.snapshot, bio: { state: 'seen', value: 'Mother of three. '.repeat(12) } },
    outcomes: ['a', 'b', 'c', 'd', 'e', 'f'].map((audit) => ({
      ...{ audit, version: 1, clause: 'c', severity: 'none' as const, outcome },
    })),
  };
}

export const megabytes = (path: string): number => statSync(path).size / 1e6;

/** Notes every statement that is prepared, so that each can be asked for its plan. Gives what ends it. */
export function noteStatements(): { statements: Set<string>; stop(): void } {
  const statements = new Set<string>();
  const { prepare } = Database.prototype;
  Database.prototype.prepare = function noted(this: BetterSqlite3.Database, source: string) {
    statements.add(source);
    return prepare.call(this, source);
  } as typeof prepare;
  return {
    statements,
    stop: () => {
      Database.prototype.prepare = prepare;
    },
  };
}

/** Statements that go through a whole table that grows with the years. */
export function scans(path: string, statements: Iterable<string>): { statement: string; plan: string }[] {
  const db = new Database(path, { readonly: true });
  try {
    return [...statements].flatMap((statement) => {
      if (!/^\s*(select|update|delete|insert)/i.test(statement)) return [];
      const rows = db
        .prepare(`explain query plan ${statement}`)
        .all(...Array.from({ length: (statement.match(/\?/g) ?? []).length }, () => null)) as { detail: string }[];
      return rows
        .filter(({ detail }) => /^SCAN (visits|snapshots|outcomes|pictures|readings)\b/.test(detail))
        .map(({ detail }) => ({ statement, plan: detail }));
    });
  } finally {
    db.close();
  }
}
