import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProfileRef } from '../../src/domain/profile.js';
import { Trouble } from '../../src/domain/trouble.js';
import { currentText, hashOfText, readForm } from '../../src/services/consent-form.js';
import {
  eraseLeader,
  exportLeader,
  inviteLeader,
  showLeader,
  signForm,
  withdrawLeader,
} from '../../src/services/enrolment.js';
import { openStore } from '../../src/store/index.js';
import { CONSENT_TEXTS, consentForm } from '../../src/words/consent.js';
import { consentIn, consentTranslations } from '../../src/words/consent-in.js';
import { portalLanguages } from '../../src/words/portal/index.js';

const folders: string[] = [];
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const DAY = 86_400_000;
const bluesky: ProfileRef = {
  platform: 'bluesky',
  handle: 'nora.example',
  url: 'https://bsky.app/profile/nora.example',
};
const website: ProfileRef = { platform: 'website', handle: 'nora.example', url: 'https://nora.example/' };

/** What compose makes of the scrapers, for two addresses. */
function claim(address: string): ProfileRef {
  if (/^(https:\/\/)?nora\.example\/?$/.test(address)) return website;
  if (address === '@nora.example') return bluesky;
  throw new Trouble('ADDRESS_NOT_PROFILE', 'skip', { address, kind: 'other' });
}

function enrolment() {
  const folder = mkdtempSync(join(tmpdir(), 'enrolment-test-'));
  folders.push(folder);
  const time = { now: Date.parse('2027-03-08T10:00:00.000Z') };
  const store = openStore({
    path: join(folder, 'audit.db'),
    evidenceDir: join(folder, 'evidence'),
    clock: () => new Date(time.now),
  });
  closing.push(store.close);
  const invited = inviteLeader(store, {
    name: 'Nora Beispiel',
    email: 'Nora@mail.example',
    profiles: [bluesky, website],
  });
  return { store, time, folder, ...invited };
}

const SIGNED = { name: 'Nora B. Beispiel', date: '2027-03-08' };
/** Fills the form as she would: per block its boxes, then her name and the date. */
function fill(form: string, blocks: string[][], { name, date } = SIGNED): string {
  let block = -1;
  return form
    .split('\n')
    .map((line) => {
      if (line === consentForm.profile || line === consentForm.profileNote) block += 1;
      const label = line.startsWith('[ ] ') ? line.slice(4) : undefined;
      if (label !== undefined && blocks[block]?.includes(label)) return `[x] ${label}`;
      if (line === `${consentForm.fields.name}:`) return `${line} ${name}`;
      if (line === `${consentForm.fields.date}:`) return `${line} ${date}`;
      return line;
    })
    .join('\n');
}
const { uses, parts } = consentForm;
const FIRST = [uses.leader, parts.picture, parts.description];
const SECOND = [uses.both, parts.posts];

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
  return 'none';
}

describe('an invitation', () => {
  it('is a form with nothing ticked, the whole text, her profiles and one block more', () => {
    const { form, token } = enrolment();
    expect(form).toContain(currentText().text);
    expect(form).toContain(`${consentForm.fields.code}: ${token}`);
    expect(form).not.toMatch(/^\[[^ ]\]/m);
    expect(form.match(/^Address:.*$/gm)).toEqual([`Address: ${bluesky.url}`, `Address: ${website.url}`, 'Address:']);
    for (const line of form.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('opens nothing by itself, and its code is not in the database', () => {
    const { store, token, folder, personId } = enrolment();
    expect(store.profiles.consented()).toEqual([]);
    expect(showLeader(store, personId).profiles).toEqual([]);
    expect(token).toMatch(/^[\w-]{43}$/);
    for (const file of readdirSync(folder)) {
      if (file.startsWith('audit.db')) expect(readFileSync(join(folder, file)).includes(token)).toBe(false);
    }
  });

  it('again for the same mail address ends the code before', () => {
    const { store, form, personId } = enrolment();
    const again = inviteLeader(store, { name: 'Nora', email: 'nora@mail.example', profiles: [website] });
    expect(again.personId).toBe(personId);
    expect(codeOf(() => signForm(store, fill(form, [FIRST]), claim))).toBe('LINK_SPENT');
    expect(signForm(store, fill(again.form, [FIRST]), claim)).toHaveLength(1);
  });

  it.each(['', '  ', 'Nora\nBeispiel', 'x'.repeat(201), 'Nora \u202e'])('refuses the name %j', (name) => {
    const { store } = enrolment();
    expect(codeOf(() => inviteLeader(store, { name }))).toBe('INPUT_INVALID');
  });

  it.each(['nora', 'nora@', 'a@b', 'nora@mail.example, other@mail.example', 'Nora <nora@mail.example>'])(
    'refuses the mail address %j',
    (email) => {
      const { store } = enrolment();
      expect(codeOf(() => inviteLeader(store, { name: 'Nora', email }))).toBe('INPUT_INVALID');
    },
  );
});

describe('a form that comes back', () => {
  it('opens exactly what was ticked, for each profile its own, and keeps what was signed, when, with which text', () => {
    const { store, form, personId, token } = enrolment();
    const filled = fill(form, [FIRST, SECOND]);
    const consents = signForm(store, filled, claim);
    expect(consents.map(({ profile, parts: ticked }) => [profile, ticked])).toEqual([
      [bluesky, ['picture', 'description']],
      [website, ['posts']],
    ]);
    expect(consents[0]).toMatchObject({
      signedBy: SIGNED.name,
      signedAt: '2027-03-08T10:00:00.000Z',
      expiresAt: '2028-03-08T10:00:00.000Z',
      textVersion: currentText().version,
      textSha256: createHash('sha256').update(currentText().text).digest('hex'),
    });
    expect(store.profiles.consented()).toMatchObject([
      { ...bluesky, personId, use: 'leader', parts: ['picture', 'description'] },
      { ...website, personId, use: 'both', parts: ['posts'] },
    ]);
    const kept = exportLeader(store, personId).signedForms;
    expect(kept).toHaveLength(1);
    expect(kept[0]?.text).toContain(`[x] ${parts.picture}`);
    expect(kept[0]?.text).toContain(currentText().text);
    expect(kept[0]?.text).not.toContain(token);
  });

  it('is spent once', () => {
    const { store, form } = enrolment();
    const filled = fill(form, [FIRST]);
    signForm(store, filled, claim);
    expect(codeOf(() => signForm(store, filled, claim))).toBe('LINK_SPENT');
    expect(store.profiles.consented()).toHaveLength(1);
  });

  it('with nothing ticked is no consent, keeps nothing, and may be sent again', () => {
    const { store, form, personId } = enrolment();
    expect(signForm(store, form, claim)).toEqual([]);
    expect(signForm(store, fill(form, [[uses.both]]), claim)).toEqual([]);
    expect(exportLeader(store, personId)).toMatchObject({ signedForms: [], profiles: [] });
    expect(signForm(store, fill(form, [[], SECOND]), claim)).toHaveLength(1);
  });

  it('with an unknown, altered or too old code opens nothing', () => {
    const { store, form, token, time } = enrolment();
    const filled = fill(form, [FIRST]);
    const flipped = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
    expect(codeOf(() => signForm(store, filled.replace(token, flipped), claim))).toBe('LINK_SPENT');
    expect(codeOf(() => signForm(store, filled.replace(token, token.toLowerCase()), claim))).toBe('LINK_SPENT');
    expect(codeOf(() => signForm(store, filled.replace(token, ''), claim))).toBe('INPUT_INVALID');
    time.now += 30 * DAY;
    expect(codeOf(() => signForm(store, filled, claim))).toBe('LINK_SPENT');
    expect(store.profiles.consented()).toEqual([]);
  });

  it('survives a mail program: quoted, wrapped anew, other line ends, words before and after', () => {
    const { store, form } = enrolment();
    const text = currentText().text;
    const rewrapped = text.replaceAll('\n', ' ').replace(/(.{1,60})(\s|$)/g, '$1\n');
    const filled = fill(form, [FIRST, SECOND])
      .replace(text, rewrapped)
      .replace(/^\[x\]/gm, '[ X ]');
    const quoted = filled.split('\n').map((line) => `> > ${line}  `);
    const mail = `\uFEFFDear Ada,\r\nhere it is!\r\n${quoted.join('\r\n').replaceAll('Address: ', 'Address:\u00a0')}\r\nBest wishes\r\n[x] posts`;
    expect(signForm(store, mail, claim)).toHaveLength(2);
  });

  it('may name a profile of her own, in any form of its address', () => {
    const { store } = enrolment();
    const { form } = inviteLeader(store, { name: 'Nora' });
    const own = form.replace('\nAddress:', '\nAddress: @nora.example');
    expect(signForm(store, fill(own, [FIRST]), claim).map(({ profile }) => profile)).toEqual([bluesky]);
    const other = inviteLeader(store, { name: 'Nora' }).form.replace('\nAddress:', '\nAddress: https://x.example/home');
    expect(codeOf(() => signForm(store, fill(other, [FIRST]), claim))).toBe('ADDRESS_NOT_PROFILE');
  });

  it('cannot open a profile that another person has signed for, nor anything else of that form', () => {
    const { store, form } = enrolment();
    signForm(store, fill(form, [FIRST]), claim);
    const other = inviteLeader(store, { name: 'Somebody Else', profiles: [website, bluesky] });
    expect(codeOf(() => signForm(store, fill(other.form, [SECOND, SECOND]), claim))).toBe('INPUT_INVALID');
    expect(store.profiles.consented().map(({ url }) => url)).toEqual([bluesky.url]);
    expect(signForm(store, fill(other.form, [SECOND]), claim)).toHaveLength(1);
  });

  const bad: [string, (form: string) => string][] = [
    ['a changed word in the text', (form) => form.replace('You decide.', 'We decide.')],
    ['a missing sentence', (form) => form.replace('No scores, and', 'And')],
    ['an added sentence', (form) => form.replace(consentForm.textEnd, `And I agree to more.\n${consentForm.textEnd}`)],
    ['no text at all', (form) => form.replace(currentText().text, '')],
    ['an unknown version of the text', (form) => form.replace(`Text: ${currentText().version}`, 'Text: en-99')],
    ['no beginning', (form) => form.replace(consentForm.begin, '')],
    ['no end', (form) => form.replace(consentForm.end, '')],
    ['two forms', (form) => form + form],
    ['an unknown line', (form) => form.replace('Signature', 'Signature\nI also agree to everything else')],
    ['an unknown box', (form) => form.replace(`[x] ${parts.picture}`, '[x] messages')],
    ['a mark that is neither', (form) => form.replace(`[x] ${parts.picture}`, `[?] ${parts.picture}`)],
    ['a "no" in the box', (form) => form.replace(`[ ] ${parts.posts}`, `[no] ${parts.posts}`)],
    ['two uses', (form) => form.replace(`[ ] ${uses.both}`, `[x] ${uses.both}`)],
    ['no use', (form) => form.replace(`[x] ${uses.leader}`, `[ ] ${uses.leader}`)],
    ['no name', (form) => form.replace(SIGNED.name, '')],
    ['a name with control characters', (form) => form.replace(SIGNED.name, 'Nora\u0007')],
    ['no date', (form) => form.replace(SIGNED.date, '')],
    ['a date that is none', (form) => form.replace(SIGNED.date, '2027-02-30')],
    ['a date in other digits', (form) => form.replace(SIGNED.date, '8.3.2027')],
    ['a date to come', (form) => form.replace(SIGNED.date, '2027-03-12')],
    ['a date before she was asked', (form) => form.replace(SIGNED.date, '2027-03-01')],
    ['boxes without an address', (form) => form.replace(`Address: ${bluesky.url}`, 'Address:')],
    ['the same profile twice', (form) => form.replace(`Address: ${website.url}`, `Address: ${bluesky.url}`)],
    [
      'the same box twice',
      (form) => form.replace(`[x] ${parts.picture}`, `[x] ${parts.picture}\n[x] ${parts.picture}`),
    ],
    [
      'two addresses in one block',
      (form) => form.replace(`Address: ${bluesky.url}`, `Address: ${bluesky.url}\nAddress: ${website.url}`),
    ],
    ['two names', (form) => form.replace(`My name: ${SIGNED.name}`, `My name: ${SIGNED.name}\nMy name: Another`)],
    ['a megabyte of blanks', (form) => form + ' '.repeat(1_000_000)],
  ];
  it.each(bad)('with %s is refused, opens nothing, and the code stays good', (_, spoil) => {
    const { store, form, personId } = enrolment();
    const filled = fill(form, [FIRST, SECOND]);
    const spoilt = spoil(filled);
    expect(spoilt).not.toBe(filled);
    expect(codeOf(() => signForm(store, spoilt, claim))).toBe('INPUT_INVALID');
    expect(store.profiles.consented()).toEqual([]);
    expect(exportLeader(store, personId).signedForms).toEqual([]);
    expect(signForm(store, filled, claim)).toHaveLength(2);
  });

  it('never opens more than its ticks say, whatever one line is changed to', () => {
    const { form } = enrolment();
    const filled = fill(form, [FIRST, SECOND]);
    const lines = filled.split('\n');
    const ticks = (text: string) => text.split('\n').filter((line) => /^[\s>]*\[\s*[xX✓✔☒]\s*\]/u.test(line)).length;
    fc.assert(
      fc.property(fc.nat({ max: lines.length - 1 }), fc.oneof(fc.string(), fc.constantFrom(...lines)), (at, line) => {
        const changed = lines.with(at, line).join('\n');
        try {
          const read = readForm(changed);
          const opened = read.profiles.reduce((sum, profile) => sum + profile.parts.length + 1, 0);
          expect(opened).toBeLessThanOrEqual(ticks(changed));
          if (opened > 0) expect(read.signedBy).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(Trouble);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('leaving', () => {
  it('withdraws one profile or all by any name she goes by, and says for how many', () => {
    const { store, form } = enrolment();
    signForm(store, fill(form, [FIRST, SECOND]), claim);
    expect(withdrawLeader(store, 'nora beispiel', bluesky.url)).toBe(1);
    expect(withdrawLeader(store, 'NORA@mail.example')).toBe(1);
    expect(withdrawLeader(store, 'nora@mail.example')).toBe(0);
    expect(store.profiles.consented()).toEqual([]);
  });

  it('erases her, with a receipt', () => {
    const { store, form } = enrolment();
    signForm(store, fill(form, [FIRST, SECOND]), claim);
    const receipt = eraseLeader(store, 'Nora  Beispiel');
    expect(receipt).toMatchObject({ at: '2027-03-08T10:00:00.000Z', walEmptied: true });
    expect(receipt.what).toMatchObject({ people: 1, profiles: 2, consents: 2, signedForms: 1, invitations: 1 });
    expect(codeOf(() => showLeader(store, 'Nora Beispiel'))).toBe('LEADER_UNKNOWN');
  });

  it('asks for the id where several share a name', () => {
    const { store } = enrolment();
    const other = inviteLeader(store, { name: 'NORA BEISPIEL', email: 'other@mail.example' });
    expect(codeOf(() => eraseLeader(store, 'Nora Beispiel'))).toBe('INPUT_INVALID');
    expect(showLeader(store, other.personId).person.email).toBe('other@mail.example');
  });
});

describe('the consent texts', () => {
  /** A text that was published is never edited: whoever changes one must add a version, and its hash here. */
  const PUBLISHED: Record<string, string> = {
    'en-1': 'a7d2c7475f90af52ca09bceaaff3bd4359b322e530fa8c5a103a497651e5f2f4',
    'en-2': '0e3563ae1c528675ed59bacfc107af1764a6f005ffdda93222408f950c52b767',
  };
  it('are what was published under their version', () => {
    expect(Object.fromEntries(CONSENT_TEXTS.map((text) => [text.version, hashOfText(text)]))).toEqual(PUBLISHED);
  });

  /** Somebody read them before she signed: what is changed gets a new version here, as well. */
  const TRANSLATED: Record<string, string> = {
    'de-2': '023901fa57832d5bdf5770adc2199fd40a1edd282730b97217400130e2773f3c',
    'es-2': '1672eaa9ba5dbf6176a81f7c3e9d0a08c9be9c2e902e7ee40100427d9c2a4093',
    'fr-2': '36a878b0a446bd68e422aae56ecc80b9bdb54e75d555675e7ca6e82b602a08c8',
    'it-2': '99ba550caa2f8878bc393c21fa7b890330511b90848a1bfe68079f666a78f37c',
    'nl-2': '80d55253ba3df71bd009525de048c3852e3907267330e543e6b2cd6c4623cd07',
  };
  it('have a translation of ours in every language of the portal, paragraph by paragraph, each held to its hash', () => {
    const { version, text } = currentText();
    const titles = (said: string) => said.split('\n\n').map((part) => /^\p{Lu}[\p{Lu} ,’'-]+\./u.test(part));
    for (const lang of portalLanguages().filter((tag) => tag !== 'en')) {
      const ours = consentIn(lang, version);
      expect(titles(ours?.text ?? ''), lang).toEqual(titles(text));
      expect(ours?.note.trim(), lang).not.toBe('');
    }
    expect(Object.fromEntries(consentTranslations().map(([, one]) => [one.version, hashOfText(one)]))).toEqual(
      TRANSLATED,
    );
    expect(consentIn('en-GB', version)).toBeUndefined();
    expect(consentIn('de', 'en-1')).toBeUndefined();
  });
});
