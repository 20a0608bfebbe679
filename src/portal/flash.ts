/** What is said once on the page after a form was sent, so that sending and showing are two requests. */
import type { Context } from 'hono';
import { frameOf } from './frame.js';

export type FlashTone = 'done' | 'notice';
export interface Flash {
  tone: FlashTone;
  says: string;
}
const NAME = 'flash';
const SECONDS = 60;
const LONGEST = 600;

/** Goes on to another page, which says this once. The sentence comes from the words; it is shown as text. */
export function goOn(c: Context, path: string, says?: string, tone: FlashTone = 'done'): Response {
  if (says) {
    const value = Buffer.from(JSON.stringify([tone, says.slice(0, LONGEST)])).toString('base64url');
    frameOf(c).cookies.set(c, NAME, value, SECONDS);
  }
  return c.redirect(path, 303);
}

/** What is to be said, once: the cookie goes with the answer. */
export function takeFlash(c: Context): Flash | undefined {
  const { cookies } = frameOf(c);
  const value = cookies.get(c, NAME);
  if (!value) return undefined;
  cookies.drop(c, NAME);
  try {
    const [tone, says] = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as unknown[];
    if ((tone !== 'done' && tone !== 'notice') || typeof says !== 'string') return undefined;
    return { tone, says: says.slice(0, LONGEST) };
  } catch {
    return undefined;
  }
}
