/**
 * What the operator is told when something begins, and when it ends. One mail each: what is the matter, what it means for
 * Leaders, what to do. English; another language is another table of this type.
 */
import type { Incident, IncidentArgs, IncidentKind } from '../domain/incident.js';
import type { TroubleCode } from '../domain/trouble.js';
import { en } from './en.js';
import type { Written } from './mails.js';

interface AlertWords {
  /** A few words: the subject, and one line in a terminal. */
  title(args: IncidentArgs): string;
  says(args: IncidentArgs): string;
  next(args: IncidentArgs): string;
}

const several = (count: unknown, one: string, many: string): string => `${count ?? 0} ${count === 1 ? one : many}`;
const wallNames: Readonly<Record<string, { short: string }>> = en.walls;
const wallOf = (wall: unknown): string => wallNames[String(wall)]?.short ?? 'not as expected';
/** Codes are for whoever looks them up; where there is a sentence without arguments it is not more helpful than the code. */
const codeOf = (code: unknown): string => (code === undefined || code === '' ? '' : ` (${String(code)})`);

export const alertWords: Readonly<Record<IncidentKind, AlertWords>> = {
  'round-overdue': {
    title: ({ period }) => `Round ${period} is not finished`,
    says: ({ period, left, total, days }) =>
      `Round ${period} began more than ${several(days, 'day', 'days')} ago, and ${left} of ${total} profiles were not visited yet. Nothing is lost: what was seen is kept, and what is left stays due.`,
    next: () =>
      'Look at `profile-audit round status`: if one platform does not answer, the round goes on when it does. If the program was not running, start it. `profile-audit round cancel` ends the round as it is.',
  },
  'platform-canary': {
    title: ({ platform }) => `${platform} cannot be read just now`,
    says: ({ platform, wall }) =>
      `Profiles on ${platform} that we know are not shown to us as they should be: ${wallOf(wall)}. Profiles there count as not seen; nobody is called clear, and nobody is accused.`,
    next: ({ platform }) =>
      `\`profile-audit platforms check ${platform}\` shows what is seen. If the platform changed its pages, an update will follow; meanwhile Leaders are asked for a saved page or a screenshot.`,
  },
  'disk-low': {
    title: () => 'The disk is filling',
    says: ({ megabytes }) =>
      `Only ${megabytes} MB are free where the data lies. When it is full, visits stop; what was stored stays whole.`,
    next: () => 'Make room, or move the data folder to a larger disk.',
  },
  'reader-misjudges': {
    title: () => 'Text in pictures is not read as it should be',
    says: ({ sample }) =>
      `Before the round the reading room was shown pictures that we drew ourselves, and one of them was misread${codeOf(sample)}. For this round every picture counts as not readable, so that nobody is accused or called clear by mistake.`,
    next: () => 'Run `profile-audit doctor`. After mending it, the next round reads pictures again.',
  },
  'backup-failing': {
    title: () => 'Backups fail',
    says: ({ code }) => `The last backup could not be made or could not be read back${codeOf(code)}.`,
    next: () =>
      'Look whether the backup folder is there, has room and may be written, then run `profile-audit backup` by hand: it says what is wrong.',
  },
  'mail-failing': {
    title: () => 'Mails could not be sent',
    says: ({ code }) => `The mail server could not be used${codeOf(code)}. Mails waited; none is lost.`,
    next: () => 'Run `profile-audit mail test`: it says what is wrong.',
  },
  'webhook-failing': {
    title: () => 'The webhook does not answer',
    says: ({ code }) =>
      `Notices of new reports could not be brought to the address in delivery.webhookUrl${codeOf(code)}. They wait and are tried again for about three days; the reports themselves are made.`,
    next: () =>
      'Look whether the address answers, and whether the machine there checks the signature with the same secret.',
  },
  'chore-failing': {
    title: ({ chore }) => `A regular task fails: ${chore}`,
    says: ({ chore, code }) =>
      `The task “${chore}” ended with an error${codeOf(code)}. It is tried again within the hour.`,
    next: () => 'Look into the log. The other tasks and the rounds go on.',
  },
  'queue-unusable': {
    title: () => 'The queue between the machines cannot be used',
    says: ({ code }) =>
      `Redis does not take or give visits${codeOf(code)}. Visits wait; nothing is lost, and what workers have in hand they bring later.`,
    next: () =>
      'Look whether Redis runs, has memory left (maxmemory) and accepts our password: the log of `serve` and of the workers says which. The round goes on by itself.',
  },
  'queue-unattended': {
    title: () => 'No worker makes the visits of the round',
    says: () => 'Visits wait in the queue, and no worker of our version is there to make them. Nothing is lost.',
    next: () =>
      'Start `profile-audit worker` on a machine, or update those that are there: `profile-audit round status` shows them. Without the setting queue.url this machine visits by itself.',
  },
  'rule-imprecise': {
    title: ({ rule, lang }) => `A rule is mistaken too often: ${rule} (${lang})`,
    says: ({ rule, lang, percent, decided }) =>
      `Of ${several(decided, 'decision', 'decisions')} about what “${rule}” had found on profiles in the language “${lang}”, ${percent} % said that it was right. Below 90 % it finds nothing by itself any more: from now on it only asks a person.`,
    next: () =>
      'Nothing is urgent. The page “How right the rules are” in the review queue shows the figures; retire a term that misleads it, or wait for a better version of the rule, which begins anew.',
  },
};

/** The mail to the operator. `when` and `until` are times as people read them. */
export function alertMail(incident: Incident, what: 'begun' | 'ended', said: { when: string; until: string }): Written {
  const { kind, args } = incident;
  const { title, says, next } = alertWords[kind];
  if (what === 'ended') {
    return {
      subject: `Over: ${title(args)}`,
      text: `This is over: ${title(args)}.

It began on ${said.when} and ended on ${said.until}. There is nothing to do.

What you were told then: ${says(args)}
`,
    };
  }
  return {
    subject: title(args),
    text: `${says(args)}

What to do: ${next(args)}

It began on ${said.when}. You get one more mail about this, when it is over.
`,
  };
}

/** One line for a terminal or a page. */
export const alertTitle = ({ kind, args }: Incident): string => alertWords[kind].title(args);

/** Sentences for `/readyz`: what is not ready. */
export const readyWords = {
  database: { good: 'The database is open.', bad: 'The database does not answer.' },
  schedule: { good: 'The schedule is ticking.', bad: 'The schedule does not tick.' },
  mail: {
    good: 'Mails go out.',
    bad: (code: TroubleCode | string) => `The mail server cannot be used (${code}). Mails wait.`,
    none: 'No mail is configured; mails wait.',
    untried: 'The mail server was not tried yet.',
  },
  disk: {
    good: (megabytes: number) => `${megabytes} MB are free.`,
    bad: (megabytes: number) => `Only ${megabytes} MB are free.`,
  },
} as const;
