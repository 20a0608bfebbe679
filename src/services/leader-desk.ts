/** What a Leader's own pages can do, each for one person: the seam between those pages and the rooms behind them. */
import type { ConsentPart } from '../domain/consent.js';
import { CONSENT_PARTS, SIGHTS_OF_PART } from '../domain/consent.js';
import type { Mail, MailKind } from '../domain/mail.js';
import type { ProfileResult } from '../domain/result.js';
import type { Sight } from '../domain/snapshot.js';
import type { Control, HerProfile, Receipt, Store, VouchAsked, Voucher } from '../store/index.js';
import { currentText } from './consent-form.js';
import type { Claim } from './enrolment.js';
import { leaving } from './leaving.js';
import { problemsOf, recogniseAll, signInvitation, signMore, type Ticked } from './opting-in.js';
import type { Proving } from './proving.js';

export type { OptInProblem, Recognised, Ticked } from './opting-in.js';
export type { ProofEnd } from './proving.js';
export type { Control, HerProfile, Receipt, VouchAsked, Voucher };

/** What will be visible at a place. */
export interface PlaceSeen {
  place: string;
  way: 'visit' | 'ask' | 'off' | 'closed';
  parts: readonly ConsentPart[];
  unproven: boolean;
}
export interface LeaderDeskTools {
  store: Store;
  claim: Claim;
  proving: Proving;
  clock(): Date;
  placeSeen(platform: string, lang: string | null): PlaceSeen;
  /** The address of the page that she may link to; undefined where it is not known how people reach us. */
  pageAddress(page: string): string | undefined;
  archive(personId: string): Promise<Uint8Array>;
  mails: {
    vouched(to: { name: string; lang: string | null }, profile: string): Omit<Mail, 'to'>;
    mailChange(to: { name: string; lang: string | null }, token: string): Omit<Mail, 'to'>;
    mailChanged(to: { name: string; lang: string | null }): Omit<Mail, 'to'>;
    receipt(to: { name: string; lang: string | null }, receipt: Receipt): Omit<Mail, 'to'>;
  };
  /** A name that nothing had before. */
  newKey(): string;
  /** Days for which things are kept. */
  keep: { capture: number; closed: number; supplied: number; form: number };
  /** Whether a mail could reach her at all. */
  sendsMail: boolean;
}
/** How long a page waits for a look at a proof. */
const PATIENCE_MS = 25_000;
const WANTED: readonly MailKind[] = ['report', 'reminder', 'ask'];

export function leaderDesk(tools: LeaderDeskTools) {
  const { store, claim, proving, clock, mails } = tools;
  const today = () => clock().toISOString().slice(0, 10);
  const goodbye = leaving({ store, stop: proving.stop });
  const own = (personId: string) => store.people.find(personId);
  /** Mails about something that may happen again have a key of their own each time. */
  const send = (kind: MailKind, about: string, to: string, mail: Omit<Mail, 'to'>, personId?: string) =>
    store.outbox.add({ ...mail, key: `${kind}:${about}:${clock().toISOString()}`, kind, personId, to });

  return {
    today,
    now: () => clock().toISOString(),
    keep: tools.keep,
    consentText: currentText,
    placeSeen: tools.placeSeen,
    pageAddress: tools.pageAddress,
    problemsOf,
    recogniseAll: (pasted: string) => recogniseAll(pasted, claim),

    /** Throws LINK_SPENT. Changes nothing. */
    invitation(token: string) {
      const { personId, proposed, expiresAt } = store.invitations.byToken(token);
      const { name, lang } = own(personId);
      return { name, lang, proposed, expiresAt };
    },
    /**
     * Gives who she is. `signIn` where nothing was here of her before: whoever sent her a later invitation knows its code too,
     * and must not come in by it to what is hers alone.
     */
    accept(
      token: string,
      ticked: readonly Ticked[],
      signedBy: string,
      lang: string,
    ): { personId: string; signIn: boolean } {
      const { personId } = store.invitations.byToken(token);
      const signIn = store.hers.profiles(personId).length === 0;
      signInvitation(store, { token, ticked, signedBy, lang, day: today() }, claim);
      return { personId, signIn };
    },
    decline: store.invitations.decline,
    sign: (personId: string, ticked: readonly Ticked[], signedBy: string, lang: string) =>
      signMore(store, { personId, ticked, signedBy, lang, day: today() }, claim),

    /** As whom a member of staff vouches. */
    voucher(staffId: string, personId: string | undefined): Voucher {
      return { id: staffId, personId, email: store.staff.get(staffId)?.email };
    },
    person: own,
    profiles: (personId: string) => store.hers.profiles(personId),
    profile: (personId: string, profileId: string): HerProfile | undefined =>
      store.hers.profiles(personId, profileId)[0],
    control: (profileId: string): Control | undefined => store.control.of(profileId),
    /** What was seen last, whichever way, while it is kept. */
    lastLook(profileId: string): ProfileResult | undefined {
      const looks = [
        store.outcomes.last(profileId),
        store.supplies.of(profileId)?.result,
        store.ownAudits.of(profileId),
      ].filter((look) => look !== undefined);
      return looks.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0];
    },

    check: (profileId: string) => proving.check(profileId, PATIENCE_MS),
    askVouch: store.control.askVouch,
    unaskVouch: store.control.unaskVouch,
    /** What waits for this member of staff, and how many for somebody else. */
    vouchAsked(by: Voucher, areas: 'all' | readonly string[]): { hers: VouchAsked[]; elsewhere: number } {
      const all = store.control.vouchAsked(areas);
      const hers = all.filter(({ personId }) => store.control.mayVouch(personId, by));
      return { hers, elsewhere: all.length - hers.length };
    },
    /** Throws INPUT_INVALID. She gets a mail. */
    vouch(profileId: string, by: Voucher, note: string, shown: { personId: string; label: string }): void {
      store.control.vouch(profileId, by, note);
      const { email, name, lang } = own(shown.personId);
      if (email) send('notice', profileId, email, mails.vouched({ name, lang }, shown.label), shown.personId);
    },

    pause: goodbye.pause,
    resume: goodbye.resume,
    withdraw: goodbye.withdraw,
    forget: goodbye.forget,
    /** Everything of hers is gone when this returns; the receipt goes out by mail as well where she had an address. */
    leave(personId: string): { receipt: Receipt; mailedTo: string | null } {
      const lang = own(personId).lang;
      const { receipt, email, name } = goodbye.leave(personId);
      if (!email || !tools.sendsMail) return { receipt, mailedTo: null };
      // Her id leads nowhere now, and so stands in no key.
      store.outbox.add({
        ...{ ...mails.receipt({ name, lang }, receipt), key: `receipt:${tools.newKey()}` },
        ...{ kind: 'receipt' as const, to: email },
      });
      return { receipt, mailedTo: email };
    },

    archive: tools.archive,
    held(personId: string) {
      return { person: own(personId), ...store.hers.counts(personId), readOn: store.self.policyReadOn(personId) };
    },

    policyReadOn: store.self.policyReadOn,
    readPolicy: store.self.readPolicy,

    areas: store.self.areas,
    correct: store.self.correct,
    setLang: store.self.setLang,
    mailsWanted: (personId: string): { kind: MailKind; wanted: boolean }[] => {
      const off = store.mailsOff.of(personId);
      return WANTED.map((kind) => ({ kind, wanted: !off.includes(kind) }));
    },
    setMails(personId: string, wanted: readonly string[]): void {
      for (const kind of WANTED) store.mailsOff.set(personId, kind, wanted.includes(kind));
    },
    mailChange: store.self.mailChange,
    isMailChange: store.self.isMailChange,
    askMailChange(personId: string, email: string): void {
      const asked = store.self.askMailChange(personId, email);
      const { name, lang } = own(personId);
      if (asked) send('sign-in', personId, asked.to, mails.mailChange({ name, lang }, asked.token), personId);
    },
    confirmMailChange(token: string): void {
      const { personId, before } = store.self.confirmMailChange(token);
      const { name, lang } = own(personId);
      if (before) send('notice', personId, before, mails.mailChanged({ name, lang }), personId);
    },
  };
}
export type LeaderDesk = ReturnType<typeof leaderDesk>;

/** The parts of a profile that these sights belong to. */
export const partsSeen = (sees: readonly Sight[]): ConsentPart[] =>
  CONSENT_PARTS.filter((part) => SIGHTS_OF_PART[part].some((sight: Sight) => sees.includes(sight)));
