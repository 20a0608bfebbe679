/**
 * The policy as a table: every sentence of the text revised October 2018, verbatim, with how it is checked. `machine`: a rule
 * decides what it can see, and leaves doubt to a person. `person-with-machine`: the machine points, a person decides.
 * `declaration`: nothing public shows it; the Leader declares it, or it is told for context.
 */
import type { Clause } from './clauses.js';

type Row = [id: string, checked: Clause['checked'], audits: string[], how: string, quotation: string];
const part = (name: string, rows: Row[]): Clause[] =>
  rows.map(([id, checked, audits, how, quotation]) => ({
    id,
    part: name,
    checked,
    audits,
    how,
    quotation,
    title: titleOf(id),
  }));
const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

const DECLARED = 'By the Leader’s own declaration: no public profile shows it.';
const POSTS = 'By the Leader’s own declaration. Single posts are not judged: only profiles are read.';
const CONTEXT = 'Told for context; there is nothing to check.';
const GATE =
  'The machine reads name, description and links for words that identify a Leader; doubt is left to a person.';

export const CLAUSES: readonly Clause[] = [
  ...part('Scope', [
    [
      'scope',
      'machine',
      ['leader-identification'],
      `${GATE} Where nobody is identified as a Leader, no other rule runs.`,
      'This policy applies to any online conversation, whether public1, or in an internal LLL space2, in which a Leader’s affiliation with LLL is clear.',
    ],
    [
      'leader-identified',
      'machine',
      ['leader-identification'],
      GATE,
      'This means when a Leader is presenting themselves as a Leader, such as by stating they are a Leader, using an LLL logo, or by identifying themselves as a Leader on their social media profile.',
    ],
    [
      'scope-private',
      'declaration',
      [],
      'Private conversations are never read.',
      'It is not intended to apply to consensual private conversations, though it is understood that comments made privately could be later quoted by an individual in a lawsuit.',
    ],
    [
      'scope-platforms',
      'machine',
      ['leader-identification'],
      `${GATE} Which platforms count is in the table of platforms.`,
      'If you identify yourself as a Leader when posting on any social media platform3 please observe the following points:',
    ],
  ]),
  ...part('Respectful Communication', [
    [
      'respect',
      'declaration',
      [],
      POSTS,
      'Respectful Communication. Use respectful dialogue aligned with LLL values and practices when communicating.',
    ],
    [
      'respect-material',
      'declaration',
      [],
      POSTS,
      'Material or comments that are obscene, defamatory, threatening, harassing, discriminatory, or hateful to another person or entity, including LLLI or its Direct Connect Entities, volunteers, employees, contractors, partners or competitors, are not permitted.',
    ],
    [
      'respect-discussion',
      'declaration',
      [],
      DECLARED,
      'We welcome discussion, including questions and disagreement, about issues affecting Leaders and LLL in internal LLL groups.',
    ],
    [
      'respect-listening',
      'declaration',
      [],
      DECLARED,
      'It is expected that such discussion will be respectful of others, and an effort made to listen to and understand all points of view; it should be noted that discriminatory language of any kind is not acceptable.',
    ],
    [
      'respect-board',
      'declaration',
      [],
      CONTEXT,
      'Please bear in mind that not all LLLI Board members use social media, or don’t use it frequently, and questions, concerns and suggestions you want the Board to see should be emailed to board@llli.org.',
    ],
  ]),
  ...part('Respect Others’ Privacy', [
    [
      'privacy-consent',
      'declaration',
      [],
      DECLARED,
      'Respect Others’ Privacy: Only share your support discussions or questions that have been asked you if you have explicit consent to do so.',
    ],
    [
      'privacy-details',
      'declaration',
      [],
      DECLARED,
      'Do not disclose other people’s personal information, including identifiable details about individuals you have supported, or are supporting.',
    ],
    [
      'privacy-screenshots',
      'declaration',
      [],
      DECLARED,
      'Do not share discussions, comments or screenshots even if the person who made the comment is not named or otherwise explicitly identified.',
    ],
  ]),
  ...part('Make Your Role Clear', [
    [
      'role-opinions',
      'declaration',
      [],
      POSTS,
      'Make Your Role Clear: When identified as a Leader in a public space do not promote personal opinions or interests.',
    ],
    [
      'role-quote-sources',
      'declaration',
      [],
      POSTS,
      'When sharing LLLI Policies and information, quote appropriate documents and resources.',
    ],
    ['role-link', 'declaration', [], POSTS, 'Link to LLLI publicly shared information.'],
    ['role-wait', 'declaration', [], POSTS, 'If none, then wait till official channels make announcements.'],
  ]),
  ...part('Presenting Information About LLL', [
    [
      'information-accurate',
      'declaration',
      [],
      POSTS,
      'Presenting Information About LLL: Ensure that any information about LLL products and services you provide is factually accurate and is not confidential or does not contain proprietary information.',
    ],
    [
      'endorsement',
      'person-with-machine',
      ['name-logo-misuse'],
      'The machine points to words in name, description and pictures that praise or sell another’s product beside the role of Leader; a person decides.',
      'You may promote LLL products using the name of LLLI, but not other products that would seem to indicate LLLI endorsement, unless this has been publicly announced by LLLI.',
    ],
    [
      'endorsement-link',
      'person-with-machine',
      ['name-logo-misuse'],
      'A link on the profile to LLLI’s own site clears the doubt about an endorsement.',
      'Link to the announcement.',
    ],
  ]),
  ...part('Respect Copyright and Intellectual Property', [
    [
      'copyright-law',
      'declaration',
      [],
      DECLARED,
      'Respect Copyright and Intellectual Property: Respect copyright, privacy, financial disclosure and other applicable laws.',
    ],
    [
      'copyright-permission',
      'declaration',
      [],
      DECLARED,
      'Respect intellectual property rights of published materials and get written permission from the author or owner before using them.',
    ],
    [
      'copyright-images',
      'declaration',
      [],
      DECLARED,
      'Post images you have obtained through your LLL work or role only after explicit, signed consent has been received.',
    ],
  ]),
  ...part('Guidelines: encouraged', [
    [
      'encouraged-events',
      'declaration',
      [],
      CONTEXT,
      'Help promote LLLI and LLL events on Instagram, Twitter, LinkedIn, Facebook, or other social media sites, such as by linking to the LLLI website on Facebook, retweeting LLLI and LLL Tweets, or posting photos from meetings (subject to privacy issues regarding the identity of individuals and informed consent).',
    ],
    [
      'encouraged-comments',
      'declaration',
      [],
      CONTEXT,
      'You are further encouraged to comment / like any LLLI posts on Social Media relating to these types of events.',
    ],
    [
      'encouraged-news',
      'declaration',
      [],
      CONTEXT,
      'Share/ comment on, positive public LLLI communications / news releases / developments, on Instagram, Twitter, LinkedIn, Facebook, and any other sites where these may be seen.',
    ],
  ]),
  ...part('Guidelines: care', [
    [
      'care-stances',
      'declaration',
      [],
      POSTS,
      'Posting or commenting on policy, guideline-related, or current affairs topics directly relating to actions/statements/stances of LLLI.',
    ],
    [
      'care-supporting',
      'declaration',
      [],
      POSTS,
      'Supporting posts or passing on information are helpful LLL publicity.',
    ],
    ['care-negative', 'declaration', [], POSTS, 'However, negative or inflammatory posts are not.'],
    ['care-attention', 'declaration', [], CONTEXT, 'They draw negative attention to LLL.'],
    [
      'care-redirect',
      'declaration',
      [],
      POSTS,
      'Redirect those comments to your LLL Leader support administrators and/or to the LLLI Board.',
    ],
  ]),
  ...part('Guidelines: avoid', [
    [
      'avoid-controversy',
      'declaration',
      [],
      POSTS,
      'Making statements on social media that could be deemed as controversial, especially in regards to matters relating to any part of LLL.',
    ],
    [
      'avoid-debates',
      'declaration',
      [],
      POSTS,
      'Getting involved in heated debates on social media, such as the LinkedIn Members Forum or Twitter, that involve direct actions of any part of LLL or LLLI in the media.',
    ],
    [
      'avoid-inflammatory',
      'declaration',
      [],
      POSTS,
      'Writing any potentially inflammatory and/ or disrespectful posts relating to public statements/ stances of any part of LLL. See Respectful Communication.',
    ],
  ]),
  ...part('Note', [
    [
      'note-liability',
      'declaration',
      [],
      CONTEXT,
      'The policy limits the potential liability of the organization, its Leaders and staff and is a requirement of the LLLI media insurance policy.',
    ],
    [
      'note-severity',
      'declaration',
      [],
      CONTEXT,
      'Failing to adhere to this policy could have severe consequences for LLLI and all of LLL, especially in terms of reputation and potential legal liability if a Leader were to share confidential information or make inflammatory or discriminatory statements while identified as a Leader.',
    ],
    [
      'note-law',
      'declaration',
      [],
      CONTEXT,
      'This policy does not supplant any possible legal requirements in any given country, or the Terms of Use of the social media platform being used.',
    ],
  ]),
  ...part('Social Media for Personal Use', [
    [
      'personal-association',
      'machine',
      ['leader-identification'],
      GATE,
      'If your association with LLL is clear in your personal posts, as well as observing the points above, be attentive to the following:',
    ],
    [
      'personal-damage',
      'declaration',
      [],
      POSTS,
      'When offering your personal perspective on a matter related to LLL, be mindful that your commentary and opinion does not cause damage to LLLI, a DCE or their commercial interests.',
    ],
    [
      'personal-think',
      'declaration',
      [],
      CONTEXT,
      'Think twice before posting: privacy does not exist in the world of social media.',
    ],
    [
      'personal-widely-known',
      'declaration',
      [],
      CONTEXT,
      'Consider what could happen if a post were to become widely known and how that may reflect on both the poster and LLL.',
    ],
    [
      'personal-search',
      'declaration',
      [],
      CONTEXT,
      'Search engines can turn up posts years after they are created, and comments can be forwarded or copied without your knowledge or consent.',
    ],
    [
      'name-and-logo',
      'machine',
      ['name-logo-misuse'],
      'The machine reads name, description and pictures for LLL’s name or logo together with words that sell or promote one’s own; doubt is left to a person.',
      'Do not use LLLI’s name or logo, or any other LLL images or iconography, to promote your personal blog, group or business.',
    ],
  ]),
  ...part('Your Social Media Profile', [
    [
      'profile-same',
      'declaration',
      [],
      'The Leader declares whether a profile serves her role, her own life, or both.',
      'It is understood that Leaders may use the same profile for personal use and their LLL role.',
    ],
    [
      'profile-cause-aligned',
      'machine',
      ['political-description', 'cause-alignment'],
      'The machine reads pictures, name and description for parties, candidates, campaigns and causes; causes are always left to a person.',
      'It is not appropriate to use a political or cause-aligned profile picture, cover photo or description on a profile which you use for providing breastfeeding support in your Leader role.',
    ],
    [
      'profile-protected-expression',
      'machine',
      ['political-picture', 'political-description', 'cause-alignment'],
      'Words and signs of it are taken out before anything is judged, and never kept.',
      'Showing your own sexual orientation, race or religion on your profile is not prohibited.',
    ],
    [
      'profile-badge',
      'machine',
      ['political-picture'],
      'The machine reads the pictures for words and known badges of parties, candidates and campaigns; weak evidence is left to a person.',
      'Using a political party, candidate or campaign badge for your profile in an LLL group supporting families, or where you identify yourself as a Leader, is not permitted by the policy, because it is mixing causes, in the same way wearing such a physical badge in an in-person LLL meeting would be.',
    ],
    [
      'second-profile',
      'declaration',
      [],
      'Given as advice, with what is known of the platform’s rule on second profiles.',
      'You might need to set up a second profile to avoid this (some platforms in some countries have restrictions on second profiles).',
    ],
    [
      'disclaimer',
      'machine',
      ['disclaimer'],
      'Where recent posts are seen, the machine counts those about LLL; regular and without a disclaimer in the description is a finding, posts not seen are left to a person.',
      'Leaders are required to use a disclaimer if they are referring regularly to LLL-related issues.',
    ],
    [
      'disclaimer-profile',
      'machine',
      ['disclaimer'],
      'The machine reads the description for a disclaimer in any wording that it knows, in 22 languages.',
      'It is understood that when using a Social Media Platform such as Twitter, disclaimers on every post are not possible or appropriate; however, a general disclaimer could be added to your Twitter profile stating: ‘Views all my own.’',
    ],
    [
      'disclaimer-post',
      'machine',
      ['disclaimer'],
      'On weblogs the machine looks in the description and at the end of each article about LLL.',
      'An example of when a disclaimer would be appropriate is at the end of a blog post published by a Leader on a website.',
    ],
    [
      'disclaimer-model',
      'machine',
      ['disclaimer'],
      'Given as ready text in the advice.',
      'An example of a disclaimer is: “The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.”',
    ],
  ]),
  ...part('Footnotes', [
    [
      'public-space',
      'declaration',
      [],
      'Only what is public is visited; spaces that ask for a login are not.',
      'A public space is any social media space which individuals who are not Leaders can access, such as a local breastfeeding coalition’s WhatsApp group, a closed lactation consultants’ Facebook group or a Facebook page visible to anyone with a Facebook account.',
    ],
    [
      'internal-space',
      'declaration',
      [],
      'Internal spaces are never visited.',
      'An internal LLL space is any social media space used exclusively by Leaders (and Leader Applicants where relevant) for LLL work – not a social media group where Leaders who are friends might chat or arrange a night out.',
    ],
    [
      'social-media',
      'machine',
      [],
      'The table of platforms says which kind each platform is.',
      'Social media platforms include any website or application that enables users to create and share content or to participate in social networking.',
    ],
    [
      'social-media-networking',
      'machine',
      [],
      'A row in the table of platforms.',
      'Social media tools include (without limitation):\ni. social networking sites eg Facebook, LinkedIn, Google+.',
    ],
    [
      'social-media-sharing',
      'machine',
      [],
      'A row in the table of platforms.',
      'ii. video and photo sharing websites eg Instagram, YouTube, Flickr.',
    ],
    [
      'social-media-micro-blogging',
      'machine',
      [],
      'A row in the table of platforms.',
      'iii. micro-blogging sites eg Twitter.',
    ],
    [
      'social-media-weblogs',
      'machine',
      [],
      'A row in the table of platforms.',
      'iv. weblogs, including corporate blogs, personal blogs or blogs hosted by traditional media publications.',
    ],
    [
      'social-media-forums',
      'declaration',
      [],
      'A kind in the table of platforms; most of it asks for a login.',
      'v. forums and discussion boards such as LinkedIn Groups, Yahoo! Groups or Google Groups.',
    ],
    [
      'social-media-encyclopedias',
      'machine',
      [],
      'A row in the table of platforms.',
      'vi. online encyclopedias such as Wikipedia.',
    ],
    [
      'social-media-chat',
      'declaration',
      [],
      'A kind in the table of platforms; only public profile pages are read.',
      'vii. chat platforms such as WhatsApp, Telegram or Messenger.',
    ],
    [
      'social-media-other',
      'machine',
      [],
      'Any other website is read by the scraper for websites.',
      'viii. any other websites that allow individual users or companies to use simple publishing tools.',
    ],
  ]),
];
