/** Dutch, a draft: the yearly reading. */
import type { ReadingWords } from '../../en/leader/reading.js';

export const reading: ReadingWords = {
  title: 'Het jaarlijkse lezen',
  lead: 'Het grootste deel van het beleid gaat over wat mensen tegen elkaar zeggen, en daar kijkt geen programma naar. Hier staan de eigen zinnen ervan, om één keer per jaar te lezen. Het is vrijwillig.',
  onlyDate:
    'We bewaren de dag waarop je ze las, en verder niets. Je organisatie ziet hoogstens hoeveel mensen het deden.',
  last: (day) => `Je las ze het laatst op ${day}.`,
  never: 'Je hebt ze hier nog niet gelezen.',
  does: 'Ik heb ze gelezen',
  done: 'Dank je wel. We hebben de datum van vandaag genoteerd, en verder niets.',
  quotes: 'Het beleid zegt',
  questions: {
    'Respectful Communication': 'Zou ik het zo ook in iemands gezicht zeggen?',
    'Respect Others’ Privacy': 'Vertelt het iets over iemand die ik heb ondersteund?',
    'Make Your Role Clear': 'Is het duidelijk wanneer ik voor LLL spreek, en wanneer voor mezelf?',
    'Presenting Information About LLL': 'Klopt het, en is het al openbaar?',
    'Respect Copyright and Intellectual Property':
      'Heb ik schriftelijke toestemming voor deze foto, van iedereen die erop staat?',
  },
  rest: 'En de rest',
};
