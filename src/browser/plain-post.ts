/**
 * One plain POST through the door, for the operator's own webhook: no redirect is followed (it would carry the body to
 * another host), and nothing of the answer is kept but its status.
 */
import { type Dispatcher, fetch } from 'undici';
import { Trouble } from '../domain/trouble.js';
import { openable } from './address-guard.js';
import { netTrouble } from './net-trouble.js';
import type { DoorPass } from './proxy.js';

export interface PostOptions {
  body: string;
  headers: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}
export interface PostTools {
  agent: Dispatcher;
  pass: DoorPass;
  userAgent: string;
  seconds: number;
}

/** The status of the answer. Throws Trouble ADDRESS_*, HOST_*, PAGE_TOO_LONG, INTERRUPTED. */
export async function plainPost(
  asked: string,
  { body, headers, signal }: PostOptions,
  tools: PostTools,
): Promise<{ status: number }> {
  const url = openable(asked);
  if (signal?.aborted) throw new Trouble('INTERRUPTED', 'stop');
  const deadline = AbortSignal.timeout(tools.seconds * 1000);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, 'user-agent': tools.userAgent },
      dispatcher: tools.agent,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    await answer.body?.cancel();
    return { status: answer.status };
  } catch (error) {
    throw netTrouble(error, { url, deadline, signal, pass: tools.pass, seconds: tools.seconds });
  }
}
