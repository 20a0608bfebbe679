/** Words in letters that are not Latin: badges of the lexicon, innocent ones, and what might stand beside them on a profile. */
import type { Hand } from '../../test/vision/pen.js';

export interface Written {
  hand: Exclude<Hand, 'eng'>;
  /** Beside the picture: its script calls for the language data. */
  beside: string;
  badges: readonly string[];
  innocent: readonly string[];
}

export const SCRIPTS: readonly Written[] = [
  {
    hand: 'heb',
    beside: 'יועצת הנקה בחיפה',
    badges: ['יש עתיד', 'רק לא ביבי', 'ליכוד'],
    innocent: ['גן הפעמונים', 'קפה של בוקר', 'חברים לנצח'],
  },
  {
    hand: 'ara',
    beside: 'مستشارة رضاعة في بيروت',
    badges: ['التيار الوطني الحر', 'حركة النهضة', 'القوات اللبنانية'],
    innocent: ['حديقة الزهور', 'قهوة الصباح', 'مكتبة الحي'],
  },
  {
    hand: 'ell',
    beside: 'Σύμβουλος θηλασμού στη Λάρισα',
    badges: ['ΝΕΑ ΔΗΜΟΚΡΑΤΙΑ', 'ΣΥΡΙΖΑ', 'ΠΑΣΟΚ'],
    innocent: ['ΚΗΠΟΣ ΤΩΝ ΡΟΔΩΝ', 'Πρωινός καφές', 'Βιβλιοθήκη'],
  },
  {
    hand: 'ukr',
    beside: 'Консультантка з грудного вигодовування, Львів',
    badges: ['СЛУГА НАРОДУ', 'Європейська Солідарність', 'ОПОЗИЦІЙНА ПЛАТФОРМА'],
    innocent: ['САД ТРОЯНД', 'Ранкова кава', 'Бібліотека'],
  },
  {
    hand: 'jpn',
    beside: '母乳育児をささえるリーダーです',
    badges: ['立憲民主党', '日本共産党', '自民党'],
    innocent: ['朝のコーヒー', '図書館', '花の庭'],
  },
  {
    hand: 'chi_sim',
    beside: '台北的母乳喂养辅导员',
    badges: ['中国国民党', '民主进步党', '中国共产党'],
    innocent: ['早晨咖啡', '图书馆', '玫瑰花园'],
  },
];
