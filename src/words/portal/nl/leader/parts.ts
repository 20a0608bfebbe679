/** Dutch, a draft: how profiles, their parts and their platforms are spoken of. */
import type { ConsentPart } from '../../../../domain/consent.js';
import type { PartsWords } from '../../en/leader/parts.js';

const lists = new Intl.ListFormat('nl', { type: 'conjunction' });
const PARTS: Record<ConsentPart, string> = {
  picture: 'profielfoto',
  banner: 'omslagfoto of banner',
  description: 'naam, beschrijving en links',
  posts: 'nieuwste openbare berichten',
};

export const parts: PartsWords = {
  parts: PARTS,
  partsHelp: {
    picture: 'Woorden en logo’s erin. Nooit een gezicht.',
    banner: 'Woorden en logo’s erin. Nooit een gezicht.',
    description: 'Zonder dit kan niemand zien of het profiel zegt dat je LLL-leidster bent.',
    posts: 'Alleen of je regelmatig over LLL schrijft, voor de disclaimer.',
  },
  uses: {
    leader: 'als LLL-leidster, om gezinnen te ondersteunen',
    personal: 'alleen voor mezelf',
    both: 'allebei',
  },
  partsAsked: 'Wat mag bekeken worden?',
  useAsked: 'Hoe gebruik je het?',
  listOf: (chosen) => lists.format(chosen.map((part) => PARTS[part])),
  foreseen({ place, way, parts: seen, unproven }) {
    if (way === 'closed') return `${place} is voorgoed gesloten. Er is niets meer te bekijken.`;
    if (way === 'off') return `${place} wordt door je organisatie overgeslagen: we bekijken daar niets.`;
    if (way === 'ask')
      return `${place} vraagt programma’s weg te blijven, dus onze maandelijkse rondes komen daar niet. Als je wilt, geef je ons af en toe zelf een schermafbeelding of een opgeslagen pagina.`;
    if (seen.length === 0)
      return `${place} laat niets zien aan een bezoeker die niet is ingelogd. Je kunt een schermafbeelding geven.`;
    return `${place} laat een bezoeker die niet is ingelogd dit van je zien: ${lists.format(seen.map((part) => PARTS[part]))}.${unproven ? ' We zijn daar nieuw: wat we er niet vinden, zullen we niet ontbrekend noemen.' : ''}`;
  },
  control: {
    'not-needed': 'Van jou, volgens het formulier dat je ondertekende',
    unproven: 'Nog niet getoond dat het van jou is',
    proven: 'Getoond dat het van jou is',
    lost: 'Moet nog eens getoond worden',
  },
  methods: {
    code: 'met de code in de beschrijving',
    link: 'met de link erop',
    vouched: 'met het woord van een beheerder',
  },
  checks(met) {
    if (met === 'found') return 'We hebben het gevonden.';
    if (met === 'missing') return 'We zagen de beschrijving, en de code en de link staan er niet.';
    if (met === 'gone') return 'Er is niemand te vinden op dit adres. Is het gespeld zoals het platform het spelt?';
    if (met === 'moved')
      return 'Dit adres leidt nu naar een andere naam. Is die van jou? Voeg dan het adres ervan toe als apart profiel.';
    if (met === 'private') return 'Het profiel is privé, dus we konden de beschrijving niet zien.';
    if (met === 'declined') return 'Het platform vraagt programma’s weg te blijven, dus we hebben niet gekeken.';
    if (met === 'login') return 'Het platform wil dat bezoekers inloggen, dus we konden de beschrijving niet zien.';
    return 'Het platform liet ons de beschrijving deze keer niet zien.';
  },
};
