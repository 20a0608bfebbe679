import { type LexiconEntry, MEMORY, office, party } from './entry.js';

export const HU: LexiconEntry[] = [
  party('hu', 'fidesz', 'Fidesz – Hungarian Civic Alliance', {
    names: ['fidesz', 'hungarian civic alliance'],
    badge: ['hungarian civic alliance'],
  }),
  party('hu', 'hungarian-civic-party', 'Fidesz -- Hungarian Civic Party / Christian Democratic People’s Party', {
    names: [
      'hungarian civic party',
      "christian democratic people's party",
      'magyar polgári szövetség',
      'kereszténydemokrata néppárt',
    ],
    badge: ['hungarian civic party', "christian democratic people's party"],
  }),
  party('hu', 'alliance-of-hungarian-solidarity', 'Alliance of Hungarian Solidarity', {
    names: ['alliance of hungarian solidarity'],
    badge: ['alliance of hungarian solidarity'],
  }),
  party('hu', 'hungarian-socialist-party', 'Hungarian Socialist Party', {
    names: ['hungarian socialist party', 'magyar szocialista párt'],
    short: ['MSZP'],
    badge: ['hungarian socialist party', 'magyar szocialista párt'],
  }),
  party('hu', 'hungarian-civic-union', 'Fidesz -- Hungarian Civic Union', {
    names: ['hungarian civic union'],
    badge: ['hungarian civic union'],
  }),
  party('hu', 'democratic-coalition', 'Democratic Coalition', {
    names: ['democratic coalition', 'demokratikus koalíció'],
    badge: ['democratic coalition', 'demokratikus koalíció'],
  }),
  party('hu', 'jobbik-magyarorszgrt-mozgalom', 'Jobbik Magyarországért Mozgalom', {
    names: ['jobbik magyarországért mozgalom', 'jobbik movement for a better hungary'],
    badge: ['jobbik magyarországért mozgalom', 'jobbik movement for a better hungary'],
  }),
  party('hu', 'movement-for-a-better-hungary', 'Jobbik Magyarországért Mozgalom', {
    names: ['movement for a better hungary'],
    badge: ['movement for a better hungary'],
  }),
  party('hu', 'fggetlen-kisgazda-prt', 'Független Kisgazda Párt', {
    names: ['független kisgazda párt', 'independent small holders party'],
    badge: ['független kisgazda párt', 'independent small holders party'],
  }),
  party('hu', 'lehet-ms-a-politika', 'Lehet Más a Politika', {
    names: ['lehet más a politika', 'politics can be different'],
    short: ['LMP'],
    badge: ['lehet más a politika', 'politics can be different'],
  }),
  party('hu', 'dialogue-for-hungary', 'Dialogue for Hungary', {
    names: ['dialogue for hungary', 'párbeszéd magyarországért'],
    badge: ['dialogue for hungary', 'párbeszéd magyarországért'],
  }),
  party('hu', 'mi-haznk-mozgalom', 'Mi Hazánk Mozgalom', {
    names: ['mi hazánk mozgalom', 'our homeland movement'],
    short: ['MHM'],
    badge: ['mi hazánk mozgalom', 'our homeland movement'],
  }),
  party('hu', 'hungarian-two-tailed-dog-party', 'Hungarian Two-tailed Dog Party', {
    names: ['hungarian two-tailed dog party', 'magyar kétfarkú kutya párt'],
    short: ['MKKP'],
    badge: ['hungarian two-tailed dog party', 'magyar kétfarkú kutya párt'],
  }),
  party('hu', 'momentum-movement', 'Momentum Movement', {
    names: ['momentum movement', 'momentum mozgalom'],
    badge: ['momentum movement', 'momentum mozgalom'],
    everyday: ['momentum movement'],
  }),
  party('hu', 'megolds-mozgalom', 'Megoldás Mozgalom', {
    names: ['megoldás mozgalom', 'solution movement'],
    short: ['MEMO'],
    badge: ['megoldás mozgalom', 'solution movement'],
    everyday: ['solution movement'],
  }),
  office('hu', 'mandatum', 'Magyar tisztségek', {
    names: [
      'orszaggyulesi kepviselo',
      'onkormanyzati kepviselo',
      'polgarmester',
      'polgarmesterjelolt',
      'kepviselojelolt',
      'europai parlamenti kepviselo',
      'alpolgarmester',
    ],
    positive: 'Országgyűlési képviselő',
    negative: 'Képernyő és kép',
  }),
  party(
    'hu',
    'forms',
    'Magyar pártok, további alakok',
    {
      names: [
        'tisza part',
        'momentum mozgalom',
        'mi hazank mozgalom',
        'demokratikus koalicio',
        'ketfarku kutya part',
        'fidelitas',
        'fidesz-kdnp',
        'o1g',
        'orban takarodj',
      ],
      stems: ['fideszes', 'jobbikos', 'momentumos', 'orbanist'],
      short: ['MSZP', 'KDNP', 'MKKP'],
      hashtags: ['fidesz', 'tiszapart', 'o1g', 'mocskosfidesz', 'magyarpeter', 'orbantakarodj', 'mihazank'],
      handles: ['fidesz_hu', 'momentum_hu', 'tiszapart', 'mihazank'],
      badge: ['fidesz', 'tisza part', 'momentum', 'mi hazank', 'o1g'],
      positive: 'Fideszes vagyok',
      negative: 'Mi hazánk szép tájai',
    },
    MEMORY,
  ),
];
