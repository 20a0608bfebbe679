/** `profile-audit terms …`: political terms of an operator's own, beside the built-in ones. Needs no database but for `test`. */
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { GROUPS } from '../domain/outcome.js';
import type { ListedTerm } from '../services/terms.js';
import type { Trial } from '../services/terms-trial.js';
import { termProblems, termWords as words } from '../words/terms.js';
import { collect, invalid, readText } from './given.js';
import { type Context, EXIT, type ExitCode } from './io.js';

interface EntryFlags {
  file?: string;
  by?: string;
  id?: string;
  group?: string;
  country?: string;
  label?: string;
  name: string[];
  hashtag: string[];
  source?: string;
  seenAt?: string;
  validFrom?: string;
  validTo?: string;
  positive?: string;
  negative?: string;
  verified?: boolean;
}
interface ListFlags {
  country?: string;
  group?: string;
  retired?: boolean;
  json?: boolean;
}
const MOST_MEGABYTES = 1;

export function registerTerms(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  const terms = program
    .command('terms')
    .description('political terms of your own: add, retire, list, try (docs/lexicon.md)');
  const desk = async () => (await context.house()).terms;

  terms
    .command('add')
    .description('take in a term, from a file (JSON: one entry or a list) or by flags')
    .option('--file <file>', 'entries as docs/lexicon.md tells')
    .option('--id <id>', '<group>-<country>-<name>, such as party-ie-example')
    .option('--group <group>', GROUPS.join(' | '))
    .option('--country <code>', 'two letters, or xx for many countries')
    .option('--label <text>', 'as a report names it; the first name where it is not given')
    .option('--name <text>', 'a wording that means this and nothing else (may be given several times)', collect, [])
    .option('--hashtag <text>', 'a hashtag (may be given several times)', collect, [])
    .option('--source <address>', 'where it was read')
    .option('--seen-at <date>', 'when it was read there, such as 2027-03-01')
    .option('--valid-from <date>', 'in force from')
    .option('--valid-to <date>', 'in force until')
    .option('--positive <text>', 'a text in which it must be found')
    .option('--negative <text>', 'a text in which it must not be found')
    .option('--verified', 'the source was opened and says so; without it a person looks at every hit')
    .option('--by <name>', 'who adds it; by default who is signed in here')
    .action(async (flags: EntryFlags) => {
      const added = (await desk()).add(await entriesFrom(flags), flags.by ?? operator());
      io.out([...added.map(({ id, leadsTo }) => words.added(id, leadsTo)), words.tryIt].join('\n'));
      done(EXIT.ok);
    });

  terms
    .command('list')
    .description('the terms in use, with where they come from')
    .option('--country <code>', 'only this country’s')
    .option('--group <group>', `only of this group: ${GROUPS.join(' | ')}`)
    .option('--retired', 'the retired ones instead')
    .option('--json', 'one JSON object per term and line')
    .action(async (flags: ListFlags) => {
      if (flags.group !== undefined && !GROUPS.some((group) => group === flags.group))
        throw invalid(termProblems.group(flags.group, GROUPS.join(', ')));
      const listed = (await desk()).list(flags);
      if (flags.json) for (const term of listed) io.out(JSON.stringify(term));
      else io.out(listed.length === 0 ? words.none : listed.map(lineOf).join('\n'));
      done(EXIT.ok);
    });

  terms
    .command('retire')
    .description('take a term out of use, built in or your own; the record stays')
    .argument('<id>', 'as `terms list` names it')
    .requiredOption('--reason <text>', 'why')
    .option('--from <date>', 'from this day on; by default today')
    .option('--by <name>', 'who retires it; by default who is signed in here')
    .action(async (id: string, flags: { reason: string; from?: string; by?: string }) => {
      const { reason, from, by = operator() } = flags;
      const retired = (await desk()).retire(id, { reason, from, by });
      io.out(words.retired(retired.id, retired.from));
      done(EXIT.ok);
    });

  terms
    .command('test')
    .description('try a change over the stored readings of the latest round: whom would it newly touch?')
    .argument('[id]', 'your own term: what it changed; a built-in one: what retiring it would change')
    .option('--file <file>', 'entries that are not added yet')
    .option('--json', 'one JSON object')
    .action(async (id: string | undefined, flags: { file?: string; json?: boolean }) => {
      if ((id === undefined) === (flags.file === undefined)) throw invalid(termProblems.which);
      const open = await desk();
      const trial = flags.file === undefined ? open.tryTerm(id!) : open.tryEntries(await readEntries(flags.file));
      io.out(flags.json ? JSON.stringify(await trial) : trialText(await trial));
      done(EXIT.ok);
    });
}

async function entriesFrom({ file, by: _, name, hashtag, ...given }: EntryFlags): Promise<unknown> {
  const flagged = name.length + hashtag.length + Object.keys(given).length > 0;
  if (file !== undefined) {
    if (flagged) throw invalid(termProblems.fileAndFlags);
    return readEntries(file);
  }
  const needed = ['id', 'group', 'country', 'source', 'seenAt', 'positive', 'negative'] as const;
  const lacking = needed.find((flag) => given[flag] === undefined);
  if (!flagged) throw invalid(termProblems.which);
  if (lacking) throw invalid(termProblems.missing(`--${lacking === 'seenAt' ? 'seen-at' : lacking}`));
  if (name.length + hashtag.length === 0) throw invalid(termProblems.missing('--name or --hashtag'));
  const bare = hashtag.map((tag) => tag.replace(/^#/, ''));
  return {
    ...given,
    label: given.label ?? name[0] ?? `#${bare[0]}`,
    country: given.country?.toLowerCase(),
    names: name,
    ...(bare.length > 0 ? { hashtags: bare } : {}),
    verified: given.verified ?? false,
  };
}

async function readEntries(file: string): Promise<unknown> {
  const text = await readText(file);
  if (text.length > MOST_MEGABYTES * 1_000_000) throw invalid(termProblems.tooLarge(MOST_MEGABYTES));
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw invalid(termProblems.notJson(file));
  }
}

function lineOf({ entry, origin, state, leadsTo, added, retired }: ListedTerm): string {
  const when = retired ? `${words.state[state]} ${retired.from}` : words.state[state];
  const facts = [words.origin[origin], when, words.leadsTo[leadsTo], `${entry.source}, ${entry.seenAt}`];
  const lines = [`${entry.id}  ${entry.label}`, `  ${facts.join(' · ')}`];
  if (added) lines.push(words.addedBy(added.by, added.at.slice(0, 10)));
  if (retired) lines.push(words.because(retired.reason, retired.by, retired.at.slice(0, 10)));
  return lines.join('\n');
}

function trialText({ terms, change, fault, on, changes, verdictsChanged, outcomesChanged, cutShort }: Trial): string {
  const lines = terms.map(({ id, leadsTo }) => words.tries(id, leadsTo));
  lines.push(fault === undefined ? words.examplesHold : words.exampleFails(fault));
  if (on === 'no-database') return [...lines, words.noDatabase].join('\n');
  if (on === 'no-round') return [...lines, words.noRound].join('\n');
  lines.push(words.tried[change](on.profiles === 1 ? 'one profile' : `${on.profiles} profiles`, on.period));
  lines.push(
    changes.length === 0 ? words.touchesNobody : words.touches(verdictsChanged, outcomesChanged, changes.length),
  );
  for (const { url, verdict, outcomes } of changes) {
    lines.push('', `${url}: ${words.verdict(verdict.before, verdict.after)}`);
    for (const { audit, before, after, newly, noLonger } of outcomes) {
      lines.push(words.outcome(audit, before, after));
      lines.push(...newly.map((named) => words.newly(named.words, named.label)));
      lines.push(...noLonger.map((named) => words.noLonger(named.words, named.label)));
    }
  }
  if (cutShort > 0) lines.push('', words.cutShort(cutShort));
  return lines.join('\n');
}

/** Who is signed in on this machine; a process without a name in the system's list is "unknown". */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
