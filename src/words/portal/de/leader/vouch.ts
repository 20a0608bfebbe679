/** German, a draft: who asked an admin for a word. */
import type { VouchWords } from '../../en/leader/vouch.js';

export const vouch: VouchWords = {
  title: 'Um dein Wort gebeten',
  lead: 'Diese Beraterinnen bitten jemanden, der sie kennt, zu sagen, dass ein Profil ihres ist. Dein Wort ersetzt nie eine Einwilligung: Jede von ihnen hat schon unterschrieben. Wer für jemanden bürgt, entscheidet nicht über sie.',
  empty: 'Gerade bittet niemand um dein Wort.',
  emptyNext: 'Zurück zu den Beraterinnen',
  elsewhere: (n) =>
    n === 1
      ? 'Eine mehr wartet auf jemanden, der nie über sie entschieden hat.'
      : `${n} mehr warten auf jemanden, der nie über sie entschieden hat.`,
  asked: (day) => `gebeten am ${day}`,
  note: 'Woher weißt du es?',
  noteHelp: 'Ein Satz. Sie sieht ihn.',
  does: (name) => `Ich bürge dafür: Das ist das Profil von ${name}`,
  done: 'Festgehalten, und sie bekommt eine E-Mail.',
  unsure: 'Wenn du nicht sicher bist, tu nichts: Sie kann es auch anders zeigen.',
  needsNote: 'Bitte sag in einem Satz, woher du es weißt.',
};
