/**
 * The way of whoever reviews, in a real browser: evidence that is checked in one sight, decisions by keys alone and without
 * script, what is no finding gone at once, and who may not decide.
 */
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.js';
import type { Finding, Judged } from '../../src/domain/outcome.js';
import { seen } from '../../src/domain/snapshot.js';
import { type Listening, listen } from '../../src/portal/listen.js';
import { drawBadge, drawMark, setOnGround } from '../../src/vision/drawn.js';
import { hash, readingOf, resultOf } from '../store/making.js';
import { tellEverybody } from '../store/telling.js';
import { freePort } from './free-port.js';
import { closeHouses, type House, type LeaderName, openHouse, type Persona, type ProfileName } from './house.js';
import { steps } from './looked-at.js';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const shot = steps('review');
let browser: Browser;
let origin: string;
let house: House;
let open: Listening;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  house = openHouse({ baseUrl: origin, withoutRound: true });
  open = await listen(house.app, { host: '127.0.0.1', port });
  browser = await chromium.launch({ executablePath: findBrowser(undefined).path, args: ['--no-sandbox'] });
  const [badge, mark] = [await drawBadge('VOTE LABOUR'), await drawMark()];
  const by = { staffId: house.staff.owner, name: 'Olga Owner' };
  const added = house.store.marks.add({ kind: 'badge', label: 'Drop in a ring', source: 'drawn', bytes: mark, by });
  const { name } = house.store.marks.all().find(({ id }) => id === added.id)!;
  brings({ finding: [badge, WORDS], review: [await setOnGround(mark), likeMark(name)] });
  says('ada', 'disputed', 'That is the name of our street.');
  house.time.pass(60);
  says('bea', 'explained', 'It is the sign of our choir.');
});
afterAll(async () => {
  await browser.close();
  await open.stop(500);
  closeHouses();
});

const WORDS: Judged['outcome'] = { kind: 'finding', findings: [inPicture('picture-names-party', [36, 300, 328, 70])] };
function inPicture(code: Finding['code'], box: [number, number, number, number]): Finding {
  const args = { words: 'VOTE LABOUR', entry: 'party-gb-labour', label: 'Labour Party' };
  const evidence = { kind: 'region', sight: 'avatar', text: 'VOTE LABOUR', box, group: 'party' } as const;
  return { code, args, sureness: 0.93, evidence: { ...evidence, label: args.entry } };
}
const likeMark = (mark: string): Judged['outcome'] => ({
  kind: 'needs-review',
  doubt: { code: 'weak-evidence', args: {} },
  findings: [
    {
      ...{ code: 'picture-badge-mark', args: { mark }, sureness: 0.8 },
      evidence: { kind: 'region', sight: 'avatar', box: [110, 110, 180, 180], label: mark },
    },
  ],
});

/** A round and a second look that show these pictures; whose they are is told by mail. */
function brings(given: Partial<Record<ProfileName, [Uint8Array, Judged['outcome']]>>): void {
  const { store, profiles, time } = house;
  const { id } = store.rounds.open('2027-02');
  for (;;) {
    const claim = store.rounds.claim(id, { leaseSeconds: 60, worker: 'test' });
    if (!claim) break;
    const [key] = Object.entries(profiles).find(([, { ref }]) => ref.url === claim.profile.url)!;
    const { url, platform, handle } = claim.profile;
    const { result, pictures } = shows({ url, platform, handle }, given[key as ProfileName]);
    store.visits.record(claim.visitId, result, pictures);
    if (given[key as ProfileName])
      store.ownAudits.put(profiles[key as ProfileName].id, { ...result, takenAt: time.now() }, pictures);
  }
  store.rounds.finish(id);
  tellEverybody(store, 30, time.now());
}
function shows(ref: { url: string; platform: string; handle: string }, given?: [Uint8Array, Judged['outcome']]) {
  const { result } = resultOf(ref, 'nothing');
  const [first, ...others] = result.outcomes as [Judged, ...Judged[]];
  const [bytes, outcome] = given ?? [new Uint8Array(), { kind: 'pass' as const }];
  const sha256 = hash(bytes);
  const avatar = seen({ url: `${ref.url}a.png`, sha256, width: 400, height: 400 });
  const readings = given ? { avatar: readingOf(sha256, 'words', { width: 400, height: 400 }) } : {};
  const outcomes = [{ ...first, outcome } as Judged, ...others];
  const verdict = outcome.kind === 'finding' ? 'finding' : outcome.kind === 'pass' ? 'clear' : 'review';
  const snapshot = given ? { ...result.snapshot, avatar } : result.snapshot;
  return {
    result: { ...result, verdict, snapshot, readings, outcomes } as typeof result,
    pictures: given ? { avatar: bytes } : {},
  };
}
const caseOf = (who: LeaderName) => house.store.cases.forPerson(house.leaders[who])[0]!.case;
const says = (who: LeaderName, answer: 'explained' | 'disputed', text: string) =>
  house.store.cases.answer({ caseId: caseOf(who).id, personId: house.leaders[who], answer, text, graceDays: 30 });

async function pageOf(who: Persona, viewport: typeof DESK, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport, javaScriptEnabled });
  const [name, value] = house.signInAs(who).split('=') as [string, string];
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML ?? '');
/** Presses Tab until what has the focus is this. */
async function tabTo(page: Page, pattern: RegExp): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    if (pattern.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${pattern} was not reached`);
}

describe('whoever reviews', { timeout: 240_000 }, () => {
  it('goes through the queue by keys alone, sees evidence and what it was held against, and decides', async () => {
    const page = await pageOf('north', DESK);
    await page.goto('/admin/review');
    await shot(page, 'queue');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/admin/review/${caseOf('ada').id}`);
    await page.keyboard.press('?');
    await page.getByText('j and k go to the next item').waitFor();
    await page.keyboard.press('Enter');
    await shot(page, 'item-words');
    const card = page.locator('.check .card').first();
    for (const picture of await card.locator('img').all())
      expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(50);
    expect(await card.locator('img').count()).toBe(2);
    expect(await card.locator('svg polygon.box').count()).toBe(1);
    const beside = await card.locator('.beside').innerText();
    for (const said of ['Labour Party', 'partyfactsdata', '11 March 2026']) expect(beside).toContain(said);
    expect(await page.locator('.check').innerText()).toContain('That is the name of our street.');
    // All that is needed stands on the first screen.
    for (const seenAtOnce of ['.read img', '.beside', 'svg polygon.box', 'input[value=stands]']) {
      const box = (await page.locator(seenAtOnce).first().boundingBox())!;
      expect(box.y + box.height, seenAtOnce).toBeLessThanOrEqual(DESK.height);
    }

    await page.keyboard.press('1');
    expect(await focused(page)).toContain('value="stands"');
    await tabTo(page, /^<textarea/);
    await page.keyboard.type('It names a party. 2j?');
    await tabTo(page, /^<button class="primary"/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/admin/review/${caseOf('bea').id}?last=*`);
    expect(caseOf('ada')).toMatchObject({ state: 'open', decision: 'stands' });
    expect(await page.getByRole('status').first().innerText()).toContain('Here is the next one');

    await shot(page, 'item-mark');
    const mark = page.locator('.beside img');
    expect(await mark.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(200);
    expect(await mark.getAttribute('alt')).toContain('Drop in a ring');
    await page.getByRole('link', { name: 'Change what I decided last' }).click();
    await page.waitForURL(`**/admin/review/${caseOf('ada').id}`);
    await page.goBack();
    await page.keyboard.press('2');
    await tabTo(page, /^<button class="primary"/);
    await page.keyboard.press('Enter');
    await page.getByText('Nothing waits for you').waitFor();
    await shot(page, 'queue-empty');
    expect(caseOf('bea')).toMatchObject({ state: 'closed', closedAs: 'not-a-finding' });
    expect(house.store.cases.evidence(caseOf('bea').id)).toBeUndefined();
    const held = JSON.stringify(house.store.exportPerson(house.leaders.bea).profiles);
    expect(held).not.toContain('choir');
    await page.context().close();
  });

  it('does not decide again what is disputed; another does, without script and on a phone, and may let it stay', async () => {
    const answers = await pageOf('ada', PHONE, false);
    await answers.goto(`/me/items/${caseOf('ada').id}`);
    await answers.getByLabel('You are wrong').check();
    await answers.getByRole('textbox', { name: 'Your words' }).fill('It really is our street.');
    await answers.getByRole('button', { name: 'Send' }).click();
    await answers.getByText('Thank you for saying so').waitFor();
    await answers.context().close();
    const path = `/admin/review/${caseOf('ada').id}`;
    const first = await pageOf('north', PHONE, false);
    await first.goto(path);
    expect(await first.innerText('main')).toContain('Somebody else decides this');
    expect(await first.locator('form[action^="/admin/review"]').count()).toBe(0);
    await shot(first, 'barred');
    await first.context().close();

    const page = await pageOf('owner', PHONE, false);
    await page.goto(path);
    await shot(page, 'item-phone');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('Choose a decision.').first().waitFor();
    await page.getByLabel('Ask her').check();
    await page.getByRole('textbox', { name: 'Reason, or question' }).fill('Which street is it?');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.waitForURL('**/admin/review?last=*');
    const asked = house.store.outbox.take()!;
    expect(asked).toMatchObject({ to: 'ada@mail.example', subject: 'A question about your profile' });
    expect(asked.text).not.toContain('street');
    house.store.outbox.noted(asked.id, { state: 'sent' });

    await page.getByRole('link', { name: 'Change what I decided last' }).click();
    expect(await page.getByLabel('If it may stay: until').isVisible()).toBe(false);
    await page.getByLabel('It may stay').first().check();
    await page.getByLabel('If it may stay: what').selectOption('picture');
    await page.getByLabel('If it may stay: until').fill('2027-06-30');
    await page.getByRole('textbox', { name: 'Reason, or question' }).fill('It is the sign of a street.');
    await shot(page, 'waiver-phone');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.waitForURL('**/admin/review');
    expect(caseOf('ada')).toMatchObject({
      state: 'closed',
      closedAs: 'waived',
      waivedUntil: '2027-06-30T23:59:59.000Z',
    });
    await page.context().close();

    const hers = await pageOf('ada', PHONE, false);
    await hers.goto(`/me/items/${caseOf('ada').id}`);
    expect(await hers.innerText('main')).toContain('It may stay until 30 June 2027');
    await shot(hers, 'item-hers');
    await hers.context().close();
  });
});
