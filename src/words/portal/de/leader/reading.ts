/** German, a draft: the yearly reading of what no program can see. */
import type { ReadingWords } from '../../en/leader/reading.js';

export const reading: ReadingWords = {
  title: 'Das jährliche Lesen',
  lead: 'Das meiste in der Richtlinie handelt davon, was Menschen einander sagen, und das sieht kein Programm an. Hier sind ihre eigenen Sätze, zum Lesen einmal im Jahr. Es ist freiwillig.',
  onlyDate:
    'Wir behalten den Tag, an dem du sie gelesen hast, und sonst nichts. Deine Organisation sieht höchstens, wie viele es getan haben.',
  last: (day) => `Du hast sie zuletzt am ${day} gelesen.`,
  never: 'Du hast sie hier noch nicht gelesen.',
  does: 'Ich habe sie gelesen',
  done: 'Danke. Wir haben das heutige Datum festgehalten, und sonst nichts.',
  quotes: 'Die Richtlinie sagt',
  questions: {
    'Respectful Communication': 'Würde ich das jemandem so ins Gesicht sagen?',
    'Respect Others’ Privacy': 'Verrät es etwas über jemanden, die ich begleitet habe?',
    'Make Your Role Clear': 'Ist klar, wann ich für die LLL spreche und wann für mich selbst?',
    'Presenting Information About LLL': 'Stimmt es, und ist es schon öffentlich?',
    'Respect Copyright and Intellectual Property':
      'Habe ich für dieses Bild die schriftliche Einwilligung von allen, die darauf sind?',
  },
  rest: 'Und das Übrige',
};
