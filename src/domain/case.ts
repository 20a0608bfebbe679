/**
 * A case: one thing that was found at a profile, or that a person should look at, from the moment its Leader is told until it
 * is closed. She hears of it first. Whoever reviews sees it once her time to mend it is over, or once she answered with
 * something that asks for a person; until then it is a number among others.
 */
import type { FindingCode, ReasonCode } from './outcome.js';
import type { Sight } from './snapshot.js';

export const CASE_KINDS = ['finding', 'needs-review'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/**
 * open: hers to mend or to answer. answered: a person should look at what she wrote. to-verify: she says that it is mended,
 * the next look that sees the place settles it. closed: over, until the thing itself changes.
 */
export const CASE_STATES = ['open', 'answered', 'to-verify', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_ANSWERS = ['mended', 'explained', 'disputed', 'waiver-asked'] as const;
export type CaseAnswer = (typeof CASE_ANSWERS)[number];

/**
 * mended: it was looked at again and is not there. rules-changed: changed rules or terms do not find it any more, it never
 * was one. withdrawn: her consent ran out. replaced: what was a question is now something else's case.
 */
export const CASE_CLOSINGS = ['mended', 'not-a-finding', 'waived', 'rules-changed', 'withdrawn'] as const;
export type CaseClosing = (typeof CASE_CLOSINGS)[number];

/** What a named person says of it. asked: she is asked something first, and it is hers again. */
export const CASE_DECISIONS = ['stands', 'not-a-finding', 'waived', 'asked'] as const;
export type CaseDecision = (typeof CASE_DECISIONS)[number];

/** What a waiver lets pass: these very bytes, these words at this place, or whatever the rule finds at the profile. */
export const WAIVER_SCOPES = ['picture', 'text', 'rule'] as const;
export type WaiverScope = (typeof WAIVER_SCOPES)[number];

/** Why what was waived is open again. */
export const WAIVER_ENDS = ['expired', 'changed'] as const;
export type WaiverEnd = (typeof WAIVER_ENDS)[number];

export interface Case {
  id: string;
  profileId: string;
  /** The rule, its version, and the clause of the policy that it serves. */
  audit: string;
  version: number;
  clause: string;
  code: FindingCode;
  sight: Sight;
  /** BCP 47, or 'und': of the profile's words. */
  lang: string;
  kind: CaseKind;
  /** Of a needs-review: why it is no finding. */
  doubt: ReasonCode | null;
  state: CaseState;
  answer: CaseAnswer | null;
  /** The last decision that still holds for what is there now. */
  decision: CaseDecision | null;
  closedAs: CaseClosing | null;
  openedAt: string;
  /** When a mail told her, or she saw it herself; null: not yet, and nobody else hears of it. */
  toldAt: string | null;
  /** Until when it is hers alone. */
  graceUntil: string | null;
  answeredAt: string | null;
  decidedAt: string | null;
  closedAt: string | null;
  /** When the thing changed or came back after it was closed. */
  reopenedAt: string | null;
  waivedUntil: string | null;
  waiverEnded: WaiverEnd | null;
  /** Whether admins may see it: her time is over, or she answered with something that asks for a person. */
  escalated: boolean;
  /** Since when it waits for a person's decision; null while it does not. */
  waitingSince: string | null;
}

/** One line of a case's history. Admin and Leader see the same lines. */
export interface CaseEntry {
  at: string;
  who: 'leader' | 'reviewer' | 'system';
  what: CaseStep;
  /** A reviewer's name. */
  name: string | null;
  /** Her words, a reviewer's reason or question. Shown inert. */
  text: string | null;
  scope: WaiverScope | null;
  /** Of a waiver: its last moment. */
  until: string | null;
}
export const CASE_STEPS = [
  'opened',
  'told',
  'mended',
  'explained',
  'disputed',
  'waiver-asked',
  'stands',
  'not-a-finding',
  'waived',
  'asked',
  'seen-again',
  'changed',
  'waiver-expired',
  'waiver-changed',
  'reopened',
  'closed-mended',
  'closed-rules-changed',
  'closed-withdrawn',
] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** The most characters of an answer, a reason or a question. */
export const TEXT_LIMIT = 4000;

/** How right a rule was in one language, by what named persons decided of what it had found. */
export interface RulePrecision {
  audit: string;
  version: number;
  lang: string;
  stood: number;
  fell: number;
}
/** Fewer decisions say nothing of a rule. */
export const PRECISION_DECISIONS = 20;
/** A rule that is right less often than this asks a person, and finds nothing by itself. */
export const LEAST_PRECISION = 0.9;
/** Whether a rule has been wrong so often that it may only ask. */
export const isImprecise = ({ stood, fell }: Pick<RulePrecision, 'stood' | 'fell'>): boolean =>
  stood + fell >= PRECISION_DECISIONS && stood / (stood + fell) < LEAST_PRECISION;
