/** Pausing, withdrawing, and leaving with every trace: the receipt is the answer itself, since nobody is left to show it to. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Html, html, words as said } from '../../report/markup.js';
import { actions, button, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { facts, notice, section } from '../../report/view/blocks.js';
import { checkbox, textField } from '../../report/view/fields.js';
import type { Receipt } from '../../services/leader-desk.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import { NOBODY, type Route, type Who } from '../routes.js';
import { dayIn, one, sentForm } from './form.js';
import { pausedSays } from './home.js';
import type { LeaderParts } from './parts.js';

export function leaveRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;

  function show(c: Context, who: Who, { wrong, status }: { wrong?: string; status?: number } = {}): Response {
    const { leader } = wordsOf(c, who);
    const [says, words] = [leader.leave, parts.wordsFor(who.lang)];
    const active = desk.profiles(who.personId ?? '').filter(({ state }) => state !== 'left');
    const paused = active.filter(({ pausedUntil }) => pausedUntil !== null);
    const pausing =
      paused.length > 0 && paused.length === active.length
        ? html`<p>${pausedSays(paused[0]!, leader.me, words)}</p>${postButton('/me/leave/resume', says.resumeDo)}`
        : postForm(
            '/me/leave/pause',
            html`${textField({ name: 'until', type: 'date', label: says.pauseUntil, help: says.pauseHelp, min: desk.today() })}${actions(button(says.pauseDo, 'quiet'))}`,
          );
    const ones = active.map(
      ({ profileId, handle, platform }) =>
        html`<li><a href="/me/profiles/${profileId}#withdraw">${said(handle)}</a> <span class="muted">${desk.placeSeen(platform, who.lang).place}</span></li>`,
    );
    const all = postForm(
      '/me/leave',
      html`${checkbox({ name: 'sure', label: says.allSure, error: wrong })}${actions(button(says.allDo, 'grave'))}`,
    );
    const body: Html = html`<p class="lead">${says.lead}</p>${active.length > 0 && section('pausing', says.pauseTitle, pausing)}${section(
      'one',
      says.oneTitle,
      ones.length > 0 ? html`<p>${says.oneHelp}</p><ul class="plain">${ones}</ul>` : html`<p>${says.oneEmpty}</p>`,
    )}${section(
      'all',
      says.allTitle,
      html`<p>${says.allHelp}</p><p>${says.takeFirst} <a href="/me/data">${says.takeLink}</a></p>${all}`,
    )}`;
    return page(c, who, { title: says.title, body, ...(status && { status }) });
  }

  async function leave(c: Context, who: Who): Promise<Response> {
    const { leader } = wordsOf(c, who);
    if (one(await sentForm(c), 'sure') !== 'yes') return show(c, who, { wrong: leader.leave.allTick, status: 422 });
    const { receipt, mailedTo } = desk.leave(who.personId ?? '');
    parts.signOut(c);
    const says = leader.leave;
    const words = parts.wordsFor(who.lang);
    const body = html`${notice('done', { says: says.receiptLead, live: true })}${facts([
      [says.receiptAt, words.dateTime(receipt.at)],
      ...erasedRows(receipt, says.what, words.number),
    ])}<p>${says.receiptNothingElse} ${says.reports}</p><p>${
      receipt.inBackupsUntil ? says.backups(words.date(receipt.inBackupsUntil)) : says.backupsNone
    }</p>${!receipt.walEmptied && html`<p>${says.walLate}</p>`}${mailedTo && html`<p>${says.mailed(mailedTo)}</p>`}<p>${says.signedOut}</p>`;
    return page(c, { ...NOBODY, lang: who.lang }, { title: says.receiptTitle, body });
  }

  return [
    { method: 'GET', path: '/me/leave', roles: ['leader'], handle: (c, who) => show(c, who) },
    { method: 'POST', path: '/me/leave', roles: ['leader'], handle: leave },
    {
      ...{ method: 'POST', path: '/me/leave/pause', roles: ['leader'] },
      async handle(c, who) {
        const until = dayIn(await sentForm(c), 'until', desk.today());
        if (until === null) throw new HTTPException(400);
        desk.pause(who.personId ?? '', until);
        return goOn(c, '/me', wordsOf(c, who).leader.leave.paused);
      },
    },
    {
      ...{ method: 'POST', path: '/me/leave/resume', roles: ['leader'] },
      handle(c, who) {
        desk.resume(who.personId ?? '');
        return goOn(c, '/me', wordsOf(c, who).leader.me.resumed);
      },
    },
    {
      ...{ method: 'GET', path: '/me/data', roles: ['leader'] },
      handle(c, who) {
        const { data: says } = wordsOf(c, who).leader;
        const words = parts.wordsFor(who.lang);
        const { person, profiles, looks, mails, readOn } = desk.held(who.personId ?? '');
        const rows: [string, Html | string][] = [
          [says.facts.name, said(person.name)],
          [says.facts.email, person.email ?? says.none],
          [says.facts.area, person.area ?? says.none],
          [says.facts.since, words.date(person.createdAt)],
          [says.facts.profiles, words.number(profiles)],
          [says.facts.looks, words.number(looks)],
          [says.facts.mails, words.number(mails)],
          [says.facts.read, readOn ? words.date(`${readOn}T00:00:00.000Z`) : says.none],
        ];
        const body = html`<p class="lead">${says.lead}</p>${section('held', says.held, facts(rows))}${postForm(
          '/me/data/all.zip',
          html`<p>${says.downloadHelp}</p>${actions(button(says.download))}`,
        )}${section('put-right', says.put, html`<p>${says.putHelp}</p>${actions(linkButton('/me/settings', says.settings), linkButton('/me/leave', says.leave))}`)}`;
        return page(c, who, { title: says.title, body });
      },
    },
    {
      // A POST, since that she took it is written into the log.
      ...{ method: 'POST', path: '/me/data/all.zip', roles: ['leader'] },
      async handle(c, who) {
        const bytes = await desk.archive(who.personId ?? '');
        return c.body(Uint8Array.from(bytes).buffer, 200, {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="profile-audit-${desk.today()}.zip"`,
        });
      },
    },
  ];
}

/** A line for each kind of thing of which there was any. */
export const erasedRows = (
  { what }: Pick<Receipt, 'what'>,
  names: Readonly<Record<string, string>>,
  number: (n: number) => string,
): [string, string][] =>
  Object.entries(what).flatMap(([kind, n]): [string, string][] => (n > 0 ? [[names[kind] ?? kind, number(n)]] : []));
