/** The part of retention that is not a visit's contents: answers, what was handed over, asks, mails, forms, and people. */
import { and, eq, gt, isNull, lte, notExists, notInArray, or, sql } from 'drizzle-orm';
import { eraseCases } from './case-retention.js';
import type { Core } from './core.js';
import type { KeepTimes, Kept } from './retention.js';
import {
  asks,
  auditAsks,
  consents,
  findingLives,
  invitations,
  letters,
  ownAudits,
  people,
  pictureValidators,
  profiles,
  signedForms,
  sketches,
  supplies,
} from './schema.js';
import { eraseStaff } from './staff-retention.js';

const DAY = 86_400;
/** As long as the keys of mails: nobody is told twice of what is a year old. */
const LETTER_DAYS = 400;

/** So many visits go in one transaction. */
const VISITS_AT_ONCE = 500;

/** Inside a transaction: erases a handful of the visits whose time is over and whose contents are gone. How many; 0 at the end. */
export function visitEraser(core: Core) {
  // By round: no index goes by when a visit ended, and in a round that is past there is nothing else.
  const rounds = core.sqlite.prepare('select id from rounds where started_at <= ? order by id').pluck();
  const some = core.sqlite.prepare(
    `delete from visits where id in (
       select v.id from visits v where v.round_id = @round and v.ended_at <= @old
         and not exists (select 1 from snapshots s where s.visit_id = v.id)
       limit ${VISITS_AT_ONCE})`,
  );
  return ({ visitDays }: KeepTimes): number => {
    const old = core.later(-visitDays * DAY);
    for (const round of rounds.all(old) as number[]) {
      const { changes } = some.run({ round, old });
      if (changes > 0) return changes;
    }
    return 0;
  };
}

/** Inside a transaction: erases what is past its time, gives how many of what, and whom to erase after it. */
export function restEraser(core: Core) {
  const { db } = core;
  const before = (days: number) => core.later(-days * DAY);

  /** Who was asked and never answered, or of whom nothing is left, is to be forgotten. */
  function nobodies(asked: string): string[] {
    const nothing = (table: typeof profiles | typeof invitations | typeof signedForms) =>
      notExists(db.select({ id: table.id }).from(table).where(eq(table.personId, people.id)));
    return db
      .select({ id: people.id })
      .from(people)
      .where(and(lte(people.createdAt, asked), nothing(profiles), nothing(invitations), nothing(signedForms)))
      .all()
      .map(({ id }) => id);
  }

  return function eraseRest(times: KeepTimes): { erased: Kept; nobodies: string[] } {
    const { changes: sketched } = db
      .delete(sketches)
      .where(lte(sketches.seenAt, before(times.captureDays)))
      .run();
    db.delete(pictureValidators)
      .where(lte(pictureValidators.seenAt, before(times.captureDays)))
      .run();
    /** What it was found in still needs it: as long as a finding of that profile lives, and some time after. */
    const unneeded = (look: typeof supplies | typeof ownAudits) =>
      or(
        notInArray(look.verdict, ['finding', 'review']),
        notExists(
          db
            .select({ key: findingLives.key })
            .from(findingLives)
            .where(
              and(
                eq(findingLives.profileId, look.profileId),
                or(isNull(findingLives.mendedAt), gt(findingLives.mendedAt, before(times.closedDays))),
              ),
            ),
        ),
      );
    const supplied = db
      .delete(supplies)
      .where(and(lte(supplies.takenAt, before(times.suppliedDays)), unneeded(supplies)))
      .run().changes;
    const looked = db
      .delete(ownAudits)
      .where(and(lte(ownAudits.takenAt, before(times.captureDays)), unneeded(ownAudits)))
      .run().changes;
    const askedAudits = db
      .delete(auditAsks)
      .where(lte(auditAsks.endedAt, before(times.captureDays)))
      .run().changes;
    const lives = db
      .delete(findingLives)
      .where(lte(findingLives.mendedAt, before(times.closedDays)))
      .run().changes;
    const closed = eraseCases(core, times.closedDays);
    const asked = before(times.invitationDays);
    const lettered = db
      .delete(letters)
      .where(lte(letters.writtenAt, before(LETTER_DAYS)))
      .run().changes;
    const asking = db.delete(asks).where(lte(asks.expiresAt, asked)).run().changes;
    // Answered or not, they go by their end alone: who said no must not be missing earlier than who said nothing.
    const invited = db.delete(invitations).where(lte(invitations.expiresAt, asked)).run().changes;
    const proof = before(times.formDays);
    const signed = db
      .delete(consents)
      .where(sql`min(coalesce(${consents.withdrawnAt}, ${consents.expiresAt}), ${consents.expiresAt}) <= ${proof}`)
      .run().changes;
    const forms = db
      .delete(signedForms)
      .where(
        and(
          lte(signedForms.receivedAt, proof),
          notExists(db.select({ id: consents.id }).from(consents).where(eq(consents.formId, signedForms.id))),
        ),
      )
      .run().changes;
    const left = db
      .delete(profiles)
      .where(
        and(
          lte(profiles.createdAt, proof),
          notExists(db.select({ id: consents.id }).from(consents).where(eq(consents.profileId, profiles.id))),
        ),
      )
      .run().changes;
    const erased = {
      ...{
        supplies: supplied,
        ownAudits: looked,
        auditAsks: askedAudits,
        findingLives: lives,
        cases: closed,
        asks: asking,
        letters: lettered,
        staff: eraseStaff(core),
        sketches: sketched,
      },
      ...{ invitations: invited, consents: signed, forms, profiles: left },
    };
    return { erased, nobodies: nobodies(asked) };
  };
}
