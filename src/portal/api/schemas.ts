/** What `/api/v1` answers, as zod: the OpenAPI document is made from it, and a test holds every answer to it. */
import { z } from 'zod';
import { CASE_STATES } from '../../domain/case.js';
import { UNSEEN } from '../../domain/period.js';

const at = z.iso.datetime();
const count = z.number().int().min(0);
const told = z.number().min(0).nullable().describe('null: so few people stand behind it that it is not told');
const area = z.string().nullable().describe('null: all areas');

export const coverageSchema = z
  .object({
    period: z.string(),
    asOf: at.describe('when the period was counted'),
    areas: z.array(
      z.object({
        area,
        leaders: told,
        profiles: told,
        full: told.describe('profiles of which all that was opened was seen'),
        part: told,
        none: told,
      }),
    ),
  })
  .nullable()
  .describe('the last period that was counted; null before the first');

export const casesSchema = z.object({
  states: z.record(z.enum(CASE_STATES), count).describe('cases that admins may see, by state'),
  waiting: count.describe('those that wait for a decision'),
  items: z
    .array(z.object({ id: z.string(), state: z.enum(CASE_STATES), audit: z.string(), waitingSince: at.nullable() }))
    .describe('open ones, without whose they are; the page of one is /admin/review/{id}'),
});

export const roundsSchema = z.object({
  rounds: z.array(
    z.object({
      period: z.string(),
      state: z.enum(['open', 'finished', 'cancelled']),
      startedAt: at,
      finishedAt: at.nullable(),
      visits: z
        .object({ due: count, claimed: count, seen: count, hidden: count, failed: count })
        .nullable()
        .describe('of the latest round alone; null where the key is not for all areas'),
    }),
  ),
  nextAt: at.nullable().describe('when the next round begins'),
});

export const unseenSchema = z.object({
  unseen: z.array(z.object({ platform: z.string().describe('* for several'), why: z.enum(UNSEEN), profiles: told })),
});

export const reportsSchema = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      period: z.string(),
      area,
      madeAt: at,
      keepUntil: at,
      files: z
        .array(z.object({ name: z.string(), bytes: count, sha256: z.string() }))
        .describe('only forms that name nobody'),
    }),
  ),
});

export const errorSchema = z.object({ error: z.string(), says: z.string() });

export type Answers = {
  coverage: z.infer<typeof coverageSchema>;
  cases: z.infer<typeof casesSchema>;
  rounds: z.infer<typeof roundsSchema>;
  unseen: z.infer<typeof unseenSchema>;
  reports: z.infer<typeof reportsSchema>;
};
export const ANSWERS = {
  coverage: coverageSchema,
  cases: casesSchema,
  rounds: roundsSchema,
  unseen: unseenSchema,
  reports: reportsSchema,
} as const;
export type Answer = keyof typeof ANSWERS;
