/** Outcomes as cards: those that need somebody in full, with picture, words, policy and advice; the others in a line. */
import type { Finding, Judged, Outcome } from '../domain/outcome.js';
import type { Box } from '../domain/reading.js';
import { PICTURE_SIGHTS, type PictureSight } from '../domain/snapshot.js';
import type { Words } from '../words/index.js';
import { policyIn } from '../words/policy.js';
import { type Html, html, words as said } from './markup.js';
import type { ProfileView } from './model.js';
import { chip, mark, shot, stripsShown, sureness, TONE_OF_KIND } from './parts.js';
import { findingsOf, ruleName, sayFinding, sightList } from './sentences.js';
import { quoted } from './view/blocks.js';

/** Everything that the pieces below need to know of where they stand. */
export interface OutcomeContext {
  view: ProfileView;
  words: Words;
  quotations: Readonly<Record<string, string>>;
  /** Before every id, so that ids are unique in a page. */
  prefix: string;
  /** What the advice is headed with: she reads it herself, or an admin does. */
  mend: string;
  /** Of the headings of the cards, as the page has it. Default 4. */
  level?: 3 | 4;
  /** What a finding was held against, where the page knows it: it stands beside the words that were read. */
  beside?: Html | null;
}

const NEEDS_SOMEBODY: readonly Outcome['kind'][] = ['finding', 'needs-review'];
const isOpen = ({ outcome }: Judged): boolean => NEEDS_SOMEBODY.includes(outcome.kind);

/** The cards of a profile, findings first; nothing where there are none. */
export function openOutcomes(context: OutcomeContext): Html[] {
  const { outcomes } = context.view.result;
  return NEEDS_SOMEBODY.flatMap((kind) =>
    outcomes.flatMap((judged, index) =>
      isOpen(judged) && judged.outcome.kind === kind ? [outcomeCard(judged, index, context)] : [],
    ),
  );
}

/** Those that nobody needs to act on, one line each: not seen, in order, not applicable. */
export function quietOutcomes({ view, words }: OutcomeContext): Html | null {
  const order: readonly Outcome['kind'][] = ['not-seen', 'pass', 'not-applicable'];
  const lines = order.flatMap((kind) =>
    view.result.outcomes.filter(({ outcome }) => outcome.kind === kind).map((judged) => quietLine(judged, words)),
  );
  return lines.length === 0 ? null : html`<ul class="rest">${lines}</ul>`;
}

function quietLine({ audit, outcome }: Judged, words: Words): Html {
  const tone = TONE_OF_KIND[outcome.kind];
  return html`<li class="tone-${tone}">${mark(tone)}<span><b>${ruleName(audit, words)}</b> · ${words.kinds[outcome.kind]}. ${quietReason(outcome, words)}</span></li>`;
}
function quietReason(outcome: Outcome, words: Words): string {
  if (outcome.kind === 'not-seen') return words.coverage.hiddenAre(sightList(outcome.missing, words));
  const because = outcome.kind === 'pass' || outcome.kind === 'not-applicable' ? outcome.because : undefined;
  return because ? words.reasons[because.code](because.args) : '';
}

function outcomeCard(judged: Judged, index: number, context: OutcomeContext): Html {
  const { words, quotations, prefix, level = 4 } = context;
  const { audit, clause, outcome } = judged;
  const id = `${prefix}-o${index}`;
  const findings = findingsOf(outcome);
  const shots = shotsOf(findings, context);
  const quotation = quotations[clause];
  const texts = html`<div class="stack">${findings.map((finding, nth) => findingPart(finding, `${index}.${nth}`, context))}${
    outcome.kind === 'needs-review' &&
    html`<div class="doubt"><span class="label">${words.report.doubt}</span><p>${words.reasons[outcome.doubt.code](outcome.doubt.args)}</p></div>`
  }${quotation && quoted(words.report.policySays, words.quoted(quotation), policyIn(words.lang, clause))}</div>`;
  return html`<section class="card" aria-labelledby="${id}"><header><h${level} id="${id}">${ruleName(audit, words)}</h${level}>${chip(TONE_OF_KIND[outcome.kind], words.kinds[outcome.kind])}</header><div class="evidence ${shots.layout}">${shots.parts.length > 0 && html`<div class="stack">${shots.parts}</div>`}${texts}</div></section>`;
}

/** The pictures that findings point into, each once, with all their boxes. A wide picture stands above the words. */
function shotsOf(findings: readonly Finding[], { view, words }: OutcomeContext): { parts: Html[]; layout: string } {
  const parts: Html[] = [];
  let wide = false;
  for (const sight of PICTURE_SIGHTS) {
    const pointed = findings.filter(({ evidence }) => evidence.sight === sight && evidence.kind === 'region');
    if (pointed.length === 0) continue;
    const picture = view.pictures[sight];
    const { name } = words.sights[sight];
    if (!picture) {
      parts.push(html`<p class="small muted">${name}: ${words.report.pictureMissing}</p>`);
      continue;
    }
    wide ||= picture.width / picture.height > 1.6;
    const boxes = distinctBoxes(pointed);
    const alt = words.report.pictureAlt(name, view.result.profile.handle, boxes.length);
    parts.push(shot(picture, { boxes }, alt, name));
  }
  const layout = parts.length === 0 ? '' : wide ? 'has-shot wide' : 'has-shot';
  return { parts, layout };
}

const distinctBoxes = (findings: readonly Finding[]): Box[] => {
  const boxes = findings.flatMap(({ evidence }) => (evidence.box ? [evidence.box] : []));
  return [...new Map(boxes.map((box) => [box.join(), box])).values()];
};

function findingPart(finding: Finding, key: string, { view, words, mend, beside }: OutcomeContext): Html {
  const { evidence } = finding;
  const { platform } = view.result.profile;
  const { says, advice } = sayFinding(finding, platform, words, { [platform]: view.place });
  const crop = view.crops[key];
  const strips = view.strips?.[key] ?? [];
  const size = view.cropSizes?.[key];
  const label = evidence.kind === 'region' ? words.report.wordsRead : words.report.wordsWritten;
  return html`<div class="finding"><p>${says}</p><div class="read">${
    crop &&
    html`<img src="${crop}"${size && html` width="${size.width}" height="${size.height}"`} alt="${words.report.cropAlt(evidence.text ?? '')}">`
  }${crop && stripsShown(strips, words)}<div class="facts">${
    evidence.text &&
    html`<div><span class="label">${label}</span><span class="verbatim">${words.quoted('\u2060').slice(0, 1)}${said(evidence.text)}${words.quoted('\u2060').slice(-1)}</span></div>`
  }<div><span class="label">${words.report.howSure}</span>${sureness(finding.sureness, evidence.kind, words)}</div></div>${beside}</div><div class="mend"><span class="label">${mend}</span><p>${advice}</p></div></div>`;
}

/** All that was read in a profile's pictures, for her own report. */
export function allWordsRead({ view, words }: OutcomeContext): Html | null {
  const read = PICTURE_SIGHTS.flatMap((sight: PictureSight) => {
    const reading = view.result.readings[sight];
    if (!reading) return [];
    const picture = view.pictures[sight];
    const lines = reading.lines.map(
      ({ text, sureness: sure }) =>
        html`<li>${said(text)} <span class="muted">${words.sureness(sure, 'region').text}</span></li>`,
    );
    const { name } = words.sights[sight];
    return [
      html`<div class="stack">${
        picture &&
        shot(
          picture,
          { boxes: [], lines: reading.lines.map(({ polygon }) => polygon) },
          words.report.pictureAlt(name, view.result.profile.handle, reading.lines.length),
          name,
        )
      }${lines.length > 0 ? html`<ol class="lines">${lines}</ol>` : html`<p class="small muted">${words.report.nothingRead}</p>`}</div>`,
    ];
  });
  return read.length === 0
    ? null
    : html`<details class="card"><summary>${words.report.allLines}</summary><div class="stack">${read}</div></details>`;
}
