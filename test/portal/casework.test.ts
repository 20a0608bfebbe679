/** An item's way from her page to a decision and out of the house, as each of them sees it. */
import { afterAll, describe, expect, it } from 'vitest';
import { broughtBy, closeHouses, openHouse, type Persona } from './house.js';

afterAll(closeHouses);
const text = async (answer: Promise<Response>) => (await answer).text();

function opened() {
  const house = openHouse();
  const { case: one } = house.store.cases.forPerson(house.leaders.ada)[0]!;
  const item = `/me/items/${one.id}`;
  const review = `/admin/review/${one.id}`;
  const status = async (path: string, who: Persona) => (await house.request(path, who)).status;
  const now = () => house.store.cases.forPerson(house.leaders.ada).find((of) => of.case.id === one.id)!.case;
  const answer = (form: Record<string, string>) => house.request(item, 'ada', { form });
  const decide = (who: Persona, form: Record<string, string>) => house.request(review, who, { form });
  return { ...house, id: one.id, item, review, status, now, answer, decide };
}

describe('an item', () => {
  it('is hers alone until she asks for a person; that it is mended asks for none', async () => {
    const { status, item, review, answer, now } = opened();
    expect([await status(item, 'ada'), await status(item, 'bea'), await status(review, 'north')]).toEqual([
      200, 404, 404,
    ]);
    expect((await answer({ answer: 'mended' })).status).toBe(303);
    expect([now().state, await status(review, 'north')]).toEqual(['to-verify', 404]);
    expect((await answer({ answer: 'explained', text: '' })).status).toBe(422);
    expect((await answer({ answer: 'explained', text: 'It is our street.' })).status).toBe(303);
    expect([await status(review, 'north'), await status(review, 'south')]).toEqual([200, 404]);
  });

  it('comes to the admins of her area when her time is over', async () => {
    const { status, review, time, request, id } = opened();
    time.pass(29 * 86_400);
    expect(await status(review, 'north')).toBe(404);
    time.pass(2 * 86_400);
    expect(await status(review, 'north')).toBe(200);
    expect(await text(request('/admin/review', 'north'))).toContain(id);
    expect(await text(request('/admin/review', 'south'))).not.toContain(id);
  });

  it('shows her and the reviewer the same words and history, and every view of a reviewer stands in the log', async () => {
    const { request, item, review, answer, store } = opened();
    await answer({ answer: 'explained', text: 'It is <b>our</b> street.' });
    await request('/admin/review', 'north');
    const seq = store.log.head().seq;
    const [hers, theirs] = [await text(request(item, 'ada')), await text(request(review, 'north'))];
    for (const page of [hers, theirs]) {
      expect(page).toContain('It is &lt;b&gt;our&lt;/b&gt; street.');
      expect(page).toContain('words of finding');
      expect(page).toContain('Choose a profile picture without it');
    }
    expect(store.log.head().seq).toBe(seq + 1);
    expect(store.log.verify().ok).toBe(true);
  });

  it('that she disputes is decided by somebody else, or by the owner', async () => {
    const { answer, decide, now } = opened();
    await answer({ answer: 'explained', text: 'It is our street.' });
    expect((await decide('north', { decision: 'stands', text: 'It names a party.' })).status).toBe(303);
    expect(now()).toMatchObject({ state: 'open', decision: 'stands' });
    await answer({ answer: 'disputed', text: 'It does not.' });
    await decide('north', { decision: 'stands', text: 'It does.' });
    expect(now()).toMatchObject({ state: 'answered', decision: null });
    await decide('owner', { decision: 'stands', text: 'It does, I looked.' });
    expect(now()).toMatchObject({ state: 'open', decision: 'stands' });
  });

  it('is not decided by who vouched for any profile of hers, and who decided it does not vouch for her', async () => {
    const { answer, decide, now, review, status, request, store, leaders, staff } = opened();
    const asks = (handle: string): string => {
      const profile = { platform: 'website', handle, url: `https://${handle}/` };
      const { profileId } = store.consents.sign({
        ...{ personId: leaders.ada, profile, use: 'leader', parts: ['picture'], signedBy: 'Ada', control: 'to-show' },
        ...{ textVersion: 'test-1', textSha256: 'a'.repeat(64) },
      });
      store.control.askVouch(profileId);
      return profileId;
    };
    const vouch = async (who: Persona, id: string) =>
      (await request(`/admin/profiles/${id}/vouch`, who, { form: { [`note-${id}`]: 'We met in May.' } })).status;
    const first = asks('garden.ada.example');
    expect(await vouch('north', first)).toBe(303);
    await answer({ answer: 'explained', text: 'It is our street.' });
    expect(await text(request('/admin/review', 'north'))).toContain('One more waits for somebody else');
    expect(await status(review, 'north')).toBe(200);
    await decide('north', { decision: 'stands', text: 'It names a party.' });
    expect(now().decision).toBeNull();
    await decide('owner', { decision: 'stands', text: 'It names a party.' });
    expect(now().decision).toBe('stands');
    const second = asks('kitchen.ada.example');
    expect(await vouch('owner', second)).toBe(404);
    expect(await text(request('/admin/vouching', 'owner'))).toContain('One more waits for somebody who never decided');
    const by = { id: staff.owner };
    expect(() => store.control.vouch(second, by, 'I know her.')).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
    expect(await vouch('north', second)).toBe(303);
  });

  it('that is none is erased at once and does not come back', async () => {
    const { answer, decide, now, store, profiles, leaders, time, item, request } = opened();
    await answer({ answer: 'explained', text: 'A very private reason.' });
    await decide('north', { decision: 'not-a-finding', text: 'it is her religion' });
    expect(now()).toMatchObject({ state: 'closed', closedAs: 'not-a-finding' });
    const outcomesNow = () =>
      JSON.stringify([
        store.outcomes.last(profiles.finding.id)?.outcomes[0],
        store.ownAudits.of(profiles.finding.id)?.outcomes[0],
      ]);
    expect(outcomesNow()).not.toContain('words of finding');
    const held = JSON.stringify(store.exportPerson(leaders.ada).profiles);
    expect(held).not.toContain('A very private reason');
    expect(held).not.toContain('her religion');
    time.pass(3 * 86_400);
    const { result, pictures } = broughtBy('finding', profiles.finding.ref);
    store.ownAudits.put(profiles.finding.id, { ...result, takenAt: time.now() }, pictures);
    expect(outcomesNow()).not.toContain('words of finding');
    expect(now().state).toBe('closed');
    expect(await text(request(item, 'ada'))).toContain('there is nothing to mend');
  });

  it('that may stay is open again, loudly, when its time is over', async () => {
    const { answer, decide, now, store, time, request, item, review } = opened();
    await answer({ answer: 'waiver-asked', text: 'Until the election.' });
    await decide('north', { decision: 'waived', text: 'Until then.', scope: 'picture', until: '2027-04-01' });
    expect(now()).toMatchObject({ state: 'closed', closedAs: 'waived' });
    time.pass(40 * 86_400);
    store.cases.turn();
    expect(now()).toMatchObject({ state: 'open', waiverEnded: 'expired' });
    expect(await text(request(item, 'ada'))).toContain('That time is over');
    expect(await text(request(review, 'north'))).toContain('A waiver has run out');
    expect(await text(request('/admin/review', 'north'))).toContain('A waiver has run out');
  });
});
