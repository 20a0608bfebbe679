/**
 * Looking again at an open interface that told everything the last time: each request is asked whether its answer changed,
 * and where none did, what was seen then is seen now. Only a scraper's first source counts, without a key, and only where
 * every one of its answers came with validators.
 */
import type { AskedBefore, SeenBefore } from '../domain/again.js';
import type { Capture } from '../domain/capture.js';
import type { Request, Source } from '../domain/scraper.js';
import type { Sketch } from '../domain/snapshot.js';
import type { Visit } from '../domain/visiting.js';

/** What was fetched already, by address and what was accepted. */
export type Fetched = Map<string, Capture>;
export const keyOf = ({ url, accept }: Pick<Request, 'url' | 'accept'>): string => `${accept ?? ''} ${url}`;

/** The sketch where nothing changed; else the answers that were new, so that nobody asks for them twice. */
export async function lookAgain(
  { requests }: Source,
  { asked, sketch }: SeenBefore,
  takenAt: string,
  visit: Visit,
): Promise<{ sketch: Sketch } | { fetched: Fetched }> {
  const fetched: Fetched = new Map();
  const same = requests.every((request, i) => asked[i] !== undefined && keyOf(request) === keyOf(asked[i]!));
  if (!same || requests.some(isKeyed)) return { fetched };
  for (const { url, accept, etag, lastModified } of asked) {
    const request: Request = { url, via: 'api', ...(accept !== undefined && { accept }) };
    const validators = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
    const capture = await visit.fetch(request, validators);
    if (capture.status === 304) continue;
    fetched.set(keyOf(request), capture);
    return { fetched };
  }
  return { sketch: { ...sketch, takenAt } };
}

/** By what to ask a source's requests again; undefined where one of them cannot be. */
export function askedAs(requests: readonly Request[], captures: readonly Capture[]): AskedBefore[] | undefined {
  const asked = requests.map((request, i): AskedBefore | undefined => {
    const capture = captures[i];
    const whole = capture?.status === 200 && capture.via === 'api' && capture.askedUrl === undefined;
    if (!whole || !capture.validators || isKeyed(request)) return undefined;
    const { url, accept } = request;
    return { url, ...(accept !== undefined && { accept }), ...capture.validators };
  });
  return asked.every((one) => one !== undefined) ? asked : undefined;
}

const isKeyed = ({ via, credentials }: Request): boolean => via !== 'api' || credentials !== undefined;
