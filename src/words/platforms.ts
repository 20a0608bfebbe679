/** What `platforms list` and `platforms check` say. English, for the operator; one table a language. */
import type { Sight } from '../domain/snapshot.js';

export const platformWords = {
  sights: {
    displayName: 'name',
    bio: 'description',
    links: 'links',
    avatar: 'picture',
    banner: 'cover',
    posts: 'posts',
  } satisfies Record<Sight, string>,
  nothing: 'nothing',
  modes: {
    visit: 'rounds visit',
    ask: 'rounds ask the Leader',
    off: 'left out',
  },
  closed: (year: number) => `shut for good in ${year}: nobody visits`,
  onDemandOff: 'not on demand either',
  proof: { recorded: 'proven on recorded pages', unproven: 'unproven: nothing is called absent' },
  knownAt: (month: string) => `known ${month}`,
  unknownAge: 'age unknown',
  unknown: (id: string, all: readonly string[]) => `There is no platform “${id}”. There are: ${all.join(', ')}.`,
  notVisited: 'Rounds do not visit it, so its canaries were not looked at.',
  untested: 'No canary is known. Set platforms.<id>.canary in the configuration.',
  well: 'The good canary is seen and the missing one is not.',
  failed: (wall: string, why: string) =>
    wall === 'unreachable'
      ? `The good canary could not be reached (${why}). Check the connection; profiles there count as not seen meanwhile.`
      : `The canaries are not seen as they should be (${why}). The platform may have changed its pages; profiles there count as not seen meanwhile.`,
  good: 'good canary',
  missing: 'missing canary',
  readAsProfile: 'the missing canary is read as a profile',
  recording: (name: string) => `recording ${name}`,
  recordingWell: 'Everything that was expected is found.',
  noRecordings: (dir: string) =>
    `There are no recordings in ${dir}. --help tells how one is made and what stands beside it.`,
  field: {
    lost: (sight: string) => `${sight} is no longer found`,
    other: (sight: string) => `${sight} reads otherwise than expected`,
    gained: (sight: string) => `${sight} is found, though it was not expected`,
  },
} as const;
