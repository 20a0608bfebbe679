/** Data downloads of Facebook and Instagram as pages: pieces of invented people, as the two lay them out. */
import { describe, expect, it } from 'vitest';
import { hidden, seen } from '../../src/domain/snapshot.js';
import { download as facebook } from '../../src/scrapers/_handed/downloads/facebook.js';
import { download as instagram } from '../../src/scrapers/_handed/downloads/instagram.js';

const page = (rows: string) =>
  new TextEncoder().encode(
    `<html><head><meta charset="utf-8"><title>Personal Information</title></head><body><div class="_a706"><div role="main"><div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><table style="table-layout: fixed;">${rows}</table></div></div></div></body></html>`,
  );
/** Instagram: the label in the cell, its value in two elements below. */
const below = (label: string, value: string) =>
  `<tr><td colspan="2" class="_2pin _a6_q">${label}<div><div>${value}</div></div></td></tr>`;
/** Facebook: two cells. */
const beside = (label: string, value: string) =>
  `<tr><td class="_2pin _a6_q">${label}</td><td class="_2pin _2piu _a6_r">${value}</td></tr>`;
const ref = (platform: string) => ({ platform, handle: 'solveig.test', url: `https://${platform}.com/solveig.test` });
const INSTAGRAM = 'personal_information/personal_information/personal_information.html';
const FACEBOOK = 'personal_information/profile_information/profile_information.html';

describe('Instagram’s page', () => {
  it('gives handle, name, description with its lines, and link', () => {
    const rows = [
      below('Username', 'solveig.test'),
      below('Name', 'Solveig Prüfstein'),
      below('Bio', 'La Leche League Leader<br>Views all my own.'),
      below('Website', 'https://solveig.example/'),
    ];
    const files = [{ path: INSTAGRAM, bytes: page(rows.join('')) }];
    expect(instagram.isProfile(INSTAGRAM)).toBe(true);
    expect(instagram.read(files, ref('instagram'))).toMatchObject({
      handle: 'solveig.test',
      displayName: seen('Solveig Prüfstein'),
      bio: seen('La Leche League Leader\nViews all my own.'),
      links: seen(['https://solveig.example/']),
    });
  });

  it('is read in the account’s language, and whatever element holds the value', () => {
    const rows = `${below('Benutzername', 'solveig.test')}<tr><td>Steckbrief<span>Stillberaterin</span></td></tr>`;
    const read = instagram.read([{ path: INSTAGRAM, bytes: page(rows) }], ref('instagram'));
    expect(read).toMatchObject({ handle: 'solveig.test', bio: seen('Stillberaterin') });
  });

  it('never says that there is no description', () => {
    const rows = `${below('Username', 'solveig.test')}${below('Bio', '')}`;
    const read = instagram.read([{ path: INSTAGRAM, bytes: page(rows) }], ref('instagram'));
    expect(read?.bio).toEqual(hidden('unsupplied'));
    expect(read?.displayName).toEqual(hidden('unsupplied'));
  });

  it('that is none, or of somebody else, is not taken', () => {
    expect(instagram.read([{ path: INSTAGRAM, bytes: page('<tr><td>Nothing</td></tr>') }], ref('instagram'))).toBe(
      undefined,
    );
  });
});

describe('Facebook’s page', () => {
  it('gives name and description, and no picture', () => {
    const rows = [
      beside('Name', 'Solveig Prüfstein'),
      beside('Username', 'solveig.test'),
      beside('Bio', 'One.<br>Two.'),
    ];
    const read = facebook.read([{ path: FACEBOOK, bytes: page(rows.join('')) }], ref('facebook'));
    expect(facebook.isProfile(FACEBOOK)).toBe(true);
    expect(read).toMatchObject({
      handle: 'solveig.test',
      displayName: seen('Solveig Prüfstein'),
      bio: seen('One.\nTwo.'),
    });
    expect(read?.pictures).toEqual({});
  });

  it('never says that there is no description', () => {
    const read = facebook.read([{ path: FACEBOOK, bytes: page(beside('Name', 'Solveig')) }], ref('facebook'));
    expect(read?.bio).toEqual(hidden('unsupplied'));
  });
});
