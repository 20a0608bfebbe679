/** The walls about which a Leader is asked: a place that will not show the profile to us, or not now. */
export const ASKING_WALLS = ['login', 'challenge', 'consent', 'closed', 'declined', 'busy'] as const;
