/**
 * Which addresses may be visited at all: the shape of a URL, and whether an IP address is public unicast. Pure; the door
 * asks it for every connection, the visitor before every navigation.
 */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Trouble } from '../domain/trouble.js';

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** Public by its range and yet an inside service: Azure's host agent, which answers like a metadata server. */
const INSIDE_THOUGH_PUBLIC = new Set(['168.63.129.16']);

/**
 * True only for an address that anybody on the internet could reach. IPv6 is allowed in 2000::/3 alone, since ipaddr.js
 * calls everything unlisted unicast (`::127.0.0.1` among them). Zone ids are refused.
 */
export function isPublicUnicast(ip: string): boolean {
  if (ip.includes('%') || isIP(ip) === 0) return false;
  const address = ipaddr.parse(ip);
  if (address.range() !== 'unicast') return false;
  if (address instanceof ipaddr.IPv6) return ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
  return !INSIDE_THOUGH_PUBLIC.has(address.toString());
}

/** A host of one's own machine or network, by its name or its literal address. */
export function isPrivateHost(host: string): boolean {
  const literal = literalOf(host);
  return isLocalName(host) || (literal !== null && !isPublicUnicast(literal));
}

/** The IP address that a URL's host spells (`0x7f.1` and `[::1]` included), or null for a name. */
export function literalOf(host: string): string | null {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return isIP(bare) === 0 ? null : bare;
}

/** Lower-case, punycode, numbers in dotted form, without the root's dot; null where no host can be read. */
export function canonicalHost(host: string): string | null {
  if (/[\s/?#@\\%]/.test(host) || (host.includes(':') && !host.startsWith('['))) return null;
  const url = parsed(`http://${host}/`);
  if (url?.port !== '' || url.hostname === '') return null;
  return url.hostname.replace(/\.+$/, '') || null;
}

/** Names that mean this machine whatever a name server says (RFC 6761). */
export const isLocalName = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost');

/** Names that cannot exist (RFC 6761), so that nobody needs to be asked. */
export const isImpossibleName = (host: string): boolean => host === 'invalid' || host.endsWith('.invalid');

/**
 * An address as a person or a page gave it, as a URL that may be opened. Schemes other than http and https are refused
 * here, before any navigation: Chromium loads `file:`, `data:` and `chrome:` without asking a proxy.
 * @throws Trouble ADDRESS_MALFORMED, ADDRESS_NOT_HTTP
 */
export function openable(address: string): URL {
  const url = parsed(address);
  if (!url) throw new Trouble('ADDRESS_MALFORMED', 'skip', { address });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Trouble('ADDRESS_NOT_HTTP', 'skip', { address, scheme: url.protocol.slice(0, -1) });
  }
  // A name and password in an address are somebody's secret or somebody's trick; neither is ours to send.
  if (url.username !== '' || url.password !== '') throw new Trouble('ADDRESS_MALFORMED', 'skip', { address });
  return url;
}

/** The port that a connection for this URL goes to. */
export const portOf = (url: URL): number => (url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : 80);
