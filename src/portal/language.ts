/**
 * In which language somebody is met who is not signed in: the one she chose here, else the first that her browser asks for
 * and we have, else the installation's. Whoever is signed in has the language of her settings.
 */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type Html, html } from '../report/markup.js';
import { button, postForm } from '../report/view/actions.js';
import { hiddenField, selectField } from '../report/view/fields.js';
import { languageOf, namesIn } from '../words/grammar.js';
import { type PortalWords, portalLanguages } from '../words/portal/index.js';
import { frameOf } from './frame.js';
import { nextPath } from './guard.js';
import type { Route } from './routes.js';

const PATH = '/language';
const NAME = 'lang';
const YEAR_SECONDS = 365 * 86_400;

/** The languages of the pages, each by its own name: whoever chooses for somebody else finds it too. */
const named = (): { value: string; label: string }[] =>
  portalLanguages().map((tag) => ({
    value: tag,
    label: namesIn(tag, 'language').of(tag) ?? tag,
  }));

/** Where a language is asked for. `own`: what stands for choosing none. */
export const languageField = (given: { label: string; help?: string; value: string | undefined; own?: string }): Html =>
  selectField({
    ...{ name: NAME, label: given.label, help: given.help, value: given.value },
    of: [...(given.own === undefined ? [] : [{ value: '', label: given.own }]), ...named()],
  });

/** Chooses the language of the page at `path`, and of all that she opens before she has signed in. */
export const languageForm = ({ frame: { language: says }, lang }: PortalWords, path: string): Html =>
  postForm(
    PATH,
    html`${languageField({ label: says.label, value: lang })}${hiddenField('next', path)}${button(says.go, 'quiet')}`,
    { row: true },
  );

/** What she chose, or what her browser asks for; '' where neither is a language that we have. */
export function languageAsked(c: Context): string {
  const supports = portalLanguages();
  const chosen = frameOf(c).cookies.get(c, NAME) ?? '';
  if (supports.includes(chosen)) return chosen;
  return accepts(c, {
    ...{ header: 'Accept-Language', supports, default: '' },
    match: (wanted) =>
      wanted
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => languageOf(type))
        .find((lang) => supports.includes(lang)) ?? '',
  });
}

export const languageRoutes = (): Route[] => [
  {
    ...{ method: 'POST', path: PATH, roles: ['anyone'] },
    async handle(c) {
      const { lang, next } = await c.req.parseBody();
      if (typeof lang === 'string' && portalLanguages().includes(lang))
        frameOf(c).cookies.set(c, NAME, lang, YEAR_SECONDS);
      return c.redirect(nextPath(typeof next === 'string' ? next : undefined, '/'), 303);
    },
  },
];
