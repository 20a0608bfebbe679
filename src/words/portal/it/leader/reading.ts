import { il } from '../../../it/day.js';
import type { ReadingWords } from '../../en/leader/reading.js';

export const reading: ReadingWords = {
  title: 'La lettura annuale',
  lead: 'La maggior parte della policy riguarda ciò che le persone si dicono, e nessun programma lo guarda. Ecco le sue frasi, da leggere una volta all’anno. È una scelta libera.',
  onlyDate:
    'Conserviamo il giorno in cui le hai lette, e nient’altro. La tua organizzazione vede al massimo quante persone l’hanno fatto.',
  last: (day) => `Le hai lette l’ultima volta ${il(day)}.`,
  never: 'Non le hai ancora lette qui.',
  does: 'Le ho lette',
  done: 'Grazie. Abbiamo annotato la data di oggi, e nient’altro.',
  quotes: 'La policy dice',
  questions: {
    'Respectful Communication': 'Lo direi così a una persona guardandola negli occhi?',
    'Respect Others’ Privacy': 'Racconta qualcosa di una persona che ho sostenuto?',
    'Make Your Role Clear': 'È chiaro quando parlo per LLL, e quando per me?',
    'Presenting Information About LLL': 'È corretto, ed è già pubblico?',
    'Respect Copyright and Intellectual Property':
      'Ho il consenso scritto per questa immagine, di tutte le persone che si vedono?',
  },
  rest: 'E il resto',
};
