/**
 * Started and killed by `killing.ts`: people join, are visited, get into reports and backups, and leave again, over and over.
 * Before each deed it writes `begin WHAT`, and once the program has said that it is done, what was done. Plain, since it runs
 * compiled, without the test runner.
 */
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ProfileResult } from '../../src/domain/result.js';
import * as keep from '../../src/keep/index.js';
import { renderMonthlyJson } from '../../src/report/monthly/json.js';
import { makeBackup } from '../../src/services/backup.js';
import { type FileTools, writeReport } from '../../src/services/monthly-files.js';
import * as rooms from '../../src/store/index.js';
import { tellEverybody } from '../store/telling.js';

const [, , root, run, deed] = process.argv as string[] as [string, string, string, string, string];
const dataDir = join(root, 'data');
const clock = () => new Date();
const tell = (line: string) => writeSync(1, `${line}\n`);
const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

function open(path: string) {
  return rooms.openStore({ path, evidenceDir: join(dataDir, 'evidence'), clock });
}
/** Brings an old database up to date, over and over from a copy: it never comes back. */
function migrateForEver(): never {
  const path = join(root, 'migrating.sqlite');
  for (;;) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    copyFileSync(join(root, 'old.sqlite'), path);
    tell('begin migration');
    rooms.openStore({ path, evidenceDir: join(root, 'migrating-evidence'), clock }).close();
    tell('migrated all');
  }
}
if (deed === 'migration') migrateForEver();

keep.takePlace(dataDir);
const store = open(join(dataDir, keep.DATABASE));

function enter(n: number): { name: string; personId: string } {
  const canary = `CANARY-${run}-${n}-`;
  const { personId } = store.people.invite({ name: canary, email: `${canary}@mail.example` });
  store.consents.sign({
    ...{ personId, use: 'leader', parts: ['picture', 'banner', 'description', 'posts'], signedBy: canary },
    ...{ textVersion: '1', textSha256: hash('text') },
    profile: { platform: 'website', handle: canary, url: `https://w.example/${canary}` },
  });
  return { name: canary, personId };
}
const POLYGON: [number, number][] = [
  [0, 0],
  [9, 0],
  [9, 9],
];
/** Handed over by herself, so that what it finds is confirmed at once. */
function visited({ url, platform, handle }: { url: string; platform: string; handle: string }, sha256: string) {
  const at = clock().toISOString();
  const ref = { platform, handle, url };
  const absent = { state: 'absent' as const };
  const words = { code: 'picture-names-party' as const, args: { words: 'X', entry: 'p-1', label: 'Party' } };
  const evidence = {
    kind: 'region' as const,
    sight: 'avatar' as const,
    text: 'X',
    label: 'p-1',
    group: 'party' as const,
  };
  const finding = {
    ...words,
    sureness: 0.9,
    evidence: { ...evidence, box: [0, 0, 9, 9] as [number, number, number, number] },
  };
  const result: ProfileResult = {
    ...{ profile: ref, verdict: 'finding', standing: 'leader', takenAt: at, via: 'saved' },
    snapshot: {
      ...{
        ref,
        takenAt: at,
        displayName: { state: 'seen', value: handle },
        links: absent,
        banner: absent,
        posts: absent,
      },
      bio: { state: 'seen', value: `Bio of ${handle}` },
      avatar: { state: 'seen', value: { url, sha256, width: 9, height: 9 } },
    },
    readings: {
      avatar: {
        ...{ sha256, width: 9, height: 9, engine: 'e', depth: 'full', spotted: [], marks: [], notes: [] },
        lines: [{ text: handle, sureness: 0.9, polygon: POLYGON, words: [], chars: [] }],
      },
    },
    outcomes: [
      {
        ...{ audit: 'political-picture', version: 1, clause: 'profile-picture', severity: 'serious' },
        outcome: { kind: 'finding', findings: [finding] },
      },
      ...['two', 'three'].map((audit) => ({
        ...{ audit, version: 1, clause: 'scope', severity: 'none' as const, outcome: { kind: 'pass' as const } },
      })),
    ],
    engine: { version: '0', rules: 'r', lexicon: 'l', ocr: 'e' },
    timing: { visitMs: 1, decodeMs: 1, ocrMs: 1, auditsMs: 1 },
  };
  return result;
}
function visitAll(period: string): void {
  const round = store.rounds.open(period);
  for (;;) {
    const claim = store.rounds.claim(round.id, { leaseSeconds: 600, worker: run });
    if (!claim) break;
    const avatar = new TextEncoder().encode(`picture of ${claim.profile.handle} in ${period} ${'x'.repeat(50_000)}`);
    const result = visited(claim.profile, hash(avatar));
    tell('begin visit');
    store.visits.record(claim.visitId, result, { avatar });
    tell(`stored ${round.id} ${claim.profile.url}`);
  }
  // What is new is told of at once, and past its time at once, so that the report names her.
  tellEverybody(store, 0, clock().toISOString());
}
async function backUp(): Promise<void> {
  const tools = { store, keep, rooms, clock, randomHex: (bytes: number) => randomBytes(bytes).toString('hex') };
  const where = { dir: join(root, 'backups'), dataDir, keyFile: join(root, 'backup.key') };
  tell('begin backup');
  const made = await makeBackup(tools, { ...where, keepDays: 30, program: 'test', extras: {} });
  tell(`backup ${made.file} ${made.sha256}`);
}
const tools: FileTools = {
  ...{ store, clock, organisation: 'A League', lang: 'en', keepDays: 30 },
  closing: { suppliedDays: 60, thresholds: { leastPeople: 5 }, policy: '2018-10' },
  quotationOf: () => 'A sentence.',
  asksOnly: () => false,
  reportsDir: join(root, 'reports'),
  // Several files, so that it can die between two of them; large ones, so that it can die within one.
  render: async (model) =>
    ['report.json', 'report.html', 'report.txt'].map((name) => ({
      name,
      content: renderMonthlyJson(model) + ' '.repeat(400_000),
    })),
  async write(path, content) {
    const bytes = Buffer.from(content);
    const inPieces = async function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    };
    return keep.writePrivateFile(path, inPieces());
  },
};
async function report(): Promise<void> {
  tell('begin report');
  const { copy } = await writeReport(tools, { area: null, formats: ['json'] });
  tell(`reported ${copy.id} ${copy.state}`);
}

// Who was left by a run that was killed leaves first, all but the last few.
const joined = store.people
  .all()
  .filter(({ name }) => name.startsWith('CANARY'))
  .map(({ name, id }) => ({ name, personId: id }));
function leave(): void {
  const leaving = joined.shift();
  if (!leaving) return;
  tell('begin erasure');
  store.erase(leaving.personId);
  tell(`erased ${leaving.name}`);
}
while (joined.length > 3) leave();
for (let n = 0; ; n += 1) {
  joined.push(enter(n));
  visitAll(`period-${run}-${n}`);
  if (deed === 'report') await report();
  if (deed === 'backup') await backUp();
  if (joined.length > 3 || deed === 'erasure') leave();
}
