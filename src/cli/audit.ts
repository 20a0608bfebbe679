/**
 * `profile-audit audit <url…>`: the on-demand audit of one's own profile, or of one whose owner asked for it. Asks once on
 * whose word it looks; stores nothing but what `--out` and `--record` were told to write.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isCancel, select } from '@clack/prompts';
import { type Command, Option } from 'commander';
import type { House, Source } from '../compose.js';
import type { ProfileRef } from '../domain/profile.js';
import type { ProfileResult } from '../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import { renderProfileJson } from '../report/json.js';
import { renderTerminal } from '../report/terminal.js';
import { cliWords } from '../words/cli.js';
import { flagOf, handedWordsFor } from '../words/handed.js';
import { type Words, wordsFor } from '../words/index.js';
import { collect, invalid, READ_HELP, readBytes, readIn } from './given.js';
import { type Context, EXIT, type ExitCode, worst } from './io.js';
import { type Audited, placesOf, writeAuditReport } from './report-files.js';
import { troubleOf } from './troubles.js';

const MOST_ADDRESSES = 5;

interface AuditFlags {
  mine?: boolean;
  askedByOwner?: boolean;
  leader?: boolean;
  json?: boolean;
  out?: string;
  saved: string[];
  recorded?: string;
  record?: string;
  picture: string[];
  read?: string;
  lang?: string;
}

export function registerAudit(program: Command, context: Context, done: (code: ExitCode) => void): void {
  program
    .command('audit')
    .description('audit one profile (or up to five): your own, or one whose owner asked you to')
    .argument('<url...>', 'addresses of profiles, as you would paste them')
    .addOption(new Option('--mine', 'these profiles are your own').conflicts('askedByOwner'))
    .option('--asked-by-owner', 'their owner asked you for this audit')
    .option('--leader', 'the profile is used as a Leader, whatever its words say')
    .option('--json', 'one JSON object per profile and line (docs/schema/audit-1.json)')
    .option('--out <dir>', 'write a report with pictures (HTML) into this folder, readable by you alone')
    .addOption(
      new Option(
        '--saved <file>',
        'audit what you hand over, without any network: a saved page, a screenshot, or the platform’s download of your data; may be given several times',
      )
        .argParser(collect)
        .default([], 'none')
        .conflicts(['recorded', 'record']),
    )
    .addOption(new Option('--recorded <file.har>', 'replay a recorded visit, without any network').conflicts('record'))
    .option('--record <file.har>', 'record the visit into this file')
    .option('--picture <sight=file>', 'supply a picture by hand: avatar=FILE or banner=FILE', collect, [])
    .option('--read <languages>', READ_HELP)
    .option('--lang <tag>', 'language of the answer')
    .addHelpText('after', HELP)
    .action(async (addresses: string[], flags: AuditFlags) => done(await runAudit(addresses, flags, context)));
}

const HELP = `
Exit codes: 0 clear, or no Leader there · 2 something was found, or a person should look · 3 could not see ·
1 could not run. With several addresses, 1 outweighs 2, 2 outweighs 3, 3 outweighs 0.

Examples:
  $ profile-audit audit https://bsky.app/profile/ada.example.org --mine
  $ profile-audit audit x.com/ada --asked-by-owner --out report
  $ profile-audit audit https://www.instagram.com/ada/ --mine --saved page.html --picture avatar=me.jpg
  $ profile-audit audit facebook.com/ada --mine --saved phone.png --saved facebook-ada.zip
  $ profile-audit audit x.com/ada --mine --json | jq .verdict`;

async function runAudit(given: string[], flags: AuditFlags, context: Context): Promise<ExitCode> {
  const { addresses, saved } = apart(given, flags.saved);
  const { io } = context;
  const config = context.config(readIn(flags.read));
  const words = wordsFor(flags.lang ?? config.lang);
  if (words.fellBack && flags.json) io.err(words.fellBack);
  if (addresses.length > MOST_ADDRESSES) {
    throw invalid(`An audit takes at most ${MOST_ADDRESSES} addresses at a time; ${addresses.length} were given.`);
  }
  if (addresses.length > 1 && (saved.length > 0 || flags.recorded || flags.picture.length > 0)) {
    throw invalid('--saved, --recorded and --picture belong to one profile: give one address with them.');
  }
  const word = await askWhose(flags, context);
  const house = await context.house();
  const codes: ExitCode[] = [];
  const refs: ProfileRef[] = [];
  const refuse = (address: string, error: unknown) => {
    const trouble = troubleOf(error);
    const says = words.troubles[trouble.code](trouble.args);
    io.err(says);
    if (flags.json)
      io.out(JSON.stringify({ schema: 'profile-audit/1', address, trouble: { code: trouble.code, says } }));
    codes.push(EXIT.failed);
  };
  for (const address of addresses) {
    try {
      refs.push(house.recognise(address));
    } catch (error) {
      refuse(address, error);
    }
  }
  if (refs.length === 0) return worst(codes);
  const byHand = await readByHand(flags.picture);
  const look = await house.openLook(sourceOf({ ...flags, saved }), io.signal);
  const audited: Audited[] = [];
  for (const ref of refs) {
    try {
      const declared = flags.leader ? ('leader' as const) : undefined;
      const inspection = await look.inspect(ref, word, { declared, byHand, signal: io.signal });
      audited.push(inspection);
      codes.push(exitFor(inspection.result));
      show(inspection.result, flags, words, context, house);
      for (const { sight, why, file } of inspection.lacks ?? []) {
        if (byHand[sight as PictureSight]) continue;
        io.err(handedWordsFor(words.lang).lacks[why](words.sights[sight].the, basename(file), flagOf(sight)));
      }
    } catch (error) {
      if (io.signal.aborted) throw new Trouble('INTERRUPTED', 'stop', {}, { cause: error });
      refuse(ref.url, error);
    }
  }
  await look.close();
  if (flags.out && audited.length > 0) {
    const file = await writeAuditReport(flags.out, audited, house, words, io.clock());
    io.err(cliWords.reportWritten(file));
  }
  return worst(codes);
}

function show(result: ProfileResult, flags: AuditFlags, words: Words, { io }: Context, house: House): void {
  if (flags.json) io.out(JSON.stringify(renderProfileJson(result, words, placesOf(house))));
  else {
    const place = placesOf(house)[result.profile.platform];
    io.out(renderTerminal(result, { width: io.width, color: io.color, words, place }));
  }
}

/** Asks once on whose word we look. This is no tool to screen strangers. */
async function askWhose(flags: AuditFlags, { io }: Context): Promise<'mine' | 'asked-by-owner'> {
  if (flags.mine) return 'mine';
  if (flags.askedByOwner) return 'asked-by-owner';
  if (!io.interactive || flags.json) throw new Trouble('NOT_CONFIRMED', 'stop');
  const answer = await select({
    message: 'Whose profile is this?',
    options: [
      { value: 'mine' as const, label: 'My own' },
      { value: 'asked-by-owner' as const, label: 'Somebody else’s, who asked me for this audit' },
      { value: 'neither' as const, label: 'Neither of these' },
    ],
  });
  if (isCancel(answer) || answer === 'neither') throw new Trouble('NOT_CONFIRMED', 'stop');
  return answer;
}

function sourceOf({ saved, recorded, record }: AuditFlags): Source {
  if (saved.length > 0) return { kind: 'supplied', files: saved };
  if (recorded) return { kind: 'recorded', file: recorded };
  return { kind: 'live', robots: 'ignore', record };
}

/** Whoever gives one file after --saved gives the next behind it: what is a file here is no address. */
function apart(given: readonly string[], saved: readonly string[]): { addresses: string[]; saved: string[] } {
  const isFile = (text: string) => saved.length > 0 && !/^https?:/i.test(text) && existsSync(text);
  return { addresses: given.filter((text) => !isFile(text)), saved: [...saved, ...given.filter(isFile)] };
}

async function readByHand(pairs: readonly string[]) {
  const byHand: Partial<Record<PictureSight, { name: string; bytes: Uint8Array }>> = {};
  for (const pair of pairs) {
    const [, sight, file] = /^(\w+)=(.+)$/s.exec(pair) ?? [];
    const known = PICTURE_SIGHTS.find((name) => name === sight);
    if (!known || !file) throw invalid(`--picture takes avatar=FILE or banner=FILE; “${pair}” is neither.`);
    byHand[known] = { name: basename(file), bytes: await readBytes(file) };
  }
  return byHand;
}

/** 0 clear or outside, 2 finding or review, 3 could not see. */
export function exitFor({ verdict }: { verdict: ProfileResult['verdict'] }): ExitCode {
  if (verdict === 'finding' || verdict === 'review') return EXIT.found;
  return verdict === 'unseen' ? EXIT.unseen : EXIT.ok;
}
