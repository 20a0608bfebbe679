/**
 * Letters that only look like Latin ones. Two kinds: letters that nobody writes but for their looks (small capitals,
 * negative squares, syllabics), which are always read as Latin; and Greek, Cyrillic, Armenian and Cherokee letters, which
 * are real letters and are read as Latin only inside a word that cannot be of their own script (normalise.ts decides).
 */
import unhomoglyph from 'unhomoglyph';

/** Pairs written as 'xy xy': the first stands for the second. */
const pairs = (table: string): [string, string][] =>
  table.split(' ').map((pair) => {
    const [from, to] = [...pair];
    return [from!, to!];
  });
const alphabetAt = (start: number): [string, string][] =>
  Array.from({ length: 26 }, (_, i) => [String.fromCodePoint(start + i), String.fromCharCode(65 + i)]);

/** NFKC already opens the mathematical, circled, parenthesised and full-width letters; these are what it leaves. */
const ALWAYS = new Map<string, string>([
  ...pairs('ᴀA ʙB ᴄC ᴅD ᴇE ꜰF ɢG ʜH ɪI ᴊJ ᴋK ʟL ᴍM ɴN ᴏO ᴘP ʀR ꜱS ᴛT ᴜU ᴠV ᴡW ʏY ᴢZ ɑa ɡg'),
  ...pairs('ᗩA ᗷB ᑕC ᗪD ᗴE ᖴF ᘜG ᕼH ᒍJ ᒪL ᗰM ᑎN ᑭP ᖇR ᔕS ᑌU ᐯV ᗯW ᙭X'),
  ...alphabetAt(0x1f150),
  ...alphabetAt(0x1f170),
]);

/** What people take when they want a Latin word to look Greek or Cyrillic; looser than the Unicode confusables. */
const STYLED = new Map<string, string>([
  ...pairs('αa βb γy δd εe ζz ηn θo ιi κk μu νv οo πn ρp σo ςc τt υu φo χx ωw'),
  ...pairs('аa вb сc ԁd еe ёe гr һh нh іi їi јj кk ӏl мm пn оo рp ԛq ѕs тt уy ѵv шw щw ԝw хx цu яr ьb ъb єe эe дa'),
]);

/** The Latin letter that `c` stands for however it is used, or undefined; in the case that its shape suggests. */
export const alwaysLatin = (c: string): string | undefined => ALWAYS.get(c);

/** The lower-case Latin letter that a lower-case letter of another script looks exactly like (UTS 39), or undefined. */
export function exactLook(c: string): string | undefined {
  const shape = unhomoglyph(c).toLowerCase();
  return /^[a-z]$/.test(shape) ? shape : undefined;
}

/** As `exactLook`, and what is taken for its style alone ('αмαηтε'). */
export const anyLook = (c: string): string | undefined => STYLED.get(c) ?? exactLook(c);

/** Capitals of Greek and Cyrillic that stand on a badge as Latin ones do: whoever reads it cannot tell them apart. */
const CAPITALS = new Map<string, string>([
  ...pairs('ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'),
  ...pairs('АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS'),
]);
const GREEK_OR_CYRILLIC = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Whether a text has letters of which some stand on a badge as Latin ones do. */
export const hasLikeCapitals = (text: string): boolean => GREEK_OR_CYRILLIC.test(text);

/** A Greek or Cyrillic letter as a capital without accent; the Latin one where it looks like that. */
export function asCapital(c: string): string {
  const capital = c.normalize('NFD').charAt(0).toUpperCase();
  return CAPITALS.get(capital) ?? capital;
}
