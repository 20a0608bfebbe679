/** All pages of admins and owners but the review, which is casework's. The order counts: fixed paths before those with an id. */
import { type ApiParts, apiRoutes } from '../api/routes.js';
import type { Route } from '../routes.js';
import { type ImportDraft, importRoutes } from './import.js';
import { type Keeper, openKeeper } from './keeper.js';
import { type LeadersParts, leadersRoutes } from './leaders.js';
import { type LogParts, logRoutes } from './log.js';
import { type MarkDraft, type MarksParts, marksRoutes } from './marks.js';
import { type OverviewParts, overviewRoutes } from './overview.js';
import { type ReportsParts, reportsRoutes } from './reports.js';
import { type SettingsParts, settingsRoutes } from './settings.js';
import { type StaffParts, staffRoutes } from './staff.js';
import { type TermDraft, type TermsParts, termsRoutes } from './terms.js';
import { type ToolsParts, toolsRoutes } from './tools.js';

type Rooms = ApiParts &
  LeadersParts &
  LogParts &
  OverviewParts &
  ReportsParts &
  SettingsParts &
  StaffParts &
  ToolsParts;
export type AdminParts = Rooms & Omit<MarksParts, 'drafts'> & Omit<TermsParts, 'drafts'>;

export function adminRoutes(parts: AdminParts): Route[] {
  const imports: Keeper<ImportDraft> = openKeeper(parts.clock);
  const marks: Keeper<MarkDraft> = openKeeper(parts.clock);
  const terms: Keeper<TermDraft> = openKeeper(parts.clock);
  return [
    ...overviewRoutes(parts),
    ...importRoutes({ ...parts, drafts: imports }),
    ...leadersRoutes(parts),
    ...marksRoutes({ ...parts, drafts: marks }),
    ...termsRoutes({ ...parts, drafts: terms }),
    ...reportsRoutes(parts),
    ...toolsRoutes(parts),
    ...settingsRoutes(parts),
    ...staffRoutes(parts),
    ...logRoutes(parts),
    ...apiRoutes(parts),
  ];
}
