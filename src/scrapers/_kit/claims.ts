/** What every claim does first: is the host one of ours, and which path segments were typed. */
import type { NotAProfile } from '../../domain/profile.js';

type Kind = NotAProfile['notAProfile'];
export const notAProfile = (kind: Kind): NotAProfile => ({ notAProfile: kind });

/** The part of the host before one of `hosts` ('' for the host itself); null where the host is not theirs. */
export function subdomainOf(url: URL, hosts: readonly string[]): string | null {
  const hostname = url.hostname.replace(/\.$/, '');
  for (const host of hosts) {
    if (hostname === host) return '';
    if (hostname.endsWith(`.${host}`)) return hostname.slice(0, -host.length - 1);
  }
  return null;
}

/** Path segments, decoded; a broken percent-escape stays as it is. */
export function segmentsOf(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => {
      try {
        return decodeURIComponent(segment).trim();
      } catch {
        return segment;
      }
    });
}

/** The kind of page behind a platform's own path; `table` lists the names of each kind, separated by spaces. */
export function kindIn(table: Partial<Record<Kind, string>>, name: string | undefined): Kind | undefined {
  const rows = Object.entries(table) as [Kind, string][];
  return rows.find(([, names]) => name !== undefined && names.split(' ').includes(name))?.[0];
}
