/** What every form of the monthly report is handed beside the model. */

import { type Words, wordsFor } from '../../words/index.js';
import type { MonthlyWords } from '../../words/monthly.js';
import { monthlyWordsFor } from '../../words/monthly.js';
import { inert } from '../inert.js';
import type { StripView } from '../read-strips.js';
import type { Places } from '../sentences.js';
import type { MonthlyReport, ReportItem } from './model.js';

export interface MonthlyOptions {
  places?: Places | undefined;
  /** How people reach the portal; without it the review pages stand as paths. */
  baseUrl?: string | undefined;
  /** Cut-outs as data: addresses, by the name that the model gives them. One that is not there is left out. */
  crops?: Readonly<Record<string, string>> | undefined;
  /** The rows of letters that were read there, by the same names. */
  strips?: Readonly<Record<string, readonly StripView[]>> | undefined;
  /** Letters to carry along, where a copy must look the same on every machine. */
  fonts?: { css: string; family: string } | undefined;
}

export interface Told {
  model: MonthlyReport;
  words: Words;
  says: MonthlyWords;
  options: MonthlyOptions;
}
export const toldIn = (model: MonthlyReport, options: MonthlyOptions): Told => ({
  model,
  options,
  words: wordsFor(model.lang),
  says: monthlyWordsFor(model.lang),
});

/** The title that every form bears. */
export const titleOf = ({ model, says }: Pick<Told, 'model' | 'says'>): string => says.title(says.period(model.period));
/** "All areas", or which. */
export const areaOf = ({ model, says }: Pick<Told, 'model' | 'says'>): string =>
  model.area === null ? says.allAreas : says.area(inert(model.area, 80));

/** The whole address of a page of the portal; the path where nobody knows how it is reached. */
export const addressOf = (path: string, baseUrl: string | undefined): string =>
  baseUrl ? `${baseUrl.replace(/\/+$/, '')}${path}` : path;

/** Why an item needs a person; one that was let pass once says how that ended, beside whatever she answered since. */
export function reasonSays({ reason, waiverEnded }: ReportItem, { says }: Pick<Told, 'says'>): string {
  if (waiverEnded === null) return says.items.reasons[reason];
  const ended = says.items.waiverEnded[waiverEnded];
  return reason === 'waiver-ended' ? ended : `${says.items.reasons[reason]}; ${ended}`;
}
