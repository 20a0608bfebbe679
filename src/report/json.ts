/** `--json`: results as the machine contract (`schema.ts`). Codes stay codes; what a person reads is rendered here. */

import type { z } from 'zod';
import type { Judged } from '../domain/outcome.js';
import type { PictureReading } from '../domain/reading.js';
import type { BioCheck, PictureCheck, ProfileResult } from '../domain/result.js';
import type { Words } from '../words/index.js';
import { linesTold } from './lines-told.js';
import {
  type AuditJson,
  type BioCheckJson,
  type OutcomeJson,
  type PictureCheckJson,
  type readingJsonSchema,
  SCHEMA_ID,
} from './schema.js';
import { findingsOf, type Places, sayFinding } from './sentences.js';

/** One profile, one object. `places` gives platforms their names in sentences. */
export function renderProfileJson(result: ProfileResult, words: Words, places: Places = {}): AuditJson {
  const { profile, verdict, standing, takenAt, via, snapshot, readings, engine } = result;
  const { displayName, bio, links, avatar, banner, posts } = snapshot;
  return {
    schema: SCHEMA_ID,
    profile: { platform: profile.platform, handle: profile.handle, url: profile.url },
    verdict,
    standing,
    takenAt,
    via,
    snapshot: { displayName, bio, links, avatar, banner, posts },
    readings: {
      ...(readings.avatar && {
        avatar: readingJson({ ...readings.avatar, lines: linesTold(readings.avatar, result.outcomes) }),
      }),
      ...(readings.banner && {
        banner: readingJson({ ...readings.banner, lines: linesTold(readings.banner, result.outcomes) }),
      }),
    },
    outcomes: result.outcomes.map((judged) => outcomeJson(judged, profile.platform, words, places)),
    engine: { version: engine.version, rules: engine.rules, lexicon: engine.lexicon, ocr: engine.ocr },
  };
}

/** One file, one object: its outcomes, or the trouble that it gave. */
export function renderPictureCheckJson(check: PictureCheck, words: Words): PictureCheckJson {
  if ('trouble' in check) {
    const { code, args } = check.trouble;
    return { file: check.file, trouble: { code, says: words.troubles[code](args) } };
  }
  return {
    file: check.file,
    verdict: check.verdict,
    reading: readingJson({ ...check.reading, lines: linesTold(check.reading, check.outcomes) }),
    outcomes: check.outcomes.map((judged) => outcomeJson(judged, '', words)),
  };
}

/** One text, one object. */
export function renderBioCheckJson(check: BioCheck, words: Words): BioCheckJson {
  const { id, verdict, identifiesAsLeader, disclaimer, outcomes } = check;
  return {
    id,
    verdict,
    identifiesAsLeader,
    disclaimer,
    outcomes: outcomes.map((judged) => outcomeJson(judged, '', words)),
  };
}

function outcomeJson(judged: Judged, platform: string, words: Words, places: Places = {}): OutcomeJson {
  const { audit, version, clause, severity, outcome } = judged;
  const head = { audit, version, clause, kind: outcome.kind, severity };
  const findings = findingsOf(outcome).map((finding) => ({
    code: finding.code,
    ...sayFinding(finding, platform, words, places),
    sureness: finding.sureness,
    evidence: finding.evidence,
  }));
  const say = ({ code, args }: { code: keyof Words['reasons']; args: Record<string, string | number> }) =>
    words.reasons[code](args);
  switch (outcome.kind) {
    case 'pass':
      return { ...head, kind: 'pass', findings: [], ...(outcome.because && { because: say(outcome.because) }) };
    case 'finding':
      return { ...head, kind: 'finding', findings };
    case 'needs-review':
      return { ...head, kind: 'needs-review', findings, doubt: say(outcome.doubt) };
    case 'not-applicable':
      return { ...head, kind: 'not-applicable', findings: [], because: say(outcome.because) };
    case 'not-seen':
      return { ...head, kind: 'not-seen', findings: [], missing: outcome.missing, why: outcome.why };
  }
}

const readingJson = ({ lines, marks }: Pick<PictureReading, 'lines' | 'marks'>): z.infer<typeof readingJsonSchema> => ({
  lines: lines.map(({ text, sureness, polygon }) => ({ text, sureness, polygon })),
  marks: marks.map(({ name, sureness, box }) => ({ name, sureness, box })),
});
