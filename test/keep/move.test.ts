/** Moving in the middle of a round: what the backup caught stands, the rest is visited there, and nothing twice. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim, Store } from '../../src/store/index.js';
import { enrol, filesUnder, filesWith, resultOf } from '../store/making.js';
import { yard } from './making.js';

const PEOPLE = 30;
const visit = (store: Store, claim: Claim, where: string) => {
  const { url, platform, handle } = claim.profile;
  const { result, pictures } = resultOf({ url, platform, handle }, `${handle} ${where}`);
  store.visits.record(claim.visitId, result, pictures);
  return url;
};

describe('a round that is being written while it is backed up', () => {
  it('goes on elsewhere: every profile has one visit, none is lost and none doubled', async () => {
    const y = await yard();
    const store = y.open();
    const people = Array.from({ length: PEOPLE }, (_, n) => enrol(store, `p${n}`));
    const round = store.rounds.open('2027-03');
    const claim = (from: Store) => from.rounds.claim(round.id, { leaseSeconds: 300, worker: 'one' });
    const here: string[] = [];
    // The worker goes on visiting, one at every turn of the loop, until the backup is there.
    let done = false;
    const working = (async () => {
      while (!done) {
        const claimed = here.length < PEOPLE - 5 ? claim(store) : undefined;
        if (claimed) here.push(visit(store, claimed, 'here'));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    while (here.length < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    const claimedThen = claim(store) as Claim;
    const made = await y.backup(store);
    done = true;
    await working;
    // After the backup one more leaves, and one more is visited: the old machine's last deeds.
    store.erase((people[0] as { personId: string }).personId);
    store.close();

    const dataDir = join(y.root, 'new machine');
    const restored = await y.restore(made.file, { dataDir, replace: false });
    expect(restored.again.person).toBe(1);
    const there = y.open(dataDir);
    const caught = there.results(round.id).map(({ profile }) => profile.url);
    expect(caught.length).toBeGreaterThan(0);
    expect(here).toEqual(expect.arrayContaining(caught));
    expect(filesUnder(join(dataDir, 'evidence')).length).toBe(caught.length);

    // What was claimed at that moment is taken up again once its lease is over.
    y.time.pass(301);
    const again: string[] = [];
    for (let claimed = claim(there); claimed; claimed = claim(there)) again.push(visit(there, claimed, 'there'));
    expect(again.filter((url) => caught.includes(url))).toEqual([]);
    const left = PEOPLE - 1;
    expect(new Set([...caught, ...again]).size).toBe(left);
    expect(there.results(round.id)).toHaveLength(left);
    expect(there.rounds.status(round.id)).toMatchObject({ counts: { seen: left, due: 0, claimed: 0, failed: 0 } });
    const claimedThere = there.results(round.id).some(({ profile }) => profile.url === claimedThen.profile.url);
    expect(claimedThere || claimedThen.profile.url === people[0]?.profile.url).toBe(true);
    expect(there.check({ thorough: true })).toMatchObject({ integrity: 'ok', missingFiles: 0 });
    expect(filesUnder(join(dataDir, 'evidence'))).toHaveLength(left);
    expect(filesWith(dataDir, 'p0.example here')).toEqual([]);
    there.close();
  });
});
