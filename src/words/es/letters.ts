/** Spanish (a draft): letters on paper. */
import type { LetterWords } from '../letters.js';

export const letters: LetterWords = {
  lang: 'es',
  hello: (name) => `Querida ${name}:`,
  why: 'Te escribimos en papel porque no tenemos ninguna dirección de correo en la que podamos localizarte.',
  waiting: (items, period) =>
    `${items === 1 ? 'En tu página hay una cosa que espera' : `En tu página hay ${items} cosas que esperan`} tu respuesta (al final de ${period}).`,
  way: 'Para abrir tu página, escribe esta dirección en tu navegador:',
  until: (day) => `Sirve una sola vez, hasta el ${day}. Da igual escribir en mayúsculas o en minúsculas.`,
  mail: 'En tu página, en «Ajustes», puedes indicarnos una dirección de correo; entonces te escribiremos allí.',
  private:
    'Esta carta es solo para ti. Por favor, no la pases a nadie: quien tenga la dirección podría abrir tu página.',
  thanks: 'Gracias,',
};
