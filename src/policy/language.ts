import { detectAll } from 'tinyld';

// The commonest short words that few other languages share.
const COMMON: Record<string, string> = {
  en: 'the and of my own are with for not all from in is to views opinions mum mom i',
  fr: 'et les des mes mon ma une un du au aux pour avec dans est sont je que sur maman',
  de: 'und der die das ist nicht mit für von meine mein ich eine auf im zum zur sind bei',
  es: 'y el los las mis una del con para por que es son mi soy al madre de',
  it: 'e il gli di della sono mie mio con per che una dei nel non mamma le',
  nl: 'en het een van mijn zijn met voor ik niet op bij aan de moeder zelf',
  pt: 'e os as minhas meu minha uma do da com para não são dos das mãe em',
  pl: 'i w na z nie jest się moje do mama są oraz po',
  sv: 'och att är mina min med för inte på av jag ett en mamma från som',
  da: 'og at er mine min med for ikke på af jeg et en mor fra som til',
  no: 'og å er mine min med for ikke på av jeg et en mamma fra som til',
  fi: 'ja on en ole omia omat äiti että kanssa mutta myös ovat',
  hu: 'és a az nem egy hogy saját anya vagyok van',
  cs: 'a je na se v nejsou moje máma jsem pro jsou',
  ca: 'i els les meves una amb per que són el la mare meva dels',
  tr: 've bir bu için ile benim değil anne kendi da',
  af: 'en die van my is nie met vir ek ma eie in',
};
const SPEAKERS = new Map<string, string[]>();
for (const [lang, words] of Object.entries(COMMON)) {
  for (const word of words.split(' ')) SPEAKERS.set(word, [...(SPEAKERS.get(word) ?? []), lang]);
}
// One look at the script settles these.
const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['he', /\p{Script=Hebrew}{2}/u],
  ['ar', /\p{Script=Arabic}{2}/u],
  ['el', /\p{Script=Greek}{3}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}{2}/u],
];
const MIN_WORDS = 3;

/**
 * The language of a text as BCP 47 primary tag, or undefined where it is short or unsure.
 * Two witnesses: common words, and tinyld's letter statistics, which alone are wrong on short descriptions.
 */
export function languageOf(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\S+|[@#][\p{L}\p{N}_.]+/gu, ' ')
    .slice(0, 2000);
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  for (const [lang, script] of SCRIPTS)
    if (script.test(plain) && (plain.match(new RegExp(script, 'gu'))?.length ?? 0) * 4 > letters / 4) return lang;
  const words = plain.match(/[\p{L}']+/gu) ?? [];
  if (words.length < MIN_WORDS) return undefined;
  const votes = new Map<string, number>();
  for (const word of words) {
    const speakers = SPEAKERS.get(word);
    for (const lang of speakers ?? []) votes.set(lang, (votes.get(lang) ?? 0) + 1 / speakers!.length);
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return undefined;
  // Where the words alone decide, the letters (a hundred times slower) need not be asked.
  if (first[1] >= 1.5 && first[1] >= 2 * (second?.[1] ?? 0)) return first[0];
  return first[0] === detectAll(plain)[0]?.lang ? first[0] : undefined;
}
