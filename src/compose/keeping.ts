/** Backups, restoring and retention, wired to real things. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { type BackupMade, makeBackup } from '../services/backup.js';
import { type Restored, restoreBackup } from '../services/restore.js';
import { expireBackups, keepRetention, type RetentionWish, retentionDue } from '../services/retention.js';
import type { Kept, Store } from '../store/index.js';
import type { Chore } from '../worker/chores.js';
import { programVersion } from './version.js';
import { withoutSecrets } from './without-secrets.js';

export interface KeepingParts {
  config: Config;
  clock: () => Date;
}
/** What the commands `backup`, `restore` and `retention` do. */
export interface Keeping {
  /** Makes the operator's key. False where there is one already: it is never written over. */
  makeKey(): Promise<{ made: boolean; file: string; recipient: string }>;
  backup(store: Store, dir?: string, signal?: AbortSignal): Promise<BackupMade & { expired: number; behind: string[] }>;
  /** Needs no store: nobody may have the database open. */
  restore(wish: { file: string; keyFile?: string; replace: boolean; withoutRegister: boolean }): Promise<Restored>;
  retention(store: Store, anyway: boolean): Promise<{ held: boolean; erased: Kept }>;
  retentionDue(store: Store): Promise<Kept>;
}

export function openKeeping({ config, clock }: KeepingParts): Keeping {
  const randomHex = (bytes: number) => randomBytes(bytes).toString('hex');
  const room = () => import('../keep/index.js');
  const { backup } = config;
  const times: RetentionWish = {
    times: config.keep,
    ...{ reportsDir: config.reportsDir, reportKeepDays: config.reportKeepDays },
    ...{ backupDir: backup.dir, backupKeepDays: backup.keepDays },
  };
  const extras = () => ({
    'config.json': Buffer.from(JSON.stringify(withoutSecrets(config), null, 2)),
    ...(existsSync(config.termsFile) && { 'terms.json': readFileSync(config.termsFile) }),
  });
  return {
    async makeKey() {
      const keep = await room();
      const file = backup.keyFile;
      if (existsSync(file)) return { made: false, file, recipient: (await keep.readKeys(file)).recipient };
      const { text, recipient } = await keep.newKeyFile(clock());
      await keep.writePrivateFile(file, piecesOf(text));
      return { made: true, file, recipient };
    },
    async backup(store, dir = backup.dir, signal) {
      const [keep, rooms] = [await room(), await import('../store/index.js')];
      const { dataDir } = config;
      const { keyFile, keepDays } = backup;
      const wish = { dir, dataDir, keyFile, keepDays, program: programVersion, extras: extras(), signal };
      const made = await makeBackup({ store, keep, rooms, clock, randomHex }, wish);
      const expired = expireBackups({ store, keep, clock }, times);
      if (expired > 0) store.log.append({ event: 'retention.done', args: { backups: expired } });
      return { ...made, expired, behind: store.register.behind() };
    },
    async restore({ file, keyFile = backup.keyFile, replace, withoutRegister }) {
      const [keep, rooms] = [await room(), await import('../store/index.js')];
      const { keepDays } = backup;
      const wish = { file, keyFile, keepDays, replace, withoutRegister, dataDir: config.dataDir };
      return restoreBackup({ keep, rooms, clock, randomHex }, wish);
    },
    retention: async (store, anyway) => keepRetention({ store, keep: await room(), clock }, { ...times, anyway }),
    retentionDue: async (store) => retentionDue({ store, keep: await room(), clock }, times),
  };
}

async function* piecesOf(text: string) {
  yield Buffer.from(text);
}

/** The worker's own: a backup every so often once there is a key, retention every day, the register where it belongs. */
export function keepingChores(parts: KeepingParts & { store: Store }): Chore[] {
  const keeping = openKeeping(parts);
  const { store, config, clock } = parts;
  const { everyHours, keyFile } = config.backup;
  const backups: Chore = {
    id: 'backup',
    everyHours,
    async run(signal) {
      if (!existsSync(keyFile)) return;
      await keeping.backup(store, undefined, signal);
    },
  };
  const retention: Chore = {
    id: 'retention',
    everyHours: 24,
    run: async () => void (await keeping.retention(store, false)),
  };
  const anew: Chore = {
    id: 'write-anew',
    everyHours: 0.5,
    run: async () => void store.writeAnew(isNight(clock(), config.timezone)),
  };
  const register: Chore = { id: 'register', everyHours: 1, run: async () => void store.register.copyOut() };
  return [retention, anew, register, ...(everyHours > 0 ? [backups] : [])];
}

/** From two to five, when hardly anybody is there. */
const isNight = (now: Date, timeZone: string): boolean => {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now));
  return hour >= 2 && hour < 5;
};
