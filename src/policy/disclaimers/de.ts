/**
 * German. Seen: "hier privat", "Privat auf Twitter", "privater Account", "twittert hier privat" (13), "Meine Tweets = meine eigene
 * Meinung!", "Eigene Meinung", "Meine Posts und Meinung", "Meinungen & Ansichten privat", "RT ≠ +1", "RT, Links≠zu eigen gemacht".
 * 'Meinung' as an interest ('habe eine eigene Meinung') and 'privat' as private sector are traps.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

const VIEWS = String.raw`\b(?:meinungen?|meinungsausserungen|meinungs- ?und|ansichten?|aussagen|ausserungen|gedanken|tweets?|posts?|beitrage?n?|inhalte?|kommentare?|texte|worte|sichtweisen?|standpunkte?|postings?|statements?|troets?|toots?|views?|opinions?|hier)\b`;
const ORGANISATION = String.raw`(?:(?:mein\w*|dem|den|der|die|das|des|ihr\w*|sein\w*|unser\w*|eine\w?|irgend\w+)\s){0,6}(?:\w+\s)?(?:arbeitgeber\w*|firma|unternehmens?|organisation|institution|universitat|uni|hochschule|vereins?|verband\w*|partei|behorde|chef\w*|kanzlei|klinik|schule|lll|la leche liga|liga|institut\w*|stiftung|redaktion|senders?|ministeriums?|dienstherr\w*|amt\w*|job\w*|kirche|landes|brotchengeber\w*|auftraggeber\w*)`;

export const de: DisclaimerWords = {
  lang: 'de',
  cue: /meinung|ansicht|meine[nrs]?\b|eigene|privat|person|arbeitgeb|namen\b|fur mich|spiegel|vertret|offiziell|zustimm|empfehl|zu eigen|\brts?\b|retweet|≠|=/,
  full: [
    {
      pattern: re(
        String.raw`(?<!\b(?:hab\w*|hat|sag\w*|bild\w*|mit|keine|ohne|deine|eure|freie|starke|nicht|eine|zur|zu|ihre|fur)\s(?:(?:seine|ihre|meine|gern\w*|immer|offen|laut|eine|auch|mal|die|stets)\s){0,6})\b(?:(?:nur|alles|rein|ausschliesslich|hier|stets|lediglich|immer)\s){0,6}(?:(?:mein\w*|ihr\w*|sein\w*|rein|ganz|nur)\s){0,6}(?:eigen\w*|privat\w*|personlich\w*)(?:[,/&\s]+(?:und\s)?(?:eigen\w*|privat\w*|personlich\w*)){0,6}\s(?:(?:tweets?|ansichten|gedanken|posts)\s?(?:und|&|,|/)\s?)?(?:meinung(?:en)?|ansicht(?:en)?|sicht(?:weise)?|standpunkte?|aussagen|ausserungen|meinungsausserung\w*|gedanken(?!\s(?:zu|uber))|statements)\b`,
      ),
      positive: [
        'Eigene Meinung',
        'Nur meine private Meinung',
        'Meine Tweets = meine eigene Meinung!',
        'Persönliche Ansichten',
        'Rein private Äußerungen',
      ],
      negative: [
        'Habe eine eigene Meinung',
        'Mit eigener Meinung',
        'Bilde dir deine eigene Meinung',
        'Persönliche Beratung',
      ],
    },
    {
      pattern: re(String.raw`(?<!\bkeine\s)\bprivatmeinung(?:en)?\b`),
      positive: ['Tweets = Privatmeinung', 'Hier nur Privatmeinung'],
      negative: ['Keine Privatmeinung'],
    },
    {
      pattern: re(
        String.raw`\b(?:alles|nur|ausschliesslich|lediglich|bloss|hier|stets|immer|allein\w*|vertrete|aussere|poste|twittere|tweets?|posts?|beitrage|postings?|account|=)\s(?:(?:und|sind|ist|hier|nur|ausschliesslich|=|aber|allein)\s){0,6}(?:\bmeine?\s)(?:meinung(?:en)?|ansicht(?:en)?|sicht(?:weise)?)\b|^(?:alles\s)?meine (?:tweets|posts|texte|worte|gedanken)[\s,=:/&]+(?:und\s|sind\s)?(?:meine?\s)?(?:meinung|ansichten|meinungen)\b|^(?:alles\s)?meine? (?:meinung|meinungen|ansichten)(?: und (?:ansichten|meinungen|meinung))?$`,
      ),
      positive: [
        'Alles nur meine Meinung',
        'Meine Posts und Meinung',
        'Meine Tweets, meine Meinung',
        'Tweets sind meine Meinung',
        'Meine Meinung',
      ],
      negative: ['Meine Meinung zu Politik und Sport', 'Sag mir deine Meinung'],
    },
    {
      pattern: re(
        String.raw`${VIEWS}(?:[\s,&/]+(?:und\s)?${VIEWS}){0,4}\s?(?:=|:)?\s?(?:(?:sind|ist|hier|alle|geaussert\w*|nur|allein|ausschliesslich|rein|stets|immer|auf|diesem|account|in|beitrag|dargestellten|vertretenen|jeweils|allesamt|naturlich)\s){0,6}(?:meine?(?:\s(?:eigenen?|personlichen?|privaten?))?|(?:ihre|seine) (?:eigenen?|personlichen?)|die (?:meinen|meinigen)|privat|personlich|eigene|von mir(?: selbst| allein)?|die des autors|die der autorin)\b(?=\s*(?:$|[,)&+/!*"-]|und\b|nicht\b|allein|rt|retweet|aber))`,
      ),
      spare: /\b(?:nicht|kein\w*|nie)\b|^hier\b(?!.*(?:meine?\b(?! eigenen? account)|eigene)\b.*mein)/,
      positive: [
        'Ansichten sind meine',
        'Meinungen sind ihre eigenen',
        'Meinungen & Ansichten privat',
        'Alle Ansichten sind meine eigenen',
        'Äußerungen sind rein persönlich',
      ],
      negative: ['Meinungen sind nicht meine', 'Gedanken über Privates', 'Hier privat'],
    },
    {
      pattern: re(
        String.raw`\bdie\b.{0,60}\b(?:ansichten|meinungen|aussagen)\b.{0,20}\b(?:sind|stellen)\b.{0,20}\b(?:meine|die meinen|allein meine|meine eigenen)\b`,
      ),
      spare: /\bnicht\b.*\bmein/,
      positive: ['Die hier geäußerten Ansichten sind allein meine'],
      negative: ['Die Ansichten sind nicht meine'],
    },
    {
      pattern: re(
        String.raw`\b(?:im|in)\s(?:\w+\s)?eigenen?\snamen\b|\b(?:spreche|spricht|twittere|twittert|schreibe|schreibt|poste|postet|rede|redet)\s(?:hier\s|nur\s|ausschliesslich\s|allein\s){0,6}(?:ich\s(?:hier\s|nur\s|allein\s|ausschliesslich\s){0,6})?fur\s(?:mich|sich)(?:\s(?:selbst|allein|selber))?(?=\s*(?:$|[,)&+/!*"-]|und\s(?:nicht|nur)|nicht\b))|\b(?:in|mit)\s(?:rein\s)?(?:privater|personlicher)\s(?:eigenschaft|funktion|kapazitat|sache)\b`,
      ),
      positive: ['Twittert im eigenen Namen', 'Spreche hier nur für mich', 'In privater Eigenschaft'],
      negative: ['Schreibe für mich und andere Mütter'],
    },
    {
      pattern: re(
        String.raw`\b(?:nicht|keine|kein|nie)\s(?:\w+\s){0,4}?(?:meinung|ansicht|ansichten|position|positionen|sicht|haltung|namen|auffassung|standpunkt|fur|die|der|von)\s(?:\w+\s){0,2}?${ORGANISATION}|\b(?:spiegel\w*|geb\w*|gibt|vertret\w*|vertritt|reprasentier\w*|entsprech\w*|stell\w*)\b.{0,20}\b(?:nicht|keine\w*|keineswegs)\b.{0,50}?${ORGANISATION}`,
      ),
      positive: [
        'Nicht die Meinung meines Arbeitgebers',
        'Tweets spiegeln nicht die Ansichten meiner Firma wider',
        'Repräsentiert nicht meinen Arbeitgeber',
      ],
      negative: ['Die Meinung meines Arbeitgebers'],
    },
    {
      pattern: re(
        String.raw`\b(?:haben|hat)\s(?:\w+\s)?nichts mit\s(?:\w+\s)?${ORGANISATION}|\bkeine\s(?:offizielle\w*|dienstliche\w*)\s(?:meinung\w*|statements?|ausserung\w*|aussagen?|stellungnahme\w*|verlautbarung\w*)|\b(?:meinung|ansichten|tweets)\s?${UNEQUAL}\s?(?:meinung |die )?(?:des |der |meines |meiner )?(?:arbeitgeber\w*|firma|verein\w*|organisation)`,
      ),
      positive: ['Tweets haben nichts mit meinem Arbeitgeber zu tun', 'Keine offiziellen Statements'],
      negative: ['Offizielle Statements'],
    },
    {
      pattern: /#\s?(?:nur)?(?:meine?)?(?:eigene|private|personliche|privat|meine)meinung\b/,
      positive: ['#meinemeinung', '#eigenemeinung'],
      negative: ['#meinungsfreiheit'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:hier|twitter\w*|tweet\w*|postet?|schreib\w*|ist)\s(?:(?:hier|rein|nur|ganz|auch|ausschliesslich|beruflich|meist|uberwiegend|als|vollig|rein)\s|[»"']){0,6}(?:privat\b|private?\s?person)|\b(?:rein\s)?privat\s(?:hier|auf|bei|unterwegs|am|twittern|twitternd)\b|^(?:hier\s)?(?:rein|nur|ganz)?\s?privat$|\bbin ich (?:hier |nur |rein )?privat\b|\bals\sprivatperson\b|\bprivat(?:er|es|e)?[ -]?(?:\w+[ -])?(?:accounts?|acc|profil|konto|nutzer|kanal|twitter\w*|seite|tweets?|posts)\b|\bpersonlich(?:er|es)\s(?:\w+[ -])?(?:account|profil|kanal|konto)\b|\b(?:account|profil|konto|tweets?)\s(?:ist|sind|=)\s(?:rein\s)?privat\b`,
      ),
      positive: [
        'Hier privat',
        'Privat auf Twitter',
        'Privater Account',
        'twittert hier privat',
        'Rein privates Profil',
        'Hier als Privatperson',
      ],
      negative: ['Privatpraxis in Ulm', 'Private Equity', 'Berufliches und Privates'],
    },
    {
      pattern: re(
        String.raw`\b(?:rts?|retweets?|likes?|links?|teilen|reposts?|favs?|folgen|follows?)\b.{0,24}?(?:\bkeine?\b|\bnicht\b|\bnie\b|${UNEQUAL}).{0,30}?(?:zustimm\w*|endors\w*|meinung|empfehl\w*|unterstutz\w*|zu eigen|einverstand\w*|befurwort\w*|\+1|werbung|bedeut\w*|teile|gutheiss\w*|identifi\w*)|\b(?:rts?|retweets?)\b[^.!?]{0,12}?${UNEQUAL}\s?\S`,
      ),
      positive: ['RT ≠ Zustimmung', 'Retweets sind keine Empfehlung', 'RT ≠ +1', 'RT, Links≠zu eigen gemacht'],
      negative: ['RT bei Zustimmung'],
    },
  ],
};
