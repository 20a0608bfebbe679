/** Dutch, a draft: an admin's page, who asked for a word. */
import type { VouchWords } from '../../en/leader/vouch.js';

export const vouch: VouchWords = {
  title: 'Gevraagd om in te staan',
  lead: 'Deze LLL-leidsters vroegen iemand die hen kent te zeggen dat een profiel van hen is. Jouw woord vervangt nooit een toestemming: elk van hen heeft al ondertekend. Wie voor iemand instaat, beoordeelt haar niet.',
  empty: 'Niemand vraagt nu om een woord.',
  emptyNext: 'Terug naar de LLL-leidsters',
  elsewhere: (n) =>
    n === 1
      ? 'Nog één wacht op iemand die nooit over haar heeft beslist.'
      : `Nog ${n} wachten op iemand die nooit over hen heeft beslist.`,
  asked: (day) => `gevraagd op ${day}`,
  note: 'Hoe weet je het?',
  noteHelp: 'Eén zin. Zij ziet die.',
  does: (name) => `Ik sta ervoor in: dit is het profiel van ${name}`,
  done: 'Genoteerd, en ze krijgt een mail.',
  unsure: 'Weet je het niet zeker, doe dan niets: ze kan het op andere manieren laten zien.',
  needsNote: 'Zeg alsjeblieft in één zin hoe je het weet.',
};
