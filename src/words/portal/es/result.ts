import type { ResultWords } from '../en/result.js';

export const result: ResultWords = {
  title: (place) => `Lo que vimos en ${place}`,
  tabs: 'Las veces que se miró este perfil',
  from: { own: 'Cuando lo pediste tú', round: 'La última ronda', supplied: 'Lo que nos enseñaste' },
  none: 'Todavía no se ha mirado nada.',
  noneNext: 'Mirar ahora',
  noneShow: 'Enseñárnoslo tú',
  supplied: (day, until) => `Nos lo enseñaste el ${day}. Vale hasta el ${until}.`,
  ranOut: (day) => `Nos lo enseñaste el ${day}. Ya es demasiado antiguo para contar; puedes enseñárnoslo de nuevo.`,
  seen: 'Lo que pudimos ver',
  found: 'Lo que encontramos',
  rules: 'Regla por regla',
  mend: 'Cómo arreglarlo',
  wallNext: 'Puedes enseñarnos tú la página: basta con una captura de pantalla o la página guardada.',
  waiting:
    'Una sola mirada mostró algo que puede haber sido pasajero. Miramos una segunda vez antes de decir nada de ello.',
  nothingOpen: 'No tienes que hacer nada.',
  mendedNow: {
    title: 'Arreglado, gracias',
    says: (n) =>
      n === 1
        ? 'Lo que encontramos antes ya no está. Queda cerrado.'
        : 'Lo que encontramos antes ya no está. Queda todo cerrado.',
  },
  toItems: 'Responder o decir que no es así',
  again: 'Lo he cambiado: mirar otra vez',
  more: 'Enseñarnos más',

  disclaimers: {
    heading: 'Un aviso para copiar',
    intro:
      'Las normas piden a las líderes que escriben a menudo sobre LLL que digan que sus opiniones son propias. Estos textos están listos para usar.',
    lang: 'Idioma',
    show: 'Mostrarlo en este idioma',
    short: 'Para tu descripción',
    long: 'Para el final de un artículo o una publicación',
    own: 'Son las propias palabras de las normas.',
    ours: 'Es nuestra traducción de las palabras de las normas; nadie de LLLI la ha aprobado.',
    copy: 'Copiar',
    copied: 'Copiado',
  },
  change: {
    heading: 'Qué ha cambiado',
    between: (before, after) => `Entre el ${before} y el ${after}.`,
  },
  words: 'Todas las palabras que leímos en tus imágenes',
};
