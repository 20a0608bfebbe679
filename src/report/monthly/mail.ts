/**
 * The mail that says that a monthly report is there. The report names people, so it is not in the mail: its counts are, and
 * the way to it. The text says all that the HTML says.
 */

import { inert } from '../inert.js';
import { button, mailPage, paragraph } from '../mail-frame.js';
import { html } from '../markup.js';
import { wrap } from '../wrap.js';
import { reasonCounts } from './first-page.js';
import type { MonthlyReport } from './model.js';
import { toldIn } from './options.js';

export interface WrittenMail {
  subject: string;
  text: string;
  html: string;
}
const WIDTH = 72;
const CASES = ['new', 'mended', 'open', 'overdue', 'disputed', 'waived'] as const;

/** `link`: the whole address of the report in the portal; undefined where nobody knows how the portal is reached. */
export function monthlyMail(model: MonthlyReport, link: string | undefined): WrittenMail {
  const { says, words } = toldIn(model, {});
  const { coverage, items } = model;
  const subject = inert(says.mail.subject(says.period(model.period), model.area), 200);
  const seen = coverage ? says.coverage.line(coverage) : says.small;
  const why = words.list(reasonCounts(model).map(([reason, n]) => says.items.reasonCount(reason, n)));
  const needs = items.length === 0 ? says.items.none : `${says.mail.needs(items.length)} ${why}.`;
  const counts = model.small
    ? []
    : CASES.map((name): [string, string] => [
        says.cases.names[name],
        model.cases[name] === null ? says.untold : words.number(model.cases[name] ?? 0),
      ]);
  const { log } = model.stamp;
  // Outside the house the head of the log is worth most: who could write the log anew cannot write it there.
  const after = [
    ...[says.mail.page, says.mail.keep(words.date(model.keepUntil)), says.mail.why],
    says.made.log(log.seq, log.hash),
  ];
  const text = [
    says.mail.hello,
    seen,
    needs,
    ...(counts.length > 0 ? [counts.map(([name, value]) => `  ${value.padStart(6)}  ${name}`).join('\n')] : []),
    ...(link ? [`  ${link}`] : []),
    after.join(' '),
    inert(model.organisation, 100),
  ]
    .map((part) => (part.startsWith('  ') ? part : wrap(inert(part), { width: WIDTH }).join('\n')))
    .join('\n\n');
  const rows = counts.map(
    ([name, value]) =>
      html`<tr><td align="right" style="padding:2px 12px 2px 0"><strong>${value}</strong></td><td style="padding:2px 0">${name}</td></tr>`,
  );
  const body = html`${paragraph(says.mail.hello)}${paragraph(seen)}${paragraph(html`<strong>${needs}</strong>`)}${rows.length > 0 && html`<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${rows}</table>`}${link && button(link, says.mail.open)}${paragraph(after.join(' '), 'small')}${paragraph(model.organisation)}`;
  return { subject, text: `${text}\n`, html: mailPage({ lang: words.lang, title: subject, body }) };
}
