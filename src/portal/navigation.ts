/** The ways through by role: of each hat those entries whose page exists and is hers. */
import { mayUse, type Route, type Who } from './routes.js';

export type Hat = 'leader' | 'admin';

/** In the order in which they are shown; their names are in the words, by path. */
const ENTRIES: Readonly<Record<Hat, readonly string[]>> = {
  leader: ['/me', '/me/profiles/new', '/me/try', '/me/reading', '/me/data', '/me/settings'],
  admin: [
    '/admin',
    '/admin/review',
    '/admin/leaders',
    '/admin/marks',
    '/admin/terms',
    '/admin/reports',
    '/admin/settings',
    '/admin/staff',
    '/admin/log',
  ],
};

/** As what she is here: somebody who is both sees which of the two the page is for. */
export function hatOf(who: Who, path: string): Hat {
  if (who.staffId === undefined) return 'leader';
  if (who.personId === undefined) return 'admin';
  return path === '/me' || path.startsWith('/me/') ? 'leader' : 'admin';
}

export function navigation(routes: readonly Route[], who: Who, hat: Hat): string[] {
  if (who.sessionId === '') return [];
  return ENTRIES[hat].filter((entry) =>
    routes.some(
      ({ method, path, roles }) =>
        method === 'GET' && path === entry && !roles.includes('anyone') && mayUse(roles, who),
    ),
  );
}
