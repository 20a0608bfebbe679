/** Years of closed periods and of cases beside the calendar's rounds: what the monthly report of a large house is made from. */
import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import type { Finding } from '../../src/domain/outcome.js';
import { FIGURES } from '../../src/domain/period.js';
import { keyOfFinding } from '../../src/store/lives.js';
import { hashOf } from '../made.js';

const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;

export const AREAS = 60;
/** One profile in a hundred has something new each month; of these one in ten is not mended within three months. */
const EVERY = 100;
const LASTING_MONTHS = 3;

const at = (month: number, days = 0) => new Date(Date.UTC(2027, month, 1 + days, 6)).toISOString();
const periodOf = (month: number) => at(month).slice(0, 7);

/** Adds cases to the rounds `from` … `until`, and closings of all but the last. What the last cases rest on is in its visits. */
export function fillReports(path: string, { from, until }: { from: number; until: number }): void {
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  db.transaction(() => {
    const people = db.prepare('select id from people order by id').pluck().all() as string[];
    const area = db.prepare('update people set area = ? where id = ?');
    for (const [n, id] of people.entries()) area.run(`Area ${n % AREAS}`, id);
    const profiles = db.prepare('select id from profiles order by id').pluck().all() as string[];
    // Those of the months before were mended by now: what waits for a person is as much after three years as after one.
    db.prepare(`update cases set state = 'closed', closed_as = 'mended', closed_at = ? where state <> 'closed'`).run(
      at(from),
    );
    const insert = db.prepare(
      `insert or replace into cases (id, profile_id, key, audit, version, clause, code, sight, lang, kind, state, answer, closed_as,
         opened_at, seen_at, told_at, grace_until, shown_at, waits_from, answered_at, closed_at, waived_until)
       values (?, ?, ?, 'political-description', 1, 'profile-description', 'text-names-party', 'bio', 'en', 'finding', ?, ?, ?,
         ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (let month = from; month < until; month += 1) {
      const now = until - 1;
      for (let n = month % EVERY; n < profiles.length; n += EVERY) {
        const profileId = profiles[(n * 7 + month) % profiles.length]!;
        const nth = Math.floor(n / EVERY);
        const lasts = nth % 10 === 0;
        const waived = nth % 17 === 1;
        const ends = month + (lasts ? LASTING_MONTHS : 1);
        const closed = ends <= now || waived;
        const disputed = !closed && !lasts && nth % 13 === 0;
        const key = keyOfFinding(profileId, 'political-description', findingOf(month));
        const told = at(month, 1);
        const grace = at(month, 31);
        insert.run(
          ...[hashOf(`case ${profileId} ${month}`).slice(0, 32), profileId, key],
          ...[closed ? 'closed' : disputed ? 'answered' : 'open', disputed ? 'disputed' : null],
          closed ? (waived ? 'waived' : 'mended') : null,
          ...[told, told, told, grace, disputed ? at(month, 2) : grace, disputed ? at(month, 2) : grace],
          disputed ? at(month, 2) : null,
          closed ? at(waived ? month : ends, 2) : null,
          waived ? at(month + 12) : null,
        );
        if (!closed) standing(db, profileId, findingOf(month), key, told);
      }
    }
    closings(db, { from, until });
  }).immediate();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

const findingOf = (month: number): Finding => ({
  code: 'text-names-party',
  args: { words: 'Harbour Party', entry: 'xx/harbour', label: 'Harbour Party' },
  sureness: 0.9,
  evidence: {
    kind: 'quote',
    sight: 'bio',
    text: `Harbour Party ${month}`,
    label: `xx/harbour-${month}`,
    group: 'party',
  },
});

/** What the newest visit of a profile shows, and that it was confirmed. */
function standing(db: BetterSqlite3.Database, profileId: string, finding: Finding, key: string, told: string): void {
  db.prepare(
    `insert or replace into finding_lives (profile_id, key, audit, evidence, first_at, last_at, confirmed_at)
     values (?, ?, 'political-description', ?, ?, ?, ?)`,
  ).run(profileId, key, hashOf(key), told, told, told);
  db.prepare(
    `update outcomes set audit = 'political-description', kind = 'finding', outcome = ?
     where audit in ('f', 'political-description') and visit_id in
       (select id from visits where profile_id = ? order by round_id desc limit 1)`,
  ).run(JSON.stringify({ kind: 'finding', findings: [finding] }), profileId);
}

/** The figures of the periods before the last, of the whole and of each area. */
function closings(db: BetterSqlite3.Database, { from, until }: { from: number; until: number }): void {
  const engine = { version: '0', rules: 'r', lexicon: 'l', ocr: 'e' };
  const position = { schema: 1, round: null, rejudged: 0 };
  const stamp = { engines: [engine], thresholds: {}, policy: 'p', position, log: { seq: 0, hash: '0' } };
  const closing = db.prepare(
    `insert into period_closings (period, round_id, previous, from_at, closed_at, stamp, unseen, rule_changes)
     select ?, id, ?, ?, ?, ?, '[]', '[]' from rounds where period = ?`,
  );
  const figure = db.prepare('insert into period_figures (period, area, figure, value) values (?, ?, ?, ?)');
  const already = new Set(db.prepare('select period from period_closings').pluck().all() as string[]);
  for (let month = Math.max(0, from - 1); month < until - 1; month += 1) {
    if (already.has(periodOf(month))) continue;
    const before = month === 0 ? null : periodOf(month - 1);
    closing.run(
      ...[periodOf(month), before, before && at(month - 1, 4), at(month, 4), JSON.stringify(stamp), periodOf(month)],
    );
    for (let n = -1; n < AREAS; n += 1) {
      const area = n < 0 ? '' : `Area ${n}`;
      for (const [place, name] of FIGURES.entries())
        figure.run(periodOf(month), area, name, 5 + ((month + place) % 40));
    }
  }
}
