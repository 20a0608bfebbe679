/** Finds the Chromium that visits and prints: the configured one, one on the machine, or Playwright's own. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { Trouble } from '../domain/trouble.js';

export interface FoundBrowser {
  path: string;
  kind: 'configured' | 'machine' | 'playwright';
}
/** What finding looks at; tests hand in their own machine. */
export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  exists: (path: string) => boolean;
  playwrights: () => string;
}

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/chromium'];
const MAC_APPS = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/** The usual places on this kind of machine, in the order in which they are tried. PATH is not asked: it is anybody's. */
export function usualPlaces(platform: NodeJS.Platform, home: string): string[] {
  if (platform === 'darwin') {
    return ['/Applications', `${home}/Applications`].flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = ['C:\\Program Files', 'C:\\Program Files (x86)', `${home}\\AppData\\Local`];
    return folders.flatMap((folder) => WINDOWS_APPS.map((app) => `${folder}\\${app}`));
  }
  return [
    ...LINUX_FOLDERS.flatMap((folder) => LINUX_NAMES.map((name) => `${folder}/${name}`)),
    join(home, '.local/bin/chromium'),
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  ];
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  home: homedir(),
  exists: existsSync,
  playwrights: () => chromium.executablePath(),
});

/**
 * @param configured path from the configuration; when it is given and nothing is there, that is said and nothing else tried
 * @throws Trouble BROWSER_MISSING, then 'stop'
 */
export function findBrowser(configured?: string, machine: Machine = thisMachine()): FoundBrowser {
  if (configured) {
    if (machine.exists(configured)) return { path: configured, kind: 'configured' };
    throw new Trouble('BROWSER_MISSING', 'stop', { detail: `nothing at ${configured}` });
  }
  const place = usualPlaces(machine.platform, machine.home).find(machine.exists);
  if (place) return { path: place, kind: 'machine' };
  const own = machine.playwrights();
  if (own && machine.exists(own)) return { path: own, kind: 'playwright' };
  throw new Trouble('BROWSER_MISSING', 'stop', { detail: 'no Chromium or Chrome in the usual places' });
}
