/**
 * Asking Leaders for what no visit could see: one mail a Leader and round, when all her visits in it are over. The mail is
 * queued without its link: the link is made when it goes out (`withLink`), so that its token never lies in the database.
 */
import type { Mail } from '../domain/mail.js';
import { ASKING_WALLS } from '../domain/source.js';
import type { Askable, Store } from '../store/index.js';
import type { AskedProfile } from '../words/supply.js';

export type { Ask } from '../store/index.js';
/** What the pages behind a link need of the store. */
export interface AskDesk {
  asks: Pick<Store['asks'], 'byToken' | 'settle'>;
  supplies: Pick<Store['supplies'], 'of'>;
}

export interface AskingTools {
  store: Store;
  /** How people reach the pages: the link begins with it. Without it nobody can be asked. */
  baseUrl: string | undefined;
  /** Days for which an ask is open, and what is handed over counts. */
  days: number;
  clock(): Date;
  /** Whether anything is to be asked there: not where the operator left the platform out, or where it is closed for ever. */
  isAsked(platform: string): boolean;
  /** What people call the place of a profile. */
  placeOf(profile: { platform: string; handle: string }): string;
  /** Writes the mail; `link` stands where the link will be. */
  write(asked: {
    name: string;
    lang: string | null;
    profiles: AskedProfile[];
    expiresAt: string;
    link: string;
  }): Omit<Mail, 'to'>;
}

const DAY_MS = 86_400_000;
/** Stands for the link until the mail goes out. No real address, and nothing that HTML would change. */
const LINK_TO_COME = 'https://link.invalid/ask-';
const TO_COME = /https:\/\/link\.invalid\/ask-([0-9a-f]{32})/g;

/** From when on something handed over still counts. */
export const freshSince = (now: Date, days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();

/** Asks everybody who is to be asked in a round. Gives how many mails were queued. Calling it again asks nobody twice. */
export function askFor(roundId: string, { store, baseUrl, days, clock, isAsked, placeOf, write }: AskingTools): number {
  if (!baseUrl) return 0;
  const now = clock();
  const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString();
  let mails = 0;
  const asked = ({ profiles }: Askable): AskedProfile[] =>
    profiles.map(({ why, ...profile }) => ({ place: placeOf(profile), handle: profile.handle, why }));
  for (const found of store.asks.askable(roundId, ASKING_WALLS, freshSince(now, days))) {
    const askable = { ...found, profiles: found.profiles.filter(({ platform }) => isAsked(platform)) };
    if (askable.profiles.length === 0) continue;
    const { personId, name, email: to, spoken: lang } = askable;
    const { isNew } = store.asks.open(roundId, askable, expiresAt, (askId) => {
      const mail = write({ name, lang, profiles: asked(askable), expiresAt, link: `${LINK_TO_COME}${askId}` });
      store.outbox.add({ key: `ask:${askId}`, kind: 'ask', personId, to, ...mail });
    });
    if (isNew) mails += 1;
  }
  return mails;
}

/**
 * The mail with a fresh link in place of each that was to come; undefined where what it asks for is over (withdrawn, run
 * out), so that it must not go out. Mails without such a place come back as they are.
 */
export function withLink<M extends Mail>(
  mail: M,
  { store, baseUrl }: Pick<AskingTools, 'store' | 'baseUrl'>,
): M | undefined {
  const id = new RegExp(TO_COME.source).exec(mail.text)?.[1];
  if (id === undefined) return mail;
  const token = baseUrl ? store.asks.link(id) : undefined;
  if (!token) return undefined;
  const link = supplyAddress(baseUrl as string, token);
  const filled = (text: string) => text.replaceAll(TO_COME, link);
  return { ...mail, text: filled(mail.text), ...(mail.html && { html: filled(mail.html) }) };
}

/** The page that a token opens. */
export const supplyAddress = (baseUrl: string, token: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/supply/${token}`;
