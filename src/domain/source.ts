/** Where a round's knowledge of a profile comes from. */
export const SOURCES = [
  'visited', // its visit saw something
  'supplied', // its visit saw nothing, and she handed something over since the round began
  'stale', // its visit saw nothing, and what she handed over before the round still counts, with its date
  'unsupplied', // its visit saw nothing; she was asked, or what she handed over has run out
  'hidden', // its visit saw nothing, and nobody was asked (yet)
] as const;
export type Source = (typeof SOURCES)[number];

/** The walls about which a Leader is asked: a place that will not show the profile to us, or not now. */
export const ASKING_WALLS = ['login', 'challenge', 'consent', 'closed', 'declined', 'busy'] as const;
