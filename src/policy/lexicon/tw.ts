import { type LexiconEntry, MEMORY, party } from './entry.js';

/** Parties by the names that stand in Chinese signs, in both ways of writing them. */
export const TW: LexiconEntry[] = [
  party(
    'tw',
    'zhengdang',
    '中文政黨',
    {
      names: [
        '中國國民黨',
        '中国国民党',
        '民主進步黨',
        '民主进步党',
        '民進黨',
        '民进党',
        '台灣民眾黨',
        '台湾民众党',
        '中國共產黨',
        '中国共产党',
      ],
      badge: [
        '中國國民黨',
        '中国国民党',
        '民主進步黨',
        '民主进步党',
        '台灣民眾黨',
        '台湾民众党',
        '中國共產黨',
        '中国共产党',
      ],
      positive: '我支持民主進步黨',
      negative: '兩個孩子的媽媽，住在台北',
    },
    MEMORY,
  ),
];
