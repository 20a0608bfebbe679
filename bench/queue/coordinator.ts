/** Started and killed by `bench queue`: a coordinator with a real ledger, until its round has nothing left. */
import { randomUUID } from 'node:crypto';
import { openLink } from '../../src/queue/connect.js';
import { openPost } from '../../src/queue/post.js';
import { openStore } from '../../src/store/index.js';
import { queueDispatch } from '../../src/worker/dispatch-queue.js';

const { settings, path, evidenceDir, ahead, period } = JSON.parse(process.argv[2] ?? '{}');
const store = openStore({ path, evidenceDir, clock: () => new Date() });
const link = openLink(settings);
const post = openPost(link, () => ({ perMinute: undefined, atOnce: undefined }));
const { claim } = store.rounds;
const { holds, renew, record, fail } = store.visits;
const dispatch = queueDispatch({
  ...{ ledger: { claim, holds, renew, record, fail }, post, ahead, leaseSeconds: 30, owner: randomUUID() },
  ...{ heartbeatMs: 100, compareMs: 1_000, retrying: { maxAttempts: 20, firstWaitSeconds: 1 } },
});
process.send?.('ready');
const { id } = store.rounds.open(period);
for (;;) {
  await dispatch.drain(id, {
    onEvent(event) {
      if (event.kind === 'stored') process.send?.({ storeMs: event.storeMs });
    },
  });
  const { due, claimed } = store.rounds.counts(id);
  if (due + claimed === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 200));
}
await dispatch.close();
await post.close();
await link.close();
store.close();
process.send?.('done');
process.exit(0);
