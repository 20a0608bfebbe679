import { describe, expect, it } from 'vitest';
import { readLeadership } from '../../src/policy/leadership.js';
import { processorMs } from '../processor-time.js';

const CASES: Record<'leader' | 'former' | 'unclear' | 'none', string[]> = {
  leader: [
    'LLL Leader',
    'Mum of 3 | LLL Leader in Leeds | Views my own',
    'La Leche League Leader since 2009',
    'Leader with La Leche League GB',
    'La Leche League of Ireland Leader',
    'Accredited La Leche League (LLL) Leader',
    'LLLGB Leader, knitter',
    'L.L.L. Leader',
    'IBCLC and LLL Leader',
    'Former teacher, now LLL Leader',
    'Retired nurse and La Leche League Leader',
    'Scout leader; LLL Leader',
    '#LLLLeader',
    '𝐋𝐋𝐋 𝐋𝐞𝐚𝐝𝐞𝐫',
    'Leader, La Leche League of Texas',
    'Breastfeeding Leader | La Leche League',
    'LLL-Stillberaterin',
    'Stillberaterin der La Leche Liga',
    'LLL Beraterin in Graz',
    'La-Leche-Liga-Beraterin',
    'Stillberaterin (LLL)',
    'animatrice LLL',
    'Animatrice bénévole à La Leche League France',
    'Animatrice de La Leche League',
    'Consulente de La Leche League Italia',
    'Consulente LLL, mamma di due',
    'Líder de La Liga de La Leche',
    'monitora de LLL',
    'Monitora de La Liga de la Leche',
    'Monitora de La Lliga de la Llet',
    'LLL-medewerker in Gent',
    'Leidster bij La Leche League',
    'La Leće Liga liderka',
    'LLL liderka',
    'LLLリーダー',
    'ラ・レーチェ・リーグのリーダー',
    'La Leche League Sverige ledare',
    'Líder da La Leche League Brasil',
    'Liderka La Leche League Polska',
    'La Leche Liga tanácsadó',
    'Leader @lllgb',
    'LLL-leidster',
    'LLL-ledare',
    'LLL Leader, former teacher',
    'LLL Leader, retired nurse',
    'Not a doctor. LLL Leader.',
    'Mother, wife, La Leche League Leader',
  ],
  former: [
    'Former LLL Leader',
    'ex-LLL Leader',
    'Retired La Leche League Leader',
    'LLL Leader (retired)',
    'LLL Leader 1988-2004',
    'La Leche League Leader emerita',
    'Ehemalige LLL-Stillberaterin',
    'Ancienne animatrice LLL',
    'Ex monitora de La Liga de la Leche',
    'ex consulente La Leche League',
    'Voormalig LLL-medewerker',
    '元LLLリーダー',
    'Was an LLL Leader for ten years',
  ],
  unclear: [
    'I volunteer with La Leche League',
    'LLL mum',
    'Run by LLL Leaders',
    'La Leche League meetings every Tuesday',
    'La Leche League member, choir leader',
    'Girl Scout leader, La Leche League mom',
    'LLL',
    'LLL-tanácsadó',
    'La Leche League fan and scout leader',
  ],
  none: [
    '',
    'Mum of two, gardener',
    'Scout leader',
    'IBCLC, lactation consultant',
    'Team leader at a bank',
    'Leader of the opposition',
    'LLL Leader Applicant',
    'Leader Applicant with La Leche League',
    'Stagiaire animatrice LLL',
    'Angehende LLL-Stillberaterin',
    'Daughter of a La Leche League Leader',
    'Not an LLL Leader',
    'Aspiring LLL Leader',
    'Candidate LLL Leader',
    'LLL Leader-in-training',
    'My mum is a La Leche League Leader',
    'Husband of an LLL Leader',
    'LLL Leader’s husband',
    'Candidata a líder de LLL',
    'LLL = lifelong learning',
    'Animatrice radio',
    'Consulente finanziaria',
    'lll|||lll',
  ],
};

describe('readLeadership', () => {
  for (const [state, texts] of Object.entries(CASES)) {
    it.each(texts)(`${state}: %s`, (text) => expect(readLeadership(text).state).toBe(state));
  }
  it('quotes the words and names their language', () =>
    expect(readLeadership('Mutter. 𝐋𝐋𝐋-Stillberaterin!')).toEqual({
      state: 'leader',
      quote: '𝐋𝐋𝐋-Stillberaterin',
      lang: 'de',
    }));
  it.each([
    ['one letter', 'l'.repeat(100_000)],
    ['the name', 'La Leche League '.repeat(6_000)],
    ['the letters', 'LLL '.repeat(25_000)],
    ['the title', 'leader '.repeat(14_000)],
  ])('answers soon on 100 KB of %s', (_, text) => {
    const start = processorMs();
    readLeadership(text);
    expect(processorMs() - start).toBeLessThan(2000);
  });
});
