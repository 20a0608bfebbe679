/** German, a draft: what she reads of a look at her profile. */
import type { ResultWords } from '../en/result.js';

export const result: ResultWords = {
  title: (place) => `Was wir auf ${place} gesehen haben`,
  tabs: 'Wann dieses Profil angesehen wurde',
  from: { own: 'Als du darum gebeten hast', round: 'In der letzten Runde', supplied: 'Was du uns gezeigt hast' },
  none: 'Es wurde noch nichts angesehen.',
  noneNext: 'Jetzt ansehen',
  noneShow: 'Es uns selbst zeigen',
  supplied: (day, until) => `Du hast uns das am ${day} gezeigt. Es zählt bis ${until}.`,
  ranOut: (day) =>
    `Du hast uns das am ${day} gezeigt. Es ist jetzt zu alt, um noch zu zählen; du kannst es uns neu zeigen.`,
  seen: 'Was wir sehen konnten',
  found: 'Was wir gefunden haben',
  rules: 'Regel für Regel',
  mend: 'Wie du es änderst',
  wallNext: 'Du kannst uns die Seite selbst zeigen: Ein Bildschirmfoto oder die gespeicherte Seite genügt.',
  waiting:
    'Nur ein einziges Mal war etwas zu sehen, das vielleicht gleich wieder weg ist. Wir sehen ein zweites Mal hin, bevor wir etwas darüber sagen.',
  nothingOpen: 'Für dich ist nichts zu tun.',
  mendedNow: {
    title: 'Geändert, danke',
    says: (n) =>
      n === 1
        ? 'Was wir früher gefunden haben, ist nicht mehr da. Es ist abgeschlossen.'
        : 'Was wir früher gefunden haben, ist nicht mehr da. Alles davon ist abgeschlossen.',
  },
  toItems: 'Antworten oder widersprechen',
  again: 'Ich habe es geändert: noch einmal ansehen',
  more: 'Uns mehr zeigen',

  disclaimers: {
    heading: 'Ein Hinweis zum Kopieren',
    intro:
      'Die Richtlinie bittet Beraterinnen, die oft über die LLL schreiben, zu sagen, dass es ihre eigene Meinung ist. Diese Sätze kannst du gleich verwenden.',
    lang: 'Sprache',
    show: 'In dieser Sprache zeigen',
    short: 'Für deine Beschreibung',
    long: 'Für das Ende eines Artikels oder Beitrags',
    own: 'Das sind die eigenen Worte der Richtlinie.',
    ours: 'Das ist unsere Übersetzung der Worte der Richtlinie; bei der LLLI hat ihr noch niemand zugestimmt.',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  change: {
    heading: 'Was sich geändert hat',
    between: (before, after) => `Zwischen ${before} und ${after}.`,
  },
  words: 'Alle Worte, die wir in deinen Bildern gelesen haben',
};
