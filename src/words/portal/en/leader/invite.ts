/** The invitation: what is asked, what she ticks, and what happens after either answer. */
export const invite = {
  title: 'May we look at your profile?',
  hello: (name: string): string => `Hello ${name}.`,
  lead: 'You decide, for each profile and each part of it. Saying no has no consequence, and nobody is told.',
  atAGlance: 'In short',
  glance: [
    ['What is looked at', 'Only profiles and parts that you tick, as anybody can see them without signing in.'],
    ['What never is', 'Private content, messages, groups, friends, other people’s words, faces, who you are.'],
    ['Who sees it', 'You, first. Others only after you have answered, or after some weeks.'],
    ['How long', 'Your yes ends after twelve months. What was seen is erased after some weeks.'],
    ['How to leave', 'One button, whenever you like, for one profile or for everything.'],
  ] as readonly (readonly [string, string])[],
  whole: 'What you are asked, word for word',
  wholeHelp: (version: string): string =>
    `This is what you sign. Its version is ${version}; you get a copy with your data.`,
  keepTitle: 'How long things are kept here',
  kept: ({
    capture,
    closed,
    supplied,
    form,
  }: {
    capture: number;
    closed: number;
    supplied: number;
    form: number;
  }): string[] => [
    `What a visit saw: ${capture} days.`,
    `What you hand over yourself: ${supplied} days.`,
    `What was found: until it is settled, and ${closed} days more.`,
    `Your signature: ${Math.round(form / 365)} years after your consent ended, as proof; at once if you have everything erased.`,
  ],
  profiles: 'Your profiles',
  profilesHelp: 'Nothing is ticked for you. A profile without a tick is left alone.',
  profilesEmpty: 'No profile was named yet. Add one below, or more than one.',
  add: 'Profiles',
  addMore: 'More profiles',
  addHelp: 'Paste their addresses, one a line, as your browser or app shows them. You can also add some later.',
  addButton: 'Recognise these',
  remove: 'Leave this one out',
  sign: 'Your signature',
  name: 'Your name',
  nameHelp: 'Typing it here is your signature.',
  today: (day: string): string => `Signed today, ${day}. Good until you end it, for twelve months at most.`,
  agree: 'I agree to what I ticked',
  decline: 'No, thank you',
  declineHelp: 'Nothing of this is shown to anybody. The invitation ends, and is erased with its time.',
  until: (day: string): string => `This invitation is good until ${day}.`,
  declinedTitle: 'Thank you for reading',
  declined:
    'Nothing is looked at, and nobody is told what you answered. If you change your mind, ask for a new invitation.',
  welcome: 'Thank you. One more step: show that the profile is yours.',
  signInNext: 'Thank you, that is noted. Please sign in to see your page.',
  errors: {
    nothing: 'No part of any profile is ticked. Tick what may be looked at, or choose “No, thank you”.',
    use: 'Please say how you use this profile.',
    parts: 'Please tick what may be looked at here, or leave this profile out.',
    name: 'Please type your name: that is your signature.',
    twice: 'This profile is there twice.',
    addFirst: 'Please press “Recognise these” first, and tick what may be looked at.',
  },
  notes: {
    short: (typed: string): string =>
      `“${typed}” is a shortened link: it does not say where it leads. Open it, and paste the address that your browser then shows.`,
    unknown: (typed: string, why: string): string => `“${typed}”: ${why}`,
    already: (url: string): string => `${url} is on the page already.`,
  },
};
export type InviteWords = typeof invite;
