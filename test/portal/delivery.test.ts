/** What reports bring beside their pages: the link that ends mails, the feed, the mail and the call about a new report. */
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { assetFiles } from '../../src/compose/portal.js';
import { tellOfReport } from '../../src/compose/report-news.js';
import { configSchema } from '../../src/config.js';
import { NO_NOTES } from '../../src/domain/notes.js';
import { createApp } from '../../src/portal/app.js';
import { feedRoutes } from '../../src/portal/feed.js';
import { mailsOffRoutes } from '../../src/portal/mails-off.js';
import { inert } from '../../src/report/inert.js';
import { wordsFor } from '../../src/words/index.js';
import { HOSTILE } from '../report/hostile.js';
import { monthly, smallMonthly } from '../report/monthly/samples.js';
import { enrol, world } from '../store/making.js';

const BASE = 'https://audit.example.org';
const TOKEN = 'a-token-of-enough-letters-1';
const ENTRY = {
  ...{ id: '1', period: '2026-11', area: null, madeAt: '2026-11-04T05:00:00.000Z', link: `${BASE}/admin/reports/1` },
  coverage: { leaders: 101, profiles: 238, full: 210, part: 21, none: 7 },
};

function house(entries: (typeof ENTRY)[] = [ENTRY], token: string | undefined = TOKEN) {
  const w = world({ memory: true });
  const feed = { organisation: 'LLL Example', baseUrl: BASE, lang: 'en', entries: () => entries, clock: w.time.clock };
  const app = createApp({
    routes: [...mailsOffRoutes(w.store.mailsOff), ...feedRoutes({ ...feed, token })],
    ...{ owners: {}, freshSeconds: 900, clock: w.time.clock, files: assetFiles() },
    ...{ organisation: 'LLL Example', baseUrl: BASE, words: wordsFor('en'), notes: NO_NOTES },
  });
  return { ...w, app };
}

describe('the link that ends mails', () => {
  it('works with one click of a mail program, without session or page', async () => {
    const { store, app } = house();
    const { personId } = enrol(store, 'ada');
    const path = `/mails/off/${store.mailsOff.token(personId, 'report')}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.request(path, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' });
    expect(answer.status).toBe(200);
    expect(store.mailsOff.of(personId)).toEqual(['report']);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('changes nothing when it is merely opened, and names nobody', async () => {
    const { store, app } = house();
    const { personId } = enrol(store, 'ada');
    const path = `/mails/off/${store.mailsOff.token(personId, 'ask')}`;
    const answer = await app.request(path, { headers: { accept: 'text/html' } });
    const page = await answer.text();
    expect(store.mailsOff.of(personId)).toEqual([]);
    expect(page).toContain('method="post"');
    expect(page).not.toMatch(/Leader ada|ada@/);
  });

  it('can be taken back from the page, and says kindly when it is over', async () => {
    const { store, app } = house();
    const { personId } = enrol(store, 'ada');
    const path = `/mails/off/${store.mailsOff.token(personId, 'report')}`;
    const form = (wish: string) => ({ method: 'POST', body: new URLSearchParams({ wish }) });
    await app.request(path, form('stop'));
    expect(store.mailsOff.isOff(personId, 'report')).toBe(true);
    await app.request(path, form('again'));
    expect(store.mailsOff.isOff(personId, 'report')).toBe(false);
    store.erase(personId);
    const gone = await app.request(path, { headers: { accept: 'text/html' } });
    expect(gone.status).toBe(410);
    expect((await app.request('/mails/off/guessed', form('stop'))).status).toBe(410);
  });
});

describe('the feed of reports', () => {
  it('opens for its address alone, and tells counts and links', async () => {
    const { app } = house();
    const answer = await app.request(`/feed/${TOKEN}/reports.atom`);
    expect(answer.headers.get('content-type')).toContain('application/atom+xml');
    const { format, feed } = parseFeed(await answer.text());
    expect(format).toBe('atom');
    expect(feed).toMatchObject({ title: { value: 'Reports of LLL Example' } });
    expect(JSON.stringify(feed)).toContain('Of 238 profiles of 101 Leaders');
    expect(JSON.stringify(feed)).toContain(ENTRY.link);
    expect((await app.request('/feed/another-token-of-enough-let/reports.atom')).status).toBe(404);
    expect((await house([ENTRY], '').app.request('/feed//reports.atom')).status).toBe(404);
  });

  it('stays one feed of so many entries, whatever an area is called', async () => {
    const entries = HOSTILE.map((text, n) => ({ ...ENTRY, id: String(n), area: text as never }));
    const body = await (await house(entries).app.request(`/feed/${TOKEN}/reports.atom`)).text();
    const { feed } = parseFeed(body) as { feed: { entries: { title: { value: string } }[] } };
    const titles = HOSTILE.map((text) => inert(`Monthly report, November 2026${text ? `, ${text}` : ''}`, 200));
    expect(feed.entries.map(({ title }) => title.value)).toEqual(titles);
    // Outside of CDATA, which is text and ends nowhere but at its end, there is no element that is not of a feed.
    const markup = body.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    expect(markup).not.toMatch(/<(?!\?xml|\/?(feed|entry|id|title|updated|link|author|name|summary)\b)/);
    expect(body).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
  });
});

describe('a new report', () => {
  const config = configSchema.parse({
    server: { baseUrl: BASE },
    delivery: {
      mailTo: ['board@example.org'],
      webhookUrl: 'https://hook.example.org/',
      webhookSecret: `whsec_${'a'.repeat(43)}=`,
    },
  });

  it('is told of once: to who looks after it, and to the operator’s address, without a name', () => {
    const { store } = world({ memory: true });
    store.staff.invite({ name: 'Owner', email: 'Owner@example.org', role: 'owner' });
    store.staff.invite({ name: 'Board', email: 'board@example.org', role: 'admin', areas: null });
    store.staff.invite({ name: 'Coast', email: 'coast@example.org', role: 'admin', areas: ['Coast'] });
    const news = { id: '1', model: monthly() };
    expect(tellOfReport(news, { store, config })).toBe(2);
    expect(tellOfReport(news, { store, config })).toBe(0);
    const call = store.webhookCalls.take();
    expect(store.webhookCalls.take()).toBeUndefined();
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      type: 'report.made',
      data: { period: '2026-11', coverage: { profiles: 238 }, needPerson: 3, link: `${BASE}/admin/reports/1` },
    });
    const mails = [store.outbox.take(), store.outbox.take()];
    expect(mails.map((mail) => mail?.to).sort()).toEqual(['board@example.org', 'owner@example.org']);
    for (const form of [call?.body, mails[0]?.text, mails[0]?.html]) expect(form).not.toMatch(/Ada|pond|VOTE/);
  });

  it('of a small area is told of without a number, and to its own admins alone', () => {
    const { store } = world({ memory: true });
    store.staff.invite({ name: 'Owner', email: 'owner@example.org', role: 'owner' });
    const { id } = store.staff.invite({ name: 'Isle', email: 'isle@example.org', role: 'admin', areas: ['Isle'] });
    expect(tellOfReport({ id: '2', model: smallMonthly() }, { store, config })).toBe(1);
    expect(store.outbox.take()?.to).toBe('isle@example.org');
    store.staff.disable(id);
    expect(tellOfReport({ id: '3', model: smallMonthly() }, { store, config })).toBe(0);
    const { data } = JSON.parse(store.webhookCalls.take()?.body ?? '{}');
    expect(Object.keys(data).sort()).toEqual(['area', 'keepUntil', 'link', 'log', 'organisation', 'period']);
  });
});
