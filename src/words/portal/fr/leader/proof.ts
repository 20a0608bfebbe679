/** French (a draft): showing that a profile is hers. */
import type { ProofWords } from '../../en/leader/proof.js';

export const proof: ProofWords = {
  title: 'Montrer qu’il est à vous',
  lead: (handle, place) =>
    `N’importe qui pourrait taper cette adresse. Avant que quoi que ce soit ne soit regardé, montrez donc, s’il vous plaît, que ${handle} sur ${place} est à vous. Une seule de ces façons suffit, et vous pouvez tout enlever ensuite.`,
  code: 'Mettre un code dans la description',
  codeHelp:
    'Copiez-le dans la description de votre profil, n’importe où, et enregistrez. Enlevez-le dès que nous l’avons vu.',
  copy: 'Copier',
  copied: 'Copié',
  link: 'Ou mettre un lien vers une de nos pages',
  linkHelp:
    'Ajoutez cette adresse aux liens de votre profil ; sur votre propre site, comme lien avec rel="me". La page ne dit rien à votre sujet.',
  check: 'C’est fait : regardez maintenant',
  checkHelp:
    'Nous regardons une fois la description et les liens, seulement pour le code et le lien. Rien n’en est gardé. Cela peut prendre une demi-minute.',
  vouch: 'Ou demander la parole d’une administratrice',
  vouchHelp:
    'Si la plateforme ne montre rien aux visiteurs, ou si vous préférez ne pas toucher à votre profil : une administratrice de votre secteur qui vous connaît peut se porter garante qu’il est à vous. Elle voit l’adresse et votre nom, rien d’autre. Qui se porte garante de vous n’examine pas vos profils.',
  vouchDo: 'Le demander',
  vouchAsked: (day) => `Vous l’avez demandé le ${day}. Vous recevrez un e-mail dès que quelqu’un aura répondu.`,
  vouchUndo: 'Finalement, non',
  done: (how) => `Merci : vous avez montré qu’il est à vous, ${how}.`,
  doneNext: 'Vous pouvez maintenant enlever le code ou le lien.',
  missing: 'Pas encore trouvé. Il faut parfois une minute avant qu’une plateforme montre ce que vous avez enregistré.',
  busy: 'Une autre vérification est en cours. Réessayez dans une minute, s’il vous plaît.',
  failed: 'Nous n’avons pas pu regarder à l’instant.',
  slow: 'Cela dure plus longtemps que d’habitude. Revenez sur cette page dans une minute : elle dira ce que nous avons vu.',
  last: (day, says) => `Regardé pour la dernière fois le ${day}. ${says}`,
  already: 'Vous avez déjà montré que ce profil est à vous.',
  page: {
    title: 'Une page pour y mettre un lien',
    says: 'Quelqu’un met un lien vers cette page pour montrer qu’un profil est bien le sien. Il n’y a rien d’autre à voir : cette page ne connaît le nom de personne.',
    more: 'À propos de ce programme',
  },
};
