/**
 * All that is held about one person, for her own download. A table that hangs on a person or a profile has its place here.
 */
import { asc, eq, sql } from 'drizzle-orm';
import type { Core } from './core.js';
import { type PersonTools, visitsIn } from './persons.js';
import {
  askProfiles,
  asks,
  auditAsks,
  bounces,
  caseEntries,
  cases,
  consents,
  decisions,
  findingLives,
  invitations,
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
  secondLooks,
  sessions,
  signedForms,
  signInLinks,
  sketches,
  supplies,
  supplyPictures,
  visits,
} from './schema.js';

/** Everything held about her, pictures included (base64): for herself alone. Plain data, ready for JSON. */
export function exportOf(core: Core, { log, find, results }: Pick<PersonTools, 'log' | 'find' | 'results'>) {
  const { db } = core;
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
  const visitsOf = visitsIn(core);

  return (personId: string) => {
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
      log: log.about(person.id),
    };
  };
}
