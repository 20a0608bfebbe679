import type { SourceWords } from '../sources.js';
import { il } from './day.js';

const profiles = (n: number): string => (n === 1 ? '1 profilo' : `${n} profili`);

const short: SourceWords['short'] = {
  visited: 'visti con la nostra visita',
  supplied: 'mostrati dalla titolare',
  stale: 'mostrati in precedenza e ancora validi',
  unsupplied: 'chiesti ma non mostrati',
  hidden: 'non visti e non ancora chiesti',
  failed: 'con visita non riuscita',
};

export const sources: SourceWords = {
  heading: 'Da dove viene',
  short,
  sentence: (counts) => {
    const order = ['visited', 'supplied', 'stale', 'unsupplied', 'hidden', 'failed'] as const;
    const there = order.filter((source) => counts[source] > 0);
    if (there.length === 0 || (there.length === 1 && there[0] === 'visited')) return '';
    return `${there.map((source) => `${counts[source]} ${short[source]}`).join('; ')}.`;
  },
  since: (day) => `Mostrato dalla titolare ${il(day)}.`,
  waiting: (n) =>
    `${profiles(n)} in cui una sola verifica mostra qualcosa. Non lo diciamo ad alcuna persona, e qui non compare, finché una seconda verifica non lo conferma.`,
  waitingShort: 'In attesa di una seconda verifica',
  missing: (n) =>
    n === 1
      ? '1 cosa trovata in precedenza questa volta non si è vista. Ancora una verifica senza, e conta come sistemata.'
      : `${n} cose trovate in precedenza questa volta non si sono viste. Ancora una verifica senza, e contano come sistemate.`,
  mended: (n) =>
    `${n === 1 ? '1 cosa sistemata' : `${n} cose sistemate`} dall’ultimo giro. Grazie a chi se n’è occupata.`,
};
