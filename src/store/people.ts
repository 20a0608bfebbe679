/** People and their invitations: who was asked, and the one-time tokens by which they answer. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { ProfileRef } from '../domain/profile.js';
import { profileRefSchema } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import { built, given } from './built.js';
import { live } from './consents.js';
import { type Core, keyOf } from './core.js';
import { sha256Of } from './files.js';
import type { Log } from './index.js';
import { type Actor, byOf } from './log.js';
import { consents, invitations, people, profiles } from './schema.js';

export interface Person {
  id: string;
  name: string;
  email: string | null;
  area: string | null;
  /** BCP 47; null where she did not say. */
  lang: string | null;
  createdAt: string;
}
export interface Invitation {
  id: string;
  personId: string;
  proposed: ProfileRef[];
  createdAt: string;
  expiresAt: string;
}

/** An invitation that nobody answered ends by itself. */
export const INVITATION_DAYS = 30;
const DAY_SECONDS = 86_400;

const personColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  area: people.area,
  lang: people.lang,
  createdAt: people.createdAt,
};

export function peopleOf(core: Core, log: Log) {
  const one = built(() =>
    core.db
      .select(personColumns)
      .from(people)
      .where(eq(people.id, given('id')))
      .prepare(),
  );
  const byId = (id: string): Person | undefined => one().get({ id });
  const openInvitation = (personId: string, proposed: ProfileRef[], by?: Actor) => {
    const token = Buffer.from(core.random(32)).toString('base64url');
    const expiresAt = core.later(INVITATION_DAYS * DAY_SECONDS);
    endInvitations(core, personId);
    core.db
      .insert(invitations)
      .values({ id: core.newId(), personId, tokenSha256: sha256Of(token), proposed, createdAt: core.now(), expiresAt })
      .run();
    log.append({ event: 'person.invited', personId, args: byOf(by ?? {}) });
    return { token, expiresAt };
  };

  return {
    /** Whose profile stands at an address, for reports; only where a consent is live. */
    namesByUrl(): Map<string, string> {
      const rows = core.db
        .select({ url: profiles.url, name: people.name })
        .from(profiles)
        .innerJoin(people, eq(people.id, profiles.personId))
        .innerJoin(consents, eq(consents.profileId, profiles.id))
        .where(live(core.now()))
        .all();
      return new Map(rows.map(({ url, name }) => [url, name]));
    },
    /**
     * Writes down that somebody was asked. Gives the token once: the store keeps its hash alone. Who is invited again by
     * the same mail address stays one person, and her earlier tokens end.
     */
    invite(asked: {
      name: string;
      email?: string | undefined;
      area?: string | undefined;
      proposed?: ProfileRef[];
      by?: Actor | undefined;
    }): {
      personId: string;
      token: string;
      expiresAt: string;
    } {
      const name = oneLine(asked.name, 'name', 200);
      const email = asked.email === undefined ? null : mailOf(asked.email);
      const area = asked.area === undefined ? null : oneLine(asked.area, 'area', 200);
      const proposed = (asked.proposed ?? []).map((ref) => profileRefSchema.parse(ref));
      return core.tx(() => {
        const known = email === null ? undefined : core.db.select().from(people).where(eq(people.email, email)).get();
        const personId = known?.id ?? core.newId();
        if (!known) {
          const logSalt = Buffer.from(core.random(32)).toString('hex');
          core.db
            .insert(people)
            .values({ id: personId, name, nameKey: keyOf(name), email, area, logSalt, createdAt: core.now() })
            .run();
        }
        return { personId, ...openInvitation(personId, proposed, asked.by) };
      });
    },
    /** Another invitation for somebody who is known; her earlier ones end. */
    inviteAgain(personId: string, by: Actor): { personId: string; token: string; expiresAt: string } {
      const person = byId(personId);
      if (!person) throw new Trouble('LEADER_UNKNOWN', 'skip', { who: personId });
      return core.tx(() => ({ personId, ...openInvitation(personId, [], by) }));
    },
    /** Ends her invitation, whether or not she answered it (which is nobody's business). False where its time was over. */
    endInvitation(personId: string, by: Actor): boolean {
      return core.tx(() => {
        const now = core.now();
        endInvitations(core, personId);
        const running = and(eq(invitations.personId, personId), gt(invitations.expiresAt, now));
        if (core.db.update(invitations).set({ expiresAt: now }).where(running).run().changes === 0) return false;
        log.append({ event: 'invitation.ended', personId, args: byOf(by) });
        return true;
      });
    },
    /** By id, mail address or name. LEADER_UNKNOWN where nobody fits, INPUT_INVALID where several share the name. */
    find(who: string): Person {
      const wanted = who.trim();
      const found =
        byId(wanted) ??
        core.db.select(personColumns).from(people).where(eq(people.email, wanted.toLowerCase())).get() ??
        onlyOne(
          core.db
            .select(personColumns)
            .from(people)
            .where(eq(people.nameKey, keyOf(wanted)))
            .all(),
        );
      if (!found) throw new Trouble('LEADER_UNKNOWN', 'skip', { who });
      return found;
    },
    /** Everybody who was invited, by name. */
    all(): Person[] {
      return core.db.select(personColumns).from(people).orderBy(people.nameKey, people.id).all();
    },
  };
}

export function invitationsOf(core: Core) {
  /** The open invitation of a token; LINK_SPENT where it is unknown, used or too old (which, is nobody's business). */
  const byToken = (token: string): Invitation => {
    const row = core.db
      .select()
      .from(invitations)
      .where(eq(invitations.tokenSha256, sha256Of(token.trim())))
      .get();
    if (!row || row.spentAt !== null || row.expiresAt <= core.now()) throw new Trouble('LINK_SPENT', 'stop');
    const { id, personId, proposed, createdAt, expiresAt } = row;
    return { id, personId, proposed: proposed.map((ref) => profileRefSchema.parse(ref)), createdAt, expiresAt };
  };
  /** Inside the transaction that uses it. What was proposed is forgotten: only what she signs is kept. */
  const spend = (id: string): void => {
    const spent = core.db
      .update(invitations)
      .set({ spentAt: core.now(), proposed: [] })
      .where(and(eq(invitations.id, id), isNull(invitations.spentAt)))
      .run();
    if (spent.changes !== 1) throw new Trouble('LINK_SPENT', 'stop');
  };
  return {
    byToken,
    spend,
    /** She would rather not: the invitation is spent, and nothing else is written anywhere, no log entry either. */
    decline: (token: string): void => core.tx(() => spend(byToken(token).id)),
  };
}

/** Ends every open invitation of hers. */
export function endInvitations(core: Core, personId: string): void {
  core.db
    .update(invitations)
    .set({ spentAt: core.now(), proposed: [] })
    .where(and(eq(invitations.personId, personId), isNull(invitations.spentAt)))
    .run();
}

function onlyOne(found: Person[]): Person | undefined {
  if (found.length > 1) {
    throw new Trouble('INPUT_INVALID', 'skip', { detail: `several: ${found.map((person) => person.id).join(', ')}` });
  }
  return found[0];
}

/** One line without control characters: names stand in terminals, forms and mails. */
export function oneLine(text: string, what: string, longest: number): string {
  const line = text.normalize('NFC').trim();
  if (line === '' || line.length > longest || /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(line)) {
    throw new Trouble('INPUT_INVALID', 'stop', { detail: what });
  }
  return line;
}

/** A mail address as it is kept and compared: lower case. INPUT_INVALID for what is none. */
export function mailOf(text: string): string {
  const mail = oneLine(text, 'email', 254).toLowerCase();
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(mail))
    throw new Trouble('INPUT_INVALID', 'stop', { detail: 'email' });
  return mail;
}
