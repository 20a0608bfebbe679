/**
 * Ending mails of one kind by the link in each of them (RFC 8058): a mail program posts without a session, a person sees one
 * button. Opening the link changes nothing, since mail scanners open every link. Whose the link is, the page does not say.
 */
import type { Context } from 'hono';
import type { MailKind } from '../domain/mail.js';
import { MAIL_OFF_PATH } from '../domain/mail.js';
import { html } from '../report/markup.js';
import { actions, button, linkButton, postForm } from '../report/view/actions.js';
import { notice } from '../report/view/blocks.js';
import { page, wordsOf } from './page.js';
import type { Route, Who } from './routes.js';

export interface MailsOffParts {
  /** Whose link, about which mails. */
  byToken(token: string): { personId: string; kind: MailKind } | undefined;
  set(personId: string, kind: MailKind, wanted: boolean): boolean;
}

export function mailsOffRoutes({ byToken, set }: MailsOffParts): Route[] {
  const path = `${MAIL_OFF_PATH}/:mailToken`;
  const rest = (says: ReturnType<typeof wordsOf>['mailsOff']) =>
    html`<p class="small muted">${says.others}</p>${actions(linkButton('/me/settings', says.settings))}`;
  const over = (c: Context, who: Who) => {
    const { mailsOff: says } = wordsOf(c, who);
    return page(c, who, { title: says.title, body: html`<p class="lead">${says.over}</p>${rest(says)}`, status: 410 });
  };
  const answer = (c: Context, who: Who, state: 'ask' | 'stopped' | 'wanted', kind: MailKind) => {
    const { mailsOff: says } = wordsOf(c, who);
    const form = (label: string, wish: string) =>
      postForm(
        c.req.path,
        html`<input type="hidden" name="wish" value="${wish}">${actions(button(label, state === 'ask' ? 'primary' : 'quiet'))}`,
      );
    const body =
      state === 'ask'
        ? html`<p class="lead">${says.ask(kind)}</p><p>${says.meaning}</p>${form(says.stop, 'stop')}`
        : html`${notice('done', { says: state === 'stopped' ? says.stopped(kind) : says.wanted(kind), live: true })}<p>${says.meaning}</p>${state === 'stopped' ? form(says.back, 'again') : null}`;
    return page(c, who, { title: says.title, body: html`${body}${rest(says)}` });
  };
  return [
    {
      method: 'GET',
      path,
      roles: ['anyone'],
      handle(c, who) {
        const link = byToken(c.req.param('mailToken') ?? '');
        return link ? answer(c, who, 'ask', link.kind) : over(c, who);
      },
    },
    {
      method: 'POST',
      path,
      roles: ['anyone'],
      fromAnywhere: true,
      async handle(c, who) {
        const link = byToken(c.req.param('mailToken') ?? '');
        if (!link) return over(c, who);
        const { wish } = await c.req.parseBody();
        const wanted = wish === 'again';
        set(link.personId, link.kind, wanted);
        return answer(c, who, wanted ? 'wanted' : 'stopped', link.kind);
      },
    },
  ];
}
