/** The body of a round's report: coverage first, then what needs a person, then what could not be seen, the rest counted. */

import type { Wall } from '../domain/snapshot.js';
import type { Words } from '../words/index.js';
import { sourceWordsFor } from '../words/sources.js';
import { coverageOf, coverageRows } from './coverage.js';
import { type Html, html, link, words as said } from './markup.js';
import type { ProfileRow, ProfileView, RoundReportModel } from './model.js';
import { openOutcomes, quietOutcomes } from './outcomes.js';
import { chip, pips, TONE_OF_KIND, type ToneName } from './parts.js';
import { lookedAtSays } from './seen.js';
import { ruleName } from './sentences.js';

export function roundBody(model: RoundReportModel, words: Words): Html {
  const { counts, coverage, findings, review, unseen, failed } = model;
  const { round } = words;
  return html`${coveragePart(model, words)}${coverage.visited > 0 && tally(model, words)}${glance(model, words)}${
    counts.finding > 0 && cards('mend', round.findings, round.findingsIntro(counts.finding), findings, model, words)
  }${counts.review > 0 && cards('ask', round.review, round.reviewIntro(counts.review), review, model, words)}${
    unseen.length > 0 &&
    section(
      'unseen',
      round.unseen,
      round.unseenIntro(counts.unseen),
      unseen.map((group) => wallGroup(group, words)),
    )
  }${
    failed.length > 0 &&
    section('failed', round.failed, round.failedIntro(failed.length), [
      table(
        [words.report.leader, words.report.profile, words.report.result],
        failed.map(({ leader, place, profile, code, args }) => [
          leader ? said(leader) : '–',
          html`${link(profile.url, said(profile.handle))} · ${place}`,
          words.troubles[code](args),
        ]),
      ),
    ])
  }${counts.clear + counts.outside > 0 && inOrder(model, words)}`;
}

function coveragePart({ coverage, hiddenBy, failed, sources, counts, moves }: RoundReportModel, words: Words): Html {
  const told = sourceWordsFor(words.lang);
  const from = told.sentence(sources);
  const notes = [
    counts.waiting > 0 && told.waiting(counts.waiting),
    moves.missing > 0 && told.missing(moves.missing),
    moves.mended > 0 && told.mended(moves.mended),
  ].map((note) => note && html`<p>${note}</p>`);
  const { visited, full, part, none } = coverage;
  const walls = hiddenBy.map(({ why, count }) => ({ short: words.walls[why].short, count }));
  const failures = failed.length > 0 ? [{ short: words.round.failedShort, count: failed.length }] : [];
  const why = words.round.why([...walls, ...failures]);
  const share = (n: number) => (visited === 0 ? 0 : (n / visited) * 100);
  const bar = html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="full" width="${share(full)}" height="10"/><rect class="part" x="${share(full)}" width="${share(part)}" height="10"/><rect class="none" x="${share(full + part)}" width="${share(none)}" height="10"/></svg>`;
  const key = html`<ul class="key" aria-hidden="true"><li class="full">${full} ${words.round.full}</li><li class="part">${part} ${words.round.part}</li><li class="none">${none} ${words.round.none}</li></ul>`;
  return html`<section class="stack" aria-labelledby="coverage"><h2 id="coverage">${words.coverage.heading}</h2><p class="lead">${words.round.coverage(coverage)}</p>${visited > 0 && html`${bar}${key}`}${from && html`<p>${from}</p>`}${why && html`<p class="muted">${why}</p>`}${notes}</section>`;
}

/** Numbers with a way to what they count. No total is made of them: they are not a mark for anybody. */
function tally({ counts, failed }: RoundReportModel, words: Words): Html {
  const tile = (tone: ToneName, count: number, label: string, href: string) =>
    html`<li class="tone-${tone}"><b>${words.number(count)}</b>${count > 0 ? html`<a href="#${href}">${label}</a>` : label}</li>`;
  return html`<ul class="tally">${tile('finding', counts.finding, words.round.findings, 'mend')}${tile('review', counts.review, words.round.review, 'ask')}${tile('unseen', counts.unseen + failed.length, words.round.unseen, counts.unseen > 0 ? 'unseen' : 'failed')}${tile('clear', counts.clear, words.round.clear, 'clear')}${tile('outside', counts.outside, words.verdicts.outside.title, 'clear')}</ul>`;
}

/** Who needs somebody, and about what: the way into the pages below. */
function glance({ findings, review }: RoundReportModel, words: Words): Html | null {
  if (findings.length + review.length === 0) return null;
  const line = (view: ProfileView, id: string) => {
    const { profile, outcomes } = view.result;
    const open = outcomes.filter(({ outcome }) => outcome.kind === 'finding' || outcome.kind === 'needs-review');
    const what = open.map(({ audit, outcome }) => chip(TONE_OF_KIND[outcome.kind], ruleName(audit, words)));
    return [
      html`<a href="#${id}">${said(view.leader ?? profile.handle)}</a>`,
      html`${said(profile.handle)} · ${view.place.title}`,
      html`<span class="chips">${what}</span>`,
    ];
  };
  const rows = [
    ...findings.map((view, i) => line(view, `mend${i}`)),
    ...review.map((view, i) => line(view, `ask${i}`)),
  ];
  return section('glance', words.round.glance, null, [
    table([words.report.leader, words.report.profile, words.round.what], rows),
  ]);
}

function section(id: string, title: string, intro: string | null, parts: readonly Html[]): Html {
  return html`<section class="stack" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${intro && html`<p class="muted">${intro}</p>`}${parts}</section>`;
}

function cards(
  id: string,
  title: string,
  intro: string,
  views: readonly ProfileView[],
  { quotations }: RoundReportModel,
  words: Words,
): Html {
  const parts = views.map((view, i) => profileCard(view, `${id}${i}`, quotations, words));
  return html`<section class="stack" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="muted">${intro}</p><div class="stack-wide">${parts}</div></section>`;
}

function profileCard(
  view: ProfileView,
  prefix: string,
  quotations: RoundReportModel['quotations'],
  words: Words,
): Html {
  const { profile, snapshot } = view.result;
  const context = { view, words, quotations, prefix, mend: words.round.mend };
  const name = view.leader ? html`${said(view.leader)}` : html`${said(profile.handle)}`;
  return html`<article class="profile" aria-labelledby="${prefix}"><header class="stack"><div class="who"><h3 id="${prefix}">${name}</h3><span class="small">${link(profile.url, html`${said(profile.handle)} · ${view.place.title}`)}</span></div><div class="who small muted"><span>${lookedAtSays(view.result, words)}</span><span class="seen">${pips(view, words)}<span>${words.coverage.sentence(coverageOf(snapshot))} ${hiddenInShort(view, words)}</span></span></div></header>${openOutcomes(context)}${quietOutcomes(context)}</article>`;
}

function hiddenInShort({ result }: ProfileView, words: Words): string {
  const hidden = coverageRows(result.snapshot).filter(({ why }) => why && why !== 'withheld');
  if (hidden.length === 0) return '';
  const names = hidden.map(({ sight, why }) => `${words.sights[sight].name} (${words.walls[why as Wall].short})`);
  return words.coverage.hiddenAre(words.list(names));
}

function wallGroup({ why, rows }: RoundReportModel['unseen'][number], words: Words): Html {
  const wall = words.walls[why];
  const places = [...new Set(rows.map(({ place }) => place))];
  const context = {
    place: places.length === 1 ? (places[0] as string) : words.list(places),
    sights: rows.flatMap(({ hidden }) => hidden),
    reader: 'round',
  } as const;
  return html`<section class="card" aria-labelledby="wall-${why}"><header><h3 id="wall-${why}">${wall.short}</h3>${chip('unseen', words.round.profiles(rows.length))}</header><p>${wall.says(context)} ${wall.next(context)}</p>${rowTable(rows, words, (row) => words.list(row.hidden.map((sight) => words.sights[sight].name)))}</section>`;
}

function inOrder({ counts, listed }: RoundReportModel, words: Words): Html {
  const { round, report, verdicts } = words;
  if (!listed) return section('clear', round.clear, round.clearCounted(counts.clear, counts.outside), []);
  const rows = [
    ...listed.clear.map((row) => ({ row, result: verdicts.clear.title })),
    ...listed.outside.map((row) => ({ row, result: verdicts.outside.title })),
  ];
  return section('clear', report.inOrder, round.listedBecause, [
    table(
      [report.leader, report.profile, report.result, words.coverage.heading],
      rows.map(({ row, result }) => [...whoCells(row), result, words.coverage.sentence({ ...row, withheld: 0 })]),
    ),
  ]);
}

const rowTable = (rows: readonly ProfileRow[], words: Words, last: (row: ProfileRow) => string): Html =>
  table(
    [words.report.leader, words.report.profile, words.coverage.hidden],
    rows.map((row) => [...whoCells(row), last(row)]),
  );

const whoCells = ({ leader, profile, place }: ProfileRow): (Html | string)[] => [
  leader ? said(leader) : '–',
  html`${link(profile.url, said(profile.handle))} · ${place}`,
];

const table = (heads: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html =>
  html`<table class="rows"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
    ([first = '', ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
