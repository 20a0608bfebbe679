/** English: what can go wrong with backups, their key, the register of erasures, and putting a backup back. */
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';

type KeepingCode = Extract<TroubleCode, `BACKUP_${string}` | `REGISTER_${string}` | `RESTORE_${string}`>;

const LONGEST = 300;
const at = (args: TroubleArgs, key: string, instead: string) => String(args[key] || instead).slice(0, LONGEST);
const why = (args: TroubleArgs) => (args.detail ? `: ${String(args.detail).slice(0, LONGEST)}` : '');

export const keepingTroubles: Record<KeepingCode, (args: TroubleArgs) => string> = {
  BACKUP_KEY_MISSING: (a) =>
    `There is no key for backups at ${at(a, 'file', 'its place')}. Make one with “profile-audit backup key”, or name yours with backup.keyFile in the configuration.`,
  BACKUP_KEY_INVALID: (a) =>
    `${at(a, 'file', 'The file')} holds no usable key${why(a)}. A key is a line that begins with AGE-SECRET-KEY-1; use your own copy of it.`,
  BACKUP_KEY_WRONG: (a) =>
    `${at(a, 'file', 'The backup')} was locked with another key, so it stays closed. Name the key of that time with --key FILE; without it nobody can open this backup.`,
  BACKUP_BROKEN: (a) =>
    `${at(a, 'file', 'The backup')} is cut off or damaged${why(a)}. Nothing was changed. Use another backup or another copy of this one.`,
  BACKUP_NOT_WHOLE: (a) =>
    `The backup was written but does not read back as it should${why(a)}. It was thrown away. Look at the disk with “profile-audit doctor”, and try again.`,
  REGISTER_MISSING: (a) =>
    `There is no register of erasures (erasures.register) in ${at(a, 'folder', 'the folder of the backup')}, so it is not known who left since. Put the newest copy of it beside the backup. Only if you are sure that nobody left since then: --without-register.`,
  REGISTER_BROKEN: (a) =>
    `The register of erasures ${at(a, 'file', '')} cannot be used${why(a)}. Without it somebody who left could come back, so nothing was restored. Use another copy of it.`.replace(
      '  ',
      ' ',
    ),
  RESTORE_OCCUPIED: (a) =>
    `There are data in ${at(a, 'folder', 'the data folder')} already. Add --replace to put the backup in their place; what is there now is then gone.`,
  RESTORE_RUNNING: () =>
    'The database is in use: stop the worker (and every other command that runs here) first. Nothing was changed.',
  RESTORE_UNDER_WAY: (a) =>
    `A backup is just being put into ${at(a, 'folder', 'the data folder')}. Wait until that is done, and try again.`,
};
