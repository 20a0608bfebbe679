/** Dutch, a draft: audit now. */
import type { AuditWords } from '../en/audit.js';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const span = (seconds: number): string =>
  seconds < 50
    ? `ongeveer ${Math.max(10, Math.ceil(seconds / 10) * 10)} seconden`
    : `ongeveer ${count(Math.max(1, Math.round(seconds / 60)), 'minuut', 'minuten')}`;

export const audit: AuditWords = {
  title: (place) => `Bekijk nu mijn profiel op ${place}`,
  intro: (place) =>
    `Ons programma opent je openbare pagina op ${place} één keer, zoals elke bezoeker dat kan, en vergelijkt wat het ziet met het socialemediabeleid voor LLL-leidsters. Alleen jij ziet het resultaat.`,
  looksAt: 'Wat we bekijken',
  parts: {
    picture: 'je profielfoto',
    banner: 'je omslagfoto',
    description: 'je naam, beschrijving en links',
    posts: 'je berichten',
  },
  allowed: (list) => `Wat je hebt toegestaan: ${list}.`,
  start: 'Nu bekijken',
  startAgain: 'Opnieuw bekijken',
  takes: (seconds) =>
    seconds === undefined
      ? 'Meestal duurt het minder dan een minuut. Je mag de pagina verlaten: het resultaat wacht hier op je.'
      : `Meestal duurt het ${span(seconds)}. Je mag de pagina verlaten: het resultaat wacht hier op je.`,
  left: (left, perDay) =>
    left === perDay
      ? `Je kunt dit ${perDay} keer per dag doen.`
      : `Je kunt dit vandaag nog ${left} keer doen (${perDay} per dag).`,
  last: (when) => `De laatste keer was op ${when}.`,
  toResult: 'Bekijk wat we toen vonden',

  running: 'We zijn aan het kijken',
  waits: (before) => (before <= 1 ? 'Jij bent als volgende aan de beurt.' : `Er gaan er nog ${before} voor.`),
  steps: {
    line: 'Wachten tot we aan de beurt zijn',
    visit: 'Je pagina opvragen bij het platform',
    pictures: 'Je foto’s ophalen',
    reading: 'De woorden in je foto’s lezen',
    judging: 'Vergelijken met het beleid',
  },
  stepStates: { done: 'klaar', now: 'nu', next: 'komt nog' },
  since: (seconds) => (seconds < 10 ? 'We zijn net begonnen.' : `Al ${Math.floor(seconds / 10) * 10} seconden bezig.`),
  longer: 'Het duurt langer dan anders. Sommige platforms zijn traag, en wij vragen het ze met opzet rustig.',
  refreshes: 'Deze pagina ververst zichzelf om de paar seconden, tot het klaar is.',
  cancel: 'Stoppen met kijken',
  cancelled: 'Gestopt. We hebben er niets van bewaard.',
  notRunning: 'Er was niets om te stoppen: het was al klaar.',

  ended: {
    hidden: {
      title: 'We konden je profiel deze keer niet zien',
      says: (because) =>
        `${because} Daarom zeggen we er niets over: niet dat alles in orde is, en ook niet dat het dat niet is.`,
    },
    busy: {
      title: 'Het platform vroeg ons later terug te komen',
      says: (place) =>
        `${place} heeft nu veel bezoekers en vroeg ons te wachten. Met jouw profiel heeft dat niets te maken. Probeer het over een uur nog eens, of laat het ons zelf zien.`,
    },
    unreachable: {
      title: 'Het platform gaf geen antwoord',
      says: (place) =>
        `We konden ${place} niet bereiken. Misschien ligt het er even uit. Probeer het later nog eens, of laat het ons zelf zien.`,
    },
    ours: {
      title: 'Er ging bij ons iets mis',
      says: 'Je profiel is niet beoordeeld, en wie dit beheert, weet ervan. Probeer het later nog eens.',
    },
    interrupted: {
      title: 'Het kijken werd onderbroken',
      says: 'Ons programma werd gestopt terwijl het keek, dus van die keer is er geen resultaat. Het telt niet mee voor vandaag. Je kunt gewoon opnieuw beginnen.',
    },
    cancelled: { title: 'Je hebt de laatste keer gestopt', says: 'We hebben er niets van bewaard.' },
  },
  refused: {
    'no-consent': 'Voor dit profiel is er (nu) geen toestemming, dus we bekijken het niet.',
    'no-control': 'Laat ons eerst zien dat dit profiel van jou is. Dan kunnen we het voor je bekijken.',
    paused: 'Je hebt het bekijken van dit profiel gepauzeerd. Als je de pauze opheft, kunnen we weer kijken.',
    'one-at-a-time': 'We zijn nog bezig met iets anders wat je vroeg. Wacht tot het klaar is, of stop het.',
    'daily-limit':
      'Dat was je laatste keer voor vandaag. Platforms houden er niet van als we vaak langskomen. Morgen kan het weer.',
    'queue-full': 'Veel LLL-leidsters willen nu kijken. Probeer het over een kwartier nog eens.',
  },
  toConsent: 'Naar de toestemming voor dit profiel',
  toProfile: 'Naar dit profiel',
  toRunning: 'Kijk hoe ver het is',

  way: {
    ask: (place) =>
      `Ons programma bezoekt ${place} niet: programma’s worden daar gevraagd weg te blijven, of wie deze controle beheert, heeft dat zo bepaald.`,
    off: (place) => `${place} is hier uitgezet: ons programma komt er niet.`,
    closed: (place) => `${place} is voorgoed gesloten, dus er is niets meer te zien.`,
    instead:
      'Je kunt ons je pagina ook zelf laten zien: met een schermafbeelding, de opgeslagen pagina of de download van je eigen gegevens. De controle en het resultaat zijn hetzelfde.',
  },
  show: 'Laat het ons zelf zien',
};
