/** French (a draft): the mail that a Leader gets after a period. */
import { fr as general } from '../fr.js';
import type { PersonalWords } from '../personal.js';

const things = (n: number): string => (n === 1 ? 'un point' : `${general.number(n)} points`);

export const personal: PersonalWords = {
  lang: 'fr',
  subject: (period, n) => (n === 0 ? `Vos profils, ${period}` : `Vos profils, ${period} : ${things(n)} à regarder`),
  hello: (name) => `Bonjour ${name},`,
  lead: (needsHer, changed) =>
    needsHer > 0
      ? 'vos profils ont été regardés, comme vous le souhaitiez. Voici ce qui vous attend :'
      : changed > 0
        ? 'vos profils ont été regardés, comme vous le souhaitiez. Rien ne vous attend. Voici ce qui est réglé depuis le dernier e-mail :'
        : 'vos profils ont été regardés, comme vous le souhaitiez.',
  waiting: 'Ce qui vous attend',
  waitingSays: (n) =>
    `${n === 1 ? 'Une de vos réponses est maintenant lue' : `${general.number(n)} de vos réponses sont maintenant lues`} par une personne ; vous n’avez rien à faire.`,
  until: (day) => `Jusqu’au ${day}, vous seule le voyez.`,
  mend: 'Comment le modifier',
  policy: 'Ce que dit la politique',
  look: 'Regarder et répondre',
  over: 'Réglé',
  endings: {
    mended: 'c’est en ordre maintenant. Merci.',
    'not-a-finding': 'une personne a regardé : il n’y avait rien à modifier. Nous sommes désolés du dérangement.',
    waived: 'une personne a regardé, et cela peut rester tel quel.',
    'rules-changed': 'nous avons changé nos propres règles, et elles ne le trouvent plus.',
    withdrawn: 'c’est terminé, puisque votre accord a pris fin.',
  },
  seen: 'Ce que nous avons pu voir',
  seenOn: (day) => `Regardé le ${day}.`,
  notYet: 'Pas encore regardé.',
  prove: 'Avant que quoi que ce soit ne soit regardé, montrez s’il vous plaît sur votre page que ce profil est à vous.',
  paused: 'En pause : rien n’est visité.',
  ends: (day) => `Votre accord se termine le ${day}.`,
  open: 'Ouvrir votre page',
  private:
    'Cet e-mail n’est que pour vous. Tant que dure votre propre délai, personne d’autre n’apprend ce qu’il contient.',
  rather: 'Si vous préférez ne pas recevoir cet e-mail chaque fin de mois :',
  thanks: 'Merci,',
};
