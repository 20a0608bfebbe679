/**
 * Opting in by herself, in the browser: from an invitation or on her own page. The same text, the same signature and the same
 * store as the mailed form; what differs is that she has yet to show that a profile is hers. Nothing is guessed: what is not
 * ticked, named and signed is no consent.
 */
import type { Consent, ConsentPart, Use } from '../domain/consent.js';
import type { ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import type { Store } from '../store/index.js';
import { consentForm } from '../words/consent.js';
import { consentIn } from '../words/consent-in.js';
import { currentText, hashOfText } from './consent-form.js';
import type { Claim } from './enrolment.js';

/** What she ticked for one profile. */
export interface Ticked {
  /** As it stood on the page. */
  address: string;
  use: Use | undefined;
  parts: readonly ConsentPart[];
}
/** What she signs, and how. */
interface Signed {
  ticked: readonly Ticked[];
  signedBy: string;
  day: string;
  /** The language of the page on which she read the text (BCP 47). */
  lang: string;
}
/** What is missing or unclear, by the profile's place on the page; 'name' and 'nothing' belong to the whole. */
export type OptInProblem = { at: number; what: 'use' | 'parts' | 'twice' } | { what: 'name' | 'nothing' };
/** One address out of what was pasted. */
export type Recognised = { typed: string; ref: ProfileRef } | { typed: string; trouble: Trouble };

/** At most so many addresses are taken in at once. */
const MOST = 20;

/** Every address in a pasted text: one a line, or several in a line. What is none is told by itself. */
export function recogniseAll(pasted: string, claim: Claim): Recognised[] {
  const typed = pasted
    .split(/[\r\n,;]+|\s{2,}|\s+(?=https?:|www\.|@)/u)
    .map((piece) => piece.trim())
    .filter(Boolean);
  return typed.slice(0, MOST).map((one) => {
    try {
      return { typed: one, ref: claim(one) };
    } catch (error) {
      if (error instanceof Trouble) return { typed: one, trouble: error };
      throw error;
    }
  });
}

/** What keeps this from being a consent; nothing where it is one. A profile without any tick is simply left out. */
export function problemsOf(ticked: readonly Ticked[], signedBy: string): OptInProblem[] {
  const problems: OptInProblem[] = [];
  for (const [at, { address, use, parts }] of ticked.entries()) {
    if (ticked.findIndex((one) => one.address === address) < at) problems.push({ at, what: 'twice' });
    if (parts.length > 0 && use === undefined) problems.push({ at, what: 'use' });
    if (parts.length === 0 && use !== undefined) problems.push({ at, what: 'parts' });
  }
  if (problems.length === 0 && !ticked.some(({ parts }) => parts.length > 0)) problems.push({ what: 'nothing' });
  if (signedBy.trim() === '') problems.push({ what: 'name' });
  return problems;
}

/** Keeps what she signed with an invitation, all of it or nothing. Throws LINK_SPENT or INPUT_INVALID. */
export function signInvitation(
  store: Store,
  { token, ...signed }: Signed & { token: string },
  claim: Claim,
): { personId: string; consents: Consent[] } {
  const { personId } = store.invitations.byToken(token);
  const signings = signingsOf(signed, claim);
  const consents = store.invitations.redeem({ token, form: asSigned(signed), signings });
  return { personId, consents };
}

/** The same by herself, signed in: gives, narrows, widens or renews. */
export function signMore(
  store: Store,
  { personId, ...signed }: Signed & { personId: string },
  claim: Claim,
): Consent[] {
  return store.consents.signAll(personId, asSigned(signed), signingsOf(signed, claim));
}

function signingsOf({ ticked, signedBy }: Signed, claim: Claim) {
  if (problemsOf(ticked, signedBy).length > 0)
    throw new Trouble('INPUT_INVALID', 'stop', { detail: 'what was ticked' });
  const text = currentText();
  return ticked.flatMap(({ address, use, parts }) =>
    use === undefined || parts.length === 0
      ? []
      : [
          {
            ...{ profile: claim(address), use, parts: [...parts], signedBy, control: 'to-show' as const },
            ...{ textVersion: text.version, textSha256: hashOfText(text) },
          },
        ],
  );
}

/** What is kept as the signed form: the text, the language in which she read it, and what she ticked, in the words of the form. */
function asSigned({ ticked, signedBy, day, lang }: Signed): string {
  const { fields, uses, parts: labels } = consentForm;
  const { version, text } = currentText();
  const blocks = ticked.flatMap(({ address, use, parts }) =>
    use === undefined || parts.length === 0
      ? []
      : [`${fields.address}: ${address}`, `[x] ${uses[use]}`, ...parts.map((part) => `[x] ${labels[part]}`), ''],
  );
  const ours = consentIn(lang, version);
  const read = ours ? [consentForm.readIn(ours.lang, ours.version, hashOfText(ours))] : [];
  const signature = [`${fields.name}: ${signedBy}`, `${fields.date}: ${day}`];
  return [`${fields.version}: ${version}`, ...read, '', text, '', ...blocks, ...signature].join('\n');
}
