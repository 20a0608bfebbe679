/** `profile-audit doctor`: what the program needs, whether it is there, and what to do where it is not. */
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { cliWords, doctorWords as says } from '../words/cli.js';
import { wordsFor } from '../words/index.js';
import { keepingWords } from '../words/keeping.js';
import { type Context, EXIT, type ExitCode } from './io.js';
import { troubleOf } from './troubles.js';

type State = 'good' | 'warn' | 'bad';
export interface Finding {
  check: string;
  state: State;
  says: string;
}

/** Node lines and the day after which each gets no more security repairs. */
const NODE_ENDS: Readonly<Record<number, string>> = { 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30' };
const LEAST_FREE_BYTES = 1_000_000_000;
/** The program was written after this day: a clock before it is wrong. */
const NOT_BEFORE = Date.UTC(2026, 10, 1);

export function registerDoctor(program: Command, context: Context, done: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .description(
      'check the browser and its sandbox, OCR data, database, backups, disk, clock and Node, and say what to do',
    )
    .option('--json', 'one JSON object per check and line')
    .action(async (flags: { json?: boolean }) => {
      const findings = await examine(context);
      const width = Math.max(...findings.map(({ check }) => check.length));
      for (const finding of findings) {
        const line = `${finding.check.padEnd(width)}  ${says[finding.state].padEnd(12)}  ${finding.says}`;
        context.io.out(flags.json ? JSON.stringify(finding) : line);
      }
      done(findings.some(({ state }) => state === 'bad') ? EXIT.failed : EXIT.ok);
    });
}

/** Runs every check; none throws. */
export async function examine(context: Context): Promise<Finding[]> {
  const now = context.io.clock();
  const findings: Finding[] = [nodeFinding(now), clockFinding(now)];
  const house = await context.house();
  for (const look of [
    browserFinding,
    sandboxFinding,
    ocrFinding,
    databaseFinding,
    backupFinding,
    registerFinding,
    diskFinding,
  ]) {
    findings.push(await look(house, now));
  }
  return findings;
}

type House = Awaited<ReturnType<Context['house']>>;

/** @param version such as 20.20.2 */
export function nodeFinding(now: Date, version = process.versions.node): Finding {
  const end = NODE_ENDS[Number(version.split('.')[0])];
  const old = end !== undefined && now.getTime() > Date.parse(end);
  return { check: 'Node', state: old ? 'warn' : 'good', says: old ? says.node.old(version) : says.node.fine(version) };
}

function clockFinding(now: Date): Finding {
  const wrong = now.getTime() < NOT_BEFORE;
  const text = now.toISOString();
  return {
    check: 'clock',
    state: wrong ? 'bad' : 'good',
    says: wrong ? says.clock.wrong(text) : says.clock.fine(text),
  };
}

async function browserFinding(house: House): Promise<Finding> {
  const check = 'browser';
  try {
    const { path, version } = await house.probeBrowser();
    return { check, state: 'good', says: says.browser.fine(path, version) };
  } catch (error) {
    const { code, args } = troubleOf(error);
    const missing = code === 'BROWSER_MISSING';
    const text = missing
      ? says.browser.missing
      : says.browser.broken(String(args.path ?? ''), String(args.detail ?? code));
    return { check, state: 'bad', says: text };
  }
}

async function sandboxFinding(house: House): Promise<Finding> {
  const check = 'sandbox';
  try {
    const { sandboxed } = await house.probeBrowser();
    return { check, state: sandboxed ? 'good' : 'warn', says: sandboxed ? says.sandbox.on : says.sandbox.off };
  } catch {
    return { check, state: 'bad', says: says.browser.missing };
  }
}

async function ocrFinding(house: House): Promise<Finding> {
  const check = 'reading';
  try {
    return { check, state: 'good', says: says.ocr.fine(...(await house.probeReader())) };
  } catch (error) {
    const { code, args } = troubleOf(error);
    if (code === 'LANGUAGE_MISSING' || code === 'LANGUAGE_BROKEN')
      return { check, state: 'bad', says: wordsFor('en').troubles[code](args) };
    return { check, state: 'bad', says: says.ocr.broken(String(args.detail ?? '')) };
  }
}

async function databaseFinding(house: House): Promise<Finding> {
  const check = 'database';
  const path = house.databaseFile;
  if (!house.databaseExists()) return { check, state: 'good', says: says.database.none(path) };
  try {
    const store = await house.store();
    const { integrity, size } = store.check();
    const whole = integrity === 'ok' && store.log.verify().ok;
    const text = whole ? says.database.fine(path, megabytes(size)) : `${integrity}. ${cliWords.chain(false, '')}`;
    return { check, state: whole ? 'good' : 'bad', says: text };
  } catch (error) {
    const { code, args } = troubleOf(error);
    const missing = code === 'DATABASE_UNAVAILABLE';
    return {
      check,
      state: 'bad',
      says: missing ? says.database.missing : says.database.broken(String(args.detail ?? code)),
    };
  }
}

/** A backup that is older than this is told of, where one should be made every day. */
const BACKUP_DAYS = 8;

async function backupFinding(house: House, now: Date): Promise<Finding> {
  const check = 'backup';
  const store = house.databaseExists() ? await house.store().catch(() => undefined) : undefined;
  const { keyFile } = house.config.backup;
  const newest = store?.backups.all()[0];
  if (!newest && !existsSync(keyFile)) return { check, state: 'warn', says: keepingWords.doctor.noKey(keyFile) };
  if (!newest) return { check, state: 'warn', says: keepingWords.doctor.none };
  const { file, madeAt } = newest;
  const when = wordsFor(house.config.lang).dateTime(madeAt);
  if (!existsSync(file)) return { check, state: 'warn', says: keepingWords.doctor.gone(file) };
  const old = now.getTime() - Date.parse(madeAt) > BACKUP_DAYS * 86_400_000;
  return {
    check,
    state: old ? 'warn' : 'good',
    says: old ? keepingWords.doctor.old(when) : keepingWords.doctor.fine(when, file),
  };
}

async function registerFinding(house: House): Promise<Finding> {
  const check = 'register';
  const store = house.databaseExists() ? await house.store().catch(() => undefined) : undefined;
  const behind = store?.register.copyOut() ?? [];
  const says = keepingWords.doctor;
  if (behind.length > 0) return { check, state: 'warn', says: says.registerBehind(behind) };
  return { check, state: 'good', says: says.register(store?.register.all().length ?? 0) };
}

async function diskFinding(house: House): Promise<Finding> {
  const check = 'disk';
  for (let path = house.config.dataDir; ; path = dirname(path)) {
    const stats = await statfs(path).catch(() => undefined);
    if (!stats && path !== dirname(path)) continue;
    const free = stats ? stats.bavail * stats.bsize : 0;
    const low = free < LEAST_FREE_BYTES;
    const text = low ? says.disk.low(megabytes(free), path) : says.disk.fine(megabytes(free));
    return { check, state: low ? 'warn' : 'good', says: text };
  }
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
