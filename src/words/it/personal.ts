import { it as general } from '../it.js';
import type { PersonalWords } from '../personal.js';
import { al, il } from './day.js';

const things = (n: number): string => (n === 1 ? 'una cosa' : `${general.number(n)} cose`);

export const personal: PersonalWords = {
  lang: 'it',
  subject: (period, n) =>
    n === 0 ? `I tuoi profili, ${period}` : `I tuoi profili, ${period}: ${things(n)} da guardare`,
  hello: (name) => `Ciao ${name},`,
  lead: (needsHer, changed) =>
    needsHer > 0
      ? 'i tuoi profili sono stati guardati, come desideravi. Ecco che cosa ti aspetta:'
      : changed > 0
        ? 'i tuoi profili sono stati guardati, come desideravi. Non c’è niente che ti aspetta. Ecco che cosa si è chiuso dall’ultima email:'
        : 'i tuoi profili sono stati guardati, come desideravi.',
  waiting: 'Ti aspetta',
  waitingSays: (n) =>
    `${n === 1 ? 'Una tua risposta è' : `${general.number(n)} tue risposte sono`} ora nelle mani di una persona; non devi fare niente.`,
  until: (day) => `Fino ${al(day)} lo vedi soltanto tu.`,
  mend: 'Come sistemarlo',
  policy: 'La policy dice',
  look: 'Guarda e rispondi',
  over: 'Chiuso',
  endings: {
    mended: 'ora è a posto. Grazie.',
    'not-a-finding': 'una persona ha guardato: non c’era niente da sistemare. Ci dispiace per il disturbo.',
    waived: 'una persona ha guardato e per lei va bene così.',
    'rules-changed': 'abbiamo cambiato le nostre regole, e con quelle nuove non risulta più.',
    withdrawn: 'è chiuso, perché il tuo consenso è finito.',
  },
  seen: 'Che cosa abbiamo potuto vedere',
  seenOn: (day) => `Guardato ${il(day)}.`,
  notYet: 'Non è ancora stato guardato.',
  prove: 'Prima che si guardi qualcosa, mostra sulla tua pagina che questo profilo è tuo, per favore.',
  paused: 'È in pausa: non si visita niente.',
  ends: (day) => `Il tuo consenso finisce ${il(day)}.`,
  open: 'Apri la tua pagina',
  private:
    'Questa email è solo per te. Finché dura il tuo tempo, nessun’altra persona viene a sapere che cosa contiene.',
  rather: 'Se preferisci non ricevere questa email dopo ogni mese:',
  thanks: 'Grazie,',
};
