import { de } from './de.js';
import { cs, el, hu, pl, ru, tr } from './eastern.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { da, fi, no, sv } from './nordic.js';
import { af, ar, ca, he, ja, zh } from './others.js';
import { pt } from './pt.js';
import type { DisclaimerWords } from './wording.js';

/** Every language's wordings, those with the most evidence first. */
export const DISCLAIMER_WORDS: readonly DisclaimerWords[] = [
  ...[en, fr, de, es, it, nl, pt],
  ...[pl, sv, da, no, fi, hu, cs, el, tr, he, ar, ja, zh, af, ca, ru],
];
