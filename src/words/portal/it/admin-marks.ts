import { dal } from '../../it/day.js';
import type { AdminMarksWords } from '../en/admin-marks.js';

const pictures = (n: number): string => `${n} ${n === 1 ? 'immagine' : 'immagini'}`;

export const adminMarks: AdminMarksWords = {
  title: 'Simboli di riferimento',
  lead: 'Loghi e simboli che si cercano nelle immagini, accanto alle parole. Un simbolo trovato così non dice mai da solo che qualcosa non va: porta al secondo sguardo di una persona.',
  kinds: { lll: 'Logo di LLL', badge: 'Simbolo' },
  groups: {
    party: 'di un partito',
    candidate: 'di una candidatura',
    campaign: 'di una campagna',
    cause: 'di una causa',
  },
  columns: { mark: 'Simbolo', kind: 'Che cos’è', source: 'Da', added: 'Aggiunto' },
  added: (date, by) => `${date}, da ${by}`,
  retired: (date, by) => `Non più in uso ${dal(date)}, da parte di ${by}`,
  retiredTitle: 'Non più in uso',
  empty: 'Non si cerca ancora nessun simbolo. Carica prima i loghi di LLL, poi i simboli che conosci.',
  folder: 'Oltre a questi, si guarda nella cartella di simboli di chi gestisce il programma (reading.marksDir).',
  add: {
    title: 'Aggiungi un simbolo',
    open: 'Aggiungi un simbolo',
    lead: 'Prima vedi che cosa troverebbe tra le immagini viste per ultime. Si cerca solo quando lo dici tu.',
    file: 'L’immagine',
    fileHelp:
      'PNG o JPEG, il simbolo da solo, che riempia l’immagine; meglio se su sfondo trasparente. Si conserva al massimo a 512 pixel.',
    kind: 'Che cos’è',
    label: 'Il suo nome',
    labelHelp: 'Come lo nomina un rapporto, per esempio «Simbolo con foglia verde».',
    group: 'Un simbolo',
    groupHelp: 'Solo per i simboli.',
    noGroup: 'Non è un simbolo',
    source: 'Da dove viene',
    sourceHelp: 'L’indirizzo della pagina, e il giorno.',
    go: 'Provalo',
    noFile: 'Prima scegli un’immagine.',
    incomplete: 'Servono un nome e da dove viene.',
  },
  trial: {
    title: 'Che cosa troverebbe',
    nothingYet: 'Non è ancora in uso.',
    none: (tried) => `Non corrisponde a nessuna immagine: ne abbiamo guardate ${tried}.`,
    matches: (matches, tried) => `Corrisponderebbe a ${matches} di ${pictures(tried)}.`,
    noPictures: 'Non ci sono ancora immagini conservate su cui provarlo.',
    rest: (of) =>
      `${pictures(of)} ${of === 1 ? 'è conservata' : 'sono conservate'}; \`profile-audit marks test\` le guarda tutte.`,
    cost: (ms, of, minutes) =>
      `Per guardare un’immagine ci sono voluti ${ms} ms. Quando sarà in uso, le immagini conservate (${of} in tutto) si guarderanno tutte una volta: ci vorranno circa ${minutes} min; nessun testo viene letto di nuovo.`,
    bands: {
      label: 'Quanto è sicuro',
      sure: 'Sicurezza',
      matches: 'Corrispondenze',
      from: (percent) => `${percent}% e più`,
    },
    crops: 'Che cosa indicherebbe',
    cropsSay:
      'Ritagli di alcune corrispondenze, senza nome. Se vedi cose che non sono il simbolo, non usarlo: disturberebbe persone che non c’entrano.',
    crop: (percent) => `sicuro al ${percent}%`,
    use: 'Usa questo simbolo',
    drop: 'Non usarlo',
    dropped: 'Non usato; non ne è stato conservato niente.',
    over: 'Quella prova è finita: si conserva per un’ora e si usa una volta. Scegli di nuovo l’immagine.',
    used: 'Il simbolo è in uso. Le immagini conservate si guardano prima della prima visita del prossimo giro.',
    same: 'La stessa immagine è già un simbolo.',
  },
  one: {
    picture: 'Il simbolo',
    retire: 'Non usarlo più',
    retireSay: 'Quello che aveva trovato da solo si valuta di nuovo senza di lui prima del prossimo giro.',
    done: 'Il simbolo non è più in uso.',
    back: 'Tutti i simboli',
    try: 'Provalo sulle immagini conservate',
  },
};
