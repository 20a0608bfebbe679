/** Pages about looks at her own profiles, through the application: who sees what, what is refused, what is said. */
import { load } from 'cheerio';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { absent } from '../../src/domain/snapshot.js';
import { broughtBy, closeHouses, type House, openHouse } from './house.js';

let house: House;
beforeEach(() => {
  closeHouses();
  house = openHouse();
});
afterAll(closeHouses);

const path = (profile: keyof House['profiles'], page: string) => `/me/profiles/${house.profiles[profile].id}/${page}`;
const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll(/<[^>]+>/g, ' ');
const start = (profile: keyof House['profiles'] = 'finding', who: 'ada' | 'cleo' = 'ada') =>
  house.request(path(profile, 'audit'), who, { form: {} });
/** The one in line is made, and brings this. */
function make(
  profile: keyof House['profiles'],
  change: (result: ReturnType<typeof broughtBy>['result']) => object = () => ({}),
) {
  const job = house.store.auditAsks.ledger.claim('own', { worker: 't', leaseSeconds: 60 })!;
  house.time.pass(30);
  const { result, pictures } = broughtBy(profile, house.profiles[profile].ref);
  house.store.auditAsks.ledger.record(
    job.visitId,
    { ...result, takenAt: house.time.now(), ...change(result) },
    pictures,
  );
}

describe('audit now', () => {
  it('says what will happen, and changes nothing until the button is pressed', async () => {
    const page = await textOf(house.request(path('finding', 'audit'), 'ada'));
    expect(page).toContain('your profile picture');
    expect(page).toContain('6 times a day');
    expect(house.store.auditAsks.latest(house.profiles.finding.id)).toBeUndefined();
    const answer = await start();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path('finding', 'audit')}?watch=1`]);
    expect(house.store.auditAsks.latest(house.profiles.finding.id)?.state).toBe('waiting');
  });

  it('shows how far it is, with and without script, and leads on to the result', async () => {
    await start();
    const watch = `${path('finding', 'audit')}?watch=1`;
    const waiting = await (await house.request(watch, 'ada')).text();
    expect(waiting).toContain('<noscript><meta http-equiv="refresh"');
    expect(waiting).toMatch(/<script type="module" src="\/assets\/audit\.[0-9a-f]+\.js">/);
    const job = house.store.auditAsks.ledger.claim('own', { worker: 't', leaseSeconds: 60 })!;
    house.store.auditAsks.step(job.visitId, 'reading');
    const told = await (await house.request(path('finding', 'audit/progress'), 'ada')).json();
    expect(told).toMatchObject({ state: 'running', says: 'It has just begun.' });
    expect(told.steps.map(({ state }: { state: string }) => state)).toEqual(['done', 'done', 'done', 'now', 'next']);
    const { result, pictures } = broughtBy('finding', house.profiles.finding.ref);
    house.store.auditAsks.ledger.record(job.visitId, { ...result, takenAt: house.time.now() }, pictures);
    expect((await house.request(watch, 'ada')).headers.get('location')).toBe(path('finding', 'result'));
    const after = await (await house.request(path('finding', 'audit/progress'), 'ada')).json();
    expect(after).toEqual({ state: 'seen', next: path('finding', 'result') });
    // Who comes back later finds the button, and no refreshing.
    const again = await (await house.request(path('finding', 'audit'), 'ada')).text();
    expect(again).not.toContain('http-equiv="refresh"');
    expect(again).toContain('Look again');
  });

  it('is stopped by her, and says so; what was interrupted says so too', async () => {
    await start();
    await house.request(path('finding', 'audit/cancel'), 'ada', { form: {} });
    expect(await textOf(house.request(path('finding', 'audit'), 'ada'))).toContain('You stopped the last look');
    await start();
    house.store.auditAsks.ledger.claim('own', { worker: 't', leaseSeconds: 60 });
    house.store.auditAsks.interruptAll();
    const page = await textOf(house.request(path('finding', 'audit'), 'ada'));
    expect(page).toContain('The look was interrupted');
    expect(page).toContain('6 times a day');
  });

  it('leads to showing it herself where our program does not go, and begins nothing', async () => {
    const page = await (await house.request(path('hidden', 'audit'), 'cleo')).text();
    expect(page).toContain(path('hidden', 'supply'));
    expect(page).not.toContain(`action="${path('hidden', 'audit')}"`);
    await start('hidden', 'cleo');
    expect(house.store.auditAsks.latest(house.profiles.hidden.id)).toBeUndefined();
  });

  it('of a wall says which, and where to go on', async () => {
    await start();
    make('finding', () => ({ ...broughtBy('hidden', house.profiles.finding.ref).result, takenAt: house.time.now() }));
    const page = await textOf(house.request(path('finding', 'audit'), 'ada'));
    expect(page).toContain('only to people who are signed in');
    expect(page).toContain('neither that all is well nor that it is not');
  });

  it('ends with her limit, plainly said; another one of hers is waited for', async () => {
    await start();
    expect(await textOf(house.request(path('clear', 'audit'), 'ada'))).toContain('still under way');
    make('finding');
    for (let i = 0; i < 5; i++) {
      house.time.pass(60);
      await start();
      make('finding');
    }
    expect(await textOf(house.request(path('finding', 'audit'), 'ada'))).toContain('your last look for today');
    const answer = await start();
    expect(answer.status).toBe(303);
    expect(house.store.auditAsks.latest(house.profiles.finding.id)?.state).toBe('seen');
  });
});

describe('a result', () => {
  it('begins with what could be seen, then each outcome with picture, words, policy and how to mend it', async () => {
    await start();
    make('finding');
    const page = await textOf(house.request(path('finding', 'result'), 'ada'));
    const order = [
      'We could see',
      'Something to mend',
      'What we found',
      'Words as read',
      'How to mend it',
      'look again',
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const html = await (await house.request(path('finding', 'result'), 'ada')).text();
    // The row that was read stands beside the cut-out, with words in its place for whoever does not see it.
    const row = load(html)('.finding .strips img');
    expect(row.attr('src')).toMatch(/^data:image\/png;base64,/);
    expect(row.attr('alt')).toBe('The letters of “words of finding” as we cut them out to read them');
    const [src] = /\/me\/profiles\/\w+\/result\/picture\/own\/avatar/.exec(html)!;
    const picture = await house.request(src, 'ada');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    for (const [other, status] of [
      ['bea', 404],
      ['north', 404],
      ['nobody', 303],
    ] as const)
      expect((await house.request(src, other)).status).toBe(status);
    const [crop] = /\/me\/profiles\/\w+\/result\/crop\/own\/[\d.]+/.exec(html)!;
    expect((await house.request(crop, 'ada')).headers.get('content-type')).toBe('image/jpeg');
    expect((await house.request(crop.replace(/[\d.]+$/, '9.9'), 'ada')).status).toBe(404);
  });

  it('tells nothing of what a round’s look alone showed, and says that a second look comes', async () => {
    const once = openHouse({ withoutCases: true });
    const at = `/me/profiles/${once.profiles.finding.id}/result?of=round`;
    const page = await textOf(once.request(at, 'ada'));
    expect(page).toContain('We look a second time');
    expect(page).not.toContain('How to mend it');
    expect(page).not.toContain('Something to mend');
  });

  it('thanks for what is mended, and shows before and after', async () => {
    await start();
    make('finding');
    house.time.pass(120);
    await start();
    make('finding', ({ snapshot, outcomes }) => ({
      verdict: 'clear',
      snapshot: { ...snapshot, avatar: absent() },
      readings: {},
      outcomes: outcomes.map((judged) => ({ ...judged, outcome: { kind: 'pass' } })),
    }));
    const page = await textOf(house.request(path('finding', 'result'), 'ada'));
    expect(page).toContain('Mended, thank you');
    expect(page).toContain('The profile picture is not there any more.');
    expect([...house.store.lives.states(house.profiles.finding.id).values()]).toEqual(['mended']);
  });

  it('has a ready disclaimer in the language that she chooses', async () => {
    const page = await (await house.request(`${path('clear', 'result')}?lang=fr`, 'ada')).text();
    expect(page).toContain('Mes propos n’engagent que moi.');
    expect(page).toContain('<option value="ja"');
    expect(page).toContain('data-copy="short"');
  });

  it('shows hostile words inertly', async () => {
    const page = await (await house.request(`${path('hostile', 'result')}?of=round`, 'hostile')).text();
    expect(page).not.toMatch(/<script(?! type="module" src="\/assets)|<img src=x|<b onmouseover|<svg onload/i);
    expect(page).toContain('&lt;');
  });
});

describe('trying a change, refused', () => {
  const send = (fields: Record<string, string | Blob | Blob[]>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat())
        typeof one === 'string' ? form.append(name, one) : form.append(name, one, 'a.png');
    return house.request('/me/try', 'ada', { form });
  };
  it('says what to do', async () => {
    expect((await send({ text: ' ' })).status).toBe(422);
    expect(await textOf(send({ text: 'x'.repeat(5001) }))).toContain('That is very long');
    expect(await textOf(send({ picture: Array.from({ length: 7 }, () => new Blob(['x'])) }))).toContain('too many');
    const large = await send({ picture: new Blob([new Uint8Array(30_100_000)]) });
    expect(large.status).toBe(413);
  });
});
