/** Started and killed by `bench queue`: a worker whose visits are one request each to the bench's site, and take as long as asked. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openLink } from '../../src/queue/connect.js';
import { openHostTurns } from '../../src/queue/host-turns.js';
import { openTakes } from '../../src/queue/take.js';
import { visitingLanes } from '../../src/worker/visiting-lanes.js';
import { resultOf } from './result.js';

const { settings, site, visitMs, betweenMs, lanes, lockMs, machine } = JSON.parse(process.argv[2] ?? '{}');
const link = openLink(settings);
const turns = openHostTurns(link, { betweenMs, pauseMs: 0, holdMs: 3_000, lookMs: 20 });
const takes = openTakes(link, { machine, megabytes: 20, lockMs });
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
process.send?.('ready');
await visitingLanes(
  {
    ...{ takes, lanes, heartbeatMs: 100 },
    async work({ profile: { platform, handle, url } }, _, { signal, onStep }) {
      const leave = betweenMs > 0 ? await turns.enter('site', signal) : async () => {};
      try {
        onStep('visit');
        await fetch(`${site}/${handle}`, { signal });
        await sleep(visitMs, undefined, { signal });
      } finally {
        await leave();
      }
      return resultOf({ platform, handle, url });
    },
    onEnd: (_, how, ms) => process.send?.({ how, ms }),
  },
  stopping.signal,
);
await takes.close();
await link.close();
process.exit(0);
