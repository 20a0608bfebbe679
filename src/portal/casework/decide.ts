/**
 * One item before a reviewer: the evidence as its Leader sees it, the entry of the word list or the reference picture beside
 * it, her words, and the decision. Showing it is written into the log.
 */
import type { Context } from 'hono';
import { CASE_DECISIONS, type CaseDecision, TEXT_LIMIT, WAIVER_SCOPES, type WaiverScope } from '../../domain/case.js';
import { Trouble } from '../../domain/trouble.js';
import { type Html, html, words as said } from '../../report/markup.js';
import { ruleName } from '../../report/sentences.js';
import { actions, button, linkButton, postForm } from '../../report/view/actions.js';
import { facts, notice, section } from '../../report/view/blocks.js';
import { choices, selectField, textArea, textField } from '../../report/view/fields.js';
import { type Words, wordsFor } from '../../words/index.js';
import type { PortalWords } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { type CaseShown, historyPart, seenPart } from './case-view.js';
import { type CaseworkParts, deciderOf, evidenceFor, languageName } from './parts.js';
import { keys } from './review.js';

interface Typed {
  decision?: CaseDecision | undefined;
  text: string;
  scope?: string | undefined;
  until?: string | undefined;
  wrong: { decision?: string; text?: string };
}
const DAY_MS = 86_400_000;
const QUEUE = '/admin/review';
/** The way to the next item is shown to whoever is among the first so many. */
const LOOK_AHEAD = 50;

export function decideRoutes(parts: CaseworkParts): Route[] {
  const { store } = parts;
  const idOf = (c: Context): string => c.req.param('caseId') ?? '';

  async function show(c: Context, who: Who, typed?: Typed): Promise<Response> {
    const portal = wordsOf(c, who);
    const words = wordsFor(portal.lang);
    const { review } = portal.casework;
    const by = deciderOf(parts, who);
    const of = store.cases.forReviewer(idOf(c), by);
    store.cases.viewed(of.case.id, by);
    const place = parts.placeOf(of.profile.platform, portal.lang).title;
    const evidence = await evidenceFor(parts, of, words);
    const shown: CaseShown = { of, place, evidence, history: store.cases.history(of.case.id) };
    const bar = store.cases.barred(of.case.id, by);
    const form =
      of.case.state === 'closed'
        ? notice('plain', { says: review.nothingWaits })
        : bar
          ? notice('notice', { title: review.mayNot, says: words.troubles.DECIDER_BARRED({ why: bar }) })
          : decisionPart(shown, words, portal, parts, typed);
    const { waiverEnded } = of.case;
    const ended = waiverEnded && notice('wrong', { says: review.waiverEnded[waiverEnded] });
    const about = facts([
      [review.rule, ruleName(of.case.audit, words)],
      [review.language, languageName(of.case.lang, portal.lang)],
      [review.profile, html`${said(of.person.name)}, ${said(of.person.area ?? '')}`],
    ]);
    const next = store.cases.ahead(by, LOOK_AHEAD);
    const after = next[next.indexOf(of.case.id) + 1];
    const last = lastDecided(c, by);
    const ways = actions(
      after !== undefined && after !== of.case.id && linkButton(`${QUEUE}/${after}`, review.next),
      last !== undefined && linkButton(`${QUEUE}/${last}`, review.changeLast),
      linkButton(QUEUE, review.back),
    );
    // Both stand in one sight: what was seen, and what is to be said of it.
    const body = html`${ended}<div class="check"><div class="stack">${seenPart(shown, words, portal)}${about}</div><div class="stack">${historyPart(shown, words, portal)}${form}</div></div>${ways}${keys(review)}`;
    const title = review.itemTitle(of.person.name, place);
    return page(c, who, { title, body, wide: true, scripts: ['review.js'], status: typed ? 422 : 200 });
  }

  async function decide(c: Context, who: Who): Promise<Response> {
    const portal = wordsOf(c, who);
    const { review } = portal.casework;
    const words = wordsFor(portal.lang);
    const form = await c.req.parseBody();
    const field = (name: string): string => (typeof form[name] === 'string' ? (form[name] as string).trim() : '');
    const [text, scope, until] = [field('text'), field('scope'), field('until')];
    const decision = CASE_DECISIONS.find((one) => one === form.decision);
    const wrong: Typed['wrong'] = {};
    if (!decision) wrong.decision = review.choose;
    else if (decision !== 'not-a-finding' && text === '') wrong.text = review.reasonMissing;
    if (!decision || wrong.text !== undefined || text.length > TEXT_LIMIT)
      return show(c, who, { decision, text, scope, until, wrong });
    const of = store.cases.forReviewer(idOf(c), deciderOf(parts, who));
    const waiver = {
      scope: WAIVER_SCOPES.find((one) => one === scope) ?? ('picture' as WaiverScope),
      // To the end of that day, in the east as in the west.
      until: /^\d{4}-\d{2}-\d{2}$/.test(until) ? `${until}T23:59:59.000Z` : '',
    };
    try {
      store.cases.decide({
        ...{ caseId: idOf(c), by: deciderOf(parts, who), decision, text, graceDays: parts.graceDays() },
        ...{ needs: parts.needsOf(of.case.audit), ...(decision === 'waived' && { waiver }) },
      });
    } catch (error) {
      if (!(error instanceof Trouble) || error.code === 'CASE_UNKNOWN') throw error;
      return goOn(c, `${QUEUE}/${idOf(c)}`, words.troubles[error.code](error.args), 'notice');
    }
    if (decision === 'asked') askHer(of.case.id, who, portal);
    const { done } = review.decisions[decision];
    // What stands, or was asked, may still be decided otherwise; the rest is closed, or erased.
    const again = decision === 'stands' || decision === 'asked' ? `?last=${of.case.id}` : '';
    const [next] = store.cases.ahead(deciderOf(parts, who), 1);
    return next ? goOn(c, `${QUEUE}/${next}${again}`, review.goesOn(done)) : goOn(c, `${QUEUE}${again}`, done);
  }

  /** What she decided just before, as long as it can be decided otherwise. */
  function lastDecided(c: Context, by: ReturnType<typeof deciderOf>): string | undefined {
    const id = c.req.query('last');
    if (id === undefined || id === idOf(c)) return undefined;
    try {
      return store.cases.forReviewer(id, by).case.state === 'closed' ? undefined : id;
    } catch (error) {
      if (error instanceof Trouble) return undefined;
      throw error;
    }
  }

  /** The question itself stands on her page alone: mails are read by others, too. */
  function askHer(caseId: string, who: Who, { casework, lang }: PortalWords): void {
    const { person, profile } = store.cases.forReviewer(caseId, deciderOf(parts, who));
    const { name, email } = store.people.find(person.id);
    if (!email || !parts.baseUrl) return;
    const link = new URL(`/me/items/${caseId}`, parts.baseUrl).href;
    const place = parts.placeOf(profile.platform, lang).title;
    const given = { name, by: deciderOf(parts, who).name, place, link, organisation: parts.organisation };
    const key = `asked:${caseId}:${parts.clock().toISOString()}`;
    const mail = { to: email, subject: casework.mail.askedSubject, text: casework.mail.asked(given) };
    store.outbox.add({ key, kind: 'notice', personId: person.id, ...mail });
  }

  const path = `${QUEUE}/:caseId`;
  const guarded = { path, roles: ['admin'], of: 'case', fresh: true } as const;
  return [
    { method: 'GET', ...guarded, handle: (c, who) => show(c, who) },
    { method: 'POST', ...guarded, handle: decide },
  ];
}

function decisionPart(
  { of, evidence }: CaseShown,
  words: Words,
  { casework }: PortalWords,
  parts: CaseworkParts,
  typed?: Typed,
): Html {
  const { review, scopes } = casework;
  const list = CASE_DECISIONS.map((value, at) => ({
    value,
    label: html`${words.number(at + 1)}. ${review.decisions[value].label}`,
    help: review.decisions[value].help,
    checked: typed?.decision === value,
  }));
  const has = evidence?.shown.finding.evidence;
  const possible = WAIVER_SCOPES.filter((scope) =>
    scope === 'picture' ? has?.sight === 'avatar' || has?.sight === 'banner' : scope === 'text' ? !!has?.text : true,
  );
  const usual = new Date(parts.clock().getTime() + parts.waiverDays * DAY_MS).toISOString().slice(0, 10);
  const text = {
    name: 'text',
    label: review.reason,
    help: review.reasonHelp,
    value: typed?.text,
    maxLength: TEXT_LIMIT,
  };
  return section(
    'decide',
    review.decideHeading,
    html`<p>${review.decideIntro}</p>${postForm(
      `${QUEUE}/${of.case.id}`,
      html`${choices({ type: 'radio', name: 'decision', label: review.choose, of: list, error: typed?.wrong.decision })}${textArea({ ...text, error: typed?.wrong.text })}<div class="when-waived stack">${selectField(
        {
          ...{ name: 'scope', label: review.scope, value: typed?.scope },
          of: possible.map((value) => ({ value, label: scopes[value] })),
        },
      )}${textField({ type: 'date', name: 'until', label: review.until, value: typed?.until || usual })}</div>${actions(button(review.decide))}`,
    )}`,
  );
}
