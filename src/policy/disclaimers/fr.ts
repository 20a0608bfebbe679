/**
 * French. Seen: "mes tweets n'engagent que moi" (also "n engagent"), "Compte personnel/perso" in public descriptions of officials;
 * "à titre personnel/privé" and the denials are the fixed phrases of French institutions. 'Engagé' and 'parti' are traps.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

const VIEWS = String.raw`\b(?:tweets?|twits?|propos|posts?|opinions?|publications?|messages?|avis|positions?|vues|ecrits?|commentaires?|idees?|paroles?|prises de position|contenus?|points? de vue|reflexions?|pensees?|rt|retweets?|pouets?|billets?|articles?|partages?|analyses?|humeurs?|toots?)\b`;
const WHO =
  "(?:moi(?:[- ]memes?)?|ma (?:seule )?(?:personne|responsabilite)|lui|elle|(?:leurs?|son|sa|l'|mon) ?(?:auteur|autrice|auteure|autrices|auteurs)|celui|celle|nous|mes propres)";
const ORGANISATION =
  "(?:(?:mon|ma|mes|l'|la|le|les|son|sa|ses|notre|leur|aucun|aucune|d'une?|une?) ?)?(?:employeurs?|structure|entreprise|boite|boulot|institution|association|organisation|organisme|universite|etablissement|societe|administration|ministere|job|travail|lll|la leche league|ligue|groupe|asso|hopital|ecole|parti|collectivite|ville|mairie|journal|media|redaction|chaine|federation|syndicat|service|autorite)";

export const fr: DisclaimerWords = {
  lang: 'fr',
  cue: /engag|personnel|persos?\b|opinions?\b|pour moi|\bprivee?s?\b|\btitre\b|\bnom\b|propres?\b|mien|appartien|refl[eè]t|represent|employeur|endoss|approb|adhesion|soutien|caution|valid|accord|responsabilite|≠|=/,
  full: [
    {
      pattern: re(
        String.raw`\bn?['´ ]?engag\w*\s(?:(?:evidemment|bien sur|strictement|donc|ici|uniquement)\s)?(?:que|qu')\s?${WHO}`,
      ),
      positive: [
        'Mes tweets n’engagent que moi',
        'mes propos n engagent que moi',
        "Compte perso, n'engage que moi",
        'Ses propos n’engagent que leur auteur',
      ],
      negative: ['Citoyen engagé', 'Ces propos engagent mon parti', 'Mes avis n’engagent que mon chat'],
    },
    {
      pattern: re(
        String.raw`\bn['´ ]?engag\w*\s(?:pas|point|aucunement|en rien|nullement|en aucun cas)\s(?:la responsabilite de\s)?${ORGANISATION}`,
      ),
      positive: ['Mes tweets n’engagent pas mon employeur', "Mes propos n'engagent en rien l'association"],
      negative: ['Ne m’engage pas'],
    },
    {
      pattern: re(
        String.raw`\b(?:opinions?|avis|propos|points? de vue|prises? de position|positions|vues|idees|commentaires|reflexions|pensees)(?:\s(?:et|&|ou)\s\w+)?(?:\s(?:exprime\w*|emis\w*|tenus?|partage\w*|ici|y|sont|sur ce compte|dans)){0,6}\s(?:=\s)?(?:\w+ment\s|tous\s|toutes\s){0,6}(?:personnel(?:le)?s?|persos?|propres|prives|privees)\b(?!\s(?:et professionnel|\w+ du))`,
      ),
      spare: /\bpas\b|\bnon\b/,
      positive: ['Opinions personnelles', 'Avis strictement personnels', 'Les propos tenus ici sont personnels'],
      negative: ['Les opinions ne sont pas personnelles', 'Développement personnel'],
    },
    {
      pattern: re(
        String.raw`\b(?:mes\s)?(?:tweets?|posts?|publications?|messages?|pouets?|toots?)\s(?:et (?:rt|avis|opinions|likes)\s)?(?:sont\s)?(?:\w+ment\s)?(?:personnels|persos?)\b(?!\s(?:et|&)\spro)|\b(?:points? de vue|opinions?|avis) (?:tres )?perso(?:nnel)?s?\b`,
      ),
      positive: ['Mes tweets sont personnels', 'Tweets persos'],
      negative: ['Je tweete sur le coaching personnel'],
    },
    {
      pattern: re(
        String.raw`\ba titre (?:\w+ment )?(?:personnel|perso|prive|individuel)\b|\ben (?:mon|son) (?:propre )?nom(?: propre| personnel)?\b|\ben nom propre\b`,
      ),
      positive: ['Je tweete à titre personnel', 'Ici à titre privé', "M'exprime en mon nom"],
      negative: ['Titre de champion', 'Au nom de la loi'],
    },
    {
      pattern: re(
        String.raw`${VIEWS}.{0,40}?\b(?:les miens|les miennes|miens|miennes|n'appartiennent qu'a (?:moi|\w+)|ne regardent que moi)\b`,
      ),
      spare: /\bpas\b/,
      positive: ['Ces opinions sont les miennes', 'Mes propos n’appartiennent qu’à moi'],
      negative: ['Ces opinions ne sont pas les miennes'],
    },
    {
      pattern: re(
        String.raw`\bne?\s?(?:represent|refl[ee]t|exprim|constitu|engag|lie)\w*\s(?:pas|en rien|en aucun cas|aucunement|nullement|ni)\s(?:(?:forcement|necessairement|toujours|obligatoirement)\s)?(?:(?:l'|la |le |les |ceux |celles? |celui )?(?:opinions?|avis|position|vues|points? de vue|positions)?\s?(?:officielle?s? )?(?:de |du |d'|des )?)${ORGANISATION}|${VIEWS}.{0,40}\bne?\s(?:refletent|representent|reflete|represente)\s(?:que|qu')\s?(?:moi|mon|ma|mes|l'|leurs?|ceux)`,
      ),
      positive: [
        'Mes tweets ne reflètent pas forcément l’opinion de mon employeur',
        'Ils ne représentent pas mon association',
        'Mes propos ne reflètent que mon opinion',
      ],
      negative: ['Représente mon association'],
    },
    {
      pattern: re(
        String.raw`\b(?:opinions?|avis|propos|points? de vue|vues|tweets)\b.{0,30}?(?:\bpas\b|\bnon\b|\bet non\b|${UNEQUAL})\s(?:necessairement\s|forcement\s)?(?:ceux|celles?|celui|l'avis|l'opinion)?\s?(?:de\s|du\s|d')?(?:(?:mon|ma|mes|l'|la|son|sa)\s?(?:employeur|structure|entreprise|association|institution|boite|organisation|ligue|leche)|lll\b)`,
      ),
      positive: [
        'Mes opinions, pas celles de mon employeur',
        'Mes opinions ne sont pas celles de LLL',
        'Propos ≠ mon employeur',
      ],
      negative: ['Mon employeur est formidable'],
    },
    {
      pattern: re(
        String.raw`\b(?:je )?(?:ne )?(?:parle|tweete|poste|m'exprime|s'exprime|ecris)\s(?:ici\s)?(?:(?:que|uniquement|seulement|juste)\s)?(?:pour|qu'en|en)\s(?:moi(?:-| )?meme|moi seule?|mon nom|son nom|elle-meme|lui-meme|mon propre nom)\b|\bne parle que pour moi\b|\bne represente que moi\b|\bsous ma (?:seule |propre )?responsabilite\b`,
      ),
      positive: ['Je ne parle que pour moi', 'Tweets sous ma seule responsabilité', 'Je parle pour moi-même'],
      negative: ['Je parle pour ne rien dire'],
    },
    {
      pattern: re(
        String.raw`(?<!\b(?:ses|leurs|avoir|ai|a|forger|se faire|avec|reflet\w+|pas|vos|tes)\s)\bmes (?:propres|seules) (?:opinions?|avis|idees|vues|mots|points? de vue|positions|propos|pensees)\b|\bmes tweets[\s,=:]+(?:c'est\s)?(?:mon avis|mes opinions?|mes idees|moi)\b|\b(?:tweets?|opinions?|propos)\s?=+\s?(?:moi|mien\w*|perso\w*|mon avis)\b`,
      ),
      positive: ['Mes propres opinions', 'Mes tweets, mes opinions', 'Tweets = mon avis'],
      negative: ['Je me forge mes opinions'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?<!\b(?:pas|mon autre)\s(?:un\s|mon\s)?)\b(?:compte|profil|page|twitter|fil|tl|insta\w*)\s(?:(?:twitter|x|instagram|insta|facebook|fb|tweeter|100%|\w+ment|est|a caractere|d'usage|tres|completement|mon|a usage)\s){0,6}(?:personnel(?:le)?|perso|privee?)\b(?!\s?(?::|=>|->|→|👉)?\s?@|\s(?:de l'|du club))|\b(?:ici|twitte|tweete|poste)\s(?:en prive|a titre perso|perso)\b`,
      ),
      positive: ['Compte personnel', 'Compte twitter strictement perso', 'Profil privé'],
      negative: ['Compte personnel : @quelquun', 'Coaching personnel', 'Compte officiel'],
    },
    {
      pattern: re(
        String.raw`\b(?:rts?|retweets?|partages?|likes?|reposts?|retweeter|re-tweet)\b.{0,30}?(?:\bpas\b|\bne\b|\bni\b|\bsans\b|n'|\bnon\b|${UNEQUAL}).{0,24}?(?:approb\w*|approuv\w*|adhe\w*|caution\w*|soutien\w*|endos\w*|valid\w*|accord|engag\w*|partag\w*|opinion|avis|support\w*|j'aime|promotion|agree\w*)|\b(?:rts?|retweets?)\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['RT ≠ approbation', 'Les RT ne valent pas adhésion', 'RT sans caution'],
      negative: ['RT si vous êtes d’accord'],
    },
  ],
};
