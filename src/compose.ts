/**
 * The only place where real things are built, wired and closed. Heavy rooms (browser, vision, store) are imported when they
 * are first needed: `check bio` starts no browser, and neither `audit` nor `check` ever loads SQLite.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import type { Audit } from './domain/audit.js';
import type { ProfileRef } from './domain/profile.js';
import type { PictureReader } from './domain/reading.js';
import type { BioCheck, EngineStamp, PictureCheck } from './domain/result.js';
import type { Scraper } from './domain/scraper.js';
import { CLAUSES, POLICY_REVISION } from './policy/clauses.js';
import { readDisclaimer } from './policy/disclaimer.js';
import { languageOf } from './policy/language.js';
import { readLeadership } from './policy/leadership.js';
import { LEXICON_VERSION } from './policy/lexicon.js';
import { compareRevision } from './policy/revision.js';
import { verdictOf } from './policy/verdict.js';
import { vocabulary } from './policy/vocabulary.js';
import type { Crops } from './report/model.js';
import { recogniseAddress } from './services/addresses.js';
import { attest, type Word } from './services/attest.js';
import { checkBio, checkPicture } from './services/check.js';
import type { exportLeader, inviteLeader, showLeader, signForm } from './services/enrolment.js';
import { type Inspection, type InspectOptions, type InspectTools, inspect } from './services/inspect.js';
import { loadAudits, loadScrapers } from './services/roster.js';
import type { RoundOptions, RoundSummary } from './services/round.js';
import type { Receipt, Store } from './store/index.js';
import { periodOf } from './worker/period.js';
import type { Scheduling } from './worker/schedule.js';

/** The package's own folder: the same from the sources and from the compiled files. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));
export const programVersion: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
export const databasePath = (config: Config) => join(config.dataDir, 'profile-audit.sqlite');

/** How a look is made: live, from a recording, or from a page that somebody saved. */
export type Source =
  | { kind: 'live'; robots: 'obey' | 'ignore'; record?: string | undefined }
  | { kind: 'recorded'; file: string }
  | { kind: 'saved'; file: string };

/** Enrolment by command, bound to the open database. */
export interface Enrolment {
  invite(asked: {
    name: string;
    email?: string | undefined;
    area?: string | undefined;
    addresses: readonly string[];
  }): ReturnType<typeof inviteLeader>;
  sign(form: string): ReturnType<typeof signForm>;
  show(who: string): ReturnType<typeof showLeader>;
  withdraw(who: string, address?: string): number;
  export(who: string): ReturnType<typeof exportLeader>;
  erase(who: string): Receipt;
}
/** One open way to look at profiles. */
export interface Look {
  /** Inspects one profile on the person's word. */
  inspect(ref: ProfileRef, word: Word, options: Omit<InspectOptions, 'parts'>): Promise<Inspection>;
  /** Whether pages run in the browser's sandbox; undefined where no browser runs. */
  sandboxed: boolean | undefined;
  /** Ends the look; what it records is then on disk. */
  close(): Promise<void>;
}

/** The use-cases, wired to real things. Whoever opens a house closes it. */
export interface House {
  config: Config;
  scrapers: readonly Scraper[];
  policy: { clauses: typeof CLAUSES; revision: typeof POLICY_REVISION; compare: typeof compareRevision };
  /** The profile behind an address as people type it. Throws Trouble ADDRESS_*. */
  recognise(address: string): ProfileRef;
  openLook(source: Source, signal?: AbortSignal): Promise<Look>;
  checkBio(item: Parameters<typeof checkBio>[0], declared: Declared): BioCheck;
  /** `marksDir` names another folder of reference marks; the first call decides for all. */
  checkPicture(item: Parameters<typeof checkPicture>[0], declared: Declared, marksDir?: string): Promise<PictureCheck>;
  /** The database, opened once. */
  store(): Promise<Store>;
  enrolment(): Promise<Enrolment>;
  /** Runs the round of `period`, or what is left of it, by live visits that obey robots.txt. */
  runRound(period: string, options: Pick<RoundOptions, 'signal' | 'onProgress'>): Promise<RoundSummary>;
  /** The period in which a moment lies, by the configured time zone. */
  periodOf(moment: Date): string;
  /** Starts the configured schedule. */
  startSchedule(how: Pick<Scheduling, 'run' | 'onTrouble'>): Promise<{ stop(): Promise<void> }>;
  /** Pictures for reports: the whole, and cut out. */
  crops(): Promise<Crops>;
  /** HTML in, PDF out, by the same Chromium. */
  printPdf(html: string): Promise<Uint8Array>;
  databaseFile: string;
  databaseExists(): boolean;
  /** The stamp of the reading room, which is started for it. */
  probeReader(): Promise<string>;
  /** Starts the browser once and tells what it is. */
  probeBrowser(): Promise<{ path: string; version: string; sandboxed: boolean }>;
  /** Closes everything that was opened, the last first. Safe to call twice. */
  close(): Promise<void>;
}
type Declared = NonNullable<InspectOptions['declared']>;

export async function openHouse(config: Config, clock: () => Date = () => new Date()): Promise<House> {
  const closers: (() => void | Promise<void>)[] = [];
  const scrapers = await loadScrapers(new URL('./scrapers/', import.meta.url));
  const audits = await loadAudits(new URL('./audits/', import.meta.url));
  const { regularPosts } = config;
  const recognise = (address: string) => recogniseAddress(address, scrapers);
  const judging = { audits, verdictOf, readDisclaimer, readLeadership, languageOf, regularPosts };

  let room: Promise<PictureReader> | undefined;
  const reader = (marksDir = config.reading.marksDir) => {
    room ??= openReader(config, marksDir).then((opened) => {
      closers.push(() => opened.close());
      return opened;
    });
    return room;
  };
  const store = once(async () => {
    const { openStore } = await import('./store/index.js');
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    const path = databasePath(config);
    const opened = openStore({ path, evidenceDir: join(config.dataDir, 'evidence'), clock });
    closers.push(() => opened.close());
    return opened;
  });
  const inspectTools = async (openVisit: InspectTools['openVisit']): Promise<InspectTools> => ({
    ...judging,
    openVisit,
    scraperOf: (platform) => scrapers.find(({ id }) => id === platform)!,
    reader: () => reader(),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    stamp: stampOf(audits, (await import('./vision/engine.js')).ENGINE),
    keys: config.keys,
    clock,
  });
  async function openEyes(source: Source, signal?: AbortSignal) {
    if (source.kind === 'saved') {
      const { openSaved } = await import('./browser/saved.js');
      const tools = await inspectTools((profile) => openSaved(source.file, profile, clock));
      return { tools, sandboxed: undefined, close: async () => {} };
    }
    const visitor = await openVisitor(config, source, clock);
    closers.push(visitor.close);
    signal?.addEventListener('abort', () => void visitor.close(), { once: true });
    const tools = await inspectTools((profile) => visitor.visit(profile, signal ? { signal } : {}));
    return { tools, sandboxed: visitor.sandboxed, close: visitor.close };
  }

  return {
    config,
    scrapers,
    policy: { clauses: CLAUSES, revision: POLICY_REVISION, compare: compareRevision },
    recognise,
    store,
    async openLook(source, signal) {
      const { tools, sandboxed, close } = await openEyes(source, signal);
      return { sandboxed, close, inspect: (ref, word, options) => inspect(attest(ref, word), tools, options) };
    },
    checkBio: (item, declared) => checkBio(item, judging, declared),
    checkPicture: async (item, declared, marksDir) =>
      checkPicture(item, { ...judging, reader: await reader(marksDir) }, declared),
    async enrolment() {
      const [opened, services] = [await store(), await import('./services/enrolment.js')];
      return {
        invite: (asked) => services.inviteLeader(opened, { ...asked, profiles: asked.addresses.map(recognise) }),
        sign: (form) => services.signForm(opened, form, recognise),
        show: (who) => services.showLeader(opened, who),
        withdraw: (who, address) => services.withdrawLeader(opened, who, address && recognise(address).url),
        export: (who) => services.exportLeader(opened, who),
        erase: (who) => services.eraseLeader(opened, who),
      };
    },
    async runRound(period, options) {
      const { runRound } = await import('./services/round.js');
      const opened = await store();
      const { tools, close } = await openEyes({ kind: 'live', robots: 'obey' }, options.signal);
      const { schedule: _, ...how } = config.round;
      const inspectAll = { ...tools, readings: opened.readings };
      try {
        const worker = `pid-${process.pid}`;
        return await runRound({ store: opened, inspect: inspectAll }, { ...options, ...how, period, worker, wait });
      } finally {
        await close();
      }
    },
    periodOf: (moment) => periodOf(moment, config.timezone),
    async startSchedule(how) {
      const [{ startSchedule }, opened] = [await import('./worker/schedule.js'), await store()];
      const lastFinished = () => {
        const latest = opened.rounds.latest();
        return latest?.state === 'finished' ? latest.period : undefined;
      };
      const { timezone, round } = config;
      return startSchedule({ ...how, expression: round.schedule, timezone, clock, lastFinished });
    },
    crops: () => import('./vision/crops.js'),
    async printPdf(html) {
      const { printPdf } = await import('./browser/pdf.js');
      return printPdf(html, { executablePath: await browserPath(config), tmpDir: tmpdir() });
    },
    databaseFile: databasePath(config),
    databaseExists: () => existsSync(databasePath(config)),
    probeReader: async () => (await reader()).engine,
    async probeBrowser() {
      const { probeBrowser } = await import('./browser/launch.js');
      const path = await browserPath(config);
      return { path, ...(await probeBrowser(path, config.browser.sandbox)) };
    },
    async close() {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
}

async function openReader(config: Config, marksDir: string | undefined): Promise<PictureReader> {
  const { createPictureReader } = await import('./vision/reader.js');
  const { workers, recycleAfter, deadlineSeconds } = config.reading;
  return createPictureReader({
    workers,
    recycleAfter,
    deadlineMs: deadlineSeconds * 1000,
    vocabulary: vocabulary(),
    marksDir,
  });
}

/** Sleeps; ends early without a word when the signal says so. */
const wait = (ms: number, signal?: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);

const browserPath = async (config: Config) =>
  (await import('./browser/find-browser.js')).findBrowser(config.browser.path).path;

async function openVisitor(config: Config, source: Exclude<Source, { kind: 'saved' }>, clock: () => Date) {
  const { openDoor } = await import('./browser/door.js');
  const { createVisitor } = await import('./browser/visitor.js');
  const executablePath = await browserPath(config);
  const { allowPrivate, standIns } = config.network;
  const { pageMegabytes, pictureMegabytes, visitSeconds, settleMs } = config.limits;
  const door = await openDoor({
    allowPrivate,
    ...(Object.keys(standIns).length > 0 ? { standIns: { map: standIns } } : {}),
    limits: { responseMegabytes: Math.max(pageMegabytes, pictureMegabytes), seconds: visitSeconds },
    userAgent: userAgent(config),
  });
  try {
    const visitor = await createVisitor({
      executablePath,
      door,
      userAgent: userAgent(config),
      limits: { visitSeconds, settleMs, pageMegabytes, pictureMegabytes },
      sandbox: config.browser.sandbox,
      robots: source.kind === 'live' ? source.robots : 'ignore',
      clock,
      tmpDir: tmpdir(),
      recordHar: source.kind === 'live' ? source.record : undefined,
      recorded: source.kind === 'recorded' ? source.file : undefined,
    });
    const close = async () => {
      await visitor.close();
      await door.close();
    };
    return { visit: visitor.visit.bind(visitor), sandboxed: visitor.sandboxed, close };
  } catch (error) {
    await door.close();
    throw error;
  }
}

/** An honest visitor's name: the product, its version and where to read about it. */
export const userAgent = (config: Config) => `ProfileAudit/${programVersion} (+${config.infoUrl})`;

/** Versions of everything that could change a verdict. */
export function stampOf(audits: readonly Audit[], ocr: string): EngineStamp {
  const rules = createHash('sha256')
    .update(audits.map(({ id, version }) => `${id}@${version}`).join())
    .digest('hex');
  return { version: programVersion, rules: rules.slice(0, 12), lexicon: LEXICON_VERSION, ocr };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
