/** From the list of calls to a real server: what arrives, what is tried again, what is refused at the door. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Door, openDoor } from '../../src/browser/door.js';
import { NO_NOTES } from '../../src/domain/notes.js';
import { webhook } from '../../src/services/webhook.js';
import { type World, world } from '../store/making.js';

const KEY = Buffer.from('a secret of thirty-two bytes, ok');
const SECRET = `whsec_${KEY.toString('base64')}`;
const got: { headers: IncomingMessage['headers']; body: string }[] = [];
let answers: number[] = [];
let w: World;
let door: Door;
let shut: Door;
const server = createServer((asked, response) => {
  let body = '';
  asked.on('data', (chunk) => {
    body += chunk;
  });
  asked.on('end', () => {
    got.push({ headers: asked.headers, body });
    const status = answers.shift() ?? 204;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
  });
});
const at = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const options = { limits: { responseMegabytes: 1, seconds: 10 }, userAgent: 'ProfileAudit/test' };
  door = await openDoor({ ...options, allowPrivate: [at()] });
  shut = await openDoor({ ...options, allowPrivate: [] });
});
afterAll(async () => {
  await Promise.all([door.close(), shut.close()]);
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  got.length = 0;
  answers = [];
  w = world({ memory: true });
});

const never = new AbortController().signal;
const calling = (by: Door = door) => {
  const { webhookCalls: calls, incidents } = w.store;
  const options = { calls, incidents, secret: SECRET, clock: w.time.clock, notes: NO_NOTES };
  return webhook({ ...options, url: `http://${at()}/hook`, post: by.post });
};

describe('a call to the operator’s own address', () => {
  it('arrives signed, so that whoever knows the secret knows that it is ours, whole and of now', async () => {
    w.store.webhookCalls.add('report:1', '{"type":"report.made"}');
    expect(await calling().deliver(never)).toBe(1);
    const [call] = got;
    const { 'webhook-id': id, 'webhook-timestamp': moment, 'webhook-signature': signature } = call!.headers;
    expect(call?.body).toBe('{"type":"report.made"}');
    expect(Number(moment) * 1000).toBe(w.time.clock().getTime());
    const expected = createHmac('sha256', KEY).update(`${id}.${moment}.${call!.body}`).digest('base64');
    expect(signature).toBe(`v1,${expected}`);
    expect(call?.headers['content-type']).toBe('application/json');
    expect(w.store.webhookCalls.depth()).toEqual({ waiting: 0, givenUp: 0 });
  });

  it('is made once for a key, and again with the same id where it failed, after a wait', async () => {
    expect(w.store.webhookCalls.add('report:1', '{}')).toBe(true);
    expect(w.store.webhookCalls.add('report:1', '{}')).toBe(false);
    answers = [503];
    expect(await calling().deliver(never)).toBe(0);
    expect(await calling().deliver(never)).toBe(0);
    expect(got).toHaveLength(1);
    w.time.pass(61);
    expect(await calling().deliver(never)).toBe(1);
    expect(got[1]?.headers['webhook-id']).toBe(got[0]?.headers['webhook-id']);
    expect(w.store.webhookCalls.add('report:1', '{}')).toBe(false);
  });

  it('follows no redirect, which would carry the body elsewhere', async () => {
    w.store.webhookCalls.add('report:1', '{}');
    answers = [302];
    expect(await calling().deliver(never)).toBe(0);
    expect(got).toHaveLength(1);
    expect(w.store.webhookCalls.depth().waiting).toBe(1);
  });

  it('never reaches a private address that nobody allowed, and does not try it for days', async () => {
    w.store.webhookCalls.add('report:1', '{}');
    expect(await calling(shut).deliver(never)).toBe(0);
    expect(got).toEqual([]);
    expect(w.store.webhookCalls.depth()).toEqual({ waiting: 0, givenUp: 1 });
    expect(w.store.incidents.open().map(({ kind }) => kind)).toEqual(['webhook-failing']);
  });

  it('is an incident after three failures in a row, which ends when one arrives', async () => {
    const caller = calling();
    for (const n of [1, 2, 3]) w.store.webhookCalls.add(`report:${n}`, '{}');
    answers = [500, 500, 500];
    await caller.deliver(never);
    expect(w.store.incidents.open()).toHaveLength(1);
    w.time.pass(61);
    expect(await caller.deliver(never)).toBe(3);
    w.store.incidents.settle(0);
    expect(w.store.incidents.open()).toEqual([]);
  });

  it('is given up at once where the other side says that it is gone, and after three days otherwise', async () => {
    w.store.webhookCalls.add('report:1', '{}');
    answers = [410];
    await calling().deliver(never);
    expect(w.store.webhookCalls.depth()).toEqual({ waiting: 0, givenUp: 1 });
    w.store.webhookCalls.add('report:2', '{}');
    answers = Array.from({ length: 40 }, () => 500);
    for (let tries = 0; tries < 24; tries += 1) {
      expect(w.store.webhookCalls.depth().waiting).toBe(1);
      await calling().deliver(never);
      w.time.pass(4 * 3600 + 1);
    }
    expect(w.store.webhookCalls.depth()).toEqual({ waiting: 0, givenUp: 2 });
  });
});
