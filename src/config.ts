/**
 * The only reader of the environment and of the configuration file: one validated, frozen object. Order of precedence:
 * environment (PROFILE_AUDIT_…), then the file, then the defaults below. Unknown keys are refused, so that a misspelt
 * setting cannot be ignored silently.
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Trouble } from './domain/trouble.js';

const seconds = z.number().positive().max(600);
const hostPort = z.string().regex(/^[\w.[\]:-]+$/, 'give a host, or host:port');

export const configSchema = z.strictObject({
  /** Shown in the user agent, so that a site's owner can learn who visits. */
  infoUrl: z.url({ protocol: /^https?$/ }).default('https://example.org/profile-audit'),
  organisation: z.string().min(1).default('La Leche League'),
  /** IANA name; rounds begin by this clock. */
  timezone: z.string().default('UTC'),
  /** Where the database and the evidence lie. */
  dataDir: z.string().default(''),
  /** The operator's own political terms; by default `terms.json` in `dataDir`. */
  termsFile: z.string().default(''),
  reportsDir: z.string().default('reports'),
  /** How many days a report that names people may be kept. */
  reportKeepDays: z.number().int().min(1).max(365).default(30),
  lang: z.string().default('en'),
  browser: z
    .strictObject({
      path: z.string().optional(),
      sandbox: z.enum(['auto', 'on', 'off']).default('auto'),
    })
    .prefault({}),
  limits: z
    .strictObject({
      visitSeconds: seconds.default(45),
      settleMs: z.number().int().min(0).max(60_000).default(8_000),
      pageMegabytes: z.number().positive().max(50).default(20),
      pictureMegabytes: z.number().positive().max(50).default(15),
    })
    .prefault({}),
  network: z
    .strictObject({
      /** Private hosts that may be visited all the same: "host" or "host:port". */
      allowPrivate: z.array(hostPort).default([]),
      /** A local site that stands in for the named hosts; every other host is then refused. For demonstrations and tests. */
      standIns: z.record(z.string(), hostPort).default({}),
    })
    .prefault({}),
  reading: z
    .strictObject({
      workers: z.number().int().min(1).max(16).default(1),
      recycleAfter: z.number().int().min(1).default(300),
      deadlineSeconds: seconds.default(60),
      /** Folder with reference marks (`lll/…`, `badge/…`). */
      marksDir: z.string().optional(),
    })
    .prefault({}),
  /** From which share and number of visible posts writing about LLL counts as regular (docs/decisions/011). */
  regularPosts: z
    .strictObject({ share: z.number().min(0).max(1).default(0.2), count: z.number().int().min(1).default(3) })
    .prefault({}),
  round: z
    .strictObject({
      /** Cron expression of the moments at which a new round is due. */
      schedule: z.string().default('0 6 1 * *'),
      lanes: z.number().int().min(1).max(16).default(2),
      leaseSeconds: z.number().int().min(30).default(300),
      /** Tries of a visit that meets a passing trouble, and the seconds before the second. */
      attempts: z.number().int().min(1).max(10).default(3),
      retrySeconds: z.number().int().min(1).default(60),
    })
    .prefault({}),
  /**
   * Who visits a platform, by its id. `worker`: 'visit', 'ask' the Leader for a capture instead, or 'off'; where it is not
   * given, 'ask' where the platform's terms forbid automatic visits (docs/platforms.md), else 'visit'. `onDemand`: whether
   * a person may have her own profile visited; where it is not given, 'off' only where the worker is 'off'.
   */
  platforms: z
    .record(
      z.string(),
      z.strictObject({
        worker: z.enum(['visit', 'ask', 'off']).optional(),
        onDemand: z.enum(['visit', 'off']).optional(),
      }),
    )
    .default({}),
  /** Keys for platforms' open interfaces, by platform. */
  keys: z.record(z.string(), z.string()).default({}),
});
export type Config = Readonly<z.infer<typeof configSchema>>;

/** What the environment may say, and where it lands. */
const ENVIRONMENT: Record<string, { path: string[]; parse: (text: string) => unknown }> = {
  PROFILE_AUDIT_BROWSER: { path: ['browser', 'path'], parse: String },
  PROFILE_AUDIT_SANDBOX: { path: ['browser', 'sandbox'], parse: String },
  PROFILE_AUDIT_DATA_DIR: { path: ['dataDir'], parse: String },
  PROFILE_AUDIT_TERMS_FILE: { path: ['termsFile'], parse: String },
  PROFILE_AUDIT_REPORTS_DIR: { path: ['reportsDir'], parse: String },
  PROFILE_AUDIT_INFO_URL: { path: ['infoUrl'], parse: String },
  PROFILE_AUDIT_TIMEZONE: { path: ['timezone'], parse: String },
  PROFILE_AUDIT_LANG: { path: ['lang'], parse: String },
  PROFILE_AUDIT_MARKS_DIR: { path: ['reading', 'marksDir'], parse: String },
  PROFILE_AUDIT_READERS: { path: ['reading', 'workers'], parse: Number },
  PROFILE_AUDIT_ALLOW_PRIVATE: {
    path: ['network', 'allowPrivate'],
    parse: (text) => text.split(/[\s,]+/).filter(Boolean),
  },
  PROFILE_AUDIT_STAND_INS: { path: ['network', 'standIns'], parse: (text) => JSON.parse(text) },
  PROFILE_AUDIT_PLATFORMS: { path: ['platforms'], parse: (text) => JSON.parse(text) },
  PROFILE_AUDIT_ATTEMPTS: { path: ['round', 'attempts'], parse: Number },
  PROFILE_AUDIT_VISIT_SECONDS: { path: ['limits', 'visitSeconds'], parse: Number },
};

export interface ConfigSources {
  /** A file that was asked for by name: it must be there. */
  file?: string | undefined;
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
}

/** Reads, checks and freezes the configuration. Throws Trouble CONFIG_INVALID or FILE_MISSING. */
export function loadConfig({ file, cwd = process.cwd(), env = process.env }: ConfigSources = {}): Config {
  const asked = file ?? env.PROFILE_AUDIT_CONFIG;
  const path = resolve(cwd, asked ?? 'profile-audit.config.json');
  if (asked && !existsSync(path)) throw new Trouble('FILE_MISSING', 'stop', { file: asked });
  const raw: Record<string, unknown> = existsSync(path) ? readJson(path) : {};
  for (const [name, { path: at, parse }] of Object.entries(ENVIRONMENT)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    try {
      place(raw, at, parse(text));
    } catch (cause) {
      throw new Trouble('CONFIG_INVALID', 'stop', { file: name, detail: 'it is not valid JSON' }, { cause });
    }
  }
  const parsed = configSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'the file';
    throw new Trouble('CONFIG_INVALID', 'stop', { file: path, detail: `${where}: ${issue?.message ?? 'not valid'}` });
  }
  const dataHome = env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local', 'share');
  const config = parsed.data;
  const dataDir = config.dataDir ? resolve(cwd, config.dataDir) : join(dataHome, 'profile-audit');
  return deepFreeze({
    ...config,
    dataDir,
    termsFile: config.termsFile ? resolve(cwd, config.termsFile) : join(dataDir, 'terms.json'),
    reportsDir: resolve(cwd, config.reportsDir),
  });
}

/** Facts about the terminal and the operator's wishes that come through the environment. */
export function terminalWishes(env: Readonly<Record<string, string | undefined>> = process.env) {
  return { noColor: Boolean(env.NO_COLOR) || env.TERM === 'dumb', forceColor: Boolean(env.FORCE_COLOR) };
}

function readJson(path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return z.record(z.string(), z.unknown()).parse(value);
  } catch (cause) {
    throw new Trouble('CONFIG_INVALID', 'stop', { file: path, detail: 'it is not a JSON object' }, { cause });
  }
}

function place(target: Record<string, unknown>, [head, ...rest]: string[], value: unknown): void {
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = target[head];
  const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  target[head] = next;
  place(next, rest, value);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
