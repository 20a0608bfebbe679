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
import type { resultsOf } from './results.js';
import {
  askProfiles,
  asks,
  auditAsks,
  bounces,
  caseEntries,
  cases,
  consents,
  controlProofs,
  decisions,
  dismissals,
  findingLives,
  invitations,
  mailChanges,
  mailsOff,
  outbox,
  outcomes,
  ownAuditPictures,
  ownAudits,
  people,
  pictures,
  pictureValidators,
  policyReadings,
  profiles,
  rejudgements,
  rounds,
  secondLooks,
  signedForms,
  sketches,
  snapshots,
  supplies,
  supplyPictures,
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
  const profilesOf = (personId: string) =>
    db.select().from(profiles).where(eq(profiles.personId, personId)).orderBy(asc(profiles.url)).all();
  /** Her cases with what she wrote; the hash of what was dismissed tells nobody anything, its number and day do. */
  const casesOf = (profileId: string) =>
    db
      .select()
      .from(cases)
      .where(eq(cases.profileId, profileId))
      .orderBy(asc(cases.openedAt), asc(cases.id))
      .all()
      .map(({ profileId: _, key: __, evidence: ___, waiverCovers: ____, mailKey: _____, ...one }) => ({
        ...one,
        history: db
          .select({ at: caseEntries.at, who: caseEntries.who, what: caseEntries.what, text: caseEntries.text })
          .from(caseEntries)
          .where(eq(caseEntries.caseId, one.id))
          .orderBy(asc(caseEntries.id))
          .all(),
      }));
  const visitsOf = (profileId: string) =>
    db
      .select({ period: rounds.period, state: visits.state, verdict: snapshots.verdict, trouble: visits.troubleCode })
      .from(visits)
      .innerJoin(rounds, eq(rounds.id, visits.roundId))
      .leftJoin(snapshots, eq(snapshots.visitId, visits.id))
      .where(eq(visits.profileId, profileId))
      .orderBy(desc(rounds.id))
      .all();

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
    /** Everything held about her, pictures included (base64): for herself alone. Plain data, ready for JSON. */
    export(personId: string) {
      const person = find(personId);
      log.append({ event: 'person.exported', personId: person.id });
      const hers = profilesOf(person.id);
      const hashes = new Set<string>();
      const exported = hers.map(({ id, personId: _, ...profile }) => {
        const shown = db
          .select({ sha256: pictures.sha256 })
          .from(pictures)
          .innerJoin(visits, eq(visits.id, pictures.visitId))
          .where(eq(visits.profileId, id))
          .all();
        const given = db
          .select({ sha256: supplyPictures.sha256 })
          .from(supplyPictures)
          .where(eq(supplyPictures.profileId, id))
          .all();
        const seenByHer = db
          .select({ sha256: ownAuditPictures.sha256 })
          .from(ownAuditPictures)
          .innerJoin(ownAudits, eq(ownAudits.id, ownAuditPictures.ownAuditId))
          .where(eq(ownAudits.profileId, id))
          .all();
        for (const { sha256 } of [...shown, ...given, ...seenByHer]) hashes.add(sha256);
        return {
          ...profile,
          consents: db
            .select()
            .from(consents)
            .where(eq(consents.profileId, id))
            .orderBy(sql`${consents}.rowid`)
            .all()
            .map(({ profileId: _, current: __, ...consent }) => consent),
          visits: visitsOf(id),
          results: results.ofProfile(id),
          secondLooks: db
            .select({ state: secondLooks.state, dueAt: secondLooks.dueAt, endedAt: secondLooks.endedAt })
            .from(secondLooks)
            .innerJoin(visits, eq(visits.id, secondLooks.visitId))
            .where(eq(visits.profileId, id))
            .orderBy(asc(secondLooks.dueAt))
            .all(),
          rejudgements: db
            .select({ judged: rejudgements })
            .from(rejudgements)
            .innerJoin(visits, eq(visits.id, rejudgements.visitId))
            .where(eq(visits.profileId, id))
            .orderBy(asc(rejudgements.id))
            .all()
            .map(({ judged: { id: _, visitId: __, ...before } }) => before),
          sketches: db
            .select()
            .from(sketches)
            .where(eq(sketches.profileId, id))
            .all()
            .map(({ profileId: _, ...sketch }) => sketch),
          validators: db
            .select()
            .from(pictureValidators)
            .where(eq(pictureValidators.profileId, id))
            .all()
            .map(({ profileId: _, ...validator }) => validator),
          handedOver: db
            .select()
            .from(supplies)
            .where(eq(supplies.profileId, id))
            .all()
            .map(({ profileId: _, askId: __, ...supply }) => supply),
          ownAudits: db
            .select()
            .from(ownAudits)
            .where(eq(ownAudits.profileId, id))
            .orderBy(asc(ownAudits.takenAt))
            .all()
            .map(({ id: _, profileId: __, ...look }) => look),
          auditsAsked: db
            .select()
            .from(auditAsks)
            .where(eq(auditAsks.profileId, id))
            .orderBy(asc(auditAsks.askedAt))
            .all()
            .map(({ id: _, profileId: __, ...ask }) => ask),
          asked: db
            .select({
              why: askProfiles.why,
              sights: askProfiles.sights,
              settledAt: askProfiles.settledAt,
              at: asks.createdAt,
            })
            .from(askProfiles)
            .innerJoin(asks, eq(asks.id, askProfiles.askId))
            .where(eq(askProfiles.profileId, id))
            .all(),
          findings: db
            .select()
            .from(findingLives)
            .where(eq(findingLives.profileId, id))
            .all()
            .map(({ profileId: _, key: __, ...life }) => life),
          decisions: db
            .select()
            .from(decisions)
            .where(eq(decisions.profileId, id))
            .all()
            .map(({ profileId: _, caseId: __, deciderId: ___, ...decision }) => decision),
          cases: casesOf(id),
        };
      });
      return {
        at: core.now(),
        person,
        invitations: db
          .select({
            proposed: invitations.proposed,
            createdAt: invitations.createdAt,
            expiresAt: invitations.expiresAt,
            spentAt: invitations.spentAt,
          })
          .from(invitations)
          .where(eq(invitations.personId, person.id))
          .all(),
        signedForms: db
          .select({ text: signedForms.text, receivedAt: signedForms.receivedAt })
          .from(signedForms)
          .where(eq(signedForms.personId, person.id))
          .all(),
        profiles: exported,
        policyRead: db
          .select({ on: policyReadings.readOn })
          .from(policyReadings)
          .where(eq(policyReadings.personId, person.id))
          .all()
          .map(({ on }) => on),
        mailChanges: db
          .select({ email: mailChanges.email, expiresAt: mailChanges.expiresAt })
          .from(mailChanges)
          .where(eq(mailChanges.personId, person.id))
          .all(),
        /** Mails to her: what waits to be sent in full, of what went only its kind and time. */
        mails: db
          .select({
            kind: outbox.kind,
            state: outbox.state,
            subject: outbox.subject,
            text: outbox.text,
            createdAt: outbox.createdAt,
            endedAt: outbox.endedAt,
          })
          .from(outbox)
          .where(eq(outbox.personId, person.id))
          .orderBy(asc(outbox.id))
          .all(),
        mailsOff: db
          .select({ kind: mailsOff.kind, since: mailsOff.since })
          .from(mailsOff)
          .where(eq(mailsOff.personId, person.id))
          .all(),
        bounces: db
          .select({
            address: bounces.address,
            times: bounces.times,
            lastAt: bounces.lastAt,
            stoppedAt: bounces.stoppedAt,
          })
          .from(bounces)
          .where(eq(bounces.personId, person.id))
          .all(),
        pictures: [...hashes].sort().flatMap((sha256) => {
          const bytes = core.files.get(sha256);
          return bytes ? [{ sha256, base64: Buffer.from(bytes).toString('base64') }] : [];
        }),
        log: log.about(person.id),
      };
    },
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
        db.delete(people).where(eq(people.id, person.id)).run();
        const { readings, evidence: files } = unsee.orphans();
        return { ...counted, readings: readings ?? 0, evidenceFiles: files ?? 0 };
      });
      return { what, at, inBackupsUntil: lastBackupUntil(core), walEmptied: emptyWal(core) };
    },
  };
}
