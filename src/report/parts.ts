/** The small pieces of a report: marks, chips, pictures with what was read outlined, meters, coverage. */
import type { Evidence, Outcome, Verdict } from '../domain/outcome.js';
import type { Box, Polygon } from '../domain/reading.js';
import type { Words } from '../words/index.js';
import { coverageOf } from './coverage.js';
import { inert } from './inert.js';
import { type Html, html, words as said } from './markup.js';
import type { PictureView, ProfileView } from './model.js';
import type { StripView } from './read-strips.js';
import { coverageLines, wallsMet, withheldSays } from './seen.js';

export type ToneName = 'finding' | 'review' | 'unseen' | 'outside' | 'clear';
export const TONE_OF_KIND: Record<Outcome['kind'], ToneName> = {
  finding: 'finding',
  'needs-review': 'review',
  'not-seen': 'unseen',
  'not-applicable': 'outside',
  pass: 'clear',
};
const MARK: Record<ToneName, string> = { finding: '●', review: '◆', unseen: '?', outside: '–', clear: '✓' };

export const mark = (tone: ToneName): Html => html`<span class="mark" aria-hidden="true">${MARK[tone]}</span>`;
export const chip = (tone: ToneName, text: string): Html =>
  html`<span class="chip tone-${tone}">${mark(tone)}${text}</span>`;

/** The verdict in one sentence. */
export function verdictBox(verdict: Verdict, view: ProfileView, words: Words): Html {
  const { title, says } = words.verdicts[verdict];
  return html`<p class="verdict tone-${verdict}"><strong>${title}</strong><span>${says(coverageOf(view.result.snapshot))}</span></p>`;
}

/** How sure, as words and a short bar. */
export function sureness(value: number, kind: Evidence['kind'], words: Words): Html {
  const share = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return html`<span class="sure"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="fill" width="${share}" height="10"/></svg>${words.sureness(value, kind).text}</span>`;
}

const corners = ([x, y, w, h]: Box): Polygon => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];
const points = (polygon: Polygon): string => polygon.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(' ');

/** A picture with boxes around what was found, and, more faintly, around lines that were merely read. */
export function shot(
  { src, width, height }: PictureView,
  outlined: { boxes: readonly Box[]; lines?: readonly Polygon[] },
  alt: string,
  caption?: string,
): Html {
  const { boxes, lines = [] } = outlined;
  return html`<figure class="shot"><div class="frame"><img src="${src}" width="${width}" height="${height}" alt="${alt}"><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${lines.map(
    (line) => html`<polygon class="line" points="${points(line)}"/><polygon class="line2" points="${points(line)}"/>`,
  )}${boxes.map(
    (box) =>
      html`<polygon class="halo" points="${points(corners(box))}"/><polygon class="box" points="${points(corners(box))}"/>`,
  )}</svg></div>${caption && html`<figcaption>${caption}</figcaption>`}</figure>`;
}

/** Six pips: a picture of the coverage, said in words beside it. */
export function pips(view: ProfileView, words: Words): Html {
  const lines = coverageLines(view.result, words);
  const kind = ({ state, why }: (typeof lines)[number]) => (why === 'withheld' ? 'withheld' : state);
  return html`<span class="pips" aria-hidden="true">${lines.map((line) => html`<span class="pip ${kind(line)}"></span>`)}</span>`;
}

const TONE_OF_STATE = { seen: 'clear', absent: 'outside', hidden: 'unseen' } as const;
/**
 * What could be seen, thing by thing; a wall's way out is told once. `level`: of the heading, as the page has it. `next`: the
 * way out where the page has a better one than the words know of.
 */
export function coverageCard(
  view: ProfileView,
  headingId: string,
  words: Words,
  { level = 3, next: way }: { level?: 2 | 3; next?: Html | undefined } = {},
): Html {
  const { result, place } = view;
  const rows = coverageLines(result, words).map((line) => {
    const tone = line.why === 'withheld' ? 'outside' : TONE_OF_STATE[line.state];
    const value = line.state === 'seen' ? said(shortened(line.says)) : line.says;
    return html`<li class="tone-${tone}">${mark(tone)}<span class="name">${line.name}<span class="hear"> (${words.coverage[line.state]})</span></span><span class="says">${value}</span></li>`;
  });
  const withheld = withheldSays(result, words);
  const walls = wallsMet(result, words, { [result.profile.platform]: place });
  return html`<section class="card" aria-labelledby="${headingId}"><header><h${level} id="${headingId}">${words.coverage.heading}</h${level}>${pips(view, words)}</header><p class="lead">${words.coverage.sentence(coverageOf(result.snapshot))}</p><ul class="things">${rows}</ul>${withheld && html`<p class="muted">${withheld}</p>`}${walls.map(({ says, next }) => html`<p class="wall">${says} ${way ?? next}</p>`)}</section>`;
}

const shortened = (text: string): string => (text.length > 400 ? `${[...text].slice(0, 400).join('')}…` : text);

/** What is read aloud of a row. */
const ROW = 60;
/** The rows of letters behind a finding's words, beside its cut-out; nothing where none was kept. */
export const stripsShown = (strips: readonly StripView[], words: Words): Html | false =>
  strips.length > 0 &&
  html`<figure class="strips">${strips.map(({ src, width, height, said: row }) => html`<img src="${src}" width="${width}" height="${height}" alt="${words.report.stripAlt(inert(row, ROW))}">`)}<figcaption class="small muted">${words.report.stripSays}</figcaption></figure>`;
