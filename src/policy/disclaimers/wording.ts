/** The shape of a language's wordings. The data of one language is one file beside this one; the engine is ../disclaimer.ts. */

/**
 * One way to say it. Patterns are tried on one segment of the folded text (lower case, no accents on Latin and Greek letters,
 * straight apostrophes, æ œ ß opened; see normalise.ts), so they are written without accents.
 */
export interface Wording {
  pattern: RegExp;
  /** Tried on the words that matched: what takes the claim back ('are not my own'). */
  spare?: RegExp;
  /** False: what it means is not sure enough to pass on; a `full` is then read as partial. */
  verified?: false;
  /** Examples that a test runs: read as this kind, and not read as this kind. */
  positive: string[];
  negative: string[];
}
export interface DisclaimerWords {
  lang: string;
  /** False: built from the language's own words, not seen in public texts; read a little less surely. */
  seen?: false;
  /** One of these must occur in the text before any pattern is tried: keeps the cost away from most texts. */
  cue: RegExp;
  /** The views are the writer's own, or are not the organisation's. */
  full: Wording[];
  /** Only that sharing is no endorsement, or that the account is private. */
  partial: Wording[];
}

/** Signs that say 'is not': ≠ and what people type for it, with its mojibake ('äŠæ', folded). */
export const UNEQUAL = String.raw`(?:≠|≢|!\s?=+|=\s?[/\\!]+\s?=|<\s?>|><|¬\s?=?|/=|~=|\^+|‰\S{0,3}|\basae\b|-\s?≠)`;
/** A pattern from parts; `String.raw` text, no flags but i is ever needed on folded text. */
export const re = (source: string): RegExp => new RegExp(source);
