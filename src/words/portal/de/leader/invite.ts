/** German, a draft: the invitation. */
import type { InviteWords } from '../../en/leader/invite.js';

export const invite: InviteWords = {
  title: 'Dürfen wir dein Profil ansehen?',
  hello: (name) => `Hallo ${name}.`,
  lead: 'Du entscheidest, für jedes Profil und jeden Teil davon. Ein Nein hat keine Folgen, und niemand erfährt davon.',
  atAGlance: 'Kurz gesagt',
  glance: [
    [
      'Was angesehen wird',
      'Nur Profile und Teile, die du ankreuzt, so wie alle sie sehen können, die nicht angemeldet sind.',
    ],
    ['Was nie angesehen wird', 'Privates, Nachrichten, Gruppen, Freunde, Worte anderer, Gesichter, wer du bist.'],
    ['Wer es sieht', 'Zuerst du. Andere erst, wenn du geantwortet hast oder einige Wochen vergangen sind.'],
    ['Wie lange', 'Dein Ja endet nach zwölf Monaten. Was zu sehen war, wird nach einigen Wochen gelöscht.'],
    ['Wie du gehst', 'Ein Knopf, wann immer du magst, für ein Profil oder für alles.'],
  ],
  whole: 'Worum du gebeten wirst, Wort für Wort',
  wholeHelp: (version) =>
    `Das ist es, was du unterschreibst. Es ist die Fassung ${version}; du bekommst eine Kopie mit deinen Daten.`,
  keepTitle: 'Wie lange hier etwas aufbewahrt wird',
  kept: ({ capture, closed, supplied, form }) => [
    `Was bei einem Besuch zu sehen war: ${capture} Tage.`,
    `Was du uns selbst gibst: ${supplied} Tage.`,
    `Was gefunden wurde: bis es abgeschlossen ist, und ${closed} Tage länger.`,
    `Deine Unterschrift: ${Math.round(form / 365)} Jahre nach dem Ende deiner Einwilligung, als Nachweis; wenn du alles löschen lässt, wird sie sofort gelöscht.`,
  ],
  profiles: 'Deine Profile',
  profilesHelp: 'Nichts ist für dich angekreuzt. Ein Profil ohne Kreuz bleibt in Ruhe.',
  profilesEmpty: 'Es wurde noch kein Profil genannt. Füg unten eines hinzu oder mehrere.',
  add: 'Profile',
  addMore: 'Weitere Profile',
  addHelp:
    'Füg ihre Adressen ein, eine pro Zeile, so wie dein Browser oder deine App sie zeigt. Du kannst auch später welche hinzufügen.',
  addButton: 'Diese erkennen',
  remove: 'Dieses weglassen',
  sign: 'Deine Unterschrift',
  name: 'Dein Name',
  nameHelp: 'Ihn hier einzugeben ist deine Unterschrift.',
  today: (day) => `Heute unterschrieben, ${day}. Gilt, bis du es beendest, höchstens zwölf Monate.`,
  agree: 'Ich stimme dem zu, was ich angekreuzt habe',
  decline: 'Nein, danke',
  declineHelp: 'Niemand bekommt davon etwas zu sehen. Die Einladung endet und wird zu ihrer Zeit gelöscht.',
  until: (day) => `Diese Einladung gilt bis ${day}.`,
  declinedTitle: 'Danke fürs Lesen',
  declined:
    'Es wird nichts angesehen, und niemand erfährt, was du geantwortet hast. Wenn du es dir anders überlegst, bitte um eine neue Einladung.',
  welcome: 'Danke. Noch ein Schritt: Zeig, dass das Profil deines ist.',
  signInNext: 'Danke, das ist festgehalten. Bitte melde dich an, um deine Seite zu sehen.',
  errors: {
    nothing: 'Bei keinem Profil ist ein Teil angekreuzt. Kreuz an, was angesehen werden darf, oder wähl „Nein, danke“.',
    use: 'Bitte sag, wie du dieses Profil nutzt.',
    parts: 'Bitte kreuz an, was hier angesehen werden darf, oder lass dieses Profil weg.',
    name: 'Bitte gib deinen Namen ein: Das ist deine Unterschrift.',
    twice: 'Dieses Profil ist zweimal da.',
    addFirst: 'Bitte drück zuerst auf „Diese erkennen“, und kreuz an, was angesehen werden darf.',
  },
  notes: {
    short: (typed) =>
      `„${typed}“ ist ein verkürzter Link: Er sagt nicht, wohin er führt. Öffne ihn, und füg die Adresse ein, die dein Browser dann zeigt.`,
    unknown: (typed, why) => `„${typed}“: ${why}`,
    already: (url) => `${url} steht schon auf der Seite.`,
  },
};
