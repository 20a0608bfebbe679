/**
 * Words of the portal, by language and subject. English is whole; another language is a folder beside `en` whose subjects are
 * listed below, and a subject that it lacks is told in English. A new subject is one file in `en` and one line here.
 */
import { type AdminHouseWords, adminHouse } from './en/admin-house.js';
import { type AdminLeadersWords, adminLeaders } from './en/admin-leaders.js';
import { type AdminMarksWords, adminMarks } from './en/admin-marks.js';
import { type AdminOverviewWords, adminOverview } from './en/admin-overview.js';
import { type AdminTermsWords, adminTerms } from './en/admin-terms.js';
import { type AuditWords, audit } from './en/audit.js';
import { type CaseworkWords, casework } from './en/casework.js';
import { type FrameWords, frame } from './en/frame.js';
import { type HandWords, hand } from './en/hand.js';
import { type HomeWords, home } from './en/home.js';
import { type LeaderWords, leader } from './en/leader/index.js';
import { type MailsOffWords, mailsOff } from './en/mails-off.js';
import { type ResultWords, result } from './en/result.js';
import { type SignInWords, signIn } from './en/sign-in.js';
import { type StyleGuideWords, styleGuide } from './en/style-guide.js';
import { type TryWords, tryOut } from './en/try.js';

export interface PortalSubjects {
  adminHouse: AdminHouseWords;
  adminLeaders: AdminLeadersWords;
  adminMarks: AdminMarksWords;
  adminOverview: AdminOverviewWords;
  adminTerms: AdminTermsWords;
  frame: FrameWords;
  casework: CaseworkWords;
  home: HomeWords;
  mailsOff: MailsOffWords;
  audit: AuditWords;
  hand: HandWords;
  leader: LeaderWords;
  result: ResultWords;
  tryOut: TryWords;
  signIn: SignInWords;
  styleGuide: StyleGuideWords;
}
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

/** Other languages, subject by subject. */
const OTHERS: Readonly<Record<string, Partial<PortalSubjects>>> = {};

/** Tags of the languages that pages can be read in. */
export const portalLanguages = (): string[] => ['en', ...Object.keys(OTHERS)];

/** The words for a BCP 47 tag; a region falls back to its language, a language or subject that is not there to English. */
export function portalWords(lang: string): PortalWords {
  const wanted = lang.trim().toLowerCase().replaceAll('_', '-').split('-')[0] ?? '';
  const found = Object.hasOwn(OTHERS, wanted) ? OTHERS[wanted] : undefined;
  return found ? { ...en, ...found, lang: wanted } : { ...en, lang: 'en' };
}
