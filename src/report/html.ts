/**
 * Reports as HTML: one file that needs nothing else. It fetches nothing and runs nothing: the policy in its head allows
 * data: pictures and the one style sheet whose hash it names.
 */
import { type Words, wordsFor } from '../words/index.js';
import { type Html, html, link, words as said } from './markup.js';
import type { AuditReportModel, ProfileView, ReportHead } from './model.js';
import { allWordsRead, openOutcomes, quietOutcomes } from './outcomes.js';
import { chip, coverageCard, verdictBox } from './parts.js';
import { lookedAtSays } from './seen.js';
import { standalone } from './standalone.js';
import { styleSheet } from './style.js';

/** The report of `audit --out`: one profile or several. */
export function renderAuditHtml(model: AuditReportModel): string {
  const words = wordsFor(model.lang);
  const { profiles } = model;
  const contents =
    profiles.length > 1 &&
    html`<nav aria-labelledby="contents" class="stack"><h2 id="contents">${words.report.contents}</h2><ul class="toc">${profiles.map(
      (view, i) =>
        html`<li><a href="#p${i}">${said(view.result.profile.handle)} · ${view.place.title}</a> ${chip(view.result.verdict, words.verdicts[view.result.verdict].title)}</li>`,
    )}</ul></nav>`;
  const body = html`${contents}${profiles.map((view, i) => profilePart(view, `p${i}`, model, words))}`;
  return page(model, words.report.auditTitle(profiles.length), body, words);
}

function profilePart(view: ProfileView, prefix: string, { quotations }: ReportHead, words: Words): Html {
  const { profile, verdict } = view.result;
  const context = { view, words, quotations, prefix, mend: words.report.mend };
  const open = openOutcomes(context);
  return html`<article class="profile" id="${prefix}" aria-labelledby="${prefix}-h"><header class="stack"><div class="who"><h2 id="${prefix}-h">${said(profile.handle)} · ${view.place.title}</h2><span class="small">${link(profile.url, profile.url)}</span></div><p class="small muted">${lookedAtSays(view.result, words)}</p></header>${coverageCard(view, `${prefix}-c`, words)}${verdictBox(verdict, view, words)}<section class="stack" aria-labelledby="${prefix}-f"><h3 id="${prefix}-f">${open.length > 0 ? words.report.found : words.report.ruleByRule}</h3>${open}${quietOutcomes(context)}</section>${allWordsRead(context)}</article>`;
}

/** The frame of a page. `title` and the footer are text; `body` is made of pieces. */
function page(model: ReportHead, title: string, body: Html, words: Words): string {
  const personal = words.report.personal(words.date(model.keepUntil));
  const css = styleSheet(`${personal} · ${title}`);
  const stamps = model.engines.map(
    ({ version, rules, lexicon, ocr }) =>
      html`<p>${words.report.engine}: ${words.report.engineStamp(version, rules, lexicon, ocr)}</p>`,
  );
  const main = html`<a class="skip" href="#main">${words.report.skip}</a><div class="page audit"><header class="masthead"><div class="kicker"><span class="chip personal">${personal}</span><span>${words.report.madeAt(words.dateTime(model.madeAt))}</span></div><h1>${title}</h1><p class="small muted">${words.report.personalWhy}</p>${model.fellBack && html`<p class="small">${model.fellBack}</p>`}</header><main id="main" class="stack-wide">${body}</main><footer class="foot"><p>${words.report.notScored}</p>${stamps}</footer></div>`;
  return standalone({ lang: words.lang, title, css, body: main });
}
