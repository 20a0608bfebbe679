/** The second factor of admins and owners: setting it up, showing it, and showing it again before something is decided. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { SigningIn } from '../services/signing-in.js';
import { goOn } from './flash.js';
import { nextPath, SECOND_FACTOR, SET_UP_FACTOR } from './guard.js';
import { page, wordsOf } from './page.js';
import type { Route, Who } from './routes.js';
import { keepSession } from './session.js';
import { factorPage, recoveryPage, setUpPage } from './sign-in-pages.js';

const roles = ['anyone'] as const;
const START = '/admin';
/** As long as no code counts after too many wrong ones. */
const LOCKED_SECONDS = 900;

export function secondFactorRoutes({ signing }: { signing: SigningIn }): Route[] {
  /** Nobody but staff has one; to others there is nothing here. */
  const staffIn = (who: Who): string => {
    if (who.staffId === undefined) throw new HTTPException(who.sessionId === '' ? 401 : 404);
    return who.staffId;
  };
  const formOf = async (c: Context) => {
    const { code, next } = await c.req.parseBody();
    return { code: String(code ?? '').slice(0, 100), next: nextPath(typeof next === 'string' ? next : '', START) };
  };
  const nextIn = (c: Context) => nextPath(c.req.query('next'), START);

  return [
    {
      ...{ method: 'GET', path: SECOND_FACTOR, roles },
      handle(c, who) {
        staffIn(who);
        if (who.pending === 'set-up') return c.redirect(`${SET_UP_FACTOR}?next=${encodeURIComponent(nextIn(c))}`, 303);
        const { signIn } = wordsOf(c, who);
        const body = factorPage(signIn, { next: nextIn(c), again: !who.pending });
        return page(c, who, { title: signIn.factor.title, body });
      },
    },
    {
      ...{ method: 'POST', path: SECOND_FACTOR, roles },
      async handle(c, who) {
        const staffId = staffIn(who);
        const { code, next } = await formOf(c);
        if (who.pending === 'set-up') throw new HTTPException(404);
        const { signIn } = wordsOf(c, who);
        const before = signing.recoveryLeft(staffId);
        const result = signing.checkFactor(staffId, code);
        if (result !== 'ok') {
          const body = factorPage(signIn, { next, again: !who.pending, wrong: result });
          if (result === 'locked') c.header('retry-after', String(LOCKED_SECONDS));
          return page(c, who, { title: signIn.factor.title, body, status: result === 'locked' ? 429 : 422 });
        }
        keepSession(c, signing.factorShown(who.sessionId));
        const left = signing.recoveryLeft(staffId);
        return left < before ? goOn(c, next, signIn.factor.few(left), 'notice') : c.redirect(next, 303);
      },
    },
    {
      ...{ method: 'GET', path: SET_UP_FACTOR, roles },
      handle(c, who) {
        const staffId = staffIn(who);
        if (who.pending !== 'set-up') return c.redirect(nextIn(c), 303);
        const { signIn } = wordsOf(c, who);
        const offered = signing.offerFactor({ staffId, name: who.name });
        return page(c, who, { title: signIn.setUp.title, body: setUpPage(signIn, { ...offered, next: nextIn(c) }) });
      },
    },
    {
      ...{ method: 'POST', path: SET_UP_FACTOR, roles },
      async handle(c, who) {
        const staffId = staffIn(who);
        const { code, next } = await formOf(c);
        if (who.pending !== 'set-up') throw new HTTPException(404);
        const { signIn } = wordsOf(c, who);
        const codes = signing.confirmFactor(staffId, code);
        if (!codes) {
          const offered = signing.offerFactor({ staffId, name: who.name });
          const body = setUpPage(signIn, { ...offered, next, wrong: true });
          return page(c, who, { title: signIn.setUp.title, body, status: 422 });
        }
        keepSession(c, signing.factorShown(who.sessionId));
        const body = recoveryPage(signIn, codes, next);
        return page(c, who, { title: signIn.recovery.title, body, scripts: ['copy.js'] });
      },
    },
  ];
}
