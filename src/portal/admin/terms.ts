/** Political terms on a page: list, try, add, retire. Trials count and name nobody: each Leader sees what is hers first. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { GROUPS } from '../../domain/outcome.js';
import { Trouble } from '../../domain/trouble.js';
import type { ListedTerm } from '../../services/terms.js';
import type { Trial } from '../../services/terms-trial.js';
import { wordsFor } from '../../words/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import type { Keeper } from './keeper.js';
import { actorOf, fieldOf } from './leaders.js';
import type { Actor, Store } from './parts.js';
import { addTermBody, termBody, termsBody, termTrialBody } from './terms-page.js';

/** The operator's terms, as compose binds them to their file. */
export interface TermsDesk {
  add(given: unknown, by: string): { id: string }[];
  retire(id: string, how: { reason: string; from?: string | undefined; by: string }): { id: string; from: string };
  list(wanted: { retired?: boolean }): ListedTerm[];
  tryEntries(given: unknown): Promise<Trial>;
  tryTerm(id: string): Promise<Trial>;
}
export type TermDraft = { entry?: Record<string, unknown>; termId?: string; trial: Trial };
export interface TermsParts {
  terms: TermsDesk;
  store: Pick<Store, 'log'>;
  drafts: Keeper<TermDraft>;
  /** How a member of staff stands in the log. */
  byOf(actor: Actor): Record<string, string>;
}
export const TERMS_PATH = '/admin/terms';
export const TERMS_A_PAGE = 50;

export function termsRoutes({ terms, store, drafts, byOf }: TermsParts): Route[] {
  const roles = ['admin'] as const;
  let busy = false;
  const all = (): ListedTerm[] => [...terms.list({}), ...terms.list({ retired: true })];
  const termOf = (c: Context): ListedTerm => {
    const term = all().find(({ entry }) => entry.id === c.req.param('termId'));
    if (!term) throw new HTTPException(404);
    return term;
  };
  /** A trial judges a whole round twice: one at a time. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy) throw new HTTPException(429);
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };
  const note = (event: 'term.added' | 'term.retired', id: string, who: Who) =>
    store.log.append({ event, args: { term: createHash('sha256').update(id).digest('hex'), ...byOf(actorOf(who)) } });

  const list = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const wish = {
      which: c.req.query('which') ?? '',
      q: (c.req.query('q') ?? '').slice(0, 100),
      country: (c.req.query('country') ?? '').slice(0, 2),
      at: Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1),
    };
    return page(c, who, { title: words.adminTerms.title, body: termsBody(all(), wish, words), wide: true });
  };
  const form = (c: Context, who: Who, given: Record<string, unknown> = {}, detail?: string): Response => {
    const words = wordsOf(c, who);
    const body = addTermBody(given, detail, words);
    return page(c, who, { title: words.adminTerms.add.title, body, status: detail ? 422 : 200 });
  };
  const tryNew = async (c: Context, who: Who): Promise<Response> => {
    const sent = await c.req.parseBody();
    const entry = entryOf(sent);
    try {
      const trial = await alone(() => terms.tryEntries(entry));
      return c.redirect(`${TERMS_PATH}/trial/${drafts.keep({ entry, trial }, who.staffId ?? '')}`, 303);
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'INPUT_INVALID') throw error;
      return form(c, who, sent, String(error.args.detail ?? wordsFor(who.lang).troubles.INPUT_INVALID(error.args)));
    }
  };
  const tryOld = async (c: Context, who: Who): Promise<Response> => {
    const termId = termOf(c).entry.id;
    const trial = await alone(() => terms.tryTerm(termId));
    return c.redirect(`${TERMS_PATH}/trial/${drafts.keep({ termId, trial }, who.staffId ?? '')}`, 303);
  };
  const trial = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const draft = drafts.of(c.req.param('trial') ?? '', who.staffId ?? '');
    if (!draft) return goOn(c, `${TERMS_PATH}/new`, words.adminTerms.trial.over, 'notice');
    return page(c, who, {
      title: words.adminTerms.trial.title,
      body: termTrialBody({ ...draft, at: c.req.path }, words),
    });
  };
  const decide = async (c: Context, who: Who): Promise<Response> => {
    const { trial: says, add } = wordsOf(c, who).adminTerms;
    const use = fieldOf(await c.req.parseBody(), 'do') === 'use';
    const draft = drafts.take(c.req.param('trial') ?? '', who.staffId ?? '');
    if (!draft?.entry) return goOn(c, `${TERMS_PATH}/new`, says.over, 'notice');
    if (!use) return goOn(c, TERMS_PATH, says.dropped);
    try {
      for (const { id } of terms.add(draft.entry, who.name)) note('term.added', id, who);
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'INPUT_INVALID') throw error;
      return goOn(c, TERMS_PATH, add.wrong(String(error.args.detail)), 'notice');
    }
    return goOn(c, `${TERMS_PATH}?which=own`, says.used);
  };
  const one = (c: Context, who: Who): Response => {
    const term = termOf(c);
    return page(c, who, { title: term.entry.label, body: termBody(term, wordsOf(c, who)) });
  };
  const retire = async (c: Context, who: Who): Promise<Response> => {
    const { one: says, add } = wordsOf(c, who).adminTerms;
    const { id } = termOf(c).entry;
    const sent = await c.req.parseBody();
    try {
      const from = fieldOf(sent, 'from') || undefined;
      const retired = terms.retire(id, { reason: fieldOf(sent, 'reason'), from, by: who.name });
      note('term.retired', id, who);
      return goOn(c, `${TERMS_PATH}/${id}`, says.done(retired.from));
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'INPUT_INVALID') throw error;
      return goOn(c, `${TERMS_PATH}/${id}`, add.wrong(String(error.args.detail)), 'notice');
    }
  };
  const at = (path: string) => `${TERMS_PATH}${path}`;
  return [
    { method: 'GET', path: TERMS_PATH, roles, handle: list },
    { method: 'GET', path: at('/new'), roles, handle: (c, who) => form(c, who) },
    { method: 'POST', path: at('/new'), roles, handle: tryNew },
    { method: 'GET', path: at('/trial/:trial'), roles, fresh: true, handle: trial },
    { method: 'POST', path: at('/trial/:trial'), roles, fresh: true, handle: decide },
    { method: 'GET', path: at('/:termId'), roles, of: 'term', fresh: true, handle: one },
    { method: 'POST', path: at('/:termId/try'), roles, of: 'term', fresh: true, handle: tryOld },
    { method: 'POST', path: at('/:termId/retire'), roles, of: 'term', fresh: true, handle: retire },
  ];
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The entry that a form describes; its id is made of its kind, country and name. */
function entryOf(sent: Record<string, unknown>): Record<string, unknown> {
  const [label, group, country] = [
    fieldOf(sent, 'label').trim(),
    fieldOf(sent, 'group'),
    fieldOf(sent, 'country').trim().toLowerCase(),
  ];
  const slug =
    label
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'term';
  const optional = (name: string) => (fieldOf(sent, name) ? { [name]: fieldOf(sent, name) } : {});
  const [badge, hashtags] = [
    linesOf(fieldOf(sent, 'badge')),
    linesOf(fieldOf(sent, 'hashtags')).map((tag) => tag.replace(/^#/, '')),
  ];
  return {
    ...{ id: `${GROUPS.find((one) => one === group) ?? 'party'}-${country}-${slug}`, group, country, label },
    ...{
      names: linesOf(fieldOf(sent, 'names')),
      source: fieldOf(sent, 'source').trim(),
      seenAt: fieldOf(sent, 'seenAt'),
    },
    ...(badge.length > 0 && { badge }),
    ...(hashtags.length > 0 && { hashtags }),
    ...optional('validFrom'),
    ...optional('validTo'),
    ...{ positive: fieldOf(sent, 'positive').trim(), negative: fieldOf(sent, 'negative').trim() },
    verified: fieldOf(sent, 'verified') === 'yes',
  };
}
