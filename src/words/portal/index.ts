/**
 * Words of the portal, by language and subject. English gives the shape and is whole; another language is a folder beside `en`
 * with the same subjects, and one that lacks a sentence does not compile.
 */
import { languageOf, tableFor } from '../grammar.js';
import { de } from './de/index.js';
import { adminHouse } from './en/admin-house.js';
import { adminLeaders } from './en/admin-leaders.js';
import { adminMarks } from './en/admin-marks.js';
import { adminOverview } from './en/admin-overview.js';
import { adminTerms } from './en/admin-terms.js';
import { audit } from './en/audit.js';
import { casework } from './en/casework.js';
import { frame } from './en/frame.js';
import { hand } from './en/hand.js';
import { home } from './en/home.js';
import { leader } from './en/leader/index.js';
import { mailsOff } from './en/mails-off.js';
import { result } from './en/result.js';
import { signIn } from './en/sign-in.js';
import { styleGuide } from './en/style-guide.js';
import { tryOut } from './en/try.js';
import { es } from './es/index.js';
import { fr } from './fr/index.js';
import { it } from './it/index.js';
import { nl } from './nl/index.js';

import type { PortalSubjects } from './subjects.js';

export type { PortalSubjects } from './subjects.js';
export interface PortalWords extends PortalSubjects {
  /** BCP 47 tag of the table that was found. */
  lang: string;
}

/** The pages of admins. */
const admin = { adminHouse, adminLeaders, adminMarks, adminOverview, adminTerms };
const en: PortalSubjects = {
  ...admin,
  audit,
  casework,
  frame,
  hand,
  home,
  leader,
  mailsOff,
  result,
  signIn,
  styleGuide,
  tryOut,
};

/** Drafts, until a speaker has signed them. */
const OTHERS: Readonly<Record<string, PortalSubjects>> = { de, es, fr, it, nl };

/** Tags of the languages that pages can be read in. */
export const portalLanguages = (): string[] => ['en', ...Object.keys(OTHERS)];

/** The words for a BCP 47 tag; a region falls back to its language, a language that is not there to English. */
export function portalWords(lang: string): PortalWords {
  const found = tableFor(OTHERS, lang);
  return found ? { ...found, lang: languageOf(lang) } : { ...en, lang: 'en' };
}
