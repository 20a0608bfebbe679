/** Dutch, a draft: signing in, the second factor, and the mail with the link. */
import type { SignInWords } from '../en/sign-in.js';

export const signIn: SignInWords = {
  title: 'Inloggen',
  intro: 'Geef ons je mailadres. Je krijgt een link per mail; je hoeft geen wachtwoord te onthouden.',
  email: 'Je mailadres',
  emailHelp: 'Het adres waarop je bent uitgenodigd.',
  send: 'Stuur me een link',
  notAnAddress: 'Dit lijkt geen mailadres. Staat het deel na de @ er wel?',
  sent: {
    title: 'Kijk in je mail',
    says: (minutes) =>
      `Als we dit adres kennen, is er een mail met een link naartoe onderweg. De link werkt één keer, tot ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} na het versturen.`,
    nothing: 'Na een paar minuten nog niets?',
    nothingHelp:
      'Kijk bij de ongewenste mail, en ga na of je misschien op een ander adres bent uitgenodigd. Komt er dan nog niets, vraag het dan aan degene die je uitnodigde.',
    again: 'Een ander adres proberen',
  },
  noMail: {
    title: 'Inloggen is nog niet ingesteld',
    says: 'Wie dit beheert, heeft nog niet gezegd op welk adres deze pagina’s te bereiken zijn. Daarom kunnen we geen link sturen.',
    next: 'Schrijf degene die je uitnodigde.',
  },
  open: {
    title: (name) => `Inloggen als ${name}`,
    says: 'Druk op de knop en je bent binnen. Daarna is de link gebruikt.',
    button: 'Log me in',
    notYou: 'Ben jij dit niet, sluit dan deze pagina: er gebeurt niets.',
  },
  spent: {
    title: 'Deze link is al gebruikt',
    says: 'Links om in te loggen werken één keer, en maar kort. Vraag een nieuwe aan: die is er zo.',
  },
  signedOut: 'Je bent uitgelogd. Tot gauw.',
  signedOutEverywhere: (sessions) =>
    sessions === 1 ? 'Je bent uitgelogd.' : `Je bent op alle ${sessions} plekken uitgelogd.`,
  everywhere: {
    button: 'Overal uitloggen',
    help: 'Sluit al je open sessies, op dit apparaat en op alle andere.',
  },
  tooOften: {
    title: 'Een ogenblikje',
    says: 'Er is hiervandaan best vaak om een link gevraagd. Wacht tien minuten en probeer het dan nog eens.',
  },
  factor: {
    title: 'Nog één stap',
    intro: 'Typ de zes cijfers die je authenticator-app voor deze plek laat zien.',
    again: 'Het is even geleden. Laat nog één keer zien dat jij het bent, voordat je iets beslist.',
    code: 'Code',
    codeHelp: 'Zes cijfers. Of een van je herstelcodes, als je je telefoon niet bij de hand hebt.',
    button: 'Verder',
    wrong:
      'Deze code past niet. Codes veranderen elke halve minuut: neem de code die er nu staat. Elke code werkt één keer.',
    locked:
      'Er kwamen meerdere verkeerde codes na elkaar, dus we nemen een kwartier lang geen code aan. Probeer het daarna nog eens; als je je telefoon kwijt bent, vraag dan de eigenaar of je opnieuw mag beginnen.',
    lost: 'Telefoon kwijt, en geen herstelcode? De eigenaar kan je dit opnieuw laten instellen.',
    few: (left) =>
      left === 0
        ? 'Dat was je laatste herstelcode. Vraag de eigenaar of je de tweede stap opnieuw mag instellen.'
        : `Je hebt een herstelcode gebruikt; je hebt er nog ${left}.`,
  },
  setUp: {
    title: 'De tweede stap instellen',
    intro:
      'Je krijgt te zien wat mensen ons hebben toevertrouwd, dus alleen een mailadres is niet genoeg. Je hebt een authenticator-app op je telefoon nodig; welke maakt niet uit.',
    scan: 'Maak hier met de app een foto van',
    scanAlt: 'Een vierkante code voor je authenticator-app. Hetzelfde staat eronder in letters.',
    byHand: 'Of typ dit over in de app',
    next: 'Typ daarna de zes cijfers die de app laat zien',
    button: 'Klaar',
    wrong:
      'Deze code past nog niet. Neem de code die de app nu laat zien, en kijk of de klok van je telefoon goed loopt.',
  },
  recovery: {
    title: 'Bewaar deze codes',
    says: 'Met elke code kom je één keer binnen, als je je telefoon kwijt bent. Print ze of schrijf ze nu op: je krijgt ze niet nog eens te zien.',
    button: 'Ik heb ze',
    copy: 'Alles kopiëren',
    copied: 'Gekopieerd',
  },
  mail: {
    subject: (organisation) => `Je link voor ${organisation}`,
    hello: (name) => `Beste ${name},`,
    says: 'hier is je link om in te loggen:',
    button: 'Inloggen',
    once: (minutes) => `Hij werkt één keer, ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} lang.`,
    notYou: 'Heb je er niet om gevraagd, doe dan niets: zonder deze mail komt niemand binnen.',
  },
  welcome: {
    subject: (organisation) => `Je kunt nu inloggen bij ${organisation}`,
    says: (by) => `${by} heeft je beheerder van Profile Audit gemaakt.`,
    how: 'Log in met dit mailadres. Voor de tweede stap heb je een authenticator-app op je telefoon nodig.',
    button: 'Naar de inlogpagina',
  },
};
