/** The Atom feed of reports, behind an address that cannot be guessed. Whoever has it learns counts and links, nothing else. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { HTTPException } from 'hono/http-exception';
import { type FeedEntry, renderFeed } from '../report/monthly/feed.js';
import { answer } from './answer.js';
import type { Route } from './routes.js';

export interface FeedParts {
  /** Without it there is no feed. */
  token: string | undefined;
  organisation: string;
  baseUrl: string | undefined;
  lang: string;
  entries(): FeedEntry[];
  clock(): Date;
}
const hashOf = (text: string) => createHash('sha256').update(text).digest();

export const feedRoutes = ({ token, organisation, baseUrl, lang, entries, clock }: FeedParts): Route[] => [
  {
    method: 'GET',
    path: '/feed/:feedToken/reports.atom',
    roles: ['anyone'],
    handle(c) {
      const given = c.req.param('feedToken') ?? '';
      if (!token || !baseUrl || !timingSafeEqual(hashOf(given), hashOf(token))) throw new HTTPException(404);
      const home = baseUrl.replace(/\/+$/, '');
      const self = `${home}/feed/${token}/reports.atom`;
      const body = renderFeed(entries(), { organisation, self, home: `${home}/`, lang, now: clock().toISOString() });
      return answer(c, body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
    },
  },
];
