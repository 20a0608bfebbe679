/**
 * The tables, and nothing else: this file is also read by drizzle-kit, so it imports no values from the program.
 * After a change here run `npm run db:generate -- --name what-changed`; a test fails until that is done.
 * Times are ISO 8601 in UTC, as text: they sort as they read. JSON columns are checked by zod where they are read.
 * Everything about a person hangs on `people` by ON DELETE CASCADE, so that erasing one row erases her.
 */
import { sql } from 'drizzle-orm';
import {
  blob,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { AskedBefore, OutcomeMove } from '../domain/again.js';
import type {
  CaseAnswer,
  CaseClosing,
  CaseDecision,
  CaseKind,
  CaseState,
  CaseStep,
  WaiverEnd,
  WaiverScope,
} from '../domain/case.js';
import type { ConsentPart, Use } from '../domain/consent.js';
import type { ControlState, ProofCheck, ProofMethod } from '../domain/control.js';
import type { VisitStep } from '../domain/dispatch.js';
import type { IncidentArgs, IncidentKind } from '../domain/incident.js';
import type { MailKind } from '../domain/mail.js';
import type { MarkGroup, MarkKind } from '../domain/mark.js';
import type { Args, FindingCode, Judged, OutcomeKind, ReasonCode, Standing, Verdict } from '../domain/outcome.js';
import type { AuditAskState } from '../domain/own-audit.js';
import type { Audience, Figure, PeriodRuleChange, PeriodStamp, PeriodUnseen, Remade } from '../domain/period.js';
import type { ProfileRef } from '../domain/profile.js';
import type { KeptStrip, PictureReading } from '../domain/reading.js';
import type { EngineStamp, ProfileResult } from '../domain/result.js';
import type { PictureSight, Sight, Sketch, Snapshot, Wall } from '../domain/snapshot.js';
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';

export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** The name as people are looked up by it: NFKC, lower case, single spaces. */
    nameKey: text('name_key').notNull(),
    /** Lower case. */
    email: text(),
    area: text(),
    /** BCP 47: in which language she wants pages and mails; null where she did not say. */
    lang: text(),
    /** Makes her subject in the log; gone with her row, so that no entry leads back to anybody erased. */
    logSalt: text('log_salt').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [uniqueIndex('people_email').on(t.email), index('people_name').on(t.nameKey), index('people_area').on(t.area)],
);

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

export const profiles = sqliteTable(
  'profiles',
  {
    id: text().primaryKey(),
    personId: personId(),
    platform: text().notNull(),
    handle: text().notNull(),
    url: text().notNull(),
    use: text().$type<Use>().notNull(),
    /** BCP 47, where known. */
    lang: text(),
    state: text().$type<'active' | 'left'>().notNull(),
    /** Whether it was shown that the profile is hers. Who signs in the browser has yet to show it; see `control.ts`. */
    control: text().$type<ControlState>().notNull().default('not-needed'),
    /** Nothing is visited or told before this moment: she wanted a pause. */
    pausedUntil: text('paused_until'),
    /** Whose account it is by the platform's own number, as a keyed hash; null where no visit met one. See `accounts.ts`. */
    account: text(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    // An address that nobody showed to be hers may be named by several people: who names it first has won nothing.
    uniqueIndex('profiles_url').on(t.url).where(sql`"control" in ('not-needed', 'proven')`),
    uniqueIndex('profiles_person_url').on(t.personId, t.url),
    index('profiles_person').on(t.personId),
  ],
);

const profileId = () =>
  text('profile_id')
    .notNull()
    .references(() => profiles.id, { onDelete: 'cascade' });

export const invitations = sqliteTable(
  'invitations',
  {
    id: text().primaryKey(),
    personId: personId(),
    /** SHA-256 of the token, hex: the token itself is nowhere. */
    tokenSha256: text('token_sha256').notNull(),
    /** What the inviter proposed; emptied when the invitation is spent. */
    proposed: text({ mode: 'json' }).$type<ProfileRef[]>().notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    spentAt: text('spent_at'),
  },
  (t) => [uniqueIndex('invitations_token').on(t.tokenSha256), index('invitations_person').on(t.personId)],
);

/** What came back, as it was signed, less the token. */
export const signedForms = sqliteTable(
  'signed_forms',
  {
    id: text().primaryKey(),
    personId: personId(),
    text: text().notNull(),
    receivedAt: text('received_at').notNull(),
  },
  (t) => [index('signed_forms_person').on(t.personId)],
);

export const consents = sqliteTable(
  'consents',
  {
    id: text().primaryKey(),
    profileId: profileId(),
    formId: text('form_id').references(() => signedForms.id, { onDelete: 'set null' }),
    parts: text({ mode: 'json' }).$type<ConsentPart[]>().notNull(),
    textVersion: text('text_version').notNull(),
    textSha256: text('text_sha256').notNull(),
    signedBy: text('signed_by').notNull(),
    signedAt: text('signed_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    withdrawnAt: text('withdrawn_at'),
    /** The latest signature alone counts: an older, wider one must never come back to life. */
    current: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    uniqueIndex('consents_current').on(t.profileId).where(sql`"current" = 1`),
    index('consents_profile').on(t.profileId),
    // Who is to be reminded: few of many.
    index('consents_ends').on(t.expiresAt).where(sql`"current" = 1`),
  ],
);

/** How she shows that a profile is hers, and when that was last looked at. A row for each profile signed in the browser. */
export const controlProofs = sqliteTable(
  'control_proofs',
  {
    profileId: profileId().primaryKey(),
    /** Words for her description, random. */
    code: text().notNull(),
    /** Opaque name of the page of ours that she may link to; nothing on that page is about her. */
    page: text().notNull(),
    method: text().$type<ProofMethod>(),
    /** The handle as it was then. */
    handle: text(),
    provenAt: text('proven_at'),
    lostAt: text('lost_at'),
    checkedAt: text('checked_at'),
    /** What the last look met. */
    checked: text().$type<ProofCheck>(),
    /** She asked an admin to vouch for it. */
    vouchAskedAt: text('vouch_asked_at'),
    /** Who vouched: a member of staff, by id. */
    vouchedBy: text('vouched_by'),
    vouchNote: text('vouch_note'),
  },
  (t) => [uniqueIndex('control_proofs_page').on(t.page)],
);

/** On which day she last read the policy's other clauses. Nothing else of it is kept. */
export const policyReadings = sqliteTable('policy_readings', {
  personId: personId().primaryKey(),
  /** YYYY-MM-DD */
  readOn: text('read_on').notNull(),
});

/** A mail address that she wants to change to: good once a link that was sent there came back. */
export const mailChanges = sqliteTable(
  'mail_changes',
  {
    personId: personId().primaryKey(),
    email: text().notNull(),
    /** SHA-256 of the token, hex. */
    tokenSha256: text('token_sha256').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (t) => [uniqueIndex('mail_changes_token').on(t.tokenSha256)],
);

export const rounds = sqliteTable(
  'rounds',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    period: text().notNull(),
    state: text().$type<'open' | 'finished' | 'cancelled'>().notNull(),
    startedAt: text('started_at').notNull(),
    /** The moment of the schedule that this period is named from; null for a period that was named by hand. */
    occurredAt: text('occurred_at'),
    /** Until when the first tries of its visits are spread. */
    spreadUntil: text('spread_until'),
    /** The schedule's next moment: then the next round begins. */
    endsAt: text('ends_at'),
    /** When it was finished or cancelled. */
    finishedAt: text('finished_at'),
  },
  (t) => [uniqueIndex('rounds_period').on(t.period)],
);

export const visits = sqliteTable(
  'visits',
  {
    id: text().primaryKey(),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    profileId: profileId(),
    state: text().$type<'due' | 'claimed' | 'seen' | 'hidden' | 'failed'>().notNull(),
    /** Not to be claimed before. */
    dueAt: text('due_at').notNull(),
    claimedBy: text('claimed_by'),
    leaseUntil: text('lease_until'),
    /** Counts claims; part of the ticket that a claim hands out, so that a stale worker cannot record. */
    attempts: integer().notNull(),
    /** Counts the claims that ended in a passing trouble: a worker that was stopped or killed does not use up its tries. */
    troubles: integer().notNull().default(0),
    /** Of a hidden visit: the wall that hid it. */
    wall: text().$type<Wall>(),
    troubleCode: text('trouble_code').$type<TroubleCode>(),
    troubleArgs: text('trouble_args', { mode: 'json' }).$type<TroubleArgs>(),
    endedAt: text('ended_at'),
  },
  (t) => [
    uniqueIndex('visits_round_profile').on(t.roundId, t.profileId),
    index('visits_due').on(t.roundId, t.state, t.dueAt, t.id),
    // A profile's latest visit is asked for everywhere: the newest round stands at the end of its stretch.
    index('visits_profile').on(t.profileId, t.roundId),
    check('visits_state', sql`${t.state} in ('due', 'claimed', 'seen', 'hidden', 'failed')`),
  ],
);

const visitId = () =>
  text('visit_id')
    .notNull()
    .references(() => visits.id, { onDelete: 'cascade' });

/**
 * A visit's second look: where its first found what nothing had confirmed, the place is looked at once more, a day later at
 * the earliest. At most one a visit; states, lease and ticket as a visit's. Lapsed: nothing was left to confirm, or no time.
 */
export const secondLooks = sqliteTable(
  'second_looks',
  {
    visitId: visitId().primaryKey(),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    state: text().$type<'due' | 'claimed' | 'seen' | 'hidden' | 'failed' | 'lapsed'>().notNull(),
    dueAt: text('due_at').notNull(),
    claimedBy: text('claimed_by'),
    leaseUntil: text('lease_until'),
    attempts: integer().notNull().default(0),
    troubles: integer().notNull().default(0),
    troubleCode: text('trouble_code').$type<TroubleCode>(),
    endedAt: text('ended_at'),
  },
  (t) => [
    index('second_looks_due').on(t.roundId, t.state, t.dueAt, t.visitId),
    check('second_looks_state', sql`${t.state} in ('due', 'claimed', 'seen', 'hidden', 'failed', 'lapsed')`),
  ],
);

/** What a visit saw, cut to the consented parts, with what was made of it as a whole. */
export const snapshots = sqliteTable('snapshots', {
  visitId: visitId().primaryKey(),
  takenAt: text('taken_at').notNull(),
  via: text().$type<ProfileResult['via']>().notNull(),
  verdict: text().$type<Verdict>().notNull(),
  standing: text().$type<Standing>().notNull(),
  snapshot: text({ mode: 'json' }).$type<Snapshot>().notNull(),
  engine: text({ mode: 'json' }).$type<EngineStamp>().notNull(),
  timing: text({ mode: 'json' }).$type<ProfileResult['timing']>().notNull(),
});

/** Which picture a visit saw where. These rows are the references that keep evidence files and readings. */
export const pictures = sqliteTable(
  'pictures',
  {
    visitId: visitId(),
    sight: text().$type<PictureSight>().notNull(),
    sha256: text().notNull(),
    /** Engine of the reading that the outcomes rest on; null where the picture was not read. */
    engine: text(),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.sight] }), index('pictures_sha256').on(t.sha256)],
);

/** Files in the evidence folder, by the hash of their bytes. */
export const evidence = sqliteTable('evidence', {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
  storedAt: text('stored_at').notNull(),
});

/** Readings are shared: a picture that two profiles show is read once. */
export const readings = sqliteTable(
  'readings',
  {
    sha256: text().notNull(),
    engine: text().notNull(),
    depth: text().$type<PictureReading['depth']>().notNull(),
    reading: text({ mode: 'json' }).$type<PictureReading>().notNull(),
    readAt: text('read_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.engine] })],
);

/** Rows of a picture as they were read, kept apart from the words, which are asked for far more often. */
export const strips = sqliteTable(
  'strips',
  {
    sha256: text().notNull(),
    engine: text().notNull(),
    strips: text({ mode: 'json' }).$type<KeptStrip[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sha256, t.engine] }),
    foreignKey({ columns: [t.sha256, t.engine], foreignColumns: [readings.sha256, readings.engine] }).onDelete(
      'cascade',
    ),
  ],
);

export const outcomes = sqliteTable(
  'outcomes',
  {
    visitId: visitId(),
    audit: text().notNull(),
    version: integer().notNull(),
    clause: text().notNull(),
    severity: text().$type<Judged['severity']>().notNull(),
    kind: text().$type<OutcomeKind>().notNull(),
    outcome: text({ mode: 'json' }).$type<Judged['outcome']>().notNull(),
    /** Order in which the rules were judged. */
    place: integer().notNull(),
    /** Of what was found: since when it is closed (mended, decided, consent over); its evidence is erased some time after. */
    closedAt: text('closed_at'),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.audit] }), index('outcomes_audit').on(t.audit, t.kind)],
);

/** What outcomes were before changed rules judged the same snapshot and readings again; a row for each visit that this moved. */
export const rejudgements = sqliteTable(
  'rejudgements',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    visitId: visitId(),
    at: text().notNull(),
    /** Versions and judgement that were replaced. */
    engine: text({ mode: 'json' }).$type<EngineStamp>().notNull(),
    verdict: text().$type<Verdict>().notNull(),
    standing: text().$type<Standing>().notNull(),
    outcomes: text({ mode: 'json' }).$type<Judged[]>().notNull(),
    moves: text({ mode: 'json' }).$type<OutcomeMove[]>().notNull(),
  },
  (t) => [index('rejudgements_visit').on(t.visitId)],
);

/** What an open interface said of a profile, cut to the consented parts, and by what to ask it whether that still holds. */
export const sketches = sqliteTable('sketches', {
  profileId: profileId().primaryKey(),
  /** The scraper's way to look, and the version of the program that read the answers. */
  source: text().notNull(),
  version: text().notNull(),
  parts: text({ mode: 'json' }).$type<ConsentPart[]>().notNull(),
  asked: text({ mode: 'json' }).$type<AskedBefore[]>().notNull(),
  sketch: text({ mode: 'json' }).$type<Sketch>().notNull(),
  seenAt: text('seen_at').notNull(),
});

/** By what to ask a host whether a profile's picture is still the one whose bytes have this hash. */
export const pictureValidators = sqliteTable(
  'picture_validators',
  {
    profileId: profileId(),
    sight: text().$type<PictureSight>().notNull(),
    url: text().notNull(),
    etag: text(),
    lastModified: text('last_modified'),
    sha256: text().notNull(),
    seenAt: text('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.profileId, t.sight] })],
);

/** One thing that was found at a profile, or that a person should look at, from being told to being closed; see `cases.ts`. */
export const cases = sqliteTable(
  'cases',
  {
    id: text().primaryKey(),
    profileId: profileId(),
    /** The key of its finding's life. */
    key: text().notNull(),
    audit: text().notNull(),
    version: integer().notNull(),
    clause: text().notNull(),
    code: text().$type<FindingCode>().notNull(),
    sight: text().$type<Sight>().notNull(),
    lang: text().notNull(),
    kind: text().$type<CaseKind>().notNull(),
    doubt: text().$type<ReasonCode>(),
    state: text().$type<CaseState>().notNull(),
    answer: text().$type<CaseAnswer>(),
    decision: text().$type<CaseDecision>(),
    closedAs: text('closed_as').$type<CaseClosing>(),
    /** Hash of the bytes that it was last seen in, as in `finding_lives`. */
    evidence: text(),
    openedAt: text('opened_at').notNull(),
    /** The latest look that shows it. */
    seenAt: text('seen_at').notNull(),
    /** Key of the mail that tells her: she is told when it was sent. */
    mailKey: text('mail_key'),
    toldAt: text('told_at'),
    graceUntil: text('grace_until'),
    /** From when admins may see it: the end of her time, or her answer. */
    shownAt: text('shown_at'),
    /** From when it waits for a decision: perhaps a moment to come. */
    waitsFrom: text('waits_from'),
    answeredAt: text('answered_at'),
    decidedAt: text('decided_at'),
    closedAt: text('closed_at'),
    reopenedAt: text('reopened_at'),
    waivedUntil: text('waived_until'),
    waiverScope: text('waiver_scope').$type<WaiverScope>(),
    /** What a waiver covers: hash of the bytes, or keyed hash of the words at their place. */
    waiverCovers: text('waiver_covers'),
    waiverEnded: text('waiver_ended').$type<WaiverEnd>(),
    /** How its decision was counted for the rule's precision. */
    counted: text().$type<'stood' | 'fell'>(),
  },
  (t) => [
    uniqueIndex('cases_profile_key').on(t.profileId, t.key),
    index('cases_waiting').on(t.waitsFrom, t.id),
    index('cases_state').on(t.state, t.shownAt),
    index('cases_mail').on(t.mailKey),
  ],
);

const caseId = () =>
  text('case_id')
    .notNull()
    .references(() => cases.id, { onDelete: 'cascade' });

/** A case's history beside its decisions: what she wrote, what looks brought. Her words go when the case is found to be none. */
export const caseEntries = sqliteTable(
  'case_entries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    caseId: caseId(),
    at: text().notNull(),
    who: text().$type<'leader' | 'system'>().notNull(),
    what: text().$type<CaseStep>().notNull(),
    text: text(),
  },
  (t) => [index('case_entries_case').on(t.caseId)],
);

/** What was decided not to be a finding, as keyed hashes: it must not return, and nothing else of it is kept. */
export const dismissals = sqliteTable(
  'dismissals',
  {
    profileId: profileId(),
    hash: text().notNull(),
    audit: text().notNull(),
    /** What the rule needs to be shown: with a part of it hidden, what is left of its outcome is not seen, never clear. */
    needs: text({ mode: 'json' }).$type<Sight[]>().notNull(),
    madeAt: text('made_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.profileId, t.hash] })],
);

/** How often each rule was right in each language, by what named persons decided: counts of nobody. */
export const ruleTallies = sqliteTable(
  'rule_tallies',
  {
    audit: text().notNull(),
    version: integer().notNull(),
    lang: text().notNull(),
    stood: integer().notNull(),
    fell: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.audit, t.version, t.lang] })],
);

/** What a named person decided about an outcome. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: text().primaryKey(),
    profileId: profileId(),
    audit: text().notNull(),
    decision: text().$type<CaseDecision>().notNull(),
    /** The name that she is shown. */
    decidedBy: text('decided_by').notNull(),
    reason: text().notNull(),
    args: text({ mode: 'json' }).$type<Args>().notNull(),
    decidedAt: text('decided_at').notNull(),
    expiresAt: text('expires_at'),
    /** Null for what was decided about a rule's outcome as a whole. It goes with its profile, as the case does. */
    caseId: text('case_id'),
    /** Whose name that is: a staff account's id. */
    deciderId: text('decider_id'),
    scope: text().$type<WaiverScope>(),
  },
  (t) => [index('decisions_profile').on(t.profileId, t.audit), index('decisions_case').on(t.caseId)],
);

/** Which schedule has been kept since when: what lay before it was not missed. */
export const schedules = sqliteTable('schedules', {
  id: text().primaryKey(),
  rule: text().notNull(),
  timezone: text().notNull(),
  since: text().notNull(),
});

/** When each chore of the worker was last tried and last done, so that what was missed is made up. */
export const chores = sqliteTable('chores', {
  id: text().primaryKey(),
  triedAt: text('tried_at').notNull(),
  doneAt: text('done_at'),
  /** Of the last try; null where it went well. */
  troubleCode: text('trouble_code').$type<TroubleCode>(),
});
/** She was asked, once a round, to hand over what could not be visited. */
export const asks = sqliteTable(
  'asks',
  {
    id: text().primaryKey(),
    personId: personId(),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (t) => [uniqueIndex('asks_round_person').on(t.roundId, t.personId), index('asks_person').on(t.personId)],
);

const askId = () =>
  text('ask_id')
    .notNull()
    .references(() => asks.id, { onDelete: 'cascade' });

/** The ways in: a token is made when its mail goes out, and only its hash is here. A mail that is sent again has another. */
export const askLinks = sqliteTable(
  'ask_links',
  {
    /** SHA-256 of the token, hex. */
    tokenSha256: text('token_sha256').primaryKey(),
    askId: askId(),
    madeAt: text('made_at').notNull(),
  },
  (t) => [index('ask_links_ask').on(t.askId)],
);

/** What an ask is about. Settled says that nothing more is asked, not why: she supplied it, or would rather not. */
export const askProfiles = sqliteTable(
  'ask_profiles',
  {
    askId: askId(),
    profileId: profileId(),
    why: text().$type<Wall>().notNull(),
    /** What of the profile was hidden; null where all of it was. */
    sights: text({ mode: 'json' }).$type<Sight[]>(),
    settledAt: text('settled_at'),
  },
  (t) => [primaryKey({ columns: [t.askId, t.profileId] }), index('ask_profiles_profile').on(t.profileId)],
);

/** The latest that she handed over of a profile, judged: it stands in for visits that met a wall, while it is fresh. */
export const supplies = sqliteTable('supplies', {
  profileId: profileId().primaryKey(),
  /** The ask in which it was handed over; parts handed over for the same ask are joined. */
  askId: text('ask_id').references(() => asks.id, { onDelete: 'set null' }),
  /** When the oldest of its parts was handed over. */
  takenAt: text('taken_at').notNull(),
  via: text().$type<ProfileResult['via']>().notNull(),
  verdict: text().$type<Verdict>().notNull(),
  standing: text().$type<Standing>().notNull(),
  snapshot: text({ mode: 'json' }).$type<Snapshot>().notNull(),
  outcomes: text({ mode: 'json' }).$type<Judged[]>().notNull(),
  engine: text({ mode: 'json' }).$type<EngineStamp>().notNull(),
  timing: text({ mode: 'json' }).$type<ProfileResult['timing']>().notNull(),
});

/** As `pictures`, for what was handed over. */
export const supplyPictures = sqliteTable(
  'supply_pictures',
  {
    profileId: text('profile_id')
      .notNull()
      .references(() => supplies.profileId, { onDelete: 'cascade' }),
    sight: text().$type<PictureSight>().notNull(),
    sha256: text().notNull(),
    engine: text(),
  },
  (t) => [primaryKey({ columns: [t.profileId, t.sight] }), index('supply_pictures_sha256').on(t.sha256)],
);

/** What Leaders asked to be looked at now: one row an ask. It waits, is made, and says how it ended. */
export const auditAsks = sqliteTable(
  'audit_asks',
  {
    id: text().primaryKey(),
    profileId: profileId(),
    state: text().$type<AuditAskState>().notNull(),
    askedAt: text('asked_at').notNull(),
    startedAt: text('started_at'),
    endedAt: text('ended_at'),
    /** What is being done just now. */
    step: text().$type<VisitStep>(),
    /** Of a hidden one: the wall that hid everything. */
    wall: text().$type<Wall>(),
    troubleCode: text('trouble_code').$type<TroubleCode>(),
    troubleArgs: text('trouble_args', { mode: 'json' }).$type<TroubleArgs>(),
  },
  (t) => [
    uniqueIndex('audit_asks_open').on(t.profileId).where(sql`"state" in ('waiting', 'running')`),
    index('audit_asks_state').on(t.state, t.askedAt),
    index('audit_asks_profile').on(t.profileId, t.askedAt),
    check(
      'audit_asks_state',
      sql`${t.state} in ('waiting', 'running', 'seen', 'hidden', 'failed', 'cancelled', 'interrupted')`,
    ),
  ],
);

/** What her own audits saw, judged: the latest of each profile and the one before it, so that both can stand side by side. */
export const ownAudits = sqliteTable(
  'own_audits',
  {
    id: text().primaryKey(),
    profileId: profileId(),
    takenAt: text('taken_at').notNull(),
    via: text().$type<ProfileResult['via']>().notNull(),
    verdict: text().$type<Verdict>().notNull(),
    standing: text().$type<Standing>().notNull(),
    snapshot: text({ mode: 'json' }).$type<Snapshot>().notNull(),
    outcomes: text({ mode: 'json' }).$type<Judged[]>().notNull(),
    engine: text({ mode: 'json' }).$type<EngineStamp>().notNull(),
    timing: text({ mode: 'json' }).$type<ProfileResult['timing']>().notNull(),
  },
  (t) => [uniqueIndex('own_audits_profile').on(t.profileId, t.takenAt)],
);

/** As `pictures`, for her own audits. */
export const ownAuditPictures = sqliteTable(
  'own_audit_pictures',
  {
    ownAuditId: text('own_audit_id')
      .notNull()
      .references(() => ownAudits.id, { onDelete: 'cascade' }),
    sight: text().$type<PictureSight>().notNull(),
    sha256: text().notNull(),
    engine: text(),
  },
  (t) => [primaryKey({ columns: [t.ownAuditId, t.sight] }), index('own_audit_pictures_sha256').on(t.sha256)],
);

/** The life of a finding over captures: first seen, confirmed, missing, mended. Its key is a hash; see `lives.ts`. */
export const findingLives = sqliteTable(
  'finding_lives',
  {
    profileId: profileId(),
    key: text().notNull(),
    audit: text().notNull(),
    /** Hash of the bytes that the latest capture showed it in; null where it is that something lacks. */
    evidence: text(),
    firstAt: text('first_at').notNull(),
    lastAt: text('last_at').notNull(),
    confirmedAt: text('confirmed_at'),
    /** The first capture without it since `lastAt`. */
    missingAt: text('missing_at'),
    mendedAt: text('mended_at'),
  },
  (t) => [primaryKey({ columns: [t.profileId, t.key] })],
);

/** Texts of the policy that an operator loaded, the newest counts. */
export const policyRevisions = sqliteTable('policy_revisions', {
  seq: integer().primaryKey({ autoIncrement: true }),
  id: text().notNull().unique(),
  text: text().notNull(),
  loadedAt: text('loaded_at').notNull(),
});

/** Who did what, without personal data; triggers refuse every change (migration append-only-log). */
export const auditLog = sqliteTable('audit_log', {
  seq: integer().primaryKey({ autoIncrement: true }),
  at: text().notNull(),
  event: text().notNull(),
  /** Salted hash of a person's id, or empty. */
  subject: text().notNull(),
  /** Numbers and hashes only, canonical JSON. */
  args: text().notNull(),
  prev: text().notNull(),
  hash: text().notNull(),
});

/**
 * Who left, and what else must not come back out of a backup: keyed hashes of our own ids, which are random, so that no row
 * leads to anybody. Written in the same transaction as the erasing; a copy lies beside the backups (register).
 */
export const erasures = sqliteTable(
  'erasures',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    hash: text().notNull(),
    /** The day, YYYY-MM-DD: more would help nobody but a guesser. */
    day: text().notNull(),
  },
  (t) => [uniqueIndex('erasures_hash').on(t.kind, t.hash)],
);

/** Backups that were made and verified, until they expire. */
export const backups = sqliteTable('backups', {
  id: text().primaryKey(),
  madeAt: text('made_at').notNull(),
  file: text().notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  expiresAt: text('expires_at').notNull(),
});

/** What is left of a round when its contents were erased: how many, of nobody. Small counts are folded before they are written. */
export const aggregates = sqliteTable(
  'aggregates',
  {
    period: text().notNull(),
    /** '*' where several were folded into one. */
    platform: text().notNull(),
    /** A verdict, 'failed', or '*'. */
    verdict: text().notNull(),
    /** Null: fewer than may be told. */
    profiles: integer(),
  },
  (t) => [primaryKey({ columns: [t.period, t.platform, t.verdict] })],
);

/** Small things that keeping must remember: the register's key, when retention last ran. */
export const keeping = sqliteTable('keeping', { name: text().primaryKey(), value: text().notNull() });

/** Mails to be sent, and which were: a key is queued once and never again. What was sent is emptied at once. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    kind: text().$type<MailKind>().notNull(),
    /** Null for the operator's own mails. */
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    headers: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** Random; the left part of the Message-ID at every try. */
    messageId: text('message_id').notNull(),
    state: text().$type<'waiting' | 'sent' | 'given-up'>().notNull(),
    /** Not to be tried before. A try moves it forward first, so that a killed program tries again and never at once. */
    dueAt: text('due_at').notNull(),
    attempts: integer().notNull(),
    /** How the last try ended, where it was not sent. */
    code: text(),
    createdAt: text('created_at').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [
    uniqueIndex('outbox_key').on(t.key),
    index('outbox_due').on(t.state, t.dueAt, t.id),
    index('outbox_person').on(t.personId),
    index('outbox_recipient').on(t.recipient).where(sql`"state" = 'waiting'`),
  ],
);

/** Addresses that refused a mail; after three refusals nothing is sent there any more. */
export const bounces = sqliteTable(
  'bounces',
  {
    address: text().primaryKey(),
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    times: integer().notNull(),
    lastAt: text('last_at').notNull(),
    stoppedAt: text('stopped_at'),
  },
  (t) => [index('bounces_person').on(t.personId)],
);

/** Sheets of paper for who cannot be written to by mail: of what each tells her, and whether she got it. */
export const letters = sqliteTable(
  'letters',
  {
    id: text().primaryKey(),
    personId: personId(),
    writtenAt: text('written_at').notNull(),
    /** When the operator said that she got it; null: nobody was told anything by it yet. */
    toldAt: text('told_at'),
    /** Which cases it tells of, by id. */
    cases: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Which ends of consents, as `ends:<day>` and `ended:<day>`. */
    endings: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Of which closed period it sums up what was seen. */
    period: text(),
    /** The way in that is printed on it. */
    linkId: text('link_id').references(() => signInLinks.id, { onDelete: 'set null' }),
  },
  (t) => [index('letters_person').on(t.personId), index('letters_link').on(t.linkId)],
);

/** Mails that a person does not want, by kind: she clicked their link, or said so in her settings. */
export const mailsOff = sqliteTable(
  'mails_off',
  { personId: personId(), kind: text().$type<MailKind>().notNull(), since: text().notNull() },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
);

/** Calls to the operator's own address (webhook): counts and a link. As the outbox: a key once and never again, emptied when over. */
export const webhookCalls = sqliteTable(
  'webhook_calls',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    /** Random; the same at every try, so that a call that arrived twice is recognised as one. */
    callId: text('call_id').notNull(),
    body: text().notNull(),
    state: text().$type<'waiting' | 'sent' | 'given-up'>().notNull(),
    dueAt: text('due_at').notNull(),
    attempts: integer().notNull(),
    code: text(),
    createdAt: text('created_at').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [uniqueIndex('webhook_calls_key').on(t.key), index('webhook_calls_due').on(t.state, t.dueAt, t.id)],
);

/** What the operator is told of, once when it begins and once when it ends. Nothing about a person. */
export const incidents = sqliteTable(
  'incidents',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    kind: text().$type<IncidentKind>().notNull(),
    args: text({ mode: 'json' }).$type<IncidentArgs>().notNull(),
    beganAt: text('began_at').notNull(),
    /** Since when it looks mended; it has ended once that lasted. Emptied when it comes back. */
    quietSince: text('quiet_since'),
    /** How often it came back: each time it must stay quiet for longer. */
    returns: integer().notNull(),
    endedAt: text('ended_at'),
    toldBegin: text('told_begin'),
    toldEnd: text('told_end'),
  },
  (t) => [
    uniqueIndex('incidents_open').on(t.key).where(sql`"ended_at" is null`),
    index('incidents_key').on(t.key, t.id),
  ],
);

/** Reference marks: LLL's logos and known badges, with their pictures. The reading room gets a copy as files (services/marks). */
export const marks = sqliteTable(
  'marks',
  {
    id: text().primaryKey(),
    kind: text().$type<MarkKind>().notNull(),
    /** As hits carry it, such as `badge/green-leaf.png`: never given twice, so that an old outcome names one mark for ever. */
    name: text().notNull(),
    label: text().notNull(),
    /** Of a badge: what it stands for. */
    group: text().$type<MarkGroup>(),
    /** Where it was taken from. */
    source: text().notNull(),
    /** Of `bytes`: PNG, as we drew it anew from what was given. */
    sha256: text().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    /** From then on nobody looks for it. */
    retiredAt: text('retired_at'),
    retiredBy: text('retired_by'),
  },
  (t) => [uniqueIndex('marks_name').on(t.name)],
);

/** Keys of an organisation's own tools: read-only, of some areas, for a time. The key itself is nowhere. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** SHA-256 of the token, hex. */
    tokenSha256: text('token_sha256').notNull(),
    areas: text({ mode: 'json' }).$type<'all' | string[]>().notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    expiresAt: text('expires_at').notNull(),
    /** The day, YYYY-MM-DD. */
    lastUsedOn: text('last_used_on'),
    revokedAt: text('revoked_at'),
  },
  (t) => [uniqueIndex('api_tokens_token').on(t.tokenSha256)],
);

/** What an owner changed at run time; all else is the configuration's. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
});

/**
 * A period that was closed: what its report goes by for ever. Numbers of too few people are folded or left out before they
 * are written, so that what stands here tells of nobody and can outlive everything that it was counted from.
 */
export const periodClosings = sqliteTable('period_closings', {
  period: text().primaryKey(),
  /** Null where the round is gone. */
  roundId: integer('round_id').references(() => rounds.id, { onDelete: 'set null' }),
  /** The period before; null for the first. */
  previous: text(),
  /** What happened is counted from here; null: from the beginning. */
  fromAt: text('from_at'),
  closedAt: text('closed_at').notNull(),
  /** What the figures were counted with, for the report's stamp. */
  stamp: text({ mode: 'json' }).$type<PeriodStamp>().notNull(),
  /** Where nobody saw anything, folded. */
  unseen: text({ mode: 'json' }).$type<PeriodUnseen[]>().notNull(),
  ruleChanges: text('rule_changes', { mode: 'json' }).$type<PeriodRuleChange[]>().notNull(),
  /** A trigger says so when a visit of its round is taken out: somebody who is counted is gone. */
  outdated: integer({ mode: 'boolean' }).notNull().default(false),
  remadeAt: text('remade_at'),
  remadeBecause: text('remade_because', { mode: 'json' }).$type<Remade[]>(),
});

/** The figures of a period, of the whole ('') and of each area, as they may be told. */
export const periodFigures = sqliteTable(
  'period_figures',
  {
    period: text()
      .notNull()
      .references(() => periodClosings.period, { onDelete: 'cascade' }),
    area: text().notNull(),
    figure: text().$type<Figure>().notNull(),
    /** Null: not to be told. */
    value: real(),
  },
  (t) => [primaryKey({ columns: [t.area, t.period, t.figure] })],
);

/** The archive of reports: which copy lies where, and until when. */
export const reports = sqliteTable(
  'reports',
  {
    id: text().primaryKey(),
    period: text().notNull(),
    /** '' for all areas. */
    area: text().notNull(),
    audience: text().$type<Audience>().notNull(),
    lang: text().notNull(),
    /** Made by the schedule, or asked for. */
    origin: text().$type<'schedule' | 'asked'>().notNull(),
    /** Outdated: it named somebody who is gone from it. Its files are erased then, and made again. */
    state: text().$type<'kept' | 'outdated'>().notNull(),
    dir: text().notNull(),
    files: text({ mode: 'json' }).$type<{ name: string; bytes: number; sha256: string }[]>().notNull(),
    madeAt: text('made_at').notNull(),
    keepUntil: text('keep_until').notNull(),
  },
  (t) => [
    uniqueIndex('reports_of').on(t.period, t.area, t.audience, t.lang, t.dir),
    index('reports_keep').on(t.keepUntil),
  ],
);

/** Whose profiles a copy names; a trigger makes the copy outdated when one of them is taken out (migration period-reports). */
export const reportProfiles = sqliteTable(
  'report_profiles',
  {
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    profileId: profileId(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.profileId] }), index('report_profiles_profile').on(t.profileId)],
);

/** Admins and owners: who may see reports and decide. Somebody who is a Leader as well has a row in `people` of her own. */
export const staff = sqliteTable(
  'staff',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Lower case. */
    email: text().notNull(),
    role: text().$type<'admin' | 'owner'>().notNull(),
    /** Of which areas she is an admin; null for all of them. */
    areas: text({ mode: 'json' }).$type<string[]>(),
    lang: text(),
    /** The secret of her one-time codes, sealed with the portal's key; null until she set it up. */
    totpSealed: text('totp_sealed'),
    /** From when on its codes count: she typed one. */
    totpSince: text('totp_since'),
    /** Number of the last half minute whose code was used: no code counts twice. */
    totpStep: integer('totp_step'),
    /** Wrong codes in a row, and until when no more are taken. */
    failures: integer().notNull().default(0),
    lockedUntil: text('locked_until'),
    createdAt: text('created_at').notNull(),
    disabledAt: text('disabled_at'),
  },
  (t) => [uniqueIndex('staff_email').on(t.email)],
);

const staffId = () => text('staff_id').references(() => staff.id, { onDelete: 'cascade' });

/** For when her telephone is gone: each opens once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    staffId: staffId().notNull(),
    codeSha256: text('code_sha256').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.codeSha256] })],
);

/** Who is signed in. The token is in her browser alone, its hash is here. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    tokenSha256: text('token_sha256').notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    staffId: staffId(),
    createdAt: text('created_at').notNull(),
    seenAt: text('seen_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    /** When the second factor was last shown in it. */
    factorAt: text('factor_at'),
  },
  (t) => [
    uniqueIndex('sessions_token').on(t.tokenSha256),
    index('sessions_person').on(t.personId),
    index('sessions_staff').on(t.staffId),
    index('sessions_expires').on(t.expiresAt),
  ],
);

/** Links to sign in with: asked for, made when the mail goes out, used once. Counted to keep askers in bounds, then forgotten. */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    id: text().primaryKey(),
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    staffId: staffId(),
    askedAt: text('asked_at').notNull(),
    /** SHA-256 of the token, hex; null until the mail goes out. */
    tokenSha256: text('token_sha256'),
    expiresAt: text('expires_at'),
    usedAt: text('used_at'),
    /** Where she was going. */
    next: text(),
  },
  (t) => [
    uniqueIndex('sign_in_links_token').on(t.tokenSha256),
    index('sign_in_links_person').on(t.personId),
    index('sign_in_links_staff').on(t.staffId),
    index('sign_in_links_asked').on(t.askedAt),
  ],
);
