/** German (a draft): the mail that says that something new needs her. */
import type { CaseMailWords } from '../cases.js';

const joined = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} und ${list.at(-1)}`;

export const caseMail: CaseMailWords = {
  news: ({ name, places, items, waiversEnded, organisation, graceDays, link }) => ({
    subject: 'Etwas in deinem Profil wartet vielleicht auf dich',
    text: `Liebe ${name},

wir haben ${places.length > 1 ? 'deine Profile' : 'dein Profil'} (${joined(places)}) angesehen, wie du es erlaubt hast. ${
      items === 1 ? 'Eine Sache möchten' : `${items} Dinge möchten`
    } wir dir zeigen. Vielleicht irren wir uns: Sieh es dir an, und sag es uns.
${waiversEnded > 0 ? `\n${waiversEnded === 1 ? 'Eine Sache davon durfte' : `${waiversEnded} davon durften`} bis jetzt so bleiben. Diese Zeit ist vorbei, oder die Sache selbst hat sich geändert.\n` : ''}
Auf deiner eigenen Seite steht, was zu sehen war, warum es wichtig sein kann und wie du es änderst:

  ${link}

Du kommst zuerst: ${graceDays === 1 ? 'Einen Tag' : `${graceDays} Tage`} lang sieht es sonst niemand. Du kannst es ändern, erklären, sagen, dass wir uns irren, oder darum bitten, dass es so bleiben darf.

${organisation}
`,
  }),
};
