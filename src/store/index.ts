/**
 * The store: people, consents, rounds, visits and what they saw, on SQLite, with evidence files beside it. Everything is
 * synchronous, every change one transaction, and every refusal of SQLite or the file system comes out as a `Trouble`.
 * Importing this file loads no SQLite; `openStore` does.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { Trouble } from '../domain/trouble.js';
import { againOf } from './again.js';
import { aggregatesOf } from './aggregates.js';
import { areasOf } from './areas.js';
import { asksOf } from './asks.js';
import { auditAsksOf } from './audit-asks.js';
import { backupsOf } from './backups.js';
import { caseworkOf } from './casework.js';
import { choresOf } from './chores.js';
import { connect, MEMORY, translated } from './connect.js';
import { consentsOf, profilesOf } from './consents.js';
import { controlOf } from './control.js';
import { copyDatabase, integrityOf } from './copy.js';
import { makeCore } from './core.js';
import { decisionsOf } from './decisions.js';
import { deskOf } from './desk.js';
import { applyRegister, registerOf } from './erasures.js';
import { evidenceOf } from './evidence.js';
import { evidenceFiles } from './files.js';
import { guarded } from './guarded.js';
import { hersOf } from './hers.js';
import { incidentsOf } from './incidents.js';
import { independenceOf } from './independence.js';
import { lettersOf } from './letters.js';
import { logOf } from './log.js';
import { mailsOffOf } from './mails-off.js';
import { marksOf } from './marks.js';
import { migrate } from './migrate.js';
import { outboxOf } from './outbox.js';
import { ownAuditsOf } from './own-audits.js';
import { invitationsOf, peopleOf } from './people.js';
import { periodsOf } from './periods.js';
import { personalMailsOf } from './personal-mails.js';
import { personsOf } from './persons.js';
import { policyOf } from './policy.js';
import { readingsOf } from './readings.js';
import { rejudgingOf } from './rejudging.js';
import { reportsOf } from './reports.js';
import { resultsOf } from './results.js';
import { retentionOf } from './retention.js';
import { isLarge, writeAnew, writeAnewSoon } from './rewrite.js';
import { rollOf } from './roll.js';
import { roundsOf } from './rounds.js';
import { schedulesOf } from './schedules.js';
import { secondLooksOf } from './second-looks.js';
import { selfOf } from './self.js';
import { sessionsOf } from './sessions.js';
import { settingsOf } from './settings.js';
import { shownOf } from './shown.js';
import { dateRefused, type Signing } from './signing.js';
import { staffOf } from './staff.js';
import { suppliesOf } from './supplies.js';
import { tokensOf } from './tokens.js';
import { emptyWal, sweep, unseeing } from './unsee.js';
import { visitsOf } from './visits.js';
import { webhookCallsOf } from './webhook-calls.js';
import { whoseOf } from './whose.js';

export { evidenceNamedIn, examineCopy, type Held, holdAlone, removeDatabase } from './copy.js';
export { type ApiToken, TOKEN_PREFIX } from './tokens.js';
export type * from './types.js';
export type Log = ReturnType<typeof logOf>;
export type Store = ReturnType<typeof openStore>;

export interface StoreOptions {
  /** The database file, or ':memory:'. */
  path: string;
  /** Folder of the evidence files; made when the first is written. */
  evidenceDir: string;
  clock: () => Date;
  /** So many random bytes. */
  random?: (bytes: number) => Uint8Array;
  /** It lies unpacked beside its place, and is perhaps thrown away: the register beside the backups is left as it is. */
  detached?: boolean;
  /** The language of a description, as the rules are told it. By default nobody knows. */
  languageOf?: (text: string) => string | undefined;
}

/**
 * Opens the database, brings it up to date and clears away what a killed program left. Refuses with DATABASE_NEWER,
 * DATABASE_UNAVAILABLE (better-sqlite3 is not there or not built), DATABASE_BROKEN or DATABASE_FAILED.
 */
export function openStore({
  path,
  evidenceDir,
  clock,
  random = (n) => randomBytes(n),
  detached = false,
  languageOf = () => undefined,
}: StoreOptions) {
  const sqlite = connect(path);
  const core = makeCore({ sqlite, file: path, files: evidenceFiles(evidenceDir), clock, random });
  let version: number;
  try {
    version = translated(path, () => migrate(sqlite, path));
    // An erasure that was cut short, or could not empty the WAL for a reader, is finished here.
    sweep(core);
    reportsOf(core).eraseOutdated();
    writeAnewSoon(core);
    emptyWal(core);
  } catch (error) {
    sqlite.close();
    throw error;
  }

  const log = logOf(core);
  const unsee = unseeing(core);
  const register = registerOf(core, { detached });
  // A program that was killed right after erasing had no time to lay the register beside the backups.
  translated(path, register.copyOut);
  const profiles = profilesOf(core);
  const readings = readingsOf(core);
  const results = resultsOf(core, readings);
  const again = againOf(core);
  const decisions = decisionsOf(core, log);
  const independence = independenceOf(core);
  const { lives, dismissals, cases } = caseworkOf(core, { log, unsee, decisions, independence, languageOf });
  const looking = secondLooksOf(core, { lives, unsee });
  const people = peopleOf(core, log);
  const invitations = invitationsOf(core);
  const { stillConsented } = profiles;
  const supplies = suppliesOf(core, { stillConsented, readings, lives, dismissals, unsee });
  const ownAudits = ownAuditsOf(core, { stillConsented, readings, lives, dismissals, unsee });
  const consents = consentsOf(core, log, unsee, register);
  const persons = personsOf(core, { log, find: people.find, unsee, results, register });
  const evidence = evidenceOf(core);
  const aggregates = aggregatesOf(core);
  const retention = retentionOf(core, { unsee, erase: persons.erase, aggregates });
  const staff = staffOf(core, log);
  const sessions = sessionsOf(core, log);
  const guard = <G extends object>(group: G): G => guarded(path, group);

  return {
    people: guard({ ...people, show: persons.show }),
    invitations: guard({
      byToken: invitations.byToken,
      /** She would rather not. Nothing of it is written down: it is as if the code had never come back. */
      decline: invitations.decline,
      /**
       * Spends a token and keeps what was signed with it, all or nothing. The form is kept without its token; nobody can
       * sign for somebody else's invitation.
       */
      redeem({
        token,
        form,
        signings,
      }: {
        token: string;
        form: string;
        signings: Omit<Signing, 'personId' | 'formId'>[];
      }) {
        return core.tx(() => {
          const { id, personId, createdAt } = invitations.byToken(token);
          const early = signings.find(({ signedOn }) => signedOn !== undefined && signedOn < dayBefore(createdAt));
          if (early) throw new Trouble('INPUT_INVALID', 'stop', { detail: dateRefused(early.signedOn) });
          invitations.spend(id);
          const formId = consents.keepForm(personId, form.replaceAll(token.trim(), '(spent)'));
          return signings.map((signing) => consents.sign({ ...signing, personId, formId }));
        });
      },
    }),
    consents: guard({
      sign: consents.sign,
      withdraw: consents.withdraw,
      /** Several signatures of hers with the words that she signed, all or nothing. */
      signAll: (personId: string, form: string, signings: Omit<Signing, 'personId' | 'formId'>[]) =>
        core.tx(() => {
          const formId = consents.keepForm(personId, form);
          return signings.map((signing) => consents.sign({ ...signing, personId, formId }));
        }),
    }),
    profiles: guard(profiles),
    control: guard(controlOf(core, { log, unsee, independence })),
    hers: guard(hersOf(core, { unsee, register })),
    self: guard(selfOf(core)),
    rounds: guard(roundsOf(core, log, profiles.stillConsented, looking)),
    visits: guard(visitsOf(core, { stillConsented, readings, again, lives, dismissals, looking })),
    asks: guard(asksOf(core, profiles.stillConsented)),
    supplies: guard(supplies),
    ownAudits: guard(ownAudits),
    auditAsks: guardedAsks(path, auditAsksOf(core, { stillConsented: profiles.stillConsented, ownAudits })),
    lives: guard({ states: lives.states, rejudged: lives.rejudged }),
    readings: guard({ get: readings.get, put: readings.put, strips: readings.strips }),
    rejudging: guard(rejudgingOf(core, { readings, lives, dismissals })),
    outcomes: guard({ previous: results.previous, last: results.last }),
    again: guard({ of: again.of, hold: again.hold }),
    decisions: guard(decisions),
    cases: guard(cases),
    areas: guard(areasOf(core, log)),
    marks: guard(marksOf(core, log)),
    roll: guard(rollOf(core)),
    desk: guard(deskOf(core)),
    shown: guard(shownOf(core)),
    tokens: guard(tokensOf(core, log)),
    settings: guard(settingsOf(core, log)),
    schedules: guard(schedulesOf(core)),
    chores: guard(choresOf(core)),
    policy: guard(policyOf(core, log)),
    log: guard(log),
    periods: guard(periodsOf(core, { log, schema: version })),
    reports: guard(reportsOf(core)),
    outbox: guard(outboxOf(core)),
    mailsOff: guard(mailsOffOf(core)),
    letters: guard(lettersOf(core, log)),
    personalMails: guard(personalMailsOf(core)),
    webhookCalls: guard(webhookCallsOf(core)),
    whose: guard(whoseOf(core)),
    staff: { ...guard(staff), factor: guard(staff.factor) },
    sessions: { ...guard(sessions), links: guard(sessions.links) },
    incidents: guard(incidentsOf(core)),
    backups: guard(backupsOf(core, log, register)),
    aggregates: guard({ all: aggregates.all }),
    retention: guard(retention),
    register: guard({
      all: register.all,
      key: register.key,
      merge: register.merge,
      readFrom: register.readFrom,
      copyOut: register.copyOut,
      behind: register.behind,
      /** Erases again what the register names. Gives how many of each kind. */
      apply: () => applyRegister(core, { register, erase: persons.erase, withdraw: consents.withdraw, unsee }),
    }),
    /** Copies the database as it is at this moment into a file, while it goes on being written. */
    copyTo: async (file: string, signal?: AbortSignal): Promise<void> => {
      await copyDatabase(path, file, signal);
      // Who was erased meanwhile stood in the WAL as long as we were reading.
      emptyWal(core);
    },
    /**
     * Writes the file anew where an erasure left it due. False where that must wait: another connection writes, or the file is
     * large and it is not `quiet`, so that somebody would wait for it.
     */
    writeAnew(quiet: boolean): boolean {
      if (!quiet && isLarge(core)) return false;
      const done = translated(path, () => writeAnew(core));
      emptyWal(core);
      return done;
    },
    evidence: guard({ bytes: evidence.bytes, isNamed: evidence.isNamed }),
    ...guard({
      results: results.ofRound,
      exportPerson: persons.export,
      erase: persons.erase,
      /**
       * For the doctor: 'ok' or what is wrong, size on disk in bytes, number of migrations, evidence files not found.
       * `thorough` compares every index with its table too: about 60 ms for each megabyte.
       */
      check: ({ thorough = false } = {}) => ({
        integrity: integrityOf(sqlite, thorough),
        size: path === MEMORY ? 0 : sizeOf(path) + sizeOf(`${path}-wal`),
        version,
        missingFiles: evidence.missingFiles(),
      }),
    }),
    /** Safe to call twice. */
    close(): void {
      core.pending.clear();
      core.waiting.clear();
      if (sqlite.open) sqlite.close();
    },
  };
}

/** The day before, since it may still be that day in the west. */
const dayBefore = (at: string): string => new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10);

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

const guardedAsks = (path: string, { ledger, ...asks }: ReturnType<typeof auditAsksOf>) => ({
  ...guarded(path, asks),
  ledger: guarded(path, ledger),
});
