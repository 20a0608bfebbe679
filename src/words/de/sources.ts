/** German, a draft: where a round's knowledge comes from. */
import type { SourceWords } from '../sources.js';

const profiles = (n: number): string => (n === 1 ? '1 Profil' : `${n} Profile`);

const short: SourceWords['short'] = {
  visited: 'bei unserem Besuch gesehen',
  supplied: 'von der Inhaberin gezeigt',
  stale: 'früher gezeigt und noch gültig',
  unsupplied: 'erbeten, aber nicht gezeigt',
  hidden: 'weder gesehen noch schon erbeten',
  failed: 'beim Besuch misslungen',
};

export const sources: SourceWords = {
  heading: 'Woher das kommt',
  short,
  sentence: (counts) => {
    const order = ['visited', 'supplied', 'stale', 'unsupplied', 'hidden', 'failed'] as const;
    const there = order.filter((source) => counts[source] > 0);
    if (there.length === 0 || (there.length === 1 && there[0] === 'visited')) return '';
    return `${there.map((source) => `${counts[source]} ${short[source]}`).join('; ')}.`;
  },
  since: (day) => `Von der Inhaberin gezeigt am ${day}.`,
  waiting: (n) =>
    `${profiles(n)}, bei ${n === 1 ? 'dem' : 'denen'} nur ein einziges Mal etwas zu sehen war. Niemand erfährt davon, und nichts davon steht hier, bevor ein zweiter Blick es bestätigt.`,
  waitingShort: 'Wartet auf einen zweiten Blick',
  missing: (n) =>
    n === 1
      ? 'Eines von dem, was früher gefunden wurde, war dieses Mal nicht zu finden. Noch einmal ohne es, und es zählt als geändert.'
      : `${n} von dem, was früher gefunden wurde, waren dieses Mal nicht zu finden. Noch einmal ohne sie, und sie zählen als geändert.`,
  mended: (n) =>
    `${n === 1 ? 'Eines wurde' : `${n} wurden`} seit der letzten Runde geändert. Danke an alle, die sich die Mühe gemacht haben.`,
};
