/** German, a draft: what stands on every page. */
import type { FrameWords } from '../en/frame.js';

export const frame: FrameWords = {
  skip: 'Zum Inhalt springen',
  footer: 'Profile Audit. Nichts wird angesehen, ohne dass die Inhaberin des Profils eingewilligt hat.',
  navigation: 'Hauptmenü',
  hats: { label: 'Du bist hier als', leader: 'LLL-Beraterin', admin: 'Admin', owner: 'Eigentümerin' },
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signedInAs: (name) => `Angemeldet als ${name}`,
  home: 'Startseite',
  nav: {
    '/me': 'Meine Profile',
    '/me/profiles/new': 'Profil hinzufügen',
    '/me/try': 'Änderung ausprobieren',
    '/me/reading': 'Jährliches Lesen',
    '/me/data': 'Meine Daten',
    '/me/settings': 'Einstellungen',
    '/admin': 'Übersicht',
    '/admin/review': 'Ansehen und entscheiden',
    '/admin/leaders': 'Beraterinnen',
    '/admin/marks': 'Zeichen',
    '/admin/terms': 'Begriffe',
    '/admin/reports': 'Berichte',
    '/admin/settings': 'Einstellungen',
    '/admin/staff': 'Admins',
    '/admin/log': 'Protokoll',
  },
  waits: (minutes: number): string => `Versuch es in etwa ${minutes} Minuten noch einmal.`,
  language: { label: 'Sprache', go: 'Anzeigen' },
  optional: 'freiwillig',
  refusals: {
    400: {
      title: 'Das hat nicht geklappt',
      says: 'Etwas von dem, was gesendet wurde, war nicht zu verstehen.',
      next: 'Geh eine Seite zurück und versuch es noch einmal.',
    },
    401: {
      title: 'Bitte melde dich an',
      says: 'Diese Seite ist für Menschen, die angemeldet sind.',
      next: 'Melde dich an und versuch es dann noch einmal.',
    },
    403: {
      title: 'Nicht von hier aus',
      says: 'Das geht nur von unserer eigenen Seite aus.',
      next: 'Öffne die Seite selbst und versuch es dort noch einmal.',
    },
    404: {
      title: 'Hier ist nichts',
      says: 'Diese Adresse führt zu keiner Seite. Vielleicht ist unterwegs ein Teil von ihr verloren gegangen.',
      next: 'Wenn sie per E-Mail kam, öffne den Link noch einmal, und zwar den ganzen.',
    },
    405: {
      title: 'Das hat nicht geklappt',
      says: 'Das geht unter dieser Adresse nicht.',
      next: 'Geh eine Seite zurück und versuch es noch einmal.',
    },
    410: {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Er wurde schon benutzt, oder er ist zu alt.',
      next: 'Schreib der Person, die ihn dir geschickt hat: Du bekommst einen neuen.',
    },
    413: {
      title: 'Das ist zu groß',
      says: 'Was gesendet wurde, ist größer, als wir annehmen können.',
      next: 'Versuch es mit einer kleineren Datei oder mit einem Bildschirmfoto statt einer ganzen Seite.',
    },
    422: {
      title: 'Das können wir nicht lesen',
      says: 'Die Datei ließ sich nicht als das lesen, was sie sein soll.',
      next: 'Versuch es mit einer anderen Datei oder mit einem Bildschirmfoto.',
    },
    429: {
      title: 'Einen Moment, bitte',
      says: 'Das war recht oft in kurzer Zeit.',
      next: 'Warte eine Minute und versuch es noch einmal.',
    },
    500: {
      title: 'Bei uns ist etwas schiefgegangen',
      says: 'Es liegt nicht an dir, und von dir ist nichts verloren. Es wurde festgehalten.',
      next: 'Versuch es in ein paar Minuten noch einmal.',
    },
    503: {
      title: 'Gleich wieder da',
      says: 'Das Programm startet gerade oder hört gerade auf.',
      next: 'Versuch es in einer Minute noch einmal.',
    },
  },
};
