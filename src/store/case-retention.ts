/** How long closed cases are kept: what was written about them as long as their evidence, that they were a while longer. */
import { and, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Core } from './core.js';
import { caseEntries, cases, decisions } from './schema.js';

const DAY = 86_400;
/** The report of the month in which a case was closed still counts it, and the one after. */
const REPORTED_DAYS = 62;

/** Inside a transaction: how many cases were forgotten. Those that a waiver lets pass stay as long as it holds. */
export function eraseCases({ db, now, later }: Core, closedDays: number): number {
  const over = (days: number) =>
    and(
      eq(cases.state, 'closed'),
      lte(cases.closedAt, later(-days * DAY)),
      or(isNull(cases.waivedUntil), lte(cases.waivedUntil, now())),
    );
  const settled = db.select({ id: cases.id }).from(cases).where(over(closedDays));
  db.update(caseEntries).set({ text: null }).where(inArray(caseEntries.caseId, settled)).run();
  db.update(decisions).set({ reason: '', args: {} }).where(inArray(decisions.caseId, settled)).run();
  const gone = over(closedDays + REPORTED_DAYS);
  db.delete(decisions)
    .where(inArray(decisions.caseId, db.select({ id: cases.id }).from(cases).where(gone)))
    .run();
  return db.delete(cases).where(gone).run().changes;
}
