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

/** "Tory is my name", "my name is Tory", "je m'appelle …": a person's own name. */
export function isOnesName({ form, from, to }: Match, tokens: readonly Token[]): boolean {
  if (form === 'tag' || form === 'handle' || to - from > 2) return false;
  const said = (at: number, far: number) => {
    const words = tokens.slice(Math.max(0, at), Math.max(0, at + far));
    return words.every((token, i) => i === 0 || token.gap < 2) ? words.map(({ t }) => t).join(' ') : '';
  };
  return NAMED_BEHIND.test(said(to, 3)) || NAMED_BEFORE.test(said(from - 3, 3));
}
const NAMED_BEHIND = /^(?:is my name|ist mein name|est mon nom|es mi nombre)$/;
const NAMED_BEFORE =
  /(?:^| )(?:my name is|name s|call me|known as|mein name ist|ich heisse|m appelle|me llamo|mi nombre es|mi chiamo|ik heet|me chamo)$/;

/** "Historian of feminism", "research on populism": the word names a field of work. */
export const isField = ({ from, to }: Match, tokens: readonly Token[]): boolean =>
  to - from === 1 && ABOUT.has(tokens[from - 1]?.t ?? '') && [2, 3].some((far) => JOB.has(tokens[from - far]?.t ?? ''));

/** "Mayor of my kitchen", "Edil de mi casa": an office that is nobody's but one's own. */
export function isOnesOwn(tokens: readonly Token[], to: number): boolean {
  const [next, after] = [tokens[to], tokens[to + 1]];
  if (next === undefined || next.gap !== 0) return false;
  return ONES_OWN.has(next.t) || (TITLE_OPEN.has(next.t) && after?.gap === 0 && ONES_OWN.has(after.t));
}

/** "Ministre de la bonne humeur", "Senator of snacks": what follows the title is no office's name. */
export function isWornForFun(tokens: readonly Token[], to: number): boolean {
  const isOpen = (token: Token | undefined) => token !== undefined && TITLE_OPEN.has(token.t);
  let at = to;
  while (at < tokens.length && tokens[at]!.gap === 0 && isOpen(tokens[at])) at++;
  const what = tokens[at];
  if (what === undefined || what.gap !== 0 || !isOpen(tokens[at - 1])) return false;
  return /^\p{Ll}/u.test(what.raw) && what.t !== 'the';
}

/** Whether the part of a sentence in which a match ends (at `to`, in the normalised text) is a question. */
export function isAsked(to: number, text: string): boolean {
  const end = text.slice(to, to + QUESTION_REACH).search(/[?!.,;|•·\n]/);
  return end >= 0 && text[to + end] === '?';
}
const QUESTION_REACH = 40;
