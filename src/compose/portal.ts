/**
 * The portal, wired: what each room's pages work with, whose an id is, and the application over all routes. Each room adds
 * its parts here and its line in portal/all-routes.ts.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Notes } from '../domain/notes.js';
import { Trouble } from '../domain/trouble.js';
import { openSecretBox } from '../keep/secret-box.js';
import { languageOf } from '../policy/language.js';
import { verdictOf } from '../policy/verdict.js';
import { allRoutes } from '../portal/all-routes.js';
import { createApp } from '../portal/app.js';
import type { Watching } from '../portal/health.js';
import type { LooksParts } from '../portal/looks/index.js';
import type { Owners, Route } from '../portal/routes.js';
import { whoBy } from '../portal/session.js';
import type { SupplyTools } from '../portal/supply.js';
import { signInMail } from '../report/mail-sign-in.js';
import { type SigningIn, type SigningInTools, signingIn } from '../services/signing-in.js';
import type { Store } from '../store/index.js';
import { wordsFor } from '../words/index.js';
import { portalWords } from '../words/portal/index.js';
import { type AdminTools, adminOwners, adminParts } from './admin.js';
import { type CaseworkTools, caseworkParts } from './casework.js';
import type { LeaderRoom } from './leader.js';
import { feedOf } from './report-news.js';
import { openTerms } from './terms.js';
import { packageRoot } from './version.js';

export interface PortalTools {
  config: Config;
  store: Store;
  clock(): Date;
  notes: Notes;
  watching: Watching;
  signing: SigningIn;
  supply?: SupplyTools | undefined;
  leader: LeaderRoom;
  looks: LooksParts;
  /**
   * The operator's terms, the reading room for trials, and who makes reports; what is left out stands in: terms are listed,
   * no mark can be tried, no report made.
   */
  desks?: Partial<Desks> | undefined;
  casework?: CaseworkTools | undefined;
}
export type Desks = Pick<AdminTools, 'terms' | 'reader' | 'reports'>;
export interface Portal {
  app: ReturnType<typeof createApp>;
  routes: readonly Route[];
}

/** Scripts and icons, as they lie in the folder. */
export function assetFiles(folder = join(packageRoot, 'src/portal/assets')): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Whose the things are that ids in paths name. */
export const ownersOf = (store: Store, terms?: Desks['terms']): Owners => ({
  ...adminOwners(store, terms),
  person: store.whose.person,
  profile: store.whose.profile,
  case: store.whose.case,
  staff: store.whose.staff,
});

/** Signing in, over a store. `random` and `box` are given by tests. */
export function openSigningIn(
  { config, store, clock }: Pick<PortalTools, 'config' | 'store' | 'clock'>,
  {
    random = randomBytes,
    box = openSecretBox(config.portal.keyFile),
  }: Partial<Pick<SigningInTools, 'random' | 'box'>> = {},
): SigningIn {
  const { organisation, server, portal, lang } = config;
  return signingIn({
    ...{ store, clock, random, box, limits: portal, issuer: organisation, baseUrl: server.baseUrl },
    write: (asked) => signInMail({ ...asked, organisation }, portalWords(asked.lang ?? lang)),
  });
}

/** What stands in where nobody reads pictures or judges: tests of the portal, a portal without a worker. */
const withoutDesks = (config: Config, clock: () => Date): Desks => ({
  terms: openTerms(config, clock, {
    judging: { audits: [], verdictOf, languageOf, lexicon: [], today: '', regularPosts: config.regularPosts },
    store: async () => undefined,
  }).desk,
  reader: () => notHere('reading room'),
  reports: { write: () => notHere('maker of reports') },
});

const notHere = (what: string): Promise<never> =>
  Promise.reject(new Trouble('UNEXPECTED', 'stop', { detail: `there is no ${what} here` }));

export function openPortal(tools: PortalTools): Portal {
  const { config, store, clock, notes, watching, signing, supply, looks, desks, leader } = tools;
  const { organisation, infoUrl, server, lang, portal } = config;
  const ours = { ...withoutDesks(config, clock), ...desks };
  const onTrouble = (error: unknown) => notes.note('trouble', { where: 'portal' }, { level: 'error', error });
  const routes: Route[] = allRoutes({
    admin: adminParts({ config, store, clock, watching, onTrouble, ...ours }),
    home: { organisation, infoUrl },
    watching,
    mailsOff: store.mailsOff,
    feed: feedOf({ config, store, clock }),
    development: isHere(server.baseUrl),
    signIn: { signing, clock, linkMinutes: portal.linkMinutes, linksPerNetwork: portal.linksPerNetwork, afterwards },
    casework: caseworkParts({ config, store, clock }, tools.casework),
    supply,
    leader: leader.parts((path) => routes.some((route) => route.method === 'GET' && route.path === path)),
    looks,
  });
  const app = createApp({
    ...{ routes, organisation, notes, clock },
    baseUrl: server.baseUrl,
    words: wordsFor(lang),
    owners: ownersOf(store, ours.terms),
    whoOf: whoBy(signing),
    freshSeconds: portal.freshMinutes * 60,
    files: assetFiles(),
    proxies: server.proxies,
    most: { session: portal.perSession, network: portal.perNetwork },
  });
  return { app, routes };

  function afterwards(work: () => void): void {
    setImmediate(() => {
      try {
        work();
      } catch (error) {
        onTrouble(error);
      }
    });
  }
}

/** Whether people reach it on this machine alone: somebody is building. */
const isHere = (baseUrl: string | undefined): boolean =>
  baseUrl === undefined || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(baseUrl).hostname);
