/** What every claim does first: is the host one of ours, and which path segments were typed. */
import type { NotAProfile, ProfileRef } from '../../domain/profile.js';
import { urlOf } from './links.js';

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

/** Percent-escapes undone; where one is broken, the text as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Path segments, decoded; a broken percent-escape stays as it is. */
export const segmentsOf = (url: URL): string[] =>
  url.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decoded(segment).trim());

/** The kind of page behind a platform's own path; `table` lists the names of each kind, separated by spaces. */
export function kindIn(table: Partial<Record<Kind, string>>, name: string | undefined): Kind | undefined {
  const rows = Object.entries(table) as [Kind, string][];
  return rows.find(([, names]) => name !== undefined && names.split(' ').includes(name))?.[0];
}

/** The handle of the profile that an address found on a page leads to, by the platform's own claim. */
export function handleAt(
  claim: (url: URL) => ProfileRef | NotAProfile | null,
  address: unknown,
  base?: URL,
): string | undefined {
  const url = typeof address === 'string' && address !== '' ? urlOf(address, base) : null;
  const claimed = url && claim(url);
  return claimed && 'handle' in claimed ? claimed.handle : undefined;
}

/** How a platform's addresses look; `claimBy` makes a claim of it. */
export interface AddressForm {
  /** The scraper's id. */
  platform: string;
  hosts: readonly string[];
  /** What may stand before the host; anything else is no profile. Given: the usual, and two letters of a country or language. */
  subdomains?: RegExp;
  /** Names of first segments by what they are instead of a profile. */
  first: Partial<Record<Kind, string>>;
  /** Names of second segments by what they are instead of a profile; a name in `tabs` too only with something behind it. */
  second?: Partial<Record<Kind, string>>;
  /** Second segments that still show the profile. */
  tabs?: string;
  /** Segments before the handle, of which one must stand there: 'in', 'user'; '@' for a handle that begins with it. */
  under?: readonly string[];
  /** A handle, after `named`. */
  handle: RegExp;
  /** A handle as it is kept: lower case where nothing else is said. '@' is gone already. */
  named?(typed: string): string;
  url(handle: string): string;
  /** What goes before all this: an address of a form of its own. A URL goes round again; null goes on. */
  special?(url: URL, segments: readonly string[], sub: string): ProfileRef | NotAProfile | URL | null;
}
const USUAL = /^(?:(?:www|m|mobile|web|[a-z]{2}(?:-[a-z]{2})?)(?:\.m)?)?$/;

/** The claim of a platform whose profiles lie at `<host>/<handle>`, perhaps under a segment of its own. */
export function claimBy(form: AddressForm): (url: URL) => ProfileRef | NotAProfile | null {
  const claim = (url: URL, turn: number): ProfileRef | NotAProfile | null => {
    const sub = subdomainOf(url, form.hosts);
    if (sub === null) return null;
    const segments = segmentsOf(url);
    const special = form.special?.(url, segments, sub);
    if (special instanceof URL) return turn < 3 ? claim(special, turn + 1) : notAProfile('other');
    if (special) return special;
    if (!(form.subdomains ?? USUAL).test(sub)) return notAProfile('other');
    return byPath(form, segments);
  };
  return (url) => claim(url, 0);
}

function byPath(form: AddressForm, segments: readonly string[]): ProfileRef | NotAProfile {
  const [first = ''] = segments;
  if (first === '') return notAProfile('home');
  const { under = [''] } = form;
  const bare = first.startsWith('@') || under.includes('');
  const prefixed = !first.startsWith('@') && under.includes(first.toLowerCase());
  const kind = kindIn(form.first, first.toLowerCase());
  if (kind) return notAProfile(kind);
  if (!bare && !prefixed) return notAProfile('other');
  const [typed = '', second, third] = prefixed ? segments.slice(1) : segments;
  const handle = (form.named ?? lowerCase)(typed.replace(/^@/, ''));
  const isTab = second === undefined || kindIn({ other: form.tabs ?? '' }, second.toLowerCase()) !== undefined;
  const instead = kindIn(form.second ?? {}, second?.toLowerCase());
  if (instead && !(isTab && third === undefined)) return notAProfile(instead);
  if (!isTab || third !== undefined || !form.handle.test(handle)) return notAProfile('other');
  return { platform: form.platform, handle, url: form.url(handle) };
}
const lowerCase = (typed: string): string => typed.toLowerCase();
