/** The pages of admins and the interface for tools, wired. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Config, configKeys } from '../config.js';
import { isImprecise } from '../domain/case.js';
import type { PictureReader } from '../domain/reading.js';
import { Trouble } from '../domain/trouble.js';
import { clauseById, POLICY_REVISION } from '../policy/clauses.js';
import type { AdminParts } from '../portal/admin/index.js';
import type { Watching } from '../portal/health.js';
import type { Owners } from '../portal/routes.js';
import { invitationMail } from '../report/mail-invitation.js';
import { staffWelcomeMail } from '../report/mail-sign-in.js';
import type { MonthlyReport } from '../report/monthly/model.js';
import * as inviting from '../services/inviting.js';
import { monthlyReport } from '../services/monthly.js';
import { ENCODINGS, MOST_FILE_BYTES, readRollFile } from '../services/roll-file.js';
import { inForce, RUN_TIME, type RunTime, type RunTimeName, runTime, setRunTime } from '../services/settings.js';
import type { Store } from '../store/index.js';
import { portalWords } from '../words/portal/index.js';
import { type Calendar, calendarOf } from '../worker/calendar.js';
import { openMarks } from './marks.js';
import type { ReportDesk } from './reports.js';
import type { TermsDesk } from './terms.js';
import { programVersion } from './version.js';

export interface AdminTools {
  config: Config;
  store: Store;
  clock(): Date;
  watching: Watching;
  terms: TermsDesk;
  reports: Pick<ReportDesk, 'write'>;
  /** Told of what went wrong behind a page. */
  onTrouble(error: unknown): void;
  /** The reading room, for trials of marks. */
  reader(): Promise<PictureReader>;
}

export function adminParts(tools: AdminTools): AdminParts {
  const { config, store, clock, watching, terms } = tools;
  const { organisation, server, round, timezone } = config;
  const force = inForce(store, config);
  // Reading a rule costs more than most pages do.
  let known: { rule: string; calendar: Calendar | undefined } | undefined;
  const calendar = (): Calendar | undefined => {
    const rule = force.schedule();
    if (known?.rule !== rule) known = { rule, calendar: usable(rule, timezone) };
    return known.calendar;
  };
  const nextRound = () => calendar()?.next(clock())?.at.toISOString();
  const invite: inviting.InvitingTools = {
    ...{ store, baseUrl: config.mail.via === 'none' ? undefined : server.baseUrl },
    write: (given, lang) =>
      invitationMail(
        { ...given, organisation, note: runTime(store, 'invitation.note'), contact: runTime(store, 'contact') },
        portalWords(lang),
      ),
  };
  const encodingOf = (asked: string) => ENCODINGS.find((one) => one === asked) ?? 'auto';
  return {
    ...{ store, clock, terms, nextRound },
    version: programVersion,
    inviting: {
      byMailPossible: invite.baseUrl !== undefined,
      byMail: (by, wanted, lang) => inviting.inviteByMail(invite, by, wanted, lang),
      byForm: (by, wanted) => inviting.inviteByForm(invite, by, wanted),
      again: (by, personId, lang) => inviting.inviteAgain(invite, by, personId, lang),
      revoke: (by, personId) => inviting.revokeInvitation(invite, by, personId),
      tryImport(by, bytes, encoding) {
        const file = readRollFile(bytes, encodingOf(encoding));
        return 'problem' in file ? file : { ...file, rows: inviting.tryImport(invite, by, file.rows) };
      },
      doImport: (by, rows, lang) => inviting.doImport(invite, by, rows, lang),
      encodings: ENCODINGS,
      mostFileBytes: MOST_FILE_BYTES,
    },
    vouchesFor: ({ staffId, personId, areas }) => {
      const by = { id: staffId ?? '', personId, email: staffId && store.staff.get(staffId)?.email };
      return store.control.vouchAsked(areas).filter((one) => store.control.mayVouch(one.personId, by)).length;
    },
    marks: openMarks(tools).desk,
    byOf: ({ staffId }): Record<string, string> => (staffId === undefined ? {} : { by: store.staff.mark(staffId) }),
    staffMarks: () => new Map(store.staff.all().map(({ id, name }) => [store.staff.mark(id), name])),
    welcome(member, by) {
      if (invite.baseUrl === undefined) return false;
      const address = `${invite.baseUrl.replace(/\/+$/, '')}/sign-in`;
      const mail = staffWelcomeMail(
        { name: member.name, by, address, organisation },
        portalWords(member.lang ?? config.lang),
      );
      const key = `staff:${member.id}:${clock().toISOString()}`;
      return store.outbox.add({ ...mail, key, kind: 'notice', to: member.email });
    },
    runTime: () =>
      Object.fromEntries(
        (Object.keys(RUN_TIME) as RunTimeName[]).map((name) => [name, runTime(store, name)]),
      ) as RunTime,
    setRunTime: (name, value, by) => setRunTime(store, name, value, by),
    paused: () => runTime(store, 'visits.paused'),
    shown: shownSettings(config),
    schedule() {
      const last = store.rounds.all().findLast(({ state }) => state !== 'open');
      return {
        ...{ next: nextRound(), rule: force.schedule(), timezone, spreadDays: force.spreadDays() },
        isOurs: runTime(store, 'round.schedule') !== null || runTime(store, 'round.spreadDays') !== null,
        configured: { rule: round.schedule, spreadDays: round.spreadDays },
        last: last && { period: last.period, at: last.finishedAt ?? last.startedAt },
      };
    },
    nextTimes: (rule) => nextTimes(rule, timezone, clock()),
    graceDays: force.graceDays,
    configuredGrace: config.casework.graceDays,
    isGrace: (days) => RUN_TIME['casework.graceDays'].safeParse(days).success,
    health: watching.health,
    options: { baseUrl: server.baseUrl },
    monthOf: (area, lang) => lastMonth(tools, area, lang),
    async makeReport(asked, { staffId }) {
      const by = staffId && store.staff.mark(staffId);
      return (await tools.reports.write({ ...asked, formats: config.report.formats, by })).copy;
    },
    onReportTrouble: tools.onTrouble,
    fileOf: async ({ dir }, name) => readAtOnce(join(dir, basename(name))),
  };
}

/**
 * Only what a copy lists is asked for, and never outside of its folder. At once: in the four steps of reading beside this
 * thread, each waited for its turn behind everybody's pages, for what takes a tenth of a millisecond.
 */
function readAtOnce(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** What cannot be used is said by whoever goes by it; the pages on which it is mended must open. */
function usable(rule: string, timezone: string): Calendar | undefined {
  try {
    return calendarOf(rule, timezone);
  } catch (error) {
    if (error instanceof Trouble) return undefined;
    throw error;
  }
}

/** The next moments of a rule that is not kept yet; undefined where it is none, or never comes. */
function nextTimes(rule: string, timezone: string, from: Date): string[] | undefined {
  const calendar = usable(rule, timezone);
  if (!calendar) return undefined;
  const times: string[] = [];
  for (let at: Date | undefined = from; at && times.length < SHOWN_TIMES; ) {
    at = calendar.next(at)?.at;
    if (at) times.push(at.toISOString());
  }
  return times;
}
const SHOWN_TIMES = 3;

/** Whose the things are that ids in paths of these pages name. What belongs to no area every admin may open. */
export const adminOwners = (store: Store, terms?: TermsDesk): Owners => {
  const everywhere = (there: unknown) => (there ? { everywhere: true } : undefined);
  return {
    mark: (id) => everywhere(store.marks.byId(id)),
    term: (id) =>
      everywhere(terms && [...terms.list({}), ...terms.list({ retired: true })].some(({ entry }) => entry.id === id)),
    token: (id) => everywhere(store.tokens.all().some((token) => token.id === id)),
    report: (id) => everywhere(store.reports.all().some((copy) => copy.id === id)),
  };
};

/** The last closed month, without what needs a person: that is counted live, and looked at in the review list. */
function lastMonth({ store, config, clock }: AdminTools, area: string | null, lang: string): MonthlyReport | undefined {
  const [closed] = store.periods.closed();
  if (!closed) return undefined;
  const { of, closed: all, history, latest } = store.periods;
  const report = monthlyReport(
    {
      ...{ clock, organisation: config.organisation, lang, keepDays: config.reportKeepDays, asksOnly: isImprecise },
      store: { periods: { ...store.periods, of, closed: all, history, latest, items: () => [] }, cases: store.cases },
      quotationOf: (clause) => clauseById(clause)?.quotation,
      closing: {
        suppliedDays: config.supplies.days,
        policy: store.policy.current()?.id ?? POLICY_REVISION.id,
        thresholds: {},
      },
    },
    { period: closed.period, area, lang },
  );
  const figures = report.history.at(-1)?.figures ?? {};
  const { overdue = null, disputed = null } = figures;
  return { ...report, cases: { ...report.cases, overdue, disputed } };
}

const SECRET = /pass(word|phrase)?|secret|token|credential|^keys$|webhookUrl/i;

/** Every key of the configuration with its value; of secrets only that they are set. */
function shownSettings(config: Config): AdminParts['shown'] {
  return configKeys()
    .filter(({ section }) => !section)
    .map(({ path, default: usual }) => {
      const value = path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], config);
      const empty =
        value === undefined || value === '' || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]';
      const secret = path.some((part) => SECRET.test(part));
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return {
        ...{
          key: path.join('.'),
          secret,
          from: JSON.stringify(value) === JSON.stringify(usual) || empty ? 'usual' : 'set',
        },
        ...(!empty && { value: secret ? '' : text.replace(/\/\/[^/@\s]+@/g, '//') }),
      } as const;
    });
}
