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
};

/** The ready text in a language (BCP 47); English where there is none. */
export function disclaimerText(lang: string | undefined): DisclaimerText {
  return TEXTS[lang?.toLowerCase().split('-')[0] ?? 'en'] ?? TEXTS.en!;
}
/** Languages that have a ready text of their own. */
export const DISCLAIMER_TEXT_LANGUAGES: readonly string[] = Object.keys(TEXTS);
