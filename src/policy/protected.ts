/**
 * One's own orientation, gender identity, race, ethnicity, religion or none, disability, motherhood and nationality are nobody's
 * business here. They are recognised for one purpose: to be blanked out before anything political is scored. What was
 * recognised is never returned, counted or kept; the text that comes back differs only in blanks of the same length.
 */
import { fold, type NormalText } from './normalise.js';

const PROUD =
  '(?:(?:proud(?:ly)?|out|stolze?[rs]?|fi[eè]re?|orgullos[oa]|orgullosamente|trotse?|fier[oa]|orgulhos[oa]|100 ?%)(?: to be)?(?: an?| une?| eine?| una?| een| uma?)? )?';
const words = (list: string) => list.trim().split(/\s+/).join('|');

const ORIENTATION =
  words(`lesbian lesbians gay queer bisexual bi pansexual asexual ace aromantic trans transgender transsexual
  nonbinary non-binary enby genderqueer genderfluid agender intersex cisgender cis sapphic lgbt lgbtq lgbtqia lgbtqia\\+ lgbtqi
  lesbienne homosexuelle? homosexual lesbiana lesbica lesbe lesbisch schwul schwuler homo bisexuelle? bisexuell transfrau transmann
  she/her he/him they/them she/they he/they elle/elle sie/ihr ella/ella er/ihm zij/haar pride`);
const RACE =
  words(`black white brown bipoc poc latina latino latinx latine hispanic chicana chicano asian desi indigenous aboriginal
  biracial mixed-race multiracial afro african african-american caribbean native romani roma jewish arab arabic kurdish berber
  negra negro noire? schwarze?r? métisse? metisse? indigena mestiza mestizo afrodescendiente preta preto parda maori māori inuk inuit
  metis first-nations`);
const RELIGION =
  words(`christian christians catholic protestant evangelical baptist methodist lutheran anglican presbyterian pentecostal
  orthodox quaker mormon lds muslim muslima islam hijabi sunni shia jew jews judaism buddhist hindu sikh jain bahai pagan wiccan
  atheist agnostic humanist secular believer jesus christ god allah bible psalm torah quran
  chretienne? catholique protestante? musulmane? juif juive athee? agnostique bouddhiste croyante?
  christin christ katholisch katholikin evangelisch muslimin judin jude atheist atheistin agnostikerin buddhistin
  cristiana cristiano catolica catolico musulmana musulmano judia judio atea ateo evangelica evangelico creyente
  cattolica cattolico ebrea ebreo credente gelovig christen moslima joods atheist crista cristao judaica judeu muculmana`);
const DISABILITY =
  words(`disabled deaf blind autistic autism adhd neurodivergent dyslexic wheelchair chronically spoonie asd audhd
  behindert gehorlos blind autistin autist handicapee? sourde? autiste discapacitada sorda ciega autista gehandicapt doof disabile`);
const MOTHERHOOD =
  words(`mother mothers mum mums mom moms mama mamas mommy mummy mam parent parents father dad daddy papa wife husband
  mere maman maman pere mutter vater eltern mami madre madres padre padres mae pai moeder vader ouder genitore mamma
  grandmother grandma grandfather`);
const NATION =
  words(`american british english scottish welsh irish canadian australian kiwi german austrian swiss french belgian dutch
  spanish italian portuguese danish swedish norwegian finnish polish czech hungarian greek turkish israeli palestinian ukrainian
  russian japanese chinese korean indian pakistani mexican argentinian brazilian uruguayan nigerian kenyan ghanaian syrian iranian
  lebanese egyptian moroccan filipina filipino vietnamese cuban colombian venezuelan afghan serbian croatian romanian african
  francaise? allemande? belge suisse italienne? espagnole? deutsche?r? osterreicherin osterreicher schweizerin schweizer
  espanola espanol uruguaya uruguayo argentina argentino mexicana mexicano italiana italiano portuguesa portugues brasileira
  brasileiro nederlandse nederlander catalana catalan vasca basque quebecoise?`);

const TRAIT = `(?:${ORIENTATION}|${RACE}|${RELIGION}|${DISABILITY}|${NATION})`;
const MOTTO = `jesus (?:saves|loves(?: (?:you|me))?|is (?:lord|king))|god is (?:good|great|love)|in god we trust|ramadan (?:kareem|mubarak)|eid mubarak|shabbat shalom|am yisrael chai|allahu akbar|blessed be|praise (?:god|jesus|him)|black and proud|black is beautiful|black girl magic|love is love|deo gratias|dios es amor|gott mit uns allen|jesus lebt|born this way|trans is beautiful|deaf power|god first|team jesus|gloria a dios|inshallah|alhamdulillah|hare krishna|namo buddhaya|om namah shivaya|waheguru|christ is risen|happy (?:hanukkah|diwali|easter|eid|pride|passover)`;
// One expression for all of this took the engine 80 ms to compile, and it does so again whenever it cleared its memory:
// the words one after the other are a loop here, and each of its parts is compiled in a millisecond or two.
const ENDS = '(?![\\p{L}\\p{N}])';
const STARTS = /(?<![\p{L}\p{N}@])[\p{L}\p{N}]/gu;
const MOTTO_AT = new RegExp(`(?:${MOTTO})${ENDS}`, 'uy');
const TRAIT_AT = new RegExp(`${PROUD}(?:${TRAIT})${ENDS}`, 'uy');
const NEXT_AT = new RegExp(
  `(?:[ -]| and | & | et | und | y | e )(?:${TRAIT}|${MOTHERHOOD}|woman|man|girl|boy|femme|frau|mujer|donna|mulher|vrouw)${ENDS}`,
  'uy',
);
const ROLE_AT = new RegExp(
  `(?:${PROUD})(?:${MOTHERHOOD}|woman|girl|man|femme|frau|mujer|donna|mulher|vrouw)(?: of (?:\\d+|one|two|three|four|five|six))?${ENDS}`,
  'uy',
);
// Pride, trans and national flags, signs of religions, skin tones, people and access signs.
const SIGNS =
  /\u{1F3F3}\ufe0f?\u200d(?:\u{1F308}|\u26a7)\ufe0f?|\u{1F308}|\u26a7|[\u271d\u2626\u262a\u2721\u2638\u{1F549}\u{1F54E}\u262f\u269b\u{1F6D0}\u{1F54C}\u26ea\u{1F54D}\u{1F6D5}\u{1F54B}\u267f]\ufe0f?|\p{Regional_Indicator}{2}|[\u{1F3FB}-\u{1F3FF}]|\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;

/**
 * The text with protected expressions blanked. `keep` are spans (offsets in `n.text`) of lexicon phrases in which such a word is
 * part of a name ("Black Lives Matter", "Christian Democratic Union"); they stay.
 */
export function maskProtected(n: NormalText, keep: readonly (readonly [number, number])[] = []): NormalText {
  const folded = fold(n.text);
  const signs = [...folded.matchAll(SIGNS)].map((m): [number, number] => [m.index, m.index + m[0].length]);
  const blank = [...spansIn(folded), ...signs].filter(([from, to]) => !keep.some(([a, b]) => a < to && from < b));
  if (blank.length === 0) return n;
  blank.sort((a, b) => a[0] - b[0]);
  let text = '';
  for (const [from, to] of blank) {
    if (to <= text.length) continue;
    text += n.text.slice(text.length, from) + ' '.repeat(to - Math.max(from, text.length));
  }
  return { ...n, text: text + n.text.slice(text.length) };
}

/** Where one's own traits stand in words, with the words that go on from them ("black mother", "deaf and proud"). */
function spansIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  const after = (pattern: RegExp, at: number): number | undefined => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  };
  STARTS.lastIndex = 0;
  for (let start = STARTS.exec(text); start !== null; start = STARTS.exec(text)) {
    let end = after(MOTTO_AT, start.index);
    if (end === undefined) {
      let next = after(TRAIT_AT, start.index);
      while (next !== undefined) {
        end = next;
        next = after(NEXT_AT, end);
      }
    }
    end ??= after(ROLE_AT, start.index);
    if (end === undefined) continue;
    found.push([start.index, end]);
    STARTS.lastIndex = end;
  }
  return found;
}
