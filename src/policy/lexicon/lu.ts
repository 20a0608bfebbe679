import { type LexiconEntry, MEMORY, office, party } from './entry.js';

export const LU: LexiconEntry[] = [
  party('lu', 'christian-social-people-s-party', 'Christian Social People’s Party', {
    names: ["christian social people's party", 'chrëschtlech sozial vollekspartei'],
    short: ['CSV'],
    badge: ["christian social people's party", 'chrëschtlech sozial vollekspartei'],
  }),
  party('lu', 'luxembourg-socialist-workers-party', 'Luxembourg Socialist Workers’ Party', {
    names: ["luxembourg socialist workers' party", 'lëtzebuerger sozialistesch aarbechterpartei'],
    short: ['LSAP'],
    badge: ["luxembourg socialist workers' party", 'lëtzebuerger sozialistesch aarbechterpartei'],
  }),
  party('lu', 'communist-party-of-luxembourg', 'Communist Party of Luxembourg', {
    names: ['communist party of luxembourg', 'kommunistesch partei lëtzebuerg'],
    short: ['KPL'],
    badge: ['communist party of luxembourg', 'kommunistesch partei lëtzebuerg'],
  }),
  party('lu', 'di-grng', 'Déi Gréng', { names: ['déi gréng'], badge: ['déi gréng'] }),
  party('lu', 'action-committee-pensions', 'Action Committee Pensions | Alternative Democratic Reform Party', {
    names: [
      'action committee pensions',
      'alternative democratic reform party',
      'aktiounskomitee rente',
      'alternativ demokratesch reformpartei',
    ],
    badge: ['action committee pensions', 'alternative democratic reform party'],
  }),
  party('lu', 'pirate-party-luxembourg', 'Pirate Party Luxembourg', {
    names: [
      'pirate party luxembourg',
      'piratepartei lëtzebuerg',
      'piratenpartei parti pirate du luxembourg',
      'piratenpartei luxemburg',
    ],
    badge: ['pirate party luxembourg', 'piratepartei lëtzebuerg'],
  }),
  party('lu', 'di-lnk', 'Déi Lénk', {
    names: ['déi lénk'],
    badge: ['déi lénk', 'la gauche'],
    innocent: ['a la gauche', 'de la gauche', 'sur la gauche'],
    everyday: ['la gauche'],
  }),
  party('lu', 'volt-luxembourg', 'Volt Luxembourg', { names: ['volt luxembourg'], badge: ['volt luxembourg'] }),
  office('lu', 'mandater', 'Luxembourg offices', {
    names: [
      'membre de la chambre des deputes',
      'deputeiert',
      'gemengerot',
      'membre du conseil communal',
      'buergermeeschter',
      'deputeierten',
    ],
    positive: 'Gemengerot zu Esch',
    negative: 'Gemengs-Crèche',
  }),
  party(
    'lu',
    'forms',
    'Luxembourg parties, further forms',
    {
      names: [
        'dei greng',
        'dei lenk',
        'csv letzebuerg',
        'lsap jonk',
        'jonk greng',
        'jonk demokraten',
        'fokus letzebuerg',
        'csj',
        'jonk sozialisten',
      ],
      short: ['CSV', 'LSAP', 'ADR'],
      handles: ['deigreng', 'csv_news', 'lsap_lu', 'dp_lu', 'dei_lenk'],
      hashtags: ['deigreng', 'lsap', 'deilenk'],
      badge: ['dei greng', 'lsap', 'dei lenk'],
      innocent: ['csv file', 'csv files', 'csv export', 'adr mediator'],
      positive: 'Member vun de Jonk Gréng',
      negative: 'CSV files and data',
    },
    MEMORY,
  ),
];
