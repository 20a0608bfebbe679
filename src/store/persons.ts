/**
 * All that is held about one person: shown to an admin (what runs, and nothing about refusals), given to herself
 * (everything), and erased (everything, from the file itself).
 */
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Use } from '../domain/consent.js';
import type { ProfileRef } from '../domain/profile.js';
import type { ProfileResult } from '../domain/result.js';
import type { VisitState } from '../domain/round.js';
import type { TroubleCode } from '../domain/trouble.js';
import { lastBackupUntil } from './backups.js';
import { live } from './consents.js';
import type { Core } from './core.js';
import type { Register } from './erasures.js';
import type { Log } from './index.js';
import type { Person, peopleOf } from './people.js';
import { exportPerson, personRows } from './person-export.js';
import type { resultsOf } from './results.js';
import { writeAnewSoon } from './rewrite.js';
import {
  asks,
  auditAsks,
  cases,
  consents,
  controlProofs,
  decisions,
  dismissals,
  findingLives,
  invitations,
  letters,
  mailChanges,
  outbox,
  outcomes,
  ownAudits,
  people,
  pictures,
  pictureValidators,
  policyReadings,
  profiles,
  rejudgements,
  secondLooks,
  sessions,
  signedForms,
  signInLinks,
  sketches,
  snapshots,
  supplies,
  visits,
} from './schema.js';
import { emptyWal, type Unseeing } from './unsee.js';

/** What an admin may see: profiles that run, until when, and their visits. Nothing withdrawn, refused or withheld. */
export interface PersonShown {
  person: Person;
  /** Until when an invitation runs, answered or not; null where something of hers runs. */
  invitedUntil: string | null;
  profiles: (ProfileRef & {
    use: Use;
    consent: { textVersion: string; signedBy: string; signedAt: string; expiresAt: string };
    visits: {
      period: string;
      state: VisitState;
      verdict: ProfileResult['verdict'] | null;
      trouble: TroubleCode | null;
    }[];
  })[];
}
export interface Receipt {
  /** How many of what were erased. */
  what: Record<string, number>;
  at: string;
  /** Until when the last backup with her in it exists; null where there is none. Putting one back erases her again. */
  inBackupsUntil: string | null;
  /** False where another program was reading just then: traces stay in the WAL until it lets go. Erase again then. */
  walEmptied: boolean;
}

type Tools = {
  log: Log;
  find: ReturnType<typeof peopleOf>['find'];
  unsee: Unseeing;
  results: ReturnType<typeof resultsOf>;
  register: Register;
};

export function personsOf(core: Core, { log, find, unsee, results, register }: Tools) {
  const { db } = core;
  const count = (table: SQLiteTable, where: SQL | undefined): number =>
    db.select({ n: sql<number>`count(*)` }).from(table).where(where).get()?.n ?? 0;
  const { profilesOf, visitsOf } = personRows(core);

  return {
    show(personId: string): PersonShown {
      const person = find(personId);
      const now = core.now();
      const open = db
        .select()
        .from(invitations)
        .where(eq(invitations.personId, person.id))
        .orderBy(desc(sql`${invitations}.rowid`))
        .limit(1)
        .get();
      const running = db
        .select({
          id: profiles.id,
          platform: profiles.platform,
          handle: profiles.handle,
          url: profiles.url,
          use: profiles.use,
          consent: {
            textVersion: consents.textVersion,
            signedBy: consents.signedBy,
            signedAt: consents.signedAt,
            expiresAt: consents.expiresAt,
          },
        })
        .from(profiles)
        .innerJoin(consents, eq(consents.profileId, profiles.id))
        .where(and(eq(profiles.personId, person.id), live(now)))
        .orderBy(asc(profiles.url))
        .all();
      return {
        person,
        // Spent or not: that she said no would else be told by its end.
        invitedUntil: open && open.expiresAt > now && running.length === 0 ? open.expiresAt : null,
        profiles: running.map(({ id, ...profile }) => ({ ...profile, visits: visitsOf(id) })),
      };
    },
    /** Everything held about her: for herself alone. */
    export: (personId: string) => exportPerson(core, find(personId), { log, results }),
    /** Erases her and everything held about her, down to the file's bytes. LEADER_UNKNOWN where she is not (any more). */
    erase(personId: string): Receipt {
      const at = core.now();
      const what = core.tx(() => {
        const person = find(personId);
        const hers = profilesOf(person.id);
        const ids = hers.map((profile) => profile.id);
        const herVisits = db.select({ id: visits.id }).from(visits).where(inArray(visits.profileId, ids));
        const counted = {
          people: 1,
          profiles: hers.length,
          invitations: count(invitations, eq(invitations.personId, person.id)),
          mails: count(outbox, eq(outbox.personId, person.id)),
          letters: count(letters, eq(letters.personId, person.id)),
          sessions: count(sessions, eq(sessions.personId, person.id)),
          signInLinks: count(signInLinks, eq(signInLinks.personId, person.id)),
          signedForms: count(signedForms, eq(signedForms.personId, person.id)),
          consents: count(consents, inArray(consents.profileId, ids)),
          proofs: count(controlProofs, inArray(controlProofs.profileId, ids)),
          policyReadings: count(policyReadings, eq(policyReadings.personId, person.id)),
          mailChanges: count(mailChanges, eq(mailChanges.personId, person.id)),
          visits: count(visits, inArray(visits.profileId, ids)),
          snapshots: count(snapshots, inArray(snapshots.visitId, herVisits)),
          outcomes: count(outcomes, inArray(outcomes.visitId, herVisits)),
          secondLooks: count(secondLooks, inArray(secondLooks.visitId, herVisits)),
          rejudgements: count(rejudgements, inArray(rejudgements.visitId, herVisits)),
          sketches: count(sketches, inArray(sketches.profileId, ids)),
          validators: count(pictureValidators, inArray(pictureValidators.profileId, ids)),
          supplies: count(supplies, inArray(supplies.profileId, ids)),
          ownAudits: count(ownAudits, inArray(ownAudits.profileId, ids)),
          auditsAsked: count(auditAsks, inArray(auditAsks.profileId, ids)),
          asks: count(asks, eq(asks.personId, person.id)),
          findingLives: count(findingLives, inArray(findingLives.profileId, ids)),
          cases: count(cases, inArray(cases.profileId, ids)),
          dismissals: count(dismissals, inArray(dismissals.profileId, ids)),
          decisions: count(decisions, inArray(decisions.profileId, ids)),
          pictures: count(pictures, inArray(pictures.visitId, herVisits)),
        };
        log.append({ event: 'person.erased', personId: person.id });
        register.note('person', [person.id]);
        core.afterCommit('anew', () => writeAnewSoon(core));
        db.delete(people).where(eq(people.id, person.id)).run();
        const { readings, evidence: files } = unsee.orphans();
        return { ...counted, readings: readings ?? 0, evidenceFiles: files ?? 0 };
      });
      return { what, at, inBackupsUntil: lastBackupUntil(core), walEmptied: emptyWal(core) };
    },
  };
}
