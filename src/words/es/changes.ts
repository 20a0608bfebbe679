import type { ChangeWords } from '../changes.js';
import { upper } from '../grammar.js';

/** «las publicaciones» and «los enlaces» take the plural. */
const plural = (the: string): boolean => /^(?:los|las) /.test(the);
const feminine = (the: string): boolean => /^(?:la|las) /.test(the);

export const changes: ChangeWords = {
  before: 'Antes',
  after: 'Después',
  same: (the) => `${upper(the)} ${plural(the) ? 'siguen' : 'sigue'} igual.`,
  gone: (the) => `${upper(the)} ya no ${plural(the) ? 'están' : 'está'}.`,
  fresh: (the) =>
    `${upper(the)} ${plural(the) ? 'son' : 'es'} ${feminine(the) ? 'nueva' : 'nuevo'}${plural(the) ? 's' : ''}.`,
  other: (the) =>
    `${upper(the)} ahora ${plural(the) ? 'son' : 'es'} ${feminine(the) ? 'otra' : 'otro'}${plural(the) ? 's' : ''}.`,
  unseen: (the) => `No pudimos ver ${the} las dos veces, así que no podemos comparar.`,
  nothing: 'No ha cambiado nada en lo que pudimos ver las dos veces.',
  takenOut: 'quitado:',
  putIn: 'añadido:',
  notKept: 'Esta imagen ya no se guarda.',
  none: 'nada',
};
