/** What stands right beside a political word and makes something else of it: somebody else's, a field of work, a joke. */
import { ABOUT, ANY_ONE, JOB, ONES_OWN, TITLE_OPEN } from './context.js';
import { isOffice } from './lexicon.js';
import type { Match } from './phrases.js';
import type { Token } from './tokens.js';

/** "Parliament's translation service", "a unionist's daughter": whose something is, not what one is. */
export function isAnothers({ entry, form, to }: Match, tokens: readonly Token[]): boolean {
  const [next, after] = [tokens[to], tokens[to + 1]];
  if (next === undefined || next.gap > 1 || form === 'tag' || form === 'handle') return false;
  if (next.t === 's' && (isOffice(entry) || entry.group === 'cause')) return true;
  // "State representative for a paint company": an office is for one place, by its name.
  return isOffice(entry) && next.t === 'for' && after?.gap === 0 && ANY_ONE.has(after.t);
}

/** "Historian of feminism", "research on populism": the word names a field of work. */
export const isField = ({ from, to }: Match, tokens: readonly Token[]): boolean =>
  to - from === 1 && ABOUT.has(tokens[from - 1]?.t ?? '') && [2, 3].some((far) => JOB.has(tokens[from - far]?.t ?? ''));

/** "Ministre de la bonne humeur", "Edil de mi casa": what follows the title is no office's name. */
export function isWornForFun(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next === undefined || next.gap !== 0) return false;
  if (ONES_OWN.has(next.t) || (TITLE_OPEN.has(next.t) && ONES_OWN.has(tokens[to + 1]?.t ?? ''))) return true;
  return TITLE_OPEN.has(tokens[to - 1]!.t) && /^\p{Ll}/u.test(next.raw) && !TITLE_OPEN.has(next.t) && next.t !== 'the';
}
