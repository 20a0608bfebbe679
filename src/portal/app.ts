/**
 * The web application: a function from a request to an answer, so that it is tested without a port. Every page has the same
 * strict headers, every body a limit, every unsafe request must come from our own pages, and whatever goes wrong is said in
 * words. Routes are handed in: `{ at: '/supply', app: supplyRoutes(…) }`.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Notes } from '../domain/notes.js';
import { Trouble } from '../domain/trouble.js';
import { pageWords } from '../words/pages.js';
import type { Words } from '../words/types.js';
import { page, STYLE_PATH, stylesheet } from './page.js';

export interface Mount {
  /** Begins with a slash: '/supply'. */
  at: string;
  app: Hono;
  /** Largest body, where it is not the usual 64 KB. Also the limit of an upload. */
  maxBodyBytes?: number;
}
export interface AppParts {
  mounts: readonly Mount[];
  organisation: string;
  /** How people reach us; links and the origin of forms are checked against it. By default whatever the request says. */
  baseUrl?: string | undefined;
  words: Words;
  notes: Notes;
}

const USUAL_BODY_BYTES = 64 * 1024;
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Builds the application. `app.request('/healthz')` answers without a port. */
export function createApp(parts: AppParts): Hono {
  const { mounts, baseUrl, notes } = parts;
  const app = new Hono();
  const https = baseUrl?.startsWith('https:') ?? false;

  app.use(async (c, next) => {
    const started = performance.now();
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
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use(async (c, next) => {
    if (!SAFE.includes(c.req.method) && !fromOurPages(c, baseUrl)) throw new HTTPException(403);
    await next();
  });
  app.use((c, next) => {
    const within = (at: string) => c.req.path === at || c.req.path.startsWith(`${at}/`);
    const mount = mounts.find(({ at }) => within(at));
    // A body of unknown length is read into memory to be counted, before anybody asked whose it is: it stays small.
    const most = mount?.maxBodyBytes ?? USUAL_BODY_BYTES;
    return limited(c.req.header('content-length') === undefined ? Math.min(most, USUAL_BODY_BYTES) : most)(c, next);
  });
  app.get(STYLE_PATH, (c) => {
    c.header('cache-control', 'public, max-age=86400');
    return c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  for (const { at, app: routes } of mounts) app.route(at, routes);
  app.notFound((c) => refusal(c, parts, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return refusal(c, parts, error.status);
    if (error instanceof Trouble) {
      const status = STATUS[error.code] ?? 500;
      if (status < 500) return refusal(c, parts, status, parts.words.troubles[error.code](error.args));
    }
    notes.note('trouble', { route: routePath(c, -1) }, { level: 'error', error });
    return refusal(c, parts, 500);
  });
  return app;
}

const STATUS: Partial<Record<Trouble['code'], number>> = {
  INPUT_INVALID: 400,
  CONSENT_MISSING: 403,
  LEADER_UNKNOWN: 404,
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

/** What went wrong, in words: a page for people, JSON or a line for programs. */
function refusal(c: Context, parts: AppParts, status: number, sentence?: string): Response | Promise<Response> {
  const words = pageWords.refusals[status] ?? pageWords.refusals[500]!;
  const says = sentence ?? words.says;
  const code = status as 404;
  const accepts = c.req.header('accept') ?? '';
  if (accepts.includes('text/html')) {
    const body = page({ title: words.title, organisation: parts.organisation, lang: 'en' }, [says, words.next]);
    return c.html(body, code);
  }
  if (accepts.includes('application/json')) return c.json({ error: words.title, says }, code);
  return c.text(`${words.title}\n${says}\n`, code);
}
