/** Up to here the sentence that says “a minute” is true. */
const SOON_SECONDS = 90;

/** What went wrong, in words: a page for people, JSON or a line for programs. `waits`: seconds until it can be tried again. */
import type { Context } from 'hono';
import { html } from '../report/markup.js';
import { linkButton } from '../report/view/actions.js';
import { keptWho } from './frame.js';
import { page, wordsOf } from './page.js';

/** `sentence`: what happened, where it is known better than by the status alone. */
export function refusal(c: Context, status: number, sentence?: string, waits = 0): Response {
  const who = keptWho(c);
  const { frame } = wordsOf(c, who);
  const { title, says, next } = frame.refusals[status] ?? frame.refusals[500]!;
  const accepts = c.req.header('accept') ?? '';
  if (accepts.includes('text/html')) {
    const way = status === 401 ? linkButton('/sign-in', frame.signIn, 'primary') : linkButton('/', frame.home, 'quiet');
    const body = html`<p class="lead">${sentence ?? says}</p><p>${waits > SOON_SECONDS ? frame.waits(Math.ceil(waits / 60)) : next}</p><p class="actions">${way}</p>`;
    return page(c, who, { title, body, status });
  }
  if (accepts.includes('application/json')) return c.json({ error: title, says: sentence ?? says }, status as 404);
  return c.text(`${title}\n${sentence ?? says}\n`, status as 404);
}
