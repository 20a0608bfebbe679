/** French (a draft): the invitation. */
import type { InviteWords } from '../../en/leader/invite.js';

const days = (n: number): string => `${n} ${n < 2 ? 'jour' : 'jours'}`;
const years = (n: number): string => `${n} ${n < 2 ? 'an' : 'ans'}`;

export const invite: InviteWords = {
  title: 'Pouvons‑nous regarder votre profil ?',
  hello: (name) => `Bonjour ${name}.`,
  lead: 'C’est vous qui décidez, pour chaque profil et chacune de ses parties. Dire non n’a aucune conséquence, et personne n’en est informé.',
  atAGlance: 'En bref',
  glance: [
    [
      'Ce qui est regardé',
      'Seulement les profils et les parties que vous cochez, tels que tout le monde peut les voir sans se connecter.',
    ],
    [
      'Ce qui ne l’est jamais',
      'Les contenus privés, les messages, les groupes, les amis, les mots des autres, les visages, qui vous êtes.',
    ],
    ['Qui le voit', 'Vous, en premier. D’autres seulement après votre réponse, ou après quelques semaines.'],
    ['Combien de temps', 'Votre oui se termine après douze mois. Ce qui a été vu est effacé après quelques semaines.'],
    ['Comment partir', 'Un bouton, quand vous voulez, pour un profil ou pour tout.'],
  ],
  whole: 'Ce qui vous est demandé, mot pour mot',
  wholeHelp: (version) =>
    `C’est ce que vous signez. C’est la version ${version} ; vous en recevez une copie avec vos données.`,
  keepTitle: 'Combien de temps les choses sont gardées ici',
  kept: ({ capture, closed, supplied, form }) => [
    `Ce qu’une visite a vu : ${days(capture)}.`,
    `Ce que vous donnez vous-même : ${days(supplied)}.`,
    `Ce qui a été trouvé : jusqu’à ce que ce soit réglé, puis encore ${days(closed)}.`,
    `Votre signature : ${years(Math.round(form / 365))} après la fin de votre accord, comme preuve ; elle disparaît tout de suite si vous faites tout effacer.`,
  ],
  profiles: 'Vos profils',
  profilesHelp: 'Rien n’est coché à votre place. Un profil sans coche est laissé tranquille.',
  profilesEmpty: 'Aucun profil n’a encore été indiqué. Ajoutez-en un ci-dessous, ou plusieurs.',
  add: 'Profils',
  addMore: 'D’autres profils',
  addHelp:
    'Collez leurs adresses, une par ligne, telles que votre navigateur ou votre application les affiche. Vous pourrez aussi en ajouter plus tard.',
  addButton: 'Les reconnaître',
  remove: 'Laisser celui-ci de côté',
  sign: 'Votre signature',
  name: 'Votre nom',
  nameHelp: 'Le taper ici vaut signature.',
  today: (day) => `Signé aujourd’hui, ${day}. Valable jusqu’à ce que vous y mettiez fin, douze mois au plus.`,
  agree: 'Je suis d’accord avec ce que j’ai coché',
  decline: 'Non, merci',
  declineHelp: 'Rien de ceci n’est montré à personne. L’invitation prend fin, et elle est effacée en son temps.',
  until: (day) => `Cette invitation est valable jusqu’au ${day}.`,
  declinedTitle: 'Merci de nous avoir lus',
  declined:
    'Rien n’est regardé, et personne n’est informé de votre réponse. Si vous changez d’avis, demandez une nouvelle invitation.',
  welcome: 'Merci. Encore une étape : montrer que le profil est à vous.',
  signInNext: 'Merci, c’est noté. Connectez-vous, s’il vous plaît, pour voir votre page.',
  errors: {
    nothing:
      'Aucune partie d’aucun profil n’est cochée. Cochez ce qui peut être regardé, ou choisissez « Non, merci ».',
    use: 'Dites, s’il vous plaît, comment vous utilisez ce profil.',
    parts: 'Cochez, s’il vous plaît, ce qui peut être regardé ici, ou laissez ce profil de côté.',
    name: 'Tapez votre nom, s’il vous plaît : c’est votre signature.',
    twice: 'Ce profil est présent deux fois.',
    addFirst: 'Appuyez d’abord sur « Les reconnaître », s’il vous plaît, et cochez ce qui peut être regardé.',
  },
  notes: {
    short: (typed) =>
      `« ${typed} » est un lien raccourci : il ne dit pas où il mène. Ouvrez-le, et collez l’adresse que votre navigateur affiche alors.`,
    unknown: (typed, why) => `« ${typed} » : ${why}`,
    already: (url) => `${url} se trouve déjà sur la page.`,
  },
};
