/**
 * The page behind an invitation. The token in the path is the only key; GET changes nothing, and neither does recognising
 * addresses. Only “I agree” writes something down, and then she is signed in.
 */
import type { Context } from 'hono';
import { Trouble } from '../../domain/trouble.js';
import { type Html, html } from '../../report/markup.js';
import { actions, button, postForm } from '../../report/view/actions.js';
import { notice, section } from '../../report/view/blocks.js';
import type { OptInProblem, Recognised, Ticked } from '../../services/leader-desk.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { one, sentForm, tickedIn } from './form.js';
import type { LeaderParts } from './parts.js';
import { glance, pasteField, signature, tickCard, wholeText } from './tick-view.js';

interface Shown {
  ticked: readonly Ticked[];
  problems?: readonly OptInProblem[];
  notes?: readonly Recognised[];
  pasted?: string;
  name?: string;
  status?: number;
  /** Said above everything. */
  wrong?: string;
}

export function inviteRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;

  function show(c: Context, who: Who, token: string, given: Shown): Response {
    const { leader } = wordsOf(c, who);
    const says = leader.invite;
    const words = parts.wordsFor(who.lang);
    const { name, expiresAt } = desk.invitation(token);
    const { ticked, problems = [], notes = [], pasted = '', status, wrong } = given;
    const ticks = { desk, says: leader, words, platformOf: parts.platformOf };
    const cards = ticked.map((each, at) => tickCard(at, each, problems, ticks));
    const nothing = problems.some(({ what }) => what === 'nothing') && says.errors.nothing;
    const told = wrong ?? (nothing || undefined);
    const form = html`${section(
      'profiles',
      says.profiles,
      html`<p>${cards.length > 0 ? says.profilesHelp : says.profilesEmpty}</p>${cards}${pasteField(ticks, { troubles: notes, pasted, more: cards.length > 0 })}${actions(
        button(says.addButton, cards.length > 0 ? 'quiet' : 'primary', { name: 'do', value: 'add' }),
      )}`,
    )}${
      cards.length > 0 &&
      section(
        'signing',
        says.sign,
        html`${signature(ticks, { name: given.name ?? '', problems })}${actions(button(says.agree, 'primary', { name: 'do', value: 'sign' }))}`,
      )
    }`;
    const body: Html = html`${told && notice('wrong', { says: told, live: true })}<p>${says.hello(name)}</p><p class="lead">${says.lead}</p>${section('glance', says.atAGlance, glance(leader))}${wholeText(ticks)}${postForm(`/invite/${token}`, form)}<div class="rather">${postForm(
      `/invite/${token}`,
      button(says.decline, 'quiet', { name: 'do', value: 'decline' }),
      { inline: true },
    )}<p class="small muted">${says.declineHelp}</p></div><p class="small muted">${says.until(words.date(expiresAt))}</p>`;
    return page(c, who, { title: says.title, body, languageFirst: true, ...(status && { status }) });
  }

  async function answer(c: Context, who: Who): Promise<Response> {
    const token = c.req.param('token') ?? '';
    const says = wordsOf(c, who).leader.invite;
    desk.invitation(token);
    const sent = await sentForm(c);
    const [ticked, pasted, name] = [tickedIn(sent), one(sent, 'add'), one(sent, 'signedBy')];
    const todo = one(sent, 'do');
    if (todo === 'decline') {
      desk.decline(token);
      return page(c, who, { title: says.declinedTitle, body: html`<p class="lead">${says.declined}</p>` });
    }
    const found = pasted === '' ? [] : desk.recogniseAll(pasted);
    const fresh = found.flatMap((each) => ('ref' in each ? [each.ref.url] : []));
    const added = [...new Set(fresh)].filter((url) => ticked.every(({ address }) => address !== url));
    const all = [...ticked, ...added.map((address): Ticked => ({ address, use: undefined, parts: [] }))];
    // What was pasted and not ticked yet is shown to be ticked: never signed unseen, never dropped in silence.
    if (todo !== 'sign' || found.length > 0) {
      const wrong = todo === 'sign' ? { wrong: says.errors.addFirst } : {};
      return show(c, who, token, { ticked: all, notes: found, name, ...wrong });
    }
    const problems = desk.problemsOf(ticked, name);
    if (problems.length > 0) return show(c, who, token, { ticked, problems, name, status: 422 });
    try {
      const { personId, signIn } = desk.accept(token, ticked, name, wordsOf(c, who).lang);
      if (!signIn && who.personId !== personId) return goOn(c, '/sign-in', says.signInNext);
      // What she signed in is the language of her pages and mails from now on.
      if (signIn && who.lang) desk.setLang(personId, who.lang);
      if (signIn) parts.signIn(c, personId);
      return goOn(c, '/me', says.welcome);
    } catch (error) {
      if (!(error instanceof Trouble) || error.code === 'LINK_SPENT') throw error;
      const wrong = parts.wordsFor(who.lang).troubles[error.code](error.args);
      return show(c, who, token, { ticked, name, status: 422, wrong });
    }
  }

  return [
    {
      method: 'GET',
      path: '/invite/:token',
      roles: ['anyone'],
      handle(c, who) {
        const token = c.req.param('token') ?? '';
        const { proposed } = desk.invitation(token);
        return show(c, who, token, {
          ticked: proposed.map(({ url }): Ticked => ({ address: url, use: undefined, parts: [] })),
        });
      },
    },
    { method: 'POST', path: '/invite/:token', roles: ['anyone'], handle: answer },
  ];
}
