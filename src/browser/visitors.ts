/**
 * Several browsers side by side, each with one visit at a time, so that one page loads while another is read. A browser that
 * must be ended takes nobody else's visit with it. Never two visits to one host at once; how fast a host is asked, and what
 * its robots.txt says, is known to all of them.
 */

import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { createVisitor, type Visitor, type VisitorOptions } from './visitor.js';

interface Place {
  visitor: Promise<Visitor>;
  busy: boolean;
}
interface Waiting {
  host: string;
  enter(place: number): void;
  refuse(): void;
}

/** @param options.atOnce how many; the first is started at once, another when it is needed. @throws as `createVisitor` */
export async function createVisitors({ atOnce, ...options }: VisitorOptions & { atOnce: number }): Promise<Visitor> {
  const first = await createVisitor(options);
  const shared = { ...options, manners: first.manners };
  const places: Place[] = [{ visitor: Promise.resolve(first), busy: false }];
  const hosts = new Set<string>();
  const waiting: Waiting[] = [];
  let closing: Promise<void> | undefined;

  /** A place that is free, or one more where there may be. */
  function free(): number | undefined {
    const at = places.findIndex(({ busy }) => !busy);
    if (at >= 0) return at;
    if (places.length >= atOnce || closing) return undefined;
    return places.push({ visitor: createVisitor(shared), busy: false }) - 1;
  }
  function admit(): void {
    for (let n = 0; n < waiting.length; ) {
      const next = waiting[n]!;
      const at = hosts.has(next.host) ? undefined : free();
      if (at === undefined) n += 1;
      else {
        waiting.splice(n, 1);
        hosts.add(next.host);
        places[at]!.busy = true;
        next.enter(at);
      }
    }
  }
  function leave(at: number, host: string): void {
    places[at]!.busy = false;
    hosts.delete(host);
    admit();
  }
  function entered(host: string, signal: AbortSignal | undefined): Promise<number> {
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new Trouble('INTERRUPTED', 'stop'));
      const calledOff = () => {
        waiting.splice(waiting.indexOf(next), 1);
        refuse();
      };
      const next: Waiting = {
        ...{ host, refuse },
        enter(at) {
          signal?.removeEventListener('abort', calledOff);
          resolve(at);
        },
      };
      if (signal?.aborted || closing) return refuse();
      signal?.addEventListener('abort', calledOff, { once: true });
      waiting.push(next);
      admit();
    });
  }
  /** A browser that could not be started is tried again at the next visit. */
  async function visitorAt(at: number): Promise<Visitor> {
    const place = places[at]!;
    try {
      return await place.visitor;
    } catch {
      place.visitor = createVisitor(shared);
      return place.visitor;
    }
  }

  return {
    manners: first.manners,
    get sandboxed() {
      return first.sandboxed;
    },
    get sandboxDetail() {
      return first.sandboxDetail;
    },
    async visit(profile, { signal } = {}) {
      const host = URL.canParse(profile.url) ? new URL(profile.url).host : profile.url;
      const at = await entered(host, signal);
      let left = false;
      const out = () => {
        if (!left) leave(at, host);
        left = true;
      };
      let visit: Visit;
      try {
        visit = await (await visitorAt(at)).visit(profile, signal ? { signal } : {});
      } catch (error) {
        out();
        throw error;
      }
      return { ...visit, close: () => visit.close().finally(out) };
    },
    close() {
      closing ??= Promise.all(places.map(async ({ visitor }) => (await visitor.catch(() => undefined))?.close())).then(
        () => undefined,
      );
      for (const { refuse } of waiting.splice(0)) refuse();
      return closing;
    },
  };
}
