/** Leaders, for whoever looks after them: the roll, one Leader, invitations, areas. Import is import.ts, vouching is of the Leaders' room. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { portalLanguages } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { areasBody, formBody, inviteBody, personBody, rollBody } from './leaders-page.js';
import type { Actor, InvitingDesk, Store } from './parts.js';

export interface LeadersParts {
  store: Pick<Store, 'roll' | 'areas'>;
  inviting: InvitingDesk;
  /** How many Leaders wait for a word of this member of staff. */
  vouchesFor(who: Pick<Who, 'staffId' | 'personId' | 'areas'>): number;
}

export const LEADERS_PATH = '/admin/leaders';
const ROLES = ['admin'] as const;

/** A text field of a form that was sent; '' where it is not there. */
export const fieldOf = (form: Record<string, unknown>, name: string): string =>
  typeof form[name] === 'string' ? (form[name] as string) : '';
export const actorOf = ({ name, staffId }: Who): Actor => ({ name, staffId });
export const inviterOf = (who: Who) => ({ ...actorOf(who), areas: who.areas === 'all' ? who.areas : [...who.areas] });
/** A language of ours, else hers who asks. */
export const langOf = (asked: string, who: Who): string =>
  portalLanguages().includes(asked) ? asked : who.lang || 'en';

export function leadersRoutes({ store, inviting, vouchesFor }: LeadersParts): Route[] {
  const areasOf = (who: Who) => store.roll.areas(who.areas);
  const namesFor = (who: Who): string[] => {
    const there = areasOf(who).map(({ area }) => area);
    return [...new Set([...(who.areas === 'all' ? [] : who.areas), ...there])].filter(Boolean).sort();
  };

  const list = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const state = c.req.query('state');
    const wish = {
      area: c.req.query('area') || undefined,
      state: state === 'in' || state === 'invited' ? state : undefined,
      search: c.req.query('q')?.slice(0, 200) || undefined,
    } as const;
    const after = c.req.query('after');
    // '-' stands for people without an area: an empty choice means all of them.
    const area = wish.area === '-' ? '' : wish.area;
    const found = store.roll.page({ ...wish, areas: who.areas, area, ...(isCursor(after) && { after }) });
    const body = rollBody({ ...found, wish, counts: areasOf(who), vouches: vouchesFor(who) }, words);
    return page(c, who, { title: words.adminLeaders.title, body, wide: true });
  };

  const person = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const row = store.roll.of(c.req.param('personId') ?? '', who.areas);
    if (!row) throw new HTTPException(404);
    const body = personBody({ row, areas: namesFor(who), mayMail: inviting.byMailPossible }, words);
    return page(c, who, { title: row.name, body });
  };

  const inviteForm = (c: Context, who: Who, given: Partial<Parameters<typeof inviteBody>[0]> = {}, status = 200) => {
    const words = wordsOf(c, who);
    const body = inviteBody(
      { areas: namesFor(who), mayMail: inviting.byMailPossible, free: who.areas === 'all', ...given },
      words,
    );
    return page(c, who, { title: words.adminLeaders.invite.title, body, status });
  };
  const invite = async (c: Context, who: Who): Promise<Response> => {
    const words = wordsOf(c, who);
    const form = await c.req.parseBody();
    const wanted = {
      name: fieldOf(form, 'name').trim(),
      email: fieldOf(form, 'email').trim().toLowerCase(),
      area: fieldOf(form, 'area').trim(),
    };
    const lang = langOf(fieldOf(form, 'lang'), who);
    const byHand = fieldOf(form, 'how') === 'form';
    const end = byHand ? inviting.byForm(inviterOf(who), wanted) : inviting.byMail(inviterOf(who), wanted, lang);
    if ('refused' in end) return inviteForm(c, who, { wanted, lang, refused: end.refused }, 422);
    if (!byHand) return goOn(c, LEADERS_PATH, words.adminLeaders.invite.sent(wanted.name));
    return page(c, who, {
      title: words.adminLeaders.invite.formTitle,
      body: formBody(end.form, words),
      scripts: ['copy.js'],
    });
  };

  const onRoll = (c: Context, who: Who): string => {
    const id = c.req.param('personId') ?? '';
    if (!store.roll.of(id, who.areas)) throw new HTTPException(404);
    return id;
  };
  const move = async (c: Context, who: Who): Promise<Response> => {
    const id = onRoll(c, who);
    const area = fieldOf(await c.req.parseBody(), 'area').trim();
    // An admin moves people between her own areas; only somebody of all areas can put one into any.
    if (who.areas !== 'all' && !who.areas.includes(area)) throw new HTTPException(403);
    store.areas.move(id, area, actorOf(who));
    const { person: says, noArea } = wordsOf(c, who).adminLeaders;
    return goOn(c, `${LEADERS_PATH}/${id}`, says.move.done(area || noArea));
  };
  const again = async (c: Context, who: Who): Promise<Response> => {
    const id = onRoll(c, who);
    const { person: says } = wordsOf(c, who).adminLeaders;
    const lang = langOf(fieldOf(await c.req.parseBody(), 'lang'), who);
    const sent = inviting.again(inviterOf(who), id, lang);
    return goOn(c, `${LEADERS_PATH}/${id}`, sent ? says.sentAgain : says.notAgain, sent ? 'done' : 'notice');
  };
  const revoke = (c: Context, who: Who): Response => {
    inviting.revoke(inviterOf(who), onRoll(c, who));
    return goOn(c, LEADERS_PATH, wordsOf(c, who).adminLeaders.person.revoked);
  };

  const areas = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const body = areasBody({ counts: areasOf(who), mayRename: who.roles.includes('owner') }, words);
    return page(c, who, { title: words.adminLeaders.areas.title, body });
  };
  const rename = async (c: Context, who: Who): Promise<Response> => {
    const form = await c.req.parseBody();
    const moved = store.areas.rename(fieldOf(form, 'from'), fieldOf(form, 'to'), actorOf(who));
    return goOn(c, `${LEADERS_PATH}/areas`, wordsOf(c, who).adminLeaders.areas.done(moved));
  };

  const at = (path: string) => `${LEADERS_PATH}${path}`;
  return [
    { method: 'GET', path: LEADERS_PATH, roles: ROLES, handle: list },
    { method: 'GET', path: at('/invite'), roles: ROLES, handle: (c, who) => inviteForm(c, who) },
    { method: 'POST', path: at('/invite'), roles: ROLES, handle: invite },
    { method: 'GET', path: at('/areas'), roles: ROLES, handle: areas },
    { method: 'POST', path: at('/areas'), roles: ['owner'], handle: rename },
    { method: 'GET', path: at('/:personId'), roles: ROLES, of: 'person', handle: person },
    { method: 'POST', path: at('/:personId/area'), roles: ROLES, of: 'person', handle: move },
    { method: 'POST', path: at('/:personId/again'), roles: ROLES, of: 'person', handle: again },
    { method: 'POST', path: at('/:personId/revoke'), roles: ROLES, of: 'person', handle: revoke },
  ];
}

const isCursor = (text: string | undefined): text is string => text !== undefined && /^[\w-]{4,800}$/.test(text);
