/**
 * Started and killed by `kill.test.ts`: stores visit after visit, lets people join and erases them, and writes a line for
 * each thing done once the store has said so. Plain, since it runs compiled, without the test runner.
 */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { ProfileResult } from '../../src/domain/result.js';
import type { openStore as Open } from '../../src/store/index.js';

const [, , packageFolder, path, evidenceDir, run] = process.argv as string[] as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const { openStore } = (await import(`${packageFolder}/dist/store/index.js`)) as { openStore: typeof Open };
const store = openStore({ path, evidenceDir, clock: () => new Date() });
const tell = (line: string) => writeSync(1, `${line}\n`);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function enter(n: number): { name: string; personId: string } {
  const canary = `CANARY-${run}-${n}-`;
  const { personId } = store.people.invite({ name: canary });
  store.consents.sign({
    ...{ personId, use: 'leader', parts: ['picture', 'banner', 'description', 'posts'], signedBy: canary },
    ...{
      textVersion: '1',
      textSha256: hash('text'),
      profile: { platform: 'website', handle: canary, url: `https://w.example/${canary}` },
    },
  });
  return { name: canary, personId };
}

tell('ready');
// Who was left by a run that was killed leaves first.
const joined = store.people
  .all()
  .filter(({ name }) => name.startsWith('CANARY'))
  .map(({ name, id }) => ({ name, personId: id }));
function leave(): void {
  const leaving = joined.shift();
  if (!leaving) return;
  store.erase(leaving.personId);
  tell(`erased ${leaving.name}`);
}
while (joined.length > 1) leave();
for (let n = 0; ; n += 1) {
  joined.push(enter(n));
  const round = store.rounds.open(`period-${run}-${n}`);
  for (;;) {
    const claim = store.rounds.claim(round.id, { leaseSeconds: 600, worker: run });
    if (!claim) break;
    const { platform, handle, url } = claim.profile;
    const ref = { platform, handle, url };
    const avatar = `picture of ${handle} in ${round.period} ${'x'.repeat(50_000)}`;
    const sha256 = hash(avatar);
    const at = new Date().toISOString();
    const none = { state: 'absent' as const };
    const result: ProfileResult = {
      ...{ profile: ref, verdict: 'clear', standing: 'leader', takenAt: at, via: 'browser' },
      snapshot: {
        ...{
          ref,
          takenAt: at,
          displayName: { state: 'seen', value: handle },
          bio: none,
          links: none,
          banner: none,
          posts: none,
        },
        avatar: { state: 'seen', value: { url, sha256, width: 1, height: 1 } },
      },
      readings: {
        avatar: {
          sha256,
          width: 1,
          height: 1,
          engine: 'e',
          depth: 'full',
          lines: [],
          spotted: [],
          marks: [],
          notes: [],
        },
      },
      outcomes: ['one', 'two', 'three'].map((audit) => ({
        ...{ audit, version: 1, clause: 'c', severity: 'none' as const, outcome: { kind: 'pass' as const } },
      })),
      engine: { version: '0', rules: 'r', lexicon: 'l', ocr: 'e' },
      timing: { visitMs: 1, decodeMs: 1, ocrMs: 1, auditsMs: 1 },
    };
    store.visits.record(claim.visitId, result, { avatar: new TextEncoder().encode(avatar) });
    tell(`stored ${round.id} ${url}`);
  }
  leave();
}
