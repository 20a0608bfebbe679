/** Dutch, a draft: the mail that a Leader gets after a period. */
import { nl as general } from '../nl.js';
import type { PersonalWords } from '../personal.js';

const things = (n: number): string => (n === 1 ? 'één ding' : `${general.number(n)} dingen`);

export const personal: PersonalWords = {
  lang: 'nl',
  subject: (period, n) =>
    n === 0 ? `Je profielen, ${period}` : `Je profielen, ${period}: ${things(n)} om naar te kijken`,
  hello: (name) => `Hallo ${name},`,
  lead: (needsHer, changed) =>
    needsHer > 0
      ? 'we hebben je profielen bekeken, zoals je wilde. Dit wacht op je:'
      : changed > 0
        ? 'we hebben je profielen bekeken, zoals je wilde. Er wacht niets op je. Dit is sinds de vorige mail afgehandeld:'
        : 'we hebben je profielen bekeken, zoals je wilde.',
  waiting: 'Wacht op je',
  waitingSays: (n) =>
    `${n === 1 ? 'Eén antwoord van je ligt' : `${general.number(n)} antwoorden van je liggen`} nu bij een mens; je hoeft niets te doen.`,
  until: (day) => `Tot ${day} zie alleen jij het.`,
  mend: 'Hoe je het aanpast',
  policy: 'Het beleid zegt',
  look: 'Bekijken en antwoorden',
  over: 'Afgehandeld',
  endings: {
    mended: 'het is nu in orde. Dank je wel.',
    'not-a-finding': 'een mens heeft gekeken: er hoefde niets te veranderen. Excuses voor de moeite.',
    waived: 'een mens heeft gekeken en laat het zo.',
    'rules-changed': 'we hebben onze eigen regels veranderd, en die vinden het niet meer.',
    withdrawn: 'het is voorbij, want je toestemming is geëindigd.',
  },
  seen: 'Wat we konden zien',
  seenOn: (day) => `Bekeken op ${day}.`,
  notYet: 'Het is nog niet bekeken.',
  prove: 'Laat op je pagina eerst even zien dat dit profiel van jou is, voordat we iets bekijken.',
  paused: 'Het is gepauzeerd: we bezoeken niets.',
  ends: (day) => `Je toestemming eindigt op ${day}.`,
  open: 'Open je pagina',
  private: 'Deze mail is alleen voor jou. Zolang je eigen tijd loopt, hoort niemand anders wat erin staat.',
  rather: 'Krijg je deze mail liever niet na elke maand:',
  thanks: 'Dank je wel,',
};
