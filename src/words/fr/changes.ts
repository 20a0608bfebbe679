/** French (a draft): what is said beside a profile before and after. */
import type { ChangeWords } from '../changes.js';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const several = (the: string): boolean => the.startsWith('les ');
/** « le nom a été ajouté », « la description a été ajoutée », « les publications ont été ajoutées ». */
function added(the: string): string {
  if (several(the)) return the.endsWith('publications') ? 'ont été ajoutées' : 'ont été ajoutés';
  return the.startsWith('la ') ? 'a été ajoutée' : 'a été ajouté';
}

export const changes: ChangeWords = {
  before: 'Avant',
  after: 'Après',
  same: (the) => `${upper(the)} ${several(the) ? 'n’ont' : 'n’a'} pas changé.`,
  gone: (the) => `${upper(the)} ${several(the) ? 'ne sont' : 'n’est'} plus là.`,
  fresh: (the) => `${upper(the)} ${added(the)}.`,
  other: (the) => `${upper(the)} ${several(the) ? 'ont' : 'a'} changé.`,
  unseen: (the) => `${upper(the)} : pas vu les deux fois, nous ne pouvons donc pas comparer.`,
  nothing: 'Rien n’a changé dans ce que nous avons pu voir les deux fois.',
  takenOut: 'retiré :',
  putIn: 'ajouté :',
  notKept: 'Cette image n’est plus gardée.',
  none: 'rien',
};
