/** An admin's page: who asked for a word. */
export const vouch = {
  title: 'Asked to vouch',
  lead: 'These Leaders asked somebody who knows them to say that a profile is theirs. Your word never replaces a consent: each of them has signed already. Whoever vouches for somebody does not review her.',
  empty: 'Nobody asks for a word just now.',
  emptyNext: 'Back to the Leaders',
  elsewhere: (n: number): string =>
    n === 1
      ? 'One more waits for somebody who never decided about her.'
      : `${n} more wait for somebody who never decided about them.`,
  asked: (day: string): string => `asked on ${day}`,
  note: 'How do you know?',
  noteHelp: 'One sentence. She sees it.',
  does: (name: string): string => `I vouch: this is ${name}’s profile`,
  done: 'Noted, and she gets a mail.',
  unsure: 'If you are not sure, do nothing: she can show it in other ways.',
  needsNote: 'Please say in one sentence how you know.',
};
export type VouchWords = typeof vouch;
