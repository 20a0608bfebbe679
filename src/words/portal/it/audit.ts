import type { AuditWords } from '../en/audit.js';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const span = (seconds: number): string =>
  seconds < 50
    ? `circa ${Math.max(10, Math.ceil(seconds / 10) * 10)} secondi`
    : `circa ${count(Math.max(1, Math.round(seconds / 60)), 'minuto', 'minuti')}`;
const times = (n: number): string => count(n, 'volta', 'volte');

export const audit: AuditWords = {
  title: (place) => `Guarda ora il mio profilo su ${place}`,
  intro: (place) =>
    `Il nostro programma apre una volta la tua pagina pubblica su ${place}, come farebbe chiunque, e confronta ciò che vede con la policy sui social media per le consulenti. Il risultato lo vedi solo tu.`,
  looksAt: 'Che cosa si guarda',
  parts: {
    picture: 'l’immagine del tuo profilo',
    banner: 'la tua immagine di copertina',
    description: 'il tuo nome, la descrizione e i link',
    posts: 'i tuoi post',
  },
  allowed: (list) => `Che cosa hai permesso: ${list}.`,
  start: 'Guarda ora',
  startAgain: 'Guarda di nuovo',
  takes: (seconds) =>
    seconds === undefined
      ? 'Di solito ci vuole meno di un minuto. Puoi lasciare la pagina: il risultato ti aspetta qui.'
      : `Di solito ci vogliono ${span(seconds)}. Puoi lasciare la pagina: il risultato ti aspetta qui.`.replace(
          'vogliono circa 1 minuto',
          'vuole circa 1 minuto',
        ),
  left: (left, perDay) =>
    left === perDay
      ? `Puoi farlo ${times(perDay)} al giorno.`
      : `Oggi puoi farlo ancora ${times(left)} (${perDay} al giorno).`,
  last: (when) => `Ultima volta: ${when}.`,
  toResult: 'Vedi che cosa è stato trovato allora',

  running: 'Stiamo guardando',
  waits: (before) => (before <= 1 ? 'Tra poco tocca a te.' : `Prima ci sono altre ${before} verifiche.`),
  steps: {
    line: 'Aspettiamo il nostro turno',
    visit: 'Chiediamo la tua pagina alla piattaforma',
    pictures: 'Prendiamo le tue immagini',
    reading: 'Leggiamo le parole nelle tue immagini',
    judging: 'Confrontiamo con la policy',
  },
  stepStates: { done: 'fatto', now: 'adesso', next: 'ancora da fare' },
  since: (seconds) => (seconds < 10 ? 'Appena cominciato.' : `Da ${Math.floor(seconds / 10) * 10} secondi.`),
  longer: 'Ci vuole più del solito. Alcune piattaforme sono lente, e noi apposta chiediamo con calma.',
  refreshes: 'Questa pagina si aggiorna da sola ogni pochi secondi, finché non è tutto pronto.',
  cancel: 'Smetti di guardare',
  cancelled: 'Interrotto. Non ne è stato conservato niente.',
  notRunning: 'Non c’era niente da interrompere: era già finito.',

  ended: {
    hidden: {
      title: 'Questa volta non abbiamo potuto vedere il tuo profilo',
      says: (because) => `${because} Perciò non ne diciamo niente: né che è tutto a posto, né che non lo è.`,
    },
    busy: {
      title: 'La piattaforma ci ha chiesto di tornare più tardi',
      says: (place) =>
        `${place} ha molte visite in questo momento e ci ha chiesto di aspettare. Il tuo profilo non c’entra. Riprova tra un’ora, oppure mostracelo tu.`,
    },
    unreachable: {
      title: 'La piattaforma non ha risposto',
      says: (place) =>
        `Non siamo riusciti a raggiungere ${place}. Forse per un momento non funziona. Riprova più tardi, oppure mostracelo tu.`,
    },
    ours: {
      title: 'Qualcosa è andato storto da parte nostra',
      says: 'Il tuo profilo non è stato valutato, e chi gestisce il servizio è stato avvisato. Riprova più tardi, per favore.',
    },
    interrupted: {
      title: 'La verifica si è interrotta',
      says: 'Il nostro programma è stato fermato mentre guardava, quindi di quella volta non c’è un risultato. Non conta tra quelle di oggi. Puoi semplicemente ricominciare.',
    },
    cancelled: {
      title: 'Hai interrotto l’ultima verifica',
      says: 'Non ne è stato conservato niente.',
    },
  },
  refused: {
    'no-consent': 'Per questo profilo non c’è un consenso (o non c’è più), quindi non lo guardiamo.',
    'no-control': 'Prima mostraci che questo profilo è tuo. Poi possiamo guardarlo per te.',
    paused: 'Hai messo in pausa tutte le verifiche di questo profilo. Togli la pausa, e possiamo guardarlo di nuovo.',
    'one-at-a-time': 'Un’altra verifica che hai chiesto è ancora in corso. Aspetta che finisca, oppure interrompila.',
    'daily-limit':
      'Per oggi era l’ultima verifica. Alle piattaforme non piace ricevere richieste troppo spesso. Domani ne hai di nuove.',
    'queue-full': 'In questo momento molte consulenti vogliono guardare. Riprova tra un quarto d’ora, per favore.',
  },
  toConsent: 'Al consenso per questo profilo',
  toProfile: 'A questo profilo',
  toRunning: 'Vedi a che punto è',

  way: {
    ask: (place) =>
      `Il nostro programma non visita ${place}: lì si chiede ai programmi di non entrare, oppure ha deciso così chi gestisce questa verifica.`,
    off: (place) => `${place} qui è disattivato: il nostro programma non lo visita.`,
    closed: (place) => `${place} ha chiuso per sempre, quindi non c’è più niente da vedere.`,
    instead:
      'Puoi invece mostrarci tu la tua pagina: uno screenshot, la pagina salvata o la copia dei tuoi dati. La verifica e il risultato sono gli stessi.',
  },
  show: 'Mostracelo tu',
};
