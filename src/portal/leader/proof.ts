/** Showing that a profile is hers: a code, a link, or an admin's word. And the page that a profile may link to. */
import type { Context } from 'hono';
import { html } from '../../report/markup.js';
import { actions, button, copyText, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { card, notice } from '../../report/view/blocks.js';
import type { ProofEnd } from '../../services/leader-desk.js';
import type { Words } from '../../words/index.js';
import type { LeaderWords } from '../../words/portal/en/leader/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import type { LeaderParts } from './parts.js';
import { PROFILE, profileIn } from './profile.js';

/** Where profiles link to. Nothing on it is about anybody, and every address below it says the same. */
export const LINK_PATH = '/with';

export function proofRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;
  const path = (c: Context) => `/me/profiles/${c.req.param('profileId')}/proof`;

  function show(c: Context, who: Who): Response {
    const profile = profileIn(c, who, parts);
    const { leader } = wordsOf(c, who);
    const [says, words] = [leader.proof, parts.wordsFor(who.lang)];
    const control = desk.control(profile.profileId);
    const { place } = desk.placeSeen(profile.platform, who.lang);
    const base = path(c);
    if (!control?.code || control.state === 'proven' || control.state === 'not-needed') {
      const body = html`${notice('done', { says: says.already, body: html`<p>${says.doneNext}</p>` })}${actions(linkButton('/me', leader.me.profile.back))}`;
      return page(c, who, { title: says.title, body });
    }
    const address = control.page ? desk.pageAddress(control.page) : undefined;
    const last =
      control.checkedAt !== null &&
      control.checked !== null &&
      notice('notice', { says: says.last(words.dateTime(control.checkedAt), leader.parts.checks(control.checked)) });
    const copy = { label: says.copy, done: says.copied };
    const body = html`<p class="lead">${says.lead(profile.handle, place)}</p>${last}${card({
      id: 'code-way',
      heading: says.code,
      body: html`<p>${says.codeHelp}</p>${copyText('code', control.code, copy)}`,
    })}${
      address &&
      card({
        id: 'link-way',
        heading: says.link,
        body: html`<p>${says.linkHelp}</p>${copyText('link', address, copy)}`,
      })
    }${postForm(base, html`<p class="small muted">${says.checkHelp}</p>${actions(button(says.check))}`)}${card({
      id: 'vouch-way',
      heading: says.vouch,
      body: control.vouchAskedAt
        ? html`<p>${says.vouchAsked(words.date(control.vouchAskedAt))}</p>${postButton(`${base}/unask`, says.vouchUndo)}`
        : html`<p>${says.vouchHelp}</p>${postButton(`${base}/ask`, says.vouchDo)}`,
    })}`;
    return page(c, who, { title: says.title, body, scripts: ['copy.js'] });
  }

  return [
    { method: 'GET', path: `${PROFILE}/proof`, roles: ['leader'], of: 'profile', handle: show },
    {
      ...{ method: 'POST', path: `${PROFILE}/proof`, roles: ['leader'], of: 'profile' },
      async handle(c, who) {
        const { profileId } = profileIn(c, who, parts);
        const end = await desk.check(profileId);
        const { leader } = wordsOf(c, who);
        if (end.end === 'looked' && end.state === 'proven') {
          const method = desk.control(profileId)?.method ?? 'code';
          return goOn(c, '/me', `${leader.proof.done(leader.parts.methods[method])} ${leader.proof.doneNext}`);
        }
        return goOn(c, path(c), told(end, leader, parts.wordsFor(who.lang)), 'notice');
      },
    },
    {
      ...{ method: 'POST', path: `${PROFILE}/proof/ask`, roles: ['leader'], of: 'profile' },
      handle(c, who) {
        desk.askVouch(profileIn(c, who, parts).profileId);
        return goOn(c, path(c));
      },
    },
    {
      ...{ method: 'POST', path: `${PROFILE}/proof/unask`, roles: ['leader'], of: 'profile' },
      handle(c, who) {
        desk.unaskVouch(profileIn(c, who, parts).profileId);
        return goOn(c, path(c));
      },
    },
    {
      ...{ method: 'GET', path: `${LINK_PATH}/:page`, roles: ['anyone'] },
      handle(c, who) {
        const says = wordsOf(c, who).leader.proof.page;
        return page(c, who, {
          title: says.title,
          body: html`<p class="lead">${says.says}</p><p><a href="/">${says.more}</a></p>`,
        });
      },
    },
  ];
}

function told(end: ProofEnd, { proof, parts }: LeaderWords, words: Words): string {
  if (end.end === 'looked')
    return end.met === 'missing' ? `${parts.checks(end.met)} ${proof.missing}` : parts.checks(end.met);
  if (end.end === 'failed') return `${proof.failed} ${words.troubles[end.trouble.code](end.trouble.args)}`;
  return end.end === 'busy' ? proof.busy : end.end === 'slow' ? proof.slow : proof.failed;
}
