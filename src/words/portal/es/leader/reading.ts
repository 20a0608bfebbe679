import type { ReadingWords } from '../../en/leader/reading.js';

export const reading: ReadingWords = {
  title: 'La lectura anual',
  lead: 'La mayor parte de las normas trata de lo que las personas se dicen entre sí, y eso no lo mira ningún programa. Aquí están sus propias frases, para leerlas una vez al año. Es voluntario.',
  onlyDate:
    'Guardamos el día en que las leíste, y nada más. Tu organización ve, como mucho, cuántas personas lo hicieron.',
  last: (day) => `Las leíste por última vez el ${day}.`,
  never: 'Todavía no las has leído aquí.',
  does: 'Las he leído',
  done: 'Gracias. Hemos anotado la fecha de hoy, y nada más.',
  quotes: 'Las normas dicen',
  questions: {
    'Respectful Communication': '¿Se lo diría así a alguien a la cara?',
    'Respect Others’ Privacy': '¿Cuenta algo de alguien a quien acompañé?',
    'Make Your Role Clear': '¿Está claro cuándo hablo por LLL y cuándo por mí misma?',
    'Presenting Information About LLL': '¿Es exacto, y es ya público?',
    'Respect Copyright and Intellectual Property':
      '¿Tengo consentimiento por escrito para esta imagen, de todas las personas que salen en ella?',
  },
  rest: 'Y el resto',
};
