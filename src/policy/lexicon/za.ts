import { type LexiconEntry, MEMORY, party } from './entry.js';

export const ZA: LexiconEntry[] = [
  party('za', 'african-national-congress', 'African National Congress', {
    names: ['african national congress'],
    short: ['ANC'],
    badge: ['african national congress'],
  }),
  party('za', 'democratic-alliance', 'Democratic Alliance', {
    names: ['democratic alliance'],
    badge: ['democratic alliance'],
  }),
  party('za', 'economic-freedom-fighters', 'Economic Freedom Fighters', {
    names: ['economic freedom fighters'],
    short: ['EEF'],
    badge: ['economic freedom fighters'],
  }),
  party(
    'za',
    'forms',
    'South African parties, further forms',
    {
      names: [
        'anc youth league',
        'anc member',
        'da member',
        'eff member',
        'uMkhonto weSizwe party',
        'mk party',
        'economic freedom fighters',
        'freedom front plus',
        'vryheidsfront plus',
        'inkatha freedom party',
        'actionsa',
        'patriotic alliance',
        'good party',
        'rise mzansi',
      ],
      short: ['ANC', 'EFF', 'IFP', 'ANCYL'],
      hashtags: ['voteanc', 'voteda', 'effmember', 'voetsekanc', 'voteeff'],
      handles: ['myanc', 'our_da', 'effsouthafrica', 'action4sa'],
      badge: ['vote anc', 'vote da', 'vote eff', 'anc', 'eff'],
      innocent: ['anc clinic', 'anc visit', 'antenatal care anc', 'anc midwife'],
      positive: 'EFF member in Durban',
      negative: 'Midwife at the ANC clinic',
    },
    MEMORY,
  ),
];
