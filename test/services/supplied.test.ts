/** What a Leader hands over: downloads packed by the test as the platforms pack theirs, and what must not be opened. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { type House, openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';

const dir = mkdtempSync(join(tmpdir(), 'profile-audit-supplied-'));
let house: House;
beforeAll(async () => {
  house = await openHouse(loadConfig({ cwd: dir, env: { HOME: dir, PROFILE_AUDIT_DATA_DIR: dir } }));
});
afterAll(async () => {
  await house.close();
  rmSync(dir, { recursive: true, force: true });
});

const PACKED = new Date('2026-11-02T08:00:00Z');
/** Bytes of an archive with these entries. */
async function packed(entries: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), path, { mtime: PACKED });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
const handed = async (address: string, entries: Readonly<Record<string, string | Buffer>>) =>
  house.understandSupplied(house.recognise(address), [{ name: 'download.zip', bytes: await packed(entries) }]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const mangled = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

const X = {
  'data/account.js': `window.YTD.account.part0 = [{"account":{"username":"mara_quill","accountId":"77","accountDisplayName":"Mara Quill","email":"mara@example.org"}}]`,
  'data/profile.js': `window.YTD.profile.part0 = [{"profile":{"description":{"bio":"LLL Leader. Views all my own.","website":""},"avatarMediaUrl":"https://pbs.example/profile_images/9/abc.jpg"}}]`,
  'data/profile_media/77-abc.jpg': jpeg,
  'data/direct-messages.js': 'window.YTD.direct_messages.part0 = [{"text":"a secret"}]',
};

describe('a download', () => {
  it('of X gives name, description and pictures, what it lacks is absent, and nothing of the rest', async () => {
    const { sketch, pictures, via } = await handed('x.com/mara_quill', X);
    expect(via).toBe('download');
    expect(sketch).toMatchObject({
      takenAt: expect.stringContaining('2026-11-02'),
      displayName: { state: 'seen', value: 'Mara Quill' },
      bio: { state: 'seen', value: 'LLL Leader. Views all my own.' },
      links: { state: 'absent' },
      avatar: { state: 'seen' },
      banner: { state: 'absent' },
      posts: { state: 'hidden', why: 'unsupplied' },
    });
    expect(Buffer.from(pictures.avatar?.bytes ?? []).equals(jpeg)).toBe(true);
    expect(JSON.stringify({ sketch, pictures })).not.toMatch(/secret|mara@example/);
  });

  it('of Instagram is read with its letters mended', async () => {
    const { sketch, pictures } = await handed('instagram.com/tilda.fernwood', {
      'instagram-tilda/personal_information/personal_information/personal_information.json': JSON.stringify({
        profile_user: [
          {
            string_map_data: {
              Username: { value: 'tilda.fernwood' },
              Name: { value: mangled('Tilda Fernwood-Müller') },
              Bio: { value: mangled('Stillberaterin 🤱') },
            },
            media_map_data: { 'Profile Photo': { uri: 'media/profile/202601/me.jpg' } },
          },
        ],
      }),
      'instagram-tilda/media/profile/202601/me.jpg': jpeg,
    });
    expect(sketch.displayName).toEqual({ state: 'seen', value: 'Tilda Fernwood-Müller' });
    expect(sketch.bio).toEqual({ state: 'seen', value: 'Stillberaterin 🤱' });
    expect(pictures.avatar).toBeDefined();
  });

  it('of Facebook names what is still to be shown, and calls nothing absent', async () => {
    const { sketch, lacks } = await handed('facebook.com/orla.brackenridge', {
      'personal_information/profile_information/profile_information.json': JSON.stringify({
        profile_v2: { name: { full_name: 'Orla Brackenridge' }, username: 'orla.brackenridge' },
      }),
    });
    expect(sketch.displayName).toEqual({ state: 'seen', value: 'Orla Brackenridge' });
    expect(lacks.map(({ sight }) => sight)).toEqual(['bio', 'avatar', 'banner']);
    expect(sketch.avatar).toEqual({ state: 'hidden', why: 'unsupplied' });
  });

  it('of LinkedIn is a table with one row', async () => {
    const { sketch } = await handed('linkedin.com/in/petra-hollis', {
      'Profile.csv':
        'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Websites\nPetra,Hollis,,,,"Lactation, gently","I am a\nLLL Leader.",[BLOG:https://petra.example/]\n',
    });
    expect(sketch.bio).toEqual({ state: 'seen', value: 'Lactation, gently\nI am a\nLLL Leader.' });
    expect(sketch.links).toEqual({ state: 'seen', value: ['https://petra.example/'] });
  });

  it.each([
    ['of somebody else', 'x.com/another', X, 'ARCHIVE_OTHER'],
    ['of another platform', 'instagram.com/mara_quill', X, 'ARCHIVE_OTHER'],
    ['without a profile', 'x.com/mara_quill', { 'notes.txt': 'hello' }, 'ARCHIVE_LACKS'],
    [
      'that unpacks to far more than it is',
      'x.com/mara_quill',
      { 'data/profile.js': Buffer.alloc(15e6) },
      'ARCHIVE_UNSAFE',
    ],
    ['whose profile is huge', 'x.com/mara_quill', { 'data/profile.js': Buffer.alloc(21e6) }, 'ARCHIVE_UNSAFE'],
  ])('%s is refused by name', async (_, address, entries, code) => {
    await expect(handed(address, entries)).rejects.toMatchObject({ code });
  });

  it('whose names lead out of it, or that is cut off, is refused by name', async () => {
    const ref = house.recognise('x.com/mara_quill');
    const bytes = Buffer.from(await packed({ 'aa/data/profile.js': 'x' }));
    const climbing = Buffer.from(bytes.toString('latin1').replaceAll('aa/data', '../data'), 'latin1');
    const of = (zip: Uint8Array) => house.understandSupplied(ref, [{ name: 'd.zip', bytes: new Uint8Array(zip) }]);
    await expect(of(climbing)).rejects.toMatchObject({ code: expect.stringMatching(/^ARCHIVE_/) });
    await expect(of(bytes.subarray(0, bytes.length - 30))).rejects.toMatchObject({ code: 'ARCHIVE_BROKEN' });
  });
});
