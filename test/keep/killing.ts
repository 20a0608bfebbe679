/**
 * Kills a program at random moments of each of its deeds, opens what is left as the next start would, and says what is lost
 * or half-done. Nothing here belongs to the test runner: `bench kill` does the same a thousand times.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { oldBackups } from '../../src/keep/files.js';
import * as keep from '../../src/keep/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { bundleInto } from '../compiled.js';
import { MIGRATIONS, oldDatabase, wrongWith } from '../store/old-database.js';

export const DEEDS = ['visit', 'erasure', 'backup', 'report', 'migration'] as const;
export type Deed = (typeof DEEDS)[number];

export interface Killed {
  /** Kills, by what was going on. */
  kills: Record<Deed, number>;
  /** Of them in the middle: after its beginning and before it was said to be done. */
  amid: Record<Deed, number>;
  acknowledged: Record<Deed, number>;
  /** One sentence each: what was lost, half-done or left behind. */
  wrong: string[];
}

/** `root`: an empty folder. `each`: kills of each deed. */
export async function killAmidDeeds(root: string, each: number, random: () => number): Promise<Killed> {
  const compiled = join(root, 'compiled');
  mkdirSync(compiled);
  const entry = await bundleInto(compiled, 'test/keep/kill.child.ts');
  const place = await prepare(root);
  const counts = () => Object.fromEntries(DEEDS.map((deed) => [deed, 0])) as Record<Deed, number>;
  const result: Killed = { kills: counts(), amid: counts(), acknowledged: counts(), wrong: [] };
  const said: Said = { stored: [], erased: [], backups: [] };
  /** How long each deed took when it was last seen whole, so that its whole length is hit. */
  const lasts: Record<Deed, number> = { visit: 10, erasure: 20, backup: 200, report: 60, migration: 60 };
  let head: Parameters<Store['log']['verify']>[0];
  /** Reports that were found whole: read again where something wrote to them, and all of them in the end. */
  const whole: Whole = new Map();
  for (let run = 0; run < each * DEEDS.length; run += 1) {
    const deed = DEEDS[run % DEEDS.length] as Deed;
    const lines = await runAndKill([entry, root, String(run), deed], {
      at: `begin ${deed}`,
      after: 1 + Math.floor(random() * 3),
      ms: random() * 1.3 * lasts[deed],
      lasted: (ms) => {
        lasts[deed] = Math.min(2_000, ms);
      },
    });
    result.kills[deed] += 1;
    if (lines.at(-1)?.startsWith('begin')) result.amid[deed] += 1;
    note(lines, said, result.acknowledged);
    const wrong = deed === 'migration' ? migrated(root) : [];
    const store = place.open();
    try {
      wrong.push(...afterOne(root, store, said, head, whole));
      head = store.log.head();
    } finally {
      store.close();
    }
    result.wrong.push(...wrong.map((sentence) => `after ${run + 1} kills, amid ${deed}: ${sentence}`));
  }
  result.wrong.push(...(await inTheEnd(root, place.open, said)));
  return result;
}

interface Said {
  stored: { roundId: string; url: string }[];
  erased: string[];
  backups: { file: string; sha256: string }[];
}
const BYSTANDERS = ['Ada Stays', 'Bea Stays'];

async function prepare(root: string) {
  const data = join(root, 'data');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(join(root, 'backup.key'), (await keep.newKeyFile(new Date())).text);
  oldDatabase(join(root, 'old.sqlite'), 1);
  const open = () => {
    keep.takePlace(data);
    return openStore({ path: join(data, keep.DATABASE), evidenceDir: join(data, 'evidence'), clock: () => new Date() });
  };
  const store = open();
  for (const name of BYSTANDERS) store.people.invite({ name });
  store.close();
  return { open };
}

/** Runs the child until some time after it began a deed for the so manyth time, kills it, and gives what it had said. */
function runAndKill(
  args: string[],
  { at, after, ms, lasted }: { at: string; after: number; ms: number; lasted(ms: number): void },
): Promise<string[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained, begun, began] = ['', '', 0, 0];
  child.stdout.on('data', (chunk) => {
    const fresh = String(chunk);
    said += fresh;
    for (const line of fresh.split('\n').filter(Boolean)) {
      if (line !== at) {
        if (began > 0) lasted(performance.now() - began);
        began = 0;
        continue;
      }
      began = performance.now();
      begun += 1;
      if (begun === after) setTimeout(() => child.kill('SIGKILL'), ms);
    }
  });
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      // The last line may be cut: it was not acknowledged then.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(complained || said));
    });
  });
}

function note(lines: string[], said: Said, acknowledged: Record<Deed, number>): void {
  for (const [what, first = '', second = ''] of lines.map((line) => line.split(' '))) {
    if (what === 'stored') said.stored.push({ roundId: first, url: second });
    if (what === 'erased') said.erased.push(first);
    if (what === 'backup') said.backups.push({ file: first, sha256: second });
    const deed = { stored: 'visit', erased: 'erasure', backup: 'backup', reported: 'report', migrated: 'migration' }[
      what!
    ];
    if (deed) acknowledged[deed as Deed] += 1;
  }
}

/** What is cheap enough to ask after each kill. */
function afterOne(
  root: string,
  store: Store,
  said: Said,
  head: Parameters<Store['log']['verify']>[0],
  whole: Whole,
): string[] {
  const wrong: string[] = [];
  const { integrity, missingFiles } = store.check();
  if (integrity !== 'ok') wrong.push(`the database: ${integrity}`);
  if (missingFiles > 0) wrong.push(`${missingFiles} pictures are missing`);
  if (!store.log.verify(head).ok) wrong.push('the log does not hold, or lost its end');
  const data = join(root, 'data');
  const hidden = readdirSync(data).filter((name) => name.startsWith('.'));
  if (hidden.length > 0) wrong.push(`${hidden.join(', ')} was left in the data folder`);
  const names = new Set(store.people.all().map(({ name }) => name));
  if (BYSTANDERS.some((name) => !names.has(name))) wrong.push('somebody who never left is gone');
  const back = said.erased.filter((name) => names.has(name));
  if (back.length > 0) wrong.push(`${back.join(', ')} is back`);
  for (const { file, sha256 } of said.backups.slice(-3)) {
    if (!existsSync(file) || hashOf(readFileSync(file)) !== sha256) wrong.push(`${file} is not what was said`);
  }
  return [...wrong, ...reports(root, store, whole)];
}

/** By path: the file as it stood when it was read, and its checksum. */
type Whole = Map<string, string>;
/** A copy in the archive is whole; of one that is none, nothing is on the disk. */
function reports(root: string, store: Store, whole: Whole): string[] {
  const wrong: string[] = [];
  const isWhole = (path: string, sha256: string) => {
    if (!existsSync(path)) return false;
    const { ino, size, ctimeMs } = statSync(path);
    const now = `${ino} ${size} ${ctimeMs} ${sha256}`;
    if (whole.get(path) === now) return true;
    if (hashOf(readFileSync(path)) !== sha256) return false;
    whole.set(path, now);
    return true;
  };
  const listed = new Set<string>();
  for (const copy of store.reports.all()) {
    for (const { name, sha256 } of copy.files) {
      const path = join(copy.dir, name);
      if (copy.state === 'kept') listed.add(path);
      if (copy.state === 'kept' && !isWhole(path, sha256)) wrong.push(`${path} is in the archive and not whole`);
    }
  }
  const there = filesBelow(join(root, 'reports'));
  for (const path of there) if (!listed.has(path)) wrong.push(`${path} lies there and is in no archive`);
  return wrong;
}

function migrated(root: string): string[] {
  const path = join(root, 'migrating.sqlite');
  // It may have been killed between taking the last one away and copying the next: an empty or half-copied file is no database of ours.
  if (!existsSync(path) || readFileSync(path).length < readFileSync(join(root, 'old.sqlite')).length) return [];
  const left = new Database(path);
  const ledger = left.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
  const known = ledger ? Number(left.prepare('select count(*) from __drizzle_migrations').pluck().get()) : 0;
  left.close();
  if (![1, MIGRATIONS.length].includes(known)) return [`a database between two versions: ${known} migrations`];
  const store = openStore({ path, evidenceDir: join(root, 'migrating-evidence'), clock: () => new Date() });
  try {
    return wrongWith(store);
  } finally {
    store.close();
  }
}

/** What was said to be done, once more and to the end; and the newest backup, put back elsewhere. */
async function inTheEnd(root: string, open: () => Store, said: Said): Promise<string[]> {
  const wrong: string[] = [];
  const store = open();
  try {
    const { integrity, missingFiles } = store.check({ thorough: true });
    if (integrity !== 'ok' || missingFiles > 0)
      wrong.push(`in the end: ${integrity}, ${missingFiles} pictures missing`);
    const urls = new Map(
      store.rounds.all().map(({ id }) => [id, new Map(store.results(id).map((one) => [one.profile.url, one]))]),
    );
    const names = new Set(store.people.all().map(({ name }) => name));
    const pictures = new Set<string>();
    for (const { roundId, url } of said.stored) {
      const name = url.split('/').at(-1) ?? '';
      const found = urls.get(roundId)?.get(url);
      // Erased and killed before it could say so: then she is gone altogether.
      if (!found && names.has(name)) wrong.push(`the visit to ${url} is lost`);
      if (found && (found.outcomes.length !== 3 || !found.readings.avatar)) wrong.push(`half of the visit to ${url}`);
    }
    for (const results of urls.values()) {
      for (const { snapshot } of results.values())
        if (snapshot.avatar.state === 'seen' && snapshot.avatar.value.sha256)
          pictures.add(snapshot.avatar.value.sha256);
    }
    const files = filesBelow(join(root, 'data', 'evidence'));
    if (files.length !== pictures.size) wrong.push(`${files.length} files of ${pictures.size} pictures`);
    for (const { file, sha256 } of said.backups) {
      if (!existsSync(file) || hashOf(readFileSync(file)) !== sha256) wrong.push(`${file} is not what was said`);
    }
    wrong.push(...reports(root, store, new Map()), ...(await backupsOf(root)));
  } finally {
    store.close();
  }
  const gone = [...filesBelow(join(root, 'data')), ...filesBelow(join(root, 'reports'))].map((path) => ({
    path,
    bytes: readFileSync(path),
  }));
  for (const name of said.erased) {
    const trace = gone.find(({ path, bytes }) => path.includes(name) || bytes.includes(name));
    if (trace) wrong.push(`${name} was erased and stands in ${trace.path}`);
  }
  return wrong;
}

/** Whatever has a backup's name opens whole, entered or not; halves are what the daily clearing takes for such. */
async function backupsOf(root: string): Promise<string[]> {
  const dir = join(root, 'backups');
  if (!existsSync(dir)) return [];
  const wrong: string[] = [];
  const keys = await keep.readKeys(join(root, 'backup.key'));
  for (const half of oldBackups(dir, '')) keep.eraseFile(half);
  for (const path of filesBelow(dir)) {
    if (path.endsWith('.register')) continue;
    if (!path.endsWith('.age')) {
      wrong.push(`${path} was left behind`);
      continue;
    }
    const passOver = async (_: string, pieces: AsyncIterable<Uint8Array>) => {
      for await (const _piece of pieces);
    };
    await keep
      .unpack(keep.opened(keep.readPieces(path), keys, path), path, { picture: async () => {}, file: passOver })
      .catch((error) => wrong.push(`${path} does not open: ${String(error)}`));
  }
  return wrong;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
