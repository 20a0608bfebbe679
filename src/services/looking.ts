/** What the pages about looks at her own profiles need of the store. */
import type { Store } from '../store/index.js';

export type { AuditLimits, HerProfile } from '../store/index.js';
export type LookDesk = Pick<
  Store,
  'hers' | 'auditAsks' | 'ownAudits' | 'outcomes' | 'supplies' | 'lives' | 'evidence' | 'profiles' | 'asks' | 'readings'
>;
