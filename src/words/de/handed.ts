import type { HandedWords } from '../handed.js';

const or = (flag: string): string => (flag === '' ? '' : `, oder gib diesen Teil für sich: ${flag}`);

export const handed: HandedWords = {
  lacks: {
    'not-found': (the, file, flag) =>
      `Nicht gefunden in ${file}: ${the}. Wenn es das gibt, füg einen Screenshot dazu, der es ganz zeigt${or(flag)}.`,
    'cut-off': (the, file) =>
      `Nicht ganz zu sehen in ${file}: ${the}. Klapp alles auf („mehr“), und füg einen Screenshot dazu, der auch zeigt, was darunter kommt.`,
    unclear: (the, file) =>
      `Nicht sicher zu lesen in ${file}: ${the}. Füg einen schärferen oder größeren Screenshot dazu.`,
    several: (the, file, flag) =>
      `Mehr als ein Bild in ${file} könnte es sein: ${the}. Füg einen Screenshot vom Anfang des Profils dazu${or(flag)}.`,
    'other-profile': (the, file) =>
      `In ${file} steht der Name des Profils nicht, um das es geht; darum wurde von dort nicht übernommen: ${the}. Füg einen Screenshot vom Anfang dieses Profils dazu.`,
  },
};
