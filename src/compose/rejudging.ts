/** The versions by which stored judgements are known to be today's, and judging again those that are not. */
import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Config } from '../config.js';
import type { Audit } from '../domain/audit.js';
import type { RulePrecision } from '../domain/case.js';
import type { KeptStrip, PictureReader } from '../domain/reading.js';
import type { EngineStamp } from '../domain/result.js';
import { readPoliticsInSteps } from '../policy/matcher.js';
import { agedSince } from '../policy/terms.js';
import { LOOK_UPS } from '../policy/warm.js';
import { breather } from '../services/breath.js';
import type { InspectTools } from '../services/inspect.js';
import type { JudgeOptions } from '../services/judge.js';
import type { RejudgeSummary, RejudgeTools } from '../services/rejudge.js';
import type { Store } from '../store/index.js';
import { endsThere, pictureReading } from './again.js';
import { furtherOf } from './eyes.js';
import { marksVersion } from './marks.js';
import type { InForce } from './terms.js';

/** Versions of everything that could change a verdict. */
export async function stampOf(
  program: {
    audits: readonly Audit[];
    regularPosts: JudgeOptions['regularPosts'];
    version: string;
    marks: readonly string[];
    /** Rules that may only ask, and in which languages: when that changes, what they said is judged again. */
    imprecise: readonly Pick<RulePrecision, 'audit' | 'version' | 'lang'>[];
    /** In what pictures are read. */
    reading: Config['reading'];
  },
  { lexicon, version, today }: InForce,
): Promise<EngineStamp> {
  const { roomStamp } = await import('../vision/engine.js');
  const asking = program.imprecise.map(({ audit, version, lang }) => `${audit}@${version}:${lang}`).sort();
  const audits = program.audits.map((audit) => `${audit.id}@${audit.version}`);
  const rules = createHash('sha256')
    .update(JSON.stringify([audits, program.regularPosts, ...(asking.length > 0 ? [asking] : [])]))
    .digest('hex');
  return {
    version: program.version,
    rules: rules.slice(0, 12),
    lexicon: version + agedSince(lexicon, today),
    ocr: roomStamp(furtherOf(program.reading)),
    ...(program.marks.length > 0 && { marks: marksVersion(program.marks) }),
  };
}

/** What of judging a picture takes long is done in short steps beside everything else. */
export const pondering =
  ({ lexicon, today: asOf }: InForce): NonNullable<InspectTools['ponder']> =>
  (reading) =>
    readPoliticsInSteps(reading, { lexicon, asOf }, breather());

/** Judges again what other versions judged; a reading room is opened only for a reading that must be completed. */
export async function rejudgeStored(
  tools: Omit<RejudgeTools, 'stillEnough' | 'readPicture' | 'readStrips' | 'store'> & InForce & { store: Store },
  reader: () => Promise<PictureReader>,
  signal?: AbortSignal,
): Promise<RejudgeSummary> {
  const { rejudge } = await import('../services/rejudge.js');
  // Before anybody is visited, and not at once: the program keeps time beside it.
  for (const build of LOOK_UPS) {
    build(tools.lexicon);
    await breathe();
  }
  const [stillEnough, readPicture] = [await endsThere(tools), await pictureReading(reader, tools, tools.store)];
  const readStrips = async (strips: readonly KeptStrip[], asked: { name: string; beside: string }) =>
    (await (await reader()).readStrips?.(strips, asked)) ?? [];
  return rejudge({ ...tools, stillEnough, readPicture, readStrips }, { signal });
}
