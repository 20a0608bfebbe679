// Set-up for a fresh machine, with nothing but Node and npm: what the program needs is checked, installed where we may
// (root on Debian), and otherwise named with the command that installs it. Run it again at any time: what is there is left.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => process.stderr.write(`set-up: ${text}\n`);
const fail = (text) => {
  say(text);
  process.exit(1);
};
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
const isRoot = process.getuid?.() === 0;
const canInstall = isRoot && existsSync('/etc/debian_version') && has('apt-get');
let listsFresh = false;

function aptInstall(packages, { needed = true } = {}) {
  if (!listsFresh) run('apt-get', ['update', '-qq'], { needed });
  listsFresh = true;
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    needed,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function run(command, args, { needed = true, ...options } = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (status !== 0 && needed)
    fail(`\`${command} ${args.join(' ')}\` failed. Its own words stand above; mend that and run me again.`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || major > 22 || (major === 22 && minor >= 14);
  if (!good)
    fail(
      `Node ${process.versions.node} is too old or unsupported. Install Node 20.19 or later, 22.14 or later, or 24.`,
    );
}

function checkToolchain() {
  const needed = [
    ['g++', 'g++'],
    ['make', 'make'],
    ['python3', 'python3'],
  ].filter(([command]) => !has(command));
  if (needed.length === 0) return;
  const packages = needed.map(([, name]) => name);
  if (!canInstall) {
    fail(
      `the database driver must be compiled here and ${packages.join(', ')} is missing. On Debian: sudo apt-get install ${packages.join(' ')}`,
    );
  }
  say(`installing ${packages.join(', ')}, which the database driver needs to compile (about a minute).`);
  aptInstall(packages);
}

function databaseLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', probe], { cwd: root, stdio: 'ignore' }).status === 0;
}

/**
 * Only the database driver is compiled: what else has native parts brings them ready in its package.
 * Compiling against the headers beside this Node needs no download; without them node-gyp would fetch some.
 */
function buildEnvironment() {
  const prefix = join(dirname(process.execPath), '..');
  const headers = existsSync(join(prefix, 'include', 'node', 'node.h'));
  return {
    ...process.env,
    npm_config_build_from_source: 'better-sqlite3',
    ...(headers ? { npm_config_nodedir: prefix } : {}),
  };
}

const MINUTE = 60_000;

/**
 * `npm ci`, which can wait for ever where a registry takes a request and never answers: each request has a minute and
 * is tried again, the whole has its limit, and a minute without a word never passes.
 *
 * @returns {Promise<boolean>} false where the limit passed; its last steps have been told then.
 */
async function npmCi(limitMinutes) {
  const logs = mkdtempSync(join(tmpdir(), 'profile-audit-npm-'));
  const patience = ['--fetch-timeout=60000', '--fetch-retries=4', `--logs-dir=${logs}`];
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...patience], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: buildEnvironment(),
    detached: true,
  });
  const began = Date.now();
  const lastSteps = (count) =>
    readdirSync(logs).flatMap((file) => readFileSync(join(logs, file), 'utf8').trimEnd().split('\n').slice(-count));
  const ticking = setInterval(() => {
    const minutes = Math.round((Date.now() - began) / MINUTE);
    const last = minutes >= 5 ? ` Its last step: ${lastSteps(1).join(' ')}` : '';
    say(`still installing the packages (${minutes} ${minutes === 1 ? 'minute' : 'minutes'}).${last}`);
  }, MINUTE);
  const stop = () => process.kill(-npm.pid, 'SIGKILL');
  const leave = () => {
    stop();
    process.exit(130);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    stop();
  }, limitMinutes * MINUTE);
  const status = await new Promise((resolve) => {
    npm.on('error', () => resolve(1));
    npm.on('close', resolve);
  });
  clearInterval(ticking);
  clearTimeout(limit);
  process.off('SIGINT', leave).off('SIGTERM', leave);
  if (late) {
    say(`npm was stopped after ${limitMinutes} minutes. Its last steps:\n${lastSteps(25).join('\n')}`);
  }
  rmSync(logs, { recursive: true, force: true });
  if (!late && status !== 0) fail('`npm ci` failed. Its own words stand above; mend that and run me again.');
  return !late;
}

async function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).update(process.versions.modules).digest('hex');
  const stampFile = join(root, 'node_modules', '.profile-audit-setup');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  checkToolchain();
  say('installing the packages. The database driver is compiled on the way: this takes two to four minutes.');
  if (!(await npmCi(20)) && !(await npmCi(40)))
    fail('the packages could not be installed in an hour. Is the package registry to be reached? Then run me again.');
  if (!databaseLoads()) {
    say('compiling the database driver once more, aloud.');
    run('npm', ['rebuild', 'better-sqlite3', '--foreground-scripts'], { env: buildEnvironment() });
  }
  if (!databaseLoads())
    fail('the database driver better-sqlite3 could not be compiled or loaded; its messages stand above.');
  writeFileSync(stampFile, stamp);
}

async function checkBrowser() {
  const configured = process.env.PROFILE_AUDIT_BROWSER;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
  const apps = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  if ((configured && existsSync(configured)) || names.some(has) || apps.some(existsSync)) return;
  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return;
  if (!canInstall) {
    fail(
      'no Chromium was found. On Debian: sudo apt-get install chromium. Elsewhere: npx playwright install chromium.',
    );
  }
  say('installing Chromium from Debian (about a minute).');
  aptInstall(['chromium']);
}

/** Only tests need it, and they say what they skip without it: nobody is kept from working. */
function checkRedis() {
  if (!process.argv.includes('test') || has('redis-server') || !canInstall) return;
  say('installing redis-server from Debian, for the tests of visits on several machines.');
  // The tests start their own; without this Debian would start a service for the whole machine.
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    aptInstall(['redis-server'], { needed: false });
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}

checkNode();
await installPackages();
await checkBrowser();
checkRedis();
