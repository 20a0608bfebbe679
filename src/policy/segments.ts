import type { NormalText } from './normalise.js';

// A dot after these ends no sentence.
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:dr|mr|mrs|ms|st|vs|e\.?g|i\.?e|incl|ca|bzw|z\. ?b|u\. ?a|d\. ?h|nr|no|intl|prof|sra?|dra|mme|p\. ?ex|\p{L})$/u;
// The signs at which people part a description; a sentence end; a slash that stands alone or double.
// Not parted: `!=`, `=/=`, `=\=`, 'https://', the 'l·l' of Catalan, a slash between two words, asterisks for stress.
const SEPARATOR =
  /\n|(?<!\p{L})·|·(?!\p{L})|[|¦‖•●▪◦∙⋅‧{}^;；。]+|[.!?…！？؟]+(?=["')\]»]*(?:\s|$))(?!\s*=)|(?<![:=!])\/{2,}(?!=)| \/ | \*+ |\*{2,}/gu;

/** The parts of a text that are judged one by one, as spans of `n.text` without the blanks around them; none is empty. */
export function segments(n: NormalText): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number) => {
    let a = from;
    let b = to;
    while (a < b && /\s/.test(n.text[a]!)) a++;
    while (b > a && /\s/.test(n.text[b - 1]!)) b--;
    if (b > a) parts.push({ from: a, to: b });
  };
  for (const m of n.text.matchAll(SEPARATOR)) {
    if (m[0][0] === '.' && m[0].length === 1 && ABBREVIATION.test(n.text.slice(Math.max(from, m.index - 8), m.index)))
      continue;
    close(m.index);
    from = m.index + m[0].length;
  }
  close(n.text.length);
  return parts;
}
