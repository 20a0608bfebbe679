/** Dutch (a draft): letters on paper. */
import type { LetterWords } from '../letters.js';

export const letters: LetterWords = {
  lang: 'nl',
  hello: (name) => `Beste ${name},`,
  why: 'We schrijven je op papier, omdat we geen mailadres hebben waarop we je kunnen bereiken.',
  waiting: (items, period) =>
    `${items === 1 ? 'Op je pagina wacht nog één ding' : `Op je pagina wachten nog ${items} dingen`} op je antwoord (eind ${period}).`,
  way: 'Zo open je je pagina: typ dit adres in je browser:',
  until: (day) => `Het werkt één keer, tot ${day}. Hoofdletters of kleine letters maakt niet uit.`,
  mail: 'Op je pagina kun je bij “Instellingen” een mailadres opgeven; dan schrijven we daarheen.',
  private: 'Deze brief is alleen voor jou. Geef hem niet door: wie het adres heeft, zou je pagina kunnen openen.',
  thanks: 'Bedankt,',
};
