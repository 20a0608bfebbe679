/** Staff who left: an account that may not sign in any more goes, with the name beside what it added, once nothing needs it. */
import { and, eq, isNotNull, lte, notExists } from 'drizzle-orm';
import type { Core } from './core.js';
import { apiTokens, controlProofs, decisions, marks, settings, staff } from './schema.js';

/** So long after it was disabled; as the keys of mails. */
const STAFF_DAYS = 400;
/** Stands where her name stood. */
const NOBODY = '–';

/**
 * Inside a transaction. An account stays as long as a decision or a word of hers does: a Leader is told who decided, and nobody
 * may decide twice about the same. How many went.
 */
export function eraseStaff(core: Core): number {
  const { db } = core;
  const decided = db.select({ id: decisions.id }).from(decisions).where(eq(decisions.deciderId, staff.id));
  const vouched = db
    .select({ id: controlProofs.profileId })
    .from(controlProofs)
    .where(eq(controlProofs.vouchedBy, staff.id));
  const gone = db
    .delete(staff)
    .where(
      and(
        ...[isNotNull(staff.disabledAt), lte(staff.disabledAt, core.later(-STAFF_DAYS * 86_400))],
        ...[notExists(decided), notExists(vouched)],
      ),
    )
    .returning({ name: staff.name })
    .all()
    .map(({ name }) => name);
  const left = db
    .select({ name: staff.name })
    .from(staff)
    .all()
    .map(({ name }) => name);
  for (const name of gone.filter((one) => !left.includes(one))) {
    db.update(marks).set({ addedBy: NOBODY }).where(eq(marks.addedBy, name)).run();
    db.update(marks).set({ retiredBy: NOBODY }).where(eq(marks.retiredBy, name)).run();
    db.update(apiTokens).set({ createdBy: NOBODY }).where(eq(apiTokens.createdBy, name)).run();
    db.update(settings).set({ changedBy: NOBODY }).where(eq(settings.changedBy, name)).run();
  }
  return gone.length;
}
