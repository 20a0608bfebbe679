/**
 * The demonstration as a function: a local site of invented people, their consents, one whole round through the real
 * browser, OCR and SQLite, and its report. `npm run demo` shows it; a test and `bench round` run the same.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAuditReport } from '../../src/cli/report-files.js';
import { type House, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { PictureBytes, ProfileResult } from '../../src/domain/result.js';
import { PICTURE_SIGHTS } from '../../src/domain/snapshot.js';
import type { RoundProgress, RoundSummary } from '../../src/services/round.js';
import type { CaseOf } from '../../src/store/case-reading.js';
import type { FailedVisit, Store } from '../../src/store/index.js';
import { wordsFor } from '../../src/words/index.js';
import { fillForm } from './sign.js';
import type { DemoPerson } from './site/people.js';
import { type Site, startSite } from './site/server.js';

export interface DemoOptions {
  /** A folder that the demo may fill and empty: its database and evidence. */
  dataDir: string;
  reportDir: string;
  clock?: () => Date;
  signal?: AbortSignal;
  pdf: boolean;
  people?: readonly DemoPerson[];
  /** How long a page may take; the page that never ends costs this much. */
  visitSeconds?: number;
  /** Lets a day pass after the round, so that what it found is looked at a second time. */
  secondLooks?: boolean;
  /** Tells the Leaders what was found, and lets the time pass that is theirs alone. */
  monthLater?: boolean;
  onStep?(step: 'site' | 'enrolled' | 'second-looks' | 'told' | 'report', count: number): void;
  onProgress?(progress: RoundProgress): void;
}
export interface Demo {
  site: Site;
  house: House;
  summary: RoundSummary & { results: ProfileResult[]; failed: FailedVisit[] };
  /** Paths of what was written. */
  files: string[];
  /** A day later the round goes on: what the first look found, and nothing else, is looked at once more. */
  dayLater(): Promise<RoundSummary>;
  close(): Promise<void>;
}

const AREAS = ['Coast', 'Vale'];
/** By then every second look is due. */
const SECOND_LOOKS_MS = 27 * 3_600_000;

/** Runs the demonstration. The caller closes it. */
export async function runDemo(options: DemoOptions): Promise<Demo> {
  const started = options.clock ?? (() => new Date());
  let aheadMs = 0;
  const clock = () => new Date(started().getTime() + aheadMs);
  await rm(options.dataDir, { recursive: true, force: true });
  const site = await startSite(options.people ? { people: options.people } : {});
  options.onStep?.('site', site.people.length);
  const house = await openHouse(
    loadConfig({
      cwd: options.dataDir,
      env: {
        PROFILE_AUDIT_DATA_DIR: options.dataDir,
        PROFILE_AUDIT_STAND_INS: JSON.stringify(site.map),
        PROFILE_AUDIT_VISIT_SECONDS: String(options.visitSeconds ?? 12),
        PROFILE_AUDIT_READERS: '2',
        PROFILE_AUDIT_ATTEMPTS: '1',
        PROFILE_AUDIT_REPORT_FORMATS: 'json',
        PROFILE_AUDIT_ORGANISATION: 'La Leche League of the demonstration (everybody is invented)',
        // The stand-ins are our own, and their people invented: nobody's terms forbid a visit.
        PROFILE_AUDIT_PLATFORMS: JSON.stringify({ x: { worker: 'visit' }, instagram: { worker: 'visit' } }),
      },
    }),
    clock,
  );
  const close = async () => {
    await house.close();
    await site.close();
  };
  try {
    const enrolment = await house.enrolment();
    for (const person of site.people) {
      const area = AREAS[site.people.indexOf(person) % AREAS.length];
      const { form } = enrolment.invite({ name: person.name, area, addresses: [site.url(person)] });
      enrolment.sign(fillForm(form, person, clock().toISOString().slice(0, 10)));
    }
    options.onStep?.('enrolled', site.people.length);
    const { signal, onProgress } = options;
    const period = await house.periodOf(clock());
    let ran = await house.runRound(period, { signal, onProgress });
    const dayLater = () => {
      aheadMs += SECOND_LOOKS_MS;
      return house.runRound(period, { signal, onProgress });
    };
    if (options.secondLooks && !ran.interrupted) {
      options.onStep?.('second-looks', ran.secondLooks.due);
      ran = await dayLater();
    }
    const store = await house.store();
    const summary = { ...ran, results: store.results(ran.roundId), failed: store.rounds.failed(ran.roundId) };
    const files: string[] = [];
    if (options.monthLater && !summary.interrupted) {
      const people = [...new Set(store.profiles.consented().map(({ personId }) => personId))];
      const told = people.flatMap((id) => store.cases.forPerson(id)).filter(({ case: one }) => one.toldAt === null);
      options.onStep?.('told', told.length);
      store.cases.seenByHer(
        told.map(({ case: one }) => one.id),
        house.config.casework.graceDays,
      );
      answerOne(store, told, house.config.casework.graceDays);
      aheadMs += (house.config.casework.graceDays + 1) * 86_400_000;
    }
    options.onStep?.('report', summary.results.length);
    if (!summary.interrupted) {
      const formats = ['html', ...(options.pdf ? (['pdf'] as const) : []), 'csv', 'json', 'text'] as const;
      const reports = await house.reports();
      if (summary.state === 'finished') await reports.monthly(signal);
      const { copy } = await reports.write({ period, formats, dir: options.reportDir });
      files.push(...copy.files.map(({ name }) => join(options.reportDir, name)));
      const dir = join(options.reportDir, 'everybody');
      const all = summary.results.map((result) => ({ result, pictures: picturesOf(result, store) }));
      files.push(await writeAuditReport(dir, all, house, wordsFor('en'), clock()));
    }
    return { site, house, summary, files, dayLater, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As they are kept: somebody who is no Leader has none. */
function picturesOf({ snapshot }: ProfileResult, { evidence }: Store): PictureBytes {
  const kept = PICTURE_SIGHTS.flatMap((sight) => {
    const sighting = snapshot[sight];
    const bytes =
      sighting.state === 'seen' && sighting.value.sha256 ? evidence.bytes(sighting.value.sha256) : undefined;
    return bytes ? [[sight, bytes] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** One of them says that it is not so: then a person looks, and not only her time runs. */
function answerOne(store: Store, told: readonly CaseOf[], graceDays: number): void {
  const [first] = [...told].sort(({ case: a }, { case: b }) => (a.audit === b.audit ? 0 : a.audit < b.audit ? 1 : -1));
  if (!first) return;
  const text = 'This is the colour of our choir, not of a party.';
  store.cases.answer({ caseId: first.case.id, personId: first.person.id, answer: 'disputed', text, graceDays });
}

/** The folder in which the demo keeps its database between its steps. */
export const demoData = (temporary: string) => join(temporary, `profile-audit-demo-${process.pid}`);
