/** Dutch: a draft, no speaker has signed it yet. A Leader is called LLL-leidster here; she is addressed by je. */
import type { Args, Group } from '../domain/outcome.js';
import {
  amount,
  detail,
  type Given,
  grammarFor,
  isLogo,
  labelled,
  markName,
  text as textOf,
  upper,
} from './grammar.js';
import { operatorTroubles } from './operator-troubles.js';
import type { FindingContext, FindingWords, Language, SurenessBand, WallContext } from './types.js';

const { number, percent, count, list, quoted, closing, day, languageName } = grammarFor('nl-NL', ['“', '”']);
const text = (args: Given, key: string, instead = 'iets wat we niet konden ontcijferen', most?: number): string =>
  textOf(args, key, instead, most);

const withWords = (start: string, args: Args): string => {
  const words = text(args, 'words', '').trim();
  return words === '' ? `${start}.` : `${start}: ${closing(words)}`;
};
function malformed(args: Given): string {
  const typed = text(args, 'address', '');
  if (typed === '') return 'Het adres is leeg. Schrijf het zo: https://example.org/naam.';
  if (args.hint === 'handle') {
    return `${quoted(typed)} is een naam die op elk platform van iemand anders kan zijn. Geef het hele adres, zoals https://bsky.app/profile/naam.`;
  }
  if (args.hint === 'password') {
    return `In ${quoted(typed)} staat een naam of wachtwoord. Laat dat weg: we bekijken alleen wat iedereen kan zien.`;
  }
  return `${quoted(typed)} is geen webadres. Schrijf het zo: https://example.org/naam.`;
}

const SIGHTS: Language['sights'] = {
  displayName: { name: 'naam', the: 'de naam', none: 'Het profiel toont geen naam.' },
  bio: { name: 'beschrijving', the: 'de beschrijving', none: 'Het profiel heeft geen beschrijving.' },
  links: { name: 'links', the: 'de links', none: 'Het profiel heeft geen links.' },
  avatar: { name: 'profielfoto', the: 'de profielfoto', none: 'Het profiel heeft geen eigen foto.' },
  banner: { name: 'omslagfoto', the: 'de omslagfoto', none: 'Het profiel heeft geen omslagfoto.' },
  posts: { name: 'berichten', the: 'de berichten', none: 'Het profiel heeft geen berichten.' },
};
/** “een profielfoto zonder …” */
const ANOTHER: Record<keyof typeof SIGHTS, string> = {
  displayName: 'een naam',
  bio: 'een beschrijving',
  links: 'links',
  avatar: 'een profielfoto',
  banner: 'een omslagfoto',
  posts: 'berichten',
};
const GROUPS: Record<Group, string> = {
  party: 'een politieke partij',
  candidate: 'iemand die zich politiek kandidaat stelt',
  campaign: 'een politieke campagne',
  cause: 'een maatschappelijk doel',
};

const LIMITS_ON_SECOND: Readonly<Record<string, string>> = {
  allowed: 'dat mag daar',
  'several-accounts': 'daar mag je meerdere accounts hebben',
  'profile-within-account': 'daar heeft iedereen één account, met daarbinnen meer profielen of pagina’s',
  restricted: 'het platform beperkt dat',
  'one-account': 'daar mag je maar één account hebben, dus het zou ergens anders moeten',
  'disclose-alternates': 'daar moet een tweede account zeggen van wie het is',
  'phone-bound': 'daar heeft elk account een eigen telefoonnummer nodig',
  'tied-to-instagram': 'daar hoort elk profiel bij een Instagram-account',
  'own-site': 'op een eigen site: een andere site, of een pagina zonder de naam van LLL',
};
function limitOnSecond({ secondProfile = '' }: FindingContext): string {
  const known = Object.hasOwn(LIMITS_ON_SECOND, secondProfile) ? LIMITS_ON_SECOND[secondProfile] : undefined;
  return `(${known ?? 'sommige platforms beperken in sommige landen een tweede profiel'})`;
}
const secondProfile = (context: FindingContext): string =>
  `Of laat het zien op een tweede profiel, waarop je niet als LLL-leidster te herkennen bent ${limitOnSecond(context)}.`;

const pictureNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `We lazen ${quoted(text(args, 'words'))} in ${SIGHTS[sight].the}. Dat lijkt op een badge voor ${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Kies ${ANOTHER[context.sight]} zonder dit: gezinnen met elke overtuiging moeten zich welkom voelen. ${secondProfile(context)}`,
});
const textNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `In ${SIGHTS[sight].the} staat ${quoted(text(args, 'words'))}. Dat lijkt op steun voor ${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Haal het uit ${SIGHTS[context.sight].the}: gezinnen met elke overtuiging moeten zich welkom voelen. ${secondProfile(context)}`,
});

const MODEL_DISCLAIMER = 'Alle meningen zijn van mijzelf.';
const MODEL_FOR_ARTICLES =
  'The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.';
const disclaimerText = (args: Args): string => text(args, 'ready', MODEL_DISCLAIMER);
function addDisclaimer(args: Args, { place, bioLimit }: FindingContext): string {
  const room = bioLimit === undefined ? '' : ` (bij ${place} passen daar ${number(bioLimit)} tekens)`;
  const over = amount(args, 'over') ?? 0;
  const shorten =
    over > 0 ? ` Daarvoor moet wat er nu staat ${count(over, 'teken korter', 'tekens korter')} worden.` : '';
  const long = text(args, 'readyLong', '', 400);
  const articles = long === '' ? '' : ` Of sluit elk bericht over LLL af met: ${closing(long)}`;
  return `zet een korte zin in de beschrijving${room}, klaar om te kopiëren: ${closing(disclaimerText(args))}${shorten}${articles}`;
}

/** Hoe een logo veranderd is. */
const ALTERED: Readonly<Record<string, string>> = {
  recoloured: 'anders gekleurd',
  stretched: 'uitgerekt',
  mirrored: 'gespiegeld',
};

const findings: Language['findings'] = {
  'picture-names-party': pictureNames('party'),
  'picture-names-candidate': pictureNames('candidate'),
  'picture-names-campaign': pictureNames('campaign'),
  'picture-badge-mark': {
    says: (args, { sight }) =>
      `In ${SIGHTS[sight].the} staat iets wat lijkt op een badge die we kennen (${markName(args, 'een teken')}).`,
    advice: (_args, context) =>
      `Als het die badge is, kies dan ${ANOTHER[context.sight]} zonder die badge. ${secondProfile(context)} Als het er alleen op lijkt, hoeft er niets te veranderen: laat het dan even weten aan wie deze controle beheert.`,
  },
  'text-names-party': textNames('party'),
  'text-names-candidate': textNames('candidate'),
  'text-names-campaign': textNames('campaign'),
  cause: {
    says: (args, { sight }) =>
      `In ${SIGHTS[sight].the} staat ${quoted(text(args, 'words'))}${labelled(args)}. Dat kan voor een maatschappelijk doel staan. Dat is een vraag voor een mens, geen antwoord van een machine.`,
    advice: (_args, context) =>
      `Als het voor een maatschappelijk doel staat, haal het dan uit ${SIGHTS[context.sight].the} op het profiel waarmee je gezinnen ondersteunt, of laat het zien op een tweede profiel ${limitOnSecond(context)}. Als het laat zien wie je bent, hoeft er niets te veranderen.`,
  },
  'disclaimer-missing': {
    says: (args) => {
      const share = amount(args, 'share');
      const posts = amount(args, 'posts');
      const about =
        share === null ? '' : ` (${percent(share)}${posts === null ? '' : ` van de ${number(posts)} die we zagen`})`;
      return `De berichten hier gaan regelmatig over LLL${about}, en in de beschrijving staat geen disclaimer.`;
    },
    advice: (args, context) => upper(addDisclaimer(args, context)),
  },
  'disclaimer-maybe-missing': {
    says: () =>
      'In de beschrijving staat geen disclaimer. Die is alleen nodig als de berichten regelmatig over LLL gaan, en de berichten konden we niet zien.',
    advice: (args, context) =>
      `Als je regelmatig over LLL schrijft, ${addDisclaimer(args, context)} Zo niet, dan hoeft er niets te veranderen.`,
  },
  'disclaimer-partial': {
    says: (args) =>
      `In de beschrijving staat ${quoted(text(args, 'words'))}. Dat is bijna een disclaimer, maar kan ook anders gelezen worden.`,
    advice: (args) =>
      `Maak duidelijk dat het alleen jouw eigen mening is, bijvoorbeeld: ${closing(disclaimerText(args))}`,
  },
  'disclaimer-missing-on-posts': {
    says: (args) => {
      const posts = amount(args, 'count');
      const which = text(args, 'bare', '', 1200);
      const says = `${posts === null ? 'Enkele artikelen' : count(posts, 'artikel', 'artikelen')} over LLL ${posts === 1 ? 'eindigt' : 'eindigen'} zonder disclaimer`;
      return which === '' ? `${says}.` : `${says}: ${which}${/[.…]$/.test(which) ? '' : '.'}`;
    },
    advice: (args) => {
      const long = text(args, 'readyLong', MODEL_FOR_ARTICLES, 400);
      return `Sluit zo’n artikel af met het voorbeeld uit het beleid: ${closing(long)} Een regel onder aan elke pagina is ook goed, bijvoorbeeld: ${closing(disclaimerText(args))}`;
    },
  },
  'name-promotes-business': {
    says: (args, { sight }) =>
      `In ${SIGHTS[sight].the} staat de naam ${quoted(text(args, 'name', 'La Leche League'))} naast ${quoted(text(args, 'words'))}. Dat kan overkomen als reclame voor een blog, een groep of een bedrijf.`,
    advice: () =>
      'Houd die twee uit elkaar: zeg op de ene plek dat je LLL-leidster bent, en noem blog, groep of bedrijf op een andere plek, zonder de naam van LLL ernaast.',
  },
  'logo-promotes-business': {
    says: (args, { sight }) =>
      `${isLogo(args) ? 'Het logo van LLL' : 'Iets wat lijkt op het logo van LLL'} staat in ${SIGHTS[sight].the}, terwijl het profiel reclame maakt voor een blog, een groep of een bedrijf (${quoted(text(args, 'words'))}).`,
    advice: (_args, { sight }) =>
      `Haal het logo op dit profiel uit ${SIGHTS[sight].the}, of geef blog, groep of bedrijf een eigen profiel zonder het logo.`,
  },
  'logo-altered': {
    says: (args, { sight }) =>
      `Het logo van LLL in ${SIGHTS[sight].the} ziet er ${ALTERED[text(args, 'how')] ?? 'veranderd'} uit.`,
    advice: () =>
      'Was dat niet de bedoeling, gebruik dan het logo zoals LLL het publiceert. Heeft LLL het zo gepubliceerd, of lijkt het alleen zo op een foto, dan hoeft er niets te veranderen.',
  },
  'logo-joined': {
    says: (args, { sight }) =>
      `In ${SIGHTS[sight].the} staat het logo van LLL samen met een ander embleem (${markName({ mark: args.other ?? '' }, 'een beeldmerk')}), alsof ze één zijn.`,
    advice: () =>
      'Laat het logo van LLL los van elk ander embleem zien. Lijkt het alleen zo, dan hoeft er niets te veranderen.',
  },
  endorsement: {
    says: (args, { sight }) =>
      `In ${SIGHTS[sight].the} staat ${quoted(text(args, 'words'))}. Dat kan klinken alsof LLL iets aanbeveelt.`,
    advice: () =>
      'Laat de naam van LLL in die zin weg, of verwijs met een link naar de openbare aankondiging van LLL, als LLL het heeft aangekondigd.',
  },
  'leader-unclear': {
    says: (args) => `De woorden ${quoted(text(args, 'words'))} kunnen een LLL-leidster bedoelen, of iets anders.`,
    advice: () =>
      'Als dit het profiel van een LLL-leidster is, zeg dat dan bij de controle (--leader). Zo niet, dan hoeft er niets te veranderen.',
  },
};

function sightName(args: Args): string {
  const key = text(args, 'sight', '');
  return Object.hasOwn(SIGHTS, key) ? SIGHTS[key as keyof typeof SIGHTS].the : 'een van de onderdelen';
}
const reasons: Language['reasons'] = {
  'leader-by-words': (args) => withWords('Het profiel zegt het zelf', args),
  'leader-declared': () => 'De eigenares zegt dat ze het als LLL-leidster gebruikt.',
  'nobody-identified': () => 'Hier is niemand als LLL-leidster te herkennen.',
  'former-leader': (args) => withWords('Het gaat over vroeger', args),
  'not-a-leader-profile': () => 'Dit profiel is niet van een LLL-leidster, dus het beleid geldt hier niet.',
  withheld: (args) => `De eigenares heeft dit deel niet opengesteld (${sightName(args)}), en dat is prima.`,
  'nothing-political': () => 'We vonden niets politieks.',
  'nothing-cause-aligned': () => 'We vonden niets wat voor een maatschappelijk doel staat.',
  'disclaimer-full': (args) => withWords('Er is een disclaimer', args),
  'not-regular': (args) => {
    const posts = amount(args, 'posts');
    const about = amount(args, 'about');
    if (about === 0) return 'Er zijn geen berichten over LLL, dus een disclaimer is niet nodig.';
    return posts === null || about === null
      ? 'De berichten gaan niet regelmatig over LLL, dus een disclaimer is niet nodig.'
      : `${number(about)} van ${count(posts, 'bericht', 'berichten')} ${about === 1 ? 'gaat' : 'gaan'} over LLL. Dat is niet regelmatig, dus een disclaimer is niet nodig.`;
  },
  'no-misuse': () => 'Naam en logo van LLL worden hier niet gebruikt om reclame te maken voor iets anders.',
  'announced-by-lll': (args) =>
    `LLL heeft het openbaar aangekondigd: ${text(args, 'link', 'de link staat op het profiel')}.`,
  'logo-use': () => 'Hoe het logo van LLL getoond mag worden, bepaalt een mens.',
  'weak-evidence': () => 'Er is een aanwijzing voor, maar een zwakke.',
  'read-through-noise': () => 'De woorden zijn moeilijk te lezen en kunnen ook iets anders zeggen.',
  'half-a-disclaimer': () =>
    'Het gaat over gedeelde berichten of over het account, niet over van wie de mening is. Of dat genoeg is, bepaalt een mens.',
  'several-meanings': () => 'De woorden hebben meerdere betekenissen, en maar één daarvan is politiek.',
  past: () => 'Het gaat over vroeger.',
  'standing-unknown': () => 'We weten niet of dit het profiel van een LLL-leidster is.',
  'standing-weak': () => 'Er is maar een zwakke aanwijzing dat dit het profiel van een LLL-leidster is.',
  'posts-not-seen': () => 'We konden de berichten niet zien.',
  'rule-failed': (args) =>
    `De regel zelf liep vast op dit profiel (${text(args, 'detail', 'zonder te zeggen waarom')}). Dat is een fout van dit programma, niet van het profiel.`,
  'cause-is-for-a-person': () => 'Of iets voor een maatschappelijk doel staat, bepaalt altijd een mens.',
  'unverified-entry': () => 'Deze regel van onze woordenlijst heeft nog niemand nagekeken.',
  'rule-imprecise': () =>
    'Deze regel had het in deze taal te vaak mis. Tot hij beter is, vraagt hij het aan een mens en stelt hij zelf niets vast.',
  decided: () => 'Een mens heeft ernaar gekeken en bepaald dat er niets hoeft te veranderen.',
};

const SAVE_PAGE = 'de pagina in je eigen browser opslaan en de controle opnieuw doen met --saved BESTAND';
const LATER = 'Doe de controle later nog eens.';
type Next = (context: WallContext) => string;
function byHand({ sights }: WallContext): string | undefined {
  const flags = (['avatar', 'banner'] as const)
    .filter((sight) => sights.includes(sight))
    .map((s) => `--picture ${s}=BESTAND`);
  return flags.length === 0 ? undefined : `${flags.length > 1 ? 'de foto’s' : 'de foto'} zelf geven met ${list(flags)}`;
}
const saveOrSupply =
  (start: string): Next =>
  (context) => {
    const supply = byHand(context);
    return `${start} ${SAVE_PAGE}${supply ? `, of ${supply}` : ''}.`;
  };

const walls: Language['walls'] = {
  login: {
    short: 'alleen voor wie is ingelogd',
    says: ({ place }) => `${upper(place)} laat dit alleen zien aan wie is ingelogd, en wij loggen nooit in.`,
    next: saveOrSupply('Je kunt'),
  },
  gone: {
    short: 'profiel bestaat niet',
    says: ({ place }) => `${upper(place)} zegt dat dit profiel niet bestaat.`,
    next: () => 'Kijk of er een typefout in het adres zit, of dat de naam veranderd is.',
  },
  moved: {
    short: 'leidt naar een andere naam',
    says: ({ place }) => `Op ${place} leidt dit adres nu naar een andere naam. We hebben niet bekeken wat daar staat.`,
    next: () =>
      'Is de nieuwe naam van jou? Voeg dan het adres ervan toe. Zo niet, dan houden we niets daarvan voor het jouwe.',
  },
  private: {
    short: 'privé',
    says: () => 'Het profiel is privé.',
    next: () => `Er hoeft niets te veranderen. Als je wilt dat we ernaar kijken, kun je ${SAVE_PAGE}.`,
  },
  suspended: {
    short: 'geblokkeerd door het platform',
    says: ({ place }) => `${upper(place)} heeft dit profiel geblokkeerd.`,
    next: () => 'Alleen het platform kan dat opheffen.',
  },
  challenge: {
    short: 'vroeg ons te bewijzen dat we een mens zijn',
    says: ({ place }) =>
      `${upper(place)} vroeg ons te bewijzen dat we een mens zijn. Dat zijn we niet, dus we zijn weggegaan.`,
    next: () => `Je kunt ${SAVE_PAGE}.`,
  },
  consent: {
    short: 'een vraag over cookies ervoor',
    says: ({ place }) => `${upper(place)} stelt iedereen eerst een vraag over cookies, en wij antwoorden voor niemand.`,
    next: () => `Je kunt ${SAVE_PAGE}.`,
  },
  busy: {
    short: 'vroeg ons later terug te komen',
    says: ({ place }) => `${upper(place)} vroeg ons later terug te komen.`,
    next: () => 'Doe de controle over ongeveer een uur nog eens.',
  },
  closed: {
    short: 'het platform is voorgoed gesloten',
    says: ({ place, closed }) =>
      `${upper(place)} is${closed === undefined ? '' : ` in ${closed}`} voorgoed gesloten. Er is niets meer te zien, dus we hebben niet gekeken.`,
    next: () => 'Er hoeft niets te gebeuren.',
  },
  declined: {
    short: 'het platform vraagt programma’s weg te blijven',
    says: ({ place }) => `Programma’s worden gevraagd weg te blijven van ${place}, en daar houden we ons aan.`,
    next: () => `Je kunt ${SAVE_PAGE}.`,
  },
  layout: {
    short: 'de pagina zag er onbekend uit',
    says: ({ place }) => `De pagina van ${place} zag er niet uit zoals wij die kennen, dus we beweren er niets over.`,
    next: (context) =>
      `${saveOrSupply('Je kunt')(context)} Als het daar ook bij andere profielen niet lukt, heeft het platform misschien zijn pagina’s veranderd: meld het dan even.`,
  },
  unreachable: {
    short: 'gaf geen antwoord',
    says: ({ place }) => `${upper(place)} was niet te bereiken.`,
    next: () => `Kijk of de verbinding werkt. ${LATER}`,
  },
  unreadable: {
    short: 'was niet te lezen',
    says: () => 'Wat we terugkregen, was niet te lezen.',
    next: (context) => {
      const supply = byHand(context);
      return supply ? `${LATER} Of je kunt ${supply}.` : LATER;
    },
  },
  unproven: {
    short: 'niet gevonden, door een lezer die we nog niet hebben uitgeprobeerd',
    says: ({ place }) =>
      `Hoe wij ${place} lezen, is nooit op echte pagina’s uitgeprobeerd. Wat we daar niet vonden, kan er dus best zijn.`,
    next: () => `Kijk alsjeblieft zelf even. ${LATER}`,
  },
  withheld: {
    short: 'niet opengesteld door de eigenares',
    says: () => 'De eigenares heeft dit deel niet voor de controle opengesteld, en dat is prima.',
    next: () => 'Er hoeft niets te veranderen.',
  },
  unsupplied: {
    short: 'niet gegeven',
    says: () => 'Niemand heeft ons dit gegeven.',
    next: saveOrSupply('Als je wilt dat we ernaar kijken, kun je'),
  },
};

const t = text;
const GIVE_PAGE = 'Sla de pagina op in je eigen browser en gebruik --saved BESTAND.';
const troubles: Language['troubles'] = {
  ADDRESS_MALFORMED: malformed,
  ADDRESS_NOT_HTTP: (a) =>
    `${quoted(t(a, 'address'))} begint met ${quoted(t(a, 'scheme', 'iets anders'))}. We controleren alleen adressen met http of https.`,
  ADDRESS_NOT_PROFILE: (a) => notAProfile[notProfileKind(a)](t(a, 'address', 'Het adres')),
  ADDRESS_PRIVATE: (a) =>
    `${upper(t(a, 'host', 'deze computer'))} ligt binnen een privénetwerk, en daar gaan we niet heen. Wie het programma beheert, kan het in de configuratie toestaan.`,
  ADDRESS_PORT: (a) =>
    `${upper(t(a, 'host', 'deze computer'))} werd gevraagd op poort ${t(a, 'port', '?')}. We bezoeken alleen de gewone poorten van het web; andere kunnen in de configuratie worden toegestaan.`,
  ADDRESS_DECLINED: (a) =>
    `${upper(t(a, 'host', 'deze site'))} vraagt programma’s dit adres niet te bezoeken, en daar houden we ons aan. ${GIVE_PAGE}`,
  PLATFORM_OFF: (a) =>
    `Bezoeken aan ${t(a, 'place', 'dit platform')} zijn uitgezet door wie dit programma beheert. ${GIVE_PAGE}`,
  PLATFORM_FAILS: (a) =>
    `Profielen op ${t(a, 'place', 'dit platform')} die wij kennen, krijgen we niet te zien zoals het hoort. Daarom bezoeken we daar nu niemand. “profile-audit platforms check” vertelt meer.`,
  HOST_UNKNOWN: (a) =>
    `Een computer met de naam ${t(a, 'host', 'die je gaf')} bestaat niet. Kijk of er een typefout in het adres zit.`,
  HOST_BUSY: (a) =>
    `${upper(t(a, 'host', 'het platform'))} wil voorlopig met rust gelaten worden (${t(a, 'seconds', 'enkele')} seconden), en daar houden we ons aan. Probeer het later nog eens, of sla de pagina op in je eigen browser en gebruik --saved BESTAND.`,
  HOST_UNREACHABLE: (a) =>
    `${upper(t(a, 'host', 'het platform'))} was niet te bereiken (${t(a, 'detail', 'geen antwoord')}). Kijk of de verbinding werkt en probeer het later nog eens.`,
  PAGE_TOO_LONG: (a) =>
    `De pagina bij ${t(a, 'host', 'dit platform')} was na ${t(a, 'seconds', 'vele')} seconden nog niet klaar, dus we zijn gestopt. Probeer het later nog eens, of sla de pagina op en gebruik --saved BESTAND.`,
  PAGE_TOO_LARGE: (a) =>
    `De pagina bij ${t(a, 'host', 'dit platform')} is groter dan ${t(a, 'megabytes', 'de toegestane')} MB, dus we zijn gestopt. Sla de pagina op en gebruik --saved BESTAND.`,
  REDIRECT_LOOP: (a) =>
    `${upper(t(a, 'host', 'het platform'))} stuurt bezoekers in een kring rond. Kijk het adres na, of probeer het later nog eens.`,
  BROWSER_CRASHED: (a) =>
    `De browser is onverwacht gestopt${detail(a)}. Probeer het nog eens; “profile-audit doctor” weet misschien waarom.`,
  PICTURE_EMPTY: (a) => `${upper(t(a, 'file', 'de foto'))} is leeg. Sla de foto nog eens op en probeer het opnieuw.`,
  PICTURE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'de foto'))} is beschadigd${detail(a)}. Sla de foto nog eens op en probeer het opnieuw.`,
  PICTURE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'de foto'))} heeft ${t(a, 'megapixels', 'te veel')} megapixels, meer dan we veilig kunnen lezen. Maak de foto kleiner en probeer het opnieuw.`,
  PICTURE_FORMAT: (a) =>
    `${upper(t(a, 'file', 'de foto'))} is van een soort die we niet lezen (${t(a, 'format', 'onbekend')}). Sla de foto op als PNG, JPEG of WebP.`,
  OCR_FAILED: (a) =>
    `De woorden in ${t(a, 'file', 'de foto')} konden we niet lezen${detail(a)}. Probeer het nog eens; “profile-audit doctor” weet misschien waarom.`,
  FILE_UNREADABLE: (a) =>
    `${upper(t(a, 'file', 'het bestand'))} gaat niet open${detail(a)}. Kijk na wie het mag lezen.`,
  FILE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'het bestand'))} is te groot: ${t(a, 'megabytes', 'te veel')} MB. Neem een kleiner bestand.`,
  ARCHIVE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'het bestand'))} gaat niet open als download van je gegevens${detail(a)}. Download het nog eens, en geef het zoals het van het platform kwam.`,
  ARCHIVE_UNSAFE: (a) =>
    `${upper(t(a, 'file', 'het bestand'))} wordt voor de zekerheid niet gelezen${detail(a)}. Geef de download zoals die van het platform kwam.`,
  ARCHIVE_LACKS: (a) =>
    `${upper(t(a, 'file', 'het bestand'))} bevat geen profiel dat we kunnen lezen. Vraag het platform om je profielgegevens, als JSON als je kunt kiezen; kwamen ze in meerdere bestanden, geef die dan allemaal.`,
  ARCHIVE_OTHER: (a) =>
    `${upper(t(a, 'file', 'het bestand'))} is van een ander profiel (${t(a, 'handle', 'een andere naam')} bij ${t(a, 'place', 'een ander platform')}). Geef de download van het profiel dat nu bekeken wordt.`,
  ...operatorTroubles,
  INPUT_INVALID: (a) => `Deze invoer is niet te gebruiken: ${t(a, 'detail', 'we begrijpen hem niet')}.`,
  CONSENT_MISSING: (a) =>
    `Niemand heeft toestemming gegeven voor een controle van ${t(a, 'profile', 'dit profiel')}, dus we bezoeken het niet. De eigenares kan via een uitnodiging toestemming geven.`,
  ROUND_OVER: () =>
    'De ronde was voorbij voordat dit profiel bezocht kon worden. In de volgende ronde komt het weer aan de beurt.',
  WORKER_DIED: () =>
    'Het programma stopte telkens weer bij dit profiel, dus het is deze ronde overgeslagen. Meld het alsjeblieft.',
  VISIT_TAKEN: () =>
    'Een ander proces doet dit bezoek al of heeft het al gedaan, dus dit resultaat is niet bewaard. Er hoeft niets te gebeuren.',
  LEADER_UNKNOWN: (a) =>
    `Niemand met de naam ${quoted(t(a, 'who', 'die je gaf'))} doet mee. Kijk de spelling na, of nodig haar eerst uit.`,
  LINK_SPENT: () => 'Deze link is al gebruikt of verlopen. Vraag een nieuwe aan.',
  CASE_UNKNOWN: () => 'Dit punt bestaat niet, of het is niet voor jou bestemd.',
  CASE_MOVED: () => 'Dit punt is intussen afgehandeld of veranderd. Open het opnieuw om te zien hoe het ervoor staat.',
  DECIDER_BARRED: (a) =>
    a.why === 'herself'
      ? 'Dit punt gaat over je eigen profiel. Iemand anders beslist erover.'
      : a.why === 'vouched'
        ? 'Je hebt voor dit profiel ingestaan, dus iemand anders kijkt ernaar.'
        : 'Over dit punt heb je al eens beslist. Nu het betwist wordt, beslist iemand anders, of de eigenaar van deze installatie.',
  INTERRUPTED: () => 'Gestopt, zoals je vroeg. Er is niets half achtergebleven.',
  UNEXPECTED: (a) =>
    `Er ging iets mis wat niet mis had mogen gaan${detail(a)}. Meld het alsjeblieft, met de versie uit “profile-audit --version”.`,
};

const notProfile =
  (what: string, give = 'Geef het adres van een profiel.') =>
  (address: string) =>
    `${address} is ${what}. ${give}`;
const notAProfile: Language['notAProfile'] = {
  post: notProfile('één los bericht', 'Geef het adres van het profiel dat het schreef.'),
  hashtag: notProfile('een hashtag'),
  search: notProfile('een zoekopdracht'),
  story: notProfile('een story', 'Geef het adres van het profiel dat hem laat zien.'),
  group: notProfile('een groep, en groepen controleren we niet'),
  event: notProfile('een evenement', 'Geef het adres van het profiel dat het organiseert.'),
  video: notProfile('één losse video', 'Geef het adres van het profiel dat hem laat zien.'),
  list: notProfile('een lijst of verzameling', 'Geef het adres van het profiel dat die maakte.'),
  shop: notProfile('een winkel of iets wat te koop is'),
  place: notProfile('een plek op een kaart'),
  chat: notProfile('de weg naar een gesprek'),
  short: notProfile('een ingekort adres', 'Open het in je eigen browser en geef het adres waar je dan uitkomt.'),
  company: notProfile('de pagina van een organisatie, niet van een mens'),
  login: notProfile('een inlogpagina'),
  home: notProfile('de startpagina van het platform'),
  reserved: notProfile('een pagina van het platform zelf'),
  picture: notProfile('een afbeelding', 'Gebruik “profile-audit check picture BESTAND” om een afbeelding te bekijken.'),
  file: notProfile('een bestand om te downloaden'),
  other: notProfile('geen profiel'),
};
function notProfileKind(args: Given): keyof typeof notAProfile {
  const kind = text(args, 'kind', 'other');
  return Object.hasOwn(notAProfile, kind) ? (kind as keyof typeof notAProfile) : 'other';
}

const SURENESS: Record<'region' | 'quote' | 'lack', Record<SurenessBand, string>> = {
  region: { clear: 'duidelijk gelezen', probable: 'waarschijnlijk gelezen', hard: 'moeilijk te lezen' },
  quote: { clear: 'duidelijk', probable: 'waarschijnlijk', hard: 'onzeker' },
  lack: { clear: 'duidelijk', probable: 'waarschijnlijk', hard: 'onzeker' },
};

export const nl: Language = {
  lang: 'nl',
  name: 'Nederlands',
  draft: 'Deze vertaling is een concept dat nog niemand heeft nagekeken. Bij twijfel geldt het Engels.',
  number,
  percent,
  date: (iso) => day(iso),
  dateTime: (iso) => day(iso, true),
  list,
  quoted,
  findings,
  reasons,
  troubles,
  walls,
  notAProfile,
  sights: SIGHTS,
  groups: GROUPS,
  sureness: (value, of) => {
    const band: SurenessBand = value >= 0.85 ? 'clear' : value >= 0.6 ? 'probable' : 'hard';
    return { band, text: `${SURENESS[of][band]} (${percent(value)})` };
  },
  verdicts: {
    finding: { title: 'Iets om aan te passen', says: () => 'Hier is iets wat volgens het beleid anders moet.' },
    review: {
      title: 'Een vraag',
      says: () => 'Hier is iets waar een mens naar moet kijken. Er is nog niets beslist.',
    },
    unseen: {
      title: 'Niet alles gezien',
      says: ({ known, of }) => {
        if (known === 0) return 'We konden niets van dit profiel zien, dus we kunnen er niets over zeggen.';
        if (known >= of) return 'Niet alles was te lezen, dus we kunnen niet zeggen dat alles in orde is.';
        return `Wat we zagen is in orde, maar ${of - known === 1 ? 'één ding bleef' : `${number(of - known)} dingen bleven`} verborgen, dus we kunnen niet zeggen dat alles in orde is.`;
      },
    },
    outside: {
      title: 'Het beleid geldt hier niet',
      says: () =>
        'Hier is niemand als LLL-leidster te herkennen, dus het beleid geldt niet en we hebben niet verder gekeken.',
    },
    clear: {
      title: 'In orde',
      says: ({ withheld }) =>
        withheld === 0
          ? 'Hier hoeft niets te veranderen.'
          : 'In wat voor ons is opengesteld, hoeft niets te veranderen.',
    },
  },
  kinds: {
    finding: 'aan te passen',
    'needs-review': 'voor een mens om te bekijken',
    'not-seen': 'niet te zien',
    'not-applicable': 'geldt niet',
    pass: 'in orde',
  },
  standings: {
    leader: 'het profiel van een LLL-leidster',
    'not-leader': 'niet het profiel van een LLL-leidster',
    unknown: 'misschien het profiel van een LLL-leidster',
  },
  disclaimers: {
    full: 'er is een disclaimer',
    partial: 'er is bijna een disclaimer',
    none: 'geen disclaimer',
  },
  severities: {
    serious: 'niet toegestaan volgens het beleid',
    moderate: 'niet passend volgens het beleid',
    minor: 'gevraagd door het beleid',
    none: 'ter informatie',
  },
  vias: {
    api: 'via de openbare interface van het platform',
    browser: 'in een browser, zoals elke bezoeker het ziet',
    saved: 'een pagina, opgeslagen in haar eigen browser',
    screenshot: 'een schermafbeelding',
    download: 'de download van haar eigen gegevens bij het platform',
    'by-hand': 'een losse foto',
    recorded: 'uit een opgenomen bezoek',
  },
  rules: {
    'leader-identification': 'Herkenbaar als LLL-leidster',
    'political-picture': 'Politieke badges in foto’s',
    'political-description': 'Politiek in naam of beschrijving',
    'cause-alignment': 'Maatschappelijke doelen',
    disclaimer: 'Disclaimer',
    'name-logo-misuse': 'Naam en logo van LLL',
  },
  understood: {
    heading: 'Hoe we het begrepen hebben',
    leader: (state) =>
      ({
        leader: 'zegt dat dit een LLL-leidster is.',
        former: 'zegt dat ze vroeger LLL-leidster was.',
        unclear: 'kan een LLL-leidster bedoelen, of iets anders.',
      })[state],
    disclaimer: (state, lang) => {
      const tongue = languageName(lang);
      const start = state === 'full' ? 'is een disclaimer' : 'is bijna een disclaimer';
      return `${start}${tongue === undefined ? '' : ` (${tongue})`}.`;
    },
    political: (group, label, strength, why) =>
      strength === 'strong'
        ? `is gelezen als een houding voor of tegen ${group} (${label}).`
        : `kan wijzen op ${group} (${label}). ${why}`.trim(),
    commerce: (sure) =>
      sure
        ? 'is gelezen als reclame voor iets met de naam van LLL.'
        : 'kan reclame zijn voor iets naast de naam van LLL.',
    more: (rest) => `En nog ${number(rest)}.`,
  },
  coverage: {
    heading: 'Wat we konden zien',
    sentence: ({ known, of }) =>
      of === 0
        ? 'Van dit profiel is geen enkel deel voor de controle opengesteld.'
        : known === of
          ? of === 1
            ? 'We konden het ene ding zien dat was opengesteld.'
            : `We konden alle ${number(of)} dingen zien.`
          : of === 1
            ? 'We konden het ene ding dat was opengesteld niet zien.'
            : `We konden ${known === 0 ? 'geen' : number(known)} van de ${number(of)} dingen zien.`,
    withheld: (sights) => `Niet opengesteld door de eigenares, en niet bekeken: ${list(sights)}.`,
    seen: 'gezien',
    absent: 'niet aanwezig',
    hidden: 'verborgen',
    hiddenAre: (hidden) => `Verborgen: ${hidden}.`,
    lines: (lines) => (lines === 0 ? 'er staan geen woorden in' : `${count(lines, 'regel', 'regels')} woorden erin`),
    notRead: 'aanwezig, niet gelezen',
    firstFrame: 'een bewegend beeld: alleen het eerste beeldje is gelezen',
    lettersNotRead:
      'de woorden ernaast staan in letters die we in beelden nog niet kunnen lezen: alleen naar Latijnse letters is gezocht',
    links: (links) => count(links, 'link', 'links'),
    posts: (posts) => count(posts, 'bericht', 'berichten'),
    empty: 'leeg',
  },
  report: {
    auditTitle: (n) => (n === 1 ? 'Profielcontrole' : `Controle van ${number(n)} profielen`),
    personal: (until) => `Persoonlijk, tot ${until}`,
    personalWhy:
      'Dit rapport gaat over mensen. Deel het met niemand die het niet nodig heeft, en verwijder het uiterlijk op die dag.',
    madeAt: (when) => `Gemaakt op ${when}`,
    lookedAt: (when, via) => `Bekeken op ${when}, ${via}.`,
    supplied: (via, of, when) => `Gegeven door de LLL-leidster: ${via}, stand van ${of}. Bekeken op ${when}.`,
    contents: 'Inhoud',
    skip: 'Ga naar het rapport',
    found: 'Wat we vonden',
    ruleByRule: 'Regel voor regel',
    wordsRead: 'Woorden zoals gelezen',
    wordsWritten: 'Woorden zoals geschreven',
    howSure: 'Hoe zeker',
    policySays: 'Het beleid zegt',
    mend: 'Hoe je het aanpast',
    doubt: 'Waarom een mens ernaar moet kijken',
    picture: 'Foto',
    pictureAlt: (sight, handle, boxes) =>
      `${upper(sight)} van ${handle}${boxes === 0 ? '' : `, met ${count(boxes, 'omlijnde plek', 'omlijnde plekken')} waar iets gelezen is`}`,
    cropAlt: (words) =>
      words
        ? `Uitsnede van de foto waarin ${quoted(words)} gelezen is`
        : 'Uitsnede van de foto waarin iets gevonden is',
    stripAlt: (words) => `De letters van ${quoted(words)} zoals we ze uitknipten om ze te lezen`,
    stripSays: 'Deze letters zoals we ze uitknipten om ze te lezen, rechtgezet',
    pictureMissing: 'De foto hoort niet bij dit rapport.',
    allLines: 'Alle woorden die we in de foto’s lazen',
    nothingRead: 'geen woorden',
    engine: 'Gemaakt met',
    engineStamp: (version, rules, lexicon, ocr) =>
      `profile-audit ${version} · regels ${rules} · woordenlijst ${lexicon} · lezen ${ocr}`,
    notScored:
      'Niemand krijgt hier punten of een plaats op een ranglijst. Een machine kan verkeerd lezen: bekijk de foto voordat je met iemand praat.',
    leaderInText: (yes) =>
      yes ? 'De tekst zegt dat dit een LLL-leidster is.' : 'De tekst zegt niet dat dit een LLL-leidster is.',
  },
};
