/** `profile-audit check picture FILE…` and `check bio`: the look before you leap. Nothing is fetched, nothing is stored. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { BioCheck, PictureCheck } from '../domain/result.js';
import { Trouble } from '../domain/trouble.js';
import { renderBioCheckJson, renderPictureCheckJson } from '../report/json.js';
import { renderBioCheckTerminal, renderPictureCheckTerminal } from '../report/terminal.js';
import { cliWords } from '../words/cli.js';
import { wordsFor } from '../words/index.js';
import { exitFor } from './audit.js';
import { invalid, READ_HELP, readBytes, readIn } from './given.js';
import { type Context, EXIT, type ExitCode, worst } from './io.js';
import { writeExplained } from './report-files.js';

interface CheckFlags {
  json?: boolean;
  notLeader?: boolean;
  lang?: string;
  marks?: string;
  explain?: string;
  read?: string;
}
type Done = (code: ExitCode) => void;

/** A line of text longer than this is no description. */
const MOST_CHARACTERS = 1_000_000;

export function registerCheck(program: Command, context: Context, done: Done): void {
  const check = program
    .command('check')
    .description('look before you leap: try a picture or a description, nothing is stored');
  check
    .command('picture')
    .description('read a picture that you think of using, and say what a Leader should know')
    .argument('<file...>', 'pictures: JPEG, PNG, WebP, GIF or AVIF')
    .option('--not-leader', 'judge as the picture of somebody who is no Leader')
    .option('--marks <dir>', 'look for the reference marks in this folder')
    .option('--read <languages>', READ_HELP)
    .option('--explain <dir>', 'write there what was seen on the way, as a page with pictures')
    .option('--json', 'one JSON object per file and line, as they are read (docs/schema/check-picture-1.json)')
    .option('--lang <tag>', 'language of the answer')
    .addHelpText(
      'after',
      '\nExamples:\n  $ profile-audit check picture new-avatar.jpg\n  $ profile-audit check picture new-avatar.jpg --read heb',
    )
    .action(async (files: string[], flags: CheckFlags) => done(await checkPictures(files, flags, context)));
  check
    .command('bio')
    .description('judge a description; with --json, JSON Lines {"id","text","lang"?} from standard input')
    .argument('[text]', 'the description, in quotation marks')
    .option('--not-leader', 'judge as the description of somebody who is no Leader')
    .option('--json', 'read JSON Lines from standard input and answer each on its line (docs/schema/check-bio-1.json)')
    .option('--lang <tag>', 'language of the answer')
    .addHelpText('after', '\nExample:\n  $ profile-audit check bio "Mum of two, LLL Leader. Views all my own."')
    .action(async (text: string | undefined, flags: CheckFlags) => done(await checkBios(text, flags, context)));
}

async function checkPictures(files: string[], flags: CheckFlags, context: Context): Promise<ExitCode> {
  const { io } = context;
  const config = context.config(readIn(flags.read));
  const words = wordsFor(flags.lang ?? config.lang);
  const house = await context.house();
  const codes: ExitCode[] = [];
  for (const file of files) {
    if (io.signal.aborted) throw new Trouble('INTERRUPTED', 'stop');
    const item = { file, bytes: () => readBytes(file) };
    const checked: PictureCheck = await house.checkPicture(item, declared(flags), flags.marks);
    codes.push('trouble' in checked ? EXIT.failed : exitFor(checked));
    if (flags.explain !== undefined && !('trouble' in checked)) {
      // Of several files each has a folder of its own.
      const dir = files.length === 1 ? flags.explain : join(flags.explain, `${files.indexOf(file) + 1}`);
      const index = await writeExplained(dir, await house.explainPicture(item, flags.marks), checked, words);
      io.err(cliWords.explained(index));
    }
    if (flags.json) io.out(JSON.stringify(renderPictureCheckJson(checked, words)));
    else if ('trouble' in checked) io.err(words.troubles[checked.trouble.code](checked.trouble.args));
    else io.out(renderPictureCheckTerminal(checked, { width: io.width, color: io.color, words }));
  }
  return worst(codes);
}

const bioLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  lang: z.string().optional(),
});

async function checkBios(text: string | undefined, flags: CheckFlags, context: Context): Promise<ExitCode> {
  const { io } = context;
  const words = wordsFor(flags.lang ?? context.config().lang);
  const house = await context.house();
  if (text !== undefined) {
    const checked: BioCheck = house.checkBio({ id: 'bio', text }, declared(flags));
    if (flags.json) io.out(JSON.stringify(renderBioCheckJson(checked, words)));
    else {
      const understood = house.understandBio(text);
      io.out(renderBioCheckTerminal(checked, { width: io.width, color: io.color, words, understood }));
    }
    return exitFor(checked);
  }
  if (!flags.json) {
    throw invalid('Give the description in quotation marks, or use --json and pass JSON Lines on standard input.');
  }
  const codes: ExitCode[] = [];
  let number = 0;
  for await (const line of io.readStdin()) {
    number += 1;
    if (line.trim() === '') continue;
    const item = parseLine(line);
    if (!item) {
      const says = words.troubles.INPUT_INVALID({ detail: `Line ${number} is no JSON object with "id" and "text".` });
      io.out(JSON.stringify({ line: number, trouble: { code: 'INPUT_INVALID', says } }));
      codes.push(EXIT.failed);
      continue;
    }
    const checked = house.checkBio(item, declared(flags));
    io.out(JSON.stringify(renderBioCheckJson(checked, words)));
    codes.push(exitFor(checked));
  }
  return worst(codes);
}

function parseLine(line: string): z.infer<typeof bioLine> | undefined {
  if (line.length > MOST_CHARACTERS) return undefined;
  try {
    return bioLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

const declared = ({ notLeader }: CheckFlags) => (notLeader ? ('not-leader' as const) : ('leader' as const));
