/** Instagram's "Download your information": labelled values of the account, with the path of its picture. */
import type { DownloadFacts, DownloadFile, DownloadReader } from '../../../domain/download.js';
import { absent, hidden, type Sighting, seen } from '../../../domain/snapshot.js';
import { jsonOf, LABELS, labelledIn, mended, valueBy } from '../meta-download.js';

export const download: DownloadReader = {
  id: 'instagram',
  isProfile: (path) =>
    /(?:^|\/)(?:personal_information|account_information)\/personal_information\.(?:json|html)$/.test(path),
  read(files) {
    for (const file of files) {
      const facts = file.path.endsWith('.json') ? fromJson(jsonOf(file)) : fromPage(file);
      if (facts) return facts;
    }
    return undefined;
  },
};

interface Labelled {
  string_map_data?: Record<string, { value?: unknown }>;
  media_map_data?: Record<string, { uri?: unknown }>;
}

function fromJson(json: unknown): DownloadFacts | undefined {
  const [user] = (json as { profile_user?: Labelled[] } | undefined)?.profile_user ?? [];
  if (!user?.string_map_data) return undefined;
  const labelled = new Map(
    Object.entries(user.string_map_data).flatMap(([key, { value }]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
  const photo = Object.entries(user.media_map_data ?? {}).find(([key]) => LABELS.photo.test(mended(key)))?.[1].uri;
  return facts(labelled, typeof photo === 'string' ? photo : undefined);
}

function fromPage(file: DownloadFile): DownloadFacts | undefined {
  // A page that shows nothing behind a label may only show it elsewhere: there, empty is no proof that there is none.
  const labelled = new Map([...labelledIn(file)].filter(([, value]) => value !== ''));
  return valueBy(labelled, LABELS.username) === undefined ? undefined : facts(labelled, undefined);
}

function facts(labelled: ReadonlyMap<string, string>, photo: string | undefined): DownloadFacts {
  const handle = valueBy(labelled, LABELS.username);
  const website = said(valueBy(labelled, LABELS.website));
  return {
    ...(handle && { handle }),
    displayName: said(valueBy(labelled, LABELS.name)),
    bio: said(valueBy(labelled, LABELS.bio)),
    links: website.state === 'seen' ? seen([website.value]) : website,
    pictures: photo ? { avatar: (path) => path === photo || path.endsWith(`/${photo}`) } : {},
  };
}

/** A label with nothing behind it is nothing; a label that is not there may only be called otherwise. */
const said = (value: string | undefined): Sighting<string> =>
  value === undefined ? hidden('unsupplied') : value === '' ? absent() : seen(value);
