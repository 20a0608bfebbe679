import { createHash } from 'node:crypto';
import type { LexiconEntry, Terms } from '../domain/lexicon.js';
import { LEXICON, LEXICON_VERSION, mayAccuse } from './lexicon.js';
import { fold, normalise } from './normalise.js';
import { maskProtected } from './protected.js';

/** The terms that judge on a day, and the version that goes into every stamp. */
export interface Effective {
  lexicon: readonly LexiconEntry[];
  version: string;
}

/**
 * The built-in terms less the retired ones, and the operator's own. An operator's entry takes the place of a built-in one
 * that a later release brings under the same id. Without changes it is the built-in list itself, under its own version.
 */
export function lexiconWith({ added, retired }: Pick<Terms, 'added' | 'retired'>, day: string): Effective {
  const gone = new Set(retired.filter(({ from }) => from <= day).map(({ id }) => id));
  const own = added.map(({ entry }) => entry).filter(({ id }) => !gone.has(id));
  const less = LEXICON.filter(({ id }) => gone.has(id)).map(({ id }) => id);
  if (own.length + less.length === 0) return { lexicon: LEXICON, version: LEXICON_VERSION };
  const replaced = new Set(own.map(({ id }) => id));
  const lexicon = [...LEXICON.filter(({ id }) => !gone.has(id) && !replaced.has(id)), ...own];
  const digest = createHash('sha256')
    .update(JSON.stringify([own, less]))
    .digest('hex')
    .slice(0, 8);
  return { lexicon, version: `${LEXICON_VERSION}+terms.${digest}` };
}

/**
 * What the days alone changed since the built-in list was gone through: a source that grew too old, a term that came into
 * force or left it. Empty where nothing did; part of every stamp, for the same words may be judged otherwise on another day.
 */
export function agedSince(lexicon: readonly LexiconEntry[], day: string): string {
  const changed = lexicon.filter((entry) => mayAccuse(entry, day) !== mayAccuse(entry)).map(({ id }) => id);
  return changed.length === 0 ? '' : `+aged.${createHash('sha256').update(changed.join()).digest('hex').slice(0, 8)}`;
}

/** Words for people that make a protected word no political name ("trans women", "Muslim families"). */
const PEOPLE =
  /\b(?:people|persons?|folks?|wom[ae]n|m[ae]n|girls?|boys?|kids?|child(?:ren)?|famil(?:y|ies)|parents?|communit(?:y|ies)|femmes?|frauen|mujeres|donne|mulheres|familles?|familien?|familias?|famiglie|gezinnen|lives?)\b/gu;

/**
 * Whether a form says nothing but who somebody is ("proud lesbian", as a hashtag too): as a term it would undo the protection.
 */
export function isProtectedAlone(form: string): boolean {
  return [form, `#${form.replace(/^#/, '')}`].some((written) => {
    const whole = normalise(written);
    const masked = maskProtected(whole);
    return masked !== whole && !/[\p{L}\p{N}]/u.test(fold(masked.text).replace(PEOPLE, ''));
  });
}
