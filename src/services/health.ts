/** Whether the program can do its work just now, part by part: for /readyz and the doctor. Nothing here names a person. */
import { readyWords } from '../words/alerts.js';
import type { MailState } from './postman.js';

export interface Check {
  name: 'database' | 'schedule' | 'mail' | 'disk';
  ok: boolean;
  says: string;
}
export interface Health {
  ready: boolean;
  checks: Check[];
  /** Titles of what the operator was told of and is not over. */
  incidents: string[];
}
export interface HealthParts {
  /** Throws where the database does not answer. */
  incidents(): string[];
  /** When the worker last looked what is due. */
  lastTick(): Date | undefined;
  mail(): MailState | undefined;
  freeMegabytes(): Promise<number | undefined> | number | undefined;
  leastMegabytes: number;
  clock(): Date;
}

/** The worker looks every minute; three missed looks are no accident. */
const TICK_LATE_MS = 3 * 60_000;

/** Looks at everything; never throws. */
export async function healthOf(parts: HealthParts): Promise<Health> {
  const { database, incidents } = databaseCheck(parts);
  const checks = [database, scheduleCheck(parts), mailCheck(parts.mail()), await diskCheck(parts)];
  return { ready: checks.every(({ ok }) => ok), checks, incidents };
}

function databaseCheck({ incidents }: HealthParts): { database: Check; incidents: string[] } {
  try {
    return { incidents: incidents(), database: { name: 'database', ok: true, says: readyWords.database.good } };
  } catch {
    return { incidents: [], database: { name: 'database', ok: false, says: readyWords.database.bad } };
  }
}

function scheduleCheck({ lastTick, clock }: HealthParts): Check {
  const at = lastTick();
  // A clock that was set back is no fault of the schedule.
  const ok = at !== undefined && clock().getTime() - at.getTime() < TICK_LATE_MS;
  return { name: 'schedule', ok, says: ok ? readyWords.schedule.good : readyWords.schedule.bad };
}

function mailCheck(state: MailState | undefined): Check {
  const name = 'mail';
  if (!state) return { name, ok: true, says: readyWords.mail.none };
  if (state.reachable === undefined) return { name, ok: true, says: readyWords.mail.untried };
  if (state.reachable) return { name, ok: true, says: readyWords.mail.good };
  return { name, ok: false, says: readyWords.mail.bad(state.code ?? '') };
}

async function diskCheck({ freeMegabytes, leastMegabytes }: HealthParts): Promise<Check> {
  const free = await freeMegabytes();
  const ok = free !== undefined && free >= leastMegabytes;
  return { name: 'disk', ok, says: readyWords.disk[ok ? 'good' : 'bad'](free ?? 0) };
}
