/**
 * The audit log: who did what, append-only and chained. Each row's hash covers the row before, so that an edit, a deletion,
 * an insertion or a new order is found by `verify`; a cut-off tail or a chain written anew is found by a head that was noted
 * elsewhere (the monthly report prints it). No personal data is in the chain: a person is a salted hash whose salt goes with
 * her row, and arguments are numbers and SHA-256 hashes, so that erasing somebody neither breaks nor unmasks it.
 */
import { desc, eq, lt } from 'drizzle-orm';
import { Trouble } from '../domain/trouble.js';
import type { Sqlite } from './connect.js';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import { auditLog, people } from './schema.js';

export const LOG_EVENTS = [
  'person.invited',
  'person.exported',
  'person.erased',
  'consent.signed',
  'consent.withdrawn',
  'profile.vouched',
  'round.opened',
  'round.finished',
  'round.cancelled',
  'round.reopened',
  'decision.made',
  'policy.loaded',
  'evidence.viewed',
  'settings.changed',
  'report.made',
  'backup.made',
  'backup.restored',
  'retention.done',
  'staff.invited',
  'staff.changed',
  'staff.disabled',
  'staff.signed-in',
  'staff.factor-set-up',
  'staff.factor-reset',
  'mark.added',
  'mark.retired',
  'token.made',
  'token.revoked',
  'area.renamed',
  'person.moved',
  'invitation.ended',
  'letter.written',
  'letter.told',
  'sessions.ended',
  'leaders.imported',
  'term.added',
  'term.retired',
] as const;
export type LogEvent = (typeof LOG_EVENTS)[number];

export interface LogEntry {
  event: LogEvent;
  /** Whom it was about; stored as a salted hash. */
  personId?: string;
  /** Numbers, or SHA-256 hashes in hex. Nothing that could name anybody. */
  args?: Record<string, number | string>;
}
/** An entry as it is shown. */
export interface LogRow {
  seq: number;
  at: string;
  event: LogEvent;
  aboutPerson: boolean;
  args: Record<string, number | string>;
  hash: string;
}
export interface LogHead {
  seq: number;
  hash: string;
}
export interface LogCheck {
  ok: boolean;
  /** The first row that does not fit. */
  brokenAt?: number;
  head: LogHead;
}

/** Who did it: a member of staff, or whoever is signed in at the machine. */
export interface Actor {
  name: string;
  staffId?: string | undefined;
}
/** As she stands in the log: a hash of her id, which is random and names nobody. Nothing where it was done at the machine. */
export const byOf = ({ staffId }: Pick<Actor, 'staffId'>): Record<string, string> =>
  staffId === undefined ? {} : { by: sha256Of(`staff:${staffId}`) };

const START = '0'.repeat(64);
type Row = typeof auditLog.$inferSelect;

const hashOf = (row: Omit<Row, 'hash'>): string =>
  sha256Of(row.prev + JSON.stringify([row.seq, row.at, row.event, row.subject, row.args]));

export function logOf(core: Core) {
  const head = (): LogHead =>
    core.db
      .select({ seq: auditLog.seq, hash: auditLog.hash })
      .from(auditLog)
      .orderBy(desc(auditLog.seq))
      .limit(1)
      .get() ?? { seq: 0, hash: START };

  return {
    /** Adds a row, in the caller's transaction where there is one. */
    append({ event, personId, args = {} }: LogEntry): LogHead {
      refusePersonal(event, args);
      return core.tx(() => {
        const last = head();
        const row = {
          seq: last.seq + 1,
          at: core.now(),
          event,
          subject: personId === undefined ? '' : subjectOf(core, personId),
          args: canonical(args),
          prev: last.hash,
        };
        const hash = hashOf(row);
        core.db
          .insert(auditLog)
          .values({ ...row, hash })
          .run();
        return { seq: row.seq, hash };
      });
    },
    /** Reads the whole chain. `noted`: a head that was written down elsewhere and must still be part of it. */
    verify: (noted?: LogHead): LogCheck => verifyLog(core.sqlite, noted),
    head,
    /** A page of entries, the newest first: those before a number. Whom they are about is not in it. */
    page({ before, limit = 50 }: { before?: number; limit?: number } = {}): LogRow[] {
      return core.db
        .select()
        .from(auditLog)
        .where(before === undefined ? undefined : lt(auditLog.seq, before))
        .orderBy(desc(auditLog.seq))
        .limit(limit)
        .all()
        .map(({ seq, at, event, subject, args, hash }) => ({
          ...{ seq, at, event: event as LogEvent, aboutPerson: subject !== '', hash },
          args: JSON.parse(args) as Record<string, number | string>,
        }));
    },
    /** When what was done about her: for her own download. */
    about(personId: string): { at: string; event: string }[] {
      return core.db
        .select({ at: auditLog.at, event: auditLog.event })
        .from(auditLog)
        .where(eq(auditLog.subject, subjectOf(core, personId)))
        .orderBy(auditLog.seq)
        .all();
    },
  };
}

/** As `verify`, on any open database. */
export function verifyLog(sqlite: Sqlite, noted?: LogHead): LogCheck {
  let last: LogHead = { seq: 0, hash: START };
  const rows = sqlite.prepare('select * from audit_log order by seq').iterate() as IterableIterator<Row>;
  let brokenAt: number | undefined;
  for (const row of rows) {
    const seq = last.seq + 1;
    const fits = row.seq === seq && row.prev === last.hash && row.hash === hashOf(row);
    if (!fits || (noted?.seq === row.seq && noted.hash !== row.hash)) {
      brokenAt = seq;
      break;
    }
    last = { seq: row.seq, hash: row.hash };
  }
  // SQLite remembers the highest number it ever gave: a tail that was simply cut off shows.
  const highest = sqlite.prepare(`select seq from sqlite_sequence where name = 'audit_log'`).pluck().get();
  const expected = Math.max(Number(highest ?? 0), noted?.seq ?? 0);
  if (brokenAt === undefined && last.seq < expected) brokenAt = last.seq + 1;
  return brokenAt === undefined ? { ok: true, head: last } : { ok: false, brokenAt, head: last };
}

function subjectOf(core: Core, personId: string): string {
  const person = core.db.select({ salt: people.logSalt }).from(people).where(eq(people.id, personId)).get();
  if (!person) throw new Trouble('LEADER_UNKNOWN', 'skip', { who: personId });
  return sha256Of(`${person.salt}:${personId}`);
}

const canonical = (args: Record<string, number | string>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1))));

function refusePersonal(event: string, args: Record<string, number | string>): void {
  const known = (LOG_EVENTS as readonly string[]).includes(event);
  const plain = Object.entries(args).every(
    ([name, value]) =>
      /^[a-zA-Z0-9]{1,32}$/.test(name) &&
      (typeof value === 'number' ? Number.isFinite(value) : /^[0-9a-f]{64}$/.test(value)),
  );
  if (!known || !plain) {
    throw new Trouble('UNEXPECTED', 'stop', { detail: 'the audit log takes known events, numbers and hashes only' });
  }
}
