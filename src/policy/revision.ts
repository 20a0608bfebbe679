/**
 * Compares another text of the policy with the table of clauses: what stands unchanged, what reads otherwise, what is gone, and
 * which sentences nobody has a row for yet. Spaces, quotation marks, bullets and footnote digits make no difference.
 */
import { CLAUSES, type Clause } from './clauses.js';

export interface RevisionComparison {
  unchanged: Clause[];
  /** `nearest` is what the text says now. */
  changed: { clause: Clause; nearest: string }[];
  missing: Clause[];
  /** Sentences in no clause. */
  added: string[];
}
/** Share of words in common from which a sentence is the same clause reworded. */
const SAME_CLAUSE = 0.5;

/** `text` is the whole policy, as plain text or simple Markdown. */
export function compareRevision(text: string): RevisionComparison {
  const whole = ` ${plain(text)} `;
  const unchanged = CLAUSES.filter((clause) => whole.includes(` ${plain(clause.quotation)} `));
  const spoken = unchanged.map((clause) => plain(clause.quotation));
  const open = sentencesOf(text).filter((sentence) => !spoken.some((s) => isPartOf(plain(sentence), s)));
  const changed: RevisionComparison['changed'] = [];
  const missing: Clause[] = [];
  const used = new Set<string>();
  for (const clause of CLAUSES) {
    if (unchanged.includes(clause)) continue;
    const nearest = nearestOf(clause.quotation, open);
    if (nearest === undefined) missing.push(clause);
    else {
      changed.push({ clause, nearest: nearest.join(' ') });
      for (const sentence of nearest) used.add(sentence);
    }
  }
  return {
    unchanged,
    changed,
    missing,
    added: open.filter((sentence) => !used.has(sentence) && isClauseLike(sentence)),
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\p{L})\d\b/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isPartOf = (part: string, whole: string): boolean =>
  part.length > 0 && (whole === part || ` ${whole} `.includes(` ${part} `));

/** Sentences of a text; a line break ends one, '(…)' and 'Yahoo!' may not. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?:][’”"')]?)\s+(?=[\p{Lu}•‘“])/u)
    .map((s) => s.replace(/^[\s•*#>-]+/u, '').trim())
    .filter((s) => /\p{L}/u.test(s));
}

/** Headings and labels ('Avoid:', 'Guidelines') are no clauses. */
const isClauseLike = (sentence: string): boolean =>
  plain(sentence).split(' ').length >= 5 && /[.!?][”’"')]*$/u.test(sentence) && !/^\(/u.test(sentence);

/** One or two sentences in a row that are nearest to the quotation, or undefined. */
function nearestOf(quotation: string, open: string[]): string[] | undefined {
  const wanted = new Set(plain(quotation).split(' '));
  let best: { found: string[]; overlap: number } | undefined;
  for (let i = 0; i < open.length; i++) {
    for (const found of [open.slice(i, i + 1), open.slice(i, i + 2)]) {
      const overlap = jaccard(wanted, new Set(plain(found.join(' ')).split(' ')));
      if (overlap >= SAME_CLAUSE && overlap > (best?.overlap ?? 0)) best = { found, overlap };
    }
  }
  return best?.found;
}

function jaccard(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}
