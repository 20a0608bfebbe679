/**
 * The only place (with compose/ beside it) where real things are built, wired and closed. Heavy rooms (browser, vision, store)
 * are imported when they are first needed: `check bio` starts no browser, and neither `audit` nor `check` ever loads SQLite.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureReading } from './compose/again.js';
import { openAsking, visitNobody } from './compose/asking.js';
import { equipmentOf } from './compose/equipment.js';
import { browserPath, cropsBy, openCutter, openReader, probedReader, type Source } from './compose/eyes.js';
import type { House } from './compose/house.js';
import { openKeeping } from './compose/keeping.js';
import { openLeader } from './compose/leader.js';
import { openLooking } from './compose/looking.js';
import { markFolders, marksNow, marksVersion, openMarks } from './compose/marks.js';
import { type Memory, memoryOf } from './compose/memory.js';
import { once, shared } from './compose/one-for-all.js';
import { personalMailChore } from './compose/personal-mails.js';
import { openPlatforms } from './compose/platforms.js';
import { openQueueRoom, workersIn } from './compose/queue.js';
import { openTrust, trusting } from './compose/reader-probe.js';
import { pondering, rejudgeStored, stampOf } from './compose/rejudging.js';
import { openReports, reportChores } from './compose/reports.js';
import { knownPlatforms, openSupplied } from './compose/supplied.js';
import { type InForce, openTerms } from './compose/terms.js';
import { packageRoot, programVersion } from './compose/version.js';
import { eyesBy, LIVE, userAgent, type Visited } from './compose/visits.js';
import { workerOf } from './compose/worker.js';
import type { Config } from './config.js';
import { CLAUSES, POLICY_REVISION } from './policy/clauses.js';
import { readDisclaimer } from './policy/disclaimer.js';
import { languageOf } from './policy/language.js';
import { readLeadership } from './policy/leadership.js';
import { usualWorkerMode } from './policy/platform-terms.js';
import { compareRevision } from './policy/revision.js';
import { understand } from './policy/understood.js';
import { verdictOf } from './policy/verdict.js';
import { recogniseAddress } from './services/addresses.js';
import { attest } from './services/attest.js';
import { impreciseIn } from './services/casework.js';
import { checkBio, checkPicture } from './services/check.js';
import { type InspectTools, inspect } from './services/inspect.js';
import type { RejudgeSummary } from './services/rejudge.js';
import { loadAudits, loadScrapers } from './services/roster.js';
import { platformModes } from './services/visiting-modes.js';
import type { Store } from './store/index.js';
import { placeIn } from './words/places.js';

export { packageRoot, programVersion, userAgent };
export const databasePath = (config: Config) => join(config.dataDir, 'profile-audit.sqlite');

export type { Declared, Enrolment, House, Look } from './compose/house.js';
export type { Source };

/** @param away what a machine without a database remembers; the house is then a worker's */
export async function openHouse(config: Config, clock = () => new Date(), away?: Memory): Promise<House> {
  const closers = new Set<() => void | Promise<void>>();
  const scrapers = await loadScrapers();
  const audits = await loadAudits();
  const modes = platformModes(config.platforms, usualWorkerMode);
  knownPlatforms(config, scrapers);
  const { regularPosts } = config;
  const recognise = (address: string) => recogniseAddress(address, scrapers);
  const scraperOf = (platform: string) => scrapers.find(({ id }) => id === platform)!;
  const rules = { audits, verdictOf, readDisclaimer, readLeadership, languageOf, regularPosts };
  const terms = openTerms(config, clock, {
    judging: rules,
    store: async () => (existsSync(databasePath(config)) ? store() : undefined),
  });
  /** The database, once somebody opened it. */
  let open: Store | undefined;
  /** The rules with the terms of this moment, less what was wrong too often. */
  const judging = () => {
    const kept = away ?? open;
    return { ...rules, ...terms.inForce(), imprecise: kept && impreciseIn(kept) };
  };

  let room: { version: Promise<string>; reader: ReturnType<typeof openReader> } | undefined;
  const closeRoom = async () => {
    const closing = room;
    room = undefined;
    await (await closing?.reader.catch(() => undefined))?.close();
  };
  closers.add(closeRoom);
  const roomVersion = async ({ version }: InForce) => `${version} ${marksVersion(await marksNow(config))}`;
  const reader = (marksDir?: string) => {
    const inForce = terms.inForce();
    const open = () => openReader(config, markFolders(config, marksDir), inForce);
    room ??= { version: roomVersion(inForce), reader: open() };
    return room.reader;
  };
  /** Terms or marks changed since the room was opened: another one is opened at the next picture. */
  const renewRoom = async (inForce: InForce) => {
    if (room && (await room.version) !== (await roomVersion(inForce))) await closeRoom();
  };
  const cutter = once(async () => {
    const opened = await openCutter(config);
    closers.add(() => opened.close());
    return opened;
  });
  const store = once(async () => {
    const { openStore } = await import('./store/index.js');
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    const path = databasePath(config);
    // A restore that was killed in the middle of its moves is finished before anybody looks.
    if (existsSync(config.dataDir)) (await import('./keep/take-place.js')).takePlace(config.dataDir);
    const opened = openStore({ path, evidenceDir: join(config.dataDir, 'evidence'), clock, languageOf });
    closers.add(() => opened.close());
    open = opened;
    return opened;
  });
  /** Nothing is opened for it: whoever checks a text or a picture alone needs no database. */
  const impreciseNow = () => (away ?? open)?.cases.imprecise() ?? [];
  const stampNow = async (inForce: InForce) => {
    const marks = await marksNow(config);
    return stampOf(
      { audits, regularPosts, version: programVersion, marks, imprecise: impreciseNow(), reading: config.reading },
      inForce,
    );
  };
  const rejudgeAll = async (signal?: AbortSignal): Promise<RejudgeSummary> => {
    const kept = await store();
    const inForce = judging();
    await renewRoom(inForce);
    const marks = await marksNow(config);
    const tools = { ...inForce, store: kept, stamp: await stampNow(inForce), marks };
    return rejudgeStored(tools, () => reader(), signal);
  };
  const inspectTools = async (openVisit: InspectTools['openVisit'], kept?: Memory): Promise<InspectTools> => {
    const inForce = judging();
    await renewRoom(inForce);
    return {
      ...inForce,
      openVisit,
      scraperOf,
      ponder: pondering(inForce),
      readPicture: await pictureReading(() => reader(), inForce, kept),
      again: kept?.again,
      stamp: await stampNow(inForce),
      keys: config.keys,
      clock,
    };
  };
  const queue = once(async () => {
    const opened = await openQueueRoom(config);
    closers.add(opened.close);
    return opened;
  });
  const turns = async () => (await queue()).turns;
  const openEyes = eyesBy({ config, clock, modes, recognise, scraperOf, turns, inspectTools, closers });

  const trusted = once(async () =>
    openTrust({ config, store: away ?? (await store()), reader: () => reader(), judging: rules, clock }),
  );
  const openPages = async (source: Visited, signal?: AbortSignal) => {
    const { tools, close } = await openEyes(source, 'person', signal);
    return { openVisit: tools.openVisit, close };
  };
  const platforms = openPlatforms({ config, scrapers, modes, recognise, scraperOf, openPages, clock });
  const supplied = openSupplied({ scraperOf, screens: () => reader(), cutter, inspectTools, clock });

  /** Rounds and looks that Leaders ask for see through the same eyes, so that both keep one pace. */
  const workerEyes = shared(async () => {
    const eyes = await openEyes(LIVE, 'worker', undefined, away ?? memoryOf(await store()));
    return { ...eyes, tools: trusting(eyes.tools, await trusted()) };
  });
  const printPdf = async (html: string) => {
    const { printPdf: print } = await import('./browser/pdf.js');
    return print(html, { executablePath: await browserPath(config), tmpDir: tmpdir() });
  };
  const reportParts = async () => ({
    ...{ config, store: await store(), scrapers, clock, printPdf },
    crops: async () => cropsBy(cutter),
  });

  return {
    config,
    scrapers,
    modes,
    policy: { clauses: CLAUSES, revision: POLICY_REVISION, compare: compareRevision },
    recognise,
    store,
    terms: terms.desk,
    keeping: openKeeping({ config, clock }),
    understandSupplied: supplied.understand,
    platforms,
    marks: async () => openMarks({ config, store: await store(), reader: () => reader() }),
    async openLook(source, signal) {
      if (source.kind === 'supplied') return supplied.look(source.files);
      const { tools, close } = await openEyes(source, 'person', signal);
      return { close, inspect: (ref, word, options) => inspect(attest(ref, word), tools, options) };
    },
    checkBio: (item, declared) => checkBio(item, judging(), declared),
    understandBio: (text) => {
      const { lexicon, today: asOf } = terms.inForce();
      return understand(text, { lang: languageOf(text), lexicon, asOf });
    },
    checkPicture: async (item, declared, marksDir) =>
      checkPicture(item, { ...judging(), reader: await reader(marksDir) }, declared),
    explainPicture: async ({ file, bytes }, marksDir) =>
      (await reader(marksDir)).explain(await bytes(), { name: file, kind: 'unknown' }),
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
    owners: async () => (await import('./compose/owners.js')).ownerDesk(config, await store()),
    letters: async () =>
      (await import('./compose/letters.js')).letterDesk({ config, store: await store(), scrapers, clock }),
    rejudge: rejudgeAll,
    workerEyes,
    queue,
    ...workerOf({
      config,
      clock,
      store,
      rejudge: rejudgeAll,
      openEyes: workerEyes,
      queue,
      equipment: async () => equipmentOf(config, await stampNow(judging()), impreciseNow()),
      manyHosts: (platform) => (scraperOf(platform)?.hosts.length ?? 0) === 0,
    }),
    async openServing() {
      const [{ openServing }, opened] = [await import('./compose/serving.js'), await store()];
      const platforms = scrapers.map(({ id }) => id);
      const asking = openAsking({
        ...{ config, store: opened, clock, scrapers, modes },
        crops: async () => cropsBy(cutter),
        understand: supplied.understand,
        tools: async () => trusting(await inspectTools(visitNobody, memoryOf(opened)), await trusted()),
      });
      const reports = openReports(await reportParts());
      const chores = [...reportChores(config, reports), personalMailChore({ config, store: opened, scrapers, clock })];
      const casework = {
        crops: async () => cropsBy(cutter),
        entryOf: (id: string) => terms.inForce().lexicon.find((entry) => entry.id === id),
        needsOf: (audit: string) => audits.find(({ id }) => id === audit)?.needs ?? [],
        placeOf: (platform: string, lang: string) => ({ title: placeIn(scraperOf(platform)?.title ?? platform, lang) }),
      };
      const looking = openLooking({
        ...{ config, store: opened, clock, scrapers, modes, cutter, openEyes: workerEyes },
        understand: supplied.understand,
        tools: async () => trusting(await inspectTools(visitNobody, memoryOf(opened)), await trusted()),
        trying: () => ({ ...judging(), reader: () => reader(), clock }),
      });
      const desks = {
        terms: terms.desk,
        reports,
        reader: () => reader(),
        titleOf: (id: string) => scraperOf(id)?.title ?? id,
      };
      const open = (signal: AbortSignal) => openPages(LIVE, signal);
      const leader = openLeader({ config, store: opened, clock, scrapers, modes, claim: recognise, open });
      const rooms = { asking, looking, leader, chores, desks, casework, workers: () => workersIn(config, queue) };
      return openServing({ config, store: opened, platforms, ...rooms, version: programVersion, clock });
    },
    reports: async () => openReports(await reportParts()),
    crops: () => import('./vision/crops.js'),
    printPdf,
    databaseFile: databasePath(config),
    databaseExists: () => existsSync(databasePath(config)),
    probeReader: async () => probedReader(config, await reader()),
    async probeBrowser() {
      const { probeBrowser } = await import('./browser/launch.js');
      const path = await browserPath(config);
      return { path, ...(await probeBrowser(path, config.browser.sandbox)) };
    },
    async close() {
      for (const close of [...closers].reverse()) await close();
      closers.clear();
    },
  };
}
