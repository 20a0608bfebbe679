/** German, a draft: her settings. */
import type { SettingsWords } from '../../en/leader/settings.js';

export const settings: SettingsWords = {
  title: 'Einstellungen',
  language: 'Sprache',
  languageHelp: 'Der Seiten und E-Mails. Die Richtlinie wird immer auch auf Englisch zitiert.',
  languageOwn: 'wie meine Organisation',
  save: 'Speichern',
  saved: 'Gespeichert.',
  mails: 'E-Mails',
  mailsHelp:
    'Auf diese kannst du verzichten. E-Mails, um die du selbst bittest, wie der Link zum Anmelden, kommen immer.',
  kinds: {
    report: 'Was zu sehen war, nach jeder Runde',
    reminder: 'Erinnerungen: eine Einwilligung, die endet, etwas, das auf dich wartet',
    ask: 'Bitten um ein Bildschirmfoto',
  },
  self: 'Über mich',
  name: 'Name',
  area: 'Gebiet',
  areaHelp: 'Danach richtet sich, welche Admins für dich da sind.',
  areaNone: 'keines',
  mail: 'E-Mail-Adresse',
  mailHelp: 'Wir schicken einen Link an die neue Adresse. Sie gilt, sobald du ihn geöffnet hast.',
  mailNow: (mail) => `Jetzt: ${mail}`,
  mailNone: 'Wir haben keine E-Mail-Adresse von dir.',
  mailDo: 'Link schicken',
  mailSent: (mail) => `Wenn ${mail} genutzt werden kann, ist ein Link dorthin unterwegs. Er gilt einen Tag.`,
  mailWaiting: (mail) => `${mail} wartet darauf, bestätigt zu werden.`,
  mailConfirmTitle: 'Deine neue E-Mail-Adresse',
  mailConfirm: 'Drück auf den Knopf, und von jetzt an schreiben wir an diese Adresse.',
  mailConfirmDo: 'Ja, das ist meine Adresse',
  mailDone: 'Deine neue E-Mail-Adresse gilt ab jetzt.',
  errors: { name: 'Bitte gib einen Namen ein.', mail: 'Das ist keine E-Mail-Adresse.' },
};
