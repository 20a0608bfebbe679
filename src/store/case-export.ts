/** A profile's cases as they go into her own download: all that she wrote and what became of it. */
import { asc, eq } from 'drizzle-orm';
import type { Core } from './core.js';
import { caseEntries, cases, dismissals } from './schema.js';

export const exportedCases = ({ db }: Core, profileId: string) => ({
  cases: db
    .select()
    .from(cases)
    .where(eq(cases.profileId, profileId))
    .orderBy(asc(cases.openedAt), asc(cases.id))
    .all()
    .map(({ id, profileId: _, key: __, evidence: ___, waiverCovers: ____, mailKey: _____, ...one }) => ({
      ...one,
      history: db
        .select({ at: caseEntries.at, who: caseEntries.who, what: caseEntries.what, text: caseEntries.text })
        .from(caseEntries)
        .where(eq(caseEntries.caseId, id))
        .orderBy(asc(caseEntries.id))
        .all(),
    })),
  /** What was decided not to be a finding is kept as a hash that tells nobody what it was; its rule and day are hers to know. */
  dismissed: db
    .select({ audit: dismissals.audit, madeAt: dismissals.madeAt })
    .from(dismissals)
    .where(eq(dismissals.profileId, profileId))
    .all(),
});
