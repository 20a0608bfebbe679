/**
 * What platforms' walls say, where nothing in the structure of the page tells them apart: the last resort, asked only of a page
 * that proved to be nobody's profile. In the languages that Leaders' browsers ask for most; another language is no worse than
 * `layout`, and never a profile.
 */
import type { Wall } from '../../domain/snapshot.js';

const SAID: readonly (readonly [Wall, RegExp])[] = [
  [
    'busy',
    /please wait a few minutes before you try again|temporarily blocked|can.t use this feature right now|too many requests|vorübergehend (?:blockiert|gesperrt)|temporairement bloquée?|bloquead[oa] temporalmente|temporaneamente bloccat|tijdelijk geblokkeerd/i,
  ],
  [
    'suspended',
    /account has been (?:suspended|disabled|terminated|banned)|konto wurde (?:gesperrt|deaktiviert)|compte a été (?:suspendu|désactivé)|cuenta ha sido suspendida|account è stato sospeso|account is (?:opgeschort|geschorst)/i,
  ],
  [
    'private',
    /this (?:account|profile) is private|dieses (?:konto|profil) ist privat|ce (?:compte|profil) est privé|est[ea] (?:cuenta es privada|perfil es privado)|quest[oa] (?:account|profilo) è privato|dit (?:account|profiel) is privé|est[ea] (?:conta é privada|perfil é privado)|to konto jest prywatne|deze account is privé|kontoen er privat|kontot är privat/i,
  ],
  [
    'gone',
    /sorry, this page isn.t available|profile isn.t available|this (?:content|page) isn.t available|(?:page|content|user|account) not found|couldn.t find this (?:account|page)|seite ist (?:leider |derzeit )?nicht verfügbar|inhalt ist derzeit nicht verfügbar|(?:page|contenu) n.est (?:malheureusement )?pas disponible|(?:página|contenido) no está disponible|(?:pagina|contenuto) non è (?:al momento )?disponibile|(?:pagina|inhoud) is (?:momenteel )?niet beschikbaar|(?:página|conteúdo) não está disponível|(?:strona|treść) jest (?:obecnie )?niedostępna|siden er ikke tilgængelig|sidan är inte tillgänglig/i,
  ],
];

/** The wall that the words of a page name; undefined where they name none. */
export const wallOfWords = (words: string): Wall | undefined => SAID.find(([, said]) => said.test(words))?.[0];
