/**
 * Letters on paper, for who cannot be written to by mail: of what each tells her, the one way in that is printed on it, and
 * whether she got it, which the operator alone can say. Its words are kept nowhere.
 */
import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Core } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { bounces, letters, people, signInLinks } from './schema.js';

/** How somebody is told: by mail where she has an address, by letter where she has none or it takes no mail any more. */
export type Way = 'mail' | 'letter';
/** A condition on a row of `people`. */
export const reached = (way: Way): SQL =>
  way === 'mail'
    ? sql`${people.email} is not null`
    : sql`(${people.email} is null or exists (select 1 from ${bounces} where ${bounces.address} = ${people.email} and ${bounces.stoppedAt} is not null))`;

/** What a letter tells of. */
export interface LetterHolds {
  cases: string[];
  /** `ends:<day>` and `ended:<day>`. */
  endings: string[];
  period: string | null;
}
export interface PendingLetter {
  id: string;
  personId: string;
  cases: string[];
}

/** None that is mistaken for another, on paper and in any hand; seven times four of them are 138 bits. */
const TYPED_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const TYPED_LENGTH = 28;
const TYPED = new RegExp(`^[${TYPED_LETTERS}]{${TYPED_LENGTH}}$`);

/** A key as it was made, however somebody typed it from paper: capitals and hyphens are forgiven. Others stay as they are. */
export function asMade(token: string): string {
  const plain = token.toLowerCase().replaceAll('-', '');
  return TYPED.test(plain) ? plain : token;
}

export function lettersOf(core: Core, log: Log) {
  const { db } = core;
  /** Drops what was written and not handed over; its way in ends with it. */
  const drop = (personId: string): void => dropLetters(core, personId);

  return {
    /** What letters that she got have told her of. */
    told(personId: string): { endings: string[]; periods: string[] } {
      const rows = db
        .select()
        .from(letters)
        .where(and(eq(letters.personId, personId), isNotNull(letters.toldAt)))
        .all();
      return {
        endings: rows.flatMap(({ endings }) => endings),
        periods: rows.flatMap(({ period }) => (period === null ? [] : [period])),
      };
    },
    /** Writes a letter down in the place of one that she did not get yet. Gives the key of its way in, once, to be typed. */
    write(personId: string, { cases, endings, period }: LetterHolds, seconds: number): string {
      const key = [...core.random(TYPED_LENGTH * 2)]
        // What is beyond a whole number of alphabets would make its first letters likelier.
        .filter((byte) => byte < 248)
        .slice(0, TYPED_LENGTH)
        .map((byte) => TYPED_LETTERS[byte % TYPED_LETTERS.length])
        .join('');
      core.tx(() => {
        drop(personId);
        const [linkId, writtenAt] = [core.newId(), core.now()];
        db.insert(signInLinks)
          .values({
            ...{ id: linkId, personId, staffId: null, askedAt: writtenAt, next: null },
            ...{ tokenSha256: sha256Of(key), expiresAt: core.later(seconds) },
          })
          .run();
        db.insert(letters)
          .values({ id: core.newId(), personId, writtenAt, toldAt: null, cases, endings, period, linkId })
          .run();
        log.append({ event: 'letter.written', personId });
      });
      return key.replace(/(.{4})(?=.)/g, '$1-');
    },
    /** Letters that were written and not handed over yet; of one person or of all. */
    pending(personId?: string): PendingLetter[] {
      return db
        .select({ id: letters.id, personId: letters.personId, cases: letters.cases })
        .from(letters)
        .where(and(isNull(letters.toldAt), personId === undefined ? undefined : eq(letters.personId, personId)))
        .orderBy(letters.writtenAt)
        .all();
    },
    /** The operator says that she got it. */
    handedOver({ id, personId }: Pick<PendingLetter, 'id' | 'personId'>): void {
      core.tx(() => {
        const open = and(eq(letters.id, id), isNull(letters.toldAt));
        const { changes } = db.update(letters).set({ toldAt: core.now() }).where(open).run();
        if (changes === 1) log.append({ event: 'letter.told', personId });
      });
    },
  };
}

/** Inside a transaction: what was printed for her and not handed over is worth nothing any more. */
export function dropLetters({ db }: Core, personId: string): void {
  const open = and(eq(letters.personId, personId), isNull(letters.toldAt));
  for (const { linkId } of db.select({ linkId: letters.linkId }).from(letters).where(open).all()) {
    if (linkId !== null) db.delete(signInLinks).where(eq(signInLinks.id, linkId)).run();
  }
  db.delete(letters).where(open).run();
}
