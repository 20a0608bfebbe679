/** `profile-audit round …`: visiting every profile whose owner signed for it. */
import type { Command } from 'commander';
import type { House } from '../compose.js';
import type { RoundProgress, RoundSummary } from '../services/round.js';
import { cliWords } from '../words/cli.js';
import { type Words, wordsFor } from '../words/index.js';
import { keepingWords } from '../words/keeping.js';
import { roundWords } from '../words/rounds.js';
import { type Context, EXIT, type ExitCode } from './io.js';
import { watchRound } from './live.js';
import { registerRejudge, rejudgedText } from './rejudge.js';
import { renderMachines, renderStatus } from './round-status.js';
import { troubleOf } from './troubles.js';

type Done = (code: ExitCode) => void;

export function registerRound(program: Command, context: Context, done: Done): void {
  const { io } = context;
  const round = program
    .command('round')
    .description('visit every profile whose owner signed for it')
    .addHelpText('after', HELP);
  /** Runs a round here until it is over, telling each visit. */
  const runHere = async (house: House, period: string | undefined, how: { when: 'now' | 'spread'; late?: boolean }) => {
    const words = wordsFor(house.config.lang);
    const live = watchRound(io, period, (progress) => progressLine(progress, words));
    const summary = await house
      .runRound(period, {
        ...how,
        signal: io.signal,
        onProgress: live.onProgress,
        onUnsandboxed: () => live.say(cliWords.unsandboxed),
        onPaused: (free) => live.say(keepingWords.paused(free)),
        onQueue: ({ code, args }) => live.say(words.troubles[code](args)),
        onRejudged: (rejudged) => {
          if (rejudged.judged > 0) live.say(rejudgedText(rejudged));
        },
      })
      .finally(live.end);
    io.out(outcomeOf(summary));
    const { due, claimed, nextDueAt } = summary.secondLooks;
    if (summary.state === 'open' && nextDueAt) io.out(roundWords.awaiting(due + claimed, words.dateTime(nextDueAt)));
    if (summary.state === 'finished') {
      const outside = (await house.store()).rounds.outside(summary.roundId);
      const next = (await house.nextRound())?.at.toISOString();
      if (outside > 0) io.out(roundWords.outside(outside, next && words.date(next)));
    }
    done(summary.interrupted ? EXIT.failed : EXIT.ok);
  };
  round
    .command('run')
    .description('run the round of this period, or what is left of it')
    .option('--period <name>', 'the period, such as 2027-03')
    .option('--spread', 'keep to the days over which visits are spread, instead of visiting now')
    .option('--late', 'visit also who signed after this period’s round was over')
    .action(async (flags: { period?: string; spread?: boolean; late?: boolean }) => {
      const when = flags.spread ? 'spread' : 'now';
      await runHere(await context.house(), flags.period, { when, late: Boolean(flags.late) });
    });
  round
    .command('status')
    .description('how far the latest round is')
    .option('--period <name>', 'another round than the latest')
    .option('--json', 'for machines')
    .action(async (flags: { period?: string; json?: boolean }) => {
      const house = await context.house();
      const store = await house.store();
      const words = wordsFor(house.config.lang);
      const found = flags.period === undefined ? store.rounds.latest() : store.rounds.of(flags.period);
      const next = await house.nextRound();
      const machines = house.config.queue.url === undefined ? undefined : await machinesOf(house);
      if (flags.json) {
        const status = found ? store.rounds.status(found.id) : null;
        const upcoming = next ? { period: next.period, at: next.at.toISOString() } : null;
        io.out(JSON.stringify({ status, next: upcoming, ...(machines && { machines }) }));
      } else {
        const latest = store.rounds.latest();
        if (found) io.out(renderStatus(store.rounds.status(found.id), words));
        else io.out(latest && flags.period ? roundWords.noSuch(flags.period, latest.period) : roundWords.none);
        if (machines) io.out(renderMachines(machines));
        if (next) io.out(`\n${roundWords.next(next.period, words.dateTime(next.at.toISOString()))}`);
      }
      done(EXIT.ok);
    });
  round
    .command('cancel')
    .description('stop the latest round, also one that a running worker is at; what was done is kept')
    .action(async () => {
      const { rounds } = await (await context.house()).store();
      const latest = rounds.latest();
      if (!latest) io.out(roundWords.none);
      else if (latest.state !== 'open') io.out(roundWords.notOpen(latest.period, latest.state));
      else {
        const { id, period } = rounds.cancel(latest.id);
        io.out(roundWords.cancelled(period, rounds.counts(id)));
      }
      done(EXIT.ok);
    });
  round
    .command('resume')
    .description('go on with the latest round after it was cancelled or interrupted')
    .option('--no-run', 'only open it again: a worker that is running goes on with it')
    .action(async (flags: { run: boolean }) => {
      const house = await context.house();
      const latest = await house.reopenRound();
      if (latest?.state === 'open' && flags.run) return runHere(house, latest.period, { when: 'now' });
      if (!latest) io.out(roundWords.none);
      else io.out(latest.state === 'open' ? roundWords.resumed(latest.period) : roundWords.notCancelled(latest.period));
      done(EXIT.ok);
    });
  registerRejudge(round, context, done);
}

const HELP = `
Examples:
  $ profile-audit round run
  $ profile-audit round run --late
  $ profile-audit round status
  $ profile-audit round cancel
  $ profile-audit round resume
  $ profile-audit round rejudge
A round that was stopped goes on where it stopped: run it again.`;

/** What machines said of themselves lately, or why nobody could ask. */
async function machinesOf(house: House) {
  try {
    const { machines } = await house.queue();
    return (await machines.all()).map((machine) => ({ ...machine, label: machines.label(machine.name) }));
  } catch (error) {
    const { code, args } = troubleOf(error);
    return { trouble: wordsFor(house.config.lang).troubles[code](args) };
  }
}

/** One line for a visit that is over; nothing for the steps before. */
export function progressLine({ total, done, look, profile, step, result, trouble }: RoundProgress, words: Words) {
  if (step !== 'done' && step !== 'failed') return undefined;
  const says = result
    ? words.verdicts[result.verdict].title
    : trouble
      ? words.troubles[trouble]({ host: profile.url })
      : '';
  return `[${look === 'second' ? roundWords.secondLook : `${done}/${total}`}] ${profile.url}: ${says}`;
}

/** One sentence about a round that ended or was stopped. */
export function outcomeOf({ period, total, stored, state, counts, interrupted }: RoundSummary): string {
  if (state === 'cancelled') return roundWords.cancelledMeanwhile(period);
  if (interrupted) return roundWords.stopped(period);
  if (total === 0) return roundWords.nothing(period);
  return stored === 0 && counts.due + counts.claimed === 0 && counts.seen + counts.hidden > 0
    ? roundWords.finishedBefore(period)
    : roundWords.done(period, counts);
}
