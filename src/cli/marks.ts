/** `profile-audit marks …`: reference marks, kept in the database, looked for in rounds, audits and checks. */
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { MARK_KINDS, type ReferenceMark } from '../domain/mark.js';
import { GROUPS } from '../domain/outcome.js';
import { marksWords as words } from '../words/marks.js';
import { invalid, readBytes } from './given.js';
import { type Context, EXIT, type ExitCode } from './io.js';
import { writePrivate } from './report-files.js';

interface AddFlags {
  kind: string;
  label: string;
  source: string;
  group?: string;
  by?: string;
}

export function registerMarks(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  const marks = program
    .command('marks')
    .description('reference marks: logos and badges that are looked for in pictures');
  const desk = async () => (await context.house()).marks();

  marks
    .command('add')
    .description('look for a mark from now on')
    .argument('<file>', 'PNG or JPEG: the mark alone, filling the picture')
    .requiredOption('--kind <kind>', MARK_KINDS.join(' | '))
    .requiredOption('--label <text>', 'as a report names it')
    .requiredOption('--source <text>', 'where it comes from: an address, and the day')
    .option('--group <group>', `of a badge: ${GROUPS.join(' | ')}`)
    .option('--by <name>', 'who adds it; by default who is signed in here')
    .action(async (file: string, flags: AddFlags) => {
      const kind = MARK_KINDS.find((one) => one === flags.kind);
      if (!kind) throw invalid(words.kind(flags.kind));
      const group = GROUPS.find((one) => one === flags.group);
      if (kind === 'badge' && !group) throw invalid(words.needsGroup);
      const picture = { name: basename(file), bytes: await readBytes(file) };
      const asked = { kind, group, label: flags.label, source: flags.source, file: picture };
      const mark = await (await desk()).desk.add(asked, { name: flags.by ?? operator() });
      io.out(words.added(mark.name, mark.label));
      done(EXIT.ok);
    });

  marks
    .command('list')
    .description('the marks in use')
    .option('--all', 'those out of use too')
    .option('--json', 'one JSON object per mark and line')
    .action(async (flags: { all?: boolean; json?: boolean }) => {
      const all = (await desk()).list().filter(({ retiredAt }) => flags.all || retiredAt === null);
      if (flags.json) for (const mark of all) io.out(JSON.stringify(mark));
      else io.out(all.length === 0 ? words.none : all.map(lineOf).join('\n'));
      done(EXIT.ok);
    });

  marks
    .command('remove')
    .description('look for a mark no more; the record stays')
    .argument('<mark>', 'its name, id or label')
    .option('--by <name>', 'who does it; by default who is signed in here')
    .action(async (which: string, flags: { by?: string }) => {
      const { desk: bound } = await desk();
      io.out(bound.retire(which, { name: flags.by ?? operator() }) ? words.removed(which) : words.wasOut(which));
      done(EXIT.ok);
    });

  marks
    .command('test')
    .description('how often would it be found among all stored pictures? Nothing is kept')
    .argument('<file or mark>', 'a picture, or the name of a mark in use')
    .option('--out <folder>', 'write cut-outs of some matches there, without names')
    .action(async (given: string, flags: { out?: string }) => {
      const open = await desk();
      const known = open.list().some(({ name, id, label }) => [name, id, label].includes(given));
      const trial = await open.tryAll(
        known ? { which: given } : { name: basename(given), bytes: await readBytes(given) },
      );
      if (trial.of === 0) io.out(words.noPictures);
      else {
        const each = trial.ms / Math.max(1, trial.tried);
        const minutes = Math.max(1, Math.round((each * trial.of) / open.desk.lanes / 60_000));
        io.out(words.tested(trial.matches, trial.tried, trial.of));
        for (const { from, matches } of trial.bands) io.out(words.band(Math.round(from * 100), matches));
        io.out(words.cost(Math.round(each), minutes));
      }
      if (flags.out && trial.crops.length > 0) {
        await mkdir(flags.out, { recursive: true, mode: 0o700 });
        for (const [at, { picture }] of trial.crops.entries())
          await writePrivate(flags.out, `match-${at + 1}.jpg`, picture);
        open.noteShown(trial.shownOf);
        io.out(words.where(flags.out));
      }
      done(EXIT.ok);
    });
}

const lineOf = ({
  name,
  label,
  kind,
  group,
  source,
  addedAt,
  addedBy,
  retiredAt,
  retiredBy,
}: ReferenceMark): string => {
  const what = words.what(group ? words.badgeOf(group) : words.kinds[kind], source, addedAt.slice(0, 10), addedBy);
  return words.line(name, label, retiredAt ? what + words.retired(retiredAt.slice(0, 10), retiredBy ?? '') : what);
};

/** Who is signed in on this machine; a process without a name in the system's list is "unknown". */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
