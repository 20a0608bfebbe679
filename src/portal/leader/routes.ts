/** A Leader's own pages, and the admin's page on which she may ask for a word. */
import type { Route } from '../routes.js';
import { consentRoutes } from './consent.js';
import { homeOfHers } from './home.js';
import { inviteRoutes } from './invite.js';
import { leaveRoutes } from './leave.js';
import type { LeaderParts } from './parts.js';
import { profileRoutes } from './profile.js';
import { proofRoutes } from './proof.js';
import { readingRoutes } from './reading.js';
import { settingsRoutes } from './settings.js';
import { vouchRoutes } from './vouch.js';

export type { LeaderParts, OpenItem } from './parts.js';

export const leaderRoutes = (parts: LeaderParts): Route[] => [
  ...inviteRoutes(parts),
  ...homeOfHers(parts),
  // Before :profileId, which would take "new" for an id.
  ...consentRoutes(parts),
  ...profileRoutes(parts),
  ...proofRoutes(parts),
  ...leaveRoutes(parts),
  ...readingRoutes(parts),
  ...settingsRoutes(parts),
  ...vouchRoutes(parts),
];
