/** The questions of `init`, asked at a terminal: the one place beside `audit` where somebody is asked anything. */
import { confirm, intro, isCancel, note, password, select, text } from '@clack/prompts';
import type { PlatformChoice } from '../compose/setting-up.js';
import { type Config, configKeys, configSchema, type Key } from '../config.js';
import { initWords as says } from '../words/init.js';
import { type Answers, QUESTIONS, type Question, reasonOf } from './init-questions.js';

interface Asking {
  /** Filled in; begins with what stands in the file. */
  answers: Answers;
  /** What was given by flags, a file or the environment: not asked. */
  given: Answers;
  platforms: readonly PlatformChoice[];
  file: string;
  again: boolean;
}

/** Asks everything that is open. False where she cancelled. */
export async function askAll({ answers, given, platforms, file, again }: Asking): Promise<boolean> {
  intro(again ? says.again(file) : says.intro(file));
  const keys = new Map(configKeys().map((key) => [key.path.join('.'), key]));
  for (const question of QUESTIONS) {
    const key = keys.get(question.key);
    if (!key || given.has(question.key) || (question.when && !question.when(answers))) continue;
    const answer = await ask(question, key, answers);
    if (isCancel(answer)) return false;
    if (answer === '' || answer === undefined) answers.delete(question.key);
    else answers.set(question.key, key.parse(String(answer)));
  }
  return askPlatforms(answers, platforms);
}

/** Yes or no; cancelled is no. */
export async function confirmed(message: string): Promise<boolean> {
  const said = await confirm({ message });
  return said === true;
}

async function ask(question: Question, key: Key, answers: Answers): Promise<unknown> {
  const { ask: asked, why } = says.questions[question.key] ?? { ask: question.key, why: key.describe };
  // A choice draws its bar beside each line by itself; the others draw it beside the first alone.
  const message = question.kind === 'choice' ? `${asked}\n${why}` : `${asked}\n│  ${why}`;
  const stands = answers.get(question.key);
  const initial = String(stands ?? (question.suggest?.(answers) || key.default || ''));
  const validate = (value: string | undefined) => refusalOf(key, value ?? '', question.optional ?? false);
  if (question.kind === 'secret') {
    const typed = await password({ message, validate });
    return isCancel(typed) ? typed : typed || stands;
  }
  if (question.kind === 'text' || question.kind === 'number') return text({ message, initialValue: initial, validate });
  const own = question.own ? [{ value: '', label: question.own }] : [];
  const listed = question.options?.some(({ value }) => value === initial);
  const options = [...(question.options ?? []), ...own];
  const chosen = await select({ message, options, initialValue: listed ? initial : own.length > 0 ? '' : initial });
  if (isCancel(chosen) || chosen !== '') return chosen;
  return text({ message: says.cron, initialValue: initial, validate });
}

/** The sentence that refuses an answer; undefined where it is fine. */
export function refusalOf(
  { path, parse }: Pick<Key, 'path' | 'parse'>,
  typed: string,
  optional: boolean,
): string | undefined {
  if (typed === '') return optional ? undefined : says.required;
  const whole = path.reduceRight<unknown>((inner, part) => ({ [part]: inner }), parse(typed));
  const said = configSchema.safeParse(whole);
  return said.success ? undefined : said.error.issues[0]?.message;
}

async function askPlatforms(answers: Answers, platforms: readonly PlatformChoice[]): Promise<boolean> {
  const keyOf = (id: string) => `platforms.${id}.worker`;
  const modeOf = ({ id, usual }: PlatformChoice) => (answers.get(keyOf(id)) as Mode | undefined) ?? usual;
  const lines = platforms.map((one) => `${one.title}: ${modeOf(one)} (${reasonOf(one)})`);
  note(lines.join('\n'), says.platforms.title);
  const how = await select({
    message: says.platforms.ask,
    options: [
      { value: 'usual', label: says.platforms.usual },
      { value: 'each', label: says.platforms.each },
    ],
  });
  if (isCancel(how)) return false;
  for (const one of platforms) {
    let mode: Mode | symbol = modeOf(one);
    if (how === 'each') {
      const { visit, askHer, off } = says.options;
      const options: { value: Mode; label: string }[] = [
        { value: 'visit', label: visit },
        { value: 'ask', label: askHer },
        { value: 'off', label: off },
      ];
      mode = await select({ message: `${one.title}\n${reasonOf(one)}`, options, initialValue: modeOf(one) });
    }
    if (isCancel(mode)) return false;
    answers.set(keyOf(one.id), mode);
  }
  return true;
}
type Mode = NonNullable<Config['platforms'][string]['worker']>;
