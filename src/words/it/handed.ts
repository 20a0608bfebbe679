import type { HandedWords } from '../handed.js';

const or = (flag: string): string => (flag === '' ? '' : `, oppure dacci quella parte da sola: ${flag}`);

export const handed: HandedWords = {
  lacks: {
    'not-found': (the, file, flag) =>
      `In ${file} non abbiamo trovato ${the}. Se c’è, aggiungi uno screenshot che mostri tutto per intero${or(flag)}.`,
    'cut-off': (the, file) =>
      `In ${file} abbiamo visto solo in parte ${the}. Apri tutto per intero («altro»), e aggiungi uno screenshot che mostri anche ciò che viene sotto.`,
    unclear: (the, file) =>
      `In ${file} non siamo riusciti a leggere con sicurezza ${the}. Aggiungi uno screenshot più nitido o più grande.`,
    several: (the, file, flag) =>
      `In ${file} più di un’immagine potrebbe essere ${the}. Aggiungi uno screenshot dell’inizio del profilo${or(flag)}.`,
    'other-profile': (the, file) =>
      `In ${file} non c’è il nome del profilo che si sta guardando, quindi da lì non abbiamo preso ${the}. Aggiungi uno screenshot dell’inizio di questo profilo.`,
  },
};
