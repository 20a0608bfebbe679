/**
 * Words that a platform itself writes on a profile, in the languages that its users have: they end a description, and are
 * never taken for one. Structure is asked first where it can tell (a row of three or more is a row of tabs).
 */

const FOLLOWERS =
  '(?:follow\\p{L}*|gefolgt|abonn\\p{L}*|seguid\\p{L}*|seguindo|siguiendo|segui\\p{L}*|volg\\p{L}*|gevolgd|følg\\p{L}*|följ\\p{L}*|seuraa\\p{L}*|obserw\\p{L}*|követ\\p{L}*|sleduj\\p{L}*|подпис\\p{L}*|подписок|ακόλουθ\\p{L}*|takip\\p{L}*|connections?|kontakte|relations|contactos|friends?|freunde|amis?|amigos|amici|vrienden|vänner|venner|znajom\\p{L}*|posts?|beiträge|publications?|publicaciones|publicações|berichten|inlägg|innlegg|opslag|subscribers?|suscriptores|iscritti|members?|mitglieder|membres|miembros|likes?|videos?|fans)';
/** "1,032 Followers", "412 posts". */
const COUNT = new RegExp(`\\d[\\d.,\\s]*(?:[kmb]|mil|mio|tsd|тыс|млн)?\\.?\\s*\\+?\\s*${FOLLOWERS}(?!\\p{L})`, 'giu');
const BUTTON =
  /^(?:follow|following|folgen|gefolgt|suivre|suivi|abonn[ée]\p{L}*|seguir|siguiendo|segui|volgen|følg|följ|obserwuj|message|nachricht|contacter|mensaje|messaggio|bericht|mensagem|melding|meddelande|add friend|edit profile|profil bearbeiten|modifier le profil|editar perfil|modifica profilo|profiel bewerken|share profile|profil teilen|subscribe|connect|contact|more|contact info|kontaktinfo|coordonnées)$/iu;
const CONTACT = /(?:contact info|kontaktinfo|coordonnées|información de contacto|informazioni di contatto)\s*$/iu;
const SINCE =
  /(?:joined|beigetreten|seit|a rejoint|se unió|iscrizione|iscritto|lid (?:geworden|sinds)|entrou|aderiu|dołączył\p{L}*|gick med|ble medlem|tilmeldt|liittyi|csatlakozott|регистрация|присоединил\p{L}*|εγγραφή|katıldı)[^\n]*\d{4}/iu;
const SKIPPED =
  /^(?:translate bio|see translation|übersetzung anzeigen|bio übersetzen|voir la traduction|traducir biografía|ver traducción|vedi traduzione|verified|verifiziert|she\/her|they\/them)$/iu;
/** A description that goes on where the screenshot does not show it. */
const CUT =
  /(?:…|\.\.\.)\s*(?:see\s+)?(?:more|mehr(?: ansehen)?|suite|plus|(?:ver )?más|altro|mais|meer|więcej|mer|mere|lisää|ещ[её])?\s*$/iu;

/** How many counts stand in a line of text. */
export const countsIn = (text: string): number => [...text.matchAll(COUNT)].length;
export const isCounts = (text: string): boolean =>
  countsIn(text) >= 2 || (countsIn(text) === 1 && /^\d/.test(text.trim()));
/** What ends a description: counts, a button, what the platform says of the account. */
export const endsDescription = (text: string): boolean =>
  isCounts(text) || BUTTON.test(text.trim()) || CONTACT.test(text) || SINCE.test(text);
export const isSkipped = (text: string): boolean => SKIPPED.test(text.trim());
export const goesOn = (text: string): boolean => CUT.test(text);
