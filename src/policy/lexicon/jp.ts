import { type LexiconEntry, MEMORY, office, party } from './entry.js';

export const JP: LexiconEntry[] = [
  party('jp', 'jiy-minshut', 'Jiyū Minshutō', {
    names: ['jiyū minshutō', 'liberal democratic party'],
    short: ['LDP'],
    badge: ['jiyū minshutō', 'liberal democratic party'],
  }),
  party('jp', 'japan-socialist-party', 'Japan Socialist Party', {
    names: ['japan socialist party', 'nihon shakai-tō'],
    short: ['JSP'],
    badge: ['japan socialist party', 'nihon shakai-tō'],
  }),
  party('jp', 'constitutional-democratic-party-of-japan', 'Constitutional Democratic Party of Japan', {
    names: ['constitutional democratic party of japan', 'rikken minshutō'],
    short: ['CDP', 'KDP'],
    badge: ['constitutional democratic party of japan', 'rikken minshutō'],
  }),
  party('jp', 'komeito-party', 'Komeito Party', { names: ['komeito party'], badge: ['komeito party'] }),
  party('jp', 'japan-innovation-party', 'Japan Innovation Party', {
    names: ['japan innovation party', 'nippon ishin no kai'],
    badge: ['japan innovation party', 'nippon ishin no kai'],
  }),
  party('jp', 'japan-communist-party', 'Japan Communist Party', {
    names: ['japan communist party', 'nihon kyōsan-tō'],
    short: ['JCP'],
    badge: ['japan communist party', 'nihon kyōsan-tō'],
  }),
  party('jp', 'democratic-party-for-the-people', 'Democratic Party for the People', {
    names: ['democratic party for the people', 'kokumin minshu-tō'],
    short: ['DPP'],
    badge: ['democratic party for the people', 'kokumin minshu-tō'],
  }),
  party('jp', 'reiwa-shinsengumi', 'Reiwa Shinsengumi', { names: ['reiwa shinsengumi'], badge: ['reiwa shinsengumi'] }),
  party('jp', 'nhk-jushinry-o-shiharawanai-kokumin-o-ma', 'NHK jushinryō o shiharawanai kokumin o mamoru tō', {
    names: [
      'nhk jushinryō o shiharawanai kokumin o mamoru tō',
      'the party that protects those who do not pay the nhk license fee',
    ],
    short: ['NHK'],
    badge: [
      'nhk jushinryō o shiharawanai kokumin o mamoru tō',
      'the party that protects those who do not pay the nhk license fee',
    ],
  }),
  party(
    'jp',
    'nihongo',
    '日本の政党',
    {
      names: [
        '自民党',
        '自由民主党',
        '立憲民主党',
        '公明党',
        '日本共産党',
        '日本維新の会',
        '国民民主党',
        'れいわ新選組',
        '参政党',
        '社民党',
        '日本保守党',
      ],
      badge: ['自民党', '立憲民主党', '日本共産党', 'れいわ新選組', '参政党'],
      hashtags: ['れいわ新選組', '立憲民主党', '参政党'],
      handles: ['jimin_koho', 'cdp2017', 'reiwashinsen', 'jcp_cc', 'sanseito'],
      positive: '日本共産党を応援しています',
      negative: '東京在住、二児の母です',
    },
    MEMORY,
  ),
  office('jp', 'giin', '日本の議員', {
    names: [
      '衆議院議員',
      '参議院議員',
      '市議会議員',
      '県議会議員',
      '区議会議員',
      '町議会議員',
      '国会議員',
      '都議会議員',
    ],
    positive: '市議会議員',
    negative: '会議室の予約係',
  }),
];
