/**
 * What La Leche League and its Leaders are called, language by language. Source: shared fact file lll_names.json (stored pages of
 * the national groups); `verified: false` marks titles that no page confirmed: beside the spelled-out name they count, beside the
 * three letters alone they are left to a person. What is plainly 'leader' in its language ('ledare', 'leidster') needs no page. Patterns are tried on folded text (no accents, lower case).
 */

/** The spelled-out name in every language in which a group uses one. */
export const LLL_NAME = String.raw`(?:\b(?:la[ -]?)?leche[ -]?(?:league|liga|ligue|leage|leauge|legue|legaue)(?:\w*?(?=leader|beraterin)|\w*)(?: international| intl)?|\b(?:la )?liga (?:internacional )?(?:de|da|do) (?:la )?leche\b|\b(?:la )?lliga de la llet\b|\bla ?lece liga\w*|\bla ?lece\b|\bligaleche\w*|\bligadelaleche\w*|ラ・?レーチェ・?リーグ|ла лече лиг\w*|ла лече|לה לצ'?ה|国际母乳会|國際母乳會|لا ليتشي|لا ليش)`;
/** The letters, with a country or as a handle or tag. 'LLL' means other things too. */
export const LLL_LETTERS = String.raw`(?:(?<![a-z\p{N}.])(?:l\.l\.l\.?(?:i\.?)?|lll(?:i|gb|uk|f|nz|c|mx|a|ca|usa|us|d|e|ö|es|nl|be|it)?)(?![\p{N}]|(?!leader|stillberaterin|beraterin|ledare|leder)[a-z])|@(?:lll|laleche|lecheleague|ligadelaleche)[\w.]*)`;

export interface Title {
  lang: string;
  /** Alternatives, as a pattern source. */
  words: string;
  verified?: false;
}
export const TITLES: readonly Title[] = [
  { lang: 'en', words: String.raw`(?:co-? ?)?leaders?(?:hip team)?\b` },
  { lang: 'de', words: String.raw`(?:still-?)?berater(?:in(?:nen)?)?\b|stillberatung\b|leiterin\b` },
  { lang: 'fr', words: String.raw`(?:co-?)?animat(?:rices?|eurs?)\b` },
  { lang: 'it', words: String.raw`consulent[ei]\b` },
  { lang: 'es', words: String.raw`monitoras?\b|lideresa\b|lider(?:es)?\b` },
  { lang: 'ca', words: String.raw`monitora\b|monitores\b` },
  { lang: 'nl', words: String.raw`medewerk(?:st)?ers?\b` },
  { lang: 'nl', words: String.raw`leidsters?\b|leidinggevenden?\b|leiders?\b` },
  { lang: 'sr', words: String.raw`liderka\b|liderke\b` },
  { lang: 'ja', words: 'リーダー' },
  { lang: 'pt', words: String.raw`lider(?:es)?\b` },
  { lang: 'pt', words: String.raw`monitora\b|moderadora\b`, verified: false },
  { lang: 'sv', words: String.raw`ledare\b` },
  { lang: 'sv', words: String.raw`(?:amnings)?radgivare\b`, verified: false },
  { lang: 'da', words: String.raw`(?:gruppe)?leder(?:e|en)?\b` },
  { lang: 'da', words: String.raw`ammevejleder\b|ammehjaelper\b`, verified: false },
  { lang: 'fi', words: String.raw`(?:ryhman)?ohjaaja\b|vetaja\b|imetysohjaaja\b|johtaja\b`, verified: false },
  { lang: 'pl', words: String.raw`liderk[ai]\b|lider\b` },
  { lang: 'hu', words: String.raw`(?:szoptatasi )?(?:tanacsado|vezeto)(?:ja)?\b`, verified: false },
  { lang: 'cs', words: String.raw`vedouci\b|(?:laktacni )?poradkyne\b|liderka\b`, verified: false },
  { lang: 'tr', words: String.raw`lideri?\b` },
  { lang: 'af', words: String.raw`leiers?\b` },
  { lang: 'el', words: 'συμβουλοσ(?: θηλασμου)?|ηγετιδα|συντονιστρια', verified: false },
  { lang: 'ru', words: 'лидер|ведущая|консультант', verified: false },
  { lang: 'he', words: 'מדריכ[הת]|מנחת|מנחה|יועצ[הת]|מובילה|מובילת', verified: false },
  { lang: 'ar', words: 'قائدة|مرشدة', verified: false },
  { lang: 'zh', words: '哺乳辅导|哺乳輔導|辅导|輔導|领导|領導|带领者', verified: false },
];

/** Before a title, with no comma between: it is over. */
export const FORMER_BEFORE = String.raw`(?:\b(?:former|formerly|retired|retd?|ex|past|previously|previous|one-?time|erstwhile|once|was an?|used to be an?|emerit[au]s?|ehemalige|ehem|fruhere|einstige|war|ancienne?|retraitee|antigua|anterior|jubilada|fui|gia|voormalig|oud|vroegere?|was|antiga|byla|tidigare|tidligere|entinen|volt|byvala|eski|nekadasnja|bivsa|fosta)\b[ .-]*|πρωην |бывш\S+ |元|前|السابقة |لשעבר )`;
/** After a title. */
export const FORMER_AFTER = String.raw`[\s,;(\[-]*(?:\b(?:retired|retd?|former|a\.? ?d\.|i\. ?r\.|retraitee|jubilada|in pensione|im ruhestand|emerit[au]s?)(?=\s*(?:$|[).,;|&/\n]|and\b))|\b(?:until|(?:19|20)\d\d ?- ?(?:19|20)?\d\d(?! ?(?:present|now))|bis (?:19|20)\d\d|jusqu'en|hasta (?:el )?(?:19|20)\d\d|fino al|tot (?:19|20)\d\d|ate (?:19|20)\d\d)\b|לשעבר|سابقا|سابقة)`;
/** Not a Leader, or not she: an applicant, somebody's kin, a wish, a denial. */
export const APPLICANT_AFTER = String.raw`[\s,(-]*(?:applicants?\b|applicante\b|in[ -](?:training|ausbildung|opleiding|formazione)\b|trainee\b|candidate?\b|'s (?:husband|wife|partner|daughter|son|child|kid|mum|mom|mother|dad|sister|friend|boss)\b|stagiaire\b|en (?:formation|formacion)\b|em formacao\b|i\. ?a\.|aspirant\w*|anwarterin\b|kandidatin\b|w trakcie\b|候補|to be\b)`;
export const NOT_SHE_BEFORE = String.raw`(?:\b(?:not|no|non|nicht|kein|keine|aspiring|candidate|applicant|prospective|trainee|wannabe|becoming|training (?:as|to be(?:come)?)|studying to be(?:come)?|hope to be(?:come)?|wants? to be(?:come)?|angehende|werdende|zukunftige|future|stagiaire|futura|(?:candidat[ao]|aspirante|candidate|kandidatin|candidata)(?: an| als| a| come| como| voor| zur)?|en voie de devenir|bientot|pronto|aspirant|no soy|pas|geen|nie|son of|daughter of|child of|husband of|wife of|married to|mum is|mom is|mother is|wife is|mother was|mom was|mum was|our|my|your|by|find|thanks? to|seek\w*|call|ask|contact)(?: an?| a| the| my| to be an?| local| former| una| eine| une| un)*\s)`;
