/** Who asks, by the cookie of her session: read once a request, and written when she signs in or out. */
import type { Context } from 'hono';
import type { Session, SigningIn } from '../services/signing-in.js';
import { frameOf } from './frame.js';
import { NOBODY, type Role, type Who } from './routes.js';

const NAME = 'session';
const TOKEN = /^[\w-]{43}$/;

/** Reads who asks. */
export const whoBy =
  (signing: Pick<SigningIn, 'session'>) =>
  (c: Context): Who => {
    const token = frameOf(c).cookies.get(c, NAME);
    const session = token && TOKEN.test(token) ? signing.session(token) : undefined;
    return session ? whoIn(session) : NOBODY;
  };

/** Until the browser is closed: how long the session itself lasts is decided here, not there. */
export const keepSession = (c: Context, token: string): void => frameOf(c).cookies.set(c, NAME, token);
export const dropSession = (c: Context): void => frameOf(c).cookies.drop(c, NAME);

function whoIn({ id, personId, person, staffId, staff, factorAt }: Session): Who {
  const pending = staff && (staff.factorSince === null ? 'set-up' : factorAt === null ? 'code' : undefined);
  const roles: Role[] = ['anyone'];
  if (personId !== undefined) roles.push('leader');
  if (staff && !pending) roles.push(staff.role);
  const lang = person?.lang ?? staff?.lang ?? '';
  const all = staff && (staff.role === 'owner' || staff.areas === null);
  return {
    ...{ sessionId: id, roles, lang, name: person?.name ?? staff?.name ?? '' },
    areas: all ? 'all' : (staff?.areas ?? []),
    ...(personId !== undefined && { personId }),
    ...(staffId !== undefined && { staffId }),
    ...(pending && { pending }),
    ...(factorAt !== null && { factorAt }),
  };
}
