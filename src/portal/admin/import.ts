/** Inviting many at once from a table: the file is read and tried, what it would do is shown, and done when she says so. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { importBody, trialBody } from './import-page.js';
import type { Keeper } from './keeper.js';
import { fieldOf, inviterOf, LEADERS_PATH, langOf } from './leaders.js';
import type { InvitingDesk, RollTrial } from './parts.js';

type Tried = Extract<RollTrial, { rows: unknown }>;
export interface ImportDraft {
  tried: Tried;
  lang: string;
}

export const IMPORT_PATH = `${LEADERS_PATH}/import`;

export function importRoutes({ inviting, drafts }: { inviting: InvitingDesk; drafts: Keeper<ImportDraft> }): Route[] {
  const roles = ['admin'] as const;
  const form = (c: Context, who: Who, told: { trial?: RollTrial; says?: string } = {}, status = 200) => {
    const words = wordsOf(c, who);
    const { encodings, byMailPossible } = inviting;
    const body = importBody({ ...told, encodings, mayMail: byMailPossible, lang: langOf('', who) }, words);
    return page(c, who, { title: words.adminLeaders.import.title, body, status });
  };
  const over = (c: Context, who: Who) => goOn(c, IMPORT_PATH, wordsOf(c, who).adminLeaders.import.over, 'notice');

  const bring = async (c: Context, who: Who): Promise<Response> => {
    const { import: says } = wordsOf(c, who).adminLeaders;
    if (!inviting.byMailPossible) return form(c, who, {}, 422);
    const sent = await c.req.parseBody();
    const file = sent.file;
    if (!(file instanceof File) || file.size === 0) return form(c, who, { says: says.noFile }, 422);
    if (file.size > inviting.mostFileBytes) throw new HTTPException(413);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const trial = inviting.tryImport(inviterOf(who), bytes, fieldOf(sent, 'encoding'));
    if ('problem' in trial) return form(c, who, { trial }, 422);
    const id = drafts.keep({ tried: trial, lang: langOf(fieldOf(sent, 'lang'), who) }, who.staffId ?? '');
    return c.redirect(`${IMPORT_PATH}/${id}`, 303);
  };
  const show = (c: Context, who: Who): Response => {
    const words = wordsOf(c, who);
    const draft = drafts.of(c.req.param('trial') ?? '', who.staffId ?? '');
    if (!draft) return over(c, who);
    const body = trialBody({ ...draft.tried, at: c.req.path }, words);
    return page(c, who, { title: words.adminLeaders.import.trial, body, wide: true });
  };
  const invite = async (c: Context, who: Who): Promise<Response> => {
    const draft = drafts.take(c.req.param('trial') ?? '', who.staffId ?? '');
    if (!draft) return over(c, who);
    const invited = await inviting.doImport(inviterOf(who), draft.tried.rows, draft.lang);
    return goOn(c, `${LEADERS_PATH}?state=invited`, wordsOf(c, who).adminLeaders.import.done(invited));
  };
  return [
    { method: 'GET', path: IMPORT_PATH, roles, handle: (c, who) => form(c, who) },
    { method: 'POST', path: IMPORT_PATH, roles, maxBodyBytes: inviting.mostFileBytes + 100_000, handle: bring },
    { method: 'GET', path: `${IMPORT_PATH}/:trial`, roles, handle: show },
    { method: 'POST', path: `${IMPORT_PATH}/:trial`, roles, handle: invite },
  ];
}
