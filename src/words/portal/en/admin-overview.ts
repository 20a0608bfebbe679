/** The first page of an admin: how things stand. */
const profiles = (n: number): string => `${n} ${n === 1 ? 'profile' : 'profiles'}`;

export const adminOverview = {
  title: 'Overview',
  now: 'Now',
  waiting: 'wait for your decision',
  waitingNone: 'Nothing waits for your decision.',
  answered: 'answered by a Leader',
  toVerify: 'said to be mended, to be seen again',
  open: 'past the Leader’s own time',
  roll: { in: 'Leaders take part', invited: 'invited, waiting' },
  readers: (n: number): string =>
    `${n} Leaders read the policy’s other clauses within the last year, of their own accord.`,
  worker: {
    on: 'The worker is running.',
    off: 'The worker is not running: no profile is visited and no mail is sent. Ask whoever looks after the machine to start profile-audit serve.',
    trouble: 'Something needs the operator’s eye:',
    paused: 'Visits are paused in the settings: no new visit is begun.',
  },
  rounds: {
    heading: 'Rounds',
    running: (period: string): string => `The round ${period} is running`,
    progress: (done: number, of: number): string => `${done} of ${profiles(of)} looked at`,
    counts: (seen: number, hidden: number, failed: number): string =>
      `${seen} seen, ${hidden} not visible, ${failed} failed`,
    last: (period: string, date: string): string => `The last round, ${period}, ended on ${date}.`,
    cancelled: (period: string, date: string): string => `The last round, ${period}, was stopped on ${date}.`,
    none: 'No round has been yet.',
    next: (date: string): string => `The next one begins on ${date}.`,
    noNext: 'When the next one begins cannot be told.',
  },
  areas: { label: 'Areas', every: 'All areas', choose: 'Area', go: 'Show' },
  month: (period: string, date: string): string => `${period}, as it stood on ${date}`,
  monthWhy:
    'Figures are counted when a round ends, and stand until the next. Where few people stand behind a number it is not told.',
  noMonth: 'There are no figures yet: they are counted when the first round ends.',
  noMonthNext: 'Invite Leaders',
  noArea: 'You look after no area yet. Ask an owner to give you one.',
  trends: 'The last months',
};
export type AdminOverviewWords = typeof adminOverview;
