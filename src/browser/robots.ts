/**
 * What a host asks of visitors like us (RFC 9309). Rules are read by robots-parser; what a status means is decided here:
 * 2xx is read, 4xx allows everything except 401, 403 and 429, and 5xx forbids everything. A host that cannot be reached
 * keeps its own trouble (it is not visited either way, and its true reason is more use than "declined").
 */
import robotsParserModule from 'robots-parser';
import { Trouble } from '../domain/trouble.js';
import { portOf } from './address-guard.js';
import type { Door } from './door.js';

/** The bare product token that a robots.txt may address us by. */
export const PRODUCT_TOKEN = 'ProfileAudit';

const MAX_BYTES = 512 * 1024;
const KEEP_MS = 24 * 3600 * 1000;
const CLOSED_4XX = new Set([401, 403, 429]);

type Parser = (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined };
/** The package is CommonJS and its types describe an ES module. */
const robotsParser = robotsParserModule as unknown as Parser;

export interface Robots {
  /** @throws Trouble ADDRESS_DECLINED, or why robots.txt could not be fetched */
  mayVisit(url: URL, signal?: AbortSignal): Promise<void>;
}

export function createRobots(door: Pick<Door, 'get'>, clock: () => Date): Robots {
  const known = new Map<string, { until: number; allows: (url: string) => boolean }>();

  async function rulesOf(url: URL, signal?: AbortSignal): Promise<(url: string) => boolean> {
    const address = `${url.origin}/robots.txt`;
    try {
      const answer = await door.get(address, { accept: 'text/plain', maxBytes: MAX_BYTES, beyond: 'cut', signal });
      if (answer.status >= 500 || CLOSED_4XX.has(answer.status)) return () => false;
      if (answer.status < 200 || answer.status >= 300) return () => true;
      const rules = robotsParser(address, new TextDecoder().decode(answer.body));
      return (asked) => rules.isAllowed(asked, PRODUCT_TOKEN) ?? true;
    } catch (error) {
      // RFC 9309, 2.3.1.2: after too many redirects the file counts as not there.
      if (error instanceof Trouble && error.code === 'REDIRECT_LOOP') return () => true;
      throw error;
    }
  }

  return {
    async mayVisit(url, signal) {
      const key = `${url.protocol}//${url.hostname}:${portOf(url)}`;
      const now = clock().getTime();
      let rules = known.get(key);
      if (!rules || rules.until <= now || rules.until > now + KEEP_MS) {
        rules = { until: now + KEEP_MS, allows: await rulesOf(url, signal) };
        known.set(key, rules);
      }
      if (!rules.allows(url.href)) throw new Trouble('ADDRESS_DECLINED', 'skip', { host: url.hostname });
    },
  };
}
