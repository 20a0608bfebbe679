import type { TryWords } from '../en/try.js';

export const tryOut: TryWords = {
  title: 'Provalo prima di cambiarlo',
  intro:
    'Scegli un’immagine o scrivi una descrizione, e vedi subito che cosa ne dice la policy su un profilo in cui ti presenti come consulente LLL.',
  nothingKept: 'Non si conserva niente: né l’immagine, né le parole, né il risultato.',
  platform: 'Per dove?',
  anywhere: 'Per qualsiasi piattaforma',
  platformHelp: 'Il consiglio si adatta alla piattaforma, per esempio a quanto può essere lunga lì una descrizione.',
  pictures: 'Immagini',
  picturesHelp: (files, megabytes) =>
    `JPEG, PNG, WebP, GIF o AVIF; al massimo ${files} per volta, ${megabytes} MB in tutto. Le foto di un iPhone possono essere HEIC: uno screenshot della foto funziona.`,
  text: 'Descrizione',
  textHelp: 'Quello che scriveresti lì di te.',
  go: 'Mostrami il risultato',
  wait: 'Per un’immagine ci vuole fino a mezzo minuto. Aspetta che compaia il risultato, per favore.',

  result: 'Il risultato',
  again: 'Prova qualcos’altro',
  change: 'Cambia e riprova',
  ofText: 'La tua descrizione',
  ofPicture: (n) => `Immagine ${n}`,
  understood: {
    leader: 'Dice che sei consulente LLL.',
    notLeader:
      'Non dice che sei consulente LLL. L’abbiamo valutata come se il profilo fosse conosciuto come quello di una consulente.',
    disclaimer: {
      full: 'C’è una frase che dice che le opinioni sono tue.',
      partial: 'C’è qualcosa di simile a una frase che dice che le opinioni sono tue.',
      none: 'Non c’è una frase che dica che le opinioni sono tue.',
    },
  },
  room: (used, limit) =>
    used <= limit
      ? `${used} dei ${limit} caratteri che ci stanno.`
      : `È troppo lunga di ${used - limit === 1 ? '1 carattere' : `${used - limit} caratteri`}: ce ne stanno ${limit}.`,
  read: 'Che cosa ci abbiamo letto',
  nothingRead: 'Non ci abbiamo letto nessuna parola.',
  fine: {
    title: 'Tutto a posto',
    says: 'Per quanto può vedere il nostro programma, non c’è niente in contrasto con la policy.',
  },
  problem: (file) => `Non siamo riusciti ad aprire ${file}`,

  refused: {
    nothing: {
      title: 'Non hai scelto niente',
      says: 'Scegli un’immagine o scrivi una descrizione, poi premi il pulsante.',
    },
    large: {
      title: 'È troppo grande',
      says: (megabytes) =>
        `Tutte le immagini insieme possono arrivare a ${megabytes} MB. Prova con meno immagini, o più piccole.`,
    },
    many: {
      title: 'Sono troppe',
      says: (files) => `Al massimo ${files === 1 ? 'un’immagine' : `${files} immagini`} per volta.`,
    },
    long: {
      title: 'È molto lunga',
      says: (most) => `Qui una descrizione può avere al massimo ${most} caratteri.`,
    },
    busy: {
      title: 'Solo un momento',
      says: 'In questo momento si stanno leggendo altre immagini. Aspetta un minuto, poi premi di nuovo il pulsante.',
    },
    trouble: {
      title: 'Qualcosa è andato storto da parte nostra',
      says: 'Non dipende da te, e non è stato conservato niente. Riprova tra qualche minuto, per favore.',
    },
  },
  formats: {
    heic: 'È una foto HEIC, come le fanno gli iPhone. Fanne uno screenshot, oppure in Foto scegli Condividi, poi Opzioni, poi «Più compatibile», e usa quella copia.',
    svg: 'È un disegno SVG. Salvalo come PNG e prova con quello.',
    pdf: 'È un PDF. Fai uno screenshot della pagina e prova con quello.',
    video: 'È un video. Fai uno screenshot del momento che si vede per primo.',
    tiff: 'È un TIFF. Salvalo come JPEG o PNG e prova con quello.',
    bmp: 'È un’immagine BMP. Salvala come PNG e prova con quella.',
    ico: 'È un file di icona. Salvalo come PNG e prova con quello.',
    html: 'È una pagina web, non un’immagine. Fanne uno screenshot.',
    other: 'Non è un’immagine che conosciamo. JPEG, PNG, WebP, GIF e AVIF funzionano; uno screenshot funziona sempre.',
    empty:
      'Il file è vuoto. Forse non era ancora stato caricato del tutto sul telefono: aprilo una volta, poi sceglilo di nuovo.',
    broken: 'Il file è danneggiato o incompleto. Salvalo di nuovo, oppure fanne uno screenshot.',
    large: 'L’immagine ha più di 40 megapixel. Una copia più piccola o uno screenshot funzionano.',
    unreadable: 'Questa volta non siamo riusciti a leggerla. Riprova, per favore; spesso uno screenshot aiuta.',
  },
};
