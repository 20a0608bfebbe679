/**
 * English. Seen: counts over 10,674 public descriptions ("(all) views/opinions/tweets … are my own" 103, verbless 29, "mine"
 * 26, denials 25, "=" 10, own opinion 9, capacity 5; "RTs not endorsements" 51 in words and 26 in signs, "personal account" 23).
 * Typing errors that are common are spelled out; jokes count while the claim stands; a claim about somebody else's views,
 * a hedge ("may be mine") and a denial of one's own ("not my own") are no disclaimer.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

/** What is said to be one's own. */
const VIEWS = String.raw`\b(?:(?:all|any|these|the|my|only)\s+){0,6}(?:tweets?|twe+ts|tweeting|v(?:ie|ei)ws?(?:points?)?|opp?i?ni?ons?|opions|opinons|thou?ghts?|posts?|postings?|comments?|commentary|words?|contents?|statements?|musings?|ramblings?|rants?|ideas?|beliefs?|remarks?|toots?|skeets?|perspectives?|takes|messages|sentiments?|ravings|observations?|writings?|positions?|stances?|judge?ments?|everything|anything|expressions?|snark|sarcasm|drivel|nonsense|insights|reflections)\b`;
/** Nouns of opinion alone, for wordings that would be ambiguous with 'posts' or 'words'. */
const OPINION = String.raw`\b(?:v(?:ie|ei)ws?(?:points?)?|opp?i?ni?ons?|thou?ghts?|perspectives?|beliefs?|pov)\b`;
/** Words that may stand between, without a verb. */
const FILL = String.raw`(?:[\s,&+/(){0,6}"'~:=…-]+(?:expressed|stated|shared|posted|tweeted|here|herein|within|in|on|this|account|page|profile|feed|blog|twitter|and|or|n|also|tweets?|posts?|views?|opinions?|thoughts?|comments?|ideas?|rts?|retweets?|likes?|grammar|spelling|typos|errors|mistakes|bad|jokes|puns|rants|all|entirely|solely|totally|strictly|purely|only|just|completely|exclusively|definitely|absolutely|wholly|fully|mostly|usually|always|obviously|clearly|truly|very|much|100%|etc|my)\b\.?%?)`;
const VERB = String.raw`(?:\b(?:are|is|r|re|be|being|remain|remains|stay)\b|=+|:|'re\b)`;
const WAY = String.raw`(?:${FILL}{0,8}[\s,&+/(){0,6}"'~:=…-]+|.{0,70}?${VERB}.{0,36}?)`;
/** Not after these: 'thoughts on my own journey', 'made of my own'. */
const FREE = String.raw`(?<!\b(?:on|from|about|with|to|at|by|reflect|represent|make|run|have|has|made|into|than)\s)`;
const OWN = String.raw`${FREE}\b(?:my|me|ma|mah|his|her|their|our)\s(?:\w+ing\s|very\s|damn\s)?own\b(?!'?s?\s(?:business|company|firm|brand|blog|boss|kind|way|thing|line|world|home|house|garden|life|time|kids|children|pace|music|label|terms|path|journey|shop|store|podcast|show|web|channel|books?|backyard|drum|lane))`;
/** Takes the claim back when it stands between the views and their owner. */
const NOT =
  /\b(?:not|never|nobody|somebody|someone|neither|nor|rarely|hardly|seldom|may|maybe|might|could|if|wish|none|aren'?t|isn'?t|don'?t|doesn'?t|ain'?t|no|sometimes|probably)\b|n't\b/;
/** A subject that denies from the start: 'not all tweets', 'no opinions'. */
const UNDENIED = String.raw`(?<!\b(?:not|none|no|never|without|half|some|few)(?:\s(?:all|every|any|of|the|my|these|necessarily)){0,6}\s)`;

const ORGANISATION = String.raw`(?:\b(?:my|the|his|her|their|any|our|its|an?|current|former|past|present|or|other|real|day|full|time|actual)\s+){0,6}\b(?:employers?(?:'s?)?|emplo?yers?|company|companies|compan(?:y|ie)'?s'?|corporat\w+|organi[sz]ations?|orgs?|institut\w+|universit\w+|uni|college|school(?:s| district)?|district|work(?:place)?'?s?|job'?s?|day job|boss(?:es)?|bosses|team|agency|firm|clients?|departments?|dept|government|govt|lll\w{0,2}|la leche league|leagues?|church|club|newspaper|station|network|party|hosts?|colleagues|anyone|anybody|any one|others?|everyone|hospital|trust|nhs|council|board|charity|sponsors?|partners?|affiliates?|affiliations?|management|@\w+|where i work|those i work|i work for|who i work|whoever|people i work)`;
const DENY = String.raw`(?:\b(?:do|does|did|will|should|may|might|can|shall|are|is|in no way)\s*(?:not|n't|never)|\b(?:don'?t|doesn'?t|aren'?t|isn'?t|won'?t|cannot|can'?t|shouldn'?t|not|never|in no way|neither|nor)\b)`;
/** One's own, as the thing that is not reflected: 'do not reflect my own'. */
const NOT_ME = String.raw`(?!\s(?:on\s)?(?:my (?:own|views?|opinions?|personal|thoughts?|beliefs?)|me\b|mine))`;

const RETWEET = String.raw`\b(?:re-?\s?tweets?|re-?tweeting|re-?tweeted|rt'?s?|r/t'?s?|rting|re-?posts?|re-?blogs?|re-?shares?|boosts?|retoots?|quote[ -]tweets?|qts?)\b`;
const SHARE = String.raw`\b(?:likes?|liking|fav'?s?|favou?rites?|follows?|following|links?|shares?|sharing|mentions?|hearts?|tags?)\b`;
const ENDORSE = String.raw`\b(?:endors\w*|indors\w*|agree\w*|approv\w*|support\w*|ends?|e|etc|blah\w*|imply|implied|equal\w*|mean|promot\w*|recommend\w*|advoca\w*|condon\w*|validat\w*|concur\w*|advert\w*|affirm\w*)\b`;
const NEGATION = String.raw`(?:\b(?:not|nt|never|nor|no|without|neither|isn'?t|aren'?t|arent|don'?t|doesn'?t|ain'?t|rarely)\b|n't\b|${UNEQUAL})`;

export const en: DisclaimerWords = {
  lang: 'en',
  cue: /\bown\b|mine\b|myself|personal|private|opinion|opinon|views?\b|viewpoint|employer|represent|reflect|behalf|thoughts?\b|tweets|tweeting|\brt'?s?\b|retweet|repost|endors|myown|speak|capacity|nothing|≠|=/,
  full: [
    {
      pattern: re(UNDENIED + VIEWS + WAY + OWN),
      spare: NOT,
      positive: [
        'Views my own',
        'All opinions expressed here are entirely my own',
        'Opinions my own, except those I borrow',
        'Opinions are her own',
        'Tweets, RTs & bad grammar: my own',
        'oppinions are me own',
      ],
      negative: [
        'Views are not my own',
        'Not all tweets my own',
        'Thoughts on my own journey',
        'Tweets about running my own business',
      ],
    },
    {
      pattern: re(
        String.raw`${UNDENIED + VIEWS + WAY}${FREE}(?<!\bof\s)\bmine\b(?!\s(?:is|field|shaft|worker|craft|site|engineer))`,
      ),
      spare: NOT,
      positive: ['Tweets mine', 'Words are mine alone', 'Views = mine', 'All thoughts are mine and mine only'],
      negative: ['That opinion is not mine', 'Views may be mine', 'Views of a mine', 'An opinion of mine'],
    },
    {
      pattern: re(
        String.raw`${UNDENIED + VIEWS}.{0,40}?(?:\b(?:are|is)\b|=)\s(?:\w+ly\s|all\s)?(?:his|hers|theirs)\b(?=\s*(?:$|[,)&+/!*"-]|alone|only|and\b|not\b))`,
      ),
      spare: NOT,
      positive: ['Opinions are hers alone', 'Views are solely his'],
      negative: ['Opinions are his strength', 'Views are not hers'],
    },
    {
      pattern: re(
        String.raw`${UNDENIED + VIEWS}(?:${FILL}{0,6}\s|\s(?:\w+\s){0,2}?)(?:represent|reflect|express|convey)s?\s(?:only\s|solely\s|just\s|purely\s|exclusively\s)?(?:(?:my|mine|his|her|their|our)\b(?:\s(?:own|personal|private))?|(?:those|that|the\s(?:views?|opinions?)) of (?:me|the author|myself)|the author'?s|the writer'?s)(?!\s(?:\w+\s)?(?:employer|company|organi[sz]ation|readers|clients|firm|university|team|passion|love|personality|lifestyle|moods?))`,
      ),
      spare: NOT,
      positive: [
        'Tweets represent my own opinions',
        'Views reflect my analysis and mine alone',
        'Posts express only my views',
      ],
      negative: ['Tweets represent my employer', 'Views do not represent my own', 'Posts reflect my love of cake'],
    },
    {
      pattern: re(
        String.raw`${VIEWS}.{0,60}?${DENY}\s(?:\w+\s){0,4}?(?:represent\w*|reflect\w*|express\w*|necessarily|speak\s(?:for|on)|belong\sto|constitute|attribut\w+|associated|affiliated|connected|related|linked|influenced|sponsored|shared|approved|sanctioned)\b${NOT_ME}`,
      ),
      positive: [
        'Views do not represent my employer',
        "Tweets don't necessarily reflect those of Acme Corp",
        'Views expressed here do not necessarily belong to my employer. Or to me.',
      ],
      negative: ['Opinions do not reflect my own', 'Tweets represent my employer'],
    },
    {
      pattern: re(
        String.raw`${DENY}\s(?:\w+\s){0,3}?(?:represent(?:ing|ative|s)?(?:\sof)?|reflect(?:ing|ive|s)?(?:\sof)?|speak(?:ing|s)?\s(?:for|on behalf of)|tweeting\s(?:for|on behalf of)|posting\s(?:for|on behalf of)|endorsed\sby|(?:those|that|the\s(?:views?|opinions?)|opinions?|views?)\s(?:of|held by)|on\sbehalf\sof|affiliated\swith|connected\s(?:to|with))\s(?:\w+\s){0,3}?${ORGANISATION}`,
      ),
      positive: [
        'Does not represent my employer',
        'Not speaking on behalf of my company',
        'Not those of my employer',
        'I do not speak for La Leche League',
      ],
      negative: ['I represent my employer', 'We speak for all our members'],
    },
    {
      pattern: re(
        String.raw`${VIEWS}.{0,60}?\b(?:not|n't|never)\s(?:\w+\s){0,3}?(?:those|that|the\s(?:views?|opinions?|positions?)|endorsed|shared)\s(?:of|by)\b(?!\s(?:me\b|my own|mine))`,
      ),
      positive: ['Opinions not necessarily those of Acme Corp', 'Any views are not the views of the Council'],
      negative: ['Opinions are not those of me', 'Views of the sea'],
    },
    {
      pattern: re(
        String.raw`(?:${VIEWS}.{0,40}?)?\bnot\s(?:\w+ly\s)?(?:lll\w{0,3}(?:'s?)?|la leche league(?:'s?)?)(?=\s*(?:$|[,)&+/!*\"-]|views?|opinions?|and\b|or\b))|(?:${VIEWS}.{0,40}?)?\bnot\s(?:\w+ly\s)?(?:my|the|his|her|their|our)\s(?:\w+\s){0,2}?(?:employer|employers|company|boss|bosses|organi[sz]ation|work|job|workplace|institution|university|league|team|firm)(?:'s?|s)?(?=\s*(?:$|[,)&+/!*"-]|views?|opinions?|views|and\b|or\b|in\b|position))`,
      ),
      positive: [
        "Not my employer's",
        "My views, not LLL's",
        'Not LLL views',
        'My views, not my organisation’s',
        'Tweets are me, not my company',
      ],
      negative: ['Not my job to please you', 'Work is not my life'],
    },
    {
      pattern: re(
        String.raw`\bnothing\s(?:at all\s)?to\sdo\swith\s(?:\w+\s){0,3}?(?:${ORGANISATION}|who\semploys|my\sday)`,
      ),
      positive: ['Tweets have nothing to do with my employer', 'Nothing to do with where I work'],
      negative: ['Nothing to do today'],
    },
    {
      pattern: re(
        String.raw`\b(?:speak(?:s|ing)?|tweet(?:s|ing)?|post(?:s|ing)?|talk(?:s|ing)?|opin(?:es|ing)|here|views?|opinions?|comments?)\s(?:\w+\s){0,3}?(?:for|as)\s(?:only\s|just\s)?(?:(?:myself|himself|herself|themselves|themself)\b|me\s(?:only|alone)|one person)|\b(?:speak|tweet|post)(?:s|ing)?\s(?:(?:only|just|purely|solely)\sfor\sme\b|for\sme,? not\b)|\bon\smy\sown\sbehalf|\b(?:in|under)\smy\sown\sname`,
      ),
      positive: [
        'Tweeting for myself',
        'I speak only for me',
        'Speaks only for herself',
        'I speak for me, not for LLL',
        'Posting on my own behalf',
      ],
      negative: ['The picture speaks for itself', 'Writing for me is breathing'],
    },
    {
      pattern: re(
        String.raw`\b(?:personal|private|individual|unofficial)\s(?:capacity|capacities)\b|\bin\smy\s(?:own|personal)\s(?:capacity|name|right)\b`,
      ),
      positive: ['Tweeting in a personal capacity', 'Personal capacity'],
      negative: ['Personal trainer', 'Working at full capacity'],
    },
    {
      pattern: re(
        String.raw`(?<!\b(?:have|has|having|with|got|form|in|to|of|about|voice|your|strong|not|no|n't|reflect|represent|into|any)\s(?:(?:my|his|her|their|our|a|an|the|some|very|strong)\s){0,6})\b(?:personal|private|own|individual)\s(?:(?:views?|opinions?|thoughts?|tweets|comments|ideas)\s?(?:[,/&+]|and)\s?){0,6}(?:v(?:ie|ei)ws?|opp?i?ni?ons?|viewpoints?|perspectives?|pov|thoughts?(?!\s(?:on|about|of)))\b(?!\s(?:piece|column|page|editor|writer|poll|article))`,
      ),
      positive: ['Personal views', 'Own opinions', 'My own views only', 'Personal opinions & thoughts'],
      negative: [
        'Woman with her own opinions',
        'Tweets do not reflect my own views',
        'Lost in my own thoughts',
        'Personal thoughts on books',
      ],
    },
    {
      pattern: re(
        String.raw`${UNDENIED}\b(?:tweets?|v(?:ie|ei)ws?|opp?i?ni?ons?|thoughts?|posts?|comments?|words|musings|rants)\b${FILL}{0,6}\s*(?:(?:\b(?:are|is|r)\b|=+|:|-)\s*)?(?:(?:all|my|strictly|purely|entirely|solely|100%|just|only|are|is)\s){0,6}(?:personal|private|own)\b(?=\s*(?:$|[,)\]&+/!*"~@#-]|and\b|not\b|only\b|rts?\b|retweets?\b|to\sme|unless\b|but\b))`,
      ),
      spare: NOT,
      positive: ['Views personal', 'Tweets are personal', 'All opinions own', 'Opinions 100% personal'],
      negative: ['Posts personal stories', 'Thoughts on personal finance', 'Opinions are not personal'],
    },
    {
      pattern: re(
        String.raw`${VIEWS}\s*=+\s*(?:all\s|just\s|only\s|100%\s|totally\s){0,6}(?:own|mine|mi\b|me\b|myself|my\s(?:own|pov|opinions?|views?|thoughts?|take)|personal|imo\b|imho\b|self\b)`,
      ),
      positive: ['Tweets = my POV', 'Opinions === Mine', 'Views=me'],
      negative: ['Opinions = facts', 'Tweets = chaos'],
    },
    {
      pattern: re(
        String.raw`\bmy\s(?:own\s)?(?:tweets?|posts?|account|words|feed|twitter|page|profile|wall|life|rules|toots?|opinions?|views?)\s?(?:[,=&:/.-]+\s?|\bare\s|\bis\s|and\s)+(?:only\s|just\s|all\s|purely\s){0,6}my\s(?:own\s|personal\s)?(?:opinions?|views?|thoughts?|pov|perspective|words)\b`,
      ),
      positive: ['My tweets, my opinions', 'My account = my views'],
      negative: ['My posts are my passion', 'My words are my weapon'],
    },
    {
      pattern: re(
        String.raw`\b(?:just|only|purely|simply|solely|merely)\s(?:my|me)\s(?:own\s|personal\s|humble\s){0,6}(?:opinions?|views?|thoughts?|pov)\b|\bmy\s(?:opinions?|views?|thoughts)\s(?:only|alone)\b|^(?:all\s|these\sare\s|this\sis\s|it'?s\s|they'?re\s|with\s)?my\s(?:own\s|personal\s)?(?:opinions?|views?)(?:\s(?:and|&)\s(?:opinions?|views?|thoughts?))?(?:\s(?:expressed|here)){0,6}$`,
      ),
      positive: ['Just my opinions', 'My views only', 'My opinions'],
      negative: ['In my opinion coffee is life', 'My views on parenting'],
    },
    {
      pattern: re(
        String.raw`${UNDENIED + VIEWS}.{0,60}?(?:\b(?:of|belong(?:s|ing)?\sto|are|is|represent|reflect)|=)\s(?:\w+ly\s|only\s|just\s|all\s|those\sof\s){0,6}(?:me|myself|(?:the|its|their)\s(?:author|writer|account\s(?:holder|owner)|individual|person|user|poster|tweeter|owner|speaker)s?|yours truly|this author|one person)\b(?:'s?)?(?=\s*(?:$|[,)&+/!*"-]|and\b|not\b|only|alone|or\b|unless|personally|own\b|expressing|tweeting|and\snot))`,
      ),
      spare: NOT,
      positive: ['The views are those of the author', 'Opinions belong to me only', 'Tweets are just me'],
      negative: ['Views are those of my cat', 'Tweets are not those of me', 'Pictures of me'],
    },
    {
      pattern: re(
        String.raw`${VIEWS}.{0,40}?\b(?:independent|separate|distinct)\s(?:of|from)\s(?:\w+\s){0,3}?${ORGANISATION}|\bmine\b.{0,20}\b(?:no\s?-?one|nobody)\selse'?s?|${OPINION}.{0,30}\b(?:no\s?-?one|nobody)\selse'?s`,
      ),
      positive: ['Opinions are independent of my employer', 'Mine and no one else’s'],
      negative: ['Independent of mind'],
    },
    {
      pattern: re(
        String.raw`\bnot\s(?:the\s|an?\s)?(?:official|corporate|company|organi[sz]ation\w*|institutional)\s(?:\w+\s)?(?:views?|opinions?|positions?|statements?|polic(?:y|ies)|tweets|posts)\b|\b(?:don'?t|do not)\sblame\s(?:\w+\s){0,2}?(?:employers?|company|boss|work|colleagues)\b|\bblame\sme[, ]+not\b`,
      ),
      positive: ['Not official views', "Don't blame my employer"],
      negative: ['Official company news', 'Blame it on the coffee'],
    },
    {
      pattern: re(
        String.raw`${OPINION}\s?${UNEQUAL}\s?(?:\w+'?s?\s){0,2}?${ORGANISATION}|\b(?:my|me|mine)\s?${UNEQUAL}\s?(?:my\s)?(?:employer|company|work|org|job)`,
      ),
      positive: ['Views ≠ my employer', 'Opinions != company'],
      negative: ['RT ≠ endorsement'],
    },
    {
      pattern:
        /#\s?(?:all)?(?:my)?(?:views?|opinions?|thoughts?|tweets?|words|posts|comments)(?:expressed)?(?:are|r|is)?(?:all|only)?(?:my|me)?(?:own|mine|personal|onmyown|myself)(?:only)?\b|#\s?(?:my|all|just)?(?:personal|own|my)(?:own)?(?:opinions?|views?)(?:only)?\b|#\s?not\s?my\s?employers?/,
      positive: ['#thoughtsaremyown', '#opinionsmine', '#viewsmyown', '#myopinions'],
      negative: ['#ownyourstory', '#viewsfromthetop'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`${RETWEET}.{0,50}?${NEGATION}.{0,30}?${ENDORSE}|${RETWEET}\s?(?:\([^)]*\)\s?)?(?:(?:and|&|/|,|\+)\s?\w+\s?){0,4}${UNEQUAL}\s?\S|${RETWEET}\s(?:are\snot|aren'?t|is\snot|isn'?t)\s*$`,
      ),
      positive: [
        'RTs not endorsements',
        'RT ≠ E',
        'Retweets do not imply agreement',
        'RT =/= endorsement',
        "RT's are NOT nec ends",
        'RT != +1',
      ],
      negative: ['RTs are clearly endorsements', 'Artist, not for sale', 'RT if you agree'],
    },
    {
      pattern: re(
        String.raw`${SHARE}.{0,40}?${NEGATION}.{0,24}?\b(?:endors\w+|agreement|approval)|${NEGATION}\s(?:an?\s|implied\s|any\s|my\s){0,6}endors\w+|\bendors\w+\s?(?:are\snot|aren'?t|${UNEQUAL})\s?(?:${RETWEET}|${SHARE})`,
      ),
      positive: ['Likes ≠ endorsements', 'Follows are not an endorsement', 'No endorsement implied'],
      negative: ['Follow for endorsements', 'Likes tea and cake'],
    },
    {
      pattern: /#\s?(?:rts?|retweets?|likes?)(?:is|are|does|do)?(?:not|isnt|arent|nt|dont)?(?:an?)?endors\w+/,
      spare: /#\s?(?:rts?|retweets?|likes?)(?:is|are)?(?:an?)?endors/,
      positive: ['#rtnotendorsing'],
      negative: ['#rtisendorsing', '#endorsed'],
    },
    {
      pattern: re(
        String.raw`(?<!\b(?:not|isn't|your|no)\s(?:(?:a|my|the)\s)?)\b(?:personal|private|pvt|non-?work|non-?professional)\s(?:(?:and|&|/)\s\w+\s)?(?:(?:twitter|tweet|x|insta\w*|fb|facebook|ig|social(?:\smedia)?|linkedin|mastodon|bluesky|threads|use)\s)?(?:account|accnt|acct|acc|a/c|ac|profile|page|feed|handle|twitter|twttr|tweets?|tweeting|tweeter|timeline|stream|musings?|ramblings?|posts|toots|insta\w*|ig|facebook)\b(?!(?:\s(?:and|&|/)\s\w+){0,2}(?:\s(?:accounts?|acct))?\s*(?:(?:is|at|are|on|over|here)?\s*(?::|->|→|👉|=|-|⬇)?\s*@|manager|planning|handler|of\s(?!(?:an?|the|her|his|me)\b)))`,
      ),
      positive: ['Personal account', 'Private profile', 'Personal Twitter account', 'This is my personal page'],
      negative: [
        'My personal account is @someone_else',
        'Private equity',
        'Not a personal account',
        'Personal trainer',
      ],
    },
    {
      pattern: re(
        String.raw`\b(?:account|page|profile|feed)\sis\s(?:\w+ly\s|my\s|all\s){0,6}(?:personal|private|own)\b(?!\s@)|\b(?:tweet(?:s|ing)?|post(?:s|ing)?|here)\s(?:purely\s|strictly\s|mostly\s)?(?:personally|privately|in\sprivate)\b|^(?:my\s|all\s)?opinions?\sonly\b|\bopinions?\s(?:are\s)?only\b.{0,40}\bnot\b.{0,30}\badvice|\boff(?:-|\s)duty\s(?:account|tweets?)`,
      ),
      positive: ['This account is personal', 'Tweeting personally', 'Opinions only and not meant as legal advice'],
      negative: ['Personally I love cake'],
    },
  ],
};
