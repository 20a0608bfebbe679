/** A Leader's own pages, request by request: opting in, what GET never does, narrowing, pausing, leaving, and who sees none of it. */
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { CLAUSES } from '../../src/policy/clauses.js';
import { clausesToRead } from '../../src/portal/leader/reading.js';
import { AREAS, closeAfterEach, type House, openHouse } from './house.js';

closeAfterEach();
const invite = (house: House, proposed: readonly string[] = ['https://nina.example/']) =>
  house.store.people.invite({
    ...{ name: 'Nina Neu', email: 'nina@mail.example', area: AREAS.north },
    proposed: proposed.map((url) => ({ platform: 'website', handle: new URL(url).host, url })),
  });
const ticked = (more: Record<string, string | readonly string[]> = {}) => ({
  ...{ p0: 'https://nina.example/', 'p0.parts': ['picture', 'description'], 'p0.use': 'leader' },
  ...{ signedBy: 'Nina Neu', do: 'sign', add: '' },
  ...more,
});
const sessionIn = (answer: Response) =>
  /__Host-session=[\w-]{43}/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
/** What the database holds, to be compared: nothing may change. */
const state = ({ store }: House, personId: string) => {
  const { at: _, log: __, ...held } = store.exportPerson(personId);
  return JSON.stringify(held);
};

describe('an invitation in the browser', () => {
  it('shows the whole text, ticks nothing, and changes nothing by being looked at or by recognising addresses', async () => {
    const house = openHouse();
    const { token, personId } = invite(house);
    const before = state(house, personId);
    const shown = await (await house.request(`/invite/${token}`)).text();
    expect(shown).toContain('NO CONSEQUENCES');
    expect(shown).toContain('has no consequence');
    expect(shown).toContain('https://nina.example/');
    expect(shown).not.toMatch(/ checked/);
    const form = { add: 'x.com/nina\nbit.ly/3abc', do: 'add' };
    const more = await (await house.request(`/invite/${token}`, 'nobody', { form })).text();
    expect(more).toContain('https://x.com/nina');
    expect(more).toContain('shortened link');
    expect(more).not.toMatch(/ checked/);
    expect(state(house, personId)).toBe(before);
  });

  it('keeps what she signs, signs her in, and leads her to her home', async () => {
    const house = openHouse();
    const { token, personId } = invite(house);
    const answer = await house.request(`/invite/${token}`, 'nobody', { form: ticked() });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/me']);
    const cookie = sessionIn(answer);
    const home = await (await house.request('/me', 'nobody', { cookie })).text();
    expect(home).toContain('nina.example');
    expect(home).toContain('show that this profile is yours');
    expect(house.store.hers.profiles(personId)).toMatchObject([
      { parts: ['picture', 'description'], use: 'leader', signedBy: 'Nina Neu', control: 'unproven', state: 'running' },
    ]);
    expect((await house.request(`/invite/${token}`)).status).toBe(410);
  });

  it.each<[string, Record<string, string | readonly string[]>, string]>([
    ['no name', { signedBy: '' }, 'type your name'],
    ['no use', { 'p0.use': '' }, 'how you use this profile'],
    ['no part', { 'p0.parts': [] }, 'tick what may be looked at'],
    ['nothing at all', { 'p0.parts': [], 'p0.use': '' }, 'No part of any profile is ticked'],
    ['something new pasted', { add: 'x.com/nina' }, 'first'],
    ['an unknown part', { 'p0.parts': ['messages'] }, 'tick what may be looked at'],
    ['no profile', { p0: 'https://x.com/ada/status/1' }, 'post'],
  ])('with %s keeps nothing and says why, with what she ticked', async (_, more, says) => {
    const house = openHouse();
    const { token, personId } = invite(house);
    const answer = await house.request(`/invite/${token}`, 'nobody', { form: ticked(more) });
    expect(await answer.text()).toContain(says);
    expect(sessionIn(answer)).toBe('');
    expect(house.store.hers.profiles(personId)).toEqual([]);
    expect((await house.request(`/invite/${token}`)).status).toBe(200);
  });

  it('answered with no, thank you, is spent and leaves no trace of the answer', async () => {
    const house = openHouse();
    const { token, personId } = invite(house);
    const entries = house.store.log.head().seq;
    const answer = await house.request(`/invite/${token}`, 'nobody', { form: { do: 'decline' } });
    expect([answer.status, sessionIn(answer)]).toEqual([200, '']);
    expect((await house.request(`/invite/${token}`)).status).toBe(410);
    expect(house.store.log.head().seq).toBe(entries);
    expect(house.store.people.show(personId)).toMatchObject({ invitedUntil: expect.any(String), profiles: [] });
  });

  it('that was sent later signs nobody in who is here already: whoever sent it knows its code', async () => {
    const house = openHouse();
    const { token } = house.store.people.invite({ name: 'Ada', email: 'ada@mail.example' });
    const answer = await house.request(`/invite/${token}`, 'nobody', { form: ticked() });
    expect([answer.headers.get('location'), sessionIn(answer)]).toEqual(['/sign-in', '']);
  });
});

describe('her own pages', () => {
  it('say nothing of anybody else’s profile, whatever is asked', async () => {
    const house = openHouse();
    const { profiles } = house;
    for (const path of ['', '/consent', '/proof'])
      expect((await house.request(`/me/profiles/${profiles.review.id}${path}`, 'ada')).status).toBe(404);
    for (const path of ['consent', 'proof', 'proof/ask', 'pause', 'resume', 'withdraw', 'forget'])
      expect((await house.request(`/me/profiles/${profiles.review.id}/${path}`, 'ada', { form: {} })).status).toBe(404);
    expect(house.store.hers.profiles(house.leaders.bea)).toMatchObject([{ state: 'running', pausedUntil: null }]);
  });

  it('lead with what could be seen, and with the next step', async () => {
    const house = openHouse();
    const home = await (await house.request('/me', 'ada')).text();
    expect(home).toMatch(/We could see (all|\d) /);
    expect(home).toContain('ada_adler');
    const without = openHouse({ withoutRound: true });
    expect(await (await without.request('/me', 'bea')).text()).toContain('Not looked at yet');
  });

  it('narrow at once, with what was seen erased, and show her what she allows', async () => {
    const house = openHouse();
    const { id } = house.profiles.finding;
    const page = await (await house.request(`/me/profiles/${id}/consent`, 'ada')).text();
    expect(page.match(/ checked/g)).toHaveLength(5);
    const form = { p0: 'https://other.example/', 'p0.parts': ['description'], 'p0.use': 'both', signedBy: 'Ada Adler' };
    const answer = await house.request(`/me/profiles/${id}/consent`, 'ada', { form });
    expect(answer.headers.get('location')).toBe(`/me/profiles/${id}`);
    expect(house.store.hers.profiles(house.leaders.ada, id)).toMatchObject([
      { parts: ['description'], url: 'https://x.com/ada_adler', control: 'not-needed' },
    ]);
    expect(house.store.outcomes.last(id)).toBeUndefined();
  });

  it('pause until a day, or until she ends it, and refuse a day that is none', async () => {
    const house = openHouse();
    const pause = (until: string) => house.request('/me/leave/pause', 'ada', { form: { until } });
    expect((await pause('2027-02-30')).status).toBe(400);
    expect((await pause('2020-01-01')).status).toBe(400);
    await pause('2027-05-01');
    expect(house.store.hers.profiles(house.leaders.ada)).toMatchObject([
      { pausedUntil: '2027-05-01T00:00:00.000Z' },
      { pausedUntil: '2027-05-01T00:00:00.000Z' },
    ]);
    expect(await (await house.request('/me', 'ada')).text()).toContain('Paused until');
    await house.request('/me/leave/resume', 'ada', { form: {} });
    expect(house.store.hers.profiles(house.leaders.ada)).toMatchObject([{ pausedUntil: null }, { pausedUntil: null }]);
  });

  it('change name, area, language and mails; a new mail address counts once its link came back', async () => {
    const house = openHouse();
    const post = (path: string, form: Record<string, string | readonly string[]>) =>
      house.request(`/me/settings/${path}`, 'ada', { form });
    await post('self', { name: 'Ada Neumann', area: AREAS.east });
    await post('self', { name: 'Ada Neumann', area: 'Nowhere' });
    expect((await post('self', { name: ' ', area: '' })).status).toBe(422);
    expect((await post('mail', { mail: 'none' })).status).toBe(422);
    await post('mails', { mails: ['report'] });
    await post('language', { lang: 'tlh' });
    await post('mail', { mail: 'bea@mail.example' });
    expect(house.store.self.mailChange(house.leaders.ada)).toBeUndefined();
    await post('mail', { mail: 'ada.new@mail.example' });
    expect(house.store.people.find(house.leaders.ada)).toMatchObject({
      ...{ name: 'Ada Neumann', area: AREAS.east, lang: null, email: 'ada@mail.example' },
    });
    expect(house.store.mailsOff.of(house.leaders.ada).sort()).toEqual(['ask', 'reminder']);
    const mail = house.store.outbox.take();
    const token = /mail-address\/([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    expect(mail?.to).toBe('ada.new@mail.example');
    await house.request(`/mail-address/${token}`);
    expect(house.store.people.find(house.leaders.ada).email).toBe('ada@mail.example');
    await house.request(`/mail-address/${token}`, 'nobody', { form: {} });
    expect(house.store.people.find(house.leaders.ada).email).toBe('ada.new@mail.example');
    expect((await house.request(`/mail-address/${token}`)).status).toBe(410);
  });

  it('hold the yearly reading: every clause that no program checks, word for word, and the day alone is kept', async () => {
    const house = openHouse();
    const page = await (await house.request('/me/reading', 'ada')).text();
    const sentences = clausesToRead().flatMap(([, quotations]) => quotations.map(({ quotation }) => quotation));
    expect(sentences).toEqual(
      CLAUSES.filter(({ checked }) => checked === 'declaration').map(({ quotation }) => quotation),
    );
    expect(page).toContain(
      'Post images you have obtained through your LLL work or role only after explicit, signed consent',
    );
    expect(house.store.self.policyReadOn(house.leaders.ada)).toBeUndefined();
    await house.request('/me/reading', 'ada', { form: {} });
    expect(house.store.exportPerson(house.leaders.ada).policyRead).toEqual(['2027-03-01']);
    expect(house.store.self.policyReaders()).toBeNull();
    for (const who of ['bea', 'cleo', 'dora', 'fay'] as const) house.store.self.readPolicy(house.leaders[who]);
    expect(house.store.self.policyReaders()).toBe(5);
  });

  it('give her everything that is held, as one file to read and to reckon with', async () => {
    const house = openHouse();
    const answer = await house.request('/me/data/all.zip', 'hostile', { form: {} });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const files = await unzip(Buffer.from(await answer.arrayBuffer()));
    const names = Object.keys(files).sort();
    expect(names[0]).toBe('data.json');
    expect(names).toContain('index.html');
    expect(names.some((name) => /^pictures\/[0-9a-f]{64}\.\w+$/.test(name))).toBe(true);
    const held = JSON.parse(files['data.json']!.toString());
    expect(held.profiles[0].results).toHaveLength(1);
    // The rows cut out of her picture are files too, and pictures on the page, not bytes written as letters.
    const [row] = held.strips[0].strips;
    expect([...files[row.png]!.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    const html = files['index.html']!.toString();
    expect(html).toContain(row.png);
    expect(html).toContain('These letters as we cut them out to read them');
    expect(html).not.toMatch(/<(script|svg|textarea|b |img src=x)|\u202e/i);
    expect(html).toMatch(/data:image\/png;base64,/);
  });
});

describe('leaving', () => {
  it('asks to be sure, erases everything, answers with the receipt, mails it, and signs her out everywhere', async () => {
    const house = openHouse();
    expect((await house.request('/me/leave', 'ada', { form: {} })).status).toBe(422);
    const other = house.signInAs('ada');
    const answer = await house.request('/me/leave', 'ada', { form: { sure: 'yes' } });
    const receipt = await answer.text();
    expect(receipt).toContain('Everything about you is erased');
    expect(receipt).toContain('There is no backup with you in it.');
    expect(receipt).toMatch(/<dt>profiles<\/dt><dd>2<\/dd>/);
    expect(answer.headers.get('set-cookie')).toMatch(/__Host-session=;/);
    expect((await house.request('/me', 'nobody', { cookie: other })).headers.get('location')).toBe(
      '/sign-in?next=%2Fme',
    );
    const mail = house.store.outbox.take();
    expect(mail).toMatchObject({ to: 'ada@mail.example', kind: 'receipt', personId: undefined });
    expect(mail?.text).toContain('profiles: 2');
    expect(house.store.profiles.consented().some(({ url }) => url.includes('ada'))).toBe(false);
  });

  it('one profile keeps the signature as proof, and erases that too when she says so', async () => {
    const house = openHouse();
    const { id } = house.profiles.finding;
    await house.request(`/me/profiles/${id}/withdraw`, 'ada', { form: {} });
    expect(house.store.outcomes.last(id)).toBeUndefined();
    expect(await (await house.request('/me', 'ada')).text()).toContain('You withdrew this profile');
    await house.request(`/me/profiles/${id}/forget`, 'ada', { form: {} });
    expect(house.store.hers.profiles(house.leaders.ada, id)).toEqual([]);
    expect((await house.request(`/me/profiles/${id}`, 'ada')).status).toBe(404);
  });
});

describe('an admin’s word', () => {
  it('is asked for by her, given by an admin of her area alone, with a note that she sees', async () => {
    const house = openHouse();
    const { token, personId } = invite(house);
    const cookie = sessionIn(await house.request(`/invite/${token}`, 'nobody', { form: ticked() }));
    const { profileId } = house.store.hers.profiles(personId)[0]!;
    const seenBy = async (who: 'north' | 'south') =>
      (await (await house.request('/admin/vouching', who)).text()).includes('Nina Neu');
    expect(await seenBy('north')).toBe(false);
    await house.request(`/me/profiles/${profileId}/proof/ask`, 'nobody', { cookie, form: {} });
    expect([await seenBy('north'), await seenBy('south')]).toEqual([true, false]);
    const leadsThere = async (path: string, who: 'north' | 'south') =>
      (await (await house.request(path, who)).text()).includes('href="/admin/vouching"');
    for (const path of ['/admin', '/admin/leaders'])
      expect([path, await leadsThere(path, 'north'), await leadsThere(path, 'south')]).toEqual([path, true, false]);
    const vouch = (who: 'north' | 'south', note: string) =>
      house.request(`/admin/profiles/${profileId}/vouch`, who, { form: { [`note-${profileId}`]: note } });
    expect((await vouch('south', 'I know her')).status).toBe(404);
    expect((await vouch('north', '')).status).toBe(422);
    expect((await vouch('north', 'We met in May.')).status).toBe(303);
    expect(house.store.control.vouchedBy(profileId)).toBe(house.staff.north);
    expect(await (await house.request(`/me/profiles/${profileId}`, 'nobody', { cookie })).text()).toContain(
      'We met in May.',
    );
    expect((await vouch('north', 'Again.')).status).toBe(404);
  });
});

describe('the page that a profile may link to', () => {
  it('says the same whatever stands behind its address', async () => {
    const house = openHouse();
    const { token, personId } = invite(house);
    await house.request(`/invite/${token}`, 'nobody', { form: ticked() });
    const { profileId } = house.store.hers.profiles(personId)[0]!;
    const { page } = house.store.control.of(profileId)!;
    // The choice of language at its foot leads back to the very address that was asked for, and to nothing else.
    const told = async (name: string) => {
      const answer = await house.request(`/with/${name}`);
      return [answer.status, (await answer.text()).replace(`value="/with/${name}"`, '')];
    };
    expect(await told(page!)).toEqual(await told('nothing'));
  });
});

function unzip(bytes: Buffer): Promise<Record<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files: Record<string, Buffer> = {};
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return reject(wrong);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            files[entry.fileName] = Buffer.concat(pieces);
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
}
