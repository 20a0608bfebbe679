/** French (a draft): the page at the top. */
import type { HomeWords } from '../en/home.js';

export const home: HomeWords = {
  title: 'Profile Audit',
  says: (organisation) =>
    `Ici, ${organisation} regarde les profils publics des animatrices de La Leche League qui l’ont souhaité, et aucun autre.`,
  mail: 'Si vous avez reçu un e-mail avec un lien, ouvrez ce lien : il mène à votre propre page.',
  signIn: 'Ou connectez-vous avec l’adresse e-mail à laquelle vous avez été invitée.',
  more: 'Qui est ce visiteur, et comment nous joindre',
};
