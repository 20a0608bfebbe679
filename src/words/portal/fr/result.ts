/** French (a draft): what she reads of a look at her profile. */
import type { ResultWords } from '../en/result.js';

export const result: ResultWords = {
  title: (place) => `Ce que nous avons vu sur ${place}`,
  tabs: 'Vérifications de ce profil',
  from: { own: 'Votre propre vérification', round: 'La dernière tournée', supplied: 'Ce que vous nous avez montré' },
  none: 'Rien n’a encore été regardé.',
  noneNext: 'Regarder maintenant',
  noneShow: 'Nous le montrer vous-même',
  supplied: (day, until) => `Vous nous l’avez montré le ${day}. Cela compte jusqu’au ${until}.`,
  ranOut: (day) =>
    `Vous nous l’avez montré le ${day}. C’est trop ancien pour compter encore ; vous pouvez nous le montrer à nouveau.`,
  seen: 'Ce que nous avons pu voir',
  found: 'Ce que nous avons trouvé',
  rules: 'Règle par règle',
  mend: 'Comment le modifier',
  wallNext: 'Vous pouvez nous montrer la page vous-même : une capture d’écran ou la page enregistrée suffit.',
  waiting:
    'Un seul passage a montré quelque chose qui n’était peut-être que passager. Nous regardons une seconde fois avant d’en dire quoi que ce soit.',
  nothingOpen: 'Vous n’avez rien à faire.',
  mendedNow: {
    title: 'C’est réglé, merci',
    says: (n) =>
      n === 1
        ? 'Ce que nous avions trouvé n’y est plus. Ce point est clos.'
        : 'Ce que nous avions trouvé n’y est plus. Tout est clos.',
  },
  toItems: 'Répondre ou contester',
  again: 'Je l’ai modifié : regardez à nouveau',
  more: 'Nous en montrer plus',

  disclaimers: {
    heading: 'Une mention à copier',
    intro:
      'La politique demande aux animatrices qui écrivent souvent au sujet de LLL de dire que leurs opinions sont personnelles. Ces phrases sont prêtes à l’emploi.',
    lang: 'Langue',
    show: 'La montrer dans cette langue',
    short: 'Pour votre description',
    long: 'Pour la fin d’un article ou d’une publication',
    own: 'Ce sont les mots de la politique elle-même.',
    ours: 'C’est notre traduction des mots de la politique ; personne à LLLI ne l’a approuvée.',
    copy: 'Copier',
    copied: 'Copié',
  },
  change: {
    heading: 'Ce qui a changé',
    between: (before, after) => `Entre le ${before} et le ${after}.`,
  },
  words: 'Tous les mots que nous avons lus dans vos images',
};
