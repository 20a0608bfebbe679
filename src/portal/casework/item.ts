/**
 * Her page of one item: what was seen and why, how to mend it, what was said so far, and her answer. She sees it whatever its
 * state.
 */
import type { Context } from 'hono';
import { CASE_ANSWERS, type CaseAnswer, TEXT_LIMIT } from '../../domain/case.js';
import { Trouble } from '../../domain/trouble.js';
import { type Html, html } from '../../report/markup.js';
import { actions, button, linkButton, postForm } from '../../report/view/actions.js';
import { notice, section } from '../../report/view/blocks.js';
import { choices, textArea } from '../../report/view/fields.js';
import { type Words, wordsFor } from '../../words/index.js';
import type { PortalWords } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { type CaseShown, historyPart, seenPart } from './case-view.js';
import { type CaseworkParts, evidenceFor } from './parts.js';

interface Typed {
  answer?: string;
  text: string;
  wrong: { answer?: string; text?: string };
}

export function itemRoutes(parts: CaseworkParts): Route[] {
  const { store } = parts;
  const idOf = (c: Context): string => c.req.param('caseId') ?? '';

  async function show(c: Context, who: Who, typed?: Typed): Promise<Response> {
    const portal = wordsOf(c, who);
    const words = wordsFor(portal.lang);
    const of = store.cases.hers(idOf(c), who.personId ?? '');
    const place = parts.placeOf(of.profile.platform, portal.lang).title;
    const evidence = await evidenceFor(parts, of, words);
    const shown: CaseShown = { of, place, evidence, history: store.cases.history(of.case.id) };
    const body = html`${standing(shown, words, portal)}${seenPart(shown, words, portal)}${
      of.case.state === 'closed' ? null : answerPart(shown, portal, typed)
    }${historyPart(shown, words, portal)}${actions(linkButton('/me', portal.casework.item.back))}`;
    const status = typed ? 422 : 200;
    return page(c, who, { title: portal.casework.item.title(place), body, status, scripts: ['copy.js'] });
  }

  async function answer(c: Context, who: Who): Promise<Response> {
    const { item } = wordsOf(c, who).casework;
    const form = await c.req.parseBody();
    const text = typeof form.text === 'string' ? form.text.trim() : '';
    const chosen = CASE_ANSWERS.find((one) => one === form.answer);
    const wrong: Typed['wrong'] = {};
    if (!chosen) wrong.answer = item.choose;
    else if (chosen !== 'mended' && text === '') wrong.text = item.textMissing;
    if (!chosen || wrong.text !== undefined || text.length > TEXT_LIMIT)
      return show(c, who, { ...(chosen && { answer: chosen }), text, wrong });
    const path = `/me/items/${idOf(c)}`;
    try {
      store.cases.answer({
        caseId: idOf(c),
        personId: who.personId ?? '',
        answer: chosen,
        text,
        graceDays: parts.graceDays(),
      });
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'CASE_MOVED') throw error;
      return goOn(c, path, wordsFor(wordsOf(c, who).lang).troubles.CASE_MOVED(error.args), 'notice');
    }
    return goOn(c, path, item.answers[chosen].done);
  }

  const roles = ['leader'] as const;
  const path = '/me/items/:caseId';
  return [
    { method: 'GET', path, roles, of: 'case', handle: (c, who) => show(c, who) },
    { method: 'POST', path, roles, of: 'case', handle: answer },
  ];
}

/** How it stands, who can see it, and what is new. */
function standing({ of, history }: CaseShown, words: Words, { casework }: PortalWords): Html {
  const { item } = casework;
  const { state, closedAs, waivedUntil, graceUntil, escalated, waiverEnded, decision } = of.case;
  if (state === 'closed') {
    const until = closedAs === 'waived' && waivedUntil ? casework.waivedUntil(words.date(waivedUntil)) : undefined;
    return notice('done', {
      title: item.states.closed,
      says: closedAs && casework.closings[closedAs],
      body: until && html`<p>${until}</p>`,
    });
  }
  const question = decision === 'asked' ? history.findLast(({ what }) => what === 'asked') : undefined;
  const seenBy = escalated ? item.seenByAdmins : graceUntil ? item.until(words.date(graceUntil)) : item.notSeenByAdmins;
  return html`${waiverEnded && notice('wrong', { says: item.changed[waiverEnded] })}${
    question && notice('notice', { title: item.question, says: question.text ?? '' })
  }${notice('plain', { title: item.states[state], says: seenBy })}${state === 'open' && html`<p class="lead">${item.asks}</p>`}`;
}

function answerPart({ of }: CaseShown, { casework }: PortalWords, typed?: Typed): Html {
  const { item } = casework;
  const { id, profileId, state } = of.case;
  const list = CASE_ANSWERS.map((value: CaseAnswer) => ({
    ...{ value, label: item.answers[value].label, help: item.answers[value].help },
    checked: typed?.answer === value,
  }));
  const again =
    state === 'to-verify' &&
    actions(
      linkButton(`/me/profiles/${profileId}/audit`, item.lookAgain, 'primary'),
      linkButton(`/me/profiles/${profileId}/supply`, item.show),
    );
  const text = { name: 'text', label: item.text, help: item.textHelp, value: typed?.text, maxLength: TEXT_LIMIT };
  return html`${again}${section(
    'answer',
    item.answerHeading,
    html`<p>${item.answerIntro}</p>${postForm(
      `/me/items/${id}`,
      html`${choices({ type: 'radio', name: 'answer', label: item.choose, of: list, error: typed?.wrong.answer })}${textArea({ ...text, error: typed?.wrong.text })}${actions(button(item.send, state === 'to-verify' ? 'quiet' : 'primary'))}`,
    )}`,
  )}`;
}
