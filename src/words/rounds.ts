/** What the commands of rounds say to the person at the terminal. */
import type { Round, SecondLookState, VisitCounts } from '../domain/round.js';

const profiles = (count: number) => (count === 1 ? 'one profile' : `${count} profiles`);
const were = (count: number) => (count === 1 ? 'was' : 'were');

export const roundWords = {
  none: 'No round has been run yet. `profile-audit round run` starts one.',
  noSuch: (period: string, latest: string) => `There is no round ${period}. The latest is ${latest}.`,
  done: (period: string, { seen, hidden, failed }: VisitCounts) =>
    `Round ${period}: ${seen + hidden} visited${hidden > 0 ? `, ${hidden} of them hidden from us` : ''}${
      failed > 0 ? `, ${failed} could not be visited` : ''
    }.`,
  secondLook: 'second look',
  awaiting: (count: number, when: string) =>
    `${count === 1 ? 'One of them shows' : `${count} of them show`} something that nobody is told of until a second look confirms it, from ${when} on. A running worker makes it by itself; otherwise run this command again then.`,
  stopped: (period: string) => `Round ${period} was stopped. Run the same command again to go on where it stopped.`,
  nothing: (period: string) => `Round ${period}: nothing is due. No profile with a live consent is left to visit.`,
  finishedBefore: (period: string) => `Round ${period}: everybody was visited already; nobody is visited twice in it.`,
  outside: (count: number, next: string | undefined) =>
    `${profiles(count)} signed after it was over and will be visited in the next round${
      next ? ` (${next})` : ''
    }. “profile-audit round run --late” visits now.`,
  cancelled: (period: string, { seen, hidden, failed, due }: VisitCounts) =>
    `Round ${period} is cancelled. What was done is kept: ${profiles(seen + hidden + failed)}. ${profiles(due)} ${were(
      due,
    )} not visited. “profile-audit round resume” takes it up again.`,
  cancelledMeanwhile: (period: string) => `Round ${period} was cancelled meanwhile. What was done is kept.`,
  notOpen: (period: string, state: Round['state']) =>
    state === 'cancelled'
      ? `Round ${period} is cancelled already.`
      : `Round ${period} is finished: there is nothing to cancel.`,
  notCancelled: (period: string) => `Round ${period} is finished: there is nothing to resume.`,
  resumed: (period: string) => `Round ${period} is open again. The worker that is running goes on with it.`,
  next: (period: string, when: string) => `The next round, ${period}, is due on ${when}.`,
  status: {
    states: { open: 'open', finished: 'finished', cancelled: 'cancelled' } satisfies Record<Round['state'], string>,
    head: (period: string, state: string) => `Round ${period}: ${state}`,
    begun: 'begun',
    spread: 'spread until',
    ended: { open: '', finished: 'finished', cancelled: 'cancelled' } satisfies Record<Round['state'], string>,
    due: 'due',
    claimed: 'under way',
    seen: 'seen',
    hidden: 'hidden',
    failed: 'failed',
    secondLooks: 'second looks',
    looks: {
      due: 'due',
      claimed: 'under way',
      seen: 'made',
      hidden: 'hidden',
      failed: 'failed',
      lapsed: 'not needed or not in time',
    } satisfies Record<SecondLookState, string>,
    total: 'in all',
    nextDue: (when: string) => `next on ${when}`,
    by: (worker: string, count: number) => `${worker}: ${count}`,
    failedHead: 'Could not be visited:',
  },
} as const;
