/** What the pages of admins know of the store: its types alone. */
export type {
  Actor,
  ApiToken,
  AreaCount,
  Areas,
  CaseCounts,
  LogCheck,
  LogRow,
  OnRoll,
  ReportCopy,
  Staff,
  Store,
} from '../store/index.js';
