import { il } from '../../../it/day.js';
import type { LeaderMailWords } from '../../en/leader/mails.js';

const these = (profiles: readonly string[]): string => profiles.join(', ');

export const leaderMails: LeaderMailWords = {
  hello: (name) => `Ciao ${name},`,
  thanks: 'Grazie,',
  ends: (profiles, day) => ({
    subject: 'Il tuo consenso finisce tra un mese',
    paragraphs: [
      `Il tuo consenso per ${these(profiles)} finisce ${il(day)}.`,
      'Se vuoi che questi profili vengano guardati per un altro anno, rinnovalo sulla tua pagina. Altrimenti non fare niente: dopo non si visita più niente. Nessuna delle due scelte ha conseguenze.',
    ],
    button: 'Rinnova o lascia finire',
  }),
  ended: (profiles) => ({
    subject: 'Il tuo consenso è finito',
    paragraphs: [`Il tuo consenso per ${these(profiles)} è finito, quindi lì non si visita più niente.`],
  }),
  vouched: (profile) => ({
    subject: 'È confermato che il profilo è tuo',
    paragraphs: [
      `Un’admin ha garantito che ${profile} è tuo. Da adesso si guarda, nei limiti di ciò che hai permesso.`,
    ],
    button: 'Ai miei profili',
  }),
  mailChange: () => ({
    subject: 'Il tuo nuovo indirizzo email',
    paragraphs: [
      'Una persona, probabilmente tu, vuole usare questo indirizzo da adesso in poi. Se sei tu, apri il link; vale per un giorno. Altrimenti non fare niente.',
    ],
    button: 'Sì, è il mio indirizzo',
  }),
  mailChanged: () => ({
    subject: 'Il tuo indirizzo email è cambiato',
    paragraphs: [
      'Da adesso scriviamo a un altro indirizzo, come hai chiesto sulla tua pagina. Se non l’hai chiesto tu, scrivi subito alla tua organizzazione.',
    ],
  }),
  receipt: (lines, backups) => ({
    subject: 'Tutto ciò che ti riguarda è cancellato',
    paragraphs: [
      'Come desideravi, tutto ciò che si conservava su di te è cancellato. Questa è la tua ricevuta; noi non ne teniamo.',
      ...lines,
      backups,
      'Questa email era l’ultima: ora si cancella anche il tuo indirizzo.',
    ],
  }),
};
