/** Answers from a recording: which exchange belongs to a request, in the order in which they were recorded. */
import { openable } from './address-guard.js';
import type { Exchange } from './har.js';

export interface Asked {
  url: string;
  method: string;
  postData?: string | null | undefined;
  by: 'browser' | 'door';
}
export interface Replay {
  /** The next recorded answer to this request (the last one again when it is asked more often), or null. */
  answer(asked: Asked): Exchange | null;
  /** Follows recorded redirects, at most 20. `exchange` is null where the recording lacks the end. */
  follow(asked: Asked): { url: string; exchange: Exchange | null };
}

/** One per visit, since it remembers what was already answered. */
export function createReplay(exchanges: readonly Exchange[]): Replay {
  const byAddress = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    // Status 0 (or -1) is how recorders write a request that got no answer.
    if (exchange.status < 100) continue;
    const key = keyOf(exchange.method, exchange.url);
    byAddress.set(key, [...(byAddress.get(key) ?? []), exchange]);
  }
  const used = new Map<string, number>();

  function answer(asked: Asked): Exchange | null {
    const key = keyOf(asked.method, asked.url);
    let fitting = byAddress.get(key) ?? [];
    const samePost = asked.postData ? fitting.filter(({ postData }) => postData === asked.postData) : [];
    if (samePost.length > 0) fitting = samePost;
    const sameAsker = fitting.filter(({ by }) => by === asked.by);
    if (sameAsker.length > 0) fitting = sameAsker;
    if (fitting.length === 0) return null;
    const turn = `${key} ${asked.by} ${samePost.length > 0 ? asked.postData : ''}`;
    const nth = used.get(turn) ?? 0;
    used.set(turn, nth + 1);
    return fitting[Math.min(nth, fitting.length - 1)] ?? null;
  }

  return {
    answer,
    follow(asked) {
      let url = asked.url;
      for (let hops = 0; hops <= 20; hops += 1) {
        const exchange = answer({ ...asked, url });
        const location = exchange && isRedirect(exchange.status) ? exchange.headers.location : undefined;
        if (location === undefined || !URL.canParse(location, url)) return { url, exchange };
        url = openable(new URL(location, url).href).href;
      }
      return { url, exchange: null };
    },
  };
}

export const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

function keyOf(method: string, address: string): string {
  if (!URL.canParse(address)) return `${method} ${address}`;
  const url = new URL(address);
  url.hash = '';
  return `${method} ${url.href}`;
}
