/** A look's result: coverage first, then what was found and how to mend it, what changed, and ready texts. Views only. */

import { disclaimerText } from '../../policy/disclaimers/texts.js';
import { beforeAfter } from '../../report/before-after.js';
import { type Html, html } from '../../report/markup.js';
import type { ProfileView } from '../../report/model.js';
import { allWordsRead, openOutcomes } from '../../report/outcomes.js';
import { verdictBox } from '../../report/parts.js';
import { lookedAtSays } from '../../report/seen.js';
import { actions, askForm, button, copyText, linkButton, postButton } from '../../report/view/actions.js';
import { card, notice, opens, tabs } from '../../report/view/blocks.js';
import { selectField } from '../../report/view/fields.js';
import type { HandedLack } from '../../services/hand-over.js';
import { changeWordsFor } from '../../words/changes.js';
import { namesIn } from '../../words/grammar.js';
import type { Words } from '../../words/index.js';
import type { PortalWords } from '../../words/portal/index.js';
import { supplyWordsFor } from '../../words/supply.js';
import { resultParts } from '../result-parts.js';
import { pathOf, type Way } from './parts.js';
import type { SeenLook } from './seen-looks.js';

export interface ResultView {
  profileId: string;
  look: SeenLook;
  view: ProfileView;
  /** All looks that can be opened. */
  others: readonly SeenLook['kind'][];
  before: { look: SeenLook; view: ProfileView } | undefined;
  quotations: Readonly<Record<string, string>>;
  way: Way;
  /** Of what she showed: until when it counts, and whether it does. */
  until: { at: string; counts: boolean } | undefined;
  mended: number;
  /** The language of the ready texts, and those that there are. */
  textLang: string;
  textLangs: readonly string[];
  /** What could not be understood of what she just showed. */
  lacks: readonly HandedLack[];
  /** Where she can answer, where something is to be answered. */
  answer: string | undefined;
}

export function resultPage(given: ResultView, words: Words, portal: PortalWords): Html {
  const { profileId, look, view, quotations, way, mended, others } = given;
  const { result: says } = portal;
  const context = { view, words, quotations, prefix: 'r', mend: says.mend, level: 3 as const };
  const around = html`<a href="${pathOf(profileId, 'supply')}">${says.wallNext}</a>`;
  const way_ =
    others.length > 1 &&
    tabs(
      says.tabs,
      others.map((kind) => ({
        href: `${pathOf(profileId, 'result')}?of=${kind}`,
        label: says.from[kind === 'before' ? 'own' : kind],
        here: kind === look.kind,
      })),
    );
  const verdict =
    look.stands === 'waiting' ? notice('plain', { says: says.waiting }) : verdictBox(look.stands, view, words);
  const next = way === 'closed' ? undefined : around;
  const shown = { context, verdict, lacks: given.lacks, next, says };
  return html`${way_}<p class="small muted">${lookedSays(given, words, portal)}</p>${
    mended > 0 && notice('done', { title: says.mendedNow.title, says: says.mendedNow.says(mended), live: true })
  }${resultParts(shown, supplyWordsFor(words.lang))}${nextSteps(given, openOutcomes(context).length > 0, portal)}${changes(given, words, portal)}${disclaimers(given, portal)}${allWordsRead(context)}`;
}

function lookedSays({ look, until }: ResultView, words: Words, { result: says }: PortalWords): string {
  const { result } = look;
  if (look.kind !== 'supplied' || !until) return lookedAtSays(result, words);
  const day = words.date(result.snapshot.takenAt);
  return until.counts ? says.supplied(day, words.date(until.at)) : says.ranOut(day);
}

function nextSteps({ profileId, way, answer, look }: ResultView, isOpen: boolean, portal: PortalWords): Html {
  const { result: says, audit } = portal;
  const again =
    way === 'visit'
      ? postButton(pathOf(profileId, 'audit'), isOpen ? says.again : audit.startAgain, isOpen ? 'primary' : 'quiet')
      : way !== 'closed' && linkButton(pathOf(profileId, 'supply'), says.more, isOpen ? 'primary' : 'quiet');
  const more = way === 'visit' && look.kind === 'supplied' && linkButton(pathOf(profileId, 'supply'), says.more);
  return actions(again, more, answer !== undefined && linkButton(answer, says.toItems));
}

function changes({ before, look, view }: ResultView, words: Words, { result: says }: PortalWords): Html | null {
  if (!before) return null;
  const sides = beforeAfter({ before: before.view, after: view }, words, changeWordsFor(words.lang));
  if (!sides) return null;
  const [was, is] = [before.look.result.takenAt, look.result.takenAt];
  const when = was.slice(0, 10) === is.slice(0, 10) ? words.dateTime : words.date;
  const between = says.change.between(when(was), when(is));
  return card({
    id: 'change',
    heading: says.change.heading,
    body: html`<p class="small muted">${between}</p>${sides}`,
  });
}

const DISCLAIMER_CODES = /^disclaimer-/;
/** Ready texts: open on the page where a disclaimer is asked for, else behind a press. */
function disclaimers(given: ResultView, { result: says, lang }: PortalWords): Html {
  const { look, textLang, textLangs, profileId } = given;
  const { disclaimers: text } = says;
  const asked = look.result.outcomes.some(
    ({ outcome }) => 'findings' in outcome && outcome.findings.some(({ code }) => DISCLAIMER_CODES.test(code)),
  );
  const ready = disclaimerText(textLang);
  const names = namesIn(lang, 'language');
  const piece = (id: string, label: string, sentence: string) =>
    html`<div class="stack"><h3>${label}</h3><div lang="${textLang}" dir="auto">${copyText(id, sentence, { label: text.copy, done: text.copied })}</div></div>`;
  const choose = askForm(
    `${pathOf(profileId, 'result')}#texts`,
    html`<input type="hidden" name="of" value="${look.kind}">${selectField({
      name: 'lang',
      label: text.lang,
      value: textLang,
      of: textLangs.map((tag) => ({ value: tag, label: names.of(tag) ?? tag })),
    })}${button(text.show, 'quiet')}`,
  );
  const body = html`<p>${text.intro}</p>${choose}${piece('short', text.short, ready.short)}${piece('long', text.long, ready.long)}<p class="small muted">${textLang === 'en' ? text.own : text.ours}</p>`;
  return asked
    ? card({ id: 'texts', heading: text.heading, body })
    : html`<div id="texts">${opens(text.heading, html`<h2 class="hear">${text.heading}</h2>${body}`)}</div>`;
}
