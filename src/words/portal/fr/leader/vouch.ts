/** French (a draft): an admin's page, who asked for a word. */
import type { VouchWords } from '../../en/leader/vouch.js';

export const vouch: VouchWords = {
  title: 'Demandes de garantie',
  lead: 'Ces animatrices ont demandé à quelqu’un qui les connaît de dire qu’un profil est à elles. Votre parole ne remplace jamais un accord : chacune a déjà signé. Qui se porte garante d’une personne n’examine pas ses profils.',
  empty: 'Personne ne demande de garantie en ce moment.',
  emptyNext: 'Retour aux animatrices',
  elsewhere: (n) =>
    n < 2
      ? 'Une autre attend quelqu’un qui n’a jamais décidé à son sujet.'
      : `${n} autres attendent quelqu’un qui n’a jamais décidé à leur sujet.`,
  asked: (day) => `demandé le ${day}`,
  note: 'Comment le savez-vous ?',
  noteHelp: 'Une phrase. Elle la voit.',
  does: (name) => `Je me porte garante : ce profil est à ${name}`,
  done: 'C’est noté, et elle reçoit un e-mail.',
  unsure: 'Si vous n’êtes pas sûre, ne faites rien : elle peut le montrer d’autres façons.',
  needsNote: 'Dites s’il vous plaît, en une phrase, comment vous le savez.',
};
