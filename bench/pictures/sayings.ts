/** What stands on pictures drawn over photographs: the lexicon's words for badges, and innocent ones in equal number. */
import { LEXICON } from '../../src/policy/lexicon.js';
import { judged, readPerfectly } from './judged.js';
import { SAYINGS } from './words.js';

/** Ordinary organisations and sentences, many of them with a word of politics in another meaning. */
const ORDINARY = [
  'GREEN FINGERS CLUB', 'LABOUR OF LOVE', 'GARDEN PARTY', 'DEMOCRACY OF TASTE', 'BIRTH AND LABOUR', 'SOCIAL CLUB', 'NATIONAL PARK',
  'UNITED BY MILK', 'LIBERAL ARTS COLLEGE', 'BREAKFAST CLUB', 'FREE COFFEE FRIDAY', 'LEAVE NO TRACE', 'REMAIN CALM', 'NOTE BOOK',
  'LABRADOR RESCUE', 'GREENS AND GRAINS', 'TRUMPET SOLO', 'HARRISON FORD FAN', 'BIDET SHOP', 'CORNISH BAKERY', 'FORTUNE COOKIES',
  'MAGIC SHOW', 'SWAP SHOP', 'BLUE LAGOON', 'VOTED BEST CAKE', 'CAMPAIGN FOR REAL BREAD', 'STAND UP PADDLE', 'GREAT AGAIN TOMORROW',
  'BUILD A BEAR', 'FAR AND AWAY', 'SNAP HAPPY', 'UKULELE BAND', 'TORONTO MARATHON', 'BERNIE’S DINER', 'STEALTH KAYAKS', 'MATERNITY WARD',
  'SUPPORT YOUR MIDWIFE', 'BREASTFEEDING CAFE', 'LA LECHE LEAGUE', 'WORLD BREASTFEEDING WEEK', 'MILK MATTERS', 'BLACK COFFEE MATTERS',
  'BOOK LOVERS MATTER', 'PARENTS EVENING', 'LIVE LAUGH LOVE', 'HAPPY BIRTHDAY MUM', 'PROUD PARENT', 'TEAM SUNSHINE', 'RUN FOR FUN',
  'WINTER CARNIVAL', 'CITY CHOIR', 'SCHOOL FAIR', 'FOREST SCHOOL', 'SAVE THE DATE', 'JUST MARRIED', 'GOOD VIBES ONLY', 'CAT PERSON',
]; // biome-ignore format: a list
const LONGEST = 28;
/** Letters that the typefaces have. */
const WRITABLE = /^[ -~À-ÿ’]+$/;

const tidy = (form: string) => form.toUpperCase().replaceAll('ß', 'SS');
const fits = (form: string) => form.length >= 3 && form.length <= LONGEST && WRITABLE.test(form);
const touched = (form: string) => judged(readPerfectly([form])) !== 'nothing';

/** By country: a badge is drawn from one entry by chance, so that long entries do not outweigh short ones. */
function badgeEntries(english: boolean): string[][] {
  return LEXICON.filter((e) => ['gb', 'us', 'ca', 'au', 'ie', 'nz'].includes(e.country) === english)
    .map((e) => [...(e.badge ?? []), ...(e.slogans ?? [])].map(tidy).filter(fits).filter(touched))
    .filter((forms) => forms.length > 0);
}
const INNOCENT = [
  ...new Set(
    LEXICON.flatMap((e) => e.innocent ?? [])
      .map(tidy)
      .filter(fits),
  ),
];

export interface Sayings {
  english: string[][];
  foreign: string[][];
}
export const sayings = (): Sayings => ({ english: badgeEntries(true), foreign: badgeEntries(false) });

const one = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)]!;

export function wordsFor(badge: boolean, { english, foreign }: Sayings, chance: () => number): string {
  const drawn = SAYINGS.filter((s) => s.badge === badge).map((s) => s.words);
  const turn = chance();
  if (badge)
    return turn < 0.6
      ? one(one(english, chance), chance)
      : turn < 0.85
        ? one(one(foreign, chance), chance)
        : one(drawn, chance);
  return turn < 0.4 ? one(INNOCENT, chance) : turn < 0.8 ? one(ORDINARY, chance) : one(drawn, chance);
}
