/** One signature: whether it may be kept, which profile it enters, and when it begins and ends. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { CONSENT_PARTS, type Consent, type ConsentPart, consentSchema, USES, type Use } from '../domain/consent.js';
import { HELD } from '../domain/control.js';
import { type ProfileRef, profileRefSchema } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import { startProof } from './control.js';
import type { Core } from './core.js';
import { oneLine } from './people.js';
import { profiles } from './schema.js';

/** Consents end by themselves after this many months. */
export const CONSENT_MONTHS = 12;

export interface Signing {
  personId: string;
  profile: ProfileRef;
  use: Use;
  parts: ConsentPart[];
  /** The name that she typed. */
  signedBy: string;
  textVersion: string;
  textSha256: string;
  /** The day that she wrote beside her name, YYYY-MM-DD; now where it is not given. The twelve months run from here. */
  signedOn?: string | undefined;
  lang?: string | undefined;
  /** The signed form's row. */
  formId?: string | undefined;
  /**
   * known: an operator who takes the form in by hand knows whose profile it is. to-show: she signs in the browser, and has
   * yet to show that it is hers; until then nothing is visited but for that.
   */
  control?: 'known' | 'to-show' | undefined;
}

/** Enters the profile of a signature, or brings it up to date. Gives its id. */
export function enterProfile(core: Core, { personId, profile, use, lang, control = 'known' }: Signing): string {
  const ref = profileRefSchema.parse(profile);
  const known = core.db
    .select()
    .from(profiles)
    .where(and(eq(profiles.url, ref.url), eq(profiles.personId, personId)))
    .get();
  const id = known?.id ?? core.newId();
  // Whether somebody else signed for the same address is nobody's business: who has yet to show it hears nothing of it.
  if (control === 'known' && heldByOther(core, ref.url, id)) {
    throw new Trouble('INPUT_INVALID', 'stop', { detail: `${ref.url} is enrolled by somebody else` });
  }
  const begins = known?.state === 'active' ? known.control : 'unproven';
  const state = control === 'to-show' ? begins : begins === 'proven' ? 'proven' : 'not-needed';
  // Whose it is was said anew: the account that is met next is hers.
  const anew = control === 'known' || state !== 'proven' ? { account: null } : {};
  const row = { ...ref, use, state: 'active' as const, control: state, lang: lang ?? known?.lang ?? null, ...anew };
  if (known) core.db.update(profiles).set(row).where(eq(profiles.id, id)).run();
  else
    core.db
      .insert(profiles)
      .values({ id, personId, ...row, createdAt: core.now() })
      .run();
  if (control === 'to-show') startProof(core, id);
  return id;
}

/** Another row that the address belongs to. */
export const heldByOther = (core: Core, url: string, id: string): string | undefined =>
  core.db
    .select({ id: profiles.id })
    .from(profiles)
    .where(and(eq(profiles.url, url), ne(profiles.id, id), inArray(profiles.control, [...HELD])))
    .get()?.id;

export function checkedSigning(core: Core, signing: Signing): Omit<Consent, 'id' | 'profileId' | 'withdrawnAt'> {
  const now = core.now();
  const signedAt = signing.signedOn === undefined ? now : momentOf(signing.signedOn, now);
  const parts = CONSENT_PARTS.filter((part) => signing.parts.includes(part));
  const whole = parts.length > 0 && parts.length === signing.parts.length && USES.includes(signing.use);
  if (!whole) throw new Trouble('INPUT_INVALID', 'stop', { detail: 'parts or use' });
  if (!/^[0-9a-f]{64}$/.test(signing.textSha256))
    throw new Trouble('INPUT_INVALID', 'stop', { detail: 'hash of the text' });
  const signed = {
    parts,
    textVersion: oneLine(signing.textVersion, 'version of the text', 64),
    textSha256: signing.textSha256,
    signedBy: oneLine(signing.signedBy, 'signature', 200),
    signedAt,
    expiresAt: monthsAfter(signedAt, CONSENT_MONTHS),
  };
  consentSchema.omit({ id: true, profileId: true, withdrawnAt: true }).parse(signed);
  return signed;
}

/** What is wrong with a date of signing. */
export const dateRefused = (day: string | undefined) =>
  `the date “${day}” is not written as YYYY-MM-DD, or lies before the invitation or in the future`;

/** The beginning of that day, or now where it is today; tomorrow is today in the east. */
function momentOf(day: string, now: string): string {
  const start = new Date(`${day}T00:00:00.000Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day);
  const ahead = start.getTime() - new Date(now).getTime();
  if (!real || ahead > 86_400_000) throw new Trouble('INPUT_INVALID', 'stop', { detail: dateRefused(day) });
  return ahead > 0 || now.startsWith(day) ? now : start.toISOString();
}

/** The same day so many months on, or the month's last day where there is none (29 February). */
export function monthsAfter(at: string, months: number): string {
  const from = new Date(at);
  const day = from.getUTCDate();
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(day, last));
  return to.toISOString();
}
