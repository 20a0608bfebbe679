import type { Wall } from '../../domain/snapshot.js';
import type { AskedProfile, SupplyWords } from '../supply.js';
import { al, il } from './day.js';

const BECAUSE: Partial<Record<Wall, (place: string) => string>> = {
  login: (place) => `${place} lo mostra solo a chi ha fatto l’accesso, e noi non lo facciamo mai.`,
  challenge: (place) =>
    `${place} ci ha chiesto di dimostrare che siamo esseri umani. Il nostro è un programma, quindi ce ne siamo andati.`,
  consent: (place) => `${place} fa prima una domanda sui cookie, e noi non rispondiamo al posto di altri.`,
  closed: (place) => `${place} non lo mostra affatto a chi lo visita.`,
  declined: (place) => `${place} chiede ai programmi di non visitarlo, e noi rispettiamo la richiesta.`,
  busy: (place) => `${place} ci ha chiesto di tornare più tardi, ogni volta che abbiamo provato.`,
};
const because = ({ place, why }: AskedProfile): string =>
  (BECAUSE[why] ?? ((name: string) => `${name} non ce l’ha mostrato.`))(place);
const NUMBERS = ['nessuno', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];
const number = (n: number): string => NUMBERS[n] ?? String(n);
const theirs = (profiles: readonly AskedProfile[]): string =>
  profiles.length === 1 ? `il tuo profilo su ${profiles[0]?.place}` : `${number(profiles.length)} dei tuoi profili`;
const days = (n: number): string => (n === 1 ? '1 giorno' : `${n} giorni`);

export const supply: SupplyWords = {
  lang: 'it',
  mail: {
    subject: (profiles) => `Ci mostreresti ${theirs(profiles)}?`,
    hello: (name) => `Ciao ${name},`,
    intro: (profiles) =>
      profiles.length === 1
        ? `Ci hai permesso di guardare ${theirs(profiles)}, e questa volta non abbiamo potuto vederlo. ${because(profiles[0] as AskedProfile)}`
        : `Ci hai permesso di guardare i tuoi profili, e questa volta ${number(profiles.length)} non li abbiamo potuti vedere:`,
    because: (profile) => `${profile.place} (${profile.handle}): ${because(profile)}`,
    what: (count) =>
      `Se ti va, ${count === 1 ? 'mostracelo' : 'mostraceli'} tu: uno screenshot, la pagina salvata dal tuo browser, o solo l’immagine del tuo profilo. Ci vogliono circa due minuti, anche dal telefono.`,
    button: 'Apri la tua pagina',
    result: 'Vedi subito il risultato.',
    ratherNot: 'Se preferisci di no, va bene così e non succede niente. Puoi semplicemente lasciar stare questa email.',
    personal: (until) => `Il link è solo per te, quindi non darlo ad altri, per favore. Funziona fino ${al(until)}.`,
    thanks: 'Grazie,',
  },
  page: {
    title: 'Mostraci quello che non abbiamo potuto vedere',
    intro: (name) =>
      `Ciao ${name}. Ci hai permesso di guardare questi profili, ma non abbiamo potuto vederli. Se ti va, mostraceli qui. Vedi subito il risultato.`,
    choice: 'Ne basta uno. Con più di uno possiamo vedere di più.',
    whyHere: because,
    show: 'Mostracelo',
    files: 'Screenshot, oppure la pagina salvata',
    filesHelp:
      'Apri lì il tuo profilo, in modo che si vedano nome, immagine e descrizione, e fai uno screenshot. Al computer puoi anche salvare la pagina (Ctrl+S) e scegliere quel file.',
    avatar: 'L’immagine del tuo profilo',
    banner: 'La tua immagine di copertina',
    pictureHelp: 'L’immagine stessa, nella dimensione più grande che hai.',
    wait: 'Per leggere ci vuole fino a mezzo minuto. Aspetta che compaia il risultato, per favore.',
    send: 'Mostrami il risultato',
    ratherNot: 'Preferisco di no',
    ratherNotHelp: 'Va bene così, e non succede niente.',
    settled: 'Qui è tutto fatto',
    settledText: 'Per questo profilo stavolta non chiediamo altro. Grazie.',
    again: 'Se ti va, puoi ancora mostrarci qualcosa.',
    what: 'Che cosa ne facciamo',
    whatText: (n) =>
      `Ne prendiamo il tuo nome lì, la descrizione e le immagini, nella misura in cui l’hai permesso, e li confrontiamo con la policy sui social media per le consulenti. Il file in sé non viene conservato. Quello che ne abbiamo preso vale per ${days(n)}, con la sua data, e si cancella se ritiri il consenso.`,
    private:
      'Lascia fuori i messaggi privati e le altre persone, per favore. Se dentro ci fosse qualcosa del genere, non viene letto.',
    until: (day) => `Questa pagina è solo per te e funziona fino ${al(day)}.`,
  },
  result: {
    title: (place) => `Che cosa abbiamo visto su ${place}`,
    thanks: 'Grazie.',
    supplied: (day, until) => `Ce l’hai mostrato ${il(day)}. Vale fino ${al(until)}.`,
    found: 'Che cosa abbiamo trovato',
    rules: 'Regola per regola',
    more: 'Mostraci altro',
    lacks: {
      'not-found': (thing, file) => `In ${file} non siamo riusciti a trovare ${thing}.`,
      'cut-off': (thing, file) =>
        `In ${file} abbiamo visto solo in parte ${thing}. Apri tutto per intero e fai un altro screenshot.`,
      unclear: (thing, file) =>
        `In ${file} non siamo riusciti a leggere abbastanza bene ${thing}. Uno screenshot più nitido o più grande aiuta.`,
      several: (thing, file) =>
        `In ${file} più di un elemento potrebbe essere ${thing}, e noi non tiriamo a indovinare. Uno screenshot del tuo profilo soltanto aiuta.`,
      'other-profile': (_, file) =>
        `In ${file} non c’è il nome che usi lì, quindi non l’abbiamo usato. Mostra il tuo profilo dall’inizio.`,
    },
    back: 'Torna a tutti i profili',
    mend: 'Come sistemarlo',
  },
  refusals: {
    'nothing-chosen': {
      title: 'Non hai scelto niente',
      says: () => 'Scegli almeno un file o un’immagine, poi premi di nuovo il pulsante.',
    },
    'nothing-understood': {
      title: 'Non ci abbiamo trovato il tuo profilo',
      says: () =>
        'Non è stato conservato niente. Apri il tuo profilo dall’inizio, in modo che si vedano nome, immagine e descrizione, e fai un altro screenshot. Basta anche la sola immagine del profilo.',
    },
    'other-profile': {
      title: 'Sembra un altro profilo',
      says: () =>
        'In ciò che ci hai dato non c’è il nome che usi lì, quindi non l’abbiamo usato, e non è stato conservato niente. Apri il tuo profilo dall’inizio e riprova.',
    },
    'picture-unreadable': {
      title: 'Un’immagine non si è potuta aprire',
      says: ({ file = 'Il file' }) =>
        `${file} è danneggiato o di un tipo che non riusciamo ad aprire. Salvalo come JPEG o PNG e riprova. Non è stato conservato niente.`,
    },
    'picture-heic': {
      title: 'Non riusciamo ad aprire le foto HEIC',
      says: ({ file = 'Il file' }) =>
        `${file} è una foto HEIC, come le fanno gli iPhone. Fanne uno screenshot, oppure salvala come JPEG, e riprova. Non è stato conservato niente.`,
    },
    'page-unreadable': {
      title: 'La pagina non si è potuta aprire',
      says: ({ file = 'Il file' }) =>
        `${file} non è una pagina che sappiamo leggere. Salvala come «pagina web, completa» o «solo HTML», oppure fai uno screenshot. Non è stato conservato niente.`,
    },
    'file-unknown': {
      title: 'Non ci abbiamo trovato il tuo profilo',
      says: ({ file = 'Il file' }) =>
        `${file} non è né un’immagine, né una pagina salvata, né una copia dei tuoi dati che conosciamo. Non è stato conservato niente.`,
    },
    'too-large': {
      title: 'È troppo grande',
      says: ({ megabytes = 40 }) =>
        `Tutti i file insieme possono arrivare a ${megabytes} MB. Mandane di meno, o più piccoli. Non è stato conservato niente.`,
    },
    'too-many': {
      title: 'Sono troppi file',
      says: ({ files = 12 }) => `Al massimo ${files} file per volta. Non è stato conservato niente.`,
    },
    busy: {
      title: 'Solo un momento',
      says: () =>
        'In questo momento se ne stanno leggendo altri. Torna indietro e premi di nuovo il pulsante tra un minuto. Non è stato conservato niente.',
    },
    trouble: {
      title: 'Qualcosa è andato storto da parte nostra',
      says: () => 'Non dipende da te, e non è stato conservato niente. Riprova tra qualche minuto, per favore.',
    },
  },
  spent: {
    title: 'Questo link non funziona più',
    says: 'È scaduto, oppure la cosa di cui si trattava è chiusa. Non c’è niente che tu debba fare. Se ci serve qualcosa, ti scriviamo di nuovo.',
  },
};
