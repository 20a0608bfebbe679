/** Reference marks: pictures that the reading room looks for in other pictures. */
import type { Group } from './outcome.js';

/** `lll`: a logo of LLL. `badge`: what says a party, a candidate, a campaign or a cause without a word. */
export const MARK_KINDS = ['lll', 'badge'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
export type MarkGroup = Group;

/** A mark as people see it listed. */
export interface ReferenceMark {
  id: string;
  kind: MarkKind;
  /** As hits carry it: `badge/green-leaf.png`. */
  name: string;
  label: string;
  group: MarkGroup | null;
  source: string;
  sha256: string;
  addedAt: string;
  addedBy: string;
  retiredAt: string | null;
  retiredBy: string | null;
}
