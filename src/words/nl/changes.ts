/** Dutch, a draft: what is said beside a profile before and after. */
import type { ChangeWords } from '../changes.js';

/** Of things in the plural the verb is plural as well. */
const plural = (the: string): boolean => /^(?:de links|de berichten)$/i.test(the);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const changes: ChangeWords = {
  before: 'Voor',
  after: 'Na',
  same: (the) => `${upper(the)} ${plural(the) ? 'zijn' : 'is'} hetzelfde.`,
  gone: (the) => `${upper(the)} ${plural(the) ? 'zijn' : 'is'} er niet meer.`,
  fresh: (the) => `${upper(the)} ${plural(the) ? 'zijn' : 'is'} nieuw.`,
  other: (the) => `${upper(the)} ${plural(the) ? 'zijn' : 'is'} nu anders.`,
  unseen: (the) => `${upper(the)} zagen we niet beide keren, dus we kunnen niet vergelijken.`,
  nothing: 'Er veranderde niets in wat we beide keren konden zien.',
  takenOut: 'weggehaald:',
  putIn: 'toegevoegd:',
  notKept: 'Deze foto wordt niet meer bewaard.',
  none: 'geen',
};
