/**
 * What a page of the portal is: a route with the roles that may use it and what the id in its path belongs to. Every room
 * gives a list of these (`xRoutes(parts): Route[]`); they come together in all-routes.ts, and access is decided in one place
 * (guard.ts) before a handler runs. The matrix of access and the sweeps over all pages are made from the same list.
 */
import type { Context } from 'hono';

/** An owner may do all that an admin may, in every area. */
export type Role = 'anyone' | 'leader' | 'admin' | 'owner';

/** Who asks. For whoever is not signed in it is NOBODY. */
export interface Who {
  /** '' where nobody is signed in. */
  sessionId: string;
  personId?: string;
  staffId?: string;
  /** 'anyone' always; 'admin' and 'owner' only once the second factor was shown. */
  roles: readonly Role[];
  /** Of which areas she is an admin. */
  areas: 'all' | readonly string[];
  /** BCP 47. */
  lang: string;
  name: string;
  /** Staff that has not shown the second factor in this session: a code is asked for, or it must be set up first. */
  pending?: 'code' | 'set-up';
  /** When the second factor was last shown: ISO 8601. */
  factorAt?: string;
}

/** What an id in a path can be of. A room that adds one says whose it is in `Owners`. */
export type Of = 'profile' | 'case' | 'person' | 'report' | 'mark' | 'term' | 'staff' | 'token' | 'import';

/** Whose something is: a person's, of an area. `everywhere`: it belongs to no area, every admin may open it. */
export interface Owner {
  personId?: string | null | undefined;
  area?: string | null | undefined;
  everywhere?: boolean;
  /** She alone may open it: to staff it is as if it were not there. */
  hersAlone?: boolean;
}
/** Looks up whose an id is; undefined where there is no such thing. */
export type Owners = Readonly<Partial<Record<Of, (id: string) => Owner | undefined>>>;

export interface Route {
  method: 'GET' | 'POST';
  /** As hono writes it; ids are :profileId, :caseId, :personId and so on. */
  path: string;
  roles: readonly Role[];
  /** What an id in the path is of: `case` is looked up by :caseId before the handler runs. Another's is 404 for everybody. */
  of?: Of;
  /** Asks staff for the second factor again where it was shown too long ago. Both the page and what it posts to have it. */
  fresh?: boolean;
  /**
   * What it posts may come from elsewhere than our own pages: what is in the path is the right to do it, and no session is
   * asked for or used.
   */
  fromAnywhere?: true;
  /** Largest body, where it is not the usual 64 KB. */
  maxBodyBytes?: number;
  handle(c: Context, who: Who): Response | Promise<Response>;
}

export const NOBODY: Who = { sessionId: '', roles: ['anyone'], areas: [], lang: '', name: '' };

/** Whether one of these roles is hers. */
export const mayUse = (roles: readonly Role[], who: Who): boolean =>
  roles.some((role) => who.roles.includes(role) || (role === 'admin' && who.roles.includes('owner')));
