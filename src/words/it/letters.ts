/** Italian (a draft): letters on paper. */
import type { LetterWords } from '../letters.js';
import { al } from './day.js';

export const letters: LetterWords = {
  lang: 'it',
  hello: (name) => `Ciao ${name},`,
  why: 'Ti scriviamo su carta perché non abbiamo un indirizzo email a cui raggiungerti.',
  waiting: (items, period) =>
    `${items === 1 ? 'Sulla tua pagina una cosa aspetta' : `Sulla tua pagina ${items} cose aspettano`} ancora la tua risposta (alla fine di ${period}).`,
  way: 'Per aprire la tua pagina, scrivi questo indirizzo nel browser:',
  until: (day) => `Vale una volta sola, fino ${al(day)}. Maiuscole o minuscole, è lo stesso.`,
  mail: 'Sulla tua pagina, in «Impostazioni», puoi darci un indirizzo email; allora ti scriveremo lì.',
  private:
    'Questa lettera è solo per te. Per favore non darla ad altri: chi ha l’indirizzo potrebbe aprire la tua pagina.',
  thanks: 'Grazie,',
};
