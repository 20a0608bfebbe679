/** What every result is made of, whoever looked: what could be seen, the verdict, each outcome. Views only. */
import { type Html, html } from '../report/markup.js';
import { type OutcomeContext, openOutcomes, quietOutcomes } from '../report/outcomes.js';
import { coverageCard } from '../report/parts.js';
import { notice, section } from '../report/view/blocks.js';
import type { HandedLack } from '../services/hand-over.js';
import type { Words } from '../words/index.js';
import type { SupplyWords } from '../words/supply.js';

export interface ResultParts {
  context: OutcomeContext;
  verdict: Html;
  /** What could not be understood of what she just showed. */
  lacks: readonly HandedLack[];
  /** The way around a wall, where the page has a better one than the words know of. */
  next: Html | undefined;
  /** Headings of what was found, and of the rules where nothing was. */
  says: { found: string; rules: string };
}

/** Coverage first, then the verdict, then the outcomes. */
export function resultParts({ context, verdict, lacks, next, says }: ResultParts, supply: SupplyWords): Html {
  const { view, words } = context;
  const open = openOutcomes(context);
  return html`${coverageCard(view, 'seen', words, { level: 2, next })}${lacksPart(lacks, words, supply)}${verdict}${section(
    'found',
    open.length > 0 ? says.found : says.rules,
    html`${open}${quietOutcomes(context)}`,
  )}`;
}

export function lacksPart(lacks: readonly HandedLack[], words: Words, supply: SupplyWords): Html | null {
  if (lacks.length === 0) return null;
  const lines = lacks.map(
    ({ sight, why, file }) => html`<li>${supply.result.lacks[why](words.sights[sight].the, words.quoted(file))}</li>`,
  );
  return notice('notice', { body: html`<ul>${lines}</ul>` });
}
