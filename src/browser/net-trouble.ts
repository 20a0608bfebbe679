/** What failed on the way to a host, by name: the gate's own refusal outweighs what the connection said. */
import { Trouble } from '../domain/trouble.js';
import type { DoorPass } from './proxy.js';

export interface OnTheWay {
  url: URL;
  pass: DoorPass;
  deadline: AbortSignal;
  /** The caller's own. */
  signal?: AbortSignal | undefined;
  seconds: number;
}

export function netTrouble(error: unknown, { url, pass, deadline, signal, seconds }: OnTheWay): Trouble {
  if (error instanceof Trouble) return error;
  const host = url.hostname;
  if (signal?.aborted) return new Trouble('INTERRUPTED', 'stop', {}, { cause: error });
  const refusal = pass.refusal(url);
  if (refusal) return refusal;
  if (deadline.aborted) return new Trouble('PAGE_TOO_LONG', 'skip', { host, seconds }, { cause: error });
  return new Trouble('HOST_UNREACHABLE', 'retry', { host, detail: detailOf(error) }, { cause: error });
}

/** The innermost machine-readable reason: fetch wraps it in "fetch failed". */
function detailOf(error: unknown): string {
  let at: unknown = error;
  let detail = '';
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    detail = (at as NodeJS.ErrnoException).code ?? detail ?? at.message;
    if (detail === '') detail = at.message;
    at = at.cause;
  }
  return detail || 'unknown';
}
