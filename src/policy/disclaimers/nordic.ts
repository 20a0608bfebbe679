/**
 * Swedish, Danish, Norwegian, Finnish. Seen: fi "mielipiteet ovat omiani eivätkä edusta työnantajani" (site), sv template "Mina egna
 * åsikter."; the rest is built from the languages' own words (seen: false, docs/decisions/011). Folded: å and ä are a, ö and ø are o, æ is ae.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

export const sv: DisclaimerWords = {
  lang: 'sv',
  seen: false,
  cue: /asikt|tweets|tankar|privat|person|egna|eget|arbetsgivare|\brts?\b|retweet|inlagg|sjalv|eget/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:alla\s|endast\s|bara\s){0,6}(?:mina|helt|hans|hennes)\s(?:(?:helt\s|hogst\s|alldeles\s)?(?:egna|personliga|privata)\s)(?:asikter|tankar|tweets|ord|inlagg|uppfattningar|reflektioner)\b`,
      ),
      positive: ['Mina egna åsikter', 'Helt egna åsikter'],
      negative: ['Har egna åsikter om allt'],
    },
    {
      pattern: re(
        String.raw`\b(?:asikter(?:na)?|tweets|tankar(?:na)?|inlagg(?:en)?|kommentarer|det jag skriver|uttalanden|texter)\b(?:\s(?:och|&|/)\s?\w+)?(?:\s(?:har|som|uttrycks|uttryckta|alla|framfors)){0,6}\s?(?:ar|=|:|star for)?\s(?:\w+t\s|endast\s|bara\s){0,6}(?:mina(?: egna)?|egna|personliga|privata|mitt eget|hennes egna|hans egna|mig sjalv)\b`,
      ),
      spare: /\binte\b|\bej\b/,
      positive: ['Åsikter är mina egna', 'Tweets = mina egna', 'Alla åsikter är mina'],
      negative: ['Åsikterna är inte mina'],
    },
    {
      // Bare, it may be said of a person of strong opinions.
      verified: false,
      pattern: re(String.raw`^(?:egna|personliga|privata) (?:asikter|tankar|uppfattningar)\b`),
      positive: ['Personliga åsikter'],
      negative: ['Starka egna åsikter'],
    },
    {
      pattern: re(
        String.raw`\b(?:representerar|speglar|aterspeglar|foretrader|uttrycker)\s(?:inte|ej|endast mig|bara mig)\b.{0,40}|\binte\s(?:nodvandigtvis\s)?(?:min|mitt|mina)\s(?:arbetsgivare|jobb|foretag|organisation)s?\b|\b(?:uttalar|skriver|twittrar|tweetar|talar) (?:jag )?(?:mig )?(?:bara |endast |enbart )?(?:som privatperson|i eget namn|for mig sjalv)\b|\bi eget namn\b`,
      ),
      positive: [
        'Representerar inte min arbetsgivare',
        'Inte min arbetsgivares',
        'Skriver i eget namn',
        'Talar bara för mig själv',
      ],
      negative: ['Representerar min arbetsgivare'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:privat|personligt)\s(?:konto|twitter\w*|profil)\b|\b(?:twittrar|tweetar|skriver|har)\s(?:har\s)?(?:ar jag )?privat\b|\b(?:rts?|retweets?|delning\w*|gilla\w*)\b.{0,20}?(?:\binte\b|\bej\b|${UNEQUAL}).{0,20}(?:hall\w*|instamm\w*|stod|endors\w*|medhall)|\brts?\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['Privat konto', 'Tweetar privat', 'RT ≠ medhåll'],
      negative: ['Privat vård'],
    },
  ],
};

export const da: DisclaimerWords = {
  lang: 'da',
  seen: false,
  cue: /holdning|mening|tweets|privat|person|egne|egen|arbejdsgiver|\brts?\b|retweet|ytring|vegne/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:holdning(?:er|erne)?|meninger(?:ne)?|tweets|ytringer|synspunkter|udtalelser|opslag|kommentarer|alt)\b(?:\s(?:og|&|/)\s?\w+)?(?:\s(?:her|alle|der|udtrykkes)){0,6}\s?(?:er|=|:|star for)?\s(?:helt\s|kun\s|udelukkende\s|alene\s){0,6}(?:mine(?: egne)?|egne|personlige|private|min egen regning|hendes egne|hans egne|egen regning)\b|\b(?:mine|helt)\s(?:egne|personlige|private)\s(?:holdninger|meninger|synspunkter|tweets|ytringer|tanker|ord)\b|\bfor (?:min )?egen regning\b|^(?:egne|personlige) (?:holdninger|meninger|synspunkter)\b`,
      ),
      spare: /\bikke\b/,
      positive: ['Holdninger er mine egne', 'Mine egne holdninger', 'Tweets er for egen regning'],
      negative: ['Holdningerne er ikke mine'],
    },
    {
      pattern: re(
        String.raw`\b(?:reprasenterer|repraesenterer|afspejler|udtrykker)\s(?:ikke|kun mig|alene mig)\b.{0,40}|\bikke\s(?:nodvendigvis\s)?(?:min|mit)\s(?:arbejdsgivers?|arbejdsplads|organisations?)\b|\b(?:pa|i) egne vegne\b|\bi eget navn\b`,
      ),
      positive: ['Repræsenterer ikke min arbejdsgiver', 'Tweeter på egne vegne'],
      negative: ['Repræsenterer danske mødre'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:privat|personlig)\s(?:konto|twitter\w*|profil)\b|\b(?:tweeter|skriver|her)\s(?:er jeg )?privat\b|\b(?:rts?|retweets?)\b.{0,20}?(?:\bikke\b|${UNEQUAL}).{0,20}(?:enig\w*|stotte|endors\w*|holdning)|\brts?\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['Privat profil', 'RT er ikke støtte', 'Tweeter privat'],
      negative: ['Privat praksis'],
    },
  ],
};

export const no: DisclaimerWords = {
  lang: 'no',
  seen: false,
  cue: /mening|ytring|tweets|privat|person|egne|egen|arbeidsgiver|\brts?\b|retweet|holdning|vegne|synspunkt/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:mening(?:er|ene)?|ytring(?:er|ene)?|tweets|holdninger|synspunkter|uttalelser|innlegg|kommentarer|alt)\b(?:\s(?:og|&|/)\s?\w+)?(?:\s(?:her|alle|som|uttrykkes)){0,6}\s?(?:er|=|:|star for)?\s(?:helt\s|kun\s|utelukkende\s|bare\s){0,6}(?:mine(?: egne)?|egne|personlige|private|egen regning|hennes egne|hans egne|min egen)\b|\b(?:mine|helt)\s(?:egne|personlige|private)\s(?:meninger|ytringer|holdninger|synspunkter|tweets|tanker|ord)\b|\bfor (?:min )?egen regning\b|^(?:egne|personlige) (?:meninger|ytringer|synspunkter)\b`,
      ),
      spare: /\bikke\b/,
      positive: ['Meninger er mine egne', 'Ytringer står for egen regning', 'Mine egne meninger'],
      negative: ['Meningene er ikke mine'],
    },
    {
      pattern: re(
        String.raw`\b(?:representerer|gjenspeiler|uttrykker)\s(?:ikke|kun meg|bare meg)\b.{0,40}|\bikke\s(?:nodvendigvis\s)?(?:min|mitt)\s(?:arbeidsgivers?|arbeidsplass|organisasjons?)\b|\bpa egne vegne\b|\bi eget navn\b`,
      ),
      positive: ['Representerer ikke min arbeidsgiver', 'Skriver på egne vegne'],
      negative: ['Representerer norske mødre'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:privat|personlig)\s(?:konto|twitter\w*|profil)\b|\b(?:tvitrer|twitrer|skriver|her)\s(?:er jeg )?privat\b|\b(?:rts?|retweets?)\b.{0,20}?(?:\bikke\b|${UNEQUAL}).{0,20}(?:enig\w*|stotte|endors\w*|mening)|\brts?\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['Privat konto', 'RT er ikke støtte', 'Tvitrer privat'],
      negative: ['Privat praksis'],
    },
  ],
};

export const fi: DisclaimerWords = {
  lang: 'fi',
  cue: /mielipi|omia|omani|oma |omasta|itseni|nakemyk|twiit|edusta|yksityi|henkiloko|\brts?\b/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:mielipite\w*|nakemyks\w*|twiit\w*|ajatuks\w*|kannanot\w*|kommenti\w*|kirjoituks\w*|sisalto)\b.{0,40}?\b(?:ovat\s|on\s|=\s?|:\s?)?(?:(?:vain|taysin|kokonaan|puhtaasti)\s){0,6}(?:omiani|omani|omia|henkilokohtaisia|yksityisia)\b|\b(?:omat|omia|omani) (?:mielipiteet|mielipiteita|mielipiteeni|nakemykset|ajatukset)\b|\boma mielipide\b`,
      ),
      spare: /\beivat ole\b|\bei ole\b/,
      positive: ['Mielipiteet ovat omiani', 'Mielipiteet omia', 'Twiitit omiani', 'Omat mielipiteet'],
      negative: ['Mielipiteet eivät ole omiani'],
    },
    {
      pattern: re(
        String.raw`\b(?:eivat|eivatka|ei|enka|en)\s(?:valttamatta\s)?(?:edusta|vastaa|kuvasta)\b.{0,50}|\bomissa nimissa\w*\b|\b(?:kirjoitan|puhun|twiittaan|kirjoittaa|puhuu)\s(?:taalla\s)?(?:vain\s)?(?:itseni puolesta|omasta puolesta\w*)\b|\byksityishenkilona\b`,
      ),
      positive: ['Eivät edusta työnantajaani', 'Twiittaan omissa nimissäni', 'Puhun vain omasta puolestani'],
      negative: ['Edustan työnantajaani'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:henkilokohtainen|yksityinen|oma)\s(?:tili|twitter\w*|profiili|sivu)\b|\brt\b.{0,12}(?:\bei\b|${UNEQUAL})\s?\S`,
      ),
      positive: ['Henkilökohtainen tili', 'RT ≠ kannatus'],
      negative: ['Yksityinen yritys'],
    },
  ],
};
