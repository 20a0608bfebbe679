/** German (a draft): letters on paper. */
import type { LetterWords } from '../letters.js';

export const letters: LetterWords = {
  lang: 'de',
  hello: (name) => `Liebe ${name},`,
  why: 'Wir schreiben dir auf Papier, weil wir keine Mailadresse haben, unter der wir dich erreichen.',
  waiting: (items, period) =>
    `${items === 1 ? 'Auf deiner Seite wartet noch eine Sache' : `Auf deiner Seite warten noch ${items} Dinge`} auf deine Antwort (Stand: ${period}).`,
  way: 'So öffnest du deine Seite: Gib diese Adresse in deinen Browser ein:',
  until: (day) => `Sie gilt einmal, bis zum ${day}. Groß- und Kleinschreibung spielt keine Rolle.`,
  mail: 'Auf deiner Seite kannst du unter „Einstellungen“ eine Mailadresse angeben; dann schreiben wir dorthin.',
  private: 'Dieser Brief ist nur für dich. Gib ihn bitte nicht weiter: Wer die Adresse hat, könnte deine Seite öffnen.',
  thanks: 'Danke,',
};
