/** German, a draft: the page at the top. */
import type { HomeWords } from '../en/home.js';

export const home: HomeWords = {
  title: 'Profile Audit',
  says: (organisation) =>
    `Hier sieht ${organisation} öffentliche Profile von Beraterinnen der La Leche Liga an, die das möchten, und keine anderen.`,
  mail: 'Wenn du eine E-Mail mit einem Link bekommen hast, öffne ihn: Er führt zu deiner eigenen Seite.',
  signIn: 'Oder melde dich mit der E-Mail-Adresse an, unter der du eingeladen wurdest.',
  more: 'Was dieser Besucher ist und wie du uns erreichst',
};
