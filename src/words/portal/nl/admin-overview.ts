/** Dutch, a draft: the first page of an admin. */
import type { AdminOverviewWords } from '../en/admin-overview.js';

const profiles = (n: number): string => `${n} ${n === 1 ? 'profiel' : 'profielen'}`;

export const adminOverview: AdminOverviewWords = {
  title: 'Overzicht',
  now: 'Nu',
  waiting: 'wachten op je beslissing',
  waitingNone: 'Er wacht niets op je beslissing.',
  answered: 'beantwoord door een LLL-leidster',
  toVerify: 'aangepast volgens haar, nog eens te bekijken',
  open: 'voorbij de eigen tijd van de LLL-leidster',
  roll: { in: 'LLL-leidsters doen mee', invited: 'uitgenodigd, nog geen antwoord' },
  readers: (n) => `${n} LLL-leidsters lazen het afgelopen jaar uit zichzelf de andere punten van het beleid.`,
  worker: {
    on: 'Het werkprogramma loopt.',
    off: 'Het werkprogramma loopt niet: er wordt geen profiel bezocht en geen mail verstuurd. Vraag wie voor de machine zorgt, profile-audit serve te starten.',
    trouble: 'Hier moet de technisch beheerder naar kijken:',
    paused: 'Bezoeken zijn gepauzeerd in de instellingen: er begint geen nieuw bezoek.',
  },
  rounds: {
    heading: 'Rondes',
    running: (period) => `De ronde ${period} loopt`,
    progress: (done, of) => `${done} van ${profiles(of)} bekeken`,
    counts: (seen, hidden, failed) => `${seen} gezien, ${hidden} niet te zien, ${failed} mislukt`,
    last: (period, date) => `De laatste ronde, ${period}, eindigde op ${date}.`,
    cancelled: (period, date) => `De laatste ronde, ${period}, is gestopt op ${date}.`,
    none: 'Er is nog geen ronde geweest.',
    next: (date) => `De volgende begint op ${date}.`,
    noNext: 'Wanneer de volgende begint, is niet te zeggen.',
  },
  areas: { label: 'Regio’s', every: 'Alle regio’s', choose: 'Regio', go: 'Laat zien' },
  month: (period, date) => `${period}, zoals het was op ${date}`,
  monthWhy:
    'Cijfers worden geteld als een ronde eindigt, en blijven staan tot de volgende. Waar weinig mensen achter een getal staan, noemen we het niet.',
  noMonth: 'Er zijn nog geen cijfers: die worden geteld als de eerste ronde eindigt.',
  noMonthNext: 'LLL-leidsters uitnodigen',
  noArea: 'Je zorgt nog voor geen enkele regio. Vraag een eigenaar om je er een te geven.',
  trends: 'De laatste maanden',
};
