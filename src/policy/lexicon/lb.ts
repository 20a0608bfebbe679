import { type LexiconEntry, MEMORY, party } from './entry.js';

export const LB: LexiconEntry[] = [
  party(
    'lb',
    'ahzab',
    'أحزاب لبنان',
    {
      names: ['القوات اللبنانية', 'التيار الوطني الحر', 'الحزب التقدمي الاشتراكي', 'حزب الكتائب اللبنانية'],
      badge: ['القوات اللبنانية', 'التيار الوطني الحر', 'الحزب التقدمي الاشتراكي'],
      positive: 'أنا مع التيار الوطني الحر',
      negative: 'أم لثلاثة أطفال من بيروت',
    },
    MEMORY,
  ),
];
