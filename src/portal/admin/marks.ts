/** Reference marks on a page: upload, try over stored pictures, use, take out of use. A trial is kept in memory for an hour. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { MARK_KINDS } from '../../domain/mark.js';
import { GROUPS } from '../../domain/outcome.js';
import { Trouble } from '../../domain/trouble.js';
import type { Areas } from '../../services/admins.js';
import type { MarkTrial, NewMarkAsked } from '../../services/marks.js';
import { wordsFor } from '../../words/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import type { Keeper } from './keeper.js';
import { actorOf, fieldOf } from './leaders.js';
import { addBody, listBody, oneBody, trialBody } from './marks-page.js';
import type { Actor, ReferenceMark, Store } from './parts.js';

export interface MarksDesk {
  add(asked: NewMarkAsked, by: Actor): Promise<ReferenceMark>;
  retire(id: string, by: Actor): boolean;
  /** Tries a picture as it was given. */
  tryPicture(file: { name: string; bytes: Uint8Array }, areas: Areas): Promise<MarkTrial>;
  tryMark(id: string, areas: Areas): Promise<MarkTrial>;
  /** How many reading processes look side by side. */
  lanes: number;
}
export type MarkDraft = { asked?: NewMarkAsked; markId?: string; trial: MarkTrial };
export interface MarksParts {
  store: Pick<Store, 'marks' | 'log'>;
  marks: MarksDesk;
  drafts: Keeper<MarkDraft>;
}

export const MARKS_PATH = '/admin/marks';
const MOST_BYTES = 8_000_000;

export function marksRoutes({ store, marks, drafts }: MarksParts): Route[] {
  const roles = ['admin'] as const;
  const list = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    return page(c, who, { title: words.adminMarks.title, body: listBody(store.marks.all(), words), wide: true });
  };
  const form = (c: Context, who: Who, told?: string, typed: Record<string, unknown> = {}): Response => {
    const words = wordsOf(c, who);
    return page(c, who, {
      title: words.adminMarks.add.title,
      body: addBody(told, typed, words),
      status: told ? 422 : 200,
    });
  };
  /** Keeps a trial and shows it. That somebody's picture was pointed at is logged, of each. */
  const keep = (c: Context, who: Who, draft: MarkDraft): Response => {
    for (const personId of draft.trial.shownOf) store.log.append({ event: 'evidence.viewed', personId });
    const id = drafts.keep({ ...draft, trial: { ...draft.trial, shownOf: [] } }, who.staffId ?? '');
    return c.redirect(`${MARKS_PATH}/trial/${id}`, 303);
  };
  const tryNew = async (c: Context, who: Who): Promise<Response> => {
    const { add: says } = wordsOf(c, who).adminMarks;
    const sent = await c.req.parseBody();
    const [file, kind, group] = [sent.file, fieldOf(sent, 'kind'), fieldOf(sent, 'group')];
    if (!(file instanceof File) || file.size === 0) return form(c, who, says.noFile, sent);
    const [label, source] = [fieldOf(sent, 'label').trim(), fieldOf(sent, 'source').trim()];
    if (!label || !source) return form(c, who, says.incomplete, sent);
    const asked: NewMarkAsked = {
      ...{ label, source, kind: MARK_KINDS.find((one) => one === kind) ?? 'badge' },
      group: GROUPS.find((one) => one === group),
      file: { name: 'picture', bytes: new Uint8Array(await file.arrayBuffer()) },
    };
    try {
      return keep(c, who, { asked, trial: await marks.tryPicture(asked.file, who.areas) });
    } catch (error) {
      if (!(error instanceof Trouble) || !error.code.startsWith('PICTURE_')) throw error;
      return form(c, who, wordsFor(who.lang).troubles[error.code](error.args), sent);
    }
  };
  const tryOld = async (c: Context, who: Who): Promise<Response> => {
    const markId = c.req.param('markId') ?? '';
    return keep(c, who, { markId, trial: await marks.tryMark(markId, who.areas) });
  };
  const trial = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const draft = drafts.of(c.req.param('trial') ?? '', who.staffId ?? '');
    if (!draft) return goOn(c, `${MARKS_PATH}/new`, words.adminMarks.trial.over, 'notice');
    const mark = draft.markId ? store.marks.byId(draft.markId) : undefined;
    const body = trialBody({ ...draft, at: c.req.path, mark, lanes: marks.lanes }, words);
    return page(c, who, { title: words.adminMarks.trial.title, body });
  };
  const decide = async (c: Context, who: Who): Promise<Response> => {
    const { trial: says } = wordsOf(c, who).adminMarks;
    const use = fieldOf(await c.req.parseBody(), 'do') === 'use';
    const draft = drafts.take(c.req.param('trial') ?? '', who.staffId ?? '');
    if (!draft?.asked) return goOn(c, `${MARKS_PATH}/new`, says.over, 'notice');
    if (!use) return goOn(c, MARKS_PATH, says.dropped);
    try {
      await marks.add(draft.asked, actorOf(who));
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'INPUT_INVALID') throw error;
      return goOn(c, MARKS_PATH, says.same, 'notice');
    }
    return goOn(c, MARKS_PATH, says.used);
  };
  const one = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const mark = store.marks.byId(c.req.param('markId') ?? '');
    if (!mark) throw new HTTPException(404);
    return page(c, who, { title: mark.label, body: oneBody(mark, words) });
  };
  const picture = (c: Context): Response => {
    const bytes = store.marks.picture(c.req.param('markId') ?? '');
    if (!bytes) throw new HTTPException(404);
    // The picture of a mark never changes, and is nobody's.
    const headers = { 'content-type': 'image/png', 'cache-control': 'private, max-age=86400' };
    return c.body(new Uint8Array(bytes), 200, headers);
  };
  const retire = (c: Context, who: Who): Response => {
    marks.retire(c.req.param('markId') ?? '', actorOf(who));
    return goOn(c, MARKS_PATH, wordsOf(c, who).adminMarks.one.done);
  };
  const at = (path: string) => `${MARKS_PATH}${path}`;
  return [
    { method: 'GET', path: MARKS_PATH, roles, handle: list },
    { method: 'GET', path: at('/new'), roles, handle: (c, who) => form(c, who) },
    { method: 'POST', path: at('/new'), roles, maxBodyBytes: MOST_BYTES, handle: tryNew },
    { method: 'GET', path: at('/trial/:trial'), roles, fresh: true, handle: trial },
    { method: 'POST', path: at('/trial/:trial'), roles, fresh: true, handle: decide },
    { method: 'GET', path: at('/:markId'), roles, of: 'mark', fresh: true, handle: one },
    { method: 'GET', path: at('/:markId/picture'), roles, of: 'mark', handle: picture },
    { method: 'POST', path: at('/:markId/try'), roles, of: 'mark', fresh: true, handle: tryOld },
    { method: 'POST', path: at('/:markId/retire'), roles, of: 'mark', fresh: true, handle: retire },
  ];
}
