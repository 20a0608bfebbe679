/**
 * Italian. Seen: localisation template "Opinioni mie."; "a titolo personale" and "le opinioni espresse sono (solo) mie/personali" are
 * the fixed phrases of Italian profiles. 'Politica' as a beat and 'opinioni' as a column are traps.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

const VIEWS = String.raw`\b(?:opinion[ei]|idee|tweet|post|pensier[io]|parole|commenti|contenuti|considerazioni|punti di vista|affermazioni|riflessioni|articoli|messaggi|posizioni|giudizi|pareri|quello che (?:scrivo|dico|twitto)|cio che (?:scrivo|dico)|tutto (?:quello|cio) che (?:scrivo|dico))\b`;
const ORGANISATION = String.raw`(?:(?:il|la|lo|l'|i|le|del|della|dell'|di|mio|mia|quell[aeio]|al|alla|nessun\w*|con|per|un|alcun\w*|chi|mi)\s?){0,6}(?:datore|azienda|societa|ente|istituzione|organizzazione|associazione|universita|lavoro|testata|giornale|partito|scuola|ospedale|ditta|gruppo|istituto|lega|leche league|lll|amministrazione|impresa|redazione|capo|paga)`;

export const it: DisclaimerWords = {
  lang: 'it',
  cue: /opinion|idee|tweet|post|pensier|parole|commenti|titolo|personal|privat|propri|\bmi[eao]i?\b|mio nome|(?:per|di) (?:me|se)\b|rappresent|riflett|impegn|endors|approv|condivi|≠|=|\brts?\b/,
  full: [
    {
      pattern: re(
        String.raw`(?<!\b(?:con|ho|avere|senza|tua|una|di)\s)${VIEWS}(?:[\s,/&]+(?:e\s|ed\s|o\s)?${VIEWS}){0,4}(?:\s(?:espress[eio]|qui|in|questo|questa|questi|pubblicat[ie]|sono|e|su|profilo|account|pagina|post|articolo|condivis[ei]|riportat[ie]|rimangono|restano|sempre|tutt[ei]|miei|mie|da|me)){0,10}\s?(?:=|:|,)?\s?(?:\w+mente\s|solo\s|100\s?%\s|del tutto\s|tutt[ei]\s|soltanto\s|a titolo\s|puramente\s|le\s|i\s){0,6}(?:personal[ie]|mi[eo]i?|mia|propri[ea]?|miei|di chi scrive|dell'autrice|dell'autore)\b(?!\s(?:trainer|vita|figli|bambin|citta|terra|famiglia|mamma|libr|cuore|passion))`,
      ),
      spare: /\bnon\b|\bne\b(?! )/,
      positive: [
        'Opinioni mie',
        'Le opinioni espresse sono strettamente personali',
        'I tweet sono solo miei',
        'Opinioni personali',
        'Parole mie',
      ],
      negative: ['Le opinioni non sono mie', 'Idee per la mia casa'],
    },
    {
      pattern: re(
        String.raw`\ba titolo (?:\w+mente |puramente )?(?:personale|privato|individuale|proprio)\b|\ba (?:mio|proprio) nome\b|\ba nome mio\b|\bin (?:mio|proprio) nome\b|\b(?:parlo|scrivo|twitto|parla|rispondo)\s(?:solo\s|soltanto\s|esclusivamente\s)?(?:per|a nome di|di) (?:me|se)(?:\s(?:stess[ao]|sola|solo|medesim[ao]))?(?=\s*(?:$|[,)&+/!*"-]|e\b|non\b))`,
      ),
      positive: ['Scrivo a titolo personale', 'Parlo solo per me', 'Twitto a nome di me stessa'],
      negative: ['Titolo di studio', 'Parla per immagini'],
    },
    {
      pattern: re(
        String.raw`\bnon\s(?:(?:necessariamente|sempre)\s)?(?:rappresent\w*|riflett\w*|rispecchi\w*|impegn\w*|coinvolg\w*|esprim\w*|vincol\w*|corrispond\w*|parlo)\s(?:(?:necessariamente|sempre|in alcun modo|per forza|per|a nome)\s){0,6}(?:(?:quelle|quella|quelli|le|la|l'|il|i)\s?)?(?:(?:opinion[ei]|posizion[ei]|idee|punto di vista|pensiero|visione)\s)?(?:ufficial[ei]\s)?${ORGANISATION}|${VIEWS}.{0,50}\bnon\s(?:(?:necessariamente)\s)?(?:rappresent\w*|riflett\w*|rispecchi\w*|impegn\w*)\b|\b(?:rappresenta(?:no)?|impegna(?:no)?|riguarda(?:no)?)\s(?:solo|soltanto|unicamente|esclusivamente)\s(?:me\b|il mio)`,
      ),
      spare: /\bnon\s(?:rappresentano|riflettono)\s(?:la mia|le mie|il mio)\s(?:opinion|pensier|idee)/,
      positive: [
        'Non rappresentano il mio datore di lavoro',
        "I miei tweet non riflettono l'opinione della mia azienda",
        'Rappresentano solo me',
        'Ciò che pubblico impegna solo me',
      ],
      negative: ["Rappresento l'azienda"],
    },
    {
      pattern: re(
        String.raw`(?<!\b(?:con|ho|hai|una|avere|tua|sua)\s(?:una\s|la\s)?)\b(?:opinione|parere)\s(?:\w+mente\s)?personale\b|\ble mie (?:sole )?opinioni\b(?=\s*(?:$|[,)&+/!*"-]|e non|non))|\bmiei tweet[\s,=]+(?:le\s)?mie (?:opinioni|idee)\b|\b(?:tweet|opinioni|post)\s?=+\s?(?:mi[eo]i?|personal[ei]|io)\b|${VIEWS}.{0,20}\b(?:non|${UNEQUAL})\s?(?:quell[eai]\s)?(?:del mio|della mia|dell')\s?(?:datore|azienda|ente|organizzazione|associazione)|#\s?opinioni(?:mie|personali)\b`,
      ),
      positive: [
        'Opinione personale',
        'I miei tweet, le mie opinioni',
        'Opinioni mie, non della mia azienda',
        '#opinionimie',
      ],
      negative: ['Con una opinione personale su tutto'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?<!\bnon (?:e )?(?:un )?)\b(?:account|profilo|pagina|twitter|instagram)\s(?:(?:twitter|e|di|uso|a|carattere|strettamente|esclusivamente|puramente|assolutamente)\s){0,6}(?:personal[ie]|privat[oa])\b(?!\s?(?::|->|→|👉|e)?\s?@)`,
      ),
      positive: ['Account personale', 'Profilo strettamente privato'],
      negative: ['Account personale: @altra', 'Crescita personale', 'Pagina ufficiale'],
    },
    {
      pattern: re(
        String.raw`\b(?:rt|retweet|condivision[ei]|like|repost)\b.{0,24}?(?:\bnon\b|\bne\b|\bsenza\b|${UNEQUAL}).{0,24}?(?:endors\w*|condivi\w*|approv\w*|sostegn\w*|appogg\w*|ades\w*|accordo|signific\w*|implic\w*|equival\w*|e\b|sono\b)|\brt\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['RT non è endorsement', 'RT ≠ condivisione', 'I retweet non implicano approvazione'],
      negative: ['Retweet e condivisioni'],
    },
  ],
};
