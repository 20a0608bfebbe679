/**
 * Ready disclaimers. `short` is the policy's sentence for a profile, `long` its sentence for the end of an article; the English
 * ones are the policy's own words, the others are translations that nobody at LLLI has approved.
 */
export interface DisclaimerText {
  short: string;
  long: string;
}

const TEXTS: Record<string, DisclaimerText> = {
  en: {
    short: 'Views all my own.',
    long: 'The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.',
  },
  fr: {
    short: 'Mes propos n’engagent que moi.',
    long: 'Les opinions exprimées dans cet article n’engagent que moi et ne reflètent pas nécessairement celles de La Leche League.',
  },
  de: {
    short: 'Alle Ansichten sind meine eigenen.',
    long: 'Die in diesem Beitrag geäußerten Ansichten sind allein meine und geben nicht unbedingt die der La Leche Liga wieder.',
  },
  es: {
    short: 'Opiniones exclusivamente mías.',
    long: 'Las opiniones expresadas en esta publicación son solo mías y no reflejan necesariamente las de La Liga de La Leche.',
  },
  it: {
    short: 'Le opinioni espresse sono solo mie.',
    long: 'Le opinioni espresse in questo articolo sono soltanto mie e non riflettono necessariamente quelle de La Leche League.',
  },
  nl: {
    short: 'Alle meningen zijn van mijzelf.',
    long: 'De meningen in dit bericht zijn alleen de mijne en geven niet noodzakelijk die van La Leche League weer.',
  },
  pt: {
    short: 'As opiniões são apenas minhas.',
    long: 'As opiniões expressas nesta publicação são apenas minhas e não refletem necessariamente as da La Leche League.',
  },
  pl: {
    short: 'Wszystkie opinie są moje własne.',
    long: 'Opinie wyrażone w tym wpisie są wyłącznie moje i niekoniecznie odzwierciedlają stanowisko La Leche League.',
  },
  sv: {
    short: 'Alla åsikter är mina egna.',
    long: 'Åsikterna i det här inlägget är bara mina egna och speglar inte nödvändigtvis La Leche Leagues.',
  },
  da: {
    short: 'Alle holdninger er mine egne.',
    long: 'Holdningerne i dette indlæg er alene mine egne og afspejler ikke nødvendigvis La Leche Leagues.',
  },
  no: {
    short: 'Alle meninger er mine egne.',
    long: 'Meningene i dette innlegget er bare mine egne og gjenspeiler ikke nødvendigvis La Leche Leagues.',
  },
  fi: {
    short: 'Kaikki mielipiteet ovat omiani.',
    long: 'Tässä kirjoituksessa esitetyt mielipiteet ovat vain omiani eivätkä välttämättä vastaa La Leche Leaguen näkemyksiä.',
  },
  hu: {
    short: 'Minden vélemény a sajátom.',
    long: 'Az ebben a bejegyzésben leírt vélemények csak a sajátjaim, és nem feltétlenül tükrözik a La Leche Liga véleményét.',
  },
  cs: {
    short: 'Všechny názory jsou jen moje vlastní.',
    long: 'Názory v tomto příspěvku jsou pouze moje vlastní a nemusí vyjadřovat názory La Leche League.',
  },
  el: {
    short: 'Όλες οι απόψεις είναι δικές μου.',
    long: 'Οι απόψεις σε αυτή την ανάρτηση είναι μόνο δικές μου και δεν εκφράζουν απαραίτητα τη La Leche League.',
  },
  tr: {
    short: 'Tüm görüşler bana aittir.',
    long: 'Bu yazıdaki görüşler yalnızca bana aittir ve La Leche League’in görüşlerini yansıtmayabilir.',
  },
  he: {
    short: 'כל הדעות הן שלי בלבד.',
    long: 'הדעות המובעות בפוסט הזה הן שלי בלבד ואינן משקפות בהכרח את דעות לה לצ׳ה ליג.',
  },
  ar: {
    short: 'جميع الآراء شخصية.',
    long: 'الآراء الواردة في هذا المنشور تعبر عني فقط ولا تعكس بالضرورة آراء رابطة لا ليتشي.',
  },
  ja: {
    short: '発言はすべて個人の見解です。',
    long: 'この投稿の見解は私個人のものであり、必ずしもラ・レーチェ・リーグの見解を示すものではありません。',
  },
  zh: {
    short: '所有观点仅代表个人。',
    long: '本文观点仅代表我个人，不一定代表国际母乳会的立场。',
  },
  af: {
    short: 'Alle menings is my eie.',
    long: 'Die menings in hierdie plasing is net my eie en weerspieël nie noodwendig dié van La Leche League nie.',
  },
  ca: {
    short: 'Totes les opinions són meves.',
    long: 'Les opinions d’aquesta publicació són només meves i no reflecteixen necessàriament les de La Lliga de la Llet.',
  },
};

/** The ready text in a language (BCP 47); English where there is none. */
export function disclaimerText(lang: string | undefined): DisclaimerText {
  return TEXTS[lang?.toLowerCase().split('-')[0] ?? 'en'] ?? TEXTS.en!;
}
/** Languages that have a ready text of their own. */
export const DISCLAIMER_TEXT_LANGUAGES: readonly string[] = Object.keys(TEXTS);
