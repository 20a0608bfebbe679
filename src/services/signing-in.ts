/**
 * Signing in: a link by mail, a session by that link, and for admins and owners a second factor. What an asker is told, and
 * how fast, never depends on whether anybody has the address: all that depends on it is done after the answer.
 */
import type { Mail } from '../domain/mail.js';
import type { Session, SignIn, Staff, Store } from '../store/index.js';
import { newSecret, otpAddress, stepOf } from './one-time-codes.js';

export type { Session, SignIn, Staff } from '../store/index.js';

export interface SigningInTools {
  store: Pick<Store, 'sessions' | 'staff' | 'outbox'>;
  /** Links begin with it and with nothing else: never with what a request says of itself. */
  baseUrl: string | undefined;
  clock(): Date;
  random(bytes: number): Uint8Array;
  /** Small secrets, sealed and opened. */
  box: { seal(text: string): string; open(sealed: string): string | undefined };
  /** Stands beside the code in an authenticator app. */
  issuer: string;
  /** Writes the mail; `link` stands where the link will be. */
  write(asked: { name: string; lang: string | null; link: string; minutes: number }): Omit<Mail, 'to'>;
  limits: SessionLimits;
}
export interface SessionLimits {
  linkMinutes: number;
  idleHours: number;
  days: number;
  staffIdleMinutes: number;
  staffHours: number;
}

/** Stands for the link until the mail goes out. */
const LINK_TO_COME = 'https://link.invalid/sign-in-';
const TO_COME = /https:\/\/link\.invalid\/sign-in-([0-9a-f]{32})/g;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;
export const SIGN_IN_PATH = '/sign-in';

/** The page that a token opens. */
export const signInAddress = (baseUrl: string, token: string): string =>
  `${baseUrl.replace(/\/+$/, '')}${SIGN_IN_PATH}/${token}`;

export type FactorResult = 'ok' | 'wrong' | 'locked';

export function signingIn(tools: SigningInTools) {
  const { store, baseUrl, clock, random, box, issuer, limits } = tools;
  const { sessions, staff, outbox } = store;
  const seconds = ({ staff: isStaff }: { staff: boolean }) =>
    isStaff ? limits.staffHours * 3600 : limits.days * 86_400;
  const idle = ({ staff: isStaff }: { staff: boolean }) =>
    isStaff ? limits.staffIdleMinutes * 60 : limits.idleHours * 3600;
  const secretOf = (staffId: string): string | undefined => {
    const { sealed } = staff.factor.of(staffId);
    return sealed === null ? undefined : box.open(sealed);
  };

  return {
    /** Queues the mail with a link, where somebody has this address. The caller answers first, and the same to everybody. */
    askLink(email: string, next: string | null): void {
      if (!baseUrl) return;
      sessions.links.ask(email, next, ({ linkId, name, lang, personId, email: to }: SignIn) => {
        const mail = tools.write({ name, lang, link: `${LINK_TO_COME}${linkId}`, minutes: limits.linkMinutes });
        outbox.add({ key: `sign-in:${linkId}`, kind: 'sign-in', personId, to, ...mail });
      });
    },
    /** The mail with its link, made now; undefined where it must not go any more. Other mails come back as they are. */
    fill<M extends Mail>(mail: M): M | undefined {
      const linkId = new RegExp(TO_COME.source).exec(mail.text)?.[1];
      if (linkId === undefined) return mail;
      const token = baseUrl ? sessions.links.make(linkId, limits.linkMinutes * 60) : undefined;
      if (!token) return undefined;
      const link = signInAddress(baseUrl as string, token);
      const filled = (text: string) => text.replaceAll(TO_COME, link);
      return { ...mail, text: filled(mail.text), ...(mail.html && { html: filled(mail.html) }) };
    },
    /** Whom a link would sign in. LINK_SPENT. */
    look: (token: string) => sessions.links.look(token),
    /** Uses a link up. Gives the session's token. LINK_SPENT. */
    use: (token: string) => sessions.links.use(token, seconds),
    /** Who has this session; undefined where it is over. */
    session: (token: string): Session | undefined => sessions.byToken(token, idle),
    end: (sessionId: string) => sessions.end(sessionId),
    endAll: (subject: { personId?: string | undefined; staffId?: string | undefined }) => sessions.endAll(subject),

    /** For setting the second factor up: the secret, made once and kept until a code of it was typed. */
    offerFactor(member: Pick<Staff, 'name'> & { staffId: string }): { secret: string; address: string } {
      const known = secretOf(member.staffId);
      const secret = known ?? newSecret(random);
      if (!known) staff.factor.offer(member.staffId, box.seal(secret));
      return { secret, address: otpAddress(secret, member.name, issuer) };
    },
    /** The first code: from now on it is asked for. Gives the recovery codes, once; undefined where the code is wrong. */
    confirmFactor(staffId: string, code: string): string[] | undefined {
      const { since } = staff.factor.of(staffId);
      const secret = since === null ? secretOf(staffId) : undefined;
      const step = secret && stepOf(secret, plainCode(code), clock());
      if (step === undefined || step === '') return undefined;
      const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(random));
      staff.factor.confirm(staffId, step, codes.map(plainCode));
      return codes;
    },
    /** A code of now, or one of the recovery codes; each counts once. */
    checkFactor(staffId: string, typed: string): FactorResult {
      const code = plainCode(typed);
      if (staff.factor.of(staffId).lockedUntil) return 'locked';
      const secret = secretOf(staffId);
      const step = secret && stepOf(secret, code, clock());
      const good = typeof step === 'number' ? staff.factor.use(staffId, step) : staff.factor.useRecovery(staffId, code);
      if (good) return 'ok';
      staff.factor.failed(staffId);
      return 'wrong';
    },
    /** The second factor was shown: the session goes on under a new token. */
    factorShown: (sessionId: string) => sessions.factorShown(sessionId),
    recoveryLeft: (staffId: string) => staff.factor.left(staffId),
  };
}
export type SigningIn = ReturnType<typeof signingIn>;

const plainCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toLowerCase();

/** Sixteen letters and figures in four groups; none that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
function recoveryCode(random: (bytes: number) => Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(random(RECOVERY_BYTES)).toString('hex')}`);
  let code = '';
  while (code.length < 16) {
    code += LETTERS[Number(number % BigInt(LETTERS.length))];
    number /= BigInt(LETTERS.length);
  }
  return code.match(/.{4}/g)!.join('-');
}
