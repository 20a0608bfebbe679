/** German, a draft: signing in, the second factor, and the mail with the link. */
import type { SignInWords } from '../en/sign-in.js';

export const signIn: SignInWords = {
  title: 'Anmelden',
  intro: 'Gib uns deine E-Mail-Adresse. Du bekommst einen Link per E-Mail; ein Passwort musst du dir nicht merken.',
  email: 'Deine E-Mail-Adresse',
  emailHelp: 'Die, unter der du eingeladen wurdest.',
  send: 'Schick mir einen Link',
  notAnAddress: 'Das sieht nicht wie eine E-Mail-Adresse aus. Ist der Teil nach dem @ da?',
  sent: {
    title: 'Sieh in deinen E-Mails nach',
    says: (minutes) =>
      `Wenn wir diese Adresse kennen, ist eine E-Mail mit einem Link dorthin unterwegs. Der Link gilt einmal, ${minutes} Minuten lang von da an, als er geschickt wurde.`,
    nothing: 'Nach ein paar Minuten ist nichts da?',
    nothingHelp:
      'Sieh im Spam-Ordner nach, und prüf, ob du unter einer anderen Adresse eingeladen wurdest. Wenn dann noch nichts kommt, frag die Person, die dich eingeladen hat.',
    again: 'Eine andere Adresse versuchen',
  },
  noMail: {
    title: 'Das Anmelden ist noch nicht eingerichtet',
    says: 'Wer das hier betreibt, hat noch nicht angegeben, unter welcher Adresse diese Seiten zu erreichen sind. Deshalb lässt sich kein Link schicken.',
    next: 'Schreib der Person, die dich eingeladen hat.',
  },
  open: {
    title: (name) => `Als ${name} anmelden`,
    says: 'Drück auf den Knopf, und du bist drin. Der Link ist dann verbraucht.',
    button: 'Mich anmelden',
    notYou: 'Wenn du das nicht bist, schließ diese Seite: Es geschieht nichts.',
  },
  spent: {
    title: 'Dieser Link ist verbraucht',
    says: 'Links zum Anmelden gelten einmal und nur kurze Zeit. Lass dir einen neuen schicken: Er ist gleich da.',
  },
  signedOut: 'Du bist abgemeldet. Bis bald.',
  signedOutEverywhere: (sessions) =>
    sessions === 1 ? 'Du bist abgemeldet.' : `Du bist an allen ${sessions} Stellen abgemeldet.`,
  everywhere: {
    button: 'Überall abmelden',
    help: 'Beendet alle deine offenen Anmeldungen, auf diesem Gerät und auf allen anderen.',
  },
  tooOften: {
    title: 'Einen Moment, bitte',
    says: 'Von hier aus wurde recht oft nach Links gefragt. Warte zehn Minuten und versuch es dann noch einmal.',
  },
  factor: {
    title: 'Noch ein Schritt',
    intro: 'Gib die sechs Ziffern ein, die deine Authenticator-App für diese Seite zeigt.',
    again: 'Es ist eine Weile her. Bevor du über etwas entscheidest, zeig noch einmal, dass du es bist.',
    code: 'Code',
    codeHelp: 'Sechs Ziffern. Oder einer deiner Ersatzcodes, wenn du dein Telefon nicht zur Hand hast.',
    button: 'Weiter',
    wrong:
      'Dieser Code passt nicht. Codes wechseln jede halbe Minute: Nimm den, der jetzt gezeigt wird. Jeder gilt einmal.',
    locked:
      'Es waren mehrere falsche Codes hintereinander, deshalb wird eine Viertelstunde lang keiner angenommen. Versuch es dann noch einmal; wenn dein Telefon weg ist, bitte die Eigentümerin, dich neu beginnen zu lassen.',
    lost: 'Telefon weg und kein Ersatzcode? Die Eigentümerin kann dich das neu einrichten lassen.',
    few: (left) =>
      left === 0
        ? 'Das war dein letzter Ersatzcode. Bitte die Eigentümerin, dich den zweiten Schritt neu einrichten zu lassen.'
        : `Du hast einen Ersatzcode benutzt; ${left === 1 ? 'einer ist' : `${left} sind`} noch übrig.`,
  },
  setUp: {
    title: 'Den zweiten Schritt einrichten',
    intro:
      'Du wirst sehen, was Menschen uns anvertraut haben, deshalb genügt eine E-Mail-Adresse allein nicht. Du brauchst eine Authenticator-App auf deinem Telefon; welche, ist gleich.',
    scan: 'Nimm das mit der App auf',
    scanAlt: 'Ein quadratischer Code für deine Authenticator-App. Dasselbe in Buchstaben steht darunter.',
    byHand: 'Oder gib das in die App ein',
    next: 'Gib dann die sechs Ziffern ein, die sie zeigt',
    button: 'Das ist er',
    wrong:
      'Dieser Code passt noch nicht. Nimm den, den die App jetzt zeigt, und sieh nach, ob die Uhr deines Telefons richtig geht.',
  },
  recovery: {
    title: 'Bewahr diese Codes auf',
    says: 'Jeder davon lässt dich einmal herein, wenn dein Telefon weg ist. Druck sie jetzt aus oder schreib sie auf: Sie werden nicht noch einmal gezeigt.',
    button: 'Ich habe sie',
    copy: 'Alle kopieren',
    copied: 'Kopiert',
  },
  mail: {
    subject: (organisation) => `Dein Link zu ${organisation}`,
    hello: (name) => `Hallo ${name},`,
    says: 'hier ist dein Link zum Anmelden:',
    button: 'Anmelden',
    once: (minutes) => `Er gilt einmal, ${minutes} Minuten lang.`,
    notYou: 'Wenn du nicht darum gebeten hast, tu nichts: Ohne diese E-Mail kommt niemand hinein.',
  },
  welcome: {
    subject: (organisation) => `Du kannst dich jetzt bei ${organisation} anmelden`,
    says: (by) => `${by} hat dich zur Admin von Profile Audit gemacht.`,
    how: 'Melde dich mit dieser E-Mail-Adresse an. Für den zweiten Schritt brauchst du eine Authenticator-App auf deinem Telefon.',
    button: 'Zur Anmeldeseite',
  },
};
