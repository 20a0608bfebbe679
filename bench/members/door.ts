/**
 * `bench door`: a site that tries everything to have the program connect to a place inside: spellings of addresses times
 * ways of a page, pages that lead there, plain requests, and a name server that changes its mind between two questions.
 * Beside each stands an unguarded client that tries the same, so that a way that leads nowhere by itself counts as none.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { isPublicUnicast } from '../../src/browser/address-guard.js';
import { createGate } from '../../src/browser/gate.js';
import {
  door,
  executablePath,
  refusal,
  type Site,
  serve,
  tmpFolder,
  udpCanary,
  visiting,
  visitor,
} from '../../test/browser/site.js';
import { addressForms, NAMES } from '../door/forms.js';
import { nameServer } from '../door/name-server.js';
import { hostileSite, LEADS, rtcPage, VECTORS, vectorPage } from '../door/vectors.js';
import type { Bench } from '../frame.js';

/** `few`: places that a page of a heavy way tries; `pages`: so many such pages at most. */
const SIZE = {
  full: { few: 12, pages: Number.POSITIVE_INFINITY, waitMs: 2_500, leads: Number.POSITIVE_INFINITY, flips: 1_000 },
  short: { few: 4, pages: 1, waitMs: 800, leads: 2, flips: 1_000 },
};
/** Browsers side by side on the pages that lead there: each waits more than it works. */
const LANES = 3;

export const bench: Bench = {
  name: 'door',
  title: 'One guarded door, and everything that tries to pass it by',
  flags: ['--led'],
  async run({ short, flags }) {
    const ledAlone = flags?.has('--led') ?? false;
    const size = SIZE[short ? 'short' : 'full'];
    const canary = await anyAddress();
    const udp = await udpCanary();
    const { reach, elsewhere } = addressForms();
    const origins = reach.map((host) => `http://${host}:${canary.port}`);
    const names = Object.keys(NAMES);
    const everywhere = [...origins, ...elsewhere.map((host) => `http://${host}`)];
    const some = (name: string) => (VECTORS[name]?.some ? size.few : everywhere.length);
    const pagesOf = (name: string) =>
      name === 'rtc' ? 1 : Math.min(size.pages, Math.ceil(everywhere.length / some(name)));
    const site = await serve(
      hostileSite((path) => {
        const [name = '', nth = '0'] = path.split('/');
        const from = Number(nth) * some(name);
        const tried = everywhere.slice(from, from + some(name));
        return name === 'rtc' ? rtcPage(udp.port, canary.port) : vectorPage(name, tried, size.waitMs);
      }),
    );
    const tmpDir = tmpFolder();
    const dns = await nameServer((host) => NAMES[host] ?? []);
    const guarded = await door([site.at], { resolve: dns.resolve });
    const limits = { visitSeconds: 90, settleMs: 20_000, pageMegabytes: 5, pictureMegabytes: 5 };
    const client = await visitor({ door: guarded, tmpDir, limits });
    // `--led`: only what leads the visited page itself, and plain requests.
    const vectors = ledAlone ? [] : [...Object.keys(VECTORS), 'rtc'];
    try {
      const bare = await unguarded(site, vectors, canary, udp);
      const rows: (string | number)[][] = [
        ['way', 'unguarded: connections', 'through the door: connections', 'UDP packets'],
      ];
      let pages = 0;
      for (const name of vectors) {
        const before = { tcp: canary.connections(), udp: udp.packets() };
        for (let nth = 0; nth < pagesOf(name); nth++) {
          const url = `${site.origin}/v/${encodeURIComponent(name)}/${nth}`;
          await visiting(client, site.origin, (visit) => visit.fetch({ url, via: 'browser', settle: '#done' }));
          pages += 1;
        }
        rows.push([name, bare.get(name) ?? 0, canary.connections() - before.tcp, udp.packets() - before.udp]);
      }
      const led = await leading({ door: guarded, tmpDir, limits }, site, everywhere, size.leads);
      let plain = 0;
      const wrong: string[] = [...led.wrong];
      await visiting(client, site.origin, async (visit) => {
        for (const origin of everywhere) {
          const got = await refusal(visit.fetch({ url: `${origin}/navigated`, via: 'browser' }));
          if (got !== 'ADDRESS_PRIVATE') wrong.push(`the browser asked for ${origin}: ${got}`);
        }
      });
      for (const host of [...reach, ...elsewhere]) {
        for (const address of [`http://${host}:${canary.port}/`, `http://${host}/`, `https://${host}/`]) {
          plain += 1;
          const got = await refusal(guarded.get(address, { maxBytes: 1e6 }));
          // A name is not asked for where its port is refused already.
          const right = got === 'ADDRESS_PRIVATE' || (got === 'ADDRESS_PORT' && host in NAMES);
          if (!right) wrong.push(`${address}: ${got}`);
        }
      }
      const guardedTcp = canary.connections() - bare.total;
      const guardedUdp = udp.packets() - bare.udp;
      rows.push(['asked for directly, led there, and plain requests', '', guardedTcp - sum(rows), '']);
      const flips = await flipping(size.flips);
      rows.push([`${size.flips} flips of a name server`, flips.naive, flips.inside, '']);
      const figures = {
        ...{ forms: reach.length + elsewhere.length, formsThatReach: bare.formsReached, names: names.length },
        ...{ ways: vectors.length, waysThatReach: bare.ways, pages, led: led.tried, plain, flips: size.flips },
        ...{ unguardedConnections: bare.total, unguardedUdp: bare.udp, naiveFlips: flips.naive },
        ...{ connections: guardedTcp, udpPackets: guardedUdp, flipsInside: flips.inside, wrongNames: wrong.length },
      };
      return {
        figures,
        table: rows,
        notes: [
          `${figures.forms} spellings of places inside, of which ${reach.length} are this machine itself (an unguarded client connected by ${bare.formsReached} of them). ${everywhere.length} asked for directly in the browser; ${led.tried} pages led there by ${LEADS.join(', ')}; ${plain} plain requests.`,
          `Names that were answered with places inside: ${names.join(', ')}. Asked for: 0 connections, 0 packets, at least 60 spellings, 1,000 flips.`,
          ...wrong.slice(0, 10).map((line) => `Not told by its name: ${line}`),
        ],
        holds:
          guardedTcp === 0 &&
          guardedUdp === 0 &&
          flips.inside === 0 &&
          wrong.length === 0 &&
          figures.forms >= 60 &&
          // A measurement in which nothing could have arrived would prove nothing.
          (ledAlone || (bare.ways >= 15 && bare.udp > 0)) &&
          flips.naive > 0,
      };
    } finally {
      await client.close();
      await guarded.close();
      dns.close();
      udp.close();
      await Promise.all([site.close(), canary.close()]);
      rmSync(tmpDir, { recursive: true, force: true });
    }
  },
};

const sum = (rows: (string | number)[][]): number =>
  rows.slice(1).reduce((total, [, , count]) => total + Number(count), 0);

/** Listens on every address of this machine, both families, and counts who connects. */
async function anyAddress() {
  let connections = 0;
  const server = createServer((_, response) => response.end('inside'));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
type Canary = Awaited<ReturnType<typeof anyAddress>>;

/** The same pages in a browser that nobody guards: how many connections each way makes, and which spellings connect. */
async function unguarded(site: Site, vectors: string[], canary: Canary, udp: { packets(): number }) {
  const made = new Map<string, number>();
  const browser = await chromium.launch({ executablePath: executablePath(), chromiumSandbox: false });
  try {
    for (const name of vectors) {
      const before = canary.connections();
      const context = await browser.newContext();
      const page = await context.newPage();
      // Places inside that do not answer are waited for by nobody.
      await page.goto(`${site.origin}/v/${encodeURIComponent(name)}/0`, { waitUntil: 'commit' }).catch(() => {});
      await page.waitForSelector('#done', { state: 'attached', timeout: 20_000 }).catch(() => {});
      await context.close();
      made.set(name, canary.connections() - before);
    }
  } finally {
    await browser.close();
  }
  let formsReached = 0;
  for (const host of addressForms().reach) {
    const before = canary.connections();
    await fetch(`http://${host}:${canary.port}/`, { headers: { connection: 'close' } }).catch(() => {});
    if (canary.connections() > before) formsReached += 1;
  }
  const get = (name: string) => made.get(name);
  const ways = [...made].filter(([name, count]) => count > 0 || (name === 'rtc' && udp.packets() > 0)).length;
  return { get, ways, formsReached, total: canary.connections(), udp: udp.packets() };
}

/** Pages of the site that lead the visited page itself inside, each of which must be told by its name. */
async function leading(options: Parameters<typeof visitor>[0], site: Site, all: string[], most: number) {
  const wrong: string[] = [];
  let tried = 0;
  const left = LEADS.flatMap((how) => all.slice(0, most).map((target) => ({ how, target })));
  const lane = async () => {
    const client = await visitor(options);
    try {
      for (let next = left.shift(); next; next = left.shift()) {
        const { how, target } = next;
        tried += 1;
        const url = `${site.origin}/${how}?${encodeURIComponent(`${target}/led`)}`;
        const got = await visiting(client, site.origin, (visit) => refusal(visit.fetch({ url, via: 'browser' })));
        if (got !== 'ADDRESS_PRIVATE') wrong.push(`${how} to ${target}: ${got}`);
      }
    } finally {
      await client.close();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { wrong, tried };
}

/**
 * A name that is public when it is checked and inside when it is asked again, and the other way about. Counts what comes
 * out of the gate, and beside it what a client reaches that checks first and lets its connection ask again.
 */
async function flipping(times: number) {
  const turn = new Map<string, number>();
  const dns = await nameServer((host) => {
    const [, first] = /^(out|in)side-\d+\./.exec(host) ?? [];
    const asked = turn.get(host) ?? 0;
    turn.set(host, asked + 1);
    // Each look-up asks twice, once for each kind of address.
    const outside = Math.floor(asked / 2) % 2 === (first === 'out' ? 0 : 1);
    return outside ? ['2d00::1', '45.0.0.1'] : ['127.0.0.1', '::1'];
  });
  const gate = createGate({ allowPrivate: [], resolve: dns.resolve });
  let inside = 0;
  let naive = 0;
  try {
    for (let nth = 0; nth < times; nth++) {
      const side = nth % 2 === 0 ? 'outside' : 'inside';
      const admitted = await gate.admit(`${side}-${nth}.guarded.example`, 443).catch(() => undefined);
      if (admitted && !admitted.addresses.every(isPublicUnicast)) inside += 1;
      const host = `${side}-${nth}.naive.example`;
      const checked = await dns.resolve(host);
      if (checked.every(isPublicUnicast)) {
        const connected = await dns.resolve(host);
        if (!connected.every(isPublicUnicast)) naive += 1;
      }
    }
  } finally {
    dns.close();
  }
  return { inside, naive };
}
