/** An admin's page: Leaders of her areas who asked somebody to say that a profile is theirs. Nobody else stands on it. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { html, words as said } from '../../report/markup.js';
import { actions, button, linkButton, postForm } from '../../report/view/actions.js';
import { card, empty } from '../../report/view/blocks.js';
import { textField } from '../../report/view/fields.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { one, sentForm } from './form.js';
import type { LeaderParts } from './parts.js';

export const VOUCHING_PATH = '/admin/vouching';

export function vouchRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;
  const voucherOf = ({ staffId, personId }: Who) => desk.voucher(staffId ?? '', personId);

  function show(c: Context, who: Who, wrong?: { profileId: string }): Response {
    const { vouch: says } = wordsOf(c, who).leader;
    const words = parts.wordsFor(who.lang);
    const { hers, elsewhere } = desk.vouchAsked(voucherOf(who), who.areas);
    const cards = hers.map(({ profileId, name, area, url, platform, askedAt }) =>
      card({
        id: `asked-${profileId}`,
        heading: said(name),
        aside: html`<span class="small muted">${says.asked(words.date(askedAt))}</span>`,
        body: html`<p>${desk.placeSeen(platform, who.lang).place}: <bdi class="address">${url}</bdi></p>${area && html`<p class="small muted">${said(area)}</p>`}${postForm(
          `/admin/profiles/${profileId}/vouch`,
          html`${textField({ name: `note-${profileId}`, label: says.note, help: says.noteHelp, maxLength: 500, error: wrong?.profileId === profileId ? says.needsNote : undefined })}${actions(button(says.does(name)))}<p class="small muted">${says.unsure}</p>`,
        )}`,
      }),
    );
    const none = empty(says.empty, linkButton('/admin/leaders', says.emptyNext));
    const body = html`<p class="lead">${says.lead}</p>${cards.length > 0 ? html`<div class="stack">${cards}</div>` : none}${elsewhere > 0 && html`<p class="muted">${says.elsewhere(elsewhere)}</p>`}`;
    return page(c, who, { title: says.title, body, ...(wrong && { status: 422 }) });
  }

  return [
    { method: 'GET', path: VOUCHING_PATH, roles: ['admin'], fresh: true, handle: (c, who) => show(c, who) },
    {
      ...{ method: 'POST', path: '/admin/profiles/:profileId/vouch', roles: ['admin'], of: 'profile', fresh: true },
      async handle(c, who) {
        const profileId = c.req.param('profileId') ?? '';
        const by = voucherOf(who);
        const asked = desk.vouchAsked(by, who.areas).hers.find((one) => one.profileId === profileId);
        if (!asked) throw new HTTPException(404);
        const note = one(await sentForm(c), `note-${profileId}`);
        if (note === '') return show(c, who, { profileId });
        const label = `${asked.handle} (${desk.placeSeen(asked.platform, who.lang).place})`;
        desk.vouch(profileId, by, note, { personId: asked.personId, label });
        return goOn(c, VOUCHING_PATH, wordsOf(c, who).leader.vouch.done);
      },
    },
  ];
}
