/** Whether a post is about LLL or breastfeeding support: what "referring regularly to LLL-related issues" is counted by. */
import { fold, normalise } from './normalise.js';
import { LLL_LETTERS, LLL_NAME } from './titles.js';

const ABOUT = new RegExp(
  [
    LLL_NAME,
    LLL_LETTERS,
    String.raw`breast-?\s?(?:feed|fed|milk)\w*|\blactation\b|\blactating\b|\bnursing (?:mother|mum|mom|baby|parent|toddler)s?\b|\bchest-?feeding|\btandem nursing|\blatch(?:ing)?\b.{0,30}\b(?:baby|breast|nipple)`,
    String.raw`\ballait\w*|\blait maternel|\bstill(?:en|t|ende|berat\w*|treffen|gruppe|zeit|probleme|kind|baby|cafe)\b|\bgestillt|\bmuttermilch`,
    String.raw`\blactancia|\bamamant\w*|\bleche materna|\ballatt\w*|\blatte materno|\bborstvoed\w*|\bmoedermelk|\bborstkind\w*|\bamament\w*|\baleitament\w*|\bleite materno`,
    String.raw`\bkarmieni\w* piersia|\bamning\w*|\bamme(?:r|de|veiledning|hjelp\w*)?\b|\bammeproblem\w*|\bimety\w*|\brintamai\w*|\bszoptat\w*|\banyatej\w*|\bkojeni|\bkojit|\bemzir\w*|\banne sutu|\balletament|\bborsvoeding|\bdojenj\w*`,
    'θηλασμ|μητρικο γαλα|הנקה|להניק|مرضع|رضاعة|الرضاعة|母乳|授乳|哺乳|грудн\\S+ вскармл|кормлени\\S+ грудью',
  ].join('|'),
  'u',
);
/** As long as a post can matter; the rest of an article is not read for this. */
const MOST = 20_000;

/** True where the words name LLL or breastfeeding. Languages: those of the disclaimers. */
export function isAboutLll(text: string): boolean {
  return ABOUT.test(fold(normalise(text.slice(0, MOST)).text));
}
