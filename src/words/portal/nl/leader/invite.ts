/** Dutch, a draft: the invitation. */
import type { InviteWords } from '../../en/leader/invite.js';

export const invite: InviteWords = {
  title: 'Mogen we je profiel bekijken?',
  hello: (name) => `Hallo ${name}.`,
  lead: 'Jij beslist, voor elk profiel en elk deel ervan. Nee zeggen heeft geen gevolgen, en niemand hoort het.',
  atAGlance: 'In het kort',
  glance: [
    ['Wat we bekijken', 'Alleen profielen en delen die je aanvinkt, zoals iedereen ze zonder inloggen kan zien.'],
    [
      'Wat we nooit bekijken',
      'Privé-inhoud, berichten aan elkaar, groepen, vrienden, woorden van anderen, gezichten, wie je bent.',
    ],
    ['Wie het ziet', 'Jij, als eerste. Anderen pas nadat je hebt geantwoord, of na enkele weken.'],
    ['Hoelang', 'Je ja eindigt na twaalf maanden. Wat we zagen, wordt na enkele weken gewist.'],
    ['Hoe je stopt', 'Eén knop, wanneer je maar wilt, voor één profiel of voor alles.'],
  ],
  whole: 'Wat we je vragen, woord voor woord',
  wholeHelp: (version) => `Dit is wat je ondertekent. De versie is ${version}; je krijgt een kopie bij je gegevens.`,
  keepTitle: 'Hoelang we hier dingen bewaren',
  kept: ({ capture, closed, supplied, form }) => [
    `Wat een bezoek zag: ${capture} dagen.`,
    `Wat je ons zelf geeft: ${supplied} dagen.`,
    `Wat we vonden: tot het is afgehandeld, en nog ${closed} dagen daarna.`,
    `Je handtekening: ${Math.round(form / 365)} jaar na het eind van je toestemming, als bewijs; meteen gewist als je alles laat wissen.`,
  ],
  profiles: 'Je profielen',
  profilesHelp: 'Er is niets voor je aangevinkt. Een profiel zonder vinkje laten we met rust.',
  profilesEmpty: 'Er is nog geen profiel genoemd. Voeg er hieronder een toe, of meer.',
  add: 'Profielen',
  addMore: 'Meer profielen',
  addHelp:
    'Plak de adressen, één op elke regel, zoals je browser of app ze laat zien. Je kunt er later ook nog toevoegen.',
  addButton: 'Deze herkennen',
  remove: 'Deze weglaten',
  sign: 'Je handtekening',
  name: 'Je naam',
  nameHelp: 'Je naam hier typen is je handtekening.',
  today: (day) => `Ondertekend vandaag, ${day}. Geldig tot jij het beëindigt, hoogstens twaalf maanden.`,
  agree: 'Ik stem in met wat ik heb aangevinkt',
  decline: 'Nee, dank je',
  declineHelp: 'Niemand krijgt hier iets van te zien. De uitnodiging eindigt, en wordt na haar tijd gewist.',
  until: (day) => `Deze uitnodiging is geldig tot ${day}.`,
  declinedTitle: 'Dank je wel voor het lezen',
  declined: 'We bekijken niets, en niemand hoort wat je antwoordde. Bedenk je je, vraag dan een nieuwe uitnodiging.',
  welcome: 'Dank je wel. Nog één stap: laat zien dat het profiel van jou is.',
  signInNext: 'Dank je wel, dat is genoteerd. Log in om je pagina te zien.',
  errors: {
    nothing: 'Er is geen deel van een profiel aangevinkt. Vink aan wat bekeken mag worden, of kies “Nee, dank je”.',
    use: 'Zeg alsjeblieft hoe je dit profiel gebruikt.',
    parts: 'Vink alsjeblieft aan wat hier bekeken mag worden, of laat dit profiel weg.',
    name: 'Typ alsjeblieft je naam: dat is je handtekening.',
    twice: 'Dit profiel staat er twee keer.',
    addFirst: 'Druk eerst op “Deze herkennen”, en vink aan wat bekeken mag worden.',
  },
  notes: {
    short: (typed) =>
      `“${typed}” is een ingekorte link: die zegt niet waar hij heen gaat. Open hem, en plak het adres dat je browser dan laat zien.`,
    unknown: (typed, why) => `“${typed}”: ${why}`,
    already: (url) => `${url} staat al op de pagina.`,
  },
};
