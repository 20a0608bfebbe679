/**
 * The web application: a function from a request to an answer, so that it is tested without a port. Every page has the same
 * strict headers, every body a limit, every unsafe request must come from our own pages, who may open what is decided before
 * a handler runs, and whatever goes wrong is said in words.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Notes } from '../domain/notes.js';
import { Trouble } from '../domain/trouble.js';
import { wordsFor } from '../words/index.js';
import type { Words } from '../words/types.js';
import { ASSETS, openAssets } from './assets.js';
import { clientBy } from './client.js';
import { cookieJar } from './cookies.js';
import { type Frame, frameOf, keepFrame, keepWho, keptWho } from './frame.js';
import { type GuardParts, guard } from './guard.js';
import { languageAsked } from './language.js';
import { wordsOf } from './page.js';
import { inALine, rate, tooOften } from './rates.js';
import { refusal } from './refusal.js';
import { NOBODY, type Route, type Who } from './routes.js';
import { portalStyle } from './style.js';

export interface AppParts extends GuardParts {
  routes: readonly Route[];
  organisation: string;
  /** How people reach us; links and the origin of forms are checked against it. By default whatever the request says. */
  baseUrl?: string | undefined;
  words: Words;
  notes: Notes;
  /** Who asks, by the session's cookie; NOBODY for everybody else. */
  whoOf?(c: Context): Who;
  /** Scripts and icons of `assets/`, by name. */
  files: Readonly<Record<string, string>>;
  /** Web servers of ours that pass requests on; by default those of this machine. */
  proxies?: readonly string[];
  /** Most requests in a minute: of one session, and from one network by whoever is not signed in. */
  most?: { session: number; network: number };
}

const USUAL_BODY_BYTES = 64 * 1024;
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const THIS_MACHINE = ['127.0.0.1', '::1'];
/** What is asked to come again without being told when. */
const USUAL_WAIT_SECONDS = 60;

/** Builds the application. `app.request('/healthz')` answers without a port. */
export function createApp(parts: AppParts): Hono {
  const { routes, organisation, baseUrl, words, notes, whoOf = () => NOBODY } = parts;
  const app = new Hono();
  const https = baseUrl?.startsWith('https:') ?? false;
  const assets = openAssets({ ...parts.files, 'style.css': portalStyle() });
  const clientOf = clientBy(parts.proxies ?? THIS_MACHINE);
  const frame: Frame = { organisation, baseUrl, lang: words.lang, routes, assets, cookies: cookieJar(https), clientOf };
  const isOften = often(parts);

  const open = routes
    .filter((route) => route.fromAnywhere)
    .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));

  app.use(async (c, next) => {
    const started = performance.now();
    keepFrame(c, frame);
    keepWho(c, { ...NOBODY, lang: languageAsked(c) });
    await next();
    // The route as it is written, never the address: that may hold a token.
    const fields = { method: c.req.method, route: routePath(c, -1), status: c.res.status };
    notes.note('request', { ...fields, ms: Math.round(performance.now() - started) }, { level: 'debug' });
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      xFrameOptions: 'DENY',
      // With `no-referrer` browsers would hide the origin of our own forms as well.
      referrerPolicy: 'same-origin',
      strictTransportSecurity: https ? 'max-age=31536000' : false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    }),
  );
  app.use(async (c, next) => {
    await next();
    // Pages may hold what concerns one person alone.
    // Set on the answer itself: through the context it would be made anew, as a stream.
    const { headers, status } = c.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    if (status === 429 && !headers.has('retry-after')) headers.set('retry-after', String(USUAL_WAIT_SECONDS));
  });
  app.use(async (c, next) => {
    const anywhere = open.some((path) => path.test(c.req.path));
    if (!SAFE.includes(c.req.method) && !anywhere && !fromOurPages(c, baseUrl)) throw new HTTPException(403);
    await next();
  });
  app.get(`${ASSETS}:file`, (c) => {
    const found = assets.answer(c, c.req.param('file'));
    if (!found) throw new HTTPException(404);
    return found;
  });
  for (const route of routes) {
    // A name that nobody looks up would let everybody in or nobody: better not to start.
    if (route.of && !parts.owners[route.of]) throw new Error(`${route.path}: nobody says whose a ${route.of} is`);
    app.on(
      route.method,
      route.path,
      (c, next) => {
        const known = whoOf(c);
        const who = known.sessionId === '' ? keptWho(c) : known;
        keepWho(c, who);
        const first = isOften(c, who) ?? guard(c, route, who, parts);
        if (first) return Promise.resolve(first);
        // Nothing is sent with these, and asking for it costs more than most pages.
        if (SAFE.includes(c.req.method)) return next();
        // A body of unknown length is read into memory to be counted: it stays small.
        const most = route.maxBodyBytes ?? USUAL_BODY_BYTES;
        return limited(c.req.header('content-length') === undefined ? Math.min(most, USUAL_BODY_BYTES) : most)(c, next);
      },
      (c) => route.handle(c, keptWho(c)),
    );
  }
  app.notFound((c) => refusal(c, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      const { seconds = 0 } = (error.cause ?? {}) as { seconds?: number };
      return refusal(c, error.status, undefined, seconds);
    }
    if (error instanceof Trouble) {
      const status = STATUS[error.code] ?? 500;
      if (status < 500)
        return refusal(c, status, wordsFor(keptWho(c).lang || words.lang).troubles[error.code](error.args));
    }
    notes.note('trouble', { route: routePath(c, -1) }, { level: 'error', error });
    return refusal(c, 500);
  });
  return app;
}

/** Refuses whoever asks for more than anybody reads. Who is signed in is counted alone, so that neighbours do not pay. */
function often({ most, clock }: AppParts): (c: Context, who: Who) => Response | undefined {
  if (!most) return () => undefined;
  const sessions = rate({ most: most.session, seconds: 60, clock });
  const networks = rate({ most: most.network, seconds: 60, clock });
  return (c, who) => {
    const [counted, key] = who.sessionId ? [sessions, who.sessionId] : [networks, frameOf(c).clientOf(c)];
    if (counted.allows(key)) return undefined;
    if (counted.floods(key)) return inALine(c, wordsOf(c, who).frame.refusals[429]!.says, counted.waits(key));
    return tooOften(c, counted.waits(key));
  };
}

const STATUS: Partial<Record<Trouble['code'], number>> = {
  INPUT_INVALID: 400,
  CONSENT_MISSING: 403,
  LEADER_UNKNOWN: 404,
  CASE_UNKNOWN: 404,
  LINK_SPENT: 410,
  FILE_TOO_LARGE: 413,
  PICTURE_EMPTY: 422,
  PICTURE_BROKEN: 422,
  PICTURE_FORMAT: 422,
  PICTURE_TOO_LARGE: 422,
};

const limited = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413);
    },
  });

/**
 * Whether an unsafe request comes from a page of ours. Browsers say so by Sec-Fetch-Site or by Origin; what says neither, or
 * contradicts itself, is refused.
 */
function fromOurPages(c: Context, baseUrl: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const ours = baseUrl ? new URL(baseUrl).origin : `http://${c.req.header('host') ?? new URL(c.req.url).host}`;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return origin === ours;
  return site === 'same-origin';
}
