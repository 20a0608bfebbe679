/** What names are looked up by. Each is built at first use and kept with its lexicon; together they take a noticeable moment. */
import { badgesOf } from './badges.js';
import type { LexiconEntry } from './lexicon.js';
import { slipsOf } from './misspelt.js';
import { indexOf } from './phrases.js';

/** To be done one by one, so that a program which keeps time can look at its clock between them. */
export const LOOK_UPS: readonly ((lexicon: readonly LexiconEntry[]) => unknown)[] = [indexOf, badgesOf, slipsOf];
