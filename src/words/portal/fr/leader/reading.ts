/** French (a draft): the yearly reading of what no program can see. */
import type { ReadingWords } from '../../en/leader/reading.js';

export const reading: ReadingWords = {
  title: 'La lecture annuelle',
  lead: 'La plus grande partie de la politique concerne ce que les gens se disent, et aucun programme ne regarde cela. Voici ses propres phrases, à lire une fois par an. C’est volontaire.',
  onlyDate:
    'Nous gardons le jour où vous les avez lues, et rien d’autre. Votre organisation voit tout au plus combien de personnes l’ont fait.',
  last: (day) => `Vous les avez lues pour la dernière fois le ${day}.`,
  never: 'Vous ne les avez pas encore lues ici.',
  does: 'Je les ai lues',
  done: 'Merci. Nous avons noté la date d’aujourd’hui, et rien d’autre.',
  quotes: 'Ce que dit la politique',
  questions: {
    'Respectful Communication': 'Est-ce que je le dirais ainsi à quelqu’un en face ?',
    'Respect Others’ Privacy': 'Cela révèle-t-il quelque chose sur une personne que j’ai accompagnée ?',
    'Make Your Role Clear': 'Voit-on clairement quand je parle pour LLL, et quand pour moi-même ?',
    'Presenting Information About LLL': 'Est-ce exact, et est-ce déjà public ?',
    'Respect Copyright and Intellectual Property':
      'Ai-je un accord écrit pour cette image, de toutes les personnes qui y figurent ?',
  },
  rest: 'Et le reste',
};
