/** Dutch, a draft: what a Leader reads when she is asked to hand something over. */
import type { Wall } from '../../domain/snapshot.js';
import type { AskedProfile, SupplyWords } from '../supply.js';

const BECAUSE: Partial<Record<Wall, (place: string) => string>> = {
  login: (place) => `${place} laat het alleen zien aan wie is ingelogd, en wij loggen nooit in.`,
  challenge: (place) =>
    `${place} vroeg ons te bewijzen dat we een mens zijn. We zijn een programma, dus we zijn weggegaan.`,
  consent: (place) => `${place} stelt er een vraag over cookies voor, en wij antwoorden voor niemand.`,
  closed: (place) => `${place} laat het helemaal niet aan bezoekers zien.`,
  declined: (place) => `${place} vraagt programma’s niet te komen, en daar houden we ons aan.`,
  busy: (place) => `${place} vroeg ons elke keer later terug te komen.`,
};
const because = ({ place, why }: AskedProfile): string =>
  (BECAUSE[why] ?? ((name: string) => `${name} liet het ons niet zien.`))(place);
const NUMBERS = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const number = (n: number): string => NUMBERS[n] ?? String(n);
const theirs = (profiles: readonly AskedProfile[]): string =>
  profiles.length === 1 ? `je profiel op ${profiles[0]?.place}` : `${number(profiles.length)} van je profielen`;

export const supply: SupplyWords = {
  lang: 'nl',
  mail: {
    subject: (profiles) => `Wil je ons ${theirs(profiles)} laten zien?`,
    hello: (name) => `Hallo ${name},`,
    intro: (profiles) =>
      profiles.length === 1
        ? `Je gaf ons toestemming om ${theirs(profiles)} te bekijken, en deze keer konden we het niet zien. ${because(profiles[0] as AskedProfile)}`
        : `Je gaf ons toestemming om je profielen te bekijken, en ${number(profiles.length)} ervan konden we deze keer niet zien:`,
    because: (profile) => `${profile.place} (${profile.handle}): ${because(profile)}`,
    what: (count) =>
      `Als je wilt, laat ${count === 1 ? 'het' : 'ze'} ons dan zelf zien: met een schermafbeelding, de pagina opgeslagen uit je browser, of alleen je profielfoto. Het kost ongeveer twee minuten, ook op een telefoon.`,
    button: 'Open je pagina',
    result: 'Je ziet het resultaat meteen.',
    ratherNot:
      'Heb je liever van niet, dan is dat prima, en het heeft geen gevolgen. Je kunt deze mail gewoon laten liggen.',
    personal: (until) => `De link is alleen voor jou, dus geef hem niet door. Hij werkt tot ${until}.`,
    thanks: 'Met dank,',
  },
  page: {
    title: 'Laat ons zien wat wij niet konden zien',
    intro: (name) =>
      `Hallo ${name}. Je gaf ons toestemming om deze profielen te bekijken, maar we konden ze niet zien. Als je wilt, laat ze ons dan hier zien. Je ziet het resultaat meteen.`,
    choice: 'Eén hiervan is genoeg. Met meer ervan zien we meer.',
    whyHere: because,
    show: 'Laat het ons zien',
    files: 'Schermafbeeldingen, of de opgeslagen pagina',
    filesHelp:
      'Open daar je eigen profiel, zodat naam, foto en beschrijving te zien zijn, en maak een schermafbeelding. Op een computer kun je de pagina ook opslaan (Ctrl+S) en dat bestand kiezen.',
    avatar: 'Je profielfoto',
    banner: 'Je omslagfoto',
    pictureHelp: 'De foto zelf, zo groot als je hem hebt.',
    wait: 'Lezen duurt hoogstens een halve minuut. Wacht even tot het resultaat verschijnt.',
    send: 'Laat me het resultaat zien',
    ratherNot: 'Liever niet',
    ratherNotHelp: 'Dat is prima, en het heeft geen gevolgen.',
    settled: 'Hier is alles klaar',
    settledText: 'We vragen deze keer niets meer over dit profiel. Dank je wel.',
    again: 'Je kunt ons nog steeds iets laten zien, als je dat wilt.',
    what: 'Wat ermee gebeurt',
    whatText: (days) =>
      `We halen er je naam daar, je beschrijving en je foto’s uit, voor zover je dat hebt toegestaan, en vergelijken die met het socialemediabeleid voor LLL-leidsters. Het bestand zelf bewaren we niet. Wat we eruit haalden, telt ${days} ${days === 1 ? 'dag' : 'dagen'}, met de datum erbij, en verdwijnt als je je toestemming intrekt.`,
    private:
      'Laat privéberichten en andere mensen er liever buiten. Als er toch zoiets in staat, wordt het niet gelezen.',
    until: (day) => `Deze pagina is alleen voor jou en werkt tot ${day}.`,
  },
  result: {
    title: (place) => `Wat we zagen op ${place}`,
    thanks: 'Dank je wel.',
    supplied: (day, until) => `Je liet ons dit zien op ${day}. Het telt tot ${until}.`,
    found: 'Wat we vonden',
    rules: 'Regel voor regel',
    more: 'Laat ons meer zien',
    lacks: {
      'not-found': (thing, file) => `We konden ${thing} niet vinden in ${file}.`,
      'cut-off': (thing, file) =>
        `In ${file} is ${thing} niet helemaal te zien. Open het volledig en maak nog een schermafbeelding.`,
      unclear: (thing, file) =>
        `We konden ${thing} in ${file} niet goed genoeg lezen. Een scherpere of grotere schermafbeelding helpt.`,
      several: (thing, file) =>
        `In ${file} kan meer dan één ding ${thing} zijn, en we raden niet. Een schermafbeelding van alleen je eigen profiel helpt.`,
      'other-profile': (_, file) =>
        `Je naam daar staat niet in ${file}, dus we hebben het niet gebruikt. Laat je eigen profiel vanaf het begin zien.`,
    },
    back: 'Terug naar alle profielen',
    mend: 'Hoe je het aanpast',
  },
  refusals: {
    'nothing-chosen': {
      title: 'Er is niets gekozen',
      says: () => 'Kies minstens één bestand of foto, en druk dan nog eens op de knop.',
    },
    'nothing-understood': {
      title: 'We konden je profiel er niet in vinden',
      says: () =>
        'We hebben niets bewaard. Open je eigen profiel vanaf het begin, zodat je naam, foto en beschrijving te zien zijn, en maak nog een schermafbeelding. Alleen de profielfoto is ook genoeg.',
    },
    'other-profile': {
      title: 'Dit lijkt een ander profiel',
      says: () =>
        'Je naam daar staat niet in wat je ons gaf. Daarom hebben we het niet gebruikt en er niets van bewaard. Open je eigen profiel vanaf het begin en probeer het nog eens.',
    },
    'picture-unreadable': {
      title: 'Een foto ging niet open',
      says: ({ file = 'Het bestand' }) =>
        `${file} is beschadigd of van een soort die we niet kunnen openen. Sla het op als JPEG of PNG en probeer het nog eens. We hebben niets bewaard.`,
    },
    'picture-heic': {
      title: 'HEIC-foto’s kunnen we niet openen',
      says: ({ file = 'Het bestand' }) =>
        `${file} is een HEIC-foto, zoals iPhones die maken. Maak er een schermafbeelding van, of sla hem op als JPEG, en probeer het nog eens. We hebben niets bewaard.`,
    },
    'page-unreadable': {
      title: 'De pagina ging niet open',
      says: ({ file = 'Het bestand' }) =>
        `${file} is geen pagina die we kunnen lezen. Sla haar op als “webpagina, volledig” of “alleen HTML”, of maak een schermafbeelding. We hebben niets bewaard.`,
    },
    'file-unknown': {
      title: 'We konden je profiel er niet in vinden',
      says: ({ file = 'Het bestand' }) =>
        `${file} is geen foto, geen opgeslagen pagina en geen download van je eigen gegevens die we kennen. We hebben niets bewaard.`,
    },
    'too-large': {
      title: 'Dat is te groot',
      says: ({ megabytes = 40 }) =>
        `Alle bestanden samen mogen ${megabytes} MB zijn. Stuur er minder, of kleinere. We hebben niets bewaard.`,
    },
    'too-many': {
      title: 'Dat zijn te veel bestanden',
      says: ({ files = 12 }) => `Je kunt hoogstens ${files} bestanden tegelijk geven. We hebben niets bewaard.`,
    },
    busy: {
      title: 'Een ogenblikje',
      says: () =>
        'We zijn nu anderen aan het lezen. Ga terug en druk over een minuut nog eens op de knop. We hebben niets bewaard.',
    },
    trouble: {
      title: 'Er ging bij ons iets mis',
      says: () => 'Het ligt niet aan jou, en we hebben niets bewaard. Probeer het over een paar minuten nog eens.',
    },
  },
  spent: {
    title: 'Deze link werkt niet meer',
    says: 'Hij is verlopen, of waar hij over ging is afgehandeld. Je hoeft niets te doen. Als we iets nodig hebben, schrijven we je weer.',
  },
};
