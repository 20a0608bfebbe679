/** All about one profile of hers: what she allowed, whose it is, pausing it, and withdrawing it. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Html, html } from '../../report/markup.js';
import { actions, button, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { facts, notice, opens, section } from '../../report/view/blocks.js';
import { textField } from '../../report/view/fields.js';
import type { HerProfile } from '../../services/leader-desk.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { dayIn, sentForm } from './form.js';
import { pausedSays } from './home.js';
import type { LeaderParts } from './parts.js';

export const PROFILE = '/me/profiles/:profileId';

/** Her profile of the path; 404 where there is none. */
export function profileIn(c: Context, who: Who, { desk }: Pick<LeaderParts, 'desk'>): HerProfile {
  const found = desk.profile(who.personId ?? '', c.req.param('profileId') ?? '');
  if (!found) throw new HTTPException(404);
  return found;
}

export function profileRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;

  function show(c: Context, who: Who): Response {
    const profile = profileIn(c, who, parts);
    const { leader } = wordsOf(c, who);
    const [says, words] = [leader.me, parts.wordsFor(who.lang)];
    const base = `/me/profiles/${profile.profileId}`;
    const seen = desk.placeSeen(profile.platform, who.lang);
    const control = desk.control(profile.profileId);
    const shownBy =
      control?.method && control.provenAt
        ? says.profile.controlBy(leader.parts.methods[control.method], words.date(control.provenAt))
        : leader.parts.control[profile.control];
    const toProve = profile.control === 'unproven' || profile.control === 'lost';
    const rows: [string, Html | string][] = [
      [says.profile.parts, leader.parts.listOf(profile.parts)],
      [says.profile.use, leader.parts.uses[profile.use]],
      [says.profile.signed, says.profile.signedBy(profile.signedBy, words.date(profile.signedAt))],
      [says.profile.until, words.date(profile.expiresAt)],
      [says.profile.control, shownBy],
      ...(control?.vouchNote ? [[says.profile.vouchNote, control.vouchNote] as [string, string]] : []),
      [says.profile.foreseen, leader.parts.foreseen(seen)],
    ];
    const told =
      profile.state === 'left'
        ? notice('notice', { says: says.left })
        : profile.state === 'ended'
          ? notice('notice', { says: says.ended })
          : profile.pausedUntil
            ? notice('notice', { says: pausedSays(profile, says, words) })
            : null;
    const running = profile.state === 'running';
    const ways = [
      running && toProve && linkButton(`${base}/proof`, says.prove, 'primary'),
      linkButton(`${base}/consent`, running ? says.change : profile.state === 'ended' ? says.renew : says.again),
      running && !toProve && parts.has(`${PROFILE}/result`) && linkButton(`${base}/result`, says.see),
      running && !toProve && parts.has(`${PROFILE}/audit`) && linkButton(`${base}/audit`, says.auditNow),
      running && !toProve && parts.has(`${PROFILE}/supply`) && linkButton(`${base}/supply`, says.profile.supply),
    ];
    const body = html`<p><bdi class="address">${profile.url}</bdi></p>${told}${facts(rows)}${actions(...ways)}${
      running && section('pause', says.profile.pause, pauseForm(profile, base))
    }${
      profile.state !== 'left' &&
      section(
        'withdraw',
        says.profile.withdraw,
        html`<p>${says.profile.withdrawHelp}</p>${opens(says.profile.withdraw, postButton(`${base}/withdraw`, says.profile.withdrawDo, 'grave'), { kind: 'grave' })}`,
      )
    }${profile.state === 'left' && postButton(`${base}/forget`, says.forget, 'grave')}<p><a href="/me">${says.profile.back}</a></p>`;
    return page(c, who, { title: says.profile.title(seen.place, profile.handle), body });

    function pauseForm({ pausedUntil }: HerProfile, path: string): Html {
      if (pausedUntil) return html`<p>${says.profile.pausedNow}</p>${postButton(`${path}/resume`, says.resume)}`;
      return postForm(
        `${path}/pause`,
        html`${textField({ name: 'until', type: 'date', label: says.profile.pauseUntil, help: says.profile.pauseHelp, min: desk.today() })}${actions(button(says.profile.pauseDo, 'quiet'))}`,
      );
    }
  }

  const post = (path: string, handle: Route['handle']): Route => ({
    ...{ method: 'POST', path: `${PROFILE}/${path}`, roles: ['leader'], of: 'profile', handle },
  });
  const said_ = (c: Context, who: Who) => wordsOf(c, who).leader;
  const id = (c: Context) => c.req.param('profileId') ?? '';

  return [
    { method: 'GET', path: PROFILE, roles: ['leader'], of: 'profile', handle: show },
    post('pause', async (c, who) => {
      const until = dayIn(await sentForm(c), 'until', desk.today());
      if (until === null) throw new HTTPException(400);
      desk.pause(who.personId ?? '', until, id(c));
      return goOn(c, `/me/profiles/${id(c)}`, said_(c, who).me.profile.pausedNow);
    }),
    post('resume', (c, who) => {
      desk.resume(who.personId ?? '', id(c));
      return goOn(c, '/me', said_(c, who).me.resumed);
    }),
    post('withdraw', (c, who) => {
      desk.withdraw(who.personId ?? '', id(c));
      return goOn(c, '/me', said_(c, who).me.profile.withdrawn);
    }),
    post('forget', (c, who) => {
      const forgotten = desk.forget(who.personId ?? '', id(c));
      return goOn(c, '/me', forgotten ? said_(c, who).me.forgotten : undefined);
    }),
  ];
}
