/** What every page stands in and every handler may need of the application, kept with the request. */
import type { Context } from 'hono';
import type { Assets } from './assets.js';
import type { ClientOf } from './client.js';
import type { CookieJar } from './cookies.js';
import { NOBODY, type Route, type Who } from './routes.js';

export interface Frame {
  organisation: string;
  /** How people reach us, where it is set: every link that leaves the page (mails, feeds) begins with it. */
  baseUrl: string | undefined;
  /** Language for whoever is not signed in. */
  lang: string;
  routes: readonly Route[];
  assets: Assets;
  cookies: CookieJar;
  /** Whose machine asks: what limits are counted by. */
  clientOf: ClientOf;
}

const KEY = 'frame';
export const keepFrame = (c: Context, frame: Frame): void => c.set(KEY, frame);
export const frameOf = (c: Context): Frame => c.get(KEY) as Frame;
/** Who asks: decided once a request, before the handler. */
export const keepWho = (c: Context, who: Who): void => c.set('who', who);
export const keptWho = (c: Context): Who => (c.get('who') as Who | undefined) ?? NOBODY;
