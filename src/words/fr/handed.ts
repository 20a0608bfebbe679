/** French (a draft): what is asked for when something could not be found in what a Leader handed over. */
import type { HandedWords } from '../handed.js';

const or = (flag: string) => (flag === '' ? '' : `, ou donnez-la seule : ${flag}`);

export const handed: HandedWords = {
  lacks: {
    'not-found': (the, file, flag) =>
      `Dans ${file}, nous n’avons pas trouvé ${the}. Si cela existe, ajoutez une capture d’écran qui le montre en entier${or(flag)}.`,
    'cut-off': (the, file) =>
      `Dans ${file}, on ne voit pas ${the} en entier. Affichez tout (« plus »), et ajoutez une capture d’écran qui montre aussi ce qui vient en dessous.`,
    unclear: (the, file) =>
      `Dans ${file}, nous n’avons pas pu lire ${the} avec certitude. Ajoutez une capture d’écran plus nette ou plus grande.`,
    several: (the, file, flag) =>
      `Dans ${file}, plusieurs images pourraient être ${the}. Ajoutez une capture d’écran du haut du profil${or(flag)}.`,
    'other-profile': (the, file) =>
      `${file} ne montre pas le nom du profil que l’on regarde, nous n’y avons donc pas pris ${the}. Ajoutez une capture d’écran du haut de ce profil.`,
  },
};
