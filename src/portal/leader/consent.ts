/** Giving, narrowing, widening and renewing, a profile at a time; and adding profiles by pasting their addresses. */
import type { Context } from 'hono';
import { html } from '../../report/markup.js';
import { actions, button, postForm } from '../../report/view/actions.js';
import { notice, section } from '../../report/view/blocks.js';
import type { OptInProblem, Recognised, Ticked } from '../../services/leader-desk.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { one, sentForm, tickedIn } from './form.js';
import type { LeaderParts } from './parts.js';
import { PROFILE, profileIn } from './profile.js';
import { pasteField, signature, tickCard, wholeText } from './tick-view.js';

const NEW = '/me/profiles/new';

export function consentRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;
  const ticksFor = (c: Context, who: Who) => ({
    ...{ desk, says: wordsOf(c, who).leader, words: parts.wordsFor(who.lang), platformOf: parts.platformOf },
  });

  /** One profile: what is ticked now is what she allowed before, since it is hers. */
  function showOne(
    c: Context,
    who: Who,
    given: { ticked?: Ticked; problems?: readonly OptInProblem[]; name?: string },
  ) {
    const profile = profileIn(c, who, parts);
    const ticks = ticksFor(c, who);
    const says = ticks.says.me.consentPage;
    const before: Ticked =
      profile.state === 'left'
        ? { address: profile.url, use: undefined, parts: [] }
        : { address: profile.url, use: profile.use, parts: profile.parts };
    const { ticked = before, problems = [], name = '' } = given;
    const nothing = problems.some(({ what }) => what === 'nothing') && ticks.says.invite.errors.parts;
    const form = html`${tickCard(0, ticked, problems, ticks)}${section(
      'signing',
      ticks.says.invite.sign,
      html`${profile.state === 'running' && html`<p>${says.narrow}</p>`}${signature(ticks, { name, problems })}${actions(button(says.sign))}`,
    )}`;
    const body = html`${nothing && notice('wrong', { says: nothing, live: true })}<p class="lead">${says.lead}</p>${postForm(`/me/profiles/${profile.profileId}/consent`, form)}${wholeText(ticks)}`;
    const title = says.title(desk.placeSeen(profile.platform, who.lang).place);
    return page(c, who, { title, body, ...(problems.length > 0 && { status: 422 }) });
  }

  function showNew(
    c: Context,
    who: Who,
    given: {
      ticked: readonly Ticked[];
      problems?: readonly OptInProblem[];
      notes?: readonly Recognised[];
      name?: string;
      wrong?: string;
    },
  ): Response {
    const ticks = ticksFor(c, who);
    const says = ticks.says;
    const { ticked, problems = [], notes = [], name = '' } = given;
    const nothing = problems.some(({ what }) => what === 'nothing') && says.invite.errors.nothing;
    const told = given.wrong ?? (nothing || undefined);
    const more = ticked.length > 0;
    const cards = ticked.map((each, at) => tickCard(at, each, problems, ticks));
    const form = html`${cards}${pasteField(ticks, { troubles: notes, pasted: '', more })}${actions(
      button(says.invite.addButton, more ? 'quiet' : 'primary', { name: 'do', value: 'add' }),
    )}${
      more &&
      section(
        'signing',
        says.invite.sign,
        html`${signature(ticks, { name, problems })}${actions(button(says.invite.agree, 'primary', { name: 'do', value: 'sign' }))}`,
      )
    }`;
    const body = html`${told && notice('wrong', { says: told, live: true })}<p class="lead">${says.me.add_.lead}</p>${postForm(NEW, form)}${more && wholeText(ticks)}`;
    return page(c, who, { title: says.me.add_.title, body, ...(problems.length > 0 && { status: 422 }) });
  }

  async function addNew(c: Context, who: Who): Promise<Response> {
    const { invite, me } = wordsOf(c, who).leader;
    const sent = await sentForm(c);
    const [ticked, pasted, name] = [tickedIn(sent), one(sent, 'add'), one(sent, 'signedBy')];
    const found = pasted === '' ? [] : desk.recogniseAll(pasted);
    const fresh = [...new Set(found.flatMap((each) => ('ref' in each ? [each.ref.url] : [])))];
    const added = fresh.filter((url) => ticked.every(({ address }) => address !== url));
    const all = [...ticked, ...added.map((address): Ticked => ({ address, use: undefined, parts: [] }))];
    if (one(sent, 'do') !== 'sign' || found.length > 0) {
      const wrong = one(sent, 'do') === 'sign' ? { wrong: invite.errors.addFirst } : {};
      return showNew(c, who, { ticked: all, notes: found, name, ...wrong });
    }
    const problems = desk.problemsOf(ticked, name);
    if (problems.length > 0) return showNew(c, who, { ticked, problems, name });
    const [first, ...more] = desk.sign(who.personId ?? '', ticked, name, wordsOf(c, who).lang);
    const alone = first && more.length === 0 ? desk.control(first.profileId)?.state === 'unproven' : false;
    return goOn(c, alone ? `/me/profiles/${first?.profileId}/proof` : '/me', me.consentPage.signed);
  }

  return [
    { method: 'GET', path: NEW, roles: ['leader'], handle: (c, who) => showNew(c, who, { ticked: [] }) },
    { method: 'POST', path: NEW, roles: ['leader'], handle: addNew },
    {
      ...{ method: 'GET', path: `${PROFILE}/consent`, roles: ['leader'], of: 'profile' },
      handle: (c, who) => showOne(c, who, {}),
    },
    {
      ...{ method: 'POST', path: `${PROFILE}/consent`, roles: ['leader'], of: 'profile' },
      async handle(c, who) {
        const profile = profileIn(c, who, parts);
        const sent = await sentForm(c);
        const [given] = tickedIn(sent);
        // The address is the profile's own, whatever the form says.
        const ticked: Ticked = { address: profile.url, use: given?.use, parts: given?.parts ?? [] };
        const name = one(sent, 'signedBy');
        const problems = desk.problemsOf([ticked], name);
        if (problems.length > 0) return showOne(c, who, { ticked, problems, name });
        desk.sign(who.personId ?? '', [ticked], name, wordsOf(c, who).lang);
        const { consentPage } = wordsOf(c, who).leader.me;
        const narrower = profile.state === 'running' && profile.parts.some((part) => !ticked.parts.includes(part));
        return goOn(c, `/me/profiles/${profile.profileId}`, narrower ? consentPage.signedNarrow : consentPage.signed);
      },
    },
  ];
}
