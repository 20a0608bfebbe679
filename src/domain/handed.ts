/** What was found in something that a Leader handed over, and what was looked for there in vain. Nothing is guessed. */
import type { Box } from './reading.js';
import type { PictureSight, Sight } from './snapshot.js';

/** Why something was not taken from what was handed over; each has its sentence, which asks for it. */
export const LACKS = [
  'not-found', // it is not there, or its outline could not be seen
  'cut-off', // it goes on where the screenshot ends, or behind "more"
  'unclear', // it was read, but not surely
  'several', // more than one could be it
  'other-profile', // the profile's own handle does not stand there
] as const;
export type LackWhy = (typeof LACKS)[number];
export interface Lack {
  sight: Sight;
  why: LackWhy;
  /** The file in which it was looked for. */
  file: string;
}

/** A screenshot understood. What is not given is named in `lacks`. */
export interface ScreenFinds {
  displayName?: string;
  bio?: string;
  pictures: Partial<Record<PictureSight, Box>>;
  /** Sights that the platform does not have. */
  without: Sight[];
  lacks: Omit<Lack, 'file'>[];
}
