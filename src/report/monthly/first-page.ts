/**
 * The first page, which is the report: what could be seen, what needs a person, what happened, what changed and why, where
 * nobody could look, what ends soon. Whoever reads no further knows what there is to know.
 */

import type { Unseen } from '../../domain/period.js';
import type { CaseFigure, ItemReason } from '../../words/monthly.js';
import { type Html, html } from '../markup.js';
import { placeOf } from '../sentences.js';
import type { MonthlyReport } from './model.js';
import type { Told } from './options.js';

/** More rows than these stand after the items: the first page stays one page. */
const MOST_UNSEEN = 3;
const MOST_RULES = 4;
const CASES: readonly CaseFigure[] = ['new', 'mended', 'open', 'overdue', 'disputed', 'waived', 'daysToMend'];

export function firstPage(told: Told): Html {
  const { model } = told;
  return html`${coveragePart(told)}${needsPart(told)}${model.small ? null : casesPart(told)}${model.small ? null : changesPart(told)}${unseenPart(told)}${soonPart(told)}`;
}

export function coveragePart({ model, says, words }: Told): Html {
  const { coverage } = model;
  if (!coverage) {
    return part('coverage', says.coverage.heading, html`<p class="lead">${says.small}</p>`);
  }
  const { profiles, full, part: half, none, sources, withheld } = coverage;
  const share = (n: number) => Math.round((profiles === 0 ? 0 : (n / profiles) * 100) * 100) / 100;
  const bar = html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="full" width="${share(full)}" height="10"/><rect class="part" x="${share(full)}" width="${share(half)}" height="10"/><rect class="none" x="${share(full + half)}" width="${share(none)}" height="10"/></svg>`;
  const key = html`<ul class="key" aria-hidden="true"><li class="full">${words.number(full)} ${says.coverage.full}</li><li class="part">${words.number(half)} ${says.coverage.part}</li><li class="none">${words.number(none)} ${says.coverage.none}</li></ul>`;
  const from = sources && says.coverage.sources(sources);
  const notOpen = withheld !== null && withheld > 0 && says.coverage.withheld(withheld);
  return part(
    'coverage',
    says.coverage.heading,
    html`<p class="lead">${says.coverage.line(coverage)}</p>${profiles > 0 && html`${bar}${key}`}${(from || notOpen) && html`<p class="muted">${[from, notOpen].filter(Boolean).join(' ')}</p>`}`,
  );
}

/** How many items wait, by why: the way to them. */
function needsPart({ model, says, words }: Told): Html {
  const { items } = model;
  if (items.length === 0) return html`<p class="needs tone-clear"><strong>${says.items.none}</strong></p>`;
  return html`<div class="needs tone-finding"><strong><a href="#items">${says.mail.needs(items.length)}</a></strong><p>${words.list(reasonCounts(model).map(([reason, n]) => says.items.reasonCount(reason, n)))}</p></div>`;
}

/** Each reason with how many items have it, in the order of the reasons. */
export function reasonCounts({ items }: Pick<MonthlyReport, 'items'>): [ItemReason, number][] {
  const order: ItemReason[] = ['overdue', 'disputed', 'explained', 'waiver-asked', 'waiver-ended', 'asked'];
  return order.flatMap((reason): [ItemReason, number][] => {
    const n = items.filter((item) => item.reason === reason).length;
    return n === 0 ? [] : [[reason, n]];
  });
}

export function casesPart({ model, says, words }: Told): Html {
  const { cases, previous, history } = model;
  const before = history.find(({ period }) => period === previous)?.figures;
  const shown = (name: CaseFigure, value: number | null | undefined): string => {
    if (value === null || value === undefined) return says.untold;
    return name === 'daysToMend' ? says.cases.days(value) : words.number(value);
  };
  const tiles = CASES.map((name) => {
    const { [name]: was } = before ?? {};
    return html`<div><dt>${says.cases.names[name]}</dt><dd class="n">${shown(name, cases[name])}</dd><dd class="means">${says.cases.means[name]}</dd>${
      before &&
      previous &&
      html`<dd class="before">${says.cases.before(says.periodShort(previous), shown(name, was))}</dd>`
    }</div>`;
  });
  return part('cases', says.cases.heading, html`<dl class="figures">${tiles}</dl>`);
}

export function changesPart({ model, says, words }: Told): Html {
  const { changes, ruleChanges } = model;
  const lines = changes
    ? (['profileChanged', 'rulesChanged', 'seenMore', 'seenLess'] as const).flatMap((name) =>
        changes[name] === 0 ? [] : [says.changes[name](changes[name])],
      )
    : [];
  const body = !changes
    ? html`<p>${model.previous === null ? says.first : says.changes.unknown}</p>`
    : lines.length === 0
      ? html`<p>${says.changes.nothing}</p>`
      : html`<ul class="marked">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  const ours = ruleChanges
    .slice(0, MOST_RULES)
    .map(({ by, because, profiles }) => says.changes.rule(ruleTitle(by, because, words), because, profiles));
  if (ruleChanges.length > MOST_RULES) ours.push(says.changes.moreRules(ruleChanges.length - MOST_RULES));
  return part(
    'changes',
    says.changes.heading,
    html`${body}${ours.length > 0 && html`<p class="muted">${says.changes.rules}: ${words.list(ours)}.</p>`}`,
  );
}

const ruleTitle = (by: string, because: string, { rules }: Told['words']): string =>
  because === 'rule' && Object.hasOwn(rules, by) ? (rules[by] as string) : by;

export function unseenPart(told: Told): Html | null {
  const { model, says } = told;
  if (!model.unseen || model.unseen.length === 0) return null;
  const rest = model.unseen.length - MOST_UNSEEN;
  return part(
    'unseen',
    says.unseen.heading,
    html`${model.area !== null && html`<p class="muted">${says.unseen.everywhere}</p>`}${unseenTable(model.unseen.slice(0, MOST_UNSEEN), told)}${rest > 0 && html`<p class="small muted">${says.unseen.more(rest)}</p>`}`,
  );
}

/** All rows, where the first page did not hold them. */
export function unseenRest(told: Told): Html | null {
  const { unseen } = told.model;
  if (!unseen || unseen.length <= MOST_UNSEEN) return null;
  return part('unseen-all', told.says.unseen.heading, unseenTable(unseen, told));
}

function unseenTable(unseen: NonNullable<MonthlyReport['unseen']>, told: Told): Html {
  const { says, words } = told;
  const rows = unseen.map(
    ({ platform, why, profiles }) =>
      html`<tr><th scope="row">${platformSays(platform, told)}</th><td>${whySays(why, told)}</td><td class="figure">${profiles === null ? says.untold : words.number(profiles)}</td></tr>`,
  );
  return html`<table class="plain"><thead><tr><th scope="col">${says.unseen.platform}</th><th scope="col">${says.unseen.why}</th><th scope="col" class="figure">${says.unseen.profiles}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** What a row's platform is called; '*' stands for those of which too few people are told. */
export function platformSays(platform: string, { model, says, options }: Told): string {
  if (platform !== '*') return placeOf(platform, options.places).title;
  return model.unseen?.length === 1 ? says.unseen.severalPlatforms : says.unseen.others;
}

/** Why nobody saw a profile, in a few words. */
export function whySays(why: Unseen, { says, words }: Pick<Told, 'says' | 'words'>): string {
  if (why === '*') return says.unseen.several;
  if (why === 'failed') return says.unseen.failed;
  if (why === 'not-yet') return says.unseen.notYet;
  return words.walls[why].short;
}

export function soonPart({ model, says }: Told): Html | null {
  if (model.small) return null;
  const { days, consents, waivers } = model.expiring;
  return part(
    'soon',
    says.soon.heading,
    html`<p>${says.soon.says(days, consents, waivers)} ${hidesSomething(model) && html`<span class="small muted">${says.untoldWhy}</span>`}</p>`,
  );
}

const DASHED = ['full', 'part', 'none', ...CASES] as const;
/** Whether a dash on the page stands for a number that is not told. */
function hidesSomething({ small, cases, coverage, unseen, history }: MonthlyReport): boolean {
  if (small) return false;
  // Where nothing was mended there are no days to tell of.
  const told = cases.mended === 0 ? { ...cases, daysToMend: 0 } : cases;
  const shown = [
    told,
    coverage?.sources ?? {},
    ...(unseen ?? []),
    // What changed and what runs out soon say “a few” instead; of other months the tiles and the charts show these alone.
    ...history.map(({ figures }) => DASHED.map((name) => figures[name])),
  ];
  return shown.some((group) => Object.values(group).includes(null));
}

/** A part of the report under its heading. */
export const part = (id: string, heading: string, body: Html): Html =>
  html`<section class="stack" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`;
