/** Started and killed by `bench kill`: the program's own round, telling each visit that is over in one line. Its clock may be set on. */
import { writeSync } from 'node:fs';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';

const [, , cwd, aheadMs] = process.argv as string[] as [string, string, string, string];
const house = await openHouse(loadConfig({ cwd }), () => new Date(Date.now() + Number(aheadMs)));
process.on('SIGTERM', () => void house.close().then(() => process.exit(1)));
writeSync(1, 'started\n');
const summary = await house.runRound('2027-03', {
  onProgress: ({ look, step, profile }) => {
    if (step === 'done' || step === 'failed') writeSync(1, `${look} ${step} ${profile.url}\n`);
  },
});
await house.close();
writeSync(1, `ended ${summary.state}\n`);
