/** How a platform's own data download is read. Pure: the entries come in, unpacked within bounds. */
import type { Capture } from './capture.js';
import type { ProfileRef } from './profile.js';
import type { PictureSight, Sighting } from './snapshot.js';

export interface DownloadFile {
  path: string;
  bytes: Capture['body'];
}
export interface DownloadFacts {
  /** As the platform spells it, where the download tells. */
  handle?: string;
  displayName: Sighting<string>;
  bio: Sighting<string>;
  links: Sighting<string[]>;
  /** Which path holds the picture; null where the download says that there is none, absent where it does not say. */
  pictures: Partial<Record<PictureSight, ((path: string) => boolean) | null>>;
}
export interface DownloadReader {
  /** The platform's id; the file's name. */
  id: string;
  /** Whether a path of the archive holds words of the profile. Nothing else is unpacked, but the pictures named by `read`. */
  isProfile(path: string): boolean;
  /** undefined: these entries are not this platform's. */
  read(files: readonly DownloadFile[], ref: ProfileRef): DownloadFacts | undefined;
}
