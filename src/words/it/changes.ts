import type { ChangeWords } from '../changes.js';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const several = (the: string): boolean => /^(i|gli|le) /.test(the);
/** «L’immagine del profilo è nuova», «I link sono nuovi». */
const be = (the: string): string => `${upper(the)} ${several(the) ? 'sono' : 'è'}`;
const ending = (the: string): string =>
  /^le /.test(the) ? 'e' : several(the) ? 'i' : /^la |^l’immagine/.test(the) ? 'a' : 'o';

export const changes: ChangeWords = {
  before: 'Prima',
  after: 'Dopo',
  same: (the) => `${be(the)} come prima.`,
  gone: (the) => `${upper(the)} non ${several(the) ? 'ci sono' : 'c’è'} più.`,
  fresh: (the) => `${be(the)} nuov${ending(the)}.`,
  other: (the) => `${be(the)} cambiat${ending(the)}.`,
  unseen: (the) => `Non abbiamo potuto vedere ${the} entrambe le volte, quindi non possiamo fare un confronto.`,
  nothing: 'In quello che abbiamo potuto vedere entrambe le volte non è cambiato niente.',
  takenOut: 'tolto:',
  putIn: 'aggiunto:',
  notKept: 'Questa immagine non è più conservata.',
  none: 'niente',
};
