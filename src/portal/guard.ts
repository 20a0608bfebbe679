/**
 * Who may open what, decided for every route in one place. The order matters: first whether somebody is signed in, then the
 * role, then whose the id is. Whoever may not use a page learns nothing of whether it exists, nor of whose an id is.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { mayUse, type Of, type Owner, type Owners, type Route, type Who } from './routes.js';

export const SIGN_IN = '/sign-in';
export const SECOND_FACTOR = '/second-factor';
export const SET_UP_FACTOR = '/second-factor/set-up';

export interface GuardParts {
  owners: Owners;
  /** Seconds since the second factor was shown, after which a page that asks for a fresh one asks again. */
  freshSeconds: number;
  clock(): Date;
}
/** What was typed into a page while the factor was fresh may still be sent for as long again. */
const GRACE = 2;

/** Lets her through, sends her to sign in first, or throws: 404 for what is not hers. */
export function guard(c: Context, route: Route, who: Who, parts: GuardParts): Response | undefined {
  if (!route.roles.includes('anyone')) {
    const staffOnly = route.roles.every((role) => role === 'admin' || role === 'owner');
    if (who.sessionId === '') return first(c, SIGN_IN);
    if (staffOnly && who.pending) return first(c, who.pending === 'code' ? SECOND_FACTOR : SET_UP_FACTOR);
    if (!mayUse(route.roles, who)) throw new HTTPException(404);
  }
  if (route.of && !isHers(c, route, route.of, who, parts.owners)) throw new HTTPException(404);
  if (route.fresh && who.staffId && !isFresh(route, who, parts)) return first(c, SECOND_FACTOR);
  return undefined;
}

function isHers(c: Context, route: Route, of: Of, who: Who, owners: Owners): boolean {
  const id = c.req.param(`${of}Id`);
  const owner = id === undefined ? undefined : owners[of]?.(id);
  if (!owner) return false;
  const asLeader = route.roles.includes('leader') && who.personId !== undefined && owner.personId === who.personId;
  const asStaff = mayUse(
    route.roles.filter((role) => role === 'admin' || role === 'owner'),
    who,
  );
  return asLeader || (asStaff && inAreas(owner, who)) || route.roles.includes('anyone');
}

/** Whether something of this area is hers to see, as an admin. */
export const inAreas = (owner: Owner, { areas }: Pick<Who, 'areas'>): boolean =>
  !owner.hersAlone &&
  (areas === 'all' || owner.everywhere === true || (typeof owner.area === 'string' && areas.includes(owner.area)));

function isFresh(route: Route, { factorAt }: Who, { freshSeconds, clock }: GuardParts): boolean {
  if (!factorAt) return false;
  const most = route.method === 'POST' ? freshSeconds * GRACE : freshSeconds;
  return clock().getTime() - Date.parse(factorAt) <= most * 1000;
}

/** Something must come first. A page leads there and back; what was posted is refused, since it cannot be kept meanwhile. */
function first(c: Context, where: string): Response {
  if (c.req.method !== 'GET' || !(c.req.header('accept') ?? '').includes('text/html')) throw new HTTPException(401);
  const next = new URL(c.req.url).pathname;
  return c.redirect(next === '/' ? where : `${where}?next=${encodeURIComponent(next)}`, 303);
}

/** A path of our own to go on to, out of an address: nothing that could lead elsewhere. */
export function nextPath(asked: string | undefined, otherwise: string): string {
  if (!asked || !/^\/(?![/\\])[\w\-./~%]*$/.test(asked)) return otherwise;
  return asked;
}
