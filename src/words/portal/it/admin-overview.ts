import { il } from '../../it/day.js';
import type { AdminOverviewWords } from '../en/admin-overview.js';

const profiles = (n: number): string => `${n} ${n === 1 ? 'profilo' : 'profili'}`;

export const adminOverview: AdminOverviewWords = {
  title: 'Panoramica',
  now: 'Adesso',
  waiting: 'in attesa di una tua decisione',
  waitingNone: 'Niente aspetta una tua decisione.',
  answered: 'con la risposta di una consulente',
  toVerify: 'dette sistemate, da rivedere',
  open: 'oltre il tempo della consulente',
  roll: { in: 'consulenti partecipano', invited: 'invitate, in attesa' },
  readers: (n) =>
    `${n} consulenti hanno letto di propria iniziativa, nell’ultimo anno, gli altri punti delle linee guida.`,
  worker: {
    on: 'Il programma che fa le visite è attivo.',
    off: 'Il programma che fa le visite è fermo: non si visita nessun profilo e non si manda nessuna email. Chiedi a chi si occupa del computer di avviare profile-audit serve.',
    trouble: 'C’è qualcosa che chi gestisce il programma dovrebbe guardare:',
    paused: 'Le visite sono in pausa nelle impostazioni: non ne comincia nessuna di nuova.',
  },
  rounds: {
    heading: 'Giri',
    running: (period) => `Il giro ${period} è in corso`,
    progress: (done, of) => `${done} di ${profiles(of)} guardati`,
    counts: (seen, hidden, failed) => `${seen} visti, ${hidden} non visibili, ${failed} non riusciti`,
    last: (period, date) => `L’ultimo giro, ${period}, è finito ${il(date)}.`,
    cancelled: (period, date) => `L’ultimo giro, ${period}, è stato fermato ${il(date)}.`,
    none: 'Non c’è ancora stato nessun giro.',
    next: (date) => `Il prossimo comincia ${il(date)}.`,
    noNext: 'Non si può dire quando comincia il prossimo.',
  },
  areas: { label: 'Aree', every: 'Tutte le aree', choose: 'Area', go: 'Mostra' },
  month: (period, date) => `${period}, situazione: ${date}`,
  monthWhy:
    'I numeri si contano quando finisce un giro, e restano fino al successivo. Dove dietro a un numero ci sono poche persone, non viene detto.',
  noMonth: 'Non ci sono ancora numeri: si contano quando finisce il primo giro.',
  noMonthNext: 'Invita delle consulenti',
  noArea: 'Non ti è ancora affidata nessuna area. Chiedi a una persona responsabile di dartene una.',
  trends: 'Gli ultimi mesi',
};
