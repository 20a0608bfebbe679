/** An item as it stands on her page and on a reviewer's: the same evidence, the same sentences, the same history. */
import type { CaseEntry } from '../../domain/case.js';
import { type Html, html, link, words as said } from '../../report/markup.js';
import { openOutcomes } from '../../report/outcomes.js';
import { copyText } from '../../report/view/actions.js';
import { facts, section } from '../../report/view/blocks.js';
import type { CaseOf } from '../../services/casework.js';
import type { Words } from '../../words/index.js';
import type { PortalWords } from '../../words/portal/index.js';
import type { CaseEvidence } from './parts.js';

/** What it was held against: the entry of the word list with its source and dates, or the reference picture. */
function besidePart({ entry, mark }: CaseEvidence, words: Words, { casework: { review } }: PortalWords): Html | null {
  if (mark)
    return html`<figure class="beside"><figcaption><span class="label">${review.markHeading}</span><b>${said(mark.label)}</b></figcaption><img class="whole-mark" src="${mark.src}" alt="${review.markAlt(mark.label)}"></figure>`;
  if (!entry) return null;
  const day = (at: string | undefined) => (at ? words.date(`${at}T00:00:00.000Z`) : '');
  const { validFrom, validTo } = entry;
  const valid = validFrom || validTo ? review.entryFrom(day(validFrom), day(validTo)) : review.entryAlways;
  const source = link(entry.source, entry.source);
  return html`<div class="beside"><p><span class="label">${review.entry}</span><b>${said(entry.label)}</b></p>${facts([
    [review.entrySource, source],
    [review.entrySeen, day(entry.seenAt)],
    [review.entryValid, valid],
    [review.entryChecked, entry.verified ? review.yes : review.no],
  ])}</div>`;
}

export interface CaseShown {
  of: CaseOf;
  place: string;
  evidence: CaseEvidence | undefined;
  history: readonly CaseEntry[];
}

/** What was seen and what it was held against, the policy's sentence, how to mend it, and words that help. */
export function seenPart({ of, place, evidence }: CaseShown, words: Words, portal: PortalWords): Html {
  const { item } = portal.casework;
  if (!evidence) return section('seen', item.seenHeading, html`<p>${item.nothingKept}</p>`);
  const { view, quotations, shown } = evidence;
  const beside = besidePart(evidence, words, portal);
  const cards = openOutcomes({ view, words, quotations, prefix: 'item', mend: item.mend, beside });
  const { ready, readyLong } = shown.finding.args;
  const texts =
    typeof ready === 'string' &&
    html`<h3>${item.disclaimer}</h3>${copyText('ready', ready, { label: item.copy, done: item.copied })}${
      typeof readyLong === 'string' &&
      html`<h3>${item.disclaimerLong}</h3>${copyText('ready-long', readyLong, { label: item.copy, done: item.copied })}`
    }`;
  return section(
    'seen',
    item.seenHeading,
    html`<h3 class="small muted">${item.at(place, words.date(shown.look.takenAt))} · <a href="${of.profile.url}" rel="noreferrer noopener">${said(of.profile.url)}</a></h3>${cards}${texts}`,
  );
}

/** Everything that was said and done, oldest first. */
export function historyPart({ history }: CaseShown, words: Words, { casework }: PortalWords): Html {
  const lines = history.map(({ at, what, name, text, scope, until }) => {
    const more = scope && until ? casework.scopeUntil(casework.scopes[scope], words.date(until)) : undefined;
    const quoted = text && html`<blockquote class="verbatim">${paragraphs(text)}</blockquote>`;
    return html`<li class="stack"><p><b>${casework.steps[what]}</b>${name && html` ${casework.by('')}${said(name)}`} <span class="small muted">${words.dateTime(at)}</span></p>${more && html`<p class="small">${more}</p>`}${quoted}</li>`;
  });
  return section('history', casework.item.historyHeading, html`<ol class="stack">${lines}</ol>`);
}

const paragraphs = (text: string): Html[] => text.split('\n').map((line) => html`<p dir="auto">${said(line)}</p>`);
