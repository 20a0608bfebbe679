/** Every route of the portal: each room adds one line here, and what it needs to `PortalParts`. */

import { type AdminParts, adminRoutes } from './admin/index.js';
import { type CaseworkParts, caseworkRoutes } from './casework/index.js';
import { type FeedParts, feedRoutes } from './feed.js';
import { healthRoutes, type Watching } from './health.js';
import { type HomeParts, homeRoutes } from './home.js';
import { languageRoutes } from './language.js';
import { type LeaderParts, leaderRoutes } from './leader/routes.js';
import { type LooksParts, looksRoutes } from './looks/index.js';
import { type MailsOffParts, mailsOffRoutes } from './mails-off.js';
import type { Route } from './routes.js';
import { secondFactorRoutes } from './second-factor.js';
import { type SignInParts, signInRoutes } from './sign-in.js';
import { styleGuideRoutes } from './style-guide.js';
import { type SupplyTools, supplyRoutes } from './supply.js';

export interface PortalParts {
  looks: LooksParts;
  admin: AdminParts;
  home: HomeParts;
  watching: Watching;
  leader: LeaderParts;
  mailsOff: MailsOffParts;
  feed: FeedParts;
  signIn: SignInParts;
  /** Shows the pieces of the design: for whoever builds pages. */
  development: boolean;
  casework: CaseworkParts;
  /** Without a base address nobody can be asked. */
  supply?: SupplyTools | undefined;
}

export const allRoutes = (parts: PortalParts): Route[] => [
  ...homeRoutes(parts.home),
  ...languageRoutes(),
  ...healthRoutes(parts.watching),
  ...mailsOffRoutes(parts.mailsOff),
  ...feedRoutes(parts.feed),
  ...signInRoutes(parts.signIn),
  ...secondFactorRoutes(parts.signIn),
  ...(parts.development ? styleGuideRoutes() : []),
  ...leaderRoutes(parts.leader),
  ...looksRoutes(parts.looks),
  ...adminRoutes(parts.admin),
  ...caseworkRoutes(parts.casework),
  ...(parts.supply ? supplyRoutes(parts.supply) : []),
];
