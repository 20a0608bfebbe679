/**
 * The machine contract of `audit --json`, `check picture --json` and `check bio --json` as zod. The JSON Schemas in
 * docs/schema/ are made from here (`npx tsx scripts/json-schema.ts`). A field may be added within a version; one that
 * goes or changes its meaning needs a new version in `SCHEMA_ID`.
 */
import { z } from 'zod';
import { VIAS } from '../domain/capture.js';
import { evidenceSchema, FINDING_CODES, judgedSchema, STANDINGS, VERDICTS } from '../domain/outcome.js';
import { profileRefSchema } from '../domain/profile.js';
import { boxSchema, polygonSchema } from '../domain/reading.js';
import { DISCLAIMERS } from '../domain/result.js';
import { SIGHTS, snapshotSchema, WALLS } from '../domain/snapshot.js';
import { TROUBLE_CODES } from '../domain/trouble.js';

import { monthlyReportSchema } from './monthly/model.js';

export const SCHEMA_ID = 'profile-audit/1';

const sureness = z.number().min(0).max(1).describe('0 to 1');

export const readingJsonSchema = z.object({
  lines: z
    .array(
      z.object({
        text: z.string(),
        sureness,
        polygon: polygonSchema.describe("corner points [x, y] in the original picture's pixels, clockwise"),
      }),
    )
    .describe('what was read in the picture, line by line'),
  marks: z.array(
    z.object({
      name: z.string().describe("the reference mark; the part before '/' is its kind: lll or badge"),
      sureness,
      box: boxSchema.describe("[x, y, width, height] in the original picture's pixels"),
    }),
  ),
});

export const findingJsonSchema = z.object({
  code: z.enum(FINDING_CODES),
  says: z.string().describe('what was seen, in the language that was asked for'),
  advice: z.string().describe('how to mend it, in the language that was asked for'),
  sureness,
  evidence: evidenceSchema,
});

const common = {
  audit: judgedSchema.shape.audit,
  version: judgedSchema.shape.version,
  clause: judgedSchema.shape.clause,
  severity: judgedSchema.shape.severity,
};
const none = z.array(findingJsonSchema).max(0);
const some = z.array(findingJsonSchema);
const sentence = z.string().min(1);

export const outcomeJsonSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('pass'), findings: none, because: sentence.optional() }),
  z.object({ ...common, kind: z.literal('finding'), findings: some.min(1) }),
  z.object({ ...common, kind: z.literal('needs-review'), findings: some, doubt: sentence }),
  z.object({ ...common, kind: z.literal('not-applicable'), findings: none, because: sentence }),
  z.object({
    ...common,
    kind: z.literal('not-seen'),
    findings: none,
    missing: z.array(z.enum(SIGHTS)).min(1),
    why: z.enum(WALLS),
  }),
]);
export type OutcomeJson = z.infer<typeof outcomeJsonSchema>;

export const auditJsonSchema = z.object({
  schema: z.literal(SCHEMA_ID),
  profile: profileRefSchema,
  verdict: z.enum(VERDICTS),
  standing: z.enum(STANDINGS),
  takenAt: z.iso.datetime(),
  via: z.enum(VIAS),
  snapshot: snapshotSchema.omit({ ref: true, takenAt: true }),
  readings: z.object({ avatar: readingJsonSchema.optional(), banner: readingJsonSchema.optional() }),
  outcomes: z.array(outcomeJsonSchema),
  engine: z.object({ version: z.string(), rules: z.string(), lexicon: z.string(), ocr: z.string() }),
});
export type AuditJson = z.infer<typeof auditJsonSchema>;

export const pictureCheckJsonSchema = z.union([
  z.object({
    file: z.string(),
    verdict: z.enum(VERDICTS),
    reading: readingJsonSchema,
    outcomes: z.array(outcomeJsonSchema),
  }),
  z.object({ file: z.string(), trouble: z.object({ code: z.enum(TROUBLE_CODES), says: sentence }) }),
]);
export type PictureCheckJson = z.infer<typeof pictureCheckJsonSchema>;

export const bioCheckJsonSchema = z.object({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  identifiesAsLeader: z.boolean(),
  disclaimer: z.enum(DISCLAIMERS),
  outcomes: z.array(outcomeJsonSchema),
});
export type BioCheckJson = z.infer<typeof bioCheckJsonSchema>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const published = (title: string, schema: z.ZodType): object => ({
  $schema: DIALECT,
  title,
  ...z.toJSONSchema(schema, { io: 'input' }),
});
/** The committed JSON Schemas, by file name. Extra fields are allowed, so that an older reader takes a newer line. */
export const jsonSchemas = (): Record<string, object> => ({
  'audit-1.json': published('One line of `profile-audit audit --json`', auditJsonSchema),
  'check-picture-1.json': published('One line of `profile-audit check picture --json`', pictureCheckJsonSchema),
  'report-1.json': published('`profile-audit report --format json`', monthlyReportSchema),
  'check-bio-1.json': published('One line of `profile-audit check bio --json`', bioCheckJsonSchema),
});
