import { type LexiconEntry, MEMORY, party } from './entry.js';

export const TN: LexiconEntry[] = [
  party(
    'tn',
    'ahzab',
    'أحزاب تونس',
    {
      names: ['حركة النهضة', 'حركة نداء تونس', 'الحزب الدستوري الحر'],
      badge: ['حركة النهضة', 'حركة نداء تونس', 'الحزب الدستوري الحر'],
      positive: 'عضوة في حركة النهضة',
      negative: 'أم لطفلين من تونس',
    },
    MEMORY,
  ),
];
