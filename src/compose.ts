/**
 * The only place where real things are built, wired and closed. Heavy rooms (browser, vision, store) are imported when they
 * are first needed: `check bio` starts no browser, and neither `audit` nor `check` ever loads SQLite.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import type { Audit } from './domain/audit.js';
import type { PictureReader } from './domain/reading.js';
import type { EngineStamp } from './domain/result.js';
import type { Scraper } from './domain/scraper.js';
import type { Visitor } from './domain/visiting.js';
import { CLAUSES, POLICY_REVISION } from './policy/clauses.js';
import { readDisclaimer } from './policy/disclaimer.js';
import { languageOf } from './policy/language.js';
import { readLeadership } from './policy/leadership.js';
import { LEXICON_VERSION } from './policy/lexicon.js';
import { compareRevision } from './policy/revision.js';
import { verdictOf } from './policy/verdict.js';
import { vocabulary } from './policy/vocabulary.js';
import type { Crops } from './report/model.js';
import type { CheckTools } from './services/check.js';
import type { InspectTools } from './services/inspect.js';
import { loadAudits, loadScrapers } from './services/roster.js';
import type { Store } from './store/index.js';

/** The package's own folder: the same from the sources and from the compiled files. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));
export const programVersion: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
export const databasePath = (config: Config) => join(config.dataDir, 'profile-audit.sqlite');
const evidencePath = (config: Config) => join(config.dataDir, 'evidence');

/** How a look is made: live, from a recording, or from a page that somebody saved. */
export type Source =
  | { kind: 'live'; robots: 'obey' | 'ignore'; record?: string | undefined }
  | { kind: 'recorded'; file: string }
  | { kind: 'saved'; file: string };

export interface House {
  config: Config;
  scrapers: Scraper[];
  audits: Audit[];
  checkTools: CheckTools;
  /** The reading room, started once; `marksDir` names another folder of reference marks for this run. */
  reader(marksDir?: string): Promise<PictureReader>;
  /** Pictures for reports: drawn around and cut out. */
  crops(): Promise<Crops>;
  policy: { clauses: typeof CLAUSES; revision: typeof POLICY_REVISION; compare: typeof compareRevision };
  databaseFile: string;
  databaseExists(): boolean;
  /** Starts the browser once and tells what it is; for `doctor`. */
  probeBrowser(): Promise<{ path: string; version: string; sandboxed: boolean }>;
  /** Tools for inspecting profiles by way of `source`. */
  inspectTools(source: Source, signal?: AbortSignal): Promise<InspectTools & { sandboxed?: boolean }>;
  /** The database, opened once. */
  store(): Promise<Store>;
  /** HTML in, PDF out, by the same Chromium. */
  printPdf(html: string): Promise<Uint8Array>;
  /** Closes everything that was opened, the last first. Safe to call twice. */
  close(): Promise<void>;
}

export async function openHouse(config: Config, clock: () => Date = () => new Date()): Promise<House> {
  const closers: (() => void | Promise<void>)[] = [];
  const scrapers = await loadScrapers(new URL('./scrapers/', import.meta.url));
  const audits = await loadAudits(new URL('./audits/', import.meta.url));
  const { regularPosts } = config;

  let room: Promise<PictureReader> | undefined;
  const openReader = async (marksDir?: string) => {
    const { createPictureReader } = await import('./vision/reader.js');
    const { workers, recycleAfter, deadlineSeconds } = config.reading;
    const deadlineMs = deadlineSeconds * 1000;
    const opened = createPictureReader({ workers, recycleAfter, deadlineMs, vocabulary: vocabulary(), marksDir });
    closers.push(() => opened.close());
    return opened;
  };
  const reader = (marksDir = config.reading.marksDir) => {
    room ??= openReader(marksDir);
    return room;
  };
  const store = once(async () => {
    const { openStore } = await import('./store/index.js');
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    const opened = openStore({ path: databasePath(config), evidenceDir: evidencePath(config), clock });
    closers.push(() => opened.close());
    return opened;
  });

  async function openVisitor(
    source: Exclude<Source, { kind: 'saved' }>,
    signal?: AbortSignal,
  ): Promise<Visitor & { sandboxed: boolean }> {
    const [{ openDoor }, { findBrowser }, { createVisitor }] = await Promise.all([
      import('./browser/door.js'),
      import('./browser/find-browser.js'),
      import('./browser/visitor.js'),
    ]);
    const { path } = findBrowser(config.browser.path);
    const standIns = Object.keys(config.network.standIns).length > 0 ? { map: config.network.standIns } : undefined;
    const { pageMegabytes, pictureMegabytes, visitSeconds, settleMs } = config.limits;
    const door = await openDoor({
      allowPrivate: config.network.allowPrivate,
      standIns,
      limits: { responseMegabytes: Math.max(pageMegabytes, pictureMegabytes), seconds: visitSeconds },
      userAgent: userAgent(config),
    });
    closers.push(() => door.close());
    const visitor = await createVisitor({
      executablePath: path,
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
    closers.push(() => visitor.close());
    signal?.addEventListener('abort', () => void visitor.close(), { once: true });
    return visitor;
  }

  return {
    config,
    scrapers,
    audits,
    checkTools: { audits, verdictOf, readDisclaimer, readLeadership, languageOf, regularPosts },
    reader,
    store,
    async crops() {
      const { annotatePicture, cropPicture } = await import('./vision/crops.js');
      return { annotatePicture, cropPicture };
    },
    policy: { clauses: CLAUSES, revision: POLICY_REVISION, compare: compareRevision },
    databaseFile: databasePath(config),
    databaseExists: () => existsSync(databasePath(config)),
    async probeBrowser() {
      const [{ findBrowser }, { probeBrowser }] = await Promise.all([
        import('./browser/find-browser.js'),
        import('./browser/launch.js'),
      ]);
      const { path } = findBrowser(config.browser.path);
      return { path, ...(await probeBrowser(path, config.browser.sandbox)) };
    },
    async inspectTools(source, signal) {
      const visitor = source.kind === 'saved' ? undefined : await openVisitor(source, signal);
      const { openSaved } = await import('./browser/saved.js');
      return {
        audits,
        verdictOf,
        openVisit: async (profile) => {
          if (source.kind === 'saved') return openSaved(source.file, profile, clock);
          return visitor!.visit(profile, signal ? { signal } : {});
        },
        scraperOf: (platform) => scrapers.find(({ id }) => id === platform)!,
        reader: () => reader(),
        sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
        languageOf,
        stamp: stampOf(audits, await ocrStamp()),
        keys: config.keys,
        regularPosts,
        clock,
        ...(visitor ? { sandboxed: visitor.sandboxed } : {}),
      };
    },
    async printPdf(html) {
      const [{ findBrowser }, { printPdf }] = await Promise.all([
        import('./browser/find-browser.js'),
        import('./browser/pdf.js'),
      ]);
      return printPdf(html, { executablePath: findBrowser(config.browser.path).path, tmpDir: tmpdir() });
    },
    async close() {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
}

/** An honest visitor's name: the product, its version and where to read about it. */
export const userAgent = (config: Config) => `ProfileAudit/${programVersion} (+${config.infoUrl})`;

const ocrStamp = async () => (await import('./vision/engine.js')).ENGINE;

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
