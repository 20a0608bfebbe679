/** All invented people of the demo, in the order in which they are enrolled. */
import { badges } from './people/badges.js';
import { clean } from './people/clean.js';
import { conduct } from './people/conduct.js';
import { walls } from './people/walls.js';
import type { DemoPerson } from './person.js';

export type { Behaviour, DemoPerson, DemoPlatform, DemoPost, Expected, ExpectedOutcome } from './person.js';

export const people: readonly DemoPerson[] = [...clean, ...badges, ...conduct, ...walls];

/** The address that the person herself would give. */
export function addressOf({ platform, handle }: Pick<DemoPerson, 'platform' | 'handle'>): string {
  switch (platform) {
    case 'x':
      return `https://x.com/${handle}`;
    case 'instagram':
      return `https://www.instagram.com/${handle}/`;
    case 'bluesky':
      return `https://bsky.app/profile/${handle}`;
    case 'website':
      return `https://${handle}/`;
  }
}
