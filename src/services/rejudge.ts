/**
 * Judging again what was seen before, when rules or terms changed: no visit, and no picture is read, but for readings that
 * had ended early at a term which is none any more. What moved is told with the rule or term that moved it, so that "the
 * rules changed" is never taken for "your profile changed": a new round's outcomes differ from these by the profile alone.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { OutcomeMove } from '../domain/again.js';
import { type Judged, VERDICTS, type Verdict } from '../domain/outcome.js';
import type { KeptStrip, PictureReading, ReadLine } from '../domain/reading.js';
import type { EngineStamp, ProfileResult } from '../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Judgeable, Rejudged, Store } from '../store/index.js';
import { declaredBy, type Judgement, type JudgeOptions, type JudgeTools, judge } from './judge.js';
import { shownAgain } from './judge-again.js';
import { wordsBeside } from './pictures.js';
import { isUsable, looksFor, type ReadOnceTools, type ReadPicture, withoutOldMarks } from './read-once.js';
import { outcomeChange } from './terms-trial.js';

export interface RejudgeTools extends JudgeTools {
  store: Pick<Store, 'rejudging' | 'evidence' | 'supplies' | 'ownAudits'> & {
    readings?: Pick<Store['readings'], 'strips'>;
  };
  stamp: EngineStamp;
  languageOf(text: string): string | undefined;
  regularPosts: JudgeOptions['regularPosts'];
  stillEnough: ReadOnceTools['stillEnough'];
  /** Keys of the reference marks that are looked for; without them what was found stands. */
  marks?: readonly string[] | undefined;
  /** Completes a reading; asked only for those that must be. */
  readPicture: ReadPicture;
  /** Reads kept strips once more; asked where terms changed, of rows that were not surely read. Without it they are not. */
  readStrips?:
    | ((strips: readonly KeptStrip[], asked: { name: string; beside: string }) => Promise<ReadLine[]>)
    | undefined;
}
export interface RejudgeSummary {
  /** Profiles judged again. */
  judged: number;
  /** Profiles of which at least one outcome moved. */
  moved: number;
  verdicts: { from: Verdict; to: Verdict; profiles: number }[];
  /** What moved them, most first: an entry of the lexicon, or a rule. */
  reasons: { by: string; because: OutcomeMove['because']; profiles: number }[];
  /** Pictures whose reading had ended early: completed, and those whose bytes are gone, which count as unreadable now. */
  completed: number;
  lost: number;
  ms: number;
}

/** Profiles at a time: what they saw is parsed, and put back, in one go each. */
const PAGE = 50;
/** The program's clock ticks beside this: so long at most is judged in one go. */
const BREATH_MS = 20;

/** Judges every profile's last visit, what Leaders handed over and what they had looked at, where other versions judged it. Ends early, with whole pages done, when the signal says so. */
export async function rejudge(tools: RejudgeTools, { signal }: { signal?: AbortSignal | undefined } = {}) {
  const started = performance.now();
  const tally = { judged: 0, moved: 0, completed: 0, lost: 0, verdicts: new Map<string, number>() };
  const reasons = new Map<string, RejudgeSummary['reasons'][number]>();
  let after: string | undefined = '';
  let breath = started;
  while (after !== undefined && !signal?.aborted) {
    const page = tools.store.rejudging.stale(tools.stamp, { after, limit: PAGE });
    after = page.next;
    const done: Rejudged[] = [];
    for (const one of page.visits) {
      const again = await judgeOnceMore(one, tools);
      done.push(again.rejudged);
      tally.judged += 1;
      tally.completed += again.completed;
      tally.lost += again.lost;
      count(again.rejudged);
      if (performance.now() - breath > BREATH_MS) {
        await breathe();
        breath = performance.now();
      }
    }
    await breathe();
    if (done.length > 0) tools.store.rejudging.replace(done);
    await breathe();
  }
  // Few, and each is its owner's own doing: one at a time.
  for (const shelf of [tools.store.supplies, tools.store.ownAudits]) {
    for (const { profileId, ...look } of signal?.aborted ? [] : shelf.stale(tools.stamp)) {
      const { rejudged, completed, lost } = await judgeOnceMore({ visitId: profileId, ...look }, tools);
      shelf.rejudge(profileId, rejudged);
      tally.judged += 1;
      tally.completed += completed;
      tally.lost += lost;
      count(rejudged);
      await breathe();
    }
  }
  return { ...tally, verdicts: pairsIn(tally.verdicts), reasons: ranked(), ms: performance.now() - started };

  function count({ before, after: now, moves }: Rejudged): void {
    if (moves.length === 0) return;
    tally.moved += 1;
    const pair = `${before.verdict} ${now.verdict}`;
    if (before.verdict !== now.verdict) tally.verdicts.set(pair, (tally.verdicts.get(pair) ?? 0) + 1);
    for (const { by, because } of new Map(moves.flatMap(movers).map((mover) => [mover.by, mover])).values()) {
      const known = reasons.get(by) ?? { by, because, profiles: 0 };
      reasons.set(by, { ...known, profiles: known.profiles + 1 });
    }
  }
  function ranked(): RejudgeSummary['reasons'] {
    return [...reasons.values()].sort((a, b) => b.profiles - a.profiles || (a.by < b.by ? -1 : 1));
  }
}

/** The terms that one outcome gained or lost; its rule, where it was no term. */
function movers({ audit, newly, noLonger, because }: OutcomeMove): { by: string; because: OutcomeMove['because'] }[] {
  const entries = [...newly, ...noLonger];
  return (because === 'rule' || entries.length === 0 ? [audit] : entries).map((by) => ({ by, because }));
}

async function judgeOnceMore({ visitId, use, result }: Judgeable, tools: RejudgeTools) {
  const { readings, completed, lookedAt, lost } = await wholeEnough(result, tools);
  const { bio } = result.snapshot;
  const judgement = judge(shownAgain({ ...result, readings }), tools, {
    platform: result.profile.platform,
    lang: tools.languageOf(bio.state === 'seen' ? bio.value : ''),
    regularPosts: tools.regularPosts,
    declared: declaredBy(use),
  });
  const engine = { ...tools.stamp, ocr: result.engine.ocr };
  const moves = movesOf(result, judgement, tools.stamp, completed.length + lost > 0);
  const changed = [...completed, ...lookedAt];
  const rejudged: Rejudged = { visitId, before: result, after: { ...judgement, engine }, moves, completed: changed };
  return { rejudged, completed: completed.length, lost };
}

/** The readings, those completed that say too little for today's rules; one whose bytes are gone is left out. */
async function wholeEnough({ readings, engine, snapshot }: ProfileResult, tools: RejudgeTools) {
  const beside = wordsBeside(snapshot);
  const whole: ProfileResult['readings'] = {};
  const completed: PictureReading[] = [];
  const lookedAt: PictureReading[] = [];
  let lost = 0;
  for (const sight of PICTURE_SIGHTS) {
    const reading = readings[sight];
    if (!reading) continue;
    const read = isUsable(reading, tools.stillEnough)
      ? await throughMarks(reading, { sight, beside }, tools)
      : await complete(reading, { sight, beside }, tools);
    if (!read) {
      lost += 1;
      continue;
    }
    if (read !== reading) completed.push(read);
    const twice = engine.lexicon === tools.stamp.lexicon ? read : await lookedTwice(read, beside, tools);
    if (twice !== read) lookedAt.push(twice);
    whole[sight] = twice;
  }
  return { readings: whole, completed, lookedAt, lost };
}

/** Rows read more surely than this are told by their words. */
const SURELY = 0.7;

/**
 * The reading with what a second look at its unsure rows gives: a term that came since may stand there. It is looked once, and
 * kept, so that the next term reads nothing.
 */
async function lookedTwice(
  reading: PictureReading,
  beside: string,
  { store, readStrips }: RejudgeTools,
): Promise<PictureReading> {
  if (!readStrips || reading.faint) return reading;
  const kept = store.readings?.strips(reading.sha256, reading.engine) ?? [];
  const unsure = kept.filter(({ sureness }) => sureness < SURELY);
  if (unsure.length === 0) return reading;
  try {
    return { ...reading, faint: await readStrips(unsure, { name: reading.sha256.slice(0, 12), beside }) };
  } catch (error) {
    if (!(error instanceof Trouble) || error.then === 'stop') throw error;
    return reading;
  }
}

/** Where a picture stands, and beside which words. */
interface Shown {
  sight: PictureSight;
  beside: string;
}

/** The reading by today's marks. A picture whose bytes are gone keeps its words; new marks are looked for at the next visit. */
async function throughMarks(reading: PictureReading, shown: Shown, tools: RejudgeTools) {
  if (!tools.marks || looksFor(reading, tools.marks)) return reading;
  return (await complete(reading, shown, tools)) ?? withoutOldMarks(reading, tools.marks);
}

async function complete(
  { sha256 }: PictureReading,
  { sight, beside }: Shown,
  { store, readPicture }: RejudgeTools,
): Promise<PictureReading | undefined> {
  const bytes = store.evidence.bytes(sha256);
  if (!bytes) return undefined;
  try {
    return await readPicture(bytes, { name: sha256.slice(0, 12), kind: sight, beside });
  } catch (error) {
    if (!(error instanceof Trouble) || error.then === 'stop') throw error;
    return undefined;
  }
}

function movesOf(before: ProfileResult, after: Judgement, stamp: EngineStamp, reread: boolean): OutcomeMove[] {
  const was = new Map(before.outcomes.map((judged) => [judged.audit, judged]));
  const is = new Map(after.outcomes.map((judged) => [judged.audit, judged]));
  const sameTerms = before.engine.lexicon === stamp.lexicon;
  const marksAlone = sameTerms && before.engine.rules === stamp.rules && before.engine.marks !== stamp.marks;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((audit): OutcomeMove[] => {
    const [then, now] = [was.get(audit), is.get(audit)];
    if (!then || !now) return [goneOrNew(audit, then, now)];
    const change = outcomeChange(then, now);
    if (!change) return [];
    const byRule = then.version !== now.version || (sameTerms && !marksAlone);
    const because = byRule ? 'rule' : reread || marksAlone ? 'reading' : 'terms';
    const ids = (words: typeof change.newly) => [...new Set(words.map(({ entry }) => entry).filter(Boolean))];
    const [newly, noLonger] = [ids(change.newly), ids(change.noLonger)];
    return [{ audit, before: change.before, after: change.after, newly, noLonger, because }];
  });
}
const goneOrNew = (audit: string, then: Judged | undefined, now: Judged | undefined): OutcomeMove => ({
  ...{ audit, before: then?.outcome.kind ?? 'none', after: now?.outcome.kind ?? 'none' },
  ...{ newly: [], noLonger: [], because: 'rule' },
});

function pairsIn(pairs: ReadonlyMap<string, number>): RejudgeSummary['verdicts'] {
  return VERDICTS.flatMap((from) =>
    VERDICTS.map((to) => ({ from, to, profiles: pairs.get(`${from} ${to}`) ?? 0 })),
  ).filter(({ profiles }) => profiles > 0);
}
