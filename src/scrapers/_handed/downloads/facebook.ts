/** Facebook's "Download your information": the profile's own page of it. Which picture is in use now it does not say. */
import type { DownloadFacts, DownloadReader } from '../../../domain/download.js';
import { hidden, type Sighting, seen } from '../../../domain/snapshot.js';
import { jsonOf, LABELS, labelledIn, mended, valueBy } from '../meta-download.js';

export const download: DownloadReader = {
  id: 'facebook',
  isProfile: (path) => /(?:^|\/)profile_information\/profile_information\.(?:json|html)$/.test(path),
  read(files) {
    for (const file of files) {
      const facts = file.path.endsWith('.json') ? fromJson(jsonOf(file)) : fromPage(labelledIn(file));
      if (facts) return facts;
    }
    return undefined;
  },
};

interface Profile {
  name?: { full_name?: unknown } | string;
  username?: unknown;
  profile_uri?: unknown;
  intro_bio?: { name?: unknown; text?: unknown } | string;
  about_me?: unknown;
  websites?: ({ address?: unknown } | string)[];
}

function fromJson(json: unknown): DownloadFacts | undefined {
  const profile = Object.entries((json ?? {}) as Record<string, Profile>).find(([key]) =>
    /^profile(?:_v\d+)?$/.test(key),
  )?.[1];
  if (!profile) return undefined;
  const { name, intro_bio: intro, websites } = profile;
  const handle = textOf(profile.username) ?? handleIn(textOf(profile.profile_uri));
  const bio = [typeof intro === 'object' ? (intro.text ?? intro.name) : intro, profile.about_me].flatMap(
    (part) => textOf(part) ?? [],
  );
  const links = (websites ?? []).flatMap((site) => textOf(typeof site === 'object' ? site.address : site) ?? []);
  return {
    ...(handle && { handle }),
    displayName: saidSo(textOf(typeof name === 'object' ? name.full_name : name)),
    // What is not written there may only be called otherwise: never "none".
    bio: saidSo(bio.length > 0 ? bio.join('\n') : undefined),
    links: links.length > 0 ? seen(links) : hidden('unsupplied'),
    pictures: {},
  };
}

function fromPage(labelled: ReadonlyMap<string, string>): DownloadFacts | undefined {
  const name = valueBy(labelled, LABELS.name);
  if (name === undefined) return undefined;
  const handle = valueBy(labelled, LABELS.username);
  const website = valueBy(labelled, LABELS.website);
  return {
    ...(handle && { handle }),
    displayName: saidSo(name),
    bio: saidSo(valueBy(labelled, LABELS.bio)),
    links: website ? seen([website]) : hidden('unsupplied'),
    pictures: {},
  };
}

const saidSo = (value: string | undefined): Sighting<string> => (value ? seen(value) : hidden('unsupplied'));
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? mended(value).trim() : undefined;
const handleIn = (uri: string | undefined): string | undefined => /facebook\.com\/([\w.]+)\/?$/.exec(uri ?? '')?.[1];
