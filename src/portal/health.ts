/**
 * For machines that watch: /healthz (the process answers), /readyz (it can do its work) and /metrics (Prometheus). The last
 * two answer to this machine alone, or to whoever shows the token.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Health } from '../services/health.js';
import { answer } from './answer.js';
import type { Route } from './routes.js';

export interface Watching {
  health(): Promise<Health>;
  metrics(): Promise<{ contentType: string; body: string }>;
  token?: string | undefined;
}

export function healthRoutes({ health, metrics, token }: Watching): Route[] {
  const roles = ['anyone'] as const;
  return [
    { method: 'GET', path: '/healthz', roles, handle: (c) => c.text('alive\n') },
    {
      ...{ method: 'GET', path: '/readyz', roles },
      async handle(c) {
        allow(c, token);
        const said = await health();
        return c.json(said, said.ready ? 200 : 503);
      },
    },
    {
      ...{ method: 'GET', path: '/metrics', roles },
      async handle(c) {
        allow(c, token);
        const { contentType, body } = await metrics();
        return answer(c, body, { headers: { 'content-type': contentType } });
      },
    },
  ];
}

/** To others it is as if there were nothing. */
function allow(c: Context, token: string | undefined): void {
  const shown = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token && shown ? same(shown, token) : fromThisMachine(c)) return;
  throw new HTTPException(404);
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** A web server on this machine that passes on requests from elsewhere says so, or keeps the public name as host. */
function fromThisMachine(c: Context): boolean {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const remote = env?.incoming?.socket?.remoteAddress ?? '';
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  );
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host);
  return !passedOn && local && /^(::ffff:)?127\.|^::1$/.test(remote);
}
