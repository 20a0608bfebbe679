/**
 * What was understood of a description, part by part in its order: the title of a Leader, the disclaimer, politics, and the
 * name of LLL beside a sale. Only the words that were matched are given back; what is protected is matched by nothing.
 */
import type { Disclaimer } from '../domain/result.js';
import { readDisclaimerIn } from './disclaimer.js';
import { readLeadershipIn } from './leadership.js';
import { readMisuse } from './misuse.js';
import { normalise } from './normalise.js';
import { type PoliticalHit, type PoliticsOptions, readPolitics } from './politics.js';

export type Understood =
  | { kind: 'leader'; quote: string; state: 'leader' | 'former' | 'unclear' }
  | { kind: 'disclaimer'; quote: string; state: Exclude<Disclaimer, 'none'>; lang?: string }
  | ({ kind: 'political' } & Pick<PoliticalHit, 'quote' | 'label' | 'group' | 'strength' | 'doubt'>)
  | { kind: 'commerce'; quote: string; sure: boolean };

/** Reads a typed description. Never throws; linear in the text. */
export function understand(text: string, options: PoliticsOptions = {}): Understood[] {
  const n = normalise(text);
  const found: { at: number; understood: Understood }[] = [];
  const add = (quote: string, understood: Understood, at = text.indexOf(quote)) =>
    found.push({ at: at < 0 ? text.length : at, understood });
  const leader = readLeadershipIn(n);
  if (leader.state !== 'none' && leader.quote)
    add(leader.quote, { kind: 'leader', quote: leader.quote, state: leader.state });
  const { kind, quote, lang } = readDisclaimerIn(n);
  if (kind !== 'none' && quote) add(quote, { kind: 'disclaimer', quote, state: kind, ...(lang ? { lang } : {}) });
  for (const { quote: words, label, group, strength, doubt, from } of readPolitics(text, options))
    add(words, { kind: 'political', quote: words, label, group, strength, ...(doubt ? { doubt } : {}) }, from);
  for (const { quote: words, sure } of readMisuse(text).hits) add(words, { kind: 'commerce', quote: words, sure });
  return found.sort((x, y) => x.at - y.at).map(({ understood }) => understood);
}
