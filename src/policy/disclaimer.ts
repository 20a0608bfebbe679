/**
 * Reads whether a text says that its views are the writer's own. The wordings are data, one file a language in
 * disclaimers/; this engine tries them segment by segment. A wording that was not seen in use (verified: false) is read as
 * partial at most, so that a person looks: a wrong 'full' would call complete what may not be.
 */
import type { Disclaimer } from '../domain/result.js';
import { DISCLAIMER_WORDS } from './disclaimers/index.js';
import type { DisclaimerWords, Wording } from './disclaimers/wording.js';
import { fold, type NormalText, normalise, quote } from './normalise.js';
import { segments } from './segments.js';

export interface DisclaimerReading {
  kind: Disclaimer;
  /** The words that made it so, exactly as written. */
  quote?: string;
  /** Language of the wording. */
  lang?: string;
  /** 0 to 1. Of 'none' it says how sure it is that there is none. */
  sureness: number;
}

const SURE = { full: 0.97, unseen: 0.85, unverified: 0.6, partial: 0.93, none: 0.93 } as const;

/** Reads a description or the text of a page. Linear in its length. */
export function readDisclaimer(original: string): DisclaimerReading {
  return readDisclaimerIn(normalise(original));
}

/** As `readDisclaimer`, for a text that is normalised already. */
export function readDisclaimerIn(n: NormalText): DisclaimerReading {
  const text = fold(n.text);
  const spoken = DISCLAIMER_WORDS.filter((words) => words.cue.test(text));
  if (spoken.length === 0) return { kind: 'none', sureness: 0.99 };
  const parts = segments(n);
  let best: DisclaimerReading = { kind: 'none', sureness: SURE.none };
  for (const { from, to } of parts) {
    // "My opinions? Ask the cat."
    if (/^\s*[?？؟]/.test(text.slice(to, to + 3))) continue;
    const segment = text.slice(from, to);
    for (const words of spoken) {
      if (!words.cue.test(segment)) continue;
      const reading = readSegment(segment, words, (a, b) => quote(n, from + a, from + b));
      if (reading.kind === 'full') return reading;
      if (reading.kind === 'partial' && (best.kind === 'none' || reading.sureness > best.sureness)) best = reading;
    }
  }
  if (best.kind !== 'none') return best;
  // A sign may stand where texts are parted ('RT ^ endorsement'), so what is partial is also sought across the parts.
  for (const words of spoken) {
    const found = parts.length > 1 ? firstMatch(text, words.partial) : undefined;
    if (found) return { kind: 'partial', quote: quote(n, found.from, found.to), lang: words.lang, sureness: 0.85 };
  }
  return best;
}

function readSegment(
  segment: string,
  words: DisclaimerWords,
  quoted: (from: number, to: number) => string,
): DisclaimerReading {
  const full = firstMatch(segment, words.full);
  if (full?.wording.verified !== false && full !== undefined) {
    return {
      kind: 'full',
      quote: quoted(full.from, full.to),
      lang: words.lang,
      sureness: words.seen === false ? SURE.unseen : SURE.full,
    };
  }
  const partial = firstMatch(segment, words.partial) ?? full;
  if (partial === undefined) return { kind: 'none', sureness: SURE.none };
  const sureness = partial === full ? SURE.unverified : SURE.partial;
  return { kind: 'partial', quote: quoted(partial.from, partial.to), lang: words.lang, sureness };
}

function firstMatch(
  text: string,
  wordings: readonly Wording[],
): { from: number; to: number; wording: Wording } | undefined {
  for (const wording of wordings) {
    const m = wording.pattern.exec(text);
    if (m === null || wording.spare?.test(m[0])) continue;
    return { from: m.index, to: m.index + m[0].length, wording };
  }
  return undefined;
}

export { disclaimerText } from './disclaimers/texts.js';
