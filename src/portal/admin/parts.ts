/** What the pages of admins work with. Built in compose/admin.ts; tests build it over their own store. */
import type { ReferenceMark } from '../../domain/mark.js';
import type { FileProblem } from '../../domain/roll.js';
import type { Actor, Areas, Store } from '../../services/admins.js';
import type { InvitationMail, Invited, Inviter, Refused, TrialRow, Wanted } from '../../services/inviting.js';

export type RollTrial =
  | { problem: FileProblem; columns: string[] }
  | { rows: TrialRow[]; encoding: string; delimiter: string; ignored: string[] };

export interface InvitingDesk {
  /** Whether mails with links can be sent at all. */
  byMailPossible: boolean;
  byMail(by: Inviter, wanted: Wanted, lang: string): Invited | Refused;
  byForm(by: Inviter, wanted: Wanted): Invited | Refused;
  again(by: Inviter, personId: string, lang: string): boolean;
  revoke(by: Inviter, personId: string): boolean;
  /** What a table would do. Changes nothing. */
  tryImport(by: Inviter, bytes: Uint8Array, encoding: string): RollTrial;
  doImport(by: Inviter, rows: readonly TrialRow[], lang: string): Promise<number>;
  encodings: readonly string[];
  mostFileBytes: number;
}
export type { Actor, Areas, InvitationMail, Invited, ReferenceMark, Refused, Store, TrialRow, Wanted };
