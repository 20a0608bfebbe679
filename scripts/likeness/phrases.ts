/** Words of every kind for the net of likeness to be learnt on, mostly nobody's slogan: what letters look like matters, not what they say. */
import { SCRIPTS } from '../../bench/pictures/scripts.js';
import { SAYINGS } from '../../bench/pictures/words.js';
import { type Face, has } from './fonts.js';
import type { Chance } from './layouts.js';

const COMMON =
  `the and with your home mother baby milk support group coffee garden school family running club team love music travel
  photo studio city river mountain winter summer happy new year birthday thank you welcome hello world bread water light night day
  und der die das mit für Liebe Leben Kinder Stillen Schule Grüße Straße schön Wanderung Bücherei Frühling Weihnachten Verein
  le la les avec pour maison enfant été forêt rivière école bonjour merci naissance allaitement noël café fenêtre garçon où
  el los con casa niño leche mañana señora corazón música jardín gracias verano invierno año ayuda lactancia amigos playa
  il gli con bambino latte scuola città perché buongiorno estate inverno grazie famiglia cuore montagna libertà vita
  het een met huis kind melk school stad zomer winter dank vriend moeder borstvoeding gezellig fiets water bos zee
  o os com casa criança leite manhã coração música obrigado verão irmão mãe praia livro floresta amanhã estação
  och barn mjölk skola stad sommar vinter tack vän mamma amning skog sjö kärlek hjärta över på för år
  børn mælk skole by sommer vinter tak ven mor amning skov hav kærlighed hjerte søster brød grøn rød
  i amb casa nen llet escola ciutat estiu hivern gràcies amic mare muntanya cor música matí llibre vida
  dom dziecko mleko szkoła miasto lato zima dziękuję przyjaciel matka góra serce książka życie źródło
  ev çocuk süt okul şehir yaz kış teşekkürler anne kalp deniz güneş çiçek kitap özgür
  gyerek tej iskola város nyár tél köszönöm anya szív könyv élet erdő folyó győzelem`
    .split(/\s+/)
    .filter(Boolean);
const SHORT = [
  'NHS',
  'SNP',
  'EU',
  'UK',
  'RUN',
  'YES',
  'NO',
  'MUM',
  'PTA',
  'ABC',
  '5K',
  'DJ',
  'GO',
  'OK',
  'TV',
  'BBC',
  'SOS',
  'UNO',
  'ÖDP',
  'ČSD',
];
const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;

/** Some words that a face has letters for. */
export function phrase(chance: Chance, face: Face): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const words = cased(said(chance), chance);
    if (has(face, words)) return words;
  }
  return 'HELLO';
}

function said(chance: Chance): string {
  const roll = chance();
  if (roll < 0.12) return pick(SAYINGS, chance).words;
  if (roll < 0.2)
    return `#${Array.from({ length: 1 + Math.floor(chance() * 3) }, () => capital(pick(COMMON, chance))).join('')}`;
  if (roll < 0.27) return pick(SHORT, chance) + (chance() < 0.3 ? ` ${1900 + Math.floor(chance() * 140)}` : '');
  if (roll < 0.32) return `${pick(COMMON, chance)} ${1900 + Math.floor(chance() * 140)}`;
  if (roll < 0.34) return `www.${plain(pick(COMMON, chance))}.${pick(['org', 'com', 'de', 'fr'], chance)}`;
  if (roll < 0.42) {
    const { hand, badges, innocent } = pick(SCRIPTS, chance);
    const words = pick([...badges, ...innocent], chance);
    // Drawn letter by letter from the left, Hebrew must be turned about; Arabic letters would stand apart.
    return hand === 'heb' ? [...words].reverse().join('') : hand === 'ara' ? pick(COMMON, chance) : words;
  }
  return Array.from({ length: 1 + Math.floor(chance() * 4) }, () => pick(COMMON, chance)).join(' ');
}
const plain = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
function cased(words: string, chance: Chance): string {
  const roll = chance();
  if (roll < 0.5) return words.toUpperCase();
  if (roll < 0.75) return words.split(' ').map(capital).join(' ');
  return words;
}
