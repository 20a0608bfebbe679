import { type LexiconEntry, MEMORY, party, person } from './entry.js';

export const IL: LexiconEntry[] = [
  party('il', 'likud-national-liberal-movement', 'Likud-National Liberal Movement', {
    names: ['likud-national liberal movement', 'likud member', 'likud party', 'likud voter', 'likudnik'],
    badge: ['likud-national liberal movement'],
  }),
  party('il', 'blue-and-white', 'Blue and White', {
    names: ['blue and white', 'kahol lavan'],
    badge: ['blue and white', 'kahol lavan'],
    everyday: ['blue and white', 'kahol lavan'],
  }),
  party('il', 'yesh-atid', 'There is a Future', {
    names: ['yesh atid'],
    badge: ['yesh atid'],
    everyday: ['yesh atid'],
  }),
  party('il', 'sephardi-guardians', 'Sephardi Guardians', {
    names: ['sephardi guardians', 'shomrei sfarad'],
    badge: ['sephardi guardians', 'shomrei sfarad'],
  }),
  party('il', 'sephardi-torah-guardians', 'Sephardi Torah Guardians', {
    names: ['sephardi torah guardians'],
    short: ['SHAS'],
    badge: ['sephardi torah guardians'],
  }),
  party('il', 'new-communist-list', 'New Communist List | Democratic Front', {
    names: ['new communist list', 'democratic front'],
    badge: ['new communist list', 'democratic front'],
    everyday: ['democratic front'],
  }),
  party('il', 'israel-our-home', 'Israel Our Home', {
    names: ['israel our home', 'yisrael beiteinu'],
    badge: ['israel our home', 'yisrael beiteinu'],
    everyday: ['israel our home'],
  }),
  party('il', 'israel-is-our-home', 'Israel is Our Home', {
    names: ['israel is our home'],
    badge: ['israel is our home'],
    everyday: ['israel is our home'],
  }),
  party('il', 'haihud-haleumi', 'HaIhud HaLeumi–Tkuma  | HaTzionut HaDatit', {
    names: ['haihud haleumi', 'hatzionut hadatit', 'national union--tkuma', 'religious zionist party'],
    badge: ['haihud haleumi', 'hatzionut hadatit'],
  }),
  party('il', 'reshima-aravit-me-uhedet', 'Reshima Aravit Me’uhedet', {
    names: ["reshima aravit me'uhedet", 'united arab list', "al-qā'ima al-'arabiyya al-muwaḥḥada"],
    badge: ["reshima aravit me'uhedet", 'united arab list'],
  }),
  party('il', 'al-qa-imah-al-mushtarakah', 'Joint List', {
    names: ["al-qa'imah al-mushtarakah"],
    badge: ["al-qa'imah al-mushtarakah"],
  }),
  party('il', 'miflaga-datit-leumit', 'Miflaga Datit Leumit (Mafdal) | Habayit Hayehudi', {
    names: ['miflaga datit leumit', 'habayit hayehudi', 'national religious party', 'the jewish home'],
    badge: ['miflaga datit leumit', 'habayit hayehudi'],
    everyday: ['the jewish home'],
  }),
  party('il', 'united-torah-judaism', 'United Torah Judaism', {
    names: ['united torah judaism', 'yahadut hatora hameuhedet', 'yahadut hatorah'],
    badge: ['united torah judaism', 'yahadut hatora hameuhedet'],
    everyday: ['yahadut hatorah'],
  }),
  party('il', 'tikva-hadasha', 'New Hope', {
    names: ['tikva hadasha'],
    badge: ['tikva hadasha'],
    everyday: ['tikva hadasha'],
  }),
  party('il', 'haichud-haleumi', 'HaIchud HaLeumi–Tkuma', {
    names: ['haichud haleumi', 'national union'],
    badge: ['haichud haleumi', 'national union'],
    innocent: ['national union of'],
    everyday: ['national union'],
  }),
  party('il', 'hayamin-hehadash', 'HaYamin HeHadash', { names: ['hayamin hehadash'], badge: ['hayamin hehadash'] }),
  party('il', 'brit-le-umit-demokratit', 'Brit Le’umit Demokratit', {
    names: ["brit le'umit demokratit", 'national democratic assembly'],
    badge: ["brit le'umit demokratit", 'national democratic assembly'],
  }),
  party('il', 'otzma-leyisrael', 'Jewish Power', { names: ['otzma leyisrael'], badge: ['otzma leyisrael'] }),
  party(
    'il',
    'ivrit',
    'מפלגות בישראל',
    {
      names: [
        'הליכוד',
        'ליכוד',
        'מפלגת העבודה',
        'יש עתיד',
        'כחול לבן',
        'מרצ',
        'ישראל ביתנו',
        'הציונות הדתית',
        'עוצמה יהודית',
        'המחנה הממלכתי',
        'רק ביבי',
        'רק לא ביבי',
        'הבית היהודי',
        'יהדות התורה',
        'תקווה חדשה',
      ],
      short: [],
      hashtags: ['רקלאביבי', 'רקביבי'],
      badge: ['ליכוד', 'יש עתיד', 'רק לא ביבי'],
      positive: 'חברת מפלגת העבודה, יש עתיד',
      negative: 'אמא לשלושה, לידה בבית',
    },
    MEMORY,
  ),
  person('il', 'netanyahu', 'Benjamin Netanyahu', {
    names: ['benjamin netanyahu', 'bibi netanyahu', 'בנימין נתניהו', 'נתניהו'],
    persons: ['netanyahu'],
    handles: ['netanyahu'],
    hashtags: ['netanyahu', 'crimeminister', 'bringdownbibi'],
    negative: 'Netanya beach walker',
  }),
];
