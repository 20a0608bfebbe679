/**
 * The decision of the door: may a connection to this host and port be made, and to which address exactly. Names are
 * resolved here once, every answer is checked, and the caller connects to the address that was checked; a name server
 * that changes its mind in between changes nothing.
 */
import { lookup } from 'node:dns/promises';
import { Trouble } from '../domain/trouble.js';
import { canonicalHost, isImpossibleName, isPrivateHost, isPublicUnicast, literalOf } from './address-guard.js';

export type Resolve = (host: string) => Promise<readonly string[]>;
export interface Gate {
  /** @throws Trouble ADDRESS_PRIVATE, ADDRESS_PORT, ADDRESS_MALFORMED, HOST_UNKNOWN */
  admit(host: string, port: number): Promise<{ addresses: readonly string[]; port: number }>;
}

const OPEN_PORTS = new Set([80, 443]);
const RESOLVE_MS = 8_000;
/** Told by the resolver when a name has no address; everything else is a name server in trouble. */
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA', 'ENONAME']);

/**
 * Hosts that Chromium calls for itself and no page needs. Its calls carry no visit's secret and are refused for that
 * alone; this is the second wall.
 */
const BROWSERS_OWN =
  /(^|\.)(update\.googleapis\.com|optimizationguide-pa\.googleapis\.com|safebrowsing\.googleapis\.com|safebrowsing\.google\.com|clients[1-6]\.google\.com|mtalk\.google\.com|gvt1\.com|android\.clients\.google\.com|passwordsleakcheck-pa\.googleapis\.com)$/;

export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map((answer) => answer.address);

/** `allowPrivate`: "host" (any port) or "host:port" entries of an operator. `standIns`: host to "address:port". */
export function createGate(options: {
  allowPrivate: readonly string[];
  standIns?: Readonly<Record<string, string>> | undefined;
  resolve: Resolve;
}): Gate {
  const allowed = new Set(options.allowPrivate.map((entry) => entry.toLowerCase()));
  const standIns = options.standIns && new Map(Object.entries(options.standIns).map(([k, v]) => [k.toLowerCase(), v]));

  const isAllowed = (host: string, port: number) => allowed.has(host) || allowed.has(`${host}:${port}`);

  async function addressesOf(host: string): Promise<readonly string[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(Object.assign(new Error('name server'), { code: 'ETIMEOUT' })), RESOLVE_MS);
    });
    try {
      const found = await Promise.race([options.resolve(host), late]);
      if (found.length === 0) throw Object.assign(new Error('no address'), { code: 'ENODATA' });
      return found;
    } catch (cause) {
      const code = String((cause as NodeJS.ErrnoException).code ?? '');
      throw new Trouble('HOST_UNKNOWN', NO_SUCH_NAME.has(code) ? 'skip' : 'retry', { host }, { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async admit(asked, port) {
      const host = canonicalHost(asked);
      if (!host) throw new Trouble('ADDRESS_MALFORMED', 'skip', { address: asked });
      const standIn = standIns?.get(host);
      if (standIn !== undefined && OPEN_PORTS.has(port)) {
        const at = new URL(`http://${standIn}`);
        return { addresses: [literalOf(at.hostname) ?? at.hostname], port: Number(at.port || 80) };
      }
      const excepted = isAllowed(host, port);
      if (standIns && !excepted) throw new Trouble('HOST_UNKNOWN', 'skip', { host });
      const literal = literalOf(host);
      if (!excepted) {
        if (isPrivateHost(host)) {
          throw new Trouble('ADDRESS_PRIVATE', 'skip', { host });
        }
        if (!OPEN_PORTS.has(port)) throw new Trouble('ADDRESS_PORT', 'skip', { host, port });
        if (isImpossibleName(host) || BROWSERS_OWN.test(host)) throw new Trouble('HOST_UNKNOWN', 'skip', { host });
      }
      if (literal) return { addresses: [literal], port };
      const addresses = await addressesOf(host);
      // One private answer among public ones refuses the name: nobody honest mixes them.
      if (!excepted && !addresses.every(isPublicUnicast)) throw new Trouble('ADDRESS_PRIVATE', 'skip', { host });
      return { addresses, port };
    },
  };
}
