/** French (a draft): letters on paper. */
import type { LetterWords } from '../letters.js';

export const letters: LetterWords = {
  lang: 'fr',
  hello: (name) => `Chère ${name},`,
  why: 'Nous vous écrivons sur papier, car nous n’avons pas d’adresse e-mail à laquelle vous joindre.',
  waiting: (items, period) =>
    `${items === 1 ? 'Sur votre page, un point attend' : `Sur votre page, ${items} points attendent`} encore votre réponse (fin de la période\u202f: ${period}).`,
  way: 'Pour ouvrir votre page, tapez cette adresse dans ton navigateur\u202f:',
  until: (day) => `Elle sert une seule fois, jusqu’au ${day}. Majuscules ou minuscules, c’est pareil.`,
  mail: 'Sur votre page, dans «\u202fRéglages\u202f», vous pouvez nous donner une adresse e-mail\u202f; nous écrirons alors là.',
  private:
    'Cette lettre est pour vous seule. Merci de ne pas la transmettre\u202f: qui a l’adresse pourrait ouvrir votre page.',
  thanks: 'Merci,',
};
