/** The page at the top: what this is, for whoever comes by. It names nobody. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { pageWords } from '../words/pages.js';
import { page } from './page.js';

export function homeRoutes({ organisation, infoUrl }: { organisation: string; infoUrl: string }): Hono {
  const { title, says, mail, more } = pageWords.home;
  const link = html`<p><a href="${infoUrl}">${more}</a></p>`;
  return new Hono().get('/', (c) =>
    c.html(page({ title, organisation, lang: 'en' }, [says(organisation), mail, link])),
  );
}
