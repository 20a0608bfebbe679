/**
 * The demonstration as a function: a local site of invented people, their consents, one whole round through the real
 * browser, OCR and SQLite, and its report. `npm run demo` shows it; a test and `bench round` run the same.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRoundReport } from '../../src/cli/round.js';
import { type House, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import type { ProfileResult } from '../../src/domain/result.js';
import type { RoundProgress, RoundSummary } from '../../src/services/round.js';
import type { FailedVisit } from '../../src/store/index.js';
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
  onStep?(step: 'site' | 'enrolled' | 'second-looks' | 'report', count: number): void;
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
      const { form } = enrolment.invite({ name: person.name, addresses: [site.url(person)] });
      enrolment.sign(fillForm(form, person, clock().toISOString().slice(0, 10)));
    }
    options.onStep?.('enrolled', site.people.length);
    const { signal, onProgress } = options;
    const period = house.periodOf(clock());
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
    options.onStep?.('report', summary.results.length);
    const round = { id: summary.roundId, period };
    const files = summary.interrupted
      ? []
      : await writeRoundReport(house, round, { dir: options.reportDir, pdf: options.pdf, listClear: true }, clock());
    return { site, house, summary, files, dayLater, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The folder in which the demo keeps its database between its steps. */
export const demoData = (temporary: string) => join(temporary, `profile-audit-demo-${process.pid}`);
