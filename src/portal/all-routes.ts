/** Every route of the portal: each room adds one line here, and what it needs to `PortalParts`. */

import { type FeedParts, feedRoutes } from './feed.js';
import { healthRoutes, type Watching } from './health.js';
import { type HomeParts, homeRoutes } from './home.js';
import { type MailsOffParts, mailsOffRoutes } from './mails-off.js';
import type { Route } from './routes.js';
import { type SupplyTools, supplyRoutes } from './supply.js';

export interface PortalParts {
  home: HomeParts;
  watching: Watching;
  mailsOff: MailsOffParts;
  feed: FeedParts;
  /** Without a base address nobody can be asked. */
  supply?: SupplyTools | undefined;
}

export const allRoutes = (parts: PortalParts): Route[] => [
  ...homeRoutes(parts.home),
  ...healthRoutes(parts.watching),
  ...mailsOffRoutes(parts.mailsOff),
  ...feedRoutes(parts.feed),
  ...(parts.supply ? supplyRoutes(parts.supply) : []),
];
