/** German, a draft: what a Leader reads when she is asked to hand something over. */
import type { Wall } from '../../domain/snapshot.js';
import type { AskedProfile, SupplyWords } from '../supply.js';

const BECAUSE: Partial<Record<Wall, (place: string) => string>> = {
  login: (place) => `${place} zeigt es nur Menschen, die angemeldet sind, und wir melden uns nie an.`,
  challenge: (place) =>
    `${place} wollte von uns einen Nachweis, dass wir ein Mensch sind. Wir sind ein Programm, also sind wir gegangen.`,
  consent: (place) => `${place} stellt zuerst eine Frage nach Cookies, und wir antworten für niemanden.`,
  closed: (place) => `${place} zeigt es Besuchern überhaupt nicht.`,
  declined: (place) => `${place} bittet Programme, nicht zu kommen, und daran halten wir uns.`,
  busy: (place) => `${place} hat uns jedes Mal gebeten, später wiederzukommen.`,
};
const because = ({ place, why }: AskedProfile): string =>
  (BECAUSE[why] ?? ((name: string) => `${name} hat es uns nicht gezeigt.`))(place);
const NUMBERS = ['keines', 'eines', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const number = (n: number): string => NUMBERS[n] ?? String(n);
const theirs = (profiles: readonly AskedProfile[]): string =>
  profiles.length === 1 ? `dein Profil auf ${profiles[0]?.place}` : `${number(profiles.length)} deiner Profile`;
const NOTHING_KEPT = 'Es wurde nichts aufbewahrt.';

export const supply: SupplyWords = {
  lang: 'de',
  mail: {
    subject: (profiles) => `Magst du uns ${theirs(profiles)} zeigen?`,
    hello: (name) => `Hallo ${name},`,
    intro: (profiles) =>
      profiles.length === 1
        ? `du hast uns erlaubt, ${theirs(profiles)} anzusehen, und dieses Mal konnten wir es nicht sehen. ${because(profiles[0] as AskedProfile)}`
        : `du hast uns erlaubt, deine Profile anzusehen, und ${number(profiles.length)} davon konnten wir dieses Mal nicht sehen:`,
    because: (profile) => `${profile.place} (${profile.handle}): ${because(profile)}`,
    what: (count) =>
      `Wenn du magst, zeig ${count === 1 ? 'es' : 'sie'} uns: als Bildschirmfoto, als Seite, die du in deinem Browser gespeichert hast, oder nur dein Profilbild. Es dauert etwa zwei Minuten, auch am Handy.`,
    button: 'Deine Seite öffnen',
    result: 'Das Ergebnis siehst du sofort.',
    ratherNot:
      'Wenn du lieber nicht möchtest, ist das in Ordnung, und es folgt nichts daraus. Du kannst diese E-Mail einfach liegen lassen.',
    personal: (until) => `Der Link ist nur für dich, gib ihn also bitte nicht weiter. Er gilt bis ${until}.`,
    thanks: 'Mit Dank,',
  },
  page: {
    title: 'Zeig uns, was wir nicht sehen konnten',
    intro: (name) =>
      `Hallo ${name}. Du hast uns erlaubt, diese Profile anzusehen, aber wir konnten sie nicht sehen. Wenn du magst, zeig sie uns hier. Das Ergebnis siehst du sofort.`,
    choice: 'Eines davon genügt. Mit mehreren sehen wir mehr.',
    whyHere: because,
    show: 'Es uns zeigen',
    files: 'Bildschirmfotos oder die gespeicherte Seite',
    filesHelp:
      'Öffne dort dein eigenes Profil, sodass Name, Bild und Beschreibung zu sehen sind, und mach ein Bildschirmfoto. Am Computer kannst du auch die Seite speichern (Strg+S) und diese Datei wählen.',
    avatar: 'Dein Profilbild',
    banner: 'Dein Titelbild',
    pictureHelp: 'Das Bild selbst, so groß, wie du es hast.',
    wait: 'Das Lesen dauert bis zu einer halben Minute. Bitte warte, bis das Ergebnis erscheint.',
    send: 'Zeig mir das Ergebnis',
    ratherNot: 'Lieber nicht',
    ratherNotHelp: 'Das ist in Ordnung, und es folgt nichts daraus.',
    settled: 'Hier ist alles erledigt',
    settledText: 'Dieses Mal fragen wir zu diesem Profil nichts mehr. Danke.',
    again: 'Du kannst uns trotzdem noch etwas zeigen, wenn du magst.',
    what: 'Was damit geschieht',
    whatText: (days) =>
      `Wir nehmen daraus deinen Namen dort, deine Beschreibung und deine Bilder, soweit du es erlaubt hast, und vergleichen sie mit der Social-Media-Richtlinie für LLL-Beraterinnen. Die Datei selbst wird nicht aufbewahrt. Was wir daraus genommen haben, zählt ${days} Tage, mit seinem Datum, und geht, wenn du dich zurückziehst.`,
    private: 'Bitte lass private Nachrichten und andere Menschen weg. Was davon doch darin ist, wird nicht gelesen.',
    until: (day) => `Diese Seite ist nur für dich und gilt bis ${day}.`,
  },
  result: {
    title: (place) => `Was wir auf ${place} gesehen haben`,
    thanks: 'Danke.',
    supplied: (day, until) => `Du hast uns das am ${day} gezeigt. Es zählt bis ${until}.`,
    found: 'Was wir gefunden haben',
    rules: 'Regel für Regel',
    more: 'Uns mehr zeigen',
    lacks: {
      'not-found': (thing, file) => `In ${file} haben wir nicht gefunden: ${thing}.`,
      'cut-off': (thing, file) =>
        `In ${file} geht etwas weiter, als zu sehen ist: ${thing}. Öffne es ganz und mach noch ein Bildschirmfoto.`,
      unclear: (thing, file) =>
        `In ${file} war etwas nicht gut genug zu lesen: ${thing}. Ein schärferes oder größeres Bildschirmfoto hilft.`,
      several: (thing, file) =>
        `In ${file} kann mehr als eines gemeint sein: ${thing}. Wir raten nicht. Ein Bildschirmfoto nur von deinem eigenen Profil hilft.`,
      'other-profile': (_, file) =>
        `Dein Name dort steht nicht in ${file}, deshalb haben wir es nicht verwendet. Zeig dein eigenes Profil ganz oben.`,
    },
    back: 'Zurück zu allen Profilen',
    mend: 'Wie du es änderst',
  },
  refusals: {
    'nothing-chosen': {
      title: 'Es wurde nichts gewählt',
      says: () => 'Wähl mindestens eine Datei oder ein Bild, und drück dann noch einmal auf den Knopf.',
    },
    'nothing-understood': {
      title: 'Wir konnten dein Profil darin nicht finden',
      says: () =>
        `${NOTHING_KEPT} Öffne dein eigenes Profil ganz oben, sodass Name, Bild und Beschreibung zu sehen sind, und mach noch ein Bildschirmfoto. Auch das Profilbild allein genügt.`,
    },
    'other-profile': {
      title: 'Das scheint ein anderes Profil zu sein',
      says: () =>
        'Dein Name dort steht nicht in dem, was du uns gegeben hast, deshalb haben wir es nicht verwendet und nichts aufbewahrt. Öffne dein eigenes Profil ganz oben und versuch es noch einmal.',
    },
    'picture-unreadable': {
      title: 'Ein Bild ließ sich nicht öffnen',
      says: ({ file = 'Das Bild' }) =>
        `${file} ist beschädigt oder von einer Art, die wir nicht öffnen können. Speichere es als JPEG oder PNG und versuch es noch einmal. ${NOTHING_KEPT}`,
    },
    'picture-heic': {
      title: 'HEIC-Fotos können wir nicht öffnen',
      says: ({ file = 'Das' }) =>
        `${file} ist ein HEIC-Foto, wie iPhones sie machen. Mach ein Bildschirmfoto davon, oder speichere es als JPEG, und versuch es noch einmal. ${NOTHING_KEPT}`,
    },
    'page-unreadable': {
      title: 'Die Seite ließ sich nicht öffnen',
      says: ({ file = 'Das' }) =>
        `${file} ist keine Seite, die wir lesen können. Speichere sie als „Webseite, komplett“ oder „Nur HTML“, oder mach ein Bildschirmfoto. ${NOTHING_KEPT}`,
    },
    'file-unknown': {
      title: 'Wir konnten dein Profil darin nicht finden',
      says: ({ file = 'Das' }) =>
        `${file} ist weder ein Bild noch eine gespeicherte Seite noch ein Download deiner eigenen Daten, den wir kennen. ${NOTHING_KEPT}`,
    },
    'too-large': {
      title: 'Das ist zu groß',
      says: ({ megabytes = 40 }) =>
        `Alle Dateien zusammen können ${megabytes} MB haben. Schick weniger oder kleinere. ${NOTHING_KEPT}`,
    },
    'too-many': {
      title: 'Das sind zu viele Dateien',
      says: ({ files = 12 }) => `Mehr als ${files} Dateien auf einmal gehen nicht. ${NOTHING_KEPT}`,
    },
    busy: {
      title: 'Einen Moment noch',
      says: () =>
        `Gerade werden andere Dateien gelesen. Geh zurück, und drück in einer Minute noch einmal auf den Knopf. ${NOTHING_KEPT}`,
    },
    trouble: {
      title: 'Bei uns ist etwas schiefgegangen',
      says: () =>
        'Es liegt nicht an dir, und es wurde nichts aufbewahrt. Bitte versuch es in ein paar Minuten noch einmal.',
    },
  },
  spent: {
    title: 'Dieser Link gilt nicht mehr',
    says: 'Er ist abgelaufen, oder worum es ging, ist erledigt. Du musst nichts tun. Wenn wir etwas brauchen, schreiben wir wieder.',
  },
};
