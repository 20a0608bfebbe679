/** French (a draft): showing a profile from her own signed-in pages. */
import type { HandWords } from '../en/hand.js';

export const hand: HandWords = {
  title: (place) => `Montrez-nous votre profil ${place}`,
  intro: (place) =>
    `Ici, vous pouvez nous montrer vous-même votre profil ${place}. La vérification est la même que lorsque notre programme passe, et vous voyez le résultat tout de suite.`,
  asked: 'Nous vous l’avons demandé parce que nous n’avons pas pu le voir.',
  how: 'Comment faire',
  ways: {
    screenshot: {
      title: 'Une capture d’écran',
      says: 'Ouvrez votre propre profil tout en haut, pour que l’on voie votre nom, votre photo et votre description, et faites une capture d’écran. Cela marche sur tous les téléphones.',
    },
    saved: {
      title: 'La page enregistrée',
      says: 'Sur un ordinateur : ouvrez votre profil, appuyez sur Ctrl+S (⌘S sur un Mac), choisissez « page web complète » ou « HTML uniquement », et donnez-nous ce fichier.',
    },
    download: {
      title: 'Le téléchargement de vos données',
      says: 'Certaines plateformes permettent de télécharger toutes vos données. Donnez-nous le fichier ZIP tel quel : nous n’y ouvrons que votre profil.',
    },
  },
  before: (day, until) => `Vous nous avez montré ce profil le ${day}. Cela compte jusqu’au ${until}.`,
  seeBefore: 'Voir ce résultat',
  marked: 'Le résultat indique que c’est vous qui nous l’avez montré, et quand.',
};
