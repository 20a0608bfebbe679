import type { CaseMailWords } from '../cases.js';
import { it as general } from '../it.js';

export const caseMail: CaseMailWords = {
  news: ({ name, places, items, waiversEnded, organisation, graceDays, link }) => ({
    subject: 'Qualcosa sul tuo profilo forse ha bisogno di te',
    text: `Ciao ${name},

abbiamo guardato ${places.length > 1 ? 'i tuoi profili' : 'il tuo profilo'} su ${general.list(places)}, come ci hai permesso. ${
      items === 1 ? 'C’è una cosa' : `Ci sono ${general.number(items)} cose`
    } che vorremmo farti vedere. Possiamo sbagliarci: dai un’occhiata, e diccelo.
${waiversEnded > 0 ? `\n${waiversEnded === 1 ? 'Una di queste finora poteva restare.' : `Di queste, finora ${general.number(waiversEnded)} potevano restare.`} Quel tempo è finito, oppure è cambiato ciò che si vede.\n` : ''}
La tua pagina mostra che cosa è stato visto, perché può essere importante, e come sistemarlo:

  ${link}

Prima vieni tu: per ${graceDays === 1 ? 'un giorno' : `${general.number(graceDays)} giorni`} non lo vede nessun’altra persona. Puoi sistemarlo, spiegarlo, dire che ci sbagliamo, o chiedere che possa restare.

${organisation}
`,
  }),
};
