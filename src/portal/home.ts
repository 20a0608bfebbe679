/** The page at the top: what this is, for whoever comes by. It names nobody. Whoever is signed in goes on to her own. */
import { html, link } from '../report/markup.js';
import { linkButton } from '../report/view/actions.js';
import { page, wordsOf } from './page.js';
import type { Route } from './routes.js';

export interface HomeParts {
  organisation: string;
  infoUrl: string;
}

export const homeRoutes = ({ organisation, infoUrl }: HomeParts): Route[] => [
  {
    method: 'GET',
    path: '/',
    roles: ['anyone'],
    handle(c, who) {
      if (who.sessionId !== '') return c.redirect(who.personId ? '/me' : '/admin', 303);
      const { home, frame } = wordsOf(c, who);
      const body = html`<p class="lead">${home.says(organisation)}</p><section class="card"><p>${home.mail}</p><p>${home.signIn}</p><p class="actions">${linkButton('/sign-in', frame.signIn, 'primary')}</p></section><p>${link(infoUrl, home.more)}</p>`;
      return page(c, who, { title: home.title, body });
    },
  },
];
