/**
 * The same as withdrawal.test.ts with everything real: `serve` with its log, a browser at a page, the reading process at a drawn
 * picture, a mail server that is spoken to, a picture that is tried out. All that they leave anywhere lies in one folder: data,
 * journal, evidence, reports, log, and every temporary folder of the program, its browser and its readers. Where they were not
 * told to write is searched as well (elsewhere.ts).
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillForm } from '../../scripts/demo/sign.js';
import { addressOf } from '../../scripts/demo/site/people.js';
import { type DemoPerson, person, post } from '../../scripts/demo/site/person.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import type { Serving } from '../../src/compose/serving.js';
import { databasePath, type House, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';
import { openStore, type Store } from '../../src/store/index.js';
import { openPostOffice, type PostOffice } from '../mail/post-office.js';
import { filesWith } from '../store/making.js';
import { draw, face, text } from '../vision/draw.js';
import { elsewhereWith } from './elsewhere.js';

/** Stands on her page and in her picture, and in nothing that she gave us: her name and address stay until she is erased. */
const CANARY = 'KANARIENVOGEL';
/** Beside it, and of this run alone: places that are everybody's are searched for it. */
const TOKEN = `Canary${process.pid}x${Date.now().toString(36)}`;
const startedAt = Date.now();
const ORIGIN = 'http://127.0.0.1';
const MAIL = 'dora@mail.example';
/** How soon nothing is left, and nothing goes on. */
const ASKED_MS = 60_000;
/** Each moment has a profile and a picture of its own, which nobody has read before. */
const shown = (nth: number): DemoPerson =>
  person({
    ...{ id: `dora-${nth}`, platform: 'x', handle: `doradale${nth}`, name: `Dora ${CANARY}` },
    bio: `La Leche League Leader. ${CANARY} ${TOKEN} and tea. Views my own.`,
    posts: [post('10-21', `The ${CANARY} ${TOKEN} meets in the library.`)],
    avatar: {
      ...{
        kind: 'portrait',
        backdrop: 'plain',
        colours: ['#bfe3f7', '#6aa57a'],
        skin: '#f3cbb0',
        clothes: `#7d6aa${nth}`,
      },
      hair: { style: 'bob', colour: '#2b2320' },
      overlays: [{ kind: 'band', text: CANARY, colour: '#1f3f7a', ink: '#ffffff' }],
    },
    expected: { verdict: 'clear' },
    story: 'Withdraws.',
  });
const profiles = [0, 1, 2, 3, 4].map(shown);

const root = mkdtempSync(join(tmpdir(), 'withdrawal-'));
const [temporary, usual] = [join(root, 'tmp'), process.env.TMPDIR];
let site: Site;
let office: PostOffice;
let house: House;
let serving: Serving;
let store: Store;
/** Where she presses the button: another connection, as another process has it. */
let elsewhere: Store;

beforeAll(async () => {
  // Browsers give up root, and must still find their folder.
  chmodSync(root, 0o755);
  mkdirSync(temporary, { mode: 0o1777 });
  chmodSync(temporary, 0o1777);
  site = await startSite({ people: profiles });
  office = await openPostOffice();
  process.env.TMPDIR = temporary;
  const settings = {
    ...{ dataDir: join(root, 'data'), reportsDir: join(root, 'reports') },
    network: { standIns: site.map },
    platforms: { x: { worker: 'visit' } },
    server: { port: 0, baseUrl: ORIGIN },
    logs: { level: 'debug', to: join(root, 'serve.log') },
    mail: {
      ...{ via: 'smtp', from: 'a@lll.example' },
      smtp: { host: 'localhost', port: office.port, caFile: office.caFile },
    },
  };
  writeFileSync(join(root, 'profile-audit.config.json'), JSON.stringify(settings));
  const config = loadConfig({ cwd: root, env: {} });
  house = await openHouse(config);
  store = await house.store();
  serving = await house.openServing();
  elsewhere = openStore({
    ...{ path: databasePath(config), evidenceDir: join(config.dataDir, 'evidence'), clock: () => new Date() },
  });
});
afterAll(async () => {
  await serving?.stop(1_000);
  elsewhere?.close();
  await house?.close();
  await office?.close();
  await site?.close();
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  expect([...filesWith(root, CANARY), ...elsewhereWith(TOKEN, startedAt)]).toEqual([]);
  rmSync(root, { recursive: true, force: true });
});

async function signs(nth: number): Promise<string> {
  const enrolment = await house.enrolment();
  const today = new Date().toISOString().slice(0, 10);
  const signed = { ...profiles[nth]!, name: `Dora Dale ${nth}` };
  const { form } = enrolment.invite({ name: signed.name, email: `${nth}${MAIL}`, addresses: [addressOf(signed)] });
  enrolment.sign(fillForm(form, signed, today));
  return store.people.all().find(({ name }) => name === signed.name)!.id;
}
const withdraws = (personId: string) => void elsewhere.consents.withdraw(personId);
const round = (period: string, onStep: (step: string) => void = () => {}) =>
  house.runRound(period, {
    onProgress(progress) {
      serving.onProgress(progress);
      onStep(progress.step);
    },
  });

type Moment = (personId: string, period: string) => Promise<number>;
/** A round in which she withdraws as soon as `now` says so, looked at with every request and step. Gives when. */
const amid =
  (isNow: (step: string) => boolean): Moment =>
  async (personId, period) => {
    let [at, current] = [0, ''];
    site.requests.length = 0;
    const look = () => {
      if (at > 0 || !isNow(current)) return;
      at = performance.now();
      withdraws(personId);
    };
    const watching = setInterval(look, 5);
    const ran = await round(period, (step) => {
      current = step;
      look();
    });
    clearInterval(watching);
    expect(at, 'she withdrew amid it').toBeGreaterThan(0);
    expect(store.results(ran.roundId)).toEqual([]);
    return at;
  };
const MOMENTS: [string, Moment][] = [
  [
    'a browser is at her page',
    amid((step) => step === 'visit' && site.requests.some(({ path }) => path !== '/robots.txt')),
  ],
  ['her picture is read', amid((step) => step === 'reading')],
  [
    'a mail to her is handed to its server',
    async (personId) => {
      const mail = {
        kind: 'report' as const,
        personId,
        to: `3${MAIL}`,
        subject: 'News',
        text: `You show ${CANARY} ${TOKEN}`,
      };
      let at = 0;
      const heard = new Promise<void>((resolve) => {
        office.refuse.get = () => {
          at ||= performance.now();
          withdraws(personId);
          resolve();
          return '450 4.2.0 later';
        };
      });
      store.outbox.add({ ...mail, key: 'one' });
      store.outbox.add({ ...mail, key: 'two' });
      await heard;
      await expect.poll(() => store.outbox.depth().waiting, { timeout: ASKED_MS }).toBe(0);
      expect(office.mails).toEqual([]);
      return at;
    },
  ],
  [
    'she tries out a picture and words',
    async (personId) => {
      const cookie = `session=${store.sessions.begin({ personId }, 7_200)}`;
      const form = new FormData();
      form.set('text', `${CANARY} ${TOKEN} and tea`);
      const drawn = draw(400, 400, `${face(400)}${text(CANARY, 20, 380, 40, '#ffe', 'anton')}`);
      form.set('picture', new Blob([new Uint8Array(await drawn.png().toBuffer())]), `${CANARY}-${TOKEN}.png`);
      const url = `http://127.0.0.1:${serving.port}/me/try`;
      const asked = fetch(url, { method: 'POST', body: form, headers: { cookie, origin: ORIGIN } });
      withdraws(personId);
      const at = performance.now();
      // Whether it was still answered or not: nothing of it stays.
      await (await asked).text();
      return at;
    },
  ],
];

it('what is read of her is truly found by the search, until she withdraws', async () => {
  const personId = await signs(0);
  const { roundId } = await round('2026-10');
  const [result] = store.results(roundId);
  const words = result?.readings.avatar?.lines.map((line) => line.text).join(' ') ?? '';
  expect(words.toUpperCase()).toContain(CANARY);
  expect(filesWith(root, CANARY)).not.toEqual([]);
  expect(filesWith(root, TOKEN)).not.toEqual([]);
  // The other places are searched as truly: what lay there would be found, and nothing does, now or after she withdrew.
  const planted = `/tmp/playwright-${process.pid}.log`;
  writeFileSync(planted, TOKEN);
  expect(elsewhereWith(TOKEN, startedAt)).toEqual([planted]);
  rmSync(planted);
  withdraws(personId);
  expect(filesWith(root, CANARY)).toEqual([]);
}, 120_000);

it.each(MOMENTS.map(([name, moment], at): [string, number, Moment] => [name, at + 1, moment]))(
  'withdrawn while %s, she is nowhere within a minute',
  { timeout: 180_000 },
  async (_name, nth, moment) => {
    const personId = await signs(nth);
    const at = await moment(personId, `2026-0${nth}`);
    await expect.poll(() => filesWith(root, CANARY), { timeout: ASKED_MS }).toEqual([]);
    expect(performance.now() - at).toBeLessThan(ASKED_MS);
  },
);
