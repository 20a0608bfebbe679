/** Dutch, a draft: where a round's knowledge comes from. */
import type { SourceWords } from '../sources.js';

const profiles = (n: number): string => (n === 1 ? '1 profiel' : `${n} profielen`);
const findings = (n: number): string => (n === 1 ? '1 bevinding' : `${n} bevindingen`);

export const sources: SourceWords = {
  heading: 'Waar dit vandaan komt',
  short: {
    visited: 'gezien bij ons bezoek',
    supplied: 'door de eigenares aan ons getoond',
    stale: 'eerder aan ons getoond en nog geldig',
    unsupplied: 'gevraagd, maar niet aan ons getoond',
    hidden: 'niet gezien en nog niet gevraagd',
    failed: 'waar het bezoek mislukte',
  },
  sentence: (counts) => {
    const order = ['visited', 'supplied', 'stale', 'unsupplied', 'hidden', 'failed'] as const;
    const there = order.filter((source) => counts[source] > 0);
    if (there.length === 0 || (there.length === 1 && there[0] === 'visited')) return '';
    return `${there.map((source) => `${counts[source]} ${sources.short[source]}`).join('; ')}.`;
  },
  since: (day) => `Door de eigenares aan ons getoond op ${day}.`,
  waiting: (n) =>
    `${profiles(n)} waar maar één keer kijken iets laat zien. Niemand krijgt het te horen, en er staat hier niets over, voordat een tweede keer kijken het bevestigt.`,
  waitingShort: 'Wacht op een tweede keer kijken',
  missing: (n) =>
    `${findings(n)} van eerder ${n === 1 ? 'was' : 'waren'} deze keer niet te vinden. ${n === 1 ? 'Als we die' : 'Als we ze'} nog één keer niet zien, ${n === 1 ? 'telt die' : 'tellen ze'} als aangepast.`,
  mended: (n) => `${findings(n)} aangepast sinds de vorige ronde. Dank aan wie de moeite nam.`,
};
