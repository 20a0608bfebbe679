/** Dutch, a draft: what the monthly report says. */
import { monthNames } from '../grammar.js';
import type { MonthlyWords } from '../monthly.js';
import { nl as general } from '../nl.js';

const number = (n: number): string => general.number(n);
const many = (n: number, one: string, several: string): string => `${number(n)} ${n === 1 ? one : several}`;
const profiles = (n: number | null): string => (n === null ? 'Enkele profielen' : many(n, 'profiel', 'profielen'));
const named = monthNames('nl-NL');
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const monthly: MonthlyWords = {
  lang: 'nl',
  period: (name) => named(name, { month: 'long', year: 'numeric' }),
  periodShort: (name) => named(name, { month: 'short', year: '2-digit' }),
  title: (period) => `Maandrapport, ${period}`,
  allAreas: 'Alle regio’s',
  area: (name) => `Regio: ${name}`,
  comparedWith: (period) => `Vergeleken met ${period}`,
  countedSince: (period) => `Wat er gebeurde, is geteld sinds het eind van ${period}.`,
  first: 'Het eerste rapport: er is nog niets om mee te vergelijken.',
  notClosed: 'Deze ronde is nog niet voorbij: de getallen kunnen nog veranderen.',
  remade: (day, because) => {
    const why = {
      erased: 'iemands gegevens gewist zijn',
      rejudged: 'veranderde regels opnieuw geoordeeld hebben',
      late: 'iemand later kwam',
    };
    return `De getallen zijn op ${day} opnieuw gemaakt, omdat ${general.list(because.map((each) => why[each]))}. In een eerdere kopie kan iets anders staan.`;
  },
  personal: (day) => `Persoonlijk. Wis deze kopie uiterlijk op ${day}.`,
  personalWhy:
    'Er staan namen van mensen in. Laat het aan niemand zien die het niet voor haar taak nodig heeft. LLL-leidsters bij wie alles in orde is, worden geteld en nooit opgesomd; niemand krijgt punten of een plaats op een ranglijst.',
  contents: 'Op de volgende pagina’s',
  untold: '–',
  untoldWhy: '– betekent dat er te weinig mensen achter een getal staan om het te noemen.',
  small:
    'Deze regio heeft minder dan vijf LLL-leidsters. Getallen zouden iets over één van hen kunnen zeggen, dus dit rapport bevat er geen: alleen wat een mens nodig heeft.',
  coverage: {
    heading: 'Wat we konden zien',
    line: ({ leaders, profiles: all, full, part, none }) =>
      all === 0
        ? 'In deze periode was geen profiel aan de beurt.'
        : `Van ${many(all, 'profiel', 'profielen')} van ${many(leaders, 'LLL-leidster', 'LLL-leidsters')} zagen we er ${number(full)} helemaal${part > 0 ? ` en ${number(part)} deels` : ''}${none > 0 ? `. Niet te zien: ${number(none)}` : ''}.`,
    full: 'helemaal gezien',
    part: 'deels gezien',
    none: 'niet gezien',
    sources: (s) => {
      const says: [number | null, string][] = [
        [s.visited, 'gezien bij ons bezoek'],
        [s.supplied, 'door de eigenares aan ons getoond'],
        [s.own, 'gezien toen de eigenares erom vroeg'],
        [s.stale, 'eerder aan ons getoond en nog geldig'],
        [s.unsupplied, 'gevraagd en niet aan ons getoond'],
      ];
      const there = says.filter(([n]) => n !== 0);
      if (there.length === 0 || (there.length === 1 && there[0]?.[0] === s.visited && s.visited !== null)) return '';
      return upper(`${there.map(([n, what]) => `${n === null ? 'enkele' : number(n)} ${what}`).join('; ')}.`);
    },
    withheld: (n) =>
      n === 1
        ? 'Van 1 profiel staat een deel niet voor ons open; dat is de keuze van de eigenares.'
        : `Van ${number(n)} profielen staat een deel niet voor ons open; dat is de keuze van de eigenaressen.`,
  },
  unseen: {
    heading: 'Waar niemand kon kijken, en waarom',
    everywhere: 'Over alle regio’s.',
    platform: 'Platform',
    why: 'Waarom',
    profiles: 'Profielen',
    others: 'andere platforms',
    severalPlatforms: 'meerdere platforms',
    several: 'meerdere redenen',
    failed: 'het bezoek mislukte',
    notYet: 'nog niet bezocht',
    more: (rows) => `En nog ${many(rows, 'rij', 'rijen')}, na de punten.`,
  },
  cases: {
    heading: 'Wat er gebeurde',
    names: {
      new: 'Nieuw',
      mended: 'Aangepast',
      open: 'Open',
      overdue: 'Tijd voorbij',
      disputed: 'Betwist',
      waived: 'Uitzondering',
      daysToMend: 'Dagen',
    },
    means: {
      new: 'aan een LLL-leidster verteld',
      mended: 'weer in orde',
      open: 'binnen haar eigen tijd',
      overdue: 'haar tijd is voorbij',
      disputed: 'ze vraagt om een mens',
      waived: 'mag zo blijven',
      daysToMend: 'van verteld tot aangepast (mediaan)',
    },
    before: (period, value) => `${period}: ${value}`,
    days: (n) => general.number(Math.round(n * 10) / 10),
    none: 'Er staat niets open, en er is niets gebeurd.',
  },
  changes: {
    heading: 'Wat er sinds vorige maand veranderde, en waarom',
    nothing: 'Niets wordt anders beoordeeld dan vorige maand.',
    unknown: 'Er is niets om mee te vergelijken.',
    profileChanged: (n) => `${profiles(n)}: het profiel zelf is veranderd.`,
    rulesChanged: (n) => `${profiles(n)}: het profiel is hetzelfde, onze regels zijn veranderd.`,
    seenMore: (n) => `${profiles(n)}: er was meer te zien dan vorige maand.`,
    seenLess: (n) => `${profiles(n)}: er was minder te zien dan vorige maand.`,
    rules: 'Onze eigen veranderingen',
    moreRules: (n) => `nog ${number(n)}`,
    rule: (by, because, n) => {
      const what = { rule: `de regel “${by}”`, terms: `de term “${by}”`, reading: `het lezen van foto’s (${by})` }[
        because
      ];
      return `${what} veranderde het oordeel over ${n === null ? 'enkele profielen' : many(n, 'profiel', 'profielen')}`;
    },
  },
  soon: {
    heading: 'Binnenkort',
    says: (days, consents, waivers) => {
      const within = `${number(days)} ${days === 1 ? 'dag' : 'dagen'}`;
      const parts = [
        consents !== 0 && (consents === null ? 'enkele toestemmingen' : many(consents, 'toestemming', 'toestemmingen')),
        waivers !== 0 && (waivers === null ? 'enkele uitzonderingen' : many(waivers, 'uitzondering', 'uitzonderingen')),
      ].filter((part): part is string => part !== false);
      if (parts.length === 0) return `Binnen ${within} loopt geen toestemming en geen uitzondering af.`;
      const one = parts.length === 1 && (consents === 1 || waivers === 1);
      return `Binnen ${within} ${one ? 'loopt' : 'lopen'} ${general.list(parts)} af. LLL-leidsters krijgen een herinnering; je hoeft niets te doen.`;
    },
  },
  charts: {
    heading: 'De laatste maanden',
    intro: (periods) => `${many(periods, 'periode', 'perioden')}, de nieuwste rechts. Elke as begint bij nul.`,
    names: {
      coverage: 'Geziene profielen',
      moves: 'Nieuw en aangepast',
      waiting: 'Open en tijd voorbij',
      days: 'Dagen tot aangepast (mediaan)',
    },
    series: {
      full: 'helemaal',
      part: 'deels',
      none: 'niet gezien',
      new: 'nieuw',
      mended: 'aangepast',
      open: 'open',
      overdue: 'tijd voorbij',
      days: 'dagen tot aangepast',
    },
    says: (series, now, least, most) => `${series}: nu ${now}, daarvoor tussen ${least} en ${most}.`,
    steady: (series, value, periods) => `${series}: ${value} in alle ${periods} perioden.`,
    table: 'De getallen achter de grafieken',
    tableIntro: 'Zoals ze werden genoemd toen elke periode werd afgesloten.',
    period: 'Periode',
    profiles: 'Profielen',
    gap: 'niet genoemd',
  },
  items: {
    heading: 'Wat een mens nodig heeft',
    intro: (n) =>
      `${n === 1 ? '1 punt waarbij de eigen tijd van de LLL-leidster voorbij is, of dat door haar antwoord is doorgegeven' : `${number(n)} punten waarbij de eigen tijd van de LLL-leidster voorbij is, of die door haar antwoord zijn doorgegeven`}. Over elk punt wordt op de eigen beoordelingspagina beslist; dit rapport beslist niets.`,
    none: 'Deze maand is er niets wat een mens nodig heeft.',
    reasons: {
      overdue: 'Haar tijd is voorbij',
      disputed: 'Ze betwist het',
      explained: 'Ze heeft het uitgelegd',
      'waiver-asked': 'Ze vraagt of het zo mag blijven',
      'waiver-ended': 'Een uitzondering is afgelopen',
      asked: 'De machine vraagt het aan een mens',
    },
    reasonCount: (reason, n) =>
      `${number(n)} ${
        {
          overdue: 'waarvan de tijd voorbij is',
          disputed: n === 1 ? 'dat ze betwist' : 'die betwist worden',
          explained: n === 1 ? 'dat ze heeft uitgelegd' : 'die zijn uitgelegd',
          'waiver-asked': 'met de vraag of het zo mag blijven',
          'waiver-ended': 'waarvan een uitzondering is afgelopen',
          asked: 'waar de machine het aan een mens vraagt',
        }[reason]
      }`,
    waiverEnded: { expired: 'De tijd van een uitzondering is om', changed: 'Wat mocht blijven is veranderd' },
    waiting: (days) => (days === 0 ? 'sinds vandaag' : `wacht al ${many(days, 'dag', 'dagen')}`),
    noArea: 'Geen regio',
    wordsRead: 'Woorden zoals gelezen in de foto',
    wordsWritten: 'Woorden zoals geschreven',
    policy: 'Het beleid zegt',
    quotations: 'De zinnen uit het beleid die bedoeld zijn',
    historyHeading: 'Wat er tot nu toe gebeurde',
    steps: {
      'first-seen': 'voor het eerst gezien',
      confirmed: 'nog eens gezien, en zo bevestigd',
      told: 'aan haar verteld',
      answered: 'ze antwoordde',
      decided: 'een mens besliste',
      overdue: 'haar tijd was voorbij',
      'waiver-ended': 'de uitzondering liep af',
      reopened: 'opnieuw geopend',
      'rules-changed': 'onze regels veranderden',
    },
    review: 'Open de beoordelingspagina',
    cropAlt: (words) => (words ? `Uitsnede van de foto: ${words}` : 'Uitsnede van de foto'),
    noPicture: 'De foto wordt niet meer bewaard.',
    seenAt: (day) => `Gezien op ${day}.`,
    doubt: 'Waarom we het aan een mens vragen',
    more: (n) => `En nog ${number(n)} op de beoordelingspagina.`,
  },
  precision: {
    heading: 'Hoe vaak mensen het met ons eens waren',
    intro:
      'Van wat mensen beslisten, het deel waarin de regel gelijk had. Een regel die het te vaak mis heeft, stelt alleen nog vragen.',
    rule: 'Regel',
    lang: 'Taal',
    decided: 'Beslist',
    right: 'Gelijk',
    asksOnly: 'vraagt nu alleen',
  },
  made: {
    heading: 'Hoe dit gemaakt is',
    clear: 'Alles in dit rapport is uit de database berekend. Er staat geen mening en geen score in.',
    verify: (command) => `Om het opnieuw te berekenen en te vergelijken: ${command}`,
    engine: ({ version, rules, lexicon, ocr }) =>
      `Programma ${version}, regels ${rules}, woorden ${lexicon}, lezen van foto’s ${ocr}.`,
    policy: (revision) => `Beleid: versie ${revision}.`,
    thresholds: (list) => `Drempels: ${list}.`,
    position: ({ schema, round, rejudged }) =>
      `Database: schema ${schema}, ronde ${round ?? '–'}, herbeoordeling ${rejudged}.`,
    log: (seq, hash) => `Logboek: regel ${seq}, ${hash}.`,
    period: (from, to) => (from === null ? `Geteld tot ${to}.` : `Geteld van ${from} tot ${to}.`),
  },
  csv: {
    items: {
      period: 'Periode',
      area: 'Regio',
      leader: 'LLL-leidster',
      platform: 'Platform',
      handle: 'Profielnaam',
      address: 'Adres',
      reason: 'Waarom we het aan een mens vragen',
      rule: 'Regel',
      clause: 'Bepaling',
      says: 'Wat we vonden',
      words: 'Woorden zoals gelezen',
      sure: 'Zekerheid',
      seen: 'Gezien op',
      told: 'Verteld op',
      grace: 'Einde van haar tijd',
      waiting: 'Dagen wachtend',
      review: 'Beoordelingspagina',
      keepUntil: 'Deze kopie wissen vóór',
      log: 'Kop van het logboek',
    },
    figures: {
      period: 'Periode',
      keepUntil: 'Deze kopie wissen vóór',
      log: 'Kop van het logboek',
      leaders: 'LLL-leidsters',
      profiles: 'Profielen',
      full: 'Helemaal gezien',
      part: 'Deels gezien',
      none: 'Niet gezien',
      visited: 'Gezien bij ons bezoek',
      supplied: 'Getoond door de eigenares',
      own: 'Gezien op eigen verzoek',
      stale: 'Eerder getoond',
      unsupplied: 'Gevraagd, niet getoond',
      withheld: 'Deels niet voor ons opengesteld',
      new: 'Nieuw',
      mended: 'Aangepast',
      open: 'Open',
      overdue: 'Tijd voorbij',
      disputed: 'Betwist',
      waived: 'Uitzondering',
      profileChanged: 'Profiel veranderd',
      rulesChanged: 'Onze regels veranderd',
      seenMore: 'Meer gezien',
      seenLess: 'Minder gezien',
      daysToMend: 'Dagen tot aangepast (mediaan)',
    },
  },
  mail: {
    subject: (period, area) => `Maandrapport, ${period}${area ? `, ${area}` : ''}`,
    hello: 'Het maandrapport is klaar.',
    needs: (n) =>
      n === 0
        ? 'Er is niets wat een mens nodig heeft.'
        : n === 1
          ? 'Eén punt heeft een mens nodig.'
          : `${number(n)} punten hebben een mens nodig.`,
    open: 'Open het rapport',
    page: 'In het rapport staan namen van mensen, dus het zit niet in deze mail. Het gaat open na het inloggen.',
    why: 'Je krijgt dit omdat je voor deze regio’s zorgt.',
    keep: (day) => `Het rapport wordt bewaard tot ${day}.`,
  },
  feed: {
    title: (organisation) => `Rapporten van ${organisation}`,
    entry: (period, area) => `Maandrapport, ${period}${area ? `, ${area}` : ''}`,
  },
};
