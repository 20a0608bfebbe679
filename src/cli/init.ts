/**
 * `profile-audit init`: asks what an operator must decide, explains each choice in a sentence, and writes one commented
 * configuration file. Run again it offers what stands there and changes only what was changed; comments stay.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { type PlatformChoice, platformChoices, sendTestMail } from '../compose/setting-up.js';
import { commentedFile } from '../config/commented.js';
import { changedJsonc, checked, configFile, configKeys, environmentAsFile, loadConfig, readJsonc } from '../config.js';
import { wordsFor } from '../words/index.js';
import { initWords as says } from '../words/init.js';
import { collect, invalid, readText } from './given.js';
import { askAll, confirmed } from './init-ask.js';
import { type Answers, QUESTIONS, reasonOf, SECRETS } from './init-questions.js';
import { type Context, EXIT, type ExitCode, type Io } from './io.js';
import { writePrivate } from './report-files.js';

interface InitFlags {
  yes?: boolean;
  set: string[];
  answers?: string;
  testMail?: boolean;
}

export function registerInit(program: Command, { io }: Context, done: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('set up: asks what an operator must decide and writes one commented configuration file')
    .option('--yes', 'ask nothing: take flags, environment, what stands in the file, and usual values')
    .option('--set <key=value>', 'an answer, such as mail.smtp.host=mail.example.org (may be repeated)', collect, [])
    .option('--answers <file>', 'answers from a file of the same form as the configuration')
    .option('--test-mail', 'with --yes: send a test mail to operator.email')
    .addHelpText('after', HELP)
    .action(async (flags: InitFlags) => {
      done(await init(io, flags, program.opts<{ config?: string }>().config));
    });
}

const HELP = `
Examples:
  $ profile-audit init
  $ profile-audit init --yes --set organisation="LLL Austria" --set timezone=Europe/Vienna
  $ profile-audit --config /etc/profile-audit.jsonc init --yes --answers answers.jsonc
Every key is listed in docs/config.md. It can be run again: comments in the file stay.`;

async function init(io: Io, flags: InitFlags, named: string | undefined): Promise<ExitCode> {
  const { file, there } = configFile({ file: named });
  const before = there ? readFileSync(file, 'utf8') : undefined;
  const standing = before === undefined ? new Map() : flat(readJsonc(before, file));
  const given = await givenAnswers(flags);
  const answers: Answers = new Map([...standing, ...given]);
  if (!io.interactive && !flags.yes) throw invalid(says.nobody);
  const platforms = await platformChoices();
  if (flags.yes) fillUsual(answers, platforms);
  else if (!(await askAll({ answers, given, platforms, file, again: there }))) {
    io.err(says.cancelled);
    return EXIT.failed;
  }
  // Refused here, with the key's name, before anything is written.
  checked(nested(answers), () => (there ? file : 'init'));
  const text = before === undefined ? fresh(answers, platforms) : changed(before, standing, answers);
  if (text === before) io.out(says.unchanged(file));
  else io.out(says.written(await writePrivate(dirname(file), basename(file), text)));
  await testMail(io, flags, file);
  const undecided = ['operator.email', 'infoUrl', 'mail.via'].filter((key) => isUndecided(answers, key));
  if (undecided.length > 0) io.err(says.undecided(undecided));
  io.out(
    says.next([
      says.steps.doctor,
      ...(knows('backup.keyFile') ? [says.steps.key] : []),
      says.steps.invite,
      says.steps.serve,
    ]),
  );
  return EXIT.ok;
}

/** `--answers`, then the environment, then `--set`, which outweighs both. */
async function givenAnswers(flags: InitFlags): Promise<Answers> {
  const answers: Answers = flags.answers ? flat(readJsonc(await readText(flags.answers), flags.answers)) : new Map();
  for (const [key, value] of flat(environmentAsFile())) {
    if (!SECRETS.some((secret) => key === secret || key.startsWith(`${secret}.`))) answers.set(key, value);
  }
  const keys = new Map(configKeys().map((key) => [key.path.join('.'), key]));
  for (const pair of flags.set) {
    const [, name = '', text = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    const key = keys.get(name);
    const platform = /^platforms\.([\w-]+)\.(worker|onDemand)$/.test(name);
    if (!platform && (!key || key.section))
      throw invalid(`--set ${pair}: give key=value, with a key of docs/config.md`);
    answers.set(name, key ? key.parse(text) : text);
  }
  return answers;
}

/** What nobody decided is as usual; what has no usual value stays out. */
function fillUsual(answers: Answers, platforms: readonly PlatformChoice[]): void {
  const keys = new Map(configKeys().map((key) => [key.path.join('.'), key]));
  for (const { key, when, suggest, optional } of QUESTIONS) {
    if (answers.has(key) || optional || !keys.has(key) || (when && !when(answers))) continue;
    const usual = keys.get(key)?.default ?? suggest?.(answers);
    const suggested = suggest && key !== 'mail.from' ? keys.get(key)?.parse(suggest(answers)) : usual;
    if (suggested !== undefined && suggested !== '') answers.set(key, suggested);
  }
  for (const { id, usual } of platforms) {
    const key = `platforms.${id}.worker`;
    if (!answers.has(key)) answers.set(key, usual);
  }
}

function fresh(answers: Answers, platforms: readonly PlatformChoice[]): string {
  const raw = nested(answers) as { platforms?: unknown };
  const values = new Map(
    configKeys()
      .filter(({ section }) => !section)
      .flatMap(({ path }): [string, unknown][] => {
        const value = path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], raw);
        return value === undefined ? [] : [[path.join('.'), value]];
      }),
  );
  const notes = Object.fromEntries(platforms.map((one) => [`platforms.${one.id}`, `${one.title}: ${reasonOf(one)}.`]));
  return commentedFile(says.head, values, notes);
}

function changed(text: string, before: Answers, after: Answers): string {
  return [...after]
    .filter(([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value))
    .reduce((so, [key, value]) => changedJsonc(so, key.split('.'), value), text);
}

async function testMail(io: Io, flags: InitFlags, file: string): Promise<void> {
  const config = loadConfig({ file });
  const to = config.operator.email;
  if (config.mail.via === 'none' || !to) return;
  if (!(flags.yes ? flags.testMail : await confirmed(says.testMail(to)))) return;
  const now = io.clock().toISOString();
  const sending = await sendTestMail(config, to, { iso: now, shown: wordsFor(config.lang).dateTime(now) });
  if (sending?.state !== 'sent') return io.err(says.testFailed(sending?.code ?? ''));
  io.out(config.mail.via === 'folder' ? says.testFolder(config.mail.folder) : says.testSent(to));
}

const knows = (name: string): boolean => configKeys().some(({ path }) => path.join('.') === name);
const isUndecided = (answers: Answers, key: string): boolean => {
  const value = answers.get(key);
  return value === undefined || value === '' || value === 'none' || String(value).includes('://example.org/');
};

/** { a: { b: 1 } } as 'a.b' -> 1; lists stay whole. */
function flat(object: Record<string, unknown>, above = ''): Answers {
  return new Map(
    Object.entries(object).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [...flat(value as Record<string, unknown>, `${above}${name}.`)]
        : [[`${above}${name}`, value]],
    ),
  );
}
function nested(answers: Answers): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [key, value] of answers) {
    const path = key.split('.');
    const last = path.pop()!;
    let at = root;
    for (const part of path) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return root;
}
