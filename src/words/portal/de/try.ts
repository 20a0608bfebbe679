/** German, a draft: try before you change. */
import type { TryWords } from '../en/try.js';

export const tryOut: TryWords = {
  title: 'Probier es aus, bevor du es änderst',
  intro:
    'Wähl ein Bild oder schreib eine Beschreibung, und sieh sofort, was die Richtlinie dazu sagt, wenn es auf einem Profil steht, auf dem du als LLL-Beraterin zu erkennen bist.',
  nothingKept: 'Nichts davon wird aufbewahrt: nicht das Bild, nicht die Worte, nicht das Ergebnis.',
  platform: 'Wofür ist es?',
  anywhere: 'Ganz gleich, wofür',
  platformHelp: 'Der Rat passt dann zur Plattform, etwa dazu, wie lang eine Beschreibung dort sein kann.',
  pictures: 'Bilder',
  picturesHelp: (files, megabytes) =>
    `JPEG, PNG, WebP, GIF oder AVIF; bis zu ${files} auf einmal, zusammen ${megabytes} MB. Fotos von einem iPhone sind vielleicht HEIC: Ein Bildschirmfoto davon geht.`,
  text: 'Beschreibung',
  textHelp: 'Was du dort über dich schreiben würdest.',
  go: 'Zeig mir das Ergebnis',
  wait: 'Ein Bild braucht bis zu einer halben Minute. Bitte warte, bis das Ergebnis erscheint.',

  result: 'Das Ergebnis',
  again: 'Etwas anderes ausprobieren',
  change: 'Ändern und noch einmal ausprobieren',
  ofText: 'Deine Beschreibung',
  ofPicture: (n) => `Bild ${n}`,
  understood: {
    leader: 'Hier steht, dass du LLL-Beraterin bist.',
    notLeader:
      'Hier steht nicht, dass du LLL-Beraterin bist. Wir haben es so beurteilt, als wäre das Profil als das einer LLL-Beraterin bekannt.',
    disclaimer: {
      full: 'Der Hinweis auf die eigene Meinung ist da.',
      partial: 'Etwas Ähnliches wie ein Hinweis auf die eigene Meinung ist da.',
      none: 'Ein Hinweis auf die eigene Meinung ist nicht da.',
    },
  },
  room: (used, limit) =>
    used <= limit
      ? `${used} von ${limit} Zeichen, die dort passen.`
      : `Es ${used - limit === 1 ? 'ist 1 Zeichen' : `sind ${used - limit} Zeichen`} zu viel: ${limit} passen dort.`,
  read: 'Was wir darin gelesen haben',
  nothingRead: 'Wir haben darin keine Worte gelesen.',
  fine: {
    title: 'In Ordnung',
    says: 'Nichts darin spricht gegen die Richtlinie, soweit unser Programm es sehen kann.',
  },
  problem: (file) => `Wir konnten ${file} nicht öffnen`,

  refused: {
    nothing: {
      title: 'Es wurde nichts gewählt',
      says: 'Wähl ein Bild oder schreib eine Beschreibung, und drück dann auf den Knopf.',
    },
    large: {
      title: 'Das ist zu groß',
      says: (megabytes) =>
        `Alle Bilder zusammen können ${megabytes} MB haben. Versuch es mit weniger oder mit kleineren.`,
    },
    many: { title: 'Das sind zu viele', says: (files) => `Mehr als ${files} Bilder auf einmal gehen nicht.` },
    long: {
      title: 'Das ist sehr lang',
      says: (most) => `Eine Beschreibung kann hier ${most} Zeichen haben.`,
    },
    busy: {
      title: 'Einen Moment noch',
      says: 'Gerade werden andere Bilder gelesen. Warte eine Minute, und drück dann noch einmal auf den Knopf.',
    },
    trouble: {
      title: 'Bei uns ist etwas schiefgegangen',
      says: 'Es liegt nicht an dir, und es wurde nichts aufbewahrt. Bitte versuch es in ein paar Minuten noch einmal.',
    },
  },
  formats: {
    heic: 'Das ist ein HEIC-Foto, wie iPhones sie machen. Mach ein Bildschirmfoto davon, oder wähl in „Fotos“ Teilen, dann Optionen, dann „Maximale Kompatibilität“, und nimm diese Kopie.',
    svg: 'Das ist eine SVG-Zeichnung. Speichere sie als PNG und versuch es damit.',
    pdf: 'Das ist ein PDF. Mach ein Bildschirmfoto der Seite und versuch es damit.',
    video: 'Das ist ein Video. Mach ein Bildschirmfoto von dem, was zuerst zu sehen ist.',
    tiff: 'Das ist ein TIFF. Speichere es als JPEG oder PNG und versuch es damit.',
    bmp: 'Das ist ein BMP-Bild. Speichere es als PNG und versuch es damit.',
    ico: 'Das ist eine Symboldatei. Speichere sie als PNG und versuch es damit.',
    html: 'Das ist eine Webseite, kein Bild. Mach ein Bildschirmfoto davon.',
    other: 'Das ist kein Bild, das wir kennen. JPEG, PNG, WebP, GIF und AVIF gehen; ein Bildschirmfoto geht immer.',
    empty:
      'Die Datei ist leer. Vielleicht war sie noch nicht ganz auf dein Handy geladen: Öffne sie einmal und wähl sie dann noch einmal.',
    broken: 'Die Datei ist beschädigt oder abgeschnitten. Speichere sie neu, oder mach ein Bildschirmfoto davon.',
    large: 'Das Bild hat mehr als 40 Megapixel. Eine kleinere Kopie oder ein Bildschirmfoto geht.',
    unreadable: 'Dieses Mal konnten wir es nicht lesen. Bitte versuch es noch einmal; ein Bildschirmfoto hilft oft.',
  },
};
