/** What the portal says, subject by subject; English gives the shape. */
import type { AdminHouseWords } from './en/admin-house.js';
import type { AdminLeadersWords } from './en/admin-leaders.js';
import type { AdminMarksWords } from './en/admin-marks.js';
import type { AdminOverviewWords } from './en/admin-overview.js';
import type { AdminTermsWords } from './en/admin-terms.js';
import type { AuditWords } from './en/audit.js';
import type { CaseworkWords } from './en/casework.js';
import type { FrameWords } from './en/frame.js';
import type { HandWords } from './en/hand.js';
import type { HomeWords } from './en/home.js';
import type { LeaderWords } from './en/leader/index.js';
import type { MailsOffWords } from './en/mails-off.js';
import type { ResultWords } from './en/result.js';
import type { SignInWords } from './en/sign-in.js';
import type { StyleGuideWords } from './en/style-guide.js';
import type { TryWords } from './en/try.js';

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
