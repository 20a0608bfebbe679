/** Started and killed by `bench kill`: the program's own round, telling each visit that is over in one line. */
import { writeSync } from 'node:fs';
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';

const [, , cwd] = process.argv as string[] as [string, string, string];
const house = await openHouse(loadConfig({ cwd }));
process.on('SIGTERM', () => void house.close().then(() => process.exit(1)));
const summary = await house.runRound('2027-03', {
  onProgress: ({ step, profile }) => {
    if (step === 'done' || step === 'failed') writeSync(1, `${step} ${profile.url}\n`);
  },
});
await house.close();
writeSync(1, `ended ${summary.state}\n`);
