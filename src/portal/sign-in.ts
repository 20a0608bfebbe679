/**
 * Signing in and out. Whether anybody has an address is told to nobody: the answer is the same, and what depends on it is
 * done after the answer was given. A link shows a button, and only pressing it uses the link up, so that programs that look
 * at mails cannot.
 */
import type { Context } from 'hono';
import { Trouble } from '../domain/trouble.js';
import { html } from '../report/markup.js';
import type { SigningIn } from '../services/signing-in.js';
import { goOn } from './flash.js';
import { frameOf } from './frame.js';
import { nextPath } from './guard.js';
import { page, wordsOf } from './page.js';
import { inALine, rate } from './rates.js';
import type { Route, Who } from './routes.js';
import { dropSession, keepSession } from './session.js';
import { askPage, noMailPage, openPage, sentPage } from './sign-in-pages.js';

export interface SignInParts {
  signing: SigningIn;
  linkMinutes: number;
  /** Links that may be asked for from one network in ten minutes. */
  linksPerNetwork: number;
  clock(): Date;
  /** Does it after the answer was given. */
  afterwards(work: () => void): void;
}
const MAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;
/** In which asking for links is counted. */
const ASKS_SECONDS = 600;
const roles = ['anyone'] as const;
/** Where somebody who signed in goes, when she came for nothing in particular. */
export const homeOf = (who: { personId?: string | undefined }): string => (who.personId ? '/me' : '/admin');

export function signInRoutes({ signing, linkMinutes, linksPerNetwork, clock, afterwards }: SignInParts): Route[] {
  const asks = rate({ most: linksPerNetwork, seconds: ASKS_SECONDS, clock });
  const spent = (c: Context, who: Who): Response => {
    const { signIn } = wordsOf(c, who);
    const body = askPage(signIn, { next: '', lead: signIn.spent.says });
    return page(c, who, { title: signIn.spent.title, body, status: 410 });
  };
  const orSpent = (c: Context, who: Who, work: () => Response): Response => {
    try {
      return work();
    } catch (error) {
      if (error instanceof Trouble && error.code === 'LINK_SPENT') return spent(c, who);
      throw error;
    }
  };

  return [
    {
      ...{ method: 'GET', path: '/sign-in', roles },
      handle(c, who) {
        const { signIn } = wordsOf(c, who);
        if (!frameOf(c).baseUrl) {
          const { title, says, next } = signIn.noMail;
          return page(c, who, { title, body: noMailPage(says, next), status: 503 });
        }
        if (c.req.query('sent') !== undefined) {
          return page(c, who, { title: signIn.sent.title, body: sentPage(signIn, linkMinutes) });
        }
        if (who.sessionId !== '') return c.redirect(nextPath(c.req.query('next'), homeOf(who)), 303);
        return page(c, who, {
          title: signIn.title,
          body: askPage(signIn, { next: nextPath(c.req.query('next'), '') }),
        });
      },
    },
    {
      ...{ method: 'POST', path: '/sign-in', roles },
      async handle(c, who) {
        const { signIn } = wordsOf(c, who);
        const from = frameOf(c).clientOf(c);
        // Before the body is read, and in words of its own: ten minutes are longer than what is usual elsewhere.
        if (!asks.allows(from)) {
          const { title, says } = signIn.tooOften;
          if (asks.floods(from)) return inALine(c, says, asks.waits(from));
          c.header('retry-after', String(asks.waits(from)));
          return page(c, who, { title, body: html`<p class="lead">${says}</p>`, status: 429 });
        }
        const form = await c.req.parseBody();
        const email = String(form.email ?? '').trim();
        const next = nextPath(typeof form.next === 'string' ? form.next : undefined, '');
        if (email.length > 254 || !MAIL.test(email)) {
          const body = askPage(signIn, { next, email: email.slice(0, 254), wrong: true });
          return page(c, who, { title: signIn.title, body, status: 422 });
        }
        afterwards(() => signing.askLink(email, next || null));
        return c.redirect('/sign-in?sent=1', 303);
      },
    },
    {
      ...{ method: 'GET', path: '/sign-in/:token', roles },
      handle: (c, who) =>
        orSpent(c, who, () => {
          const { signIn } = wordsOf(c, who);
          const token = tokenOf(c);
          const { name } = signing.look(token);
          return page(c, who, { title: signIn.open.title(name), body: openPage(signIn, token) });
        }),
    },
    {
      ...{ method: 'POST', path: '/sign-in/:token', roles },
      handle: (c, who) =>
        orSpent(c, who, () => {
          const { session, next, personId } = signing.use(tokenOf(c));
          // Whoever was signed in here before is not any more.
          if (who.sessionId !== '') signing.end(who.sessionId);
          keepSession(c, session);
          return c.redirect(nextPath(next ?? undefined, homeOf({ personId })), 303);
        }),
    },
    {
      ...{ method: 'POST', path: '/sign-out', roles },
      handle(c, who) {
        if (who.sessionId !== '') signing.end(who.sessionId);
        dropSession(c);
        return goOn(c, '/sign-in', wordsOf(c, who).signIn.signedOut);
      },
    },
    {
      ...{ method: 'POST', path: '/sign-out/everywhere', roles },
      handle(c, who) {
        const ended = who.sessionId === '' ? 0 : signing.endAll(who);
        dropSession(c);
        return goOn(c, '/sign-in', wordsOf(c, who).signIn.signedOutEverywhere(ended));
      },
    },
  ];
}

function tokenOf(c: Context): string {
  const token = c.req.param('token') ?? '';
  // By mail they have 43 letters; on paper 28, in fours.
  if (!/^(?:[\w-]{43}|[a-z0-9-]{28,40})$/i.test(token)) throw new Trouble('LINK_SPENT', 'stop');
  return token;
}
