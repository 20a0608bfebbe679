/** Showing that a profile is hers, and the page that a profile may link to. */
export const proof = {
  title: 'Show that it is yours',
  lead: (handle: string, place: string): string =>
    `Anybody could type this address. So, before anything is looked at: please show that ${handle} on ${place} is yours. One of these is enough, and you can take it away again afterwards.`,
  code: 'Put a code into the description',
  codeHelp: 'Copy it into the description of your profile, anywhere, and save. Remove it once we have seen it.',
  copy: 'Copy',
  copied: 'Copied',
  link: 'Or link to a page of ours',
  linkHelp:
    'Add this address to the links of your profile; on your own website as a link with rel="me". The page says nothing about you.',
  check: 'I have done it: look now',
  checkHelp:
    'We look once at the description and the links, for the code and the link alone. Nothing of it is kept. It can take half a minute.',
  vouch: 'Or ask an admin for a word',
  vouchHelp:
    'Where the platform shows nothing to visitors, or you would rather not change your profile: an admin of your area who knows you can vouch that it is yours. She sees the address and your name, nothing else. Whoever vouches for you does not review you.',
  vouchDo: 'Ask for it',
  vouchAsked: (day: string): string => `You asked on ${day}. You get a mail when somebody has answered.`,
  vouchUndo: 'Never mind',
  done: (how: string): string => `Thank you: it is shown to be yours, ${how}.`,
  doneNext: 'You may take the code or the link away now.',
  missing: 'Not found yet. It can take a minute until a platform shows what you saved.',
  busy: 'Somebody is being looked at just now. Please try again in a minute.',
  failed: 'We could not look just now.',
  slow: 'This takes longer than usual. Come back to this page in a minute: it will say what we saw.',
  last: (day: string, says: string): string => `Last looked on ${day}. ${says}`,
  already: 'This profile is shown to be yours.',
  page: {
    title: 'A page to link to',
    says: 'Somebody links here to show that a profile is her own. There is nothing more to see: this page knows nobody’s name.',
    more: 'About this program',
  },
};
export type ProofWords = typeof proof;
