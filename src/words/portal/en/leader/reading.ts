/** The yearly reading of what no program can see. */
export const reading = {
  title: 'The yearly reading',
  lead: 'Most of the policy is about what people say to each other, and no program looks at that. Here are its own sentences, to read once a year. It is voluntary.',
  onlyDate:
    'We keep the day on which you read them, and nothing else. Your organisation sees at most how many people did.',
  last: (day: string): string => `You read them last on ${day}.`,
  never: 'You have not read them here yet.',
  does: 'I have read them',
  done: 'Thank you. We noted today’s date, and nothing else.',
  quotes: 'The policy says',
  questions: {
    'Respectful Communication': 'Would I say it like this to somebody’s face?',
    'Respect Others’ Privacy': 'Does it tell anything about somebody whom I supported?',
    'Make Your Role Clear': 'Is it clear when I speak for LLL, and when for myself?',
    'Presenting Information About LLL': 'Is it accurate, and is it public already?',
    'Respect Copyright and Intellectual Property': 'Do I have written consent for this picture, from everybody in it?',
  } as Readonly<Record<string, string>>,
  rest: 'And the rest',
};
export type ReadingWords = typeof reading;
