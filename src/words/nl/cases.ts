/** Dutch (a draft): the mail that says that something new needs her. */
import type { CaseMailWords } from '../cases.js';

const joined = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} en ${list.at(-1)}`;

export const caseMail: CaseMailWords = {
  news: ({ name, places, items, waiversEnded, organisation, graceDays, link }) => ({
    subject: 'Misschien vraagt iets op je profiel je aandacht',
    text: `Beste ${name},

we hebben ${places.length > 1 ? 'je profielen' : 'je profiel'} (${joined(places)}) bekeken, zoals je goed vond. ${
      items === 1 ? 'Er is iets' : `Er zijn ${items} dingen`
    } ${items === 1 ? 'dat' : 'die'} we je graag laten zien. Misschien vergissen we ons: kijk er eens naar, en laat het ons weten.
${waiversEnded > 0 ? `\n${waiversEnded === 1 ? 'Eén ervan mocht' : `${waiversEnded} ervan mochten`} tot nu toe zo blijven. Die tijd is voorbij, of het is zelf veranderd.\n` : ''}
Op je eigen pagina staat wat er te zien was, waarom het ertoe kan doen en hoe je het aanpast:

  ${link}

Jij bent de eerste: ${graceDays} ${graceDays === 1 ? 'dag' : 'dagen'} lang ziet niemand anders het. Je kunt het aanpassen, uitleggen, zeggen dat we ons vergissen, of vragen of het zo mag blijven.

${organisation}
`,
  }),
};
