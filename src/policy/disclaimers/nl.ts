/**
 * Dutch. Seen: "op persoonlijke titel", "mijn eigen mening"; localisation template "Meningen zijn van mij."; a trap is the opinionated:
 * 'met een eigen mening', 'ongezouten mening'.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

const VIEWS = String.raw`\b(?:mening(?:en)?|opinies?|tweets?|posts?|berichten?|standpunten?|uitspraken|gedachten?|visies?|uitingen|woorden|teksten|opvattingen|blogs?|inhoud|content|reacties|views)\b`;
const ORGANISATION = String.raw`(?:(?:mijn|de|het|van|een|haar|zijn|hun|onze|enige|m'n|die)\s){0,6}(?:werkgevers?|bedrijf|organisatie|baas|vereniging|universiteit|instelling|school|werk|partij|club|stichting|lll\w*|la leche league|gemeente|krant|omroep|team|ziekenhuis|ministerie|opdrachtgevers?)`;

export const nl: DisclaimerWords = {
  lang: 'nl',
  cue: /mening|opinie|tweet|titel|persoonlijk|prive|eigen\b|van mij|namens|werkgever|vertegenwoord|weerspiegel|weergeven|\brts?\b|retweet|steun|instemm|personnel|≠|=/,
  full: [
    {
      pattern: re(
        String.raw`${VIEWS}(?:[\s,/&]+(?:en\s|of\s)?${VIEWS}){0,4}(?:\s(?:zijn|is|hier|in|op|dit|deze|account|alle|geuite?|alleen|uitsluitend|puur|enkel|volledig|geheel|altijd|strikt|bericht|mijn|slechts)){0,10}\s?(?:=|:|,)?\s?(?:100\s?%\s|en alleen\s|alleen\s|uitsluitend\s|puur\s|geheel\s){0,6}(?:van (?:mij(?:zelf)?|mezelf|hemzelf|haarzelf|ons)\b(?: zelf| persoonlijk| alleen)?|(?:mijn|m'n|haar|zijn)\s(?:eigen|persoonlijke)\b|de mijne\b|persoonlijk\b|eigen\b(?!\s(?:werk|bedrijf|zaak|huis|kweek|leven|praktijk|winkel|ervaring))|op persoonlijke titel\b|prive\b)`,
      ),
      spare: /\b(?:niet|nooit|geen)\b/,
      positive: [
        'Meningen zijn van mij',
        'Tweets zijn persoonlijk',
        'Alle meningen zijn van mijzelf',
        'Meningen zijn mijn eigen',
        'Tweets op persoonlijke titel',
      ],
      negative: ['Meningen zijn niet van mij', 'Tweets over eigen werk'],
    },
    {
      pattern: re(
        String.raw`\b(?:op|onder|ten) (?:strikt )?(?:persoonlijke|eigen|prive) titel\b|\ba titre personnel\b|\bop persoonlijke naam\b|\b(?:namens|voor)\s(?:alleen\s)?(?:mezelf|mijzelf|zichzelf|mij(?: zelf)?|alleen mij)\b|\b(?:uit|onder|in) (?:mijn )?eigen naam\b`,
      ),
      positive: ['Twittert op persoonlijke titel', 'Hier à titre personnel', 'Spreek namens mezelf'],
      negative: ['Titel van mijn boek', 'Tijd nemen om te zijn'],
    },
    {
      pattern: re(
        String.raw`(?<!\b(?:een|met|heb\w*|heeft|ongezouten|jouw|je|geen|vorm\w*|over|hun)\s(?:haar\s|zijn\s|mijn\s|een\s|altijd\s|sterke\s){0,6})\b(?:(?:mijn|m'n|alleen|puur|slechts)\s){0,6}(?:eigen|persoonlijke)\s(?:mening(?:en)?|opinies?|visie|standpunten|gedachten|tweets?|uitingen|woorden|opvatting(?:en)?)\b(?!\s(?:hebben|heeft))|\bmijn tweets?[\s,=]+(?:is\s|zijn\s)?mijn (?:mening(?:en)?|woorden)\b|\b(?:tweets?|posts?|berichten)\s?(?:=+|is|zijn|geven)\s?(?:alleen\s|slechts\s|puur\s)?mijn mening(?:en)?\b|^mijn mening(?:en)?$|\b(?:alleen|puur|slechts) mijn mening(?:en)?\b`,
      ),
      positive: [
        'Mijn eigen mening',
        'Persoonlijke mening',
        'Mijn tweets, mijn mening',
        'Tweets = mijn mening',
        'Alleen mijn mening',
      ],
      negative: ['Vrouw met een eigen mening', 'Heeft haar eigen mening'],
    },
    {
      pattern: re(
        String.raw`\b(?:niet|geen)\s(?:\w+\s){0,3}?(?:namens|die van|de mening(?:en)? van|de visie van|het standpunt van|van|voor|vertegenwoordig\w*)\s(?:\w+\s){0,2}?${ORGANISATION}|\b(?:vertegenwoordig\w*|weerspiegel\w*|reflecter\w*|representer\w*)\s(?:\w+\s){0,2}?(?:niet|geen)\b.{0,50}|${VIEWS}.{0,50}\b(?:niet|geen)\b.{0,30}\b(?:vertegenwoordig\w*|weerspiegel\w*|weergeven|weer te geven|toe te schrijven)\b|\bgeven niet\b.{0,60}\bweer\b|\bniets te maken met (?:\w+ )?${ORGANISATION}|\b(?:mening(?:en)?|tweets)\s?${UNEQUAL}\s?(?:mening )?(?:van )?(?:mijn )?(?:werkgever|bedrijf|organisatie)`,
      ),
      spare: /\bniet mijn (?:eigen )?mening/,
      positive: [
        'Niet namens mijn werkgever',
        'Tweets vertegenwoordigen niet mijn werkgever',
        'Niet de mening van mijn organisatie',
      ],
      negative: ['Namens de organisatie'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?<!\bgeen\s)\b(?:persoonlijk|prive|strikt prive)[ -]?(?:\w+[ -])?(?:account|profiel|pagina|twitter\w*|kanaal|acc|tweets?)\b(?!\s?(?::|->|→|👉)?\s?@)|\b(?:hier|twittert|tweet)\s(?:vooral\s|puur\s|alleen\s|op\s){0,6}prive\b`,
      ),
      positive: ['Persoonlijk account', 'Privé-account', 'Hier privé'],
      negative: ['Persoonlijk account: @ander', 'Persoonlijke ontwikkeling'],
    },
    {
      pattern: re(
        String.raw`\b(?:rts?|retweets?|likes?|delen|reposts?)\b.{0,24}?(?:\bgeen\b|\bniet\b|${UNEQUAL}).{0,24}?(?:steun\w*|instemm\w*|endors\w*|onderschrij\w*|mee eens|eens|goedkeur\w*|mening|aanbevel\w*|altijd)|\b(?:rts?|retweets?)\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['RT is geen instemming', 'RT ≠ endorsement', 'Retweets zijn geen steun'],
      negative: ['RT als je het eens bent'],
    },
  ],
};
