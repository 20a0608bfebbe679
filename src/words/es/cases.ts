/** Spanish (a draft): the mail that says that something new needs her. */
import type { CaseMailWords } from '../cases.js';

const joined = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} y ${list.at(-1)}`;

export const caseMail: CaseMailWords = {
  news: ({ name, places, items, waiversEnded, organisation, graceDays, link }) => ({
    subject: 'Quizá algo de tu perfil te necesite',
    text: `Querida ${name}:

Hemos mirado ${places.length > 1 ? 'tus perfiles' : 'tu perfil'} (${joined(places)}), como nos permitiste. ${
      items === 1 ? 'Hay una cosa' : `Hay ${items} cosas`
    } que nos gustaría que vieras. Puede que nos equivoquemos: échale un vistazo y dínoslo.
${waiversEnded > 0 ? `\n${waiversEnded === 1 ? 'Una de ellas podía' : `${waiversEnded} de ellas podían`} quedar como estaba${waiversEnded === 1 ? '' : 'n'} hasta ahora. Ese tiempo ha pasado, o la cosa misma ha cambiado.\n` : ''}
Tu propia página muestra qué se vio, por qué puede importar y cómo cambiarlo:

  ${link}

Tú vas primero: durante ${graceDays} ${graceDays === 1 ? 'día' : 'días'} no lo ve nadie más. Puedes cambiarlo, explicarlo, decir que nos equivocamos o pedir que pueda quedar así.

${organisation}
`,
  }),
};
