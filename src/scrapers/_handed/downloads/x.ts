/** X's archive: two scripts that each assign one list, and the pictures named after the account's number. */
import type { DownloadFile, DownloadReader } from '../../../domain/download.js';
import { absent, hidden, type Sighting, seen } from '../../../domain/snapshot.js';

export const download: DownloadReader = {
  id: 'x',
  isProfile: (path) => /(?:^|\/)data\/(?:profile|account)\.js$/.test(path),
  read(files) {
    const profile = assigned<{ profile?: Profile }>(files, 'profile')?.profile;
    const account = assigned<{ account?: Account }>(files, 'account')?.account;
    if (!profile && !account) return undefined;
    const { bio, website } = profile?.description ?? {};
    return {
      ...(account?.username && { handle: account.username }),
      displayName: said(account?.accountDisplayName),
      bio: said(bio),
      links: website === undefined ? hidden('unsupplied') : website === '' ? absent() : seen([website]),
      pictures: {
        ...(profile && { avatar: profile.avatarMediaUrl ? pictureAt(profile.avatarMediaUrl) : null }),
        ...(profile && { banner: profile.headerMediaUrl ? pictureAt(profile.headerMediaUrl) : null }),
      },
    };
  },
};

interface Profile {
  description?: { bio?: string; website?: string };
  avatarMediaUrl?: string;
  headerMediaUrl?: string;
}
interface Account {
  username?: string;
  accountDisplayName?: string;
}

/** `window.YTD.profile.part0 = [ … ]`: what stands behind the equals sign is JSON. */
function assigned<T>(files: readonly DownloadFile[], name: string): T | undefined {
  const file = files.find(({ path }) => path.endsWith(`data/${name}.js`));
  const text = file && new TextDecoder().decode(file.bytes);
  if (!text || !new RegExp(`^\\s*window\\.YTD\\.${name}\\.part\\d+\\s*=`).test(text)) return undefined;
  try {
    const list: unknown = JSON.parse(text.slice(text.indexOf('=') + 1).replace(/;\s*$/, ''));
    return Array.isArray(list) ? (list[0] as T | undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** `data/profile_media/<account's number>-<the address's last part>`, with or without an ending of its own. */
function pictureAt(address: string): (path: string) => boolean {
  const last = address.split('/').at(-1)?.replace(/\?.*$/, '') ?? '';
  return (path) => {
    const [, file] = /(?:^|\/)data\/profile_media\/\d+-([^/]+)$/.exec(path) ?? [];
    return last !== '' && file !== undefined && (file === last || file.replace(/\.\w+$/, '') === last);
  };
}

const said = (value: string | undefined): Sighting<string> =>
  value === undefined ? hidden('unsupplied') : value.trim() === '' ? absent() : seen(value);
