/** What needs a person, and nothing else: by area and Leader in alphabetical order, each with what the decision needs. */
import type { Finding } from '../../domain/outcome.js';
import { policyIn } from '../../words/policy.js';
import { inert } from '../inert.js';
import { type Html, html, link, words as said } from '../markup.js';
import { chip, stripsShown, sureness } from '../parts.js';
import { placeOf, ruleName, sayFinding } from '../sentences.js';
import { quoted } from '../view/blocks.js';
import { part } from './first-page.js';
import type { MonthlyReport, ReportItem } from './model.js';
import { addressOf, reasonSays, type Told } from './options.js';

/** A name is a line, and words that were read are a few. */
const NAME = 80;
const WORDS = 300;
const ROW_WORDS = 80;
/** An item may name a party a thousand times. */
const MOST_FINDINGS = 4;
/**
 * A report of more items is a list: each in a line or two, with all that its card would say, and each sentence of the policy
 * once, before them. Nobody reads three hundred pages.
 */
const MOST_CARDS = 40;
export const isList = ({ items }: Pick<MonthlyReport, 'items'>): boolean => items.length > MOST_CARDS;

export function itemsPart(told: Told): Html | null {
  const { model, says } = told;
  const { items } = model;
  if (items.length === 0) return null;
  const once = isList(model);
  const clauses = [...new Set(items.map(({ clause }) => clause))].filter((clause) => model.quotations[clause]);
  const quoted =
    once &&
    html`<section class="stack" aria-labelledby="quotations"><h3 id="quotations">${says.items.quotations}</h3>${clauses.map((clause) => html`<div id="clause-${clause}">${policyPart(clause, told)}</div>`)}</section>`;
  const areas = byArea(items);
  const list = (its: ReportItem[], level: 3 | 4) => (once ? rows(its, told) : leaders(its, level, told));
  const parts = areas.map(([area, its], i) =>
    areas.length === 1
      ? list(its, 3)
      : html`<section class="area-part" aria-labelledby="area${i}"><h3 id="area${i}">${area === null ? says.items.noArea : said(inert(area, NAME))}</h3>${list(its, 4)}</section>`,
  );
  return html`<div class="after">${part('items', says.items.heading, html`<p class="muted">${says.items.intro(items.length)}</p>${quoted}<div class="stack-wide">${parts}</div>`)}</div>`;
}

/** Items by area, and within it by Leader: alphabetically, since nobody is ranked. */
function byArea(items: readonly ReportItem[]): [string | null, ReportItem[]][] {
  const groups = new Map<string | null, ReportItem[]>();
  for (const item of items) groups.set(item.leader.area, [...(groups.get(item.leader.area) ?? []), item]);
  return [...groups].sort(([a], [b]) => compare(a ?? '\uffff', b ?? '\uffff'));
}
const compare = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;

function leaders(items: readonly ReportItem[], level: 3 | 4, told: Told): Html {
  const groups = new Map<string, ReportItem[]>();
  for (const item of items) {
    const hers = groups.get(item.leader.id);
    if (hers) hers.push(item);
    else groups.set(item.leader.id, [item]);
  }
  const sorted = [...groups.values()].sort((a, b) => compare(a[0]!.leader.name, b[0]!.leader.name));
  return html`<div class="leaders stack-wide">${sorted.map((hers) => {
    const { id, name } = hers[0]!.leader;
    const heading =
      level === 3
        ? html`<h3 id="l-${id}">${said(inert(name, NAME))}</h3>`
        : html`<h4 id="l-${id}">${said(inert(name, NAME))}</h4>`;
    return html`<section class="leader" aria-labelledby="l-${id}">${heading}${hers.map((item) => itemCard(item, told))}</section>`;
  })}</div>`;
}

function itemCard(item: ReportItem, told: Told): Html {
  const { says, words, options } = told;
  const { profile, findings, doubt, clause, history } = item;
  const { title } = placeOf(profile.platform, options.places);
  const tone = item.kind === 'finding' ? 'finding' : 'review';
  const rest = findings.length - MOST_FINDINGS;
  return html`<article class="card item" aria-label="${ruleName(item.audit, words)}"><header><p><strong>${ruleName(item.audit, words)}</strong> · ${link(profile.url, html`${said(inert(profile.handle, NAME))} · ${title}`)}</p>${chip(tone, `${reasonSays(item, told)}, ${says.items.waiting(item.waitingDays)}`)}</header>${findings.slice(0, MOST_FINDINGS).map((finding) => findingPart(finding, item, told))}${
    rest > 0 && html`<p class="small muted">${says.items.more(rest)}</p>`
  }${
    doubt &&
    html`<div class="doubt"><span class="label">${says.items.doubt}</span><p>${words.reasons[doubt.code](doubt.args)}</p></div>`
  }${policyPart(clause, told)}<ol class="path" aria-label="${says.items.historyHeading}">${history.map(({ at, what }) => html`<li>${words.date(at)}: ${says.items.steps[what]}</li>`)}</ol><p class="go">${reviewLink(item, told)}</p></article>`;
}

/** The policy's sentence, with our translation beside it where there is one. */
function policyPart(clause: string, { model, says, words }: Told): Html | false {
  const quotation = model.quotations[clause];
  return quotation ? quoted(says.items.policy, words.quoted(quotation), policyIn(words.lang, clause)) : false;
}

/** The same in a line or two each. */
function rows(items: readonly ReportItem[], told: Told): Html {
  const sorted = [...items].sort((a, b) => compare(a.leader.name, b.leader.name));
  return html`<ul class="item-rows">${sorted.map((item) => itemRow(item, told))}</ul>`;
}

function itemRow(item: ReportItem, told: Told): Html {
  const { says, words, options } = told;
  const { leader, profile, findings, doubt, history, clause } = item;
  const { title } = placeOf(profile.platform, options.places);
  const shown = findings.map(({ picture }) => picture && options.crops?.[picture.crop]).find((crop) => crop);
  const read = findings
    .slice(0, MOST_FINDINGS)
    .flatMap((finding) =>
      finding.words === null
        ? []
        : [
            html` ${words.quoted('\u2060').slice(0, 1)}${said(inert(finding.words, ROW_WORDS))}${words.quoted('\u2060').slice(-1)} ${words.percent(finding.sureness)}`,
          ],
    );
  const rule = told.model.quotations[clause]
    ? html`<a href="#clause-${clause}">${ruleName(item.audit, words)}</a>`
    : ruleName(item.audit, words);
  const steps = history.map(({ at, what }) => `${words.date(at)} ${says.items.steps[what]}`);
  const past = [`${reasonSays(item, told)}, ${says.items.waiting(item.waitingDays)}`, ...steps].join(' · ');
  return html`<li>${shown && html`<img src="${shown}" alt="${says.items.cropAlt(inert(findings[0]?.words ?? '', NAME))}">`}<p><strong>${said(inert(leader.name, NAME))}</strong> · ${link(profile.url, html`${said(inert(profile.handle, NAME))}, ${title}`)} · ${rule}${read}${doubt && html` · ${words.reasons[doubt.code](doubt.args)}`} · ${reviewLink(item, told)}<br><span class="small muted">${past}</span></p></li>`;
}

/** On paper the address itself is read. */
function reviewLink({ review }: ReportItem, { says, options }: Told): Html {
  const address = addressOf(review, options.baseUrl);
  return options.baseUrl
    ? link(address, says.items.review)
    : html`<span>${says.items.review}: <span class="muted">${address}</span></span>`;
}

function findingPart(finding: ReportItem['findings'][number], { profile }: ReportItem, told: Told): Html {
  const { says, words, options } = told;
  const { sight, kind, picture } = finding;
  const sentence = sayFinding(findingOf(finding), profile.platform, words, options.places).says;
  const crop = picture ? options.crops?.[picture.crop] : undefined;
  const strips = (picture && options.strips?.[picture.crop]) ?? [];
  const label = kind === 'region' ? says.items.wordsRead : says.items.wordsWritten;
  return html`<div class="finding"><p>${sentence}</p><div class="evidence-line">${
    crop &&
    html`<img src="${crop}" alt="${says.items.cropAlt(inert(finding.words ?? words.sights[sight].name, NAME))}">`
  }${crop && stripsShown(strips, words)}<div class="facts">${picture && !crop && html`<p class="small muted">${says.items.noPicture}</p>`}${
    finding.words !== null &&
    html`<div><span class="label">${label}</span><span class="verbatim">${words.quoted('\u2060').slice(0, 1)}${said(inert(finding.words, WORDS))}${words.quoted('\u2060').slice(-1)}</span></div>`
  }<div><span class="label">${words.report.howSure}</span>${sureness(finding.sureness, kind, words)}</div></div></div></div>`;
}

/** As the sentences of findings take it. */
export function findingOf({
  code,
  args,
  sureness: sure,
  sight,
  kind,
  words,
  picture,
}: ReportItem['findings'][number]): Finding {
  return {
    code,
    args,
    sureness: sure,
    evidence: { kind, sight, ...(words !== null && { text: words }), ...(picture?.box && { box: picture.box }) },
  } as Finding;
}

/** How often people agreed, by rule and language; nothing where nobody decided enough. */
export function precisionPart({ model, says, words }: Told): Html | null {
  const { precision }: MonthlyReport = model;
  if (precision.length === 0) return null;
  const { heading, intro, rule, lang, decided, right, asksOnly } = says.precision;
  const rows = precision.map(
    (row) =>
      html`<tr><th scope="row">${ruleName(row.audit, words)}${row.asksOnly && html` <span class="small muted">(${asksOnly})</span>`}</th><td>${row.lang}</td><td class="figure">${words.number(row.decided)}</td><td class="figure">${words.percent(row.right)}</td></tr>`,
  );
  return part(
    'precision',
    heading,
    html`<p class="small muted">${intro}</p><table class="plain"><thead><tr><th scope="col">${rule}</th><th scope="col">${lang}</th><th scope="col" class="figure">${decided}</th><th scope="col" class="figure">${right}</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}
