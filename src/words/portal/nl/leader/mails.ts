/** Dutch, a draft: mails to her about her consents, proofs and data. */
import type { LeaderMailWords } from '../../en/leader/mails.js';

const lists = new Intl.ListFormat('nl', { type: 'conjunction' });
const these = (profiles: readonly string[]): string => lists.format(profiles);

export const leaderMails: LeaderMailWords = {
  hello: (name) => `Hallo ${name},`,
  thanks: 'Dank je wel,',
  ends: (profiles, day) => ({
    subject: 'Je toestemming eindigt over een maand',
    paragraphs: [
      `Op ${day} eindigt je toestemming voor ${these(profiles)}.`,
      'Wil je dat we dit nog een jaar bekijken, verleng je toestemming dan op je pagina. Zo niet, doe dan niets: daarna bezoeken we niets meer. Geen van beide heeft gevolgen.',
    ],
    button: 'Verlengen of laten eindigen',
  }),
  ended: (profiles) => ({
    subject: 'Je toestemming is geëindigd',
    paragraphs: [`Je toestemming is geëindigd voor ${these(profiles)}, dus we bezoeken daar niets meer.`],
  }),
  vouched: (profile) => ({
    subject: 'Er is voor je profiel ingestaan',
    paragraphs: [
      `Een beheerder staat ervoor in dat ${profile} van jou is. Vanaf nu bekijken we het, binnen wat je hebt toegestaan.`,
    ],
    button: 'Naar mijn profielen',
  }),
  mailChange: () => ({
    subject: 'Je nieuwe mailadres',
    paragraphs: [
      'Iemand, waarschijnlijk jij, wil vanaf nu dit adres gebruiken. Was jij het, open dan de link; hij is een dag geldig. Zo niet, doe dan niets.',
    ],
    button: 'Ja, dit is mijn adres',
  }),
  mailChanged: () => ({
    subject: 'Je mailadres is veranderd',
    paragraphs: [
      'Vanaf nu schrijven we naar een ander adres, zoals je op je pagina vroeg. Was jij dat niet, schrijf dan meteen je organisatie.',
    ],
  }),
  receipt: (lines, backups) => ({
    subject: 'Alles over jou is gewist',
    paragraphs: [
      'Zoals je wilde, is alles wat we over jou bewaarden gewist. Dit is je ontvangstbewijs; wij bewaren er geen.',
      ...lines,
      backups,
      'Deze mail was de laatste: je adres wordt nu ook gewist.',
    ],
  }),
};
