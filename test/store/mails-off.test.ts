import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWanted } from '../../src/services/mails-wanted.js';
import type { Taken } from '../../src/store/index.js';
import { enrol, world } from './making.js';

const letter = (personId: string | undefined, kind: Taken['kind']): Taken => ({
  ...{ id: 1, kind, personId, attempt: 1, to: 'ada@mail.example', subject: 's', text: 't' },
  ...{ messageId: 'm', writtenAt: '2027-03-01T12:00:00.000Z' },
});

describe('mails that a person does not want', () => {
  it('are named by a link that nobody else can make, and that ends with her', () => {
    const { store } = world({ memory: true });
    const ada = enrol(store, 'ada');
    const bea = enrol(store, 'bea');
    const token = store.mailsOff.token(ada.personId, 'report');
    expect(store.mailsOff.byToken(token)).toEqual({ personId: ada.personId, kind: 'report' });
    const [kind, , mac] = token.split('.');
    expect(store.mailsOff.byToken(`${kind}.${bea.personId}.${mac}`)).toBeUndefined();
    expect(store.mailsOff.byToken(`ask.${ada.personId}.${mac}`)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(store.mailsOff.byToken(text)).toBeUndefined();
        expect(store.mailsOff.byToken(`report.${ada.personId}.${text}`)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
    store.erase(ada.personId);
    expect(store.mailsOff.byToken(token)).toBeUndefined();
  });

  it('are off until she wants them again, each kind for itself, and said in her export', () => {
    const { store } = world({ memory: true });
    const { personId } = enrol(store, 'ada');
    expect(store.mailsOff.set(personId, 'report', false)).toBe(true);
    expect(store.mailsOff.set(personId, 'report', false)).toBe(true);
    expect(store.mailsOff.isOff(personId, 'report')).toBe(true);
    expect(store.mailsOff.isOff(personId, 'ask')).toBe(false);
    expect(store.exportPerson(personId).mailsOff).toMatchObject([{ kind: 'report' }]);
    store.mailsOff.set(personId, 'report', true);
    expect(store.mailsOff.of(personId)).toEqual([]);
    expect(store.mailsOff.set('nobody', 'report', false)).toBe(false);
  });

  it('carry the headers for one click when they go out, and do not go out when they are off', () => {
    const { store } = world({ memory: true });
    const { personId } = enrol(store, 'ada');
    const tools = { mailsOff: store.mailsOff, baseUrl: 'https://audit.example/' };
    const sent = asWanted(letter(personId, 'report'), tools);
    const [, token = ''] = /^<https:\/\/audit\.example\/mails\/off\/([\w.-]+)>$/.exec(
      sent?.headers?.['List-Unsubscribe'] ?? '',
    )!;
    expect(store.mailsOff.byToken(token)).toEqual({ personId, kind: 'report' });
    expect(sent?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(asWanted(letter(personId, 'sign-in'), tools)?.headers).toBeUndefined();
    expect(asWanted(letter(undefined, 'report'), tools)?.headers).toBeUndefined();
    store.mailsOff.set(personId, 'report', false);
    expect(asWanted(letter(personId, 'report'), tools)).toBeUndefined();
  });
});
