/** `profile-audit round rejudge`: what changed rules or terms make of what was seen, without visiting anybody. */
import type { Command } from 'commander';
import type { RejudgeSummary } from '../services/rejudge.js';
import { rejudgeWords as words } from '../words/rejudge.js';
import { type Context, EXIT, type ExitCode } from './io.js';

export function registerRejudge(round: Command, { io, house: open }: Context, done: (code: ExitCode) => void): void {
  round
    .command('rejudge')
    .description('judge what was seen again by today’s rules and terms, without visiting anybody')
    .option('--json', 'the same for machines')
    .action(async ({ json }: { json?: boolean }) => {
      const summary = await (await open()).rejudge(io.signal);
      io.out(json ? JSON.stringify(summary) : rejudgedText(summary));
      done(io.signal.aborted ? EXIT.failed : EXIT.ok);
    });
}

/** What moved and why, for people. */
export function rejudgedText(summary: RejudgeSummary): string {
  const { judged, moved, verdicts, reasons, completed, lost, ms } = summary;
  if (judged === 0) return words.nothing;
  const sum = verdicts.reduce((all, { profiles }) => all + profiles, 0);
  return [
    words.judged(judged, ms / 1000),
    moved === 0 ? words.unmoved : words.moved(sum, moved),
    ...verdicts.map(({ from, to, profiles }) => words.from(from, to, profiles)),
    ...(reasons.length > 0 ? [words.why] : []),
    ...reasons.map(({ by, because, profiles }) => words.by(by, because, profiles)),
    ...(completed > 0 ? [words.completed(completed)] : []),
    ...(lost > 0 ? [words.lost(lost)] : []),
  ].join('\n');
}
