/**
 * How a case moves: by a look, by her being told, by her answer, by a decision. Pure: a row and what happens to it give what
 * changes and what its history says of it. The rules that must never break are here: nobody but her before her time is over
 * or she asks for a person; nothing mended by a look that could not see; what changed is asked anew.
 * Docs: docs/decisions/165-cases.md.
 */
import type { CaseAnswer, CaseClosing, CaseDecision, CaseStep, WaiverScope } from '../domain/case.js';
import type { cases } from './schema.js';

export type CaseRow = typeof cases.$inferSelect;
/** What changes; a move without a step leaves no line in the history. */
export interface Move {
  set: Partial<CaseRow>;
  step?: CaseStep;
}

/** What the looks say of the thing now: it is there, or gone. (That they could not see it is no move.) */
export interface There
  extends Pick<CaseRow, 'audit' | 'version' | 'clause' | 'code' | 'sight' | 'lang' | 'kind' | 'doubt' | 'evidence'> {
  /** When the latest look that shows it was made, and whether one since did not. */
  at: string;
  missing: boolean;
  /** Keyed hash of its words at their place; null where it rests on none. */
  words: string | null;
}
export interface Gone {
  at: string;
  as: Exclude<CaseClosing, 'not-a-finding' | 'waived'>;
}
export interface Waiver {
  scope: WaiverScope;
  covers: string | null;
  until: string;
}

/** A case as it is opened, or opened anew because the thing came back after it was closed. */
const afresh = {
  ...{ state: 'open', answer: null, decision: null, closedAs: null, closedAt: null, counted: null },
  ...{ mailKey: null, toldAt: null, graceUntil: null, shownAt: null, waitsFrom: null },
  ...{ answeredAt: null, decidedAt: null },
  ...{ waivedUntil: null, waiverScope: null, waiverCovers: null, waiverEnded: null },
} as const satisfies Partial<CaseRow>;

export function opened(there: There, ids: { id: string; profileId: string; key: string }, now: string): CaseRow {
  const { at, missing: _, words: __, ...thing } = there;
  return { ...ids, ...thing, ...afresh, openedAt: now, seenAt: at, reopenedAt: null };
}

export const covers = ({ scope, covers }: Pick<Waiver, 'scope' | 'covers'>, { evidence, words }: There): boolean =>
  scope === 'rule' || (covers !== null && covers === (scope === 'picture' ? evidence : words));

/** A look shows it. Undefined where nothing changes. */
export function seen(row: CaseRow, there: There, now: string): Move | undefined {
  const { at, missing, words: _, ...thing } = there;
  const newer = { ...thing, seenAt: at };
  if (row.state === 'closed') {
    if (row.closedAs !== 'waived') return { set: { ...newer, ...afresh, reopenedAt: now }, step: 'reopened' };
    const held = row.waiverScope && covers({ scope: row.waiverScope, covers: row.waiverCovers }, there);
    const over = (row.waivedUntil ?? '') <= now;
    if (held && !over) return differs(row, newer) ? { set: newer } : undefined;
    // Whoever reviewed it knew of it: it is theirs again, and hers, at once. One that nobody was told of begins at the beginning.
    const known = row.shownAt === null ? {} : { shownAt: row.shownAt, waitsFrom: now };
    const waiverEnded = over ? ('expired' as const) : ('changed' as const);
    return {
      set: { ...newer, ...afresh, ...known, reopenedAt: now, waiverEnded },
      step: over ? 'waiver-expired' : 'waiver-changed',
    };
  }
  if (row.state === 'to-verify' && !missing && at > (row.answeredAt ?? '')) {
    const back = { state: 'open', answer: null, answeredAt: null } as const;
    return { set: { ...newer, ...back, ...changed(row, there, now) }, step: 'seen-again' };
  }
  const anew = changed(row, there, now);
  if (anew) return { set: { ...newer, ...anew }, step: 'changed' };
  return differs(row, newer) ? { set: newer } : undefined;
}

/** What a person said to stand was said of these bytes: others wait for her again. */
function changed(row: CaseRow, { evidence }: There, now: string): Partial<CaseRow> | undefined {
  if (row.decision !== 'stands' || row.evidence === evidence) return undefined;
  return { decision: null, decidedAt: null, waitsFrom: now };
}

/** Looks that saw the place, or changed rules, do not find it any more; or her consent ran out. */
export function gone(row: CaseRow, { at, as }: Gone): Move | undefined {
  const waived = row.state === 'closed' && row.closedAs === 'waived';
  if (row.state === 'closed' && !waived) return undefined;
  return { set: { ...closed(as, at), ...unwaived }, step: `closed-${as}` };
}
const unwaived = { waivedUntil: null, waiverScope: null, waiverCovers: null, waiverEnded: null } as const;
const closed = (closedAs: CaseClosing, closedAt: string) =>
  ({ state: 'closed', closedAs, closedAt, waitsFrom: null }) as const satisfies Partial<CaseRow>;

/** She was told: a mail went out to her, or she saw it herself. From here her time runs. */
export function told(row: CaseRow, at: string, graceUntil: string): Move | undefined {
  if (row.state === 'closed' || row.toldAt !== null) return undefined;
  const shownAt = row.shownAt ?? graceUntil;
  return { set: { toldAt: at, graceUntil, shownAt, waitsFrom: row.waitsFrom ?? graceUntil }, step: 'told' };
}

/**
 * She answers. That it is mended asks for a look and nobody's eyes: it stays hers alone as long as it was, and waits for a
 * person only where no look could settle it by `back`. Everything else asks for a person, at once.
 */
export function answered(row: CaseRow, answer: CaseAnswer, now: string, back: string): Move | undefined {
  if (row.state === 'closed') return undefined;
  if (answer === 'mended') {
    const shown = row.shownAt !== null && row.shownAt <= now;
    const set = { state: 'to-verify', answer, answeredAt: now, ...(shown ? { waitsFrom: back } : {}) } as const;
    return { set, step: answer };
  }
  const shownAt = row.shownAt !== null && row.shownAt < now ? row.shownAt : now;
  const asks = { decision: null, decidedAt: null, shownAt, waitsFrom: now };
  return { set: { state: 'answered', answer, answeredAt: now, ...asks }, step: answer };
}

/** A named person decides. `back`: until when an asked Leader is waited for. Undefined where there is nothing to decide. */
export function decided(
  row: CaseRow,
  decision: CaseDecision,
  { now, back, waiver }: { now: string; back: string; waiver?: Waiver | undefined },
): Move | undefined {
  if (row.state === 'closed' || row.shownAt === null || row.shownAt > now) return undefined;
  const by = { decision, decidedAt: now, counted: countedAs(row, decision) };
  if (decision === 'stands') return { set: { ...by, state: 'open', waitsFrom: null, waiverEnded: null } };
  if (decision === 'asked') return { set: { ...by, state: 'open', waitsFrom: back } };
  if (decision === 'not-a-finding') return { set: { ...by, ...closed(decision, now), ...unwaived, evidence: null } };
  if (!waiver) return undefined;
  const { until: waivedUntil, scope: waiverScope, covers: waiverCovers } = waiver;
  return { set: { ...by, ...closed('waived', now), waivedUntil, waiverScope, waiverCovers, waiverEnded: null } };
}

/** A waiver for the whole rule lets pass what the rule finds besides. */
export function waivedAlong(row: CaseRow, { scope, covers, until }: Waiver, now: string): Move | undefined {
  if (row.state === 'closed') return undefined;
  const waiver = { waivedUntil: until, waiverScope: scope, waiverCovers: covers, waiverEnded: null };
  return { set: { ...closed('waived', now), ...waiver }, step: 'waived' };
}

/**
 * What a decision says of its rule: right or wrong, where the rule had found something by itself. A waiver or a question says
 * nothing of that, and neither does a decision about what the rule only asked.
 */
function countedAs(row: CaseRow, decision: CaseDecision): CaseRow['counted'] {
  if (row.kind !== 'finding' && row.doubt !== 'rule-imprecise') return row.counted;
  if (decision === 'stands') return 'stood';
  return decision === 'not-a-finding' ? 'fell' : row.counted;
}

const differs = (row: CaseRow, newer: Partial<CaseRow>): boolean =>
  Object.entries(newer).some(([name, value]) => row[name as keyof CaseRow] !== value);
