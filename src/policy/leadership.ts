/**
 * Reads whether a text says that its writer is a La Leche League Leader. A title counts beside the name of LLL alone: 'Scout
 * leader', 'team leader' or 'IBCLC' make nobody a Leader. The name without a title, or a title that is not sure, is for a person.
 */
import { fold, type NormalText, normalise, quote } from './normalise.js';
import { segments } from './segments.js';
import {
  APPLICANT_AFTER,
  FORMER_AFTER,
  FORMER_BEFORE,
  LLL_LETTERS,
  LLL_NAME,
  NOT_SHE_BEFORE,
  TITLES,
} from './titles.js';

export interface LeadershipReading {
  state: 'leader' | 'former' | 'unclear' | 'none';
  /** The words that made it so, exactly as written. */
  quote?: string;
  /** Language of the title. */
  lang?: string;
}

const NAME = `(?:${LLL_NAME}|${LLL_LETTERS})`;
const NAMES = new RegExp(NAME, 'gu');
const ALL_TITLES = TITLES.map(({ words }) => words).join('|');
/** At the start of a word, or grown together with the name: 'lllleader'. */
const TITLE_WORDS = new RegExp(`(?<!\\p{L}(?<!lll|league|liga|の))(?:${ALL_TITLES})`, 'gu');
/** Farther apart they are not said of one another. */
const REACH = 60;
/** May stand between name and title in any case; 'scout', 'team', 'choir' may not. */
const KINDLY = String.raw`(?:accredited|accreditee|volunteer|voluntary|group|breastfeeding|certified|trained|qualified|registered|local|proud|active|licensed|experienced|akkreditierte|ehrenamtliche|zertifizierte|ausgebildete|benevole|de lactancia|allattamento|volontaria|voluntaria|vrijwillig\w*|still|nursing|co|mother to mother)`;
// 'La Leche League [of Ireland ]Leader', 'LLL[ Oxford – accredited ]Leader', 'LLL[-]Stillberaterin', 'LLL[の]リーダー'.
const OTHER_KIND = String.raw`(?:and|&|y|et|und|en|e|or|scouts?|teams?|girl|cub|choir|church|guides?|youth|mums?|moms?|mama|mother|members?|fan|supporter|praise|band|project|board)\b`;
const FROM_NAME = new RegExp(
  String.raw`^(?:'s)?(?:[\s\-–—:,/(|]*|の)(?:(?!${OTHER_KIND})[\p{L}.'()-]+[\s\-:/–—]+){0,4}?(?:[,&]? ?(?:and )?(?:an? )?${KINDLY}[\s,/-]+){0,3}$`,
  'u',
);
// 'Leader[ with ]La Leche League', 'animatrice[ (]LLL France)', 'Consulente[ de ]La Leche League'.
const LINK =
  "(?:of|with|for|at|in|from|the|der|bei|bei der|fur|fur die|von|de|du|da|do|dela|del|dels|a|au|chez|pour|di|della|per|van|bij|voor|en|na|w|i|hos|med|amb|el|la|las|los|l'|allattamento|lactancia|lactation|lactacio|breastfeeding|allaitement|accredited|group|local|volunteer|benevole|volontaria|voluntaria|ehrenamtlich|τησ|στη|στην|του|של|ב|ל|في)";
const TO_NAME = new RegExp(String.raw`^[\s,:;@\-–—/(|]*(?:${LINK}[\s(@-]*(?=[\s(@-]|$|.)){0,4}$`, 'u');
const ANOTHER_LEADER =
  /(?:scouts?|guides?|cub|team|choir|church|youth|praise|worship|band|project|product|tech|thought|market|opinion|world|party|labour|opposition|union|student|business|sales|ministry|bible|fitness|community|council|deputy|design|girl|boy)[ -]$/u;
const BEFORE = new RegExp(`${FORMER_BEFORE}(?:${KINDLY} |la |l'|an? |the |d'|de )*$`, 'u');
const AFTER = new RegExp(`^${FORMER_AFTER}`, 'u');
const APPLICANT = new RegExp(`^${APPLICANT_AFTER}|^[- ]?${APPLICANT_AFTER}`, 'u');
const NOT_SHE = new RegExp(`${NOT_SHE_BEFORE}(?:${KINDLY} |la )*$`, 'u');
const SPELLED = new RegExp(LLL_NAME, 'u');
const PLURAL = /(?:leaders|beraterinnen|animatrices|consulenti|monitores|monitoras|lideres|leidsters|liderke)$/u;
/** One title without the name, alone in its segment or nearly: 'Leader' beside a segment with the name. */
const BARE =
  /^(?:an? |accredited |volunteer |breastfeeding |proud |group )*(?:co-?)?(?:leader|animatrice|stillberaterin|monitora)(?: (?:and|&) .{0,40})?$/u;
/** Another LLL: life-long learning, labels, firms. */
const OTHER_LLL =
  /life-?long|lebenslang|learning|\bl\.?l\.?[cp]\b|records|productions|entertainment|logistics|lawyer|legal|\blabs?\b|gaming|loser|trucking|lighting|limited|\bltd\b/u;
const CUE = /l\.?l\.?l|leche|lece|llet|レーチェ|лече|לצ|母乳|ليتشي|ليش/u;

/** Reads a display name or description. Linear in its length. */
export function readLeadership(original: string): LeadershipReading {
  return readLeadershipIn(normalise(original));
}

/** As `readLeadership`, for a text that is normalised already. */
export function readLeadershipIn(n: NormalText): LeadershipReading {
  const text = fold(n.text);
  if (!CUE.test(text)) return { state: 'none' };
  const names = [...text.matchAll(NAMES)].map((m): Span => [m.index, m.index + m[0].length]);
  const taken: Span[] = [];
  let former: LeadershipReading | undefined;
  let unclear: LeadershipReading | undefined;
  let next = 0;
  for (const m of text.matchAll(TITLE_WORDS)) {
    const title: Span = [m.index, m.index + m[0].length];
    while (next < names.length && names[next]![1] <= title[0]) next++;
    const after = text.slice(title[1], title[1] + 30);
    const near = names[next];
    // 'Leader Applicant with La Leche League': the name is accounted for.
    if (near && near[0] - title[1] <= REACH && APPLICANT.test(after)) taken.push([title[0], near[1]]);
    const span = joined(text, title, names[next - 1], near);
    if (span === undefined) continue;
    taken.push(span);
    const words = text.slice(...span);
    const before = text.slice(Math.max(0, span[0] - REACH), span[0]);
    const tail = text.slice(span[1], span[1] + 30);
    const said = { quote: quote(n, ...span), lang: langOf(words) };
    if (APPLICANT.test(after) || /applicant|stagiaire|trainee|aspirant/u.test(words)) continue;
    if (BEFORE.test(before) || AFTER.test(after) || AFTER.test(tail) || FORMER_INSIDE.test(words))
      former ??= { state: 'former', ...said };
    else if (PLURAL.test(m[0])) unclear ??= { state: 'unclear', ...said };
    else if (NOT_SHE.test(before)) continue;
    else if (!isSure(words)) unclear ??= { state: 'unclear', ...said };
    else return { state: 'leader', ...said };
  }
  return former ?? unclear ?? readNameAlone(n, text, names, taken);
}

type Span = [from: number, to: number];
/** The words from name to title or from title to name, where one is said of the other. */
function joined(text: string, title: Span, before: Span | undefined, after: Span | undefined): Span | undefined {
  if (before && title[0] - before[1] <= REACH && FROM_NAME.test(text.slice(before[1], title[0])))
    return [before[0], title[1]];
  if (ANOTHER_LEADER.test(text.slice(Math.max(0, title[0] - 16), title[0]))) return undefined;
  if (after && after[0] - title[1] <= REACH && TO_NAME.test(text.slice(title[1], after[0])))
    return [title[0], after[1]];
  return undefined;
}

const FORMER_INSIDE = new RegExp(`${FORMER_BEFORE}(?:${ALL_TITLES})|[( ]ret(?:ire)?d?\\b`, 'u');

const titles = TITLES.map(({ lang, words, verified }) => ({
  lang,
  verified,
  pattern: new RegExp(`(?:${words})`, 'u'),
}));
const langOf = (words: string): string => titles.find(({ pattern }) => pattern.test(words))?.lang ?? 'en';

/** A confirmed title suffices beside the letters; an unconfirmed one needs the spelled-out name. */
function isSure(words: string): boolean {
  if (SPELLED.test(words)) return true;
  if (OTHER_LLL.test(words)) return false;
  return titles.some(({ pattern, verified }) => verified === undefined && pattern.test(words)) || /leader/u.test(words);
}

function readNameAlone(n: NormalText, text: string, names: Span[], taken: Span[]): LeadershipReading {
  for (const [from, to] of names.slice(0, 200)) {
    if (taken.some(([a, b]) => from < b && to > a)) continue;
    const words = quote(n, from, to);
    if (SPELLED.test(text.slice(from, to))) {
      const bare = segments(n).find((part) => BARE.test(text.slice(part.from, part.to)));
      if (bare)
        return { state: 'leader', quote: quote(n, bare.from, bare.to), lang: langOf(text.slice(bare.from, bare.to)) };
      return { state: 'unclear', quote: words };
    }
    // The letters in small are more often a pattern than a name.
    if (!/L\.?L\.?L|@/u.test(words.normalize('NFKC')) || OTHER_LLL.test(text)) continue;
    return { state: 'unclear', quote: words };
  }
  return { state: 'none' };
}

const LLL_HOSTS =
  /(?:^|\.)(?:llli|lllusa|lllgb|lllc|lllfrance|lllitalia|llljapan|lllsrbija|lllyucatan|llledinburgh|llloxford|laleche\w*|lalecheleague\w*|lalecheliga\w*|laligadelaleche\w*|ligadelaleche\w*|lalligadelallet)\.(?:[a-z]{2,}\.)?[a-z]{2,}$/u;
/** Whether an address is a page of LLL or of one of its groups: its host, or a page named for it elsewhere. */
export function isLllLink(link: string): boolean {
  try {
    const { hostname, pathname } = new URL(link.includes('://') ? link : `https://${link}`);
    return (
      LLL_HOSTS.test(hostname.replace(/^www\./u, '')) ||
      /^\/@?(?:la-?leche-?(?:league|liga)|lllgb|lllinternational)/iu.test(pathname)
    );
  } catch {
    return false;
  }
}
