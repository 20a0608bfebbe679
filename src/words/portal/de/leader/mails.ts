/** German, a draft: mails to her about her consents, proofs and data. */
import type { LeaderMailWords } from '../../en/leader/mails.js';

const these = (profiles: readonly string[]): string => profiles.join(', ');

export const leaderMails: LeaderMailWords = {
  hello: (name) => `Hallo ${name},`,
  thanks: 'Danke dir,',
  ends: (profiles, day) => ({
    subject: 'Deine Einwilligung endet in einem Monat',
    paragraphs: [
      `Am ${day} endet deine Einwilligung für ${these(profiles)}.`,
      'Wenn du möchtest, dass wir weiter ein Jahr lang hinsehen, erneuere sie auf deiner Seite. Wenn nicht, tu nichts: Dann wird nichts mehr besucht. Keines von beiden hat Folgen.',
    ],
    button: 'Erneuern oder enden lassen',
  }),
  ended: (profiles) => ({
    subject: 'Deine Einwilligung ist zu Ende',
    paragraphs: [`Deine Einwilligung für ${these(profiles)} ist zu Ende, deshalb wird dort nichts mehr besucht.`],
  }),
  vouched: (profile) => ({
    subject: 'Dein Profil ist als deines bestätigt',
    paragraphs: [
      `Eine Admin hat dafür gebürgt, dass ${profile} deines ist. Von jetzt an wird es angesehen, soweit du es freigegeben hast.`,
    ],
    button: 'Zu meinen Profilen',
  }),
  mailChange: () => ({
    subject: 'Deine neue E-Mail-Adresse',
    paragraphs: [
      'Jemand, wahrscheinlich du, möchte von jetzt an diese Adresse nutzen. Wenn du es warst, öffne den Link; er gilt einen Tag. Wenn nicht, tu nichts.',
    ],
    button: 'Ja, das ist meine Adresse',
  }),
  mailChanged: () => ({
    subject: 'Deine E-Mail-Adresse wurde geändert',
    paragraphs: [
      'Von jetzt an schreiben wir an eine andere Adresse, so wie du es auf deiner Seite wolltest. Wenn du das nicht warst, schreib bitte gleich deiner Organisation.',
    ],
  }),
  receipt: (lines, backups) => ({
    subject: 'Alles über dich ist gelöscht',
    paragraphs: [
      'Wie du es wolltest, ist alles gelöscht, was über dich gespeichert war. Das ist deine Bestätigung; wir behalten keine.',
      ...lines,
      backups,
      'Diese E-Mail war die letzte: Auch deine Adresse ist jetzt gelöscht.',
    ],
  }),
};
