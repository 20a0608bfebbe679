/** German, a draft: pages of reference marks. */
import type { AdminMarksWords } from '../en/admin-marks.js';

const pictures = (n: number): string => `${n} ${n === 1 ? 'Bild' : 'Bilder'}`;
/** „von 3 Bildern“ */
const ofPictures = (n: number): string => `${n} ${n === 1 ? 'Bild' : 'Bildern'}`;

export const adminMarks: AdminMarksWords = {
  title: 'Vergleichszeichen',
  lead: 'Logos und Abzeichen, nach denen in Bildern gesucht wird, neben Worten. Ein so gefundenes Abzeichen sagt allein nichts über jemanden: Es führt dazu, dass ein Mensch noch einmal hinsieht.',
  kinds: { lll: 'Logo der LLL', badge: 'Abzeichen' },
  groups: {
    party: 'einer Partei',
    candidate: 'einer Kandidatur',
    campaign: 'einer Kampagne',
    cause: 'eines Anliegens',
  },
  columns: { mark: 'Zeichen', kind: 'Was es ist', source: 'Woher', added: 'Hinzugefügt' },
  added: (date, by) => `${date}, von ${by}`,
  retired: (date, by) => `Nicht mehr verwendet seit ${date}, von ${by}`,
  retiredTitle: 'Nicht mehr verwendet',
  empty:
    'Es wird noch nach keinem Zeichen gesucht. Lade zuerst die Logos der LLL hoch, dann Abzeichen, von denen du weißt.',
  folder:
    'Daneben wird in den eigenen Ordner mit Zeichen gesehen, den die Person angelegt hat, die das hier betreibt (reading.marksDir).',
  add: {
    title: 'Ein Zeichen hinzufügen',
    open: 'Ein Zeichen hinzufügen',
    lead: 'Zuerst siehst du, wozu es unter den zuletzt gesehenen Bildern passen würde. Gesucht wird es erst, wenn du es sagst.',
    file: 'Das Bild',
    fileHelp:
      'PNG oder JPEG, nur das Zeichen, sodass es das Bild ausfüllt; am besten auf durchsichtigem Grund. Es wird mit höchstens 512 Pixeln aufbewahrt.',
    kind: 'Was es ist',
    label: 'Sein Name',
    labelHelp: 'Wie ein Bericht es nennt, etwa „Abzeichen mit grünem Blatt“.',
    group: 'Ein Abzeichen',
    groupHelp: 'Nur für Abzeichen.',
    noGroup: 'Kein Abzeichen',
    source: 'Woher es kommt',
    sourceHelp: 'Die Adresse der Seite und der Tag.',
    go: 'Ausprobieren',
    noFile: 'Wähl zuerst ein Bild.',
    incomplete: 'Nötig sind ein Name und eine Angabe, woher es kommt.',
  },
  trial: {
    title: 'Wozu es passen würde',
    nothingYet: 'Es wird noch nicht verwendet.',
    none: (tried) =>
      tried === 1
        ? 'Es passt nicht zu dem einen Bild, das durchgesehen wurde.'
        : `Es passt zu keinem der ${pictures(tried)}, die durchgesehen wurden.`,
    matches: (matches, tried) => `Es würde zu ${matches} von ${ofPictures(tried)} passen.`,
    noPictures: 'Es sind noch keine Bilder gespeichert, an denen es sich ausprobieren ließe.',
    rest: (of) =>
      `Gespeichert ${of === 1 ? 'ist' : 'sind'} ${pictures(of)}; \`profile-audit marks test\` sieht alle durch.`,
    cost: (ms, of, minutes) =>
      `Das Suchen hat ${ms} ms pro Bild gedauert. Sobald das Zeichen verwendet wird, werden alle gespeicherten Bilder (${of}) einmal durchgesehen, was etwa ${minutes} min dauert; kein Text wird neu gelesen.`,
    bands: {
      label: 'Wie sicher',
      sure: 'Sicherheit',
      matches: 'Treffer',
      from: (percent) => `${percent} % und mehr`,
    },
    crops: 'Worauf es zeigen würde',
    cropsSay:
      'Ausschnitte einiger Treffer, ohne Namen. Wenn du etwas siehst, das nicht das Zeichen ist, verwende es nicht: Es würde Menschen Mühe machen, die nichts damit zu tun haben.',
    crop: (percent) => `${percent} % sicher`,
    use: 'Dieses Zeichen verwenden',
    drop: 'Nicht verwenden',
    dropped: 'Nicht verwendet; nichts davon wurde aufbewahrt.',
    over: 'Diese Probe ist vorbei: Sie wird eine Stunde aufbewahrt und gilt einmal. Wähl das Bild noch einmal.',
    used: 'Das Zeichen wird verwendet. Gespeicherte Bilder werden vor dem ersten Besuch der nächsten Runde durchgesehen.',
    same: 'Dasselbe Bild ist schon ein Zeichen.',
  },
  one: {
    picture: 'Das Zeichen',
    retire: 'Nicht mehr verwenden',
    retireSay: 'Was nur damit gefunden wurde, wird vor der nächsten Runde ohne es neu beurteilt.',
    done: 'Das Zeichen wird nicht mehr verwendet.',
    back: 'Alle Zeichen',
    try: 'An gespeicherten Bildern ausprobieren',
  },
};
