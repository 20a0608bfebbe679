import type { Config } from '../config.js';
import { LEXICON, mayAccuse } from '../policy/lexicon.js';
import { readPolitics } from '../policy/politics.js';
import { type Effective, isProtectedAlone, lexiconWith } from '../policy/terms.js';
import { addTerms, dayOf, listTerms, retireTerm, type TermsTools } from '../services/terms.js';
import { readTerms, stateOf } from '../services/terms-file.js';
import { type TrialTools, tryEntries, tryTerm } from '../services/terms-trial.js';

/** The operator's terms, bound to the configured file. Needs a database for trials alone. */
export interface TermsDesk {
  add(given: unknown, by: string): ReturnType<typeof addTerms>;
  retire(id: string, how: Parameters<typeof retireTerm>[2]): ReturnType<typeof retireTerm>;
  list(wanted: Parameters<typeof listTerms>[1]): ReturnType<typeof listTerms>;
  tryEntries(given: unknown): ReturnType<typeof tryEntries>;
  tryTerm(id: string): ReturnType<typeof tryTerm>;
}
/** The terms in force on the day, and that day. */
export type InForce = Effective & { today: string };

/**
 * Wires the operator's file of terms. `inForce` looks at the file each time, so that a worker which runs for months follows it,
 * and gives the same list while nothing changed: a list is compiled once.
 */
export function openTerms(config: Config, clock: () => Date, trial: Pick<TrialTools, 'judging' | 'store'>) {
  const file = config.termsFile;
  let known: { key: string; inForce: InForce } | undefined;
  const inForce = (): InForce => {
    const today = dayOf(clock());
    const key = `${today} ${stateOf(file)}`;
    if (known?.key !== key) known = { key, inForce: { ...lexiconWith(readTerms(file), today), today } };
    return known.inForce;
  };
  const tools: TermsTools = {
    ...{ file, builtIn: LEXICON, effective: lexiconWith, find: readPolitics },
    ...{ mayAccuse, isProtectedAlone, clock },
  };
  const desk: TermsDesk = {
    add: (given, by) => addTerms(tools, given, by),
    retire: (id, how) => retireTerm(tools, id, how),
    list: (wanted) => listTerms(tools, wanted),
    tryEntries: async (given) => tryEntries({ ...tools, ...trial }, given),
    tryTerm: async (id) => tryTerm({ ...tools, ...trial }, id),
  };
  return { inForce, desk };
}
