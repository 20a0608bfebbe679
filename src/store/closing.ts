/**
 * When what a rule found about a profile was closed: from then on its evidence is kept for a while longer, and then erased.
 * Each closer looks at one reason and gives the moment, or nothing; the earliest counts. A new way to close something (a
 * review's state, say) is one more closer in the list.
 */
import type { Sqlite } from './connect.js';

/** What was found: a finding, or something for a person to look at. */
export interface Open {
  profileId: string;
  audit: string;
  /** When the visit that says so was made. */
  seenAt: string;
}
/** The moment at which it was closed, ISO 8601; undefined while it is open. */
export type Closer = (open: Open) => string | undefined;

/** What is missing from one visit is not yet mended: a second one, at least so much later, has to say the same. */
const CONFIRMED_AFTER_MS = 20 * 3_600_000;

export function closersOf(sqlite: Sqlite): readonly Closer[] {
  const later = sqlite.prepare(
    `select v.ended_at as at, o.kind as kind from visits v join outcomes o on o.visit_id = v.id
     where v.profile_id = ? and o.audit = ? and v.ended_at > ? and o.kind != 'not-seen' order by v.ended_at`,
  );
  const lives = sqlite.prepare(
    `select max(mended_at) as at, sum(mended_at is null) as open from finding_lives where profile_id = ? and audit = ?`,
  );
  const decided = sqlite
    .prepare(
      `select min(decided_at) from decisions where profile_id = ? and audit = ? and decided_at >= ?
       and decision in ('not-a-finding', 'waived') and case_id is null`,
    )
    .pluck();
  const cases = sqlite.prepare(
    `select max(closed_at) as at, sum(state != 'closed') as open from cases where profile_id = ? and audit = ?`,
  );
  const consent = sqlite.prepare(
    `select withdrawn_at as withdrawnAt, expires_at as expiresAt from consents where profile_id = ? and current = 1`,
  );
  return [
    /** Mended: two later visits in a row, a day apart, saw the place and did not find it. */
    function mended({ profileId, audit, seenAt }) {
      let first: string | undefined;
      for (const { at, kind } of later.all(profileId, audit, seenAt) as { at: string; kind: string }[]) {
        if (kind === 'finding' || kind === 'needs-review') first = undefined;
        else if (first === undefined) first = at;
        else if (Date.parse(at) - Date.parse(first) >= CONFIRMED_AFTER_MS) return at;
      }
      return undefined;
    },
    /** The same by all captures, also those that she handed over: every life of what the rule found there is over. */
    function livesEnded({ profileId, audit, seenAt }) {
      const { at, open } = lives.get(profileId, audit) as { at: string | null; open: number | null };
      return at !== null && open === 0 && at >= seenAt ? at : undefined;
    },
    /** A named person said that it is none, or let it pass. That it stands closes nothing. */
    function decision({ profileId, audit, seenAt }) {
      return (decided.get(profileId, audit, seenAt) as string | null) ?? undefined;
    },
    /** Every case that the rule made there is closed; what a waiver lets pass is closed in each look that shows it again. */
    function casesClosed({ profileId, audit, seenAt }) {
      const { at, open } = cases.get(profileId, audit) as { at: string | null; open: number | null };
      if (at === null || open !== 0) return undefined;
      return at > seenAt ? at : seenAt;
    },
    /** Her consent ended. Where she withdrew, all is erased already; here it ran out. */
    function consentEnded({ profileId }) {
      const last = consent.get(profileId) as { withdrawnAt: string | null; expiresAt: string } | undefined;
      return last?.withdrawnAt ?? last?.expiresAt;
    },
  ];
}

/** The earliest moment that any closer gives, if it is not in the future. */
export function closedAt(closers: readonly Closer[], open: Open, now: string): string | undefined {
  return closers
    .map((closer) => closer(open))
    .filter((at): at is string => at !== undefined && at <= now)
    .sort()[0];
}
