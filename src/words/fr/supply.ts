/** French (a draft): what a Leader reads when she is asked to hand something over. */
import type { Wall } from '../../domain/snapshot.js';
import type { AskedProfile, SupplyWords } from '../supply.js';

const BECAUSE: Partial<Record<Wall, (place: string) => string>> = {
  login: (place) => `${place} ne le montre qu’aux personnes connectées, et nous ne nous connectons jamais.`,
  challenge: (place) =>
    `${place} nous a demandé de prouver que nous sommes humains. Nous sommes un programme, nous sommes donc repartis.`,
  consent: (place) =>
    `${place} pose d’abord une question sur les cookies, et nous ne répondons à la place de personne.`,
  closed: (place) => `${place} ne le montre pas du tout aux visiteurs.`,
  declined: (place) => `${place} demande aux programmes de ne pas venir, et nous le respectons.`,
  busy: (place) => `${place} nous a demandé de revenir plus tard, chaque fois que nous avons essayé.`,
};
const because = ({ place, why }: AskedProfile): string =>
  (BECAUSE[why] ?? ((name: string) => `${name} ne nous l’a pas montré.`))(place);
const NUMBERS = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const number = (n: number): string => NUMBERS[n] ?? String(n);
const theirs = (profiles: readonly AskedProfile[]): string =>
  profiles.length === 1 ? `votre profil sur ${profiles[0]?.place}` : `${number(profiles.length)} de vos profils`;

export const supply: SupplyWords = {
  lang: 'fr',
  mail: {
    subject: (profiles) => `Voulez-vous nous montrer ${theirs(profiles)} ?`,
    hello: (name) => `Bonjour ${name},`,
    intro: (profiles) =>
      profiles.length === 1
        ? `Vous nous avez permis de regarder ${theirs(profiles)}, et cette fois nous n’avons pas pu le voir. ${because(profiles[0] as AskedProfile)}`
        : `Vous nous avez permis de regarder vos profils, et cette fois il y en a ${number(profiles.length)} que nous n’avons pas pu voir :`,
    because: (profile) => `${profile.place} (${profile.handle}) : ${because(profile)}`,
    what: (count) =>
      `Si vous le souhaitez, ${count === 1 ? 'montrez-le-nous' : 'montrez-les-nous'} : une capture d’écran, la page enregistrée depuis votre navigateur, ou seulement votre photo de profil. Cela prend environ deux minutes, aussi sur un téléphone.`,
    button: 'Ouvrir votre page',
    result: 'Vous voyez le résultat tout de suite.',
    ratherNot:
      'Si vous préférez ne pas le faire, c’est très bien ainsi, et cela n’a aucune conséquence. Vous pouvez simplement laisser cet e-mail.',
    personal: (until) =>
      `Le lien n’est que pour vous, ne le transmettez donc pas, s’il vous plaît. Il est valable jusqu’au ${until}.`,
    thanks: 'Avec nos remerciements,',
  },
  page: {
    title: 'Montrez-nous ce que nous n’avons pas pu voir',
    intro: (name) =>
      `Bonjour ${name}. Vous nous avez permis de regarder ces profils, mais nous n’avons pas pu les voir. Si vous le souhaitez, montrez-les-nous ici. Vous voyez le résultat tout de suite.`,
    choice: 'Une seule de ces façons suffit. Avec plusieurs, nous voyons davantage.',
    whyHere: because,
    show: 'Nous le montrer',
    files: 'Des captures d’écran, ou la page enregistrée',
    filesHelp:
      'Ouvrez-y votre propre profil, pour que l’on voie le nom, la photo et la description, et faites une capture d’écran. Sur un ordinateur, vous pouvez aussi enregistrer la page (Ctrl+S) et choisir ce fichier.',
    avatar: 'Votre photo de profil',
    banner: 'Votre photo de couverture',
    pictureHelp: 'L’image elle-même, aussi grande que vous l’avez.',
    wait: 'La lecture prend jusqu’à une demi-minute. Attendez s’il vous plaît que le résultat s’affiche.',
    send: 'Montrez-moi le résultat',
    ratherNot: 'Je préfère ne pas le faire',
    ratherNotHelp: 'C’est très bien ainsi, et cela n’a aucune conséquence.',
    settled: 'Tout est fait ici',
    settledText: 'Plus rien n’est demandé pour ce profil cette fois. Merci.',
    again: 'Vous pouvez encore nous montrer quelque chose, si vous le souhaitez.',
    what: 'Ce que nous en faisons',
    whatText: (days) =>
      `Nous en tirons votre nom sur la plateforme, votre description et vos images, dans la limite de ce que vous avez permis, et nous les comparons avec la politique de LLL sur les réseaux sociaux destinée aux animatrices. Le fichier lui-même n’est pas gardé. Ce que nous en avons tiré compte pendant ${days} jours, avec sa date, et disparaît si vous retirez votre accord.`,
    private:
      'Laissez de côté, s’il vous plaît, les messages privés et les autres personnes. S’il s’en trouve, ils ne sont pas lus.',
    until: (day) => `Cette page n’est que pour vous et reste valable jusqu’au ${day}.`,
  },
  result: {
    title: (place) => `Ce que nous avons vu sur ${place}`,
    thanks: 'Merci.',
    supplied: (day, until) => `Vous nous l’avez montré le ${day}. Cela compte jusqu’au ${until}.`,
    found: 'Ce que nous avons trouvé',
    rules: 'Règle par règle',
    more: 'Nous en montrer plus',
    lacks: {
      'not-found': (thing, file) => `Nous n’avons pas trouvé ${thing} dans ${file}.`,
      'cut-off': (thing, file) =>
        `Dans ${file}, on ne voit pas ${thing} en entier. Affichez tout, et faites une autre capture d’écran.`,
      unclear: (thing, file) =>
        `Nous n’avons pas pu lire assez bien ${thing} dans ${file}. Une capture d’écran plus nette ou plus grande aide.`,
      several: (thing, file) =>
        `Dans ${file}, plusieurs choses pourraient être ${thing}, et nous ne devinons pas. Une capture d’écran de votre seul profil aide.`,
      'other-profile': (_, file) =>
        `Votre nom sur la plateforme ne figure pas dans ${file}, nous ne l’avons donc pas utilisé. Montrez votre propre profil depuis le haut.`,
    },
    back: 'Retour à tous les profils',
    mend: 'Comment le modifier',
  },
  refusals: {
    'nothing-chosen': {
      title: 'Rien n’a été choisi',
      says: () => 'Choisissez au moins un fichier ou une image, puis appuyez de nouveau sur le bouton.',
    },
    'nothing-understood': {
      title: 'Nous n’y avons pas trouvé votre profil',
      says: () =>
        'Rien n’a été gardé. Ouvrez votre propre profil tout en haut, pour que l’on voie votre nom, votre photo et votre description, et faites une autre capture d’écran. La photo de profil seule suffit aussi.',
    },
    'other-profile': {
      title: 'Cela semble être un autre profil',
      says: () =>
        'Votre nom sur la plateforme ne figure pas dans ce que vous nous avez donné, nous ne l’avons donc pas utilisé, et rien n’a été gardé. Ouvrez votre propre profil tout en haut et réessayez.',
    },
    'picture-unreadable': {
      title: 'Une image n’a pas pu être ouverte',
      says: ({ file = 'Le fichier' }) =>
        `${file} est abîmé ou d’un format que nous ne pouvons pas ouvrir. Enregistrez l’image en JPEG ou PNG et réessayez. Rien n’a été gardé.`,
    },
    'picture-heic': {
      title: 'Nous ne pouvons pas ouvrir les photos HEIC',
      says: ({ file = 'Le fichier' }) =>
        `${file} est une photo HEIC, comme en font les iPhone. Faites-en une capture d’écran, ou enregistrez-la en JPEG, et réessayez. Rien n’a été gardé.`,
    },
    'page-unreadable': {
      title: 'La page n’a pas pu être ouverte',
      says: ({ file = 'Le fichier' }) =>
        `${file} n’est pas une page que nous pouvons lire. Enregistrez-la comme « page web complète » ou « HTML uniquement », ou faites une capture d’écran. Rien n’a été gardé.`,
    },
    'file-unknown': {
      title: 'Nous n’y avons pas trouvé votre profil',
      says: ({ file = 'Le fichier' }) =>
        `${file} n’est ni une image, ni une page enregistrée, ni un téléchargement de vos données que nous connaissons. Rien n’a été gardé.`,
    },
    'too-large': {
      title: 'C’est trop lourd',
      says: ({ megabytes = 40 }) =>
        `Tous les fichiers ensemble peuvent peser ${megabytes} Mo. Envoyez-en moins, ou de plus petits. Rien n’a été gardé.`,
    },
    'too-many': {
      title: 'Il y a trop de fichiers',
      says: ({ files = 12 }) => `On peut envoyer au plus ${files} fichiers à la fois. Rien n’a été gardé.`,
    },
    busy: {
      title: 'Un petit instant',
      says: () =>
        'D’autres envois sont en cours de lecture. Revenez en arrière et appuyez de nouveau sur le bouton dans une minute. Rien n’a été gardé.',
    },
    trouble: {
      title: 'Quelque chose n’a pas marché de notre côté',
      says: () => 'Vous n’y êtes pour rien, et rien n’a été gardé. Réessayez dans quelques minutes, s’il vous plaît.',
    },
  },
  spent: {
    title: 'Ce lien ne marche plus',
    says: 'Il n’est plus valable, ou ce dont il s’agissait est réglé. Vous n’avez rien à faire. Si nous avons besoin de quelque chose, nous vous écrirons à nouveau.',
  },
};
