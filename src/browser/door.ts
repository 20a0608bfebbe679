/**
 * The one guarded door to the network. Holds the checking proxy and makes plain requests through it; the visitor sends the
 * browser through the same proxy. Nothing else in this program opens a connection to a visited host.
 */
import { ProxyAgent } from 'undici';
import type { Capture } from '../domain/capture.js';
import { createGate, type Resolve, resolveBySystem } from './gate.js';
import { type PlainOptions, plainGet } from './plain-get.js';
import { type PostOptions, plainPost } from './plain-post.js';
import { type DoorPass, openProxy, type PassOptions, type ProxyLimits } from './proxy.js';

export type { DoorPass } from './proxy.js';

export interface DoorOptions {
  /** "host" (any port) or "host:port" entries that an operator allowed although they are private. */
  allowPrivate: readonly string[];
  /**
   * Demo and tests: host to "127.0.0.1:port" of a stand-in that speaks TLS and plain HTTP there. Every other host is then
   * unknown (unless in `allowPrivate`), and certificates are not checked.
   */
  standIns?: { map: Readonly<Record<string, string>> } | undefined;
  limits: ProxyLimits;
  userAgent: string;
  /** Default: the machine's clock. */
  clock?: () => Date;
  /** Default: the system's resolver. */
  resolve?: Resolve;
}

export interface Door {
  /** Address of the proxy, for Playwright's `proxy` option (never for the raw flag: that bypasses loopback). */
  readonly proxyUrl: string;
  /** True when stand-ins are served and certificates therefore are not checked. */
  readonly standIns: boolean;
  /** A right for one visit's browser context. The browser itself gets none, so that its own calls are refused. */
  pass(options?: PassOptions): DoorPass;
  /**
   * One plain GET; redirects (at most 10) are followed by hand, each hop through the gate.
   * @throws Trouble ADDRESS_*, HOST_*, PAGE_TOO_LARGE, PAGE_TOO_LONG, REDIRECT_LOOP, INTERRUPTED
   */
  get(url: string, options: PlainOptions): Promise<Capture>;
  /**
   * One plain POST; a redirect is an answer like any other.
   * @throws Trouble ADDRESS_*, HOST_*, PAGE_TOO_LONG, INTERRUPTED
   */
  post(url: string, options: PostOptions): Promise<{ status: number }>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

export async function openDoor(options: DoorOptions): Promise<Door> {
  const { limits, userAgent, clock = () => new Date() } = options;
  const gate = createGate({
    allowPrivate: options.allowPrivate,
    standIns: options.standIns?.map,
    resolve: options.resolve ?? resolveBySystem,
  });
  const proxy = await openProxy(gate, limits);
  const standIns = options.standIns !== undefined;
  let closing: Promise<void> | undefined;

  /** One request under a pass of its own. */
  async function through<T>(request: (agent: ProxyAgent, pass: DoorPass) => Promise<T>): Promise<T> {
    const pass = proxy.pass();
    const agent = new ProxyAgent({
      uri: proxy.url,
      token: `Basic ${Buffer.from(`${pass.username}:${pass.password}`).toString('base64')}`,
      requestTls: { rejectUnauthorized: !standIns },
      headersTimeout: limits.seconds * 1000,
      bodyTimeout: limits.seconds * 1000,
      maxHeaderSize: 262_144,
    });
    try {
      return await request(agent, pass);
    } finally {
      pass.end();
      await agent.destroy();
    }
  }

  return {
    proxyUrl: proxy.url,
    standIns,
    pass: (given) => proxy.pass(given),
    get: (url, request) =>
      through((agent, pass) => plainGet(url, request, { agent, pass, userAgent, clock, seconds: limits.seconds })),
    post: (url, request) =>
      through((agent, pass) => plainPost(url, request, { agent, pass, userAgent, seconds: limits.seconds })),
    close() {
      closing ??= proxy.close();
      return closing;
    },
  };
}
