/** Every page of the portal as somebody sees it: made from the application's own routes, with ids out of the house. */
import type { Of, Route } from '../../src/portal/routes.js';
import type { House, Persona } from './house.js';

export interface PageSeen {
  /** A path that can be asked for. */
  path: string;
  /** As it is written in the list of routes. */
  route: string;
  who: Persona;
}
/** What no person opens: figures for machines, pictures, files, feeds, and what other programs ask. */
const NOT_PAGES =
  /^\/(healthz|readyz|metrics|feed|api)(\/|$)|\/(picture|crop|progress|files|openapi\.json)(\/|$)|\.(json|csv|xml|atom)$/;

/** Each page once for each role that sees it. Kinds of ids that the house has none of are told by `missing`. */
export function pagesOf(house: House): { pages: PageSeen[]; missing: string[] } {
  const missing: string[] = [];
  const pages = house.routes.flatMap((route): PageSeen[] => {
    if (route.method !== 'GET' || NOT_PAGES.test(route.path)) return [];
    return viewers(route).flatMap((who) => {
      const path = filled(route, house, who);
      if (!path) missing.push(`${route.path} for ${who}`);
      return path ? [{ path, route: route.path, who }] : [];
    });
  });
  return { pages, missing };
}

const viewers = ({ path, roles }: Route): Persona[] => {
  if (roles.includes('leader')) return ['hostile'];
  if (roles.includes('admin') || roles.includes('owner')) return ['owner'];
  return /^\/second-factor/.test(path) ? ['owner'] : ['nobody'];
};

function filled(route: Route, house: House, who: Persona): string | undefined {
  let whole = true;
  const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const id = /Id$/.test(name) ? house.idOf(name.slice(0, -2) as Of, who) : house.wordOf(route.path, name, who);
    whole &&= id !== undefined;
    return id ?? '';
  });
  return whole ? path : undefined;
}
