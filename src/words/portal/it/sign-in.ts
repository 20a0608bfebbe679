import type { SignInWords } from '../en/sign-in.js';

const minuti = (n: number): string => (n === 1 ? '1 minuto' : `${n} minuti`);

export const signIn: SignInWords = {
  title: 'Accedi',
  intro: 'Scrivi il tuo indirizzo email. Ricevi un link per email; non c’è nessuna password da ricordare.',
  email: 'Il tuo indirizzo email',
  emailHelp: 'Quello a cui hai ricevuto l’invito.',
  send: 'Mandami un link',
  notAnAddress: 'Non sembra un indirizzo email. C’è la parte dopo la @?',
  sent: {
    title: 'Guarda nella tua posta',
    says: (minutes) =>
      `Se conosciamo questo indirizzo, un’email con un link è in arrivo. Il link funziona una volta sola, per ${minuti(minutes)} da quando è stato mandato.`,
    nothing: 'Dopo qualche minuto non è arrivato niente?',
    nothingHelp:
      'Guarda tra la posta indesiderata, e controlla se l’invito ti è arrivato a un altro indirizzo. Se ancora non arriva, chiedi alla persona che ti ha mandato l’invito.',
    again: 'Prova un altro indirizzo',
  },
  noMail: {
    title: 'L’accesso non è ancora pronto',
    says: 'Chi gestisce questo servizio non ha ancora indicato a quale indirizzo si trovano queste pagine, quindi non si può mandare nessun link.',
    next: 'Scrivi alla persona che ti ha mandato l’invito.',
  },
  open: {
    title: (name) => `Accedi come ${name}`,
    says: 'Premi il pulsante e sei dentro. Dopo, il link non serve più.',
    button: 'Fammi entrare',
    notYou: 'Se non sei tu, chiudi questa pagina: non succede niente.',
  },
  spent: {
    title: 'Questo link è già stato usato',
    says: 'I link per accedere funzionano una volta, e solo per poco tempo. Chiedine uno nuovo: arriva in un attimo.',
  },
  signedOut: 'Hai chiuso l’accesso. A presto!',
  signedOutEverywhere: (sessions) =>
    sessions === 1 ? 'Hai chiuso l’accesso.' : `Hai chiuso tutti i ${sessions} accessi.`,
  everywhere: {
    button: 'Esci dappertutto',
    help: 'Chiude ogni tuo accesso aperto, su questo dispositivo e su tutti gli altri.',
  },
  tooOften: {
    title: 'Un momento, per favore',
    says: 'Da qui sono stati chiesti parecchi link. Aspetta dieci minuti, poi riprova.',
  },
  factor: {
    title: 'Ancora un passo',
    intro: 'Scrivi le sei cifre che la tua app di autenticazione mostra per questo servizio.',
    again: 'È passato un po’ di tempo. Prima di decidere qualcosa, mostra ancora una volta che sei tu.',
    code: 'Codice',
    codeHelp: 'Sei cifre. Oppure uno dei tuoi codici di recupero, se non hai il telefono a portata di mano.',
    button: 'Avanti',
    wrong:
      'Questo codice non corrisponde. I codici cambiano ogni mezzo minuto: usa quello che si vede adesso. Ognuno vale una volta sola.',
    locked:
      'Ci sono stati più codici sbagliati di seguito, quindi per un quarto d’ora non ne accettiamo altri. Poi riprova; se non hai più il telefono, chiedi alla persona responsabile di farti ricominciare da capo.',
    lost: 'Niente più telefono e nessun codice di recupero? La persona responsabile può farti ricominciare da capo.',
    few: (left) =>
      left === 0
        ? 'Era il tuo ultimo codice di recupero. Chiedi alla persona responsabile di farti impostare di nuovo il secondo passo.'
        : `Hai usato un codice di recupero; ${left === 1 ? 'ne resta 1' : `ne restano ${left}`}.`,
  },
  setUp: {
    title: 'Imposta il secondo passo',
    intro:
      'Vedrai ciò che delle persone ci hanno affidato, quindi un indirizzo email da solo non basta. Ti serve un’app di autenticazione sul telefono; va bene qualunque.',
    scan: 'Inquadralo con l’app',
    scanAlt: 'Un codice quadrato per la tua app di autenticazione. Lo stesso codice in lettere è scritto qui sotto.',
    byHand: 'Oppure scrivi questo nell’app',
    next: 'Poi scrivi le sei cifre che mostra',
    button: 'Fatto',
    wrong:
      'Questo codice non corrisponde ancora. Usa quello che l’app mostra adesso, e controlla che l’orologio del telefono sia giusto.',
  },
  recovery: {
    title: 'Conserva questi codici',
    says: 'Ognuno ti fa entrare una volta, se non hai più il telefono. Stampali o scrivili adesso: non vengono mostrati di nuovo.',
    button: 'Li ho conservati',
    copy: 'Copia tutti',
    copied: 'Copiati',
  },
  mail: {
    subject: (organisation) => `Il tuo link per ${organisation}`,
    hello: (name) => `Ciao ${name},`,
    says: 'ecco il tuo link per accedere:',
    button: 'Accedi',
    once: (minutes) => `Funziona una volta sola, per ${minuti(minutes)}.`,
    notYou: 'Se non l’hai chiesto tu, non fare niente: senza questa email non entra nessuno.',
  },
  welcome: {
    subject: (organisation) => `Ora puoi accedere a ${organisation}`,
    says: (by) => `${by} ti ha dato il ruolo di admin di Profile Audit.`,
    how: 'Accedi con questo indirizzo email. Per il secondo passo ti serve un’app di autenticazione sul telefono.',
    button: 'Vai alla pagina di accesso',
  },
};
