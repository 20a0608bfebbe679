/** What backups, restoring and retention say at the terminal: English, for the operator. */
import type { Words } from './types.js';

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;

export const keepingWords = {
  keyMade: (file: string, recipient: string) =>
    `The key is in ${file}; only you can read it (public part: ${recipient}).\nKeep a copy of it somewhere else now: on paper, or in a password manager. Whoever has it can open every backup; without it nobody can, you neither.`,
  keyThere: (file: string) =>
    `There is a key in ${file} already. It was left as it is: without it, older backups could not be opened.`,
  backupMade: (
    made: { file: string; bytes: number; pictures: number; expiresAt: string },
    words: Pick<Words, 'date'>,
  ) =>
    `The backup is in ${made.file} (${size(made.bytes)}, ${count(made.pictures, 'picture')}). It was read back and is whole. It will be erased after ${words.date(made.expiresAt)}.`,
  lacking: (n: number) =>
    `${count(n, 'picture')} that the database names ${n === 1 ? 'was' : 'were'} not in the evidence folder, or not whole: the backup is made without ${n === 1 ? 'it' : 'them'}.`,
  expired: (n: number) => `${count(n, 'older backup')} erased, as ${n === 1 ? 'its' : 'their'} time was over.`,
  registerBehind: (folders: readonly string[]) =>
    `The register of erasures could not be written to ${folders.join(', ')}. It will be tried again; until then, do not restore from there.`,
  restored: (madeAt: string, people: number, pictures: number) =>
    `Restored: the data are those of ${madeAt}, with ${count(people, 'person', 'people')} and ${count(pictures, 'picture')}.`,
  erasedAgain: (again: { person: number; profile: number; consent: number; invitation: number }) => {
    const parts = [
      again.person > 0 ? `${count(again.person, 'person', 'people')} erased again` : '',
      again.profile > 0 ? `${count(again.profile, 'profile')} erased again` : '',
      again.consent > 0 ? `${count(again.consent, 'consent')} ended again` : '',
      again.invitation > 0 ? `${count(again.invitation, 'invitation')} ended again` : '',
    ].filter(Boolean);
    return parts.length === 0
      ? 'By the register, nobody in it left since.'
      : `By the register of erasures: ${parts.join(', ')}.`;
  },
  registerAsOf: (when: string) =>
    `The register is complete up to ${when}. If somebody left or withdrew after that, do it again by hand now.`,
  noRegister:
    'No register of erasures was there: if somebody left or withdrew since the backup, do it again by hand now.',
  lost: 'What was signed, visited or decided after the backup is not in it. Visits are made again; forms that were signed since can be taken in again.',
  configThere: (file: string) =>
    `The configuration of that time is in ${file}, without passwords and keys. Compare it with yours, then erase it.`,
  paused: (freeMegabytes: number) =>
    `Only ${freeMegabytes} MB are free on the disk with the data, so the round waits. Make room: it goes on by itself.`,
  retentionDone: 'Erased, because its time was over:',
  retentionWould: 'This would be erased now:',
  retentionNothing: 'Nothing is past its time.',
  retentionHeld:
    'The clock is more than a week away from the last time this ran, so nothing was erased. If the clock is right, run it again (or tomorrow, the worker does).',
  kept: (name: string, n: number) => `  ${n}  ${KEPT[name] ?? name}`,
  doctor: {
    none: 'There is no backup yet. Make a key with `profile-audit backup key`, then `profile-audit backup`.',
    noKey: (file: string) =>
      `There is no key at ${file}, so no backups are made. \`profile-audit backup key\` makes one.`,
    fine: (when: string, file: string) => `The newest is of ${when}, at ${file}.`,
    old: (when: string) => `The newest is of ${when}: too long ago. Run \`profile-audit backup\` and see what it says.`,
    gone: (file: string) => `The newest is not at ${file} any more.`,
    register: (n: number) => `${count(n, 'entry', 'entries')}, and a copy beside every backup.`,
    registerBehind: (folders: readonly string[]) =>
      `Its copy in ${folders.join(', ')} is missing or too old. Is the disk there?`,
  },
} as const;

/** What was erased, by the name under which it is counted. */
const KEPT: Readonly<Record<string, string>> = {
  snapshots: 'visits’ contents',
  outcomes: 'outcomes of rules',
  pictures: 'places of pictures',
  rejudgements: 'earlier judgements',
  readings: 'readings of pictures',
  evidence: 'pictures',
  sketches: 'answers of open interfaces',
  supplies: 'things that were handed over',
  ownAudits: 'audits that Leaders asked for',
  auditAsks: 'asks for such audits',
  findingLives: 'mended findings',
  asks: 'asks',
  visits: 'visits',
  invitations: 'invitations',
  consents: 'ended consents',
  forms: 'signed forms',
  profiles: 'profiles without a consent',
  people: 'people of whom nothing was left',
  reports: 'reports',
  backups: 'backups',
};
