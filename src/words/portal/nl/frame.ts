/** Dutch, a draft: what stands on every page. */
import type { FrameWords } from '../en/frame.js';

export const frame: FrameWords = {
  skip: 'Ga naar de inhoud',
  footer: 'Profile Audit. We bekijken niets zonder toestemming van degene van wie het profiel is.',
  navigation: 'Hoofdmenu',
  hats: { label: 'Je bent hier als', leader: 'LLL-leidster', admin: 'Beheerder', owner: 'Eigenaar' },
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  signedInAs: (name) => `Ingelogd als ${name}`,
  home: 'Begin',
  nav: {
    '/me': 'Mijn profielen',
    '/me/profiles/new': 'Profiel toevoegen',
    '/me/try': 'Iets uitproberen',
    '/me/reading': 'Jaarlijks lezen',
    '/me/data': 'Mijn gegevens',
    '/me/settings': 'Instellingen',
    '/admin': 'Overzicht',
    '/admin/review': 'Beoordelen',
    '/admin/leaders': 'LLL-leidsters',
    '/admin/marks': 'Beeldmerken',
    '/admin/terms': 'Termen',
    '/admin/reports': 'Rapporten',
    '/admin/settings': 'Instellingen',
    '/admin/staff': 'Beheerders',
    '/admin/log': 'Logboek',
  },
  waits: (minutes: number): string => `Probeer het over ongeveer ${minutes} minuten nog eens.`,
  language: { label: 'Taal', go: 'Tonen' },
  optional: 'niet verplicht',
  refusals: {
    400: {
      title: 'Dat lukte niet',
      says: 'Iets van wat er verstuurd is, konden we niet begrijpen.',
      next: 'Ga één pagina terug en probeer het nog eens.',
    },
    401: {
      title: 'Log eerst even in',
      says: 'Deze pagina is voor wie is ingelogd.',
      next: 'Log in en probeer het dan nog eens.',
    },
    403: {
      title: 'Niet vanaf hier',
      says: 'Dit kan alleen vanaf onze eigen pagina.',
      next: 'Open de pagina zelf en probeer het daar nog eens.',
    },
    404: {
      title: 'Hier is niets',
      says: 'Dit adres leidt naar geen enkele pagina. Misschien is er onderweg een stukje van verloren gegaan.',
      next: 'Kwam het in een mail, open dan de link nog eens, en wel helemaal.',
    },
    405: {
      title: 'Dat lukte niet',
      says: 'Dit kan niet op dit adres.',
      next: 'Ga één pagina terug en probeer het nog eens.',
    },
    410: {
      title: 'Deze link werkt niet meer',
      says: 'Hij is al gebruikt, of hij is te oud.',
      next: 'Schrijf degene die hem je stuurde: dan krijg je een nieuwe.',
    },
    413: {
      title: 'Dat is te groot',
      says: 'Wat er verstuurd is, is groter dan we aankunnen.',
      next: 'Probeer een kleiner bestand, of een schermafbeelding in plaats van een hele pagina.',
    },
    422: {
      title: 'Dat kunnen we niet lezen',
      says: 'Het bestand was niet te lezen als wat het zou moeten zijn.',
      next: 'Probeer een ander bestand, of een schermafbeelding.',
    },
    429: {
      title: 'Een ogenblikje',
      says: 'Dat was best vaak in korte tijd.',
      next: 'Wacht een minuut en probeer het nog eens.',
    },
    500: {
      title: 'Er ging bij ons iets mis',
      says: 'Het ligt niet aan jou, en er is niets van je verloren gegaan. We hebben het genoteerd.',
      next: 'Probeer het over een paar minuten nog eens.',
    },
    503: {
      title: 'Zo weer terug',
      says: 'Het programma start of stopt op dit moment.',
      next: 'Probeer het over een minuut nog eens.',
    },
  },
};
