/** The monthly report as one page that needs nothing else; printed, the first sheet is the report by itself. */
import { inert } from '../inert.js';
import { type Html, html, words as said } from '../markup.js';
import { standalone } from '../standalone.js';
import { firstPage, part, unseenRest } from './first-page.js';
import { itemsPart, precisionPart } from './items.js';
import type { MonthlyReport } from './model.js';
import { areaOf, type MonthlyOptions, type Told, titleOf, toldIn } from './options.js';
import { monthlyStyle } from './style.js';
import { chartsPart, numbersPart } from './trends.js';

export function renderMonthlyHtml(model: MonthlyReport, options: MonthlyOptions = {}): string {
  const told = toldIn(model, options);
  const { says, words } = told;
  const title = titleOf(told);
  const personal = says.personal(words.date(model.keepUntil));
  const full = `${title}, ${areaOf(told)} · ${inert(model.organisation, 80)}`;
  const css = monthlyStyle(`${personal} · ${title}, ${areaOf(told)}`, options.fonts);
  const body = html`<a class="skip" href="#main">${words.report.skip}</a><div class="page monthly"><header class="masthead"><div class="kicker"><span class="chip personal">${personal}</span><span>${said(inert(model.organisation, 80))}</span></div><h1>${title}</h1>${subtitle(told)}</header><main id="main" class="stack-wide" tabindex="-1"><div class="first">${firstPage(told)}${chartsPart(told)}</div>${itemsPart(told)}${unseenRest(told)}${numbersPart(told)}${precisionPart(told)}${madePart(told)}</main><footer class="foot"><p>${says.personalWhy}</p></footer></div>`;
  return standalone({ lang: words.lang, title: full, css, body, fonts: options.fonts !== undefined });
}

function subtitle(told: Told): Html {
  const { model, says, words } = told;
  const { previous, closed, remade, area } = model;
  const compared = previous === null ? null : says.comparedWith(says.period(previous));
  return html`<p class="sub"><strong>${area === null ? says.allAreas : said(areaOf(told))}</strong>${compared && html`<span class="muted">${compared}</span>`}<span class="muted">${words.report.madeAt(words.dateTime(model.madeAt))}</span></p>${model.since !== null && html`<p class="small">${says.countedSince(says.period(model.since))}</p>`}${!closed && html`<p class="small">${says.notClosed}</p>`}${remade && html`<p class="small">${says.remade(words.date(remade.at), remade.because)}</p>`}${words.fellBack && html`<p class="small">${words.fellBack}</p>`}`;
}

/** The stamp: whoever doubts a number can reckon it again. */
function madePart({ model, says, words }: Told): Html {
  const { stamp, period, area, from, asOf } = model;
  const command = `profile-audit report verify ${period}${area === null ? '' : ` --area "${area}"`}`;
  const thresholds = Object.entries(stamp.thresholds).map(([name, value]) => `${name} ${words.number(value)}`);
  const { made } = says;
  const lines = [
    made.period(from && words.dateTime(from), words.dateTime(asOf)),
    ...stamp.engines.map((engine) => made.engine(engine)),
    made.policy(stamp.policy),
    ...(thresholds.length > 0 ? [made.thresholds(words.list(thresholds))] : []),
    made.position(stamp.position),
    made.log(stamp.log.seq, stamp.log.hash),
    made.verify(command),
  ];
  return html`<div class="made">${part('made', made.heading, html`<p>${made.clear}</p>${lines.map((line) => html`<p>${line}</p>`)}`)}</div>`;
}
