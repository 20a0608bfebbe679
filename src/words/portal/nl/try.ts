/** Dutch, a draft: try before you change. */
import type { TryWords } from '../en/try.js';

export const tryOut: TryWords = {
  title: 'Probeer het uit voordat je het verandert',
  intro:
    'Kies een foto of schrijf een beschrijving, en zie meteen wat het beleid ervan zegt op een profiel waarop je als LLL-leidster bekend bent.',
  nothingKept: 'We bewaren er niets van: niet de foto, niet de woorden, niet het resultaat.',
  platform: 'Waar is het voor?',
  anywhere: 'Maakt niet uit',
  platformHelp: 'Het advies past bij het platform, bijvoorbeeld bij hoe lang een beschrijving daar mag zijn.',
  pictures: 'Foto’s',
  picturesHelp: (files, megabytes) =>
    `JPEG, PNG, WebP, GIF of AVIF; hoogstens ${files} tegelijk, samen ${megabytes} MB. Foto’s van een iPhone zijn soms HEIC: een schermafbeelding van de foto werkt wel.`,
  text: 'Beschrijving',
  textHelp: 'Wat je daar over jezelf zou schrijven.',
  go: 'Laat me het resultaat zien',
  wait: 'Een foto duurt hoogstens een halve minuut. Wacht even tot het resultaat verschijnt.',

  result: 'Het resultaat',
  again: 'Iets anders proberen',
  change: 'Aanpassen en nog eens proberen',
  ofText: 'Je beschrijving',
  ofPicture: (n) => `Foto ${n}`,
  understood: {
    leader: 'Er staat dat je LLL-leidster bent.',
    notLeader:
      'Er staat niet dat je LLL-leidster bent. We keken ernaar alsof het profiel als dat van een LLL-leidster bekend is.',
    disclaimer: {
      full: 'Er is een disclaimer.',
      partial: 'Er is bijna een disclaimer.',
      none: 'Er is geen disclaimer.',
    },
  },
  room: (used, limit) =>
    used <= limit
      ? `${used} van de ${limit} tekens die daar passen.`
      : `Het is ${used - limit} ${used - limit === 1 ? 'teken' : 'tekens'} te lang: er passen er ${limit}.`,
  read: 'Wat we erin lazen',
  nothingRead: 'We lazen er geen woorden in.',
  fine: { title: 'In orde', says: 'Er staat niets in wat tegen het beleid ingaat, voor zover ons programma kan zien.' },
  problem: (file) => `We konden ${file} niet openen`,

  refused: {
    nothing: {
      title: 'Er is niets gekozen',
      says: 'Kies een foto of schrijf een beschrijving, en druk dan op de knop.',
    },
    large: {
      title: 'Dat is te groot',
      says: (megabytes) => `Alle foto’s samen mogen ${megabytes} MB zijn. Probeer er minder, of kleinere.`,
    },
    many: { title: 'Dat zijn er te veel', says: (files) => `Je kunt hoogstens ${files} foto’s tegelijk geven.` },
    long: {
      title: 'Dat is erg lang',
      says: (most) => `Een beschrijving mag hier ${most} tekens lang zijn.`,
    },
    busy: {
      title: 'Een ogenblikje',
      says: 'We zijn nu anderen aan het lezen. Wacht een minuut en druk dan nog eens op de knop.',
    },
    trouble: {
      title: 'Er ging bij ons iets mis',
      says: 'Het ligt niet aan jou, en we hebben niets bewaard. Probeer het over een paar minuten nog eens.',
    },
  },
  formats: {
    heic: 'Dit is een HEIC-foto, zoals iPhones die maken. Maak er een schermafbeelding van, of kies in Foto’s voor Deel, dan Opties, dan “Meest compatibel”, en gebruik die kopie.',
    svg: 'Dit is een SVG-tekening. Sla haar op als PNG en probeer die.',
    pdf: 'Dit is een pdf. Maak een schermafbeelding van de pagina en probeer die.',
    video: 'Dit is een video. Maak een schermafbeelding van het moment dat mensen als eerste zien.',
    tiff: 'Dit is een TIFF. Sla hem op als JPEG of PNG en probeer die.',
    bmp: 'Dit is een BMP-afbeelding. Sla haar op als PNG en probeer die.',
    ico: 'Dit is een pictogrambestand. Sla het op als PNG en probeer die.',
    html: 'Dit is een webpagina, geen foto. Maak er een schermafbeelding van.',
    other:
      'Dit is geen afbeelding die we kennen. JPEG, PNG, WebP, GIF en AVIF werken; een schermafbeelding werkt altijd.',
    empty:
      'Het bestand is leeg. Misschien stond het nog niet helemaal op je telefoon: open het één keer en kies het dan opnieuw.',
    broken: 'Het bestand is beschadigd of afgebroken. Sla het opnieuw op, of maak er een schermafbeelding van.',
    large: 'De foto heeft meer dan 40 megapixels. Een kleinere kopie of een schermafbeelding werkt wel.',
    unreadable: 'We konden het deze keer niet lezen. Probeer het nog eens; een schermafbeelding helpt vaak.',
  },
};
