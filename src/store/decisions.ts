import { and, eq, sql } from 'drizzle-orm';
import type { CaseDecision, WaiverScope } from '../domain/case.js';
import { type Args, argsSchema } from '../domain/outcome.js';
import { Trouble } from '../domain/trouble.js';
import type { Core } from './core.js';
import type { Log } from './index.js';
import { oneLine } from './people.js';
import { decisions, profiles } from './schema.js';

/** What a named person decided about what a rule said of a profile. */
export interface Decision {
  id: string;
  profileId: string;
  /** Null where it is about the rule's outcome as a whole. */
  caseId: string | null;
  audit: string;
  decision: CaseDecision;
  /** Her name, and the id of her account, where she has one. */
  decidedBy: string;
  deciderId: string | null;
  reason: string;
  /** Of a waiver: what it lets pass. */
  scope: WaiverScope | null;
  args: Args;
  decidedAt: string;
  expiresAt: string | null;
}

export function decisionsOf(core: Core, log: Log) {
  return {
    add(
      made: Omit<Decision, 'id' | 'caseId' | 'deciderId' | 'scope' | 'decidedAt' | 'expiresAt'> &
        Partial<Pick<Decision, 'caseId' | 'deciderId' | 'scope' | 'expiresAt'>>,
    ): Decision {
      const decidedBy = oneLine(made.decidedBy, 'decided by', 200);
      const args = argsSchema.parse(made.args);
      return core.tx(() => {
        const owner = core.db
          .select({ personId: profiles.personId })
          .from(profiles)
          .where(eq(profiles.id, made.profileId))
          .get();
        if (!owner) throw new Trouble('CONSENT_MISSING', 'skip', { profile: made.profileId });
        const { profileId, audit, decision, reason, caseId = null, deciderId = null, scope = null } = made;
        const kept: Decision = {
          ...{ id: core.newId(), profileId, caseId, audit, decision, decidedBy, deciderId, reason, scope, args },
          ...{ decidedAt: core.now(), expiresAt: made.expiresAt ?? null },
        };
        core.db.insert(decisions).values(kept).run();
        log.append({ event: 'decision.made', personId: owner.personId });
        return kept;
      });
    },
    /** Those about a profile that still hold, oldest first; of one rule where it is named. */
    of(profileId: string, audit?: string): Decision[] {
      const now = core.now();
      return core.db
        .select()
        .from(decisions)
        .where(and(eq(decisions.profileId, profileId), audit === undefined ? undefined : eq(decisions.audit, audit)))
        .orderBy(sql`${decisions}.rowid`)
        .all()
        .filter((row) => row.expiresAt === null || row.expiresAt > now);
    },
  };
}
