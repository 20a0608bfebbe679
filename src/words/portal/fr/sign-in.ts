/** French (a draft): signing in, the second factor, and the mail with the link. */
import type { SignInWords } from '../en/sign-in.js';

export const signIn: SignInWords = {
  title: 'Se connecter',
  intro: 'Donnez-nous votre adresse e-mail. Vous recevez un lien par e-mail ; il n’y a pas de mot de passe à retenir.',
  email: 'Votre adresse e-mail',
  emailHelp: 'Celle à laquelle vous avez été invitée.',
  send: 'Envoyez-moi un lien',
  notAnAddress: 'Cela ne ressemble pas à une adresse e-mail. La partie après le @ est-elle bien là ?',
  sent: {
    title: 'Regardez vos e-mails',
    says: (minutes) =>
      `Si nous connaissons cette adresse, un e-mail avec un lien est en route. Le lien sert une seule fois, pendant ${minutes} ${minutes < 2 ? 'minute' : 'minutes'} à partir de l’envoi.`,
    nothing: 'Rien après quelques minutes ?',
    nothingHelp:
      'Regardez parmi les courriers indésirables, et vérifiez si vous avez été invitée à une autre adresse. Si rien ne vient, demandez à la personne qui vous a invitée.',
    again: 'Essayer une autre adresse',
  },
  noMail: {
    title: 'La connexion n’est pas encore prête',
    says: 'Les personnes qui gèrent ce site n’ont pas encore indiqué l’adresse de ces pages, aucun lien ne peut donc être envoyé.',
    next: 'Écrivez à la personne qui vous a invitée.',
  },
  open: {
    title: (name) => `Se connecter sous le nom ${name}`,
    says: 'Appuyez sur le bouton, et vous y êtes. Le lien a alors servi.',
    button: 'Me connecter',
    notYou: 'Si ce n’est pas vous, fermez cette page : rien ne se passe.',
  },
  spent: {
    title: 'Ce lien a déjà servi',
    says: 'Les liens de connexion servent une seule fois, et peu de temps. Demandez-en un nouveau : il arrive tout de suite.',
  },
  signedOut: 'Vous êtes déconnectée. À bientôt.',
  signedOutEverywhere: (sessions) =>
    sessions === 1 ? 'Vous êtes déconnectée.' : `Vous êtes déconnectée des ${sessions} endroits.`,
  everywhere: {
    button: 'Se déconnecter partout',
    help: 'Met fin à toutes vos sessions ouvertes, sur cet appareil et sur tous les autres.',
  },
  tooOften: {
    title: 'Un instant, s’il vous plaît',
    says: 'Beaucoup de liens ont été demandés d’ici. Attendez dix minutes, puis réessayez.',
  },
  factor: {
    title: 'Encore une étape',
    intro: 'Tapez les six chiffres que votre application d’authentification affiche pour ce site.',
    again: 'Cela fait un moment. Avant de décider de quelque chose, montrez encore une fois que c’est bien vous.',
    code: 'Code',
    codeHelp: 'Six chiffres. Ou l’un de vos codes de secours, si vous n’avez pas votre téléphone sous la main.',
    button: 'Continuer',
    wrong:
      'Ce code ne convient pas. Les codes changent toutes les trente secondes : prenez celui qui s’affiche maintenant. Chacun sert une seule fois.',
    locked:
      'Plusieurs codes de suite ne convenaient pas, aucun n’est donc accepté pendant un quart d’heure. Réessayez ensuite ; si vous n’avez plus votre téléphone, demandez à la responsable de vous laisser recommencer.',
    lost: 'Plus de téléphone, et pas de code de secours ? La responsable peut vous laisser tout régler à nouveau.',
    few: (left) =>
      left === 0
        ? 'C’était votre dernier code de secours. Demandez à la responsable de vous laisser régler à nouveau la seconde étape.'
        : `Vous avez utilisé un code de secours ; il en reste ${left}.`,
  },
  setUp: {
    title: 'Préparer la seconde étape',
    intro:
      'Vous verrez ce que des personnes nous ont confié, une adresse e-mail seule ne suffit donc pas. Il vous faut une application d’authentification sur votre téléphone ; n’importe laquelle convient.',
    scan: 'Photographiez ceci avec l’application',
    scanAlt: 'Un code carré pour votre application d’authentification. Le même, en lettres, se trouve en dessous.',
    byHand: 'Ou tapez ceci dans l’application',
    next: 'Puis tapez les six chiffres qu’elle affiche',
    button: 'C’est fait',
    wrong:
      'Ce code ne convient pas encore. Prenez celui que l’application affiche maintenant, et vérifiez que l’horloge de votre téléphone est à l’heure.',
  },
  recovery: {
    title: 'Gardez ces codes',
    says: 'Chacun vous permet d’entrer une fois, si vous n’avez plus votre téléphone. Imprimez-les ou notez-les maintenant : ils ne seront plus affichés.',
    button: 'Je les ai notés',
    copy: 'Tout copier',
    copied: 'Copié',
  },
  mail: {
    subject: (organisation) => `Votre lien pour ${organisation}`,
    hello: (name) => `Chère ${name},`,
    says: 'voici votre lien pour vous connecter :',
    button: 'Se connecter',
    once: (minutes) => `Il sert une seule fois, pendant ${minutes} ${minutes < 2 ? 'minute' : 'minutes'}.`,
    notYou: 'Si vous ne l’avez pas demandé, ne faites rien : personne n’entre sans cet e-mail.',
  },
  welcome: {
    subject: (organisation) => `Vous pouvez maintenant vous connecter chez ${organisation}`,
    says: (by) => `${by} vous a nommée administratrice de Profile Audit.`,
    how: 'Connectez-vous avec cette adresse e-mail. Pour la seconde étape, il vous faut une application d’authentification sur votre téléphone.',
    button: 'Aller à la page de connexion',
  },
};
