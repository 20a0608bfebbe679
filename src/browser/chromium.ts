/**
 * The life of one headless Chromium: started with its sandbox where that can be (as an unprivileged user when we are root),
 * in a folder of its own, without any of our environment, and ended for certain. Visits get fresh contexts in it.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { Trouble } from '../domain/trouble.js';
import { watchMemory } from './memory-watch.js';
import { onProcessEnd } from './process-end.js';
import { makeRunFolder, type RunFolder, reachableByOthers } from './run-folder.js';

export interface ChromiumOptions {
  executablePath: string;
  tmpDir: string;
  sandbox: 'auto' | 'on' | 'off';
  /** http://127.0.0.1:port. Given without credentials: what Chromium calls for itself is refused there. */
  proxyServer: string;
  /** Its processes hold no more than this together, in 10^6 bytes: it is killed before (Linux only). */
  memoryMegabytes: number;
  /** A browser that has served so many visits, or is so old, is replaced before the next: pages leak into it. */
  recycle?: { visits: number; minutes: number } | undefined;
}
export interface Chromium {
  readonly sandboxed: boolean;
  /** Why there is no sandbox, where there is none. */
  readonly sandboxDetail: string | undefined;
  /** The running browser; starts a new one where the last was killed or died. */
  browser(): Promise<Browser>;
  /** The browser for a visit that begins while no other is open: a new one where the last has served its time. */
  fresh(): Promise<Browser>;
  /** The reason why the last browser was killed by ourselves, if it was. */
  readonly killedFor: string | undefined;
  /** Visits that the browser killed last had served. */
  readonly killedAfter: number;
  /** Ends the browser's processes at once, whatever its pages do. */
  kill(why: string): Promise<void>;
  /** Safe to call twice; ends in killing. */
  close(): Promise<void>;
}
interface Running {
  browser: Browser;
  pid: number | undefined;
  folder: RunFolder;
  stopWatch: () => void;
  startedAt: number;
  served: number;
}

/** nobody:nogroup on every Linux that we know. */
const NOBODY = 65_534;
const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'];
const LAUNCH_MS = 20_000;
/** So often, and so long after each other, folders of browsers that were killed are looked at in the end. */
const [CLEARINGS, CLEARING_MS] = [30, 100];
const RECYCLE = { visits: 200, minutes: 60 };
const NO_UDP = 'disable_non_proxied_udp';
const FLAGS = [
  // WebRTC would send UDP past the proxy. Chromium 156 heeds only the first name (measured), older ones only the second.
  `--webrtc-ip-handling-policy=${NO_UDP}`,
  `--force-webrtc-ip-handling-policy=${NO_UDP}`,
  // The second wall: the browser itself can resolve nothing, so what misses the proxy ends nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--mute-audio',
  '--dns-prefetch-disable',
];
/** What Playwright turns off for the convenience of tests, and hostile pages would like to have off. */
const TESTERS_FLAGS = ['--disable-popup-blocking', '--disable-ipc-flooding-protection', '--enable-unsafe-swiftshader'];

/** @throws Trouble BROWSER_MISSING, BROWSER_CRASHED ('on' and no sandbox possible: then 'stop') */
export async function openChromium(options: ChromiumOptions): Promise<Chromium> {
  let sandboxed = options.sandbox !== 'off';
  let sandboxDetail = sandboxed ? undefined : 'turned off in the configuration';
  let running: Running | undefined;
  let starting: Promise<Running> | undefined;
  let closed = false;
  let killedFor: string | undefined;
  let killedAfter = 0;
  /** Of browsers that were killed: what outlives them for a moment, their reporter of crashes, may write there again. */
  const killed = new Set<RunFolder>();
  const { visits: mostVisits, minutes: mostMinutes } = options.recycle ?? RECYCLE;

  async function start(): Promise<Running> {
    if (!existsSync(options.executablePath)) {
      throw new Trouble('BROWSER_MISSING', 'stop', { detail: `nothing at ${options.executablePath}` });
    }
    if (sandboxed) {
      try {
        return await launch(options, true);
      } catch (error) {
        if (options.sandbox === 'on') throw crashed(error, 'stop');
        sandboxed = false;
        sandboxDetail = firstLine(error);
      }
    }
    return launch(options, false).catch((error: unknown) => {
      throw crashed(error, 'stop');
    });
  }

  async function ensure(): Promise<Running> {
    if (closed) throw new Trouble('INTERRUPTED', 'stop');
    if (running?.browser.isConnected()) return running;
    // One that died by itself still has its folder.
    if (running) await end('kill');
    starting ??= start().finally(() => {
      starting = undefined;
    });
    const started = await starting;
    if (running !== started) {
      running = started;
      running.stopWatch = watchMemory(started.pid, options.memoryMegabytes, () => void kill('memory'));
    }
    return started;
  }

  async function end(how: 'close' | 'kill'): Promise<void> {
    const ending = running;
    running = undefined;
    if (!ending) return;
    ending.stopWatch();
    const gone = new Promise<void>((resolve) => {
      if (!ending.browser.isConnected()) resolve();
      ending.browser.once('disconnected', () => resolve());
    });
    if (how === 'close') await Promise.race([ending.browser.close().catch(() => {}), after(3_000)]);
    killGroup(ending.pid);
    await Promise.race([gone, after(3_000)]);
    forget();
    ending.folder.remove();
    if (how === 'kill') killed.add(ending.folder);
  }
  function forget(): void {
    for (const folder of killed) if (folder.remove()) killed.delete(folder);
  }
  async function clear(): Promise<void> {
    for (let tries = 0; killed.size > 0 && tries < CLEARINGS; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, CLEARING_MS));
      forget();
    }
  }
  async function kill(why: string): Promise<void> {
    killedFor = why;
    killedAfter = running?.served ?? 0;
    await end('kill');
  }

  const leave = onProcessEnd(() => {
    killGroup(running?.pid);
    running?.folder.remove();
  });

  await ensure().catch((error: unknown) => {
    leave();
    throw error;
  });
  return {
    get sandboxed() {
      return sandboxed;
    },
    get sandboxDetail() {
      return sandboxDetail;
    },
    get killedFor() {
      return killedFor;
    },
    get killedAfter() {
      return killedAfter;
    },
    async browser() {
      killedFor = undefined;
      return (await ensure()).browser;
    },
    async fresh() {
      killedFor = undefined;
      const old = running && performance.now() - running.startedAt > mostMinutes * 60_000;
      if (running && (old || running.served >= mostVisits)) await end('close');
      const started = await ensure();
      started.served += 1;
      return started.browser;
    },
    kill,
    async close() {
      closed = true;
      await starting?.catch(() => {});
      await end('close');
      await clear();
      leave();
    },
  };
}

async function launch(options: ChromiumOptions, sandbox: boolean): Promise<Running> {
  const asNobody = sandbox && process.platform === 'linux' && process.getuid?.() === 0;
  mkdirSync(options.tmpDir, { recursive: true });
  if (asNobody && !reachableByOthers(options.tmpDir)) {
    throw new Error(`the temporary folder ${options.tmpDir} cannot be entered by an unprivileged user`);
  }
  const folder = makeRunFolder(options.tmpDir, {
    owner: asNobody ? NOBODY : undefined,
    // The third name for the same, which contexts inherit from the profile whatever flags a later version forgets.
    preferences: { webrtc: { ip_handling_policy: NO_UDP } },
  });
  try {
    const context = await chromium.launchPersistentContext(join(folder.path, 'profile'), {
      executablePath: asNobody ? unprivileged(options.executablePath, folder.path) : options.executablePath,
      artifactsDir: join(folder.path, 'artifacts'),
      headless: true,
      chromiumSandbox: sandbox,
      proxy: { server: options.proxyServer },
      args: FLAGS,
      ignoreDefaultArgs: TESTERS_FLAGS,
      // Nothing of our environment, which may hold keys, is the browser's business. Windows cannot start without its own.
      ...(process.platform === 'win32' ? {} : { env: environment(folder) }),
      acceptDownloads: false,
      serviceWorkers: 'block',
      offline: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: LAUNCH_MS,
    });
    const browser = context.browser();
    if (!browser) throw new Error('the browser ended at once');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return {
      browser,
      pid: processInfo.find(({ type }) => type === 'browser')?.id,
      folder,
      stopWatch: () => {},
      startedAt: performance.now(),
      served: 0,
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

/** A launcher that gives up root before the browser starts: Chromium's sandbox refuses to work for root. */
function unprivileged(executablePath: string, folder: string): string {
  const setpriv = SETPRIV.find((path) => existsSync(path));
  if (!setpriv) throw new Error('setpriv (package util-linux) is missing');
  const path = join(folder, 'launch');
  const quoted = `'${executablePath.replaceAll("'", "'\\''")}'`;
  const ids = `--reuid=${NOBODY} --regid=${NOBODY} --clear-groups`;
  writeFileSync(path, `#!/bin/sh\nexec ${setpriv} ${ids} -- ${quoted} "$@"\n`, { mode: 0o755 });
  return path;
}

const environment = (folder: RunFolder) => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C.UTF-8',
  HOME: folder.path,
  TMPDIR: folder.tmp,
});

function killGroup(pid: number | undefined): void {
  if (!pid) return;
  // Playwright makes the browser the leader of its own process group; on Windows there is none.
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
/** The line of a failed start that says why; the rest is hundreds of flags. */
const firstLine = (error: unknown) => {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  const telling = lines.find((line) => /FATAL|No usable sandbox|cannot open|not found/.test(line)) ?? lines[0] ?? '';
  return telling.replace(/^.*?(FATAL:[^\]]*\]\s*)/, '').slice(0, 300);
};
const crashed = (cause: unknown, then: 'retry' | 'stop') =>
  cause instanceof Trouble ? cause : new Trouble('BROWSER_CRASHED', then, { detail: firstLine(cause) }, { cause });
