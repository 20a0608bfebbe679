import { monthNames } from '../grammar.js';
import { it as general } from '../it.js';
import type { MonthlyWords } from '../monthly.js';
import { al, dal, il } from './day.js';

const LANG = 'it';
const number = (n: number): string => general.number(n);
const many = (n: number, one: string, several: string): string => `${number(n)} ${n === 1 ? one : several}`;
const profiles = (n: number | null): string => (n === null ? 'Alcuni profili' : many(n, 'profilo', 'profili'));
const named = monthNames('it-IT');

export const monthly: MonthlyWords = {
  lang: LANG,
  period: (name) => named(name, { month: 'long', year: 'numeric' }),
  periodShort: (name) => named(name, { month: 'short', year: '2-digit' }),
  title: (period) => `Rapporto mensile, ${period}`,
  allAreas: 'Tutte le aree',
  area: (name) => `Area: ${name}`,
  comparedWith: (period) => `Confronto con ${period}`,
  countedSince: (period) => `Quello che è successo è contato dalla fine di ${period}.`,
  first: 'È il primo rapporto: non c’è ancora niente con cui confrontarlo.',
  notClosed: 'Questo giro non è ancora finito: i numeri possono ancora cambiare.',
  remade: (day, because) => {
    const why = {
      erased: 'i dati di una persona sono stati cancellati',
      rejudged: 'regole cambiate hanno portato a nuove valutazioni',
      late: 'qualcosa è arrivato in ritardo',
    };
    return `I numeri sono stati rifatti ${il(day)}, perché ${general.list(because.map((each) => why[each]))}. Una copia precedente può essere diversa.`;
  },
  personal: (day) => `Personale. Cancella questa copia entro ${il(day)}.`,
  personalWhy:
    'Contiene nomi di persone. Non mostrarlo a chi non ne ha bisogno per il proprio compito. Le consulenti per cui è tutto a posto sono contate, mai elencate; non si danno punteggi e non si fanno classifiche.',
  contents: 'Nelle pagine seguenti',
  untold: '–',
  untoldWhy: '– significa che dietro a un numero ci sono troppo poche persone per dirlo.',
  small:
    'In quest’area ci sono meno di cinque consulenti. I numeri potrebbero far capire di chi si tratta, quindi questo rapporto non ne contiene: c’è solo ciò che richiede una persona.',
  coverage: {
    heading: 'Che cosa abbiamo potuto vedere',
    line: ({ leaders, profiles: all, full, part, none }) =>
      all === 0
        ? 'In questo periodo non era previsto nessun profilo.'
        : `Di ${many(all, 'profilo', 'profili')} di ${many(leaders, 'consulente', 'consulenti')}: ${full !== all ? `${number(full)} ${full === 1 ? 'visto' : 'visti'}` : all === 1 ? 'visto' : 'tutti visti'} per intero${part > 0 ? `, ${number(part)} in parte` : ''}${none > 0 ? `. ${number(none)} non si ${none === 1 ? 'è potuto' : 'sono potuti'} vedere` : ''}.`,
    full: 'visti per intero',
    part: 'visti in parte',
    none: 'non visti',
    sources: (s) => {
      const says: [number | null, string][] = [
        [s.visited, 'visti con la nostra visita'],
        [s.supplied, 'mostrati dalle titolari'],
        [s.own, 'visti quando le titolari lo hanno chiesto'],
        [s.stale, 'mostrati in precedenza e ancora validi'],
        [s.unsupplied, 'chiesti e non mostrati'],
      ];
      const there = says.filter(([n]) => n !== 0);
      if (there.length === 0 || (there.length === 1 && there[0]?.[0] === s.visited && s.visited !== null)) return '';
      return `${there.map(([n, what]) => `${n === null ? 'alcuni' : number(n)} ${what}`).join('; ')}.`.replace(
        /^a/,
        'A',
      );
    },
    withheld: (n) =>
      `Di ${many(n, 'profilo', 'profili')} una parte non ci è stata aperta, per scelta ${n === 1 ? 'della titolare' : 'delle titolari'}.`,
  },
  unseen: {
    heading: 'Dove non si è potuto guardare, e perché',
    everywhere: 'Su tutte le aree.',
    platform: 'Piattaforma',
    why: 'Perché',
    profiles: 'Profili',
    others: 'altre piattaforme',
    severalPlatforms: 'più piattaforme',
    several: 'più motivi',
    failed: 'la visita non è riuscita',
    notYet: 'non ancora visitati',
    more: (rows) => `E ${rows === 1 ? 'un’altra riga' : `altre ${number(rows)} righe`}, dopo le voci.`,
  },
  cases: {
    heading: 'Che cosa è successo',
    names: {
      new: 'Nuovi',
      mended: 'Sistemati',
      open: 'Aperti',
      overdue: 'Oltre il tempo',
      disputed: 'Contestati',
      waived: 'Va bene così',
      daysToMend: 'Giorni',
    },
    means: {
      new: 'comunicati a una consulente',
      mended: 'di nuovo a posto',
      open: 'entro il suo tempo',
      overdue: 'il suo tempo è finito',
      disputed: 'chiede che guardi una persona',
      waived: 'con una deroga',
      daysToMend: 'da quando è comunicato a quando è sistemato (mediana)',
    },
    before: (period, value) => `${period}: ${value}`,
    days: (n) => general.number(Math.round(n * 10) / 10),
    none: 'Non c’è niente di aperto, e non è successo niente.',
  },
  changes: {
    heading: 'Che cosa è cambiato dal mese scorso, e perché',
    nothing: 'Niente è valutato in modo diverso dal mese scorso.',
    unknown: 'Non c’è niente con cui fare un confronto.',
    profileChanged: (n) => `${profiles(n)}: è cambiato il profilo stesso.`,
    rulesChanged: (n) => `${profiles(n)}: il profilo è lo stesso, sono cambiate le nostre regole.`,
    seenMore: (n) => `${profiles(n)}: si è potuto vedere più del mese scorso.`,
    seenLess: (n) => `${profiles(n)}: si è potuto vedere meno del mese scorso.`,
    rules: 'I nostri cambiamenti',
    moreRules: (n) => (n === 1 ? 'un altro' : `altri ${number(n)}`),
    rule: (by, because, n) => {
      const what = {
        rule: `la regola «${by}»`,
        terms: `il termine «${by}»`,
        reading: `la lettura delle immagini (${by})`,
      }[because];
      return `${what} ha cambiato ${n === null ? 'alcuni profili' : many(n, 'profilo', 'profili')}`;
    },
  },
  soon: {
    heading: 'Prossimamente',
    says: (days, consents, waivers) => {
      const parts = [
        consents !== 0 && (consents === null ? 'alcuni consensi' : many(consents, 'consenso', 'consensi')),
        waivers !== 0 && (waivers === null ? 'alcune deroghe' : many(waivers, 'deroga', 'deroghe')),
      ].filter((part): part is string => part !== false);
      const within = days === 1 ? '1 giorno' : `${number(days)} giorni`;
      if (parts.length === 0) return `Nessun consenso e nessuna deroga scade entro ${within}.`;
      const one = parts.length === 1 && (consents === 1 || waivers === 1);
      return `Entro ${within} ${one ? 'scade' : 'scadono'} ${general.list(parts)}. Le consulenti ricevono un promemoria; tu non devi fare niente.`;
    },
  },
  charts: {
    heading: 'Gli ultimi mesi',
    intro: (periods) => `${many(periods, 'periodo', 'periodi')}, il più recente a destra. Ogni asse parte da zero.`,
    names: {
      coverage: 'Profili visti',
      moves: 'Nuovi e sistemati',
      waiting: 'Aperti e oltre il tempo',
      days: 'Giorni per sistemare (mediana)',
    },
    series: {
      full: 'per intero',
      part: 'in parte',
      none: 'non visti',
      new: 'nuovi',
      mended: 'sistemati',
      open: 'aperti',
      overdue: 'oltre il tempo',
      days: 'giorni per sistemare',
    },
    says: (series, now, least, most) => `${series}: ora ${now}, prima tra ${least} e ${most}.`,
    steady: (series, value, periods) => `${series}: ${value} in tutti i ${number(periods)} periodi.`,
    table: 'I numeri dietro ai grafici',
    tableIntro: 'Come sono stati detti alla chiusura di ogni periodo.',
    period: 'Periodo',
    profiles: 'Profili',
    gap: 'non detto',
  },
  items: {
    heading: 'Che cosa richiede una persona',
    intro: (n) =>
      `${many(n, 'voce', 'voci')} oltre il tempo della consulente, o passate avanti dalla sua risposta. Ognuna si decide sulla sua pagina; questo rapporto non decide niente.`,
    none: 'Questo mese niente richiede una persona.',
    reasons: {
      overdue: 'Il suo tempo è finito',
      disputed: 'Lei lo contesta',
      explained: 'Lei l’ha spiegato',
      'waiver-asked': 'Chiede che vada bene così',
      'waiver-ended': 'Una deroga è finita',
      asked: 'La macchina chiede a una persona',
    },
    reasonCount: (reason, n) =>
      `${number(n)} ${
        {
          overdue: 'per cui il suo tempo è finito',
          disputed: n === 1 ? 'che lei contesta' : 'che sono contestate',
          explained: n === 1 ? 'che lei ha spiegato' : 'che sono state spiegate',
          'waiver-asked': 'con la richiesta che vada bene così',
          'waiver-ended': 'per cui una deroga è finita',
          asked: 'per cui la macchina chiede a una persona',
        }[reason]
      }`,
    waiverEnded: { expired: 'Una deroga è scaduta', changed: 'Ciò che poteva restare è cambiato' },
    waiting: (days) => (days === 0 ? 'da oggi' : `in attesa da ${many(days, 'giorno', 'giorni')}`),
    noArea: 'Nessuna area',
    wordsRead: 'Parole come lette nell’immagine',
    wordsWritten: 'Parole come scritte',
    policy: 'La policy dice',
    quotations: 'Le frasi della policy di cui si tratta',
    historyHeading: 'Che cosa è successo finora',
    steps: {
      'first-seen': 'visto per la prima volta',
      confirmed: 'visto di nuovo, e così confermato',
      told: 'comunicato alla consulente',
      answered: 'la consulente ha risposto',
      decided: 'una persona ha deciso',
      overdue: 'il suo tempo è finito',
      'waiver-ended': 'la deroga è finita',
      reopened: 'riaperto',
      'rules-changed': 'sono cambiate le nostre regole',
    },
    review: 'Apri la pagina della voce',
    cropAlt: (words) => (words ? `Ritaglio dell’immagine: ${words}` : 'Ritaglio dell’immagine'),
    noPicture: 'L’immagine non è più conservata.',
    seenAt: (day) => `Visto ${il(day)}.`,
    doubt: 'Perché si chiede a una persona',
    more: (n) => `E ${n === 1 ? 'un’altra' : `altre ${number(n)}`} sulla pagina della voce.`,
  },
  precision: {
    heading: 'Quanto spesso le persone ci hanno dato ragione',
    intro:
      'Tra ciò che è stato deciso da persone, la parte in cui la regola aveva ragione. Una regola che sbaglia troppo spesso si limita a chiedere.',
    rule: 'Regola',
    lang: 'Lingua',
    decided: 'Decisi',
    right: 'Giusti',
    asksOnly: 'ora chiede soltanto',
  },
  made: {
    heading: 'Come è stato preparato',
    clear: 'Tutto in questo rapporto è calcolato dalla banca dati. Non contiene opinioni né punteggi.',
    verify: (command) => `Per ricalcolarlo e confrontare: ${command}`,
    engine: ({ version, rules, lexicon, ocr }) =>
      `Programma ${version}, regole ${rules}, parole ${lexicon}, lettura delle immagini ${ocr}.`,
    policy: (revision) => `Policy: revisione ${revision}.`,
    thresholds: (list) => `Soglie: ${list}.`,
    position: ({ schema, round, rejudged }) =>
      `Banca dati: schema ${schema}, giro ${round ?? '–'}, nuova valutazione ${rejudged}.`,
    log: (seq, hash) => `Registro: voce ${seq}, ${hash}.`,
    period: (from, to) => (from === null ? `Contato fino ${al(to)}.` : `Contato ${dal(from)} ${al(to)}.`),
  },
  csv: {
    items: {
      period: 'Periodo',
      area: 'Area',
      leader: 'Consulente',
      platform: 'Piattaforma',
      handle: 'Nome utente',
      address: 'Indirizzo',
      reason: 'Perché si chiede a una persona',
      rule: 'Regola',
      clause: 'Clausola',
      says: 'Che cosa è stato trovato',
      words: 'Parole come lette',
      sure: 'Sicurezza',
      seen: 'Visto il',
      told: 'Comunicato il',
      grace: 'Fine del suo tempo',
      waiting: 'Giorni di attesa',
      review: 'Pagina della voce',
      keepUntil: 'Cancellare questa copia entro il',
      log: 'Testa del registro',
    },
    figures: {
      period: 'Periodo',
      keepUntil: 'Cancellare questa copia entro il',
      log: 'Testa del registro',
      leaders: 'Consulenti',
      profiles: 'Profili',
      full: 'Visti per intero',
      part: 'Visti in parte',
      none: 'Non visti',
      visited: 'Visti con la nostra visita',
      supplied: 'Mostrati dalle titolari',
      own: 'Visti su richiesta',
      stale: 'Mostrati in precedenza',
      unsupplied: 'Chiesti, non mostrati',
      withheld: 'Con una parte non aperta a noi',
      new: 'Nuovi',
      mended: 'Sistemati',
      open: 'Aperti',
      overdue: 'Oltre il tempo',
      disputed: 'Contestati',
      waived: 'Va bene così',
      profileChanged: 'Profilo cambiato',
      rulesChanged: 'Nostre regole cambiate',
      seenMore: 'Visto di più',
      seenLess: 'Visto di meno',
      daysToMend: 'Giorni per sistemare (mediana)',
    },
  },
  mail: {
    subject: (period, area) => `Rapporto mensile, ${period}${area ? `, ${area}` : ''}`,
    hello: 'Il rapporto mensile è pronto.',
    needs: (n) =>
      n === 0
        ? 'Niente richiede una persona.'
        : `${many(n, 'voce', 'voci')} ${n === 1 ? 'richiede' : 'richiedono'} una persona.`,
    open: 'Apri il rapporto',
    page: 'Il rapporto contiene nomi di persone, quindi non è in questa email. Si apre dopo l’accesso.',
    why: 'Ricevi questa email perché ti occupi di queste aree.',
    keep: (day) => `Il rapporto è conservato fino ${al(day)}.`,
  },
  feed: {
    title: (organisation) => `Rapporti di ${organisation}`,
    entry: (period, area) => `Rapporto mensile, ${period}${area ? `, ${area}` : ''}`,
  },
};
