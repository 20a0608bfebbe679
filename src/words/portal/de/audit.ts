/** German, a draft: audit now. */
import type { AuditWords } from '../en/audit.js';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const span = (seconds: number): string =>
  seconds < 50
    ? `etwa ${Math.max(10, Math.ceil(seconds / 10) * 10)} Sekunden`
    : `etwa ${count(Math.max(1, Math.round(seconds / 60)), 'Minute', 'Minuten')}`;
const LEAVE = 'Du kannst die Seite verlassen: Das Ergebnis wartet hier auf dich.';

export const audit: AuditWords = {
  title: (place) => `Mein Profil auf ${place} jetzt ansehen`,
  intro: (place) =>
    `Unser Programm öffnet deine öffentliche Seite auf ${place} einmal, wie es jede Besucherin könnte, und vergleicht, was es sieht, mit der Social-Media-Richtlinie für LLL-Beraterinnen. Das Ergebnis siehst nur du.`,
  looksAt: 'Was angesehen wird',
  parts: {
    picture: 'dein Profilbild',
    banner: 'dein Titelbild',
    description: 'dein Name, deine Beschreibung und deine Links',
    posts: 'deine Beiträge',
  },
  allowed: (list) => `Was du freigegeben hast: ${list}.`,
  start: 'Jetzt ansehen',
  startAgain: 'Noch einmal ansehen',
  takes: (seconds) =>
    seconds === undefined
      ? `Es dauert meist weniger als eine Minute. ${LEAVE}`
      : `Es dauert meist ${span(seconds)}. ${LEAVE}`,
  left: (left, perDay) =>
    left === perDay ? `Das geht ${perDay}-mal am Tag.` : `Das geht heute noch ${left}-mal (${perDay}-mal am Tag).`,
  last: (when) => `Zuletzt angesehen am ${when}.`,
  toResult: 'Sehen, was damals gefunden wurde',

  running: 'Wir sehen es uns an',
  waits: (before) =>
    before <= 1
      ? 'Du bist als Nächste an der Reihe.'
      : `Vorher ${before === 2 ? 'kommen zwei andere' : `kommen ${before} andere`} an die Reihe.`,
  steps: {
    line: 'Warten, bis wir an der Reihe sind',
    visit: 'Die Plattform nach deiner Seite fragen',
    pictures: 'Deine Bilder holen',
    reading: 'Die Worte in deinen Bildern lesen',
    judging: 'Mit der Richtlinie vergleichen',
  },
  stepStates: { done: 'fertig', now: 'jetzt', next: 'kommt noch' },
  since: (seconds) => (seconds < 10 ? 'Es hat gerade begonnen.' : `Seit ${Math.floor(seconds / 10) * 10} Sekunden.`),
  longer: 'Es dauert länger als sonst. Manche Plattformen sind langsam, und wir fragen sie mit Absicht langsam.',
  refreshes: 'Diese Seite bringt sich alle paar Sekunden selbst auf den neuen Stand, bis es fertig ist.',
  cancel: 'Anhalten',
  cancelled: 'Angehalten. Nichts davon wurde aufbewahrt.',
  notRunning: 'Es gab nichts anzuhalten: Es war schon vorbei.',

  ended: {
    hidden: {
      title: 'Dieses Mal konnten wir dein Profil nicht sehen',
      says: (because) =>
        `${because} Deshalb sagen wir nichts darüber: weder, dass alles in Ordnung ist, noch, dass es das nicht ist.`,
    },
    busy: {
      title: 'Die Plattform hat uns gebeten, später wiederzukommen',
      says: (place) =>
        `${place} hat gerade viele Besucher und hat uns gebeten zu warten. Mit deinem Profil hat das nichts zu tun. Versuch es in einer Stunde noch einmal, oder zeig es uns selbst.`,
    },
    unreachable: {
      title: 'Die Plattform hat nicht geantwortet',
      says: (place) =>
        `Wir konnten ${place} nicht erreichen. Vielleicht gibt es dort gerade eine Störung. Versuch es später noch einmal, oder zeig es uns selbst.`,
    },
    ours: {
      title: 'Bei uns ist etwas schiefgegangen',
      says: 'Dein Profil wurde nicht beurteilt, und wer das hier betreibt, weiß davon. Bitte versuch es später noch einmal.',
    },
    interrupted: {
      title: 'Das Ansehen wurde unterbrochen',
      says: 'Unser Programm wurde währenddessen angehalten, deshalb gibt es von diesem Mal kein Ergebnis. Es zählt für heute nicht. Du kannst einfach noch einmal beginnen.',
    },
    cancelled: { title: 'Du hast das letzte Mal angehalten', says: 'Nichts davon wurde aufbewahrt.' },
  },
  refused: {
    'no-consent': 'Für dieses Profil gibt es keine Einwilligung (mehr), deshalb sehen wir es nicht an.',
    'no-control': 'Zeig uns zuerst, dass dieses Profil deines ist. Dann können wir es für dich ansehen.',
    paused: 'Du hast für dieses Profil eine Pause eingelegt. Beende sie, und wir können es wieder ansehen.',
    'one-at-a-time': 'Etwas, um das du gebeten hast, läuft noch. Warte, bis es fertig ist, oder halte es an.',
    'daily-limit':
      'Das war das letzte Mal für heute. Plattformen mögen es nicht, wenn sie oft gefragt werden. Morgen geht es wieder.',
    'queue-full':
      'Gerade möchten viele Beraterinnen etwas ansehen lassen. Bitte versuch es in einer Viertelstunde noch einmal.',
  },
  toConsent: 'Zur Einwilligung für dieses Profil',
  toProfile: 'Zu diesem Profil',
  toRunning: 'Sehen, wie weit es ist',

  way: {
    ask: (place) =>
      `Unser Programm besucht ${place} nicht: Programme werden dort gebeten, fernzubleiben, oder wer diese Prüfung betreibt, hat es so entschieden.`,
    off: (place) => `${place} ist hier ausgeschaltet: Unser Programm besucht es nicht.`,
    closed: (place) => `${place} wurde für immer geschlossen, also gibt es dort nichts mehr zu sehen.`,
    instead:
      'Du kannst uns deine Seite stattdessen zeigen: als Bildschirmfoto, als gespeicherte Seite oder als Download deiner eigenen Daten. Prüfung und Ergebnis sind dieselben.',
  },
  show: 'Es uns selbst zeigen',
};
