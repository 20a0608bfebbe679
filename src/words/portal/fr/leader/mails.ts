/** French (a draft): mails to her about her consents, proofs and data. */
import type { LeaderMailWords } from '../../en/leader/mails.js';

const these = (profiles: readonly string[]): string => profiles.join(', ');

export const leaderMails: LeaderMailWords = {
  hello: (name) => `Bonjour ${name},`,
  thanks: 'Merci,',
  ends: (profiles, day) => ({
    subject: 'Votre accord se termine dans un mois',
    paragraphs: [
      `Le ${day}, votre accord se termine pour ${these(profiles)}.`,
      'Si vous souhaitez que ces profils soient regardés une année de plus, renouvelez-le sur votre page. Sinon, ne faites rien : plus rien ne sera visité. Ni l’un ni l’autre n’a de conséquence.',
    ],
    button: 'Renouveler ou laisser finir',
  }),
  ended: (profiles) => ({
    subject: 'Votre accord est terminé',
    paragraphs: [`Votre accord est terminé pour ${these(profiles)}, plus rien n’y est donc visité.`],
  }),
  vouched: (profile) => ({
    subject: 'Il est confirmé que votre profil est à vous',
    paragraphs: [
      `Une administratrice s’est portée garante que ${profile} est à vous. À partir de maintenant, il est regardé, dans la limite de ce que vous avez permis.`,
    ],
    button: 'Vers mes profils',
  }),
  mailChange: () => ({
    subject: 'Votre nouvelle adresse e-mail',
    paragraphs: [
      'Quelqu’un, sans doute vous, souhaite utiliser désormais cette adresse. Si c’était vous, ouvrez le lien ; il est valable un jour. Sinon, ne faites rien.',
    ],
    button: 'Oui, c’est mon adresse',
  }),
  mailChanged: () => ({
    subject: 'Votre adresse e-mail a été modifiée',
    paragraphs: [
      'À partir de maintenant, nous écrivons à une autre adresse, comme vous l’avez demandé sur votre page. Si ce n’était pas vous, écrivez tout de suite à votre organisation.',
    ],
  }),
  receipt: (lines, backups) => ({
    subject: 'Tout ce qui vous concerne est effacé',
    paragraphs: [
      'Comme vous l’avez souhaité, tout ce qui était gardé à votre sujet est effacé. Ceci est votre reçu ; nous n’en gardons pas.',
      ...lines,
      backups,
      'Cet e-mail était le dernier : votre adresse est maintenant effacée aussi.',
    ],
  }),
};
