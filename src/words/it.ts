/**
 * Italian, a draft: no speaker has signed it yet. «Consulente» is the word of La Leche League Italia for a Leader; she is
 * addressed with «tu». What stands in a part of the profile is said with «in» and its article («nella descrizione»), so that
 * no sentence puts an article together out of pieces.
 */
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
import { al, il } from './it/day.js';
import { operatorTroubles } from './operator-troubles.js';
import type { FindingContext, FindingWords, Language, SurenessBand, WallContext } from './types.js';

const { number, percent, count, list, quoted, closing, day, languageName } = grammarFor('it-IT', ['«', '»']);
const text = (args: Given, key: string, instead = 'qualcosa che non siamo riusciti a leggere', most?: number): string =>
  textOf(args, key, instead, most);

const withWords = (start: string, args: Args): string => {
  const words = text(args, 'words', '').trim();
  return words === '' ? `${start}.` : `${start}: ${closing(words)}`;
};
function malformed(args: Given): string {
  const typed = text(args, 'address', '');
  if (typed === '') return 'L’indirizzo è vuoto. Scrivilo così: https://example.org/name.';
  if (args.hint === 'handle') {
    return `${quoted(typed)} è un nome che su ogni piattaforma può essere di una persona diversa. Scrivi l’indirizzo intero, per esempio https://bsky.app/profile/name.`;
  }
  if (args.hint === 'password') {
    return `In ${quoted(typed)} c’è un nome utente o una password. Toglili: guardiamo solo ciò che tutti possono vedere.`;
  }
  return `${quoted(typed)} non è un indirizzo web. Scrivilo così: https://example.org/name.`;
}

const SIGHTS: Language['sights'] = {
  displayName: { name: 'nome', the: 'il nome', none: 'Il profilo non mostra un nome.' },
  bio: { name: 'descrizione', the: 'la descrizione', none: 'Il profilo non ha una descrizione.' },
  links: { name: 'link', the: 'i link', none: 'Il profilo non ha link.' },
  avatar: {
    name: 'immagine del profilo',
    the: 'l’immagine del profilo',
    none: 'Il profilo non ha un’immagine propria.',
  },
  banner: {
    name: 'immagine di copertina',
    the: 'l’immagine di copertina',
    none: 'Il profilo non ha un’immagine di copertina.',
  },
  posts: { name: 'post', the: 'i post', none: 'Il profilo non ha post.' },
};
/** «nella descrizione» */
const IN: Record<keyof typeof SIGHTS, string> = {
  displayName: 'nel nome',
  bio: 'nella descrizione',
  links: 'nei link',
  avatar: 'nell’immagine del profilo',
  banner: 'nell’immagine di copertina',
  posts: 'nei post',
};
/** «dalla descrizione» */
const OUT_OF: Record<keyof typeof SIGHTS, string> = {
  displayName: 'dal nome',
  bio: 'dalla descrizione',
  links: 'dai link',
  avatar: 'dall’immagine del profilo',
  banner: 'dall’immagine di copertina',
  posts: 'dai post',
};
/** «un’immagine del profilo» */
const ANOTHER: Record<keyof typeof SIGHTS, string> = {
  displayName: 'un nome',
  bio: 'una descrizione',
  links: 'altri link',
  avatar: 'un’immagine del profilo',
  banner: 'un’immagine di copertina',
  posts: 'altri post',
};
const GROUPS: Record<Group, string> = {
  party: 'un partito politico',
  candidate: 'una persona candidata a una carica politica',
  campaign: 'una campagna politica',
  cause: 'una causa',
};
/** «di un partito politico» */
const OF: Record<Group, string> = {
  party: 'di un partito politico',
  candidate: 'di una persona candidata a una carica politica',
  campaign: 'di una campagna politica',
  cause: 'di una causa',
};

const LIMITS_ON_SECOND: Readonly<Record<string, string>> = {
  allowed: 'lì è permesso',
  'several-accounts': 'lì si possono avere più account',
  'profile-within-account': 'lì ogni persona ha un solo account, con altri profili o pagine al suo interno',
  restricted: 'la piattaforma li limita',
  'one-account': 'lì le condizioni prevedono un solo account, quindi dovrebbe essere altrove',
  'disclose-alternates': 'lì un secondo account deve dire di chi è',
  'phone-bound': 'lì ogni account richiede un proprio numero di telefono',
  'tied-to-instagram': 'lì ogni profilo è legato a un account Instagram',
  'own-site': 'su un sito tuo: un altro sito, oppure una pagina senza il nome di LLL',
};
function limitOnSecond({ secondProfile = '' }: FindingContext): string {
  const known = Object.hasOwn(LIMITS_ON_SECOND, secondProfile) ? LIMITS_ON_SECOND[secondProfile] : undefined;
  return `(${known ?? 'alcune piattaforme, in alcuni paesi, limitano i secondi profili'})`;
}
const secondProfile = (context: FindingContext): string =>
  `Oppure tienilo su un secondo profilo, dove non ti presenti come consulente LLL ${limitOnSecond(context)}.`;

const WELCOME = 'le famiglie di ogni convinzione possano sentirsi accolte';
const pictureNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `${upper(IN[sight])} abbiamo letto ${quoted(text(args, 'words'))}. Sembra il simbolo ${OF[group]}${labelled(args)}.`,
  advice: (_args, context) => `Scegli ${ANOTHER[context.sight]} senza, perché ${WELCOME}. ${secondProfile(context)}`,
});
const textNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `${upper(IN[sight])} si legge ${quoted(text(args, 'words'))}. Sembra un sostegno a favore ${OF[group]}${labelled(args)}.`,
  advice: (_args, context) => `Toglilo ${OUT_OF[context.sight]}, perché ${WELCOME}. ${secondProfile(context)}`,
});

const MODEL_DISCLAIMER = 'Le opinioni espresse sono solo mie.';
const MODEL_FOR_ARTICLES =
  'The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.';
const disclaimerText = (args: Args): string => text(args, 'ready', MODEL_DISCLAIMER);
function addDisclaimer(args: Args, { place, bioLimit }: FindingContext): string {
  const room = bioLimit === undefined ? '' : ` (${place} permette ${number(bioLimit)} caratteri)`;
  const over = amount(args, 'over') ?? 0;
  const shorten =
    over > 0 ? ` Per farla entrare, il testo di adesso va accorciato di ${count(over, 'carattere', 'caratteri')}.` : '';
  const long = text(args, 'readyLong', '', 400);
  const articles = long === '' ? '' : ` Oppure chiudi ogni post su LLL con: ${closing(long)}`;
  return `aggiungi alla descrizione una breve frase${room}, pronta da copiare: ${closing(disclaimerText(args))}${shorten}${articles}`;
}

/** Come è stato modificato un logo. */
const ALTERED: Readonly<Record<string, string>> = {
  recoloured: 'avere altri colori',
  stretched: 'deformato',
  mirrored: 'capovolto come allo specchio',
};

const findings: Language['findings'] = {
  'picture-names-party': pictureNames('party'),
  'picture-names-candidate': pictureNames('candidate'),
  'picture-names-campaign': pictureNames('campaign'),
  'picture-badge-mark': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} c’è qualcosa che assomiglia a un simbolo che conosciamo (${markName(args, 'un simbolo')}).`,
    advice: (_args, context) =>
      `Se è quel simbolo, scegli ${ANOTHER[context.sight]} senza. ${secondProfile(context)} Se gli assomiglia soltanto, non c’è niente da cambiare: dillo, per favore, a chi si occupa della verifica.`,
  },
  'text-names-party': textNames('party'),
  'text-names-candidate': textNames('candidate'),
  'text-names-campaign': textNames('campaign'),
  cause: {
    says: (args, { sight }) =>
      `${upper(IN[sight])} c’è ${quoted(text(args, 'words'))}${labelled(args)}. Potrebbe rappresentare una causa. È una domanda per una persona, non una risposta di una macchina.`,
    advice: (_args, context) =>
      `Se rappresenta una causa, toglilo ${OUT_OF[context.sight]} sul profilo con cui sostieni le famiglie, oppure tienilo su un secondo profilo ${limitOnSecond(context)}. Se mostra chi sei, non c’è niente da cambiare.`,
  },
  'disclaimer-missing': {
    says: (args) => {
      const share = amount(args, 'share');
      const posts = amount(args, 'posts');
      const about =
        share === null ? '' : ` (${percent(share)}${posts === null ? '' : ` dei ${number(posts)} che abbiamo visto`})`;
      return `Qui i post parlano regolarmente di LLL${about}, e nella descrizione non c’è una frase che dica che le opinioni sono tue.`;
    },
    advice: (args, context) => upper(addDisclaimer(args, context)),
  },
  'disclaimer-maybe-missing': {
    says: () =>
      'Nella descrizione non c’è una frase che dica che le opinioni sono tue. Serve solo se i post parlano regolarmente di LLL, e i post non li abbiamo potuti vedere.',
    advice: (args, context) =>
      `Se scrivi regolarmente di LLL, ${addDisclaimer(args, context)} Altrimenti non c’è niente da cambiare.`,
  },
  'disclaimer-partial': {
    says: (args) =>
      `Nella descrizione si legge ${quoted(text(args, 'words'))}. Somiglia alla frase sulle opinioni personali, ma si può intendere anche in un altro modo.`,
    advice: (args) => `Di’ chiaramente che le opinioni sono solo tue, per esempio: ${closing(disclaimerText(args))}`,
  },
  'disclaimer-missing-on-posts': {
    says: (args) => {
      const posts = amount(args, 'count');
      const which = text(args, 'bare', '', 1200);
      const says = `${posts === null ? 'Alcuni articoli' : count(posts, 'articolo', 'articoli')} su LLL ${posts === 1 ? 'finisce' : 'finiscono'} senza una frase che dica che le opinioni sono tue`;
      return which === '' ? `${says}.` : `${says}: ${which}${/[.…]$/.test(which) ? '' : '.'}`;
    },
    advice: (args) => {
      const long = text(args, 'readyLong', MODEL_FOR_ARTICLES, 400);
      return `Chiudi un articolo così con l’esempio della policy: ${closing(long)} Va bene anche una riga in fondo a ogni pagina, per esempio: ${closing(disclaimerText(args))}`;
    },
  },
  'name-promotes-business': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} il nome ${quoted(text(args, 'name', 'La Leche League'))} sta accanto a ${quoted(text(args, 'words'))}. Può sembrare una promozione di un blog, di un gruppo o di un’attività.`,
    advice: () =>
      'Tieni separate le due cose: di’ in un punto che sei consulente LLL, e nomina il blog, il gruppo o l’attività in un altro, senza il nome di LLL accanto.',
  },
  'logo-promotes-business': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} c’è ${isLogo(args) ? 'il logo di LLL' : 'quello che sembra il logo di LLL'}, mentre il profilo promuove un blog, un gruppo o un’attività (${quoted(text(args, 'words'))}).`,
    advice: (_args, { sight }) =>
      `Su questo profilo togli il logo ${OUT_OF[sight]}, oppure dai al blog, al gruppo o all’attività un profilo proprio, senza il logo.`,
  },
  'logo-altered': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} il logo di LLL sembra ${ALTERED[text(args, 'how')] ?? 'modificato'}.`,
    advice: () =>
      'Se non era voluto, usa il logo così come LLL lo pubblica. Se LLL lo ha pubblicato così, o se ha solo quell’aspetto in una foto, non serve cambiare niente.',
  },
  'logo-joined': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} il logo di LLL sta insieme a un altro distintivo (${markName({ mark: args.other ?? '' }, 'un simbolo')}), come se fossero uno solo.`,
    advice: () =>
      'Mostra il logo di LLL separato da ogni altro distintivo. Se è solo una somiglianza, non serve cambiare niente.',
  },
  endorsement: {
    says: (args, { sight }) =>
      `${upper(IN[sight])} si legge ${quoted(text(args, 'words'))}. Può sembrare che LLL raccomandi qualcosa.`,
    advice: () =>
      'Togli il nome di LLL da quella frase, oppure metti il link all’annuncio pubblico di LLL, se è stata LLL ad annunciarlo.',
  },
  'leader-unclear': {
    says: (args) => `Le parole ${quoted(text(args, 'words'))} possono indicare una consulente LLL, oppure altro.`,
    advice: () =>
      'Se è il profilo di una consulente LLL, dillo quando chiedi la verifica (--leader). Altrimenti non c’è niente da cambiare.',
  },
};

function sightName(args: Args): string {
  const key = text(args, 'sight', '');
  return Object.hasOwn(SIGHTS, key) ? SIGHTS[key as keyof typeof SIGHTS].the : 'una delle sue parti';
}
const reasons: Language['reasons'] = {
  'leader-by-words': (args) => withWords('Lo dice il profilo stesso', args),
  'leader-declared': () => 'La titolare dice di usarlo come consulente LLL.',
  'nobody-identified': () => 'Qui nessuna persona si presenta come consulente LLL.',
  'former-leader': (args) => withWords('Qui si parla del passato', args),
  'not-a-leader-profile': () =>
    'Questo profilo non appartiene a una consulente LLL, quindi qui la policy non si applica.',
  withheld: (args) => `La titolare non ha aperto questa parte alla verifica (${sightName(args)}), e va bene così.`,
  'nothing-political': () => 'Non è stato trovato niente di politico.',
  'nothing-cause-aligned': () => 'Non è stato trovato niente che rappresenti una causa.',
  'disclaimer-full': (args) => withWords('La frase sulle opinioni personali c’è', args),
  'not-regular': (args) => {
    const posts = amount(args, 'posts');
    const about = amount(args, 'about');
    if (about === 0) return 'Nessun post parla di LLL, quindi non serve la frase sulle opinioni personali.';
    return posts === null || about === null
      ? 'I post non parlano regolarmente di LLL, quindi non serve la frase sulle opinioni personali.'
      : `Su ${count(posts, 'post', 'post')}, ${number(about)} ${about === 1 ? 'parla' : 'parlano'} di LLL. Non è regolarmente, quindi non serve la frase sulle opinioni personali.`;
  },
  'no-misuse': () => 'Qui il nome e il logo di LLL non promuovono altro.',
  'announced-by-lll': (args) => `LLL l’ha annunciato pubblicamente: ${text(args, 'link', 'il link è nel profilo')}.`,
  'logo-use': () => 'Come si possa mostrare il logo di LLL, lo dice una persona.',
  'weak-evidence': () => 'C’è un indizio, ma debole.',
  'read-through-noise': () => 'Le parole si leggono male e possono significare anche altro.',
  'half-a-disclaimer': () =>
    'Questo riguarda i post condivisi o l’account, non di chi sono le opinioni. Se basti, lo dice una persona.',
  'several-meanings': () => 'Le parole hanno più significati, e solo uno è politico.',
  past: () => 'Qui si parla del passato.',
  'standing-unknown': () => 'Non sappiamo se questo è il profilo di una consulente LLL.',
  'standing-weak': () => 'C’è solo un indizio debole che questo sia il profilo di una consulente LLL.',
  'posts-not-seen': () => 'Non abbiamo potuto vedere i post.',
  'rule-failed': (args) =>
    `La regola stessa non ha funzionato su questo profilo (${text(args, 'detail', 'senza dire perché')}). È un difetto di questo programma, non del profilo.`,
  'cause-is-for-a-person': () => 'Se qualcosa rappresenta una causa, lo dice sempre una persona.',
  'unverified-entry': () => 'Questa voce del nostro elenco di parole non è ancora stata controllata da una persona.',
  'rule-imprecise': () =>
    'In questa lingua la regola ha sbagliato troppo spesso. Finché non migliora, chiede a una persona e da sola non stabilisce niente.',
  decided: () => 'Una persona l’ha guardato e ha deciso che non c’è niente da sistemare.',
};

const SAVE_PAGE = 'salvare la pagina dal tuo browser e darcela (--saved FILE)';
const LATER = 'Ripeti la verifica più tardi.';
type Next = (context: WallContext) => string;
function byHand({ sights }: WallContext): string | undefined {
  const flags = (['avatar', 'banner'] as const)
    .filter((sight) => sights.includes(sight))
    .map((s) => `--picture ${s}=FILE`);
  return flags.length === 0 ? undefined : `darci ${flags.length > 1 ? 'le immagini' : 'l’immagine'} (${list(flags)})`;
}
const saveOrSupply =
  (start: string): Next =>
  (context) => {
    const supply = byHand(context);
    return `${start} ${SAVE_PAGE}${supply ? ` oppure ${supply}` : ''}.`;
  };

const walls: Language['walls'] = {
  login: {
    short: 'solo per chi ha fatto l’accesso',
    says: ({ place }) => `${upper(place)} lo mostra solo a chi ha fatto l’accesso, e noi non lo facciamo mai.`,
    next: saveOrSupply('Puoi'),
  },
  gone: {
    short: 'profilo inesistente',
    says: ({ place }) => `${upper(place)} dice che questo profilo non esiste.`,
    next: () => 'Controlla se nell’indirizzo c’è un errore di battitura o se il nome è cambiato.',
  },
  moved: {
    short: 'porta a un altro nome',
    says: ({ place }) =>
      `Su ${place} questo indirizzo adesso porta a un altro nome. Non abbiamo guardato che cosa c’è lì.`,
    next: () =>
      'Se il nuovo nome è tuo, aggiungi il suo indirizzo. Se non lo è, niente di ciò che c’è lì viene preso per tuo.',
  },
  private: {
    short: 'privato',
    says: () => 'Il profilo è privato.',
    next: () => `Non c’è niente da cambiare. Se vuoi che lo guardiamo, puoi ${SAVE_PAGE}.`,
  },
  suspended: {
    short: 'sospeso',
    says: ({ place }) => `${upper(place)} ha sospeso questo profilo.`,
    next: () => 'Solo la piattaforma può riattivarlo.',
  },
  challenge: {
    short: 'ha chiesto di dimostrare che siamo esseri umani',
    says: ({ place }) =>
      `${upper(place)} ci ha chiesto di dimostrare che siamo esseri umani. Il nostro è un programma, quindi ce ne siamo andati.`,
    next: () => `Puoi ${SAVE_PAGE}.`,
  },
  consent: {
    short: 'prima c’è una domanda sui cookie',
    says: ({ place }) =>
      `${upper(place)} fa prima a tutti una domanda sui cookie, e noi non rispondiamo al posto di altri.`,
    next: () => `Puoi ${SAVE_PAGE}.`,
  },
  busy: {
    short: 'ci ha chiesto di tornare più tardi',
    says: ({ place }) => `${upper(place)} ci ha chiesto di tornare più tardi.`,
    next: () => 'Ripeti la verifica fra un’ora circa.',
  },
  closed: {
    short: 'la piattaforma è stata chiusa per sempre',
    says: ({ place, closed }) =>
      `${upper(place)} ha chiuso per sempre${closed === undefined ? '' : ` nel ${closed}`}: non c’è più niente da vedere, quindi non abbiamo guardato.`,
    next: () => 'Non c’è niente da fare.',
  },
  declined: {
    short: 'la piattaforma chiede ai programmi di non entrare',
    says: ({ place }) => `${upper(place)} chiede ai programmi di non entrare, e noi rispettiamo la richiesta.`,
    next: () => `Puoi ${SAVE_PAGE}.`,
  },
  layout: {
    short: 'la pagina era diversa dal solito',
    says: ({ place }) =>
      `La pagina di ${place} non era come la conosciamo, quindi non diciamo niente di quello che mostra.`,
    next: (context) =>
      `${saveOrSupply('Puoi')(context)} Se non funziona nemmeno con altri profili, forse la piattaforma ha cambiato le sue pagine: segnalalo, per favore.`,
  },
  unreachable: {
    short: 'non ha risposto',
    says: ({ place }) => `Non siamo riusciti a raggiungere ${place}.`,
    next: () => `Controlla la connessione. ${LATER}`,
  },
  unreadable: {
    short: 'non si è potuto leggere',
    says: () => 'La risposta ricevuta non si è potuta leggere.',
    next: (context) => {
      const supply = byHand(context);
      return supply ? `${LATER} Oppure puoi ${supply}.` : LATER;
    },
  },
  unproven: {
    short: 'non trovato, da un lettore che non abbiamo ancora provato',
    says: ({ place }) =>
      `Il nostro modo di leggere ${place} non è mai stato provato su pagine vere: ciò che non abbiamo trovato potrebbe esserci.`,
    next: () => `Dai un’occhiata di persona, per favore. ${LATER}`,
  },
  withheld: {
    short: 'non aperto dalla titolare',
    says: () => 'La titolare non ha aperto questa parte alla verifica, e va bene così.',
    next: () => 'Non c’è niente da cambiare.',
  },
  unsupplied: {
    short: 'non consegnato',
    says: () => 'Questa parte non ci è stata data.',
    next: saveOrSupply('Se vuoi che la guardiamo, puoi'),
  },
};

const t = text;
const troubles: Language['troubles'] = {
  ADDRESS_MALFORMED: malformed,
  ADDRESS_NOT_HTTP: (a) =>
    `${quoted(t(a, 'address'))} comincia con ${quoted(t(a, 'scheme', 'qualcos’altro'))}. Si possono verificare solo indirizzi http o https.`,
  ADDRESS_NOT_PROFILE: (a) => notAProfile[notProfileKind(a)](t(a, 'address', 'L’indirizzo')),
  ADDRESS_PRIVATE: (a) =>
    `${upper(t(a, 'host', 'questo computer'))} si trova in una rete privata, e quelle non si visitano. Chi gestisce il programma può permetterlo nella configurazione.`,
  ADDRESS_PORT: (a) =>
    `${upper(t(a, 'host', 'questo computer'))} è stato chiesto sulla porta ${t(a, 'port', '?')}. Si visitano solo le porte abituali del web; chi gestisce il programma può permetterne altre nella configurazione.`,
  ADDRESS_DECLINED: (a) =>
    `${upper(t(a, 'host', 'questo sito'))} chiede ai programmi di non visitare questo indirizzo, e noi rispettiamo la richiesta. Salva la pagina dal tuo browser e usa --saved FILE.`,
  PLATFORM_OFF: (a) =>
    `Le visite a ${t(a, 'place', 'questa piattaforma')} sono state disattivate da chi gestisce il programma. Salva la pagina dal tuo browser e usa --saved FILE.`,
  PLATFORM_FAILS: (a) =>
    `Su ${t(a, 'place', 'questa piattaforma')} i profili che conosciamo non ci appaiono come dovrebbero, quindi per ora lì non si visita nessun profilo.`,
  HOST_UNKNOWN: (a) =>
    `Non esiste un sito chiamato ${t(a, 'host', 'così')}. Controlla se nell’indirizzo c’è un errore di battitura.`,
  HOST_BUSY: (a) =>
    `${upper(t(a, 'host', 'il sito'))} ha chiesto di essere lasciato in pace per ora (${t(a, 'seconds', 'alcuni')} secondi), e noi rispettiamo la richiesta. Riprova più tardi, oppure salva la pagina dal tuo browser e usa --saved FILE.`,
  HOST_UNREACHABLE: (a) =>
    `Non siamo riusciti a raggiungere ${t(a, 'host', 'il sito')} (${t(a, 'detail', 'nessuna risposta')}). Controlla la connessione e riprova più tardi.`,
  PAGE_TOO_LONG: (a) =>
    `La pagina su ${t(a, 'host', 'quel sito')} non era ancora completa dopo ${t(a, 'seconds', 'molti')} secondi, quindi ci siamo fermati. Riprova più tardi, oppure salva la pagina e usa --saved FILE.`,
  PAGE_TOO_LARGE: (a) =>
    `La pagina su ${t(a, 'host', 'quel sito')} supera ${t(a, 'megabytes', 'i consueti')} MB, quindi ci siamo fermati. Salva la pagina e usa --saved FILE.`,
  REDIRECT_LOOP: (a) =>
    `${upper(t(a, 'host', 'il sito'))} fa girare in tondo chi lo visita. Controlla l’indirizzo, oppure riprova più tardi.`,
  BROWSER_CRASHED: (a) => `Il browser si è fermato all’improvviso${detail(a)}. Riprova.`,
  PICTURE_EMPTY: (a) => `${upper(t(a, 'file', 'l’immagine'))}: il file è vuoto. Salva di nuovo l’immagine e riprova.`,
  PICTURE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'l’immagine'))}: il file è danneggiato${detail(a)}. Salva di nuovo l’immagine e riprova.`,
  PICTURE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'l’immagine'))} ha ${t(a, 'megapixels', 'troppi')} megapixel, più di quanti se ne possano leggere senza rischi. Rimpiccioliscila e riprova.`,
  PICTURE_FORMAT: (a) =>
    `${upper(t(a, 'file', 'l’immagine'))} è di un tipo che non leggiamo (${t(a, 'format', 'sconosciuto')}). Salvala come PNG, JPEG o WebP.`,
  OCR_FAILED: (a) =>
    `Non siamo riusciti a leggere le parole in ${t(a, 'file', 'questa immagine')}${detail(a)}. Riprova.`,
  FILE_UNREADABLE: (a) => `${upper(t(a, 'file', 'il file'))} non si apre${detail(a)}.`,
  FILE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'il file'))} è troppo grande: ${t(a, 'megabytes', 'troppi')} MB. Usane uno più piccolo.`,
  ARCHIVE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'il file'))} non si apre come copia dei tuoi dati${detail(a)}. Scaricala di nuovo e daccela così come la piattaforma te l’ha data.`,
  ARCHIVE_UNSAFE: (a) =>
    `${upper(t(a, 'file', 'il file'))} non viene letto, per sicurezza${detail(a)}. Dacci la copia dei dati così come la piattaforma te l’ha data.`,
  ARCHIVE_LACKS: (a) =>
    `${upper(t(a, 'file', 'il file'))} non contiene un profilo che sappiamo leggere. Chiedi alla piattaforma le informazioni del tuo profilo, in JSON se puoi scegliere; se sono arrivati più file, daccele tutte.`,
  ARCHIVE_OTHER: (a) =>
    `${upper(t(a, 'file', 'il file'))} è di un altro profilo (${t(a, 'handle', 'un altro nome')} su ${t(a, 'place', 'un’altra piattaforma')}). Dacci la copia dei dati del profilo che stiamo guardando.`,
  ...operatorTroubles,
  INPUT_INVALID: (a) => `Questi dati non si possono usare: ${t(a, 'detail', 'non sono comprensibili')}.`,
  CONSENT_MISSING: (a) =>
    `Per ${t(a, 'profile', 'questo profilo')} non c’è il consenso a una verifica, quindi non viene visitato. La titolare può darlo tramite un invito.`,
  ROUND_OVER: () =>
    'Il giro è finito prima che si potesse visitare questo profilo. Sarà di nuovo compreso nel prossimo.',
  WORKER_DIED: () =>
    'Il programma si è interrotto più volte mentre guardava questo profilo, quindi in questo giro è stato lasciato fuori. Segnalalo, per favore.',
  VISIT_TAKEN: () =>
    'Di questa visita si sta già occupando un altro processo, o l’ha già finita, quindi questo risultato non è stato conservato. Non c’è niente da fare.',
  LEADER_UNKNOWN: (a) =>
    `Nell’elenco non c’è nessuna persona di nome ${quoted(t(a, 'who', 'così'))}. Controlla come è scritto, oppure prima invitala.`,
  LINK_SPENT: () => 'Questo link è già stato usato o è scaduto. Chiedine uno nuovo.',
  CASE_UNKNOWN: () => 'Questa voce non esiste, oppure non è per te.',
  CASE_MOVED: () => 'Nel frattempo questa voce è stata chiusa o modificata. Riaprila per vedere a che punto è.',
  DECIDER_BARRED: (a) =>
    a.why === 'herself'
      ? 'Questa voce riguarda il tuo profilo. La decide un’altra persona.'
      : a.why === 'vouched'
        ? 'Hai garantito tu per questo profilo, quindi lo guarda un’altra persona.'
        : 'Su questa voce hai già deciso una volta. Ora che è contestata, decide un’altra persona o la responsabile.',
  INTERRUPTED: () => 'Interrotto, come hai chiesto. Non è rimasto niente a metà.',
  UNEXPECTED: (a) =>
    `Qualcosa è andato storto e non doveva${detail(a)}. Segnalalo, per favore, con la versione che trovi con «profile-audit --version».`,
};

const notProfile =
  (what: string, give = 'Scrivi l’indirizzo di un profilo.') =>
  (address: string) =>
    `${address} ${what}. ${give}`;
const notAProfile: Language['notAProfile'] = {
  post: notProfile('è un singolo post', 'Scrivi l’indirizzo del profilo che l’ha pubblicato.'),
  hashtag: notProfile('è un hashtag'),
  search: notProfile('è una ricerca'),
  story: notProfile('è una storia', 'Scrivi l’indirizzo del profilo che la mostra.'),
  group: notProfile('è un gruppo, e i gruppi non si verificano'),
  event: notProfile('è un evento', 'Scrivi l’indirizzo del profilo che lo organizza.'),
  video: notProfile('è un singolo video', 'Scrivi l’indirizzo del profilo che lo mostra.'),
  list: notProfile('è un elenco o una raccolta', 'Scrivi l’indirizzo del profilo che li ha creati.'),
  shop: notProfile('è un negozio o qualcosa in vendita'),
  place: notProfile('è un luogo su una mappa'),
  chat: notProfile('porta a una conversazione'),
  short: notProfile('è un indirizzo abbreviato', 'Aprilo nel tuo browser e scrivi l’indirizzo a cui arrivi.'),
  company: notProfile('è la pagina di un’organizzazione, non di una persona'),
  login: notProfile('è una pagina di accesso'),
  home: notProfile('è la pagina iniziale della piattaforma'),
  reserved: notProfile('è una pagina della piattaforma stessa'),
  picture: notProfile('è un’immagine', 'Per guardare un’immagine usa «profile-audit check picture FILE».'),
  file: notProfile('è un file da scaricare'),
  other: notProfile('non è un profilo'),
};
function notProfileKind(args: Given): keyof typeof notAProfile {
  const kind = text(args, 'kind', 'other');
  return Object.hasOwn(notAProfile, kind) ? (kind as keyof typeof notAProfile) : 'other';
}

const SURENESS: Record<'region' | 'quote' | 'lack', Record<SurenessBand, string>> = {
  region: { clear: 'letto chiaramente', probable: 'letto probabilmente così', hard: 'difficile da leggere' },
  quote: { clear: 'chiaro', probable: 'probabile', hard: 'incerto' },
  lack: { clear: 'chiaro', probable: 'probabile', hard: 'incerto' },
};

export const it: Language = {
  lang: 'it',
  name: 'Italiano',
  draft:
    'Questa traduzione è una bozza che nessuna persona di madrelingua ha ancora approvato. In caso di dubbio vale l’inglese.',
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
    finding: { title: 'Qualcosa da sistemare', says: () => 'Qui c’è qualcosa che la policy chiede di cambiare.' },
    review: {
      title: 'Una domanda',
      says: () => 'Qui c’è qualcosa che una persona dovrebbe guardare. Non è deciso niente.',
    },
    unseen: {
      title: 'Non visto per intero',
      says: ({ known, of }) => {
        if (known === 0) return 'Di questo profilo non abbiamo potuto vedere niente, quindi non possiamo dirne niente.';
        if (known >= of) return 'Non tutto si è potuto leggere, quindi non possiamo dire che sia tutto a posto.';
        return `Quello che abbiamo visto è a posto, ma ${of - known === 1 ? 'un elemento è rimasto nascosto' : `${number(of - known)} elementi sono rimasti nascosti`}, quindi non possiamo dire che sia tutto a posto.`;
      },
    },
    outside: {
      title: 'Qui la policy non si applica',
      says: () =>
        'Qui nessuna persona si presenta come consulente LLL, quindi la policy non si applica e non abbiamo guardato oltre.',
    },
    clear: {
      title: 'Tutto a posto',
      says: ({ withheld }) =>
        withheld === 0 ? 'Qui non c’è niente da cambiare.' : 'In ciò che ci è stato aperto non c’è niente da cambiare.',
    },
  },
  kinds: {
    finding: 'da sistemare',
    'needs-review': 'da far guardare a una persona',
    'not-seen': 'non si è potuto vedere',
    'not-applicable': 'non si applica',
    pass: 'a posto',
  },
  standings: {
    leader: 'profilo di una consulente LLL',
    'not-leader': 'non è il profilo di una consulente LLL',
    unknown: 'forse il profilo di una consulente LLL',
  },
  disclaimers: {
    full: 'la frase sulle opinioni personali c’è',
    partial: 'c’è qualcosa di simile alla frase sulle opinioni personali',
    none: 'nessuna frase sulle opinioni personali',
  },
  severities: {
    serious: 'non permesso dalla policy',
    moderate: 'non appropriato secondo la policy',
    minor: 'richiesto dalla policy',
    none: 'per informazione',
  },
  vias: {
    api: 'tramite l’interfaccia aperta della piattaforma',
    browser: 'in un browser, come lo vede chiunque',
    saved: 'una pagina salvata dal suo browser',
    screenshot: 'uno screenshot',
    download: 'la copia dei suoi dati scaricata dalla piattaforma',
    'by-hand': 'una singola immagine',
    recorded: 'da una visita registrata',
  },
  rules: {
    'leader-identification': 'Si presenta come consulente LLL',
    'political-picture': 'Simboli politici nelle immagini',
    'political-description': 'Politica nel nome o nella descrizione',
    'cause-alignment': 'Cause',
    disclaimer: 'Frase sulle opinioni personali',
    'name-logo-misuse': 'Nome e logo di LLL',
  },
  understood: {
    heading: 'Come l’abbiamo capito',
    leader: (state) =>
      ({
        leader: 'dice che questa è una consulente LLL.',
        former: 'parla del passato di una consulente.',
        unclear: 'può indicare una consulente LLL, oppure altro.',
      })[state],
    disclaimer: (state, lang) => {
      const tongue = languageName(lang);
      const start =
        state === 'full' ? 'è la frase sulle opinioni personali' : 'somiglia alla frase sulle opinioni personali';
      return `${start}${tongue === undefined ? '' : ` (${tongue})`}.`;
    },
    political: (group, label, strength, why) =>
      strength === 'strong'
        ? `è stato letto come un sostegno o un’opposizione: ${group} (${label}).`
        : `può far pensare a ${group} (${label}). ${why}`.trim(),
    commerce: (sure) =>
      sure
        ? 'è stato letto come una promozione di qualcosa con il nome di LLL.'
        : 'può promuovere qualcosa accanto al nome di LLL.',
    more: (rest) => `E ${rest === 1 ? 'un altro' : `altri ${number(rest)}`}.`,
  },
  coverage: {
    heading: 'Che cosa abbiamo potuto vedere',
    sentence: ({ known, of }) =>
      of === 0
        ? 'Nessuna parte di questo profilo è stata aperta alla verifica.'
        : known === of
          ? of === 1
            ? 'Abbiamo potuto vedere l’unico elemento che è stato aperto.'
            : `Abbiamo potuto vedere tutti i ${number(of)} elementi.`
          : known === 0
            ? `Non abbiamo potuto vedere ${of === 1 ? 'l’unico elemento che è stato aperto' : `nessuno dei ${number(of)} elementi`}.`
            : `Abbiamo potuto vedere ${count(known, 'elemento', 'elementi')} su ${number(of)}.`,
    withheld: (sights) => `Non aperto dalla titolare e non guardato: ${list(sights)}.`,
    seen: 'visto',
    absent: 'non c’è',
    hidden: 'nascosto',
    hiddenAre: (hidden) => `Nascosto: ${hidden}.`,
    lines: (lines) => (lines === 0 ? 'senza parole' : `con ${count(lines, 'riga', 'righe')} di testo`),
    notRead: 'c’è, non letto',
    firstFrame: 'un’immagine animata: ne è stato letto solo il primo fotogramma',
    lettersNotRead:
      'le parole accanto sono in lettere che ancora non sappiamo leggere nelle immagini: sono state cercate solo lettere latine',
    links: (links) => count(links, 'link', 'link'),
    posts: (posts) => count(posts, 'post', 'post'),
    empty: 'vuoto',
  },
  report: {
    auditTitle: (n) => (n === 1 ? 'Verifica del profilo' : `Verifica di ${number(n)} profili`),
    personal: (until) => `Personale, fino ${al(until)}`,
    personalWhy:
      'Questo rapporto riguarda delle persone. Non darlo a chi non ne ha bisogno, e cancellalo entro quel giorno.',
    madeAt: (when) => `Preparato ${il(when)}`,
    lookedAt: (when, via) => `Guardato ${il(when)}, ${via}.`,
    supplied: (via, of, when) => `Dato dalla consulente: ${via}, situazione: ${of}. Guardato ${il(when)}.`,
    contents: 'Indice',
    skip: 'Vai al rapporto',
    found: 'Che cosa abbiamo trovato',
    ruleByRule: 'Regola per regola',
    wordsRead: 'Parole come lette',
    wordsWritten: 'Parole come scritte',
    howSure: 'Quanto è sicuro',
    policySays: 'La policy dice',
    mend: 'Come sistemarlo',
    doubt: 'Perché dovrebbe guardarlo una persona',
    picture: 'Immagine',
    pictureAlt: (sight, handle, boxes) =>
      `${upper(sight)} di ${handle}${boxes === 0 ? '' : `, con ${boxes === 1 ? 'un punto evidenziato' : `${number(boxes)} punti evidenziati`} dove è stato letto qualcosa`}`,
    cropAlt: (words) =>
      words
        ? `Ritaglio dell’immagine in cui è stato letto ${quoted(words)}`
        : 'Ritaglio dell’immagine in cui è stato trovato qualcosa',
    stripAlt: (words) => `Le lettere di ${quoted(words)} come le abbiamo ritagliate per leggerle`,
    stripSays: 'Queste lettere come le abbiamo ritagliate per leggerle, raddrizzate',
    pictureMissing: 'L’immagine non fa parte di questo rapporto.',
    allLines: 'Tutte le parole che abbiamo letto nelle immagini',
    nothingRead: 'nessuna parola',
    engine: 'Preparato con',
    engineStamp: (version, rules, lexicon, ocr) =>
      `profile-audit ${version} · regole ${rules} · elenco di parole ${lexicon} · lettura ${ocr}`,
    notScored:
      'Qui non si danno punteggi e non si fanno classifiche. Una macchina può leggere male: guarda l’immagine prima di parlarne con la persona.',
    leaderInText: (yes) =>
      yes ? 'Il testo dice che questa è una consulente LLL.' : 'Il testo non dice che questa è una consulente LLL.',
  },
};
