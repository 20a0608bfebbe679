/**
 * The only reader of the environment and of the configuration file: one validated, frozen object. Order of precedence:
 * environment (PROFILE_AUDIT_…), then the file, then the defaults of config/schema.ts. Unknown keys are refused, so that a
 * misspelt setting cannot be ignored silently.
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { FILE_NAMES, readJsonc } from './config/file.js';
import { ALIASES, configKeys, type Key } from './config/keys.js';
import { type Config, configSchema } from './config/schema.js';
import { Trouble } from './domain/trouble.js';

export { changedJsonc, FILE_NAMES, readJsonc } from './config/file.js';
export { configKeys, type Key } from './config/keys.js';
export { type Config, configSchema } from './config/schema.js';

export interface ConfigSources {
  /** A file that was asked for by name: it must be there. */
  file?: string | undefined;
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
  /** Settings by their place (`queue.url`) that a command line gave: they outweigh everything. */
  flags?: Readonly<Record<string, unknown>> | undefined;
}

/** Reads, checks and freezes the configuration. Throws Trouble CONFIG_INVALID or FILE_MISSING. */
export function loadConfig({ file, cwd = process.cwd(), env = process.env, flags = {} }: ConfigSources = {}): Config {
  const path = configFile({ file, cwd, env });
  if (path.asked && !path.there) throw new Trouble('FILE_MISSING', 'stop', { file: path.asked });
  const raw = path.there ? readJsonc(textOf(path.file), path.file) : {};
  const variables = fromEnvironment(raw, env);
  for (const [at, value] of Object.entries(flags)) {
    place(raw as Record<string, unknown>, at.split('.'), value);
    variables.set(at, 'on the command line');
  }
  const config = checked(raw, (at) => variables.get(at) ?? path.file);
  const dataHome = env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local', 'share');
  const dataDir = config.dataDir ? resolve(cwd, config.dataDir) : join(dataHome, 'profile-audit');
  const { mail, logs, backup, portal, queue, reading } = config;
  const fileOf = (file: string | undefined) => file && resolve(cwd, file);
  return deepFreeze({
    ...config,
    dataDir,
    termsFile: config.termsFile ? resolve(cwd, config.termsFile) : join(dataDir, 'terms.json'),
    reportsDir: resolve(cwd, config.reportsDir),
    backup: {
      ...backup,
      dir: backup.dir ? resolve(cwd, backup.dir) : join(dataDir, 'backups'),
      keyFile: backup.keyFile ? resolve(cwd, backup.keyFile) : join(dataDir, 'backup.key'),
    },
    queue: {
      ...queue,
      ...{ passwordFile: fileOf(queue.passwordFile), keyFile: fileOf(queue.keyFile), caFile: fileOf(queue.caFile) },
    },
    reading: { ...reading, languageData: fileOf(reading.languageData) },
    portal: { ...portal, keyFile: portal.keyFile ? resolve(cwd, portal.keyFile) : join(dataDir, 'portal.key') },
    mail: { ...mail, folder: mail.folder ? resolve(cwd, mail.folder) : join(dataDir, 'mail') },
    logs: {
      ...logs,
      to: ['stderr', 'stdout'].includes(logs.to) || isAbsolute(logs.to) ? logs.to : resolve(cwd, logs.to),
    },
  });
}

/** Checks a configuration that was not read from a file; `source` names where a value came from, for the sentence. */
export function checked(raw: unknown, source: (at: string) => string): Config {
  const parsed = configSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.join('.') ?? '';
  const file = source(at);
  throw new Trouble('CONFIG_INVALID', 'stop', {
    file,
    detail: `${at || 'the file'}: ${issue?.message ?? 'not valid'}`,
  });
}

/** Which file counts: the one that was asked for, or the one that lies here. */
export function configFile({ file, cwd = process.cwd(), env = process.env }: ConfigSources = {}) {
  const asked = file ?? (env.PROFILE_AUDIT_CONFIG || undefined);
  const names = asked ? [asked] : FILE_NAMES;
  const paths = names.map((name) => resolve(cwd, name));
  const [there, second] = paths.filter((path) => existsSync(path));
  if (there && second) {
    const detail = `${second} is here too: keep one of them`;
    throw new Trouble('CONFIG_INVALID', 'stop', { file: there, detail });
  }
  return { asked, file: there ?? paths[0]!, there: there !== undefined };
}

/** Facts about the terminal and the operator's wishes that come through the environment. */
export function terminalWishes(env: Readonly<Record<string, string | undefined>> = process.env) {
  const dumb = env.TERM === 'dumb';
  return { noColor: Boolean(env.NO_COLOR) || dumb, forceColor: Boolean(env.FORCE_COLOR), dumb };
}

/** What the operator gave by environment, as it would stand in a file: for `init`. */
export function environmentAsFile(env: Readonly<Record<string, string | undefined>> = process.env) {
  const raw: Record<string, unknown> = {};
  fromEnvironment(raw, env);
  return raw;
}

/** Places every variable that is set into `raw`; gives which variable each key came from. The exact name outweighs an alias. */
function fromEnvironment(raw: Record<string, unknown>, env: Readonly<Record<string, string | undefined>>) {
  const byPlace = new Map(configKeys().map((key) => [key.path.join('.'), key]));
  const named: [string, Key | undefined][] = [
    ...Object.entries(ALIASES).map(([name, at]): [string, Key | undefined] => [name, byPlace.get(at)]),
    ...[...byPlace.values()].map((key): [string, Key] => [key.variable, key]),
  ];
  const came = new Map<string, string>();
  for (const [name, key] of named) {
    const text = env[name];
    if (!key || name === '' || text === undefined || text === '') continue;
    try {
      place(raw, key.path, key.parse(text));
      came.set(key.path.join('.'), name);
    } catch (cause) {
      throw new Trouble('CONFIG_INVALID', 'stop', { file: name, detail: 'it is not valid JSON' }, { cause });
    }
  }
  return came;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const detail = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Trouble('FILE_UNREADABLE', 'stop', { file: path, detail }, { cause });
  }
}

function place(target: Record<string, unknown>, [head, ...rest]: readonly string[], value: unknown): void {
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
