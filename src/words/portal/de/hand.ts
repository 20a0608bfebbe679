/** German, a draft: showing a profile from her own pages. */
import type { HandWords } from '../en/hand.js';

export const hand: HandWords = {
  title: (place) => `Zeig uns dein Profil auf ${place}`,
  intro: (place) =>
    `Hier kannst du uns dein Profil auf ${place} selbst zeigen. Geprüft wird genauso wie bei einem Besuch unseres Programms, und du siehst das Ergebnis sofort.`,
  asked: 'Wir haben dich darum gebeten, weil wir es nicht sehen konnten.',
  how: 'Wie es geht',
  ways: {
    screenshot: {
      title: 'Ein Bildschirmfoto',
      says: 'Öffne dein eigenes Profil ganz oben, sodass Name, Bild und Beschreibung zu sehen sind, und mach ein Bildschirmfoto. Das geht mit jedem Handy.',
    },
    saved: {
      title: 'Die gespeicherte Seite',
      says: 'Am Computer: Öffne dein Profil, drück Strg+S (⌘S am Mac), wähl „Webseite, komplett“ oder „Nur HTML“ und gib uns diese Datei.',
    },
    download: {
      title: 'Der Download deiner Daten',
      says: 'Auf manchen Plattformen kannst du alle deine Daten herunterladen. Gib uns die ZIP-Datei, wie sie kam: Wir öffnen darin nichts außer deinem Profil.',
    },
  },
  before: (day, until) => `Du hast uns dieses Profil am ${day} gezeigt. Das zählt bis ${until}.`,
  seeBefore: 'Dieses Ergebnis ansehen',
  marked: 'Im Ergebnis steht, dass du es uns gezeigt hast, und wann.',
};
