import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import type { DisclaimerWords } from './wording.js';

/** Every language's wordings, the commonest first. */
export const DISCLAIMER_WORDS: readonly DisclaimerWords[] = [en, fr, de, es, it, nl, pt];
