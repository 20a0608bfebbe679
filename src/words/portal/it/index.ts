/** The portal's words in one language, all subjects. */
import type { PortalSubjects } from '../subjects.js';
import { adminHouse } from './admin-house.js';
import { adminLeaders } from './admin-leaders.js';
import { adminMarks } from './admin-marks.js';
import { adminOverview } from './admin-overview.js';
import { adminTerms } from './admin-terms.js';
import { audit } from './audit.js';
import { casework } from './casework.js';
import { frame } from './frame.js';
import { hand } from './hand.js';
import { home } from './home.js';
import { leader } from './leader/index.js';
import { mailsOff } from './mails-off.js';
import { result } from './result.js';
import { signIn } from './sign-in.js';
import { styleGuide } from './style-guide.js';
import { tryOut } from './try.js';

export const it: PortalSubjects = {
  adminHouse,
  adminLeaders,
  adminMarks,
  adminOverview,
  adminTerms,
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
