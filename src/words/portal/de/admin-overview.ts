/** German, a draft: the first page of an admin. */
import type { AdminOverviewWords } from '../en/admin-overview.js';

export const adminOverview: AdminOverviewWords = {
  title: 'Übersicht',
  now: 'Jetzt',
  waiting: 'warten auf deine Entscheidung',
  waitingNone: 'Nichts wartet auf deine Entscheidung.',
  answered: 'von einer Beraterin beantwortet',
  toVerify: 'nach ihren Worten geändert, noch einmal anzusehen',
  open: 'nach Ablauf der eigenen Zeit der Beraterin',
  roll: { in: 'Beraterinnen machen mit', invited: 'eingeladen, noch ohne Antwort' },
  readers: (n) => `${n} Beraterinnen haben im letzten Jahr von sich aus die übrigen Punkte der Richtlinie gelesen.`,
  worker: {
    on: 'Der Hintergrunddienst läuft.',
    off: 'Der Hintergrunddienst läuft nicht: Kein Profil wird besucht, und keine E-Mail wird verschickt. Bitte die Person, die sich um den Rechner kümmert, profile-audit serve zu starten.',
    trouble: 'Etwas braucht die Aufmerksamkeit der Person, die das hier betreibt:',
    paused: 'Besuche sind in den Einstellungen pausiert: Es wird kein neuer begonnen.',
  },
  rounds: {
    heading: 'Runden',
    running: (period) => `Die Runde ${period} läuft`,
    progress: (done, of) => `${done} von ${of} ${of === 1 ? 'Profil' : 'Profilen'} angesehen`,
    counts: (seen, hidden, failed) => `${seen} gesehen, ${hidden} nicht zu sehen, ${failed} misslungen`,
    last: (period, date) => `Die letzte Runde, ${period}, endete am ${date}.`,
    cancelled: (period, date) => `Die letzte Runde, ${period}, wurde am ${date} angehalten.`,
    none: 'Es gab noch keine Runde.',
    next: (date) => `Die nächste beginnt am ${date}.`,
    noNext: 'Wann die nächste beginnt, lässt sich nicht sagen.',
  },
  areas: { label: 'Gebiete', every: 'Alle Gebiete', choose: 'Gebiet', go: 'Zeigen' },
  month: (period, date) => `${period}, Stand ${date}`,
  monthWhy:
    'Die Zahlen werden ermittelt, wenn eine Runde endet, und gelten bis zur nächsten. Wo hinter einer Zahl nur wenige Menschen stehen, wird sie nicht genannt.',
  noMonth: 'Es gibt noch keine Zahlen: Sie werden ermittelt, wenn die erste Runde endet.',
  noMonthNext: 'Beraterinnen einladen',
  noArea: 'Du kümmerst dich noch um kein Gebiet. Bitte eine Eigentümerin, dir eines zu geben.',
  trends: 'Die letzten Monate',
};
