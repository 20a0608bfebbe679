/**
 * Enrolment by command: invite, sign, show, withdraw, export, erase. Nobody consents for another: an invitation is a form
 * with a one-time code, and only the form that comes back, filled in and signed, opens anything.
 */
import type { Consent } from '../domain/consent.js';
import type { ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import type { PersonShown, Receipt, Store } from '../store/index.js';
import { formProblems } from '../words/consent.js';
import { hashOfText, readForm, writeForm } from './consent-form.js';

/** Makes of an address what it is the profile of, or refuses with ADDRESS_*. */
export type Claim = (address: string) => ProfileRef;

/** Writes an invitation down, and the form to send her. The code in it is nowhere else: a lost form is replaced by a new one. */
export function inviteLeader(
  store: Store,
  asked: { name: string; email?: string | undefined; area?: string | undefined; profiles?: ProfileRef[] },
): { personId: string; token: string; expiresAt: string; form: string } {
  const { name, email, area, profiles = [] } = asked;
  const invited = store.people.invite({ name, email, area, proposed: profiles });
  return { ...invited, form: writeForm({ name, token: invited.token, expiresAt: invited.expiresAt, profiles }) };
}

/**
 * Takes in a form that came back. Gives a consent for each profile with a part ticked; where nothing is ticked it gives
 * none, keeps nothing, and the code stays good. LINK_SPENT for a code that is unknown, used or too old; INPUT_INVALID where
 * the text was altered or anything is unclear; then nothing is stored and the code stays good too.
 */
export function signForm(store: Store, filledForm: string, claim: Claim): (Consent & { profile: ProfileRef })[] {
  const form = readForm(filledForm);
  const { proposed } = store.invitations.byToken(form.token);
  if (form.profiles.length === 0) return [];
  const signings = form.profiles.map(({ address, use, parts }) => ({
    profile: proposed.find(({ url }) => url === address) ?? claim(address),
    use,
    parts,
    signedBy: form.signedBy,
    signedOn: form.signedOn,
    textVersion: form.text.version,
    textSha256: hashOfText(form.text),
  }));
  refuseRepeats(signings.map(({ profile }) => profile.url));
  const consents = store.invitations.redeem({ token: form.token, form: form.asSigned, signings });
  return consents.map((consent, at) => ({ ...consent, profile: (signings[at] as (typeof signings)[number]).profile }));
}

/** What an admin may see of a Leader: what runs, and nothing about refusals. `who`: id, mail address or name. */
export function showLeader(store: Store, who: string): PersonShown {
  return store.people.show(store.people.find(who).id);
}

/** Ends her consent, for one profile or for all, at once. Gives for how many profiles one was live. */
export function withdrawLeader(store: Store, who: string, profileUrl?: string): number {
  return store.consents.withdraw(store.people.find(who).id, profileUrl).withdrawn;
}

/** Everything held about her, for herself: plain data, ready for JSON. */
export function exportLeader(store: Store, who: string): ReturnType<Store['exportPerson']> {
  return store.exportPerson(store.people.find(who).id);
}

/** Erases her and everything held about her. The receipt says how much of what. */
export function eraseLeader(store: Store, who: string): Receipt {
  return store.erase(store.people.find(who).id);
}

function refuseRepeats(urls: string[]): void {
  const twice = urls.find((url, at) => urls.indexOf(url) !== at);
  if (twice !== undefined) {
    throw new Trouble('INPUT_INVALID', 'stop', { detail: formProblems.sameProfile(twice) });
  }
}
