/**
 * Looking whether a profile is hers who signed for it: one look at its description and links, for her code or her link and for
 * nothing else. It goes the ordinary way of visits, and nothing of what was seen is kept: only whether it was there.
 */
import type { ControlState, ProofCheck, ProofMethod } from '../domain/control.js';
import type { Consented, ProfileRef } from '../domain/profile.js';
import type { Keys, Scraper } from '../domain/scraper.js';
import type { Sketch } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import type { Store } from '../store/index.js';
import { metAccount } from './accounts.js';
import { attest } from './attest.js';
import { look } from './look.js';

export interface ProvingTools {
  control: Pick<Store['control'], 'toCheck' | 'checked'>;
  /** Opens the way to pages, for one look. */
  open(signal: AbortSignal): Promise<{
    openVisit(profile: Consented<ProfileRef>, signal?: AbortSignal): Promise<Visit>;
    close(): Promise<void>;
  }>;
  scraperOf(platform: string): Scraper;
  keys: Keys;
  /** The address that she may link to. */
  pageAddress(page: string): string | undefined;
  clock(): Date;
}
/** How a look ended. `slow`: it goes on, and its end will be on the page. */
export type ProofEnd =
  | { end: 'looked'; met: ProofCheck; state: ControlState }
  | { end: 'busy' | 'slow' | 'nothing' }
  | { end: 'failed'; trouble: Trouble };

/** Looks under way at once, for everybody: each may hold a browser. */
const MOST_AT_ONCE = 2;

export function proving(tools: ProvingTools) {
  const underWay = new Map<string, { stop: AbortController; end: Promise<ProofEnd> }>();

  async function lookFor(profileId: string, signal: AbortSignal): Promise<ProofEnd> {
    const asked = tools.control.toCheck(profileId);
    if (!asked) return { end: 'nothing' };
    const { code, page, account: mark, ...ref } = asked;
    try {
      const way = await tools.open(signal);
      try {
        const visit = await way.openVisit(attest(ref, 'mine'), signal);
        try {
          const at = tools.clock().toISOString();
          const { sketch, account } = await look(ref, tools.scraperOf(ref.platform), visit, tools.keys, at);
          if (signal.aborted) return { end: 'nothing' };
          const by = foundBy(sketch, code, tools.pageAddress(page));
          const met = by ? 'found' : metIn(sketch);
          const state = tools.control.checked(profileId, met, by, metAccount(ref, mark, account).hash);
          return state ? { end: 'looked', met, state } : { end: 'nothing' };
        } finally {
          await visit.close();
        }
      } finally {
        await way.close();
      }
    } catch (error) {
      if (signal.aborted) return { end: 'nothing' };
      if (error instanceof Trouble) return { end: 'failed', trouble: error };
      throw error;
    }
  }

  return {
    /** Looks, and waits so long for its end; a look that was begun before is waited for. */
    async check(profileId: string, patienceMs: number): Promise<ProofEnd> {
      let look = underWay.get(profileId);
      if (!look) {
        if (underWay.size >= MOST_AT_ONCE) return { end: 'busy' };
        const stop = new AbortController();
        const end = lookFor(profileId, stop.signal).finally(() => underWay.delete(profileId));
        // Nobody may be left waiting for it.
        end.catch(() => {});
        look = { stop, end };
        underWay.set(profileId, look);
      }
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<ProofEnd>((resolve) => {
        timer = setTimeout(() => resolve({ end: 'slow' }), patienceMs);
      });
      try {
        return await Promise.race([look.end, late]);
      } finally {
        clearTimeout(timer);
      }
    },
    /** She withdrew or paused: a look under way is thrown away. */
    stop(profileId: string): void {
      underWay.get(profileId)?.stop.abort();
    },
    async stopAll(): Promise<void> {
      const all = [...underWay.values()];
      for (const { stop } of all) stop.abort();
      await Promise.allSettled(all.map(({ end }) => end));
    },
  };
}
export type Proving = ReturnType<typeof proving>;

/** By what a profile shows that it is hers. */
export function foundBy(
  { bio, links }: Sketch,
  code: string,
  address: string | undefined,
): Exclude<ProofMethod, 'vouched'> | undefined {
  if (bio.state === 'seen' && bio.value.normalize('NFKC').toLowerCase().includes(code)) return 'code';
  const linked =
    links.state === 'seen' && address !== undefined && links.value.some((link) => sameAddress(link, address));
  return linked ? 'link' : undefined;
}

function sameAddress(link: string, address: string): boolean {
  if (!URL.canParse(link)) return false;
  const [a, b] = [new URL(link), new URL(address)];
  return a.host === b.host && a.pathname.replace(/\/$/, '') === b.pathname.replace(/\/$/, '');
}

/** Missing is said only where the description or the links were seen, or are known to be empty. */
function metIn({ bio, links }: Sketch): ProofCheck {
  if (bio.state !== 'hidden') return 'missing';
  if (links.state !== 'hidden') return 'missing';
  return bio.why;
}
