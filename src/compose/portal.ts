/**
 * The portal, wired: what each room's pages work with, whose an id is, and the application over all routes. Each room adds
 * its parts here and its line in portal/all-routes.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Notes } from '../domain/notes.js';
import { allRoutes } from '../portal/all-routes.js';
import { createApp } from '../portal/app.js';
import type { Watching } from '../portal/health.js';
import type { Owners, Route } from '../portal/routes.js';
import type { SupplyTools } from '../portal/supply.js';
import type { Store } from '../store/index.js';
import { wordsFor } from '../words/index.js';
import { feedOf } from './report-news.js';
import { packageRoot } from './version.js';

export interface PortalTools {
  config: Config;
  store: Store;
  clock(): Date;
  notes: Notes;
  watching: Watching;
  supply?: SupplyTools | undefined;
}
export interface Portal {
  app: ReturnType<typeof createApp>;
  routes: readonly Route[];
}

/** Scripts and icons, as they lie in the folder. */
export function assetFiles(folder = join(packageRoot, 'src/portal/assets')): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Whose the things are that ids in paths name. */
export const ownersOf = (_store: Store): Owners => ({});

export function openPortal({ config, store, clock, notes, watching, supply }: PortalTools): Portal {
  const { organisation, infoUrl, server, lang } = config;
  const routes = allRoutes({
    home: { organisation, infoUrl },
    watching,
    mailsOff: store.mailsOff,
    feed: feedOf({ config, store, clock }),
    supply,
  });
  const app = createApp({
    ...{ routes, organisation, notes, clock },
    baseUrl: server.baseUrl,
    words: wordsFor(lang),
    owners: ownersOf(store),
    freshSeconds: 900,
    files: assetFiles(),
  });
  return { app, routes };
}
