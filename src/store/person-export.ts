/** Everything that is held about one person, given to herself: plain data, ready for JSON. What a table adds is added here. */
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { exportedCases } from './case-export.js';
import type { Core } from './core.js';
import type { Log } from './index.js';
import type { Person } from './people.js';
import type { resultsOf } from './results.js';
import {
  askProfiles,
  asks,
  auditAsks,
  bounces,
  consents,
  decisions,
  findingLives,
  invitations,
  letters,
  mailChanges,
  mailsOff,
  outbox,
  ownAuditPictures,
  ownAudits,
  pictures,
  pictureValidators,
  policyReadings,
  profiles,
  rejudgements,
  reportProfiles,
  reports,
  rounds,
  secondLooks,
  sessions,
  signedForms,
  signInLinks,
  sketches,
  snapshots,
  strips,
  supplies,
  supplyPictures,
  visits,
} from './schema.js';

type Tools = { log: Log; results: ReturnType<typeof resultsOf> };

/** A person's profiles, whatever their consent; and what is known of a profile's visits. */
export const personRows = ({ db }: Core) => {
  const profilesOf = (personId: string) =>
    db.select().from(profiles).where(eq(profiles.personId, personId)).orderBy(asc(profiles.url)).all();
  const visitsOf = (profileId: string) =>
    db
      .select({ period: rounds.period, state: visits.state, verdict: snapshots.verdict, trouble: visits.troubleCode })
      .from(visits)
      .innerJoin(rounds, eq(rounds.id, visits.roundId))
      .leftJoin(snapshots, eq(snapshots.visitId, visits.id))
      .where(eq(visits.profileId, profileId))
      .orderBy(desc(rounds.id))
      .all();
  return { profilesOf, visitsOf };
};

/** Pictures included (base64): for herself alone. */
export function exportPerson(core: Core, person: Person, { log, results }: Tools) {
  const { db } = core;
  const { profilesOf, visitsOf } = personRows(core);
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
      reports: db
        .select({ period: reports.period, madeAt: reports.madeAt, keepUntil: reports.keepUntil })
        .from(reports)
        .innerJoin(reportProfiles, eq(reportProfiles.reportId, reports.id))
        .where(eq(reportProfiles.profileId, id))
        .orderBy(reports.madeAt)
        .all(),
      decisions: db
        .select()
        .from(decisions)
        .where(eq(decisions.profileId, id))
        .all()
        .map(({ profileId: _, caseId: __, deciderId: ___, ...decision }) => decision),
      ...exportedCases(core, id),
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
    /** Letters on paper: what each told her of, not its words, which are kept nowhere. */
    letters: db
      .select({
        ...{ writtenAt: letters.writtenAt, toldAt: letters.toldAt, period: letters.period },
        ...{ cases: letters.cases, endings: letters.endings },
      })
      .from(letters)
      .where(eq(letters.personId, person.id))
      .orderBy(asc(letters.writtenAt))
      .all(),
    mailsOff: db
      .select({ kind: mailsOff.kind, since: mailsOff.since })
      .from(mailsOff)
      .where(eq(mailsOff.personId, person.id))
      .all(),
    /** Where she is signed in, and when she asked for links to do so. */
    sessions: db
      .select({ createdAt: sessions.createdAt, seenAt: sessions.seenAt, expiresAt: sessions.expiresAt })
      .from(sessions)
      .where(eq(sessions.personId, person.id))
      .all(),
    signInLinks: db
      .select({ askedAt: signInLinks.askedAt, usedAt: signInLinks.usedAt })
      .from(signInLinks)
      .where(eq(signInLinks.personId, person.id))
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
    /** Rows of letters cut out of her pictures and made straight, as PNG (base64), and what was read in each. */
    strips: db
      .select({ picture: strips.sha256, strips: strips.strips })
      .from(strips)
      .where(inArray(strips.sha256, [...hashes]))
      .orderBy(strips.sha256)
      .all(),
    log: log.about(person.id),
  };
}
