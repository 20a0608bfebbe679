/**
 * From what a person types to one canonical profile: tidies the address (scheme, backslashes, stray punctuation, capitals,
 * Unicode hosts), then asks the scrapers whose it is. It knows no platform. A bare handle is tried at `<first host>/@handle`
 * of the platform that the caller names; without one it could be anybody's and is refused. Private addresses are let
 * through: the browser room refuses to visit them.
 */
import type { ProfileRef } from '../domain/profile.js';
import type { Scraper } from '../domain/scraper.js';
import { Trouble } from '../domain/trouble.js';
import { turnOf } from './roster.js';

const LONGEST = 2_000;
/** Zero-width and direction marks, which come along when an address is copied from a message. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * Finds whose profile an address is. `platformHint` is a scraper's id, for bare handles.
 * Throws Trouble ADDRESS_MALFORMED { address, hint? } (hint 'handle': the platform's address is needed; 'password': it holds a
 * name or password before the host), ADDRESS_NOT_HTTP { address, scheme } or ADDRESS_NOT_PROFILE { address, kind }.
 */
export function recogniseAddress(typed: string, scrapers: readonly Scraper[], platformHint?: string): ProfileRef {
  const address = tidied(typed);
  const hinted = scrapers.find(({ id }) => id === platformHint);
  const url = handleUrl(address, scrapers, hinted) ?? urlOf(address, typed);
  const inOrder = [...scrapers].sort((a, b) => rank(a, hinted) - rank(b, hinted));
  for (const scraper of inOrder) {
    const claim = scraper.claim(url);
    if (!claim) continue;
    if ('notAProfile' in claim)
      throw new Trouble('ADDRESS_NOT_PROFILE', 'skip', { address: shown(typed), kind: claim.notAProfile });
    if (claim.platform === scraper.id) return claim;
    // It leads to a profile elsewhere, which has its canonical form from there.
    const there = scrapers.filter(({ id }) => id === claim.platform);
    if (there.length > 0) return recogniseAddress(claim.url, there);
  }
  throw new Trouble('ADDRESS_NOT_PROFILE', 'skip', { address: shown(typed), kind: 'other' });
}

/** The named platform first among those with hosts. */
const rank = (scraper: Scraper, hinted: Scraper | undefined): number =>
  turnOf(scraper) + (scraper === hinted ? -0.5 : 0);

function tidied(typed: string): string {
  if (typed.length > LONGEST) throw malformed(typed);
  let text = typed.replace(INVISIBLE, '').trim();
  text = text.replace(/^[<("'“„«[]+/, '').replace(/[>"'”“»,;!?]+$/, '');
  for (const [open, close] of ['()', '[]', '{}'] as const)
    while (text.endsWith(close as string) && !text.includes(open as string)) text = text.slice(0, -1);
  text = text.replace(/\.+$/, '').replaceAll('\\', '/');
  if (text === '' || /\s/.test(text)) throw malformed(typed);
  return text;
}

/** A handle without an address: `@name`, `name` with a hint, `@name@instance`. undefined where it is none. */
function handleUrl(address: string, scrapers: readonly Scraper[], hinted: Scraper | undefined): URL | undefined {
  const [, user, instance] = /^@([^@/:]+)@([^@/:]+)$/.exec(address) ?? [];
  if (user && instance) {
    const url = urlOf(`https://${instance}/@${user}`, address);
    if (scrapers.some((scraper) => isItsProfile(scraper, url))) return url;
    throw malformed(address, 'handle');
  }
  const name = /^@([^@/:]+)$/.exec(address)?.[1] ?? (hinted && /^[^@/:.]+$/.test(address) ? address : undefined);
  if (!name) return undefined;
  const [host] = hinted?.hosts ?? [];
  if (host) return urlOf(`https://${host}/@${name}`, address);
  // Some platforms' handles are host names below a host of their own, and say themselves whose they are.
  const url = name.includes('.') ? urlOf(`https://${name}/`, address) : undefined;
  if (url && scrapers.some((scraper) => isItsProfile(scraper, url))) return url;
  throw malformed(address, 'handle');
}

/** Somebody's who knows what is a profile there: the last resort takes any address for one. */
const isItsProfile = (scraper: Scraper, url: URL): boolean => {
  const claim = turnOf(scraper) < 2 ? scraper.claim(url) : null;
  return claim !== null && !('notAProfile' in claim);
};

function urlOf(address: string, typed: string): URL {
  const text = withScheme(address, typed);
  if (!URL.canParse(text)) throw malformed(typed);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw malformed(typed, 'password');
  url.hostname = url.hostname.replace(/\.+$/, '');
  const literal = /^\[|^\d[\d.]*$/.test(url.hostname);
  const named = url.hostname.includes('.') || url.hostname === 'localhost';
  const broken = url.hostname.split('.').some((label) => label === '' || label.length > 63);
  if (!literal && (!named || broken)) throw malformed(typed);
  return url;
}

function withScheme(address: string, typed: string): string {
  const http = /^(https?)(?::\/*|\/\/)(?=[^/:])/i.exec(address);
  if (http) return `${http[1]}://${address.slice(http[0].length)}`;
  if (address.startsWith('//')) return `https:${address}`;
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))/i.exec(address)?.[1];
  if (/^https?$/i.test(scheme ?? '')) throw malformed(typed);
  if (scheme) throw new Trouble('ADDRESS_NOT_HTTP', 'skip', { address: shown(typed), scheme: scheme.toLowerCase() });
  return `https://${address}`;
}

/** What may be repeated to the person: a password that stood in the address is not. */
const shown = (typed: string): string =>
  typed
    .replace(INVISIBLE, '')
    .trim()
    .replace(/\/\/[^/@\s]*@/, '//')
    .slice(0, 200);
const malformed = (typed: string, hint?: 'handle' | 'password'): Trouble =>
  new Trouble('ADDRESS_MALFORMED', 'skip', { address: shown(typed), ...(hint && { hint }) });
