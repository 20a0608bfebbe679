/**
 * The monthly report before it has a form: typed, versioned, plain data, codes and no prose. Built from the store by
 * `services/monthly` for a period, an area and an audience; every form (page, paper, table, mail, terminal) is rendered from
 * it and from nothing else. A field may be added within a version; one that goes or changes its meaning needs a new one.
 *
 * `null` for a number means: not told, since so few people stand behind it that it could tell of one of them, or since with
 * what else is shown it would give away such a number. Which of the two is never said. Docs: docs/decisions/176.
 */
import { z } from 'zod';
import { WAIVER_ENDS } from '../../domain/case.js';
import { argsSchema, FINDING_CODES, REASON_CODES } from '../../domain/outcome.js';
import { AUDIENCES, FIGURES, REMADE, UNSEEN } from '../../domain/period.js';
import { boxSchema } from '../../domain/reading.js';
import { SIGHTS } from '../../domain/snapshot.js';

export const MONTHLY_SCHEMA_ID = 'profile-audit/report/1';
const at = z.iso.datetime();
const count = z.number().int().min(0);
const told = count.nullable();

export const figuresSchema = z.partialRecord(z.enum(FIGURES), z.number().min(0).nullable());
export type Figures = z.infer<typeof figuresSchema>;

const coverageSchema = z.object({
  leaders: count,
  profiles: count.describe('consented profiles of the round'),
  full: count,
  part: count,
  none: count,
  sources: z
    .object({ visited: told, supplied: told, own: told.default(0), stale: told, unsupplied: told })
    .nullable()
    .describe('where the knowledge comes from; null in the report of an area'),
  withheld: told.describe('profiles of which a part is not opened: a total of the whole, never of an area'),
});

/** Where no visit saw anything, over all areas: the sum of `profiles` is the whole’s `none`. */
const unseenSchema = z.object({
  platform: z.string().describe('its id; * for several, each of too few people'),
  why: z.enum(UNSEEN),
  profiles: told,
});

export const STEPS = [
  'first-seen',
  'confirmed',
  'told',
  'answered',
  'decided',
  'overdue',
  'waiver-ended',
  'reopened',
  'rules-changed',
] as const;

/** Something that needs a person: past its grace period, or escalated by her answer. */
const itemSchema = z.object({
  id: z.string().describe('of the case'),
  review: z.string().describe('path of its page in the portal'),
  leader: z.object({ id: z.string(), name: z.string(), area: z.string().nullable() }),
  profile: z.object({ id: z.string(), platform: z.string(), handle: z.string(), url: z.url() }),
  reason: z.enum(['overdue', 'disputed', 'explained', 'waiver-asked', 'waiver-ended', 'asked']),
  waiverEnded: z
    .enum(WAIVER_ENDS)
    .nullable()
    .default(null)
    .describe('it was let pass once: why that is over. A report of an earlier version says nothing of it'),
  kind: z.enum(['finding', 'needs-review']),
  audit: z.string(),
  /** Of the rule. */
  version: z.number().int(),
  clause: z.string().describe('id of the policy’s clause; its sentence is in `quotations`'),
  lang: z.string(),
  /** What was found, with its arguments; of a needs-review without findings, the doubt alone. */
  findings: z.array(
    z.object({
      code: z.enum(FINDING_CODES),
      args: argsSchema,
      sureness: z.number(),
      sight: z.enum(SIGHTS),
      kind: z.enum(['quote', 'region', 'lack']),
      words: z.string().nullable().describe('exactly as read, cut to what was found'),
      picture: z
        .object({
          sha256: z.string(),
          width: z.number().int().nullable(),
          height: z.number().int().nullable(),
          box: boxSchema.nullable().describe('x, y, width, height in the picture’s own pixels'),
          /** Names the cut-out: the same picture and box have the same. */
          crop: z.string(),
        })
        .nullable()
        .describe('by reference; null where the decision needs no picture'),
    }),
  ),
  doubt: z.object({ code: z.enum(REASON_CODES), args: argsSchema }).nullable(),
  history: z.array(z.object({ at, what: z.enum(STEPS) })).describe('oldest first'),
  graceUntil: at.nullable(),
  waitingDays: count.describe('since it waits for a person'),
  seenAt: at.nullable().describe('when what it rests on was taken'),
});
export type ReportItem = z.infer<typeof itemSchema>;

const engineSchema = z.object({ version: z.string(), rules: z.string(), lexicon: z.string(), ocr: z.string() });
const stampSchema = z.object({
  engines: z.array(engineSchema).describe('each that judged something which is counted here; the commonest first'),
  thresholds: z.record(z.string(), z.number()),
  policy: z.string().describe('revision of the policy’s text'),
  position: z.object({
    schema: count.describe('migrations of the database'),
    round: z.string().nullable(),
    rejudged: count.describe('the last re-judgement that is counted in'),
  }),
  log: z.object({ seq: count, hash: z.string() }).describe('head of the audit log when the period was closed'),
});

export const monthlyReportSchema = z.object({
  schema: z.literal(MONTHLY_SCHEMA_ID),
  kind: z.literal('monthly-report'),
  organisation: z.string(),
  period: z.string(),
  /** The period that it is compared with; null for the first. */
  previous: z.string().nullable(),
  /** Asked for with `--since`: what happened is then counted from the end of that period. */
  since: z.string().nullable(),
  area: z.string().nullable().describe('null: all areas'),
  audience: z.enum(AUDIENCES),
  lang: z.string(),
  /** What happened is counted from here (null: from the beginning) to `asOf`. */
  from: at.nullable(),
  asOf: at.describe('when the period was closed; of one that is not closed, when the report was made'),
  closed: z.boolean().describe('false: the round is not over, numbers may still change'),
  madeAt: at,
  keepUntil: at.describe('this copy must be gone by then'),
  remade: z
    .object({ at, because: z.array(z.enum(REMADE)).min(1) })
    .nullable()
    .describe('the figures are not those of the first copy'),
  /** Fewer than five Leaders: such a report has its open items, and no figures at all. */
  small: z.boolean(),
  coverage: coverageSchema.nullable(),
  unseen: z
    .array(unseenSchema)
    .nullable()
    .describe('platforms not visited, and why: over all areas, in each report alike'),
  cases: z.object({
    new: told,
    mended: told,
    open: told,
    overdue: told,
    disputed: told,
    waived: told,
    daysToMend: z.number().min(0).nullable(),
  }),
  changes: z
    .object({ profileChanged: told, rulesChanged: told, seenMore: told, seenLess: told })
    .nullable()
    .describe('null: there is nothing to compare with, or what was seen then is erased by now'),
  /** Changes of our own rules and terms in the time that is counted: which, and how many profiles they moved. */
  ruleChanges: z.array(z.object({ by: z.string(), because: z.enum(['rule', 'terms', 'reading']), profiles: told })),
  expiring: z.object({ days: count, consents: told, waivers: told }),
  precision: z.array(
    z.object({
      audit: z.string(),
      version: z.number().int(),
      lang: z.string(),
      decided: count,
      right: z.number().min(0).max(1),
      asksOnly: z.boolean().describe('wrong too often: it finds nothing by itself any more'),
    }),
  ),
  /** Up to twelve periods, this one last; figures as they were told when each was closed. */
  history: z.array(z.object({ period: z.string(), figures: figuresSchema })).max(12),
  items: z.array(itemSchema).describe('what needs a person; by name of the Leader, since nobody is ranked'),
  quotations: z.record(z.string(), z.string()).describe('the policy’s sentences, by clause'),
  stamp: stampSchema,
});
export type MonthlyReport = z.infer<typeof monthlyReportSchema>;
