/** What a worker on another machine says of itself: for `round status`, the figures and the operator. Nothing about a person. */
import { z } from 'zod';
import { INCIDENT_KINDS } from './incident.js';

export const machineSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** `other-version`: refused until it is updated. `stopping`: finishes what it is at. */
  state: z.enum(['working', 'other-version', 'stopping']),
  since: z.string(),
  /** When it said so. */
  at: z.string(),
  lanes: z.number().int(),
  busy: z.number().int(),
  visited: z.number().int(),
  troubled: z.number().int(),
  dropped: z.number().int(),
  /** Milliseconds of all its visits, reading included. */
  workMs: z.number(),
  megabytes: z.number(),
  /** What is the matter there, as the coordinator would note it of itself. */
  incidents: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(INCIDENT_KINDS),
      args: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  /** Keys of incidents that it knows to be over. */
  mended: z.array(z.string()),
});
export type Machine = z.infer<typeof machineSchema>;
