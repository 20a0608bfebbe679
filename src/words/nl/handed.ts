import type { HandedWords } from '../handed.js';

const or = (flag: string): string => (flag === '' ? '' : `, of geef dat deel apart: ${flag}`);

export const handed: HandedWords = {
  lacks: {
    'not-found': (the, file, flag) =>
      `In ${file} vonden we ${the} niet. Als het er is, voeg dan een schermafbeelding toe die het helemaal laat zien${or(flag)}.`,
    'cut-off': (the, file) =>
      `In ${file} is ${the} niet helemaal te zien. Klap alles open (“meer”), en voeg een schermafbeelding toe die ook laat zien wat eronder komt.`,
    unclear: (the, file) =>
      `In ${file} konden we ${the} niet zeker lezen. Voeg een scherpere of grotere schermafbeelding toe.`,
    several: (the, file, flag) =>
      `Meer dan één afbeelding in ${file} kan ${the} zijn. Voeg een schermafbeelding van het begin van het profiel toe${or(flag)}.`,
    'other-profile': (the, file) =>
      `In ${file} staat de naam niet van het profiel dat wordt bekeken, dus daaruit is ${the} niet overgenomen. Voeg een schermafbeelding van het begin van dit profiel toe.`,
  },
};
