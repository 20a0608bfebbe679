/** From the outbox to a real mail server: what goes out, what comes back, and what happens when nothing gets through. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailDoor } from '../../src/domain/mail.js';
import { NO_NOTES } from '../../src/domain/notes.js';
import { openFolder } from '../../src/mail/folder.js';
import { openSmtp } from '../../src/mail/smtp.js';
import { postman } from '../../src/services/postman.js';
import type { Queued } from '../../src/store/index.js';
import { enrol, tempFolder, troubleIn, type World, world } from '../store/making.js';
import { openPostOffice, type PostOffice } from './post-office.js';

const FROM = { name: 'LLL Example', address: 'audit@example.org' };
const OPERATOR = 'op@example.org';
let office: PostOffice;
let w: World;
beforeEach(async () => {
  office = await openPostOffice();
  w = world({ memory: true });
});
afterEach(() => office.close());

const door = (port = office.port) =>
  openSmtp({ host: 'localhost', port, security: 'starttls', caFile: office.caFile }, FROM);
const postmanOf = (way: MailDoor | undefined) =>
  postman({
    ...{ outbox: w.store.outbox, incidents: w.store.incidents, door: way, perMinute: 600, operator: OPERATOR },
    ...{ clock: w.time.clock, wait: async () => {}, notes: NO_NOTES },
  });
const never = new AbortController().signal;
const mail = (key: string, to = 'ada@example.org') => ({
  ...{ key, kind: 'ask' as const, to, subject: `Grüße ${key}`, text: 'Dear Ada,\n\nplease look.\n' },
});

describe('sending mail', () => {
  it('brings both parts, our headers and a subject in any script, over a line that became TLS', async () => {
    w.store.outbox.add({
      ...mail('a'),
      html: '<p>Dear Ada</p>',
      headers: { 'List-Unsubscribe': '<https://x.example/u>' },
    });
    expect(await postmanOf(door()).deliver(never)).toBe(1);
    const [got] = office.mails;
    expect(got).toMatchObject({ subject: 'Grüße a', text: 'Dear Ada,\n\nplease look.\n', html: '<p>Dear Ada</p>' });
    expect(got?.from?.text).toBe('"LLL Example" <audit@example.org>');
    expect(got?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(office.raw[0]).toContain('List-Unsubscribe: <https://x.example/u>');
    expect(got?.date?.toISOString()).toBe(w.time.now());
    expect(w.store.outbox.depth()).toEqual({ waiting: 0, oldest: null, givenUp: 0 });
  });

  it('sends nothing where the server offers no TLS', async () => {
    const bare = await openPostOffice({ tls: false });
    w.store.outbox.add(mail('a'));
    expect(await postmanOf(door(bare.port)).deliver(never)).toBe(0);
    expect(bare.mails).toEqual([]);
    expect(w.store.outbox.depth().waiting).toBe(1);
    await bare.close();
    expect(troubleIn(() => openSmtp({ host: 'mail.example.org', port: 25, security: 'none' }, FROM))).toBe(
      'CONFIG_INVALID',
    );
  });

  it('sends nothing to a server whose certificate nobody vouches for', async () => {
    const distrustful = openSmtp({ host: 'localhost', port: office.port, security: 'starttls' }, FROM);
    expect(await distrustful.probe()).toMatchObject({ ok: false });
    expect((await distrustful.send({ ...mail('a'), messageId: 'a', writtenAt: w.time.now() })).state).toBe('failed');
    expect(office.mails).toEqual([]);
  });

  it('queues a key once, also after its mail was sent, and keeps nothing of what was sent', async () => {
    expect(w.store.outbox.add(mail('once'))).toBe(true);
    expect(w.store.outbox.add(mail('once'))).toBe(false);
    await postmanOf(door()).deliver(never);
    expect(w.store.outbox.add(mail('once'))).toBe(false);
    await postmanOf(door()).deliver(never);
    expect(office.mails).toHaveLength(1);
  });

  it('sends again after being cut off before the answer, with the same Message-ID and date', async () => {
    w.store.outbox.add(mail('a'));
    office.cutAfterData = 1;
    const post = postmanOf(door());
    expect(await post.deliver(never)).toBe(0);
    expect(await post.deliver(never)).toBe(0);
    w.time.pass(61);
    expect(await post.deliver(never)).toBe(1);
    const [first, second] = office.mails;
    expect(first?.messageId).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.date).toEqual(first?.date);
  });

  it('tries a mail of a killed program again, but not at once', async () => {
    w.store.outbox.add(mail('a'));
    expect(w.store.outbox.take()?.attempt).toBe(1);
    expect(await postmanOf(door()).deliver(never)).toBe(0);
    w.time.pass(301);
    expect(await postmanOf(door()).deliver(never)).toBe(1);
  });

  it('stops writing to an address after three refusals, and tells the operator once', async () => {
    const { personId } = enrol(w.store, 'ada');
    office.refuse.set('gone@example.org', '550 5.1.1 no such person');
    const post = postmanOf(door());
    for (const key of ['a', 'b', 'c']) {
      w.store.outbox.add({ ...mail(key, 'gone@example.org'), personId });
      await post.deliver(never);
    }
    expect(w.store.outbox.add(mail('d', 'Gone@example.org'))).toBe(false);
    await post.deliver(never);
    expect(office.mails.map(({ to, subject }) => [(to as { text: string }).text, subject])).toEqual([
      [OPERATOR, 'An address takes no mail any more'],
    ]);
    expect(w.store.outbox.stopped()).toEqual([{ address: 'gone@example.org', since: w.time.now() }]);
    expect(w.store.incidents.open()).toEqual([]);
    w.store.erase(personId);
    expect(w.store.outbox.stopped()).toEqual([]);
  });

  it('takes a refusal that is about us for none of the address', async () => {
    office.refuse.set('ada@example.org', '554 5.7.1 relaying denied');
    w.store.outbox.add(mail('a'));
    await postmanOf(door()).deliver(never);
    expect(w.store.outbox.depth()).toMatchObject({ waiting: 1, givenUp: 0 });
    office.refuse.set('ada@example.org', '451 4.7.1 come back later');
    w.time.pass(61);
    await postmanOf(door()).deliver(never);
    expect(w.store.outbox.depth()).toMatchObject({ waiting: 1, givenUp: 0 });
  });

  it('gives up a text that the server will not have', async () => {
    office.refuseText = '552 5.3.4 too large';
    w.store.outbox.add(mail('a'));
    await postmanOf(door()).deliver(never);
    expect(w.store.outbox.depth()).toMatchObject({ waiting: 0, givenUp: 1 });
  });

  it('waits longer after each failure, says once that nothing gets through, and goes on at once when it does', async () => {
    const { port } = office;
    await office.close();
    const post = postmanOf(door(port));
    w.store.outbox.add(mail('a'));
    for (const seconds of [61, 121, 241]) {
      await post.deliver(never);
      w.time.pass(seconds);
    }
    expect(post.state()).toMatchObject({ reachable: false, code: 'ESOCKET' });
    expect(w.store.incidents.open()).toMatchObject([{ key: 'mail-failing', args: { waiting: 1, code: 'ESOCKET' } }]);
    office = await openPostOffice({ port });
    await post.probe();
    // It would have waited for eight minutes; now that the server answers, it goes.
    expect(await post.deliver(never)).toBe(1);
    w.store.incidents.settle(0);
    expect(w.store.incidents.open()).toEqual([]);
  });

  it('signs in where it must, and says so where it cannot', async () => {
    const closed = await openPostOffice({ user: 'audit' });
    const options = { host: 'localhost', port: closed.port, security: 'starttls' as const, caFile: closed.caFile };
    const withPassword = openSmtp({ ...options, user: 'audit', password: 'secret' }, FROM);
    expect(await withPassword.probe()).toEqual({ ok: true });
    const wrong = openSmtp({ ...options, user: 'audit', password: 'no' }, FROM);
    expect(await wrong.probe()).toEqual({ ok: false, code: 'SMTP535' });
    await closed.close();
  });

  it.each<Partial<Queued>>([
    { to: 'a@example.org\r\nBcc: b@example.org' },
    { to: 'a@example.org, b@example.org' },
    { subject: 'Hello\r\nBcc: b@example.org' },
    { headers: { 'X-A': 'b\r\nBcc: c@example.org' } },
    { headers: { 'X-A:\r\nBcc': 'c@example.org' } },
  ])('refuses a second line where one belongs: %o', (hostile) => {
    expect(troubleIn(() => w.store.outbox.add({ ...mail('a'), ...hostile }))).toBe('INPUT_INVALID');
  });
});

describe('mails as files', () => {
  it('writes each whole, for its owner alone, and twice is once', async () => {
    const folder = join(tempFolder(), 'mail');
    const way = openFolder(folder, FROM);
    expect(await way.probe()).toEqual({ ok: true });
    const letter = { ...mail('a'), messageId: '0123456789abcdef', writtenAt: w.time.now() };
    expect([await way.send(letter), await way.send(letter)]).toEqual([{ state: 'sent' }, { state: 'sent' }]);
    const [name, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(statSync(join(folder, name!)).mode & 0o777).toBe(0o600);
    expect(await simpleParser(readFileSync(join(folder, name!)))).toMatchObject({ subject: 'Grüße a' });
  });
});
