import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalHost, isPublicUnicast, openable } from '../../src/browser/address-guard.js';
import { createGate } from '../../src/browser/gate.js';
import type { Trouble } from '../../src/domain/trouble.js';
import { door, refusal, type Site, serve } from './site.js';

/** Every spelling of a place that is not the public internet; each must be refused without any connection. */
const PRIVATE = `
  127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 127.0.0.1. 127.255.255.254 0.0.0.0 0
  0.1.2.3 10.0.0.1 10.255.255.255 0x0a.0.0.1 100.64.0.1 100.100.100.200 100.127.255.255 169.254.169.254 0xa9fea9fe
  2852039166 169.254.0.1 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1
  192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1
  239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16 ①②⑦.⓪.⓪.① 127。0。0。1 [::] [::1] [0:0:0:0:0:0:0:1]
  [::127.0.0.1] [::7f00:1] [::10.0.0.1] [::8.8.8.8] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:8.8.8.8]
  [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::8.8.8.8] [64:ff9b:1::1] [100::1] [2001::1]
  [2001:0:1:2:3:4:5:6] [2001:2::1] [2001:3::1] [2001:4:112::1] [2001:10::1] [2001:20::1] [2001:db8::1]
  [2002:7f00:1::] [2002:808:808::1] [2620:4f:8000::1] [3fff::1] [5f00::1] [fc00::1] [fd00:ec2::254] [fe80::1]
  [fec0::1] [ff02::1] [4000::1] [e000::1] localhost LOCALHOST localhost. a.b.localhost
`
  .trim()
  .split(/\s+/);
const PUBLIC = [
  '8.8.8.8',
  '1.1.1.1',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '2a00::1',
];

describe('addresses that are not public', () => {
  let canary: Site;
  beforeAll(async () => {
    canary = await serve((_, response) => response.end('inside'));
  });
  afterAll(() => canary.close());

  it(`are refused in every spelling (${PRIVATE.length}), also with the canary's port, and nothing is connected`, async () => {
    const guarded = await door([]);
    const wrong: string[] = [];
    for (const host of PRIVATE) {
      for (const address of [`http://${host}/`, `https://${host}/`, `http://${host}:${canary.port}/`]) {
        const got = await refusal(guarded.get(address, { maxBytes: 1e6 }));
        if (got !== 'ADDRESS_PRIVATE') wrong.push(`${address}: ${got}`);
      }
    }
    await guarded.close();
    expect(wrong).toEqual([]);
    expect(canary.connections()).toBe(0);
  });

  it.each(PUBLIC)('public %s stays public', (ip) => expect(isPublicUnicast(ip)).toBe(true));
  it.each(['', 'x', '1.2.3', 'fe80::1%eth0', '2a00::1%1', '8.8.8.8/8'])('%j is no public address', (ip) => {
    expect(isPublicUnicast(ip)).toBe(false);
  });
});

describe('a name', () => {
  const gateFor = (answers: readonly string[]) => createGate({ allowPrivate: [], resolve: async () => answers });

  it('is refused when one of its answers is private', async () => {
    for (const answers of [['10.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['2a00::1', '::ffff:10.0.0.1'], ['::1']]) {
      expect(await refusal(gateFor(answers).admit('mixed.example', 443))).toBe('ADDRESS_PRIVATE');
    }
  });
  it('is resolved once, and what was checked is what is connected to', async () => {
    const flips = ['8.8.8.8', '127.0.0.1'];
    let asked = 0;
    const gate = createGate({ allowPrivate: [], resolve: async () => [flips[asked++ % 2] ?? ''] });
    for (let i = 0; i < 1000; i += 1) {
      const got = await gate.admit('flip.example', 443).then(
        ({ addresses }) => addresses.join(),
        (trouble: Trouble) => trouble.code,
      );
      expect(got).toBe(i % 2 === 0 ? '8.8.8.8' : 'ADDRESS_PRIVATE');
    }
    expect(asked).toBe(1000);
  });
  it('without any address is unknown; a name server in trouble is worth another try', async () => {
    const failing = (code: string) =>
      createGate({ allowPrivate: [], resolve: () => Promise.reject(Object.assign(new Error(code), { code })) });
    const next = (code: string) =>
      failing(code)
        .admit('a.example', 443)
        .catch((trouble: Trouble) => `${trouble.code} ${trouble.then}`);
    expect(await next('ENOTFOUND')).toBe('HOST_UNKNOWN skip');
    expect(await next('EAI_AGAIN')).toBe('HOST_UNKNOWN retry');
    expect(await refusal(gateFor([]).admit('a.example', 443))).toBe('HOST_UNKNOWN');
  });
  it('that only the browser itself wants is refused', async () => {
    expect(await refusal(gateFor(['8.8.8.8']).admit('update.googleapis.com', 443))).toBe('HOST_UNKNOWN');
  });
});

describe('ports', () => {
  const gate = createGate({ allowPrivate: ['10.1.1.1:8080', 'inside.example'], resolve: async () => ['10.0.0.9'] });
  it('other than 80 and 443 are refused on public hosts', async () => {
    const open = createGate({ allowPrivate: [], resolve: async () => ['8.8.8.8'] });
    for (const port of [22, 25, 8080, 0, 65_535])
      expect(await refusal(open.admit('a.example', port))).toBe('ADDRESS_PORT');
    await expect(open.admit('a.example', 443)).resolves.toEqual({ addresses: ['8.8.8.8'], port: 443 });
  });
  it('are open where the operator allowed host and port, or the whole host', async () => {
    await expect(gate.admit('10.1.1.1', 8080)).resolves.toEqual({ addresses: ['10.1.1.1'], port: 8080 });
    await expect(gate.admit('inside.example', 3000)).resolves.toEqual({ addresses: ['10.0.0.9'], port: 3000 });
    expect(await refusal(gate.admit('10.1.1.1', 80))).toBe('ADDRESS_PRIVATE');
    expect(await refusal(gate.admit('10.1.1.2', 8080))).toBe('ADDRESS_PRIVATE');
  });
});

describe('an address', () => {
  it.each([
    'file:///etc/passwd',
    'view-source:http://a.example',
    'chrome://version',
    'data:text/html,x',
    'javascript:1',
    'blob:http://a/x',
    'about:blank',
    'ftp://a.example/',
    'intent://a#Intent;end',
    'filesystem:http://a/x',
  ])('%s is not opened', (address) =>
    expect(() => openable(address)).toThrow(expect.objectContaining({ code: 'ADDRESS_NOT_HTTP' })),
  );
  it.each([
    '',
    'x',
    'http://',
    'http://user:pw@a.example/',
    'https://me@a.example/',
    'http://[::1',
    'http://a b/',
    'http://1.2.3.4.5/',
  ])('%j is malformed', (address) =>
    expect(() => openable(address)).toThrow(expect.objectContaining({ code: 'ADDRESS_MALFORMED' })),
  );
  it('has one spelling of its host', () => {
    expect(canonicalHost('EXAMPLE.org.')).toBe('example.org');
    expect(canonicalHost('0x7f.1')).toBe('127.0.0.1');
    expect(canonicalHost('münchen.example')).toBe('xn--mnchen-3ya.example');
    for (const bad of ['a/b', 'a b', 'a@b', 'a:80', '', 'a\\b', 'a%00b']) expect(canonicalHost(bad)).toBeNull();
  });
});
