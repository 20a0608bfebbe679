/** `npm run demo`: who runs only this understands the product. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { troubleOf } from '../../src/cli/troubles.js';
import type { ProfileResult } from '../../src/domain/result.js';
import type { RoundProgress } from '../../src/services/round.js';
import { wordsFor } from '../../src/words/index.js';
import { demoData, runDemo } from './run.js';
import type { DemoPerson } from './site/people.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = wordsFor('en');
const live = process.stdout.isTTY ?? false;
const say = (text = '') => process.stdout.write(`${text}\n`);
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

say(pc.bold('Profile Audit — the demonstration'));
say(
  'Invented Leaders with invented profiles are served by a local site that looks like X, Instagram, Bluesky and weblogs.',
);
say('They sign their consent, and one whole round visits them: real browser, real text reading, real database.');
say('Nothing leaves this machine. It takes a minute or two.');
say();

const dataDir = demoData(tmpdir());
const started = performance.now();
try {
  const demo = await runDemo({
    dataDir,
    reportDir: join(root, 'reports', 'demo'),
    pdf: true,
    secondLooks: true,
    monthLater: true,
    signal: controller.signal,
    onStep: (step, count) => {
      if (step === 'site') say(`${pc.green('✓')} The site is up with ${count} profiles.`);
      if (step === 'enrolled')
        say(`${pc.green('✓')} ${count} Leaders signed. Visiting them now, one at a time to a host:`);
      if (step === 'second-looks') clear();
      if (step === 'second-looks')
        say(
          `${pc.green('✓')} Nobody is told of what one look alone found: a day later (the demo sets its clock on) ${count} are looked at again.`,
        );
      if (step === 'told') clear();
      if (step === 'told')
        say(
          `${pc.green('✓')} ${count} things are told to the Leaders they concern, and to nobody else for a month (the demo sets its clock on).`,
        );
      if (step === 'report') clear();
      if (step === 'report') say(`${pc.green('✓')} The monthly report is made (HTML, and PDF by the same browser).`);
    },
    onProgress: progress,
  });
  await demo.close();
  if (demo.summary.interrupted) {
    say('Stopped. Nothing was left half-written.');
    process.exitCode = 1;
  } else {
    table(demo.site.people, demo.summary.results, demo.summary.failed, demo.site.url);
    const seconds = Math.round((performance.now() - started) / 1000);
    say(
      `${demo.summary.total} profiles in ${seconds} seconds. The monthly report as an admin gets it (report.html first), and what each Leader is shown of herself (everybody):`,
    );
    for (const file of demo.files) say(`  ${pc.bold(relative(process.cwd(), file))}`);
    say();
    say('Next: node bin/profile-audit.js audit <address> --mine   audits a profile of your own.');
  }
} catch (error) {
  const { code, args } = troubleOf(error);
  process.stderr.write(`${words.troubles[code](args)}\n`);
  process.exitCode = 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** In a terminal one line that moves; otherwise a line a profile. */
function progress({ done, total, look, profile, step, result, trouble }: RoundProgress): void {
  const over = step === 'done' || step === 'failed';
  const verdict = result ? words.verdicts[result.verdict].title : trouble ? 'could not be visited' : '';
  if (live) {
    const filled = Math.round((done / Math.max(1, total)) * 24);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(24 - filled)}`;
    clear();
    process.stdout.write(
      `  ${bar} ${done}/${total}  ${step}: ${profile.handle}`.slice(0, (process.stdout.columns ?? 80) - 1),
    );
  }
  if (!live && over) say(`  [${look === 'second' ? 'second look' : `${done}/${total}`}] ${profile.handle}: ${verdict}`);
}

function clear(): void {
  if (live) process.stdout.write('\r\x1b[2K');
}

type Failed = { profile: ProfileResult['profile']; trouble: keyof typeof words.troubles }[];

/** What each was made to show, what came out, and whether that is as it should be. */
function table(
  people: readonly DemoPerson[],
  results: readonly ProfileResult[],
  failed: Failed,
  url: (p: DemoPerson) => string,
) {
  say();
  let astray = 0;
  for (const person of people) {
    const address = url(person).replace(/\/$/, '');
    const result = results.find(({ profile }) => profile.url.replace(/\/$/, '') === address);
    const trouble = failed.find(({ profile }) => profile.url.replace(/\/$/, '') === address)?.trouble;
    const right = result
      ? result.verdict === person.expected.verdict
      : Boolean(trouble && person.expected.troubles?.includes(trouble));
    astray += Number(!right);
    const verdict = result ? words.verdicts[result.verdict].title : 'Could not be visited';
    say(`${right ? pc.green('✓') : pc.red('✗')} ${pc.bold(verdict.padEnd(24))} ${person.name} (${person.platform})`);
    say(pc.dim(`  ${' '.repeat(24)} ${person.story}`));
  }
  say();
  if (astray > 0)
    say(
      pc.red(`${astray} of ${people.length} did not come out as they were made to: ✗ above. That is a fault of ours.`),
    );
}
