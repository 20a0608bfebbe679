/** French (a draft): where a round's knowledge comes from. */
import type { SourceWords } from '../sources.js';

const profiles = (n: number): string => `${n} ${n < 2 ? 'profil' : 'profils'}`;
const findings = (n: number): string => `${n} ${n < 2 ? 'constat' : 'constats'}`;

export const sources: SourceWords = {
  heading: 'D’où cela vient',
  short: {
    visited: 'par notre visite',
    supplied: 'par ce que la titulaire nous a montré',
    stale: 'par ce qu’elle nous a montré plus tôt et qui compte encore',
    unsupplied: 'sans réponse à notre demande',
    hidden: 'sans avoir été vu ni demandé',
    failed: 'sans que la visite aboutisse',
  },
  sentence: (counts) => {
    const order = ['visited', 'supplied', 'stale', 'unsupplied', 'hidden', 'failed'] as const;
    const there = order.filter((source) => counts[source] > 0);
    if (there.length === 0 || (there.length === 1 && there[0] === 'visited')) return '';
    return `${there.map((source) => `${counts[source]} ${sources.short[source]}`).join(' ; ')}.`;
  },
  since: (day) => `Montré par sa titulaire le ${day}.`,
  waiting: (n) =>
    `${profiles(n)} où un seul passage montre quelque chose. Personne n’en est informé, et rien n’en figure ici, avant qu’un second passage ne le confirme.`,
  waitingShort: 'En attente d’un second passage',
  missing: (n) =>
    `${findings(n)} d’avant ${n < 2 ? 'n’a pas été retrouvé' : 'n’ont pas été retrouvés'} cette fois. Encore un passage sans ${n < 2 ? 'lui, et il compte comme réglé' : 'eux, et ils comptent comme réglés'}.`,
  mended: (n) =>
    `${findings(n)} ${n < 2 ? 'réglé' : 'réglés'} depuis la dernière tournée. Merci à celles qui s’en sont occupées.`,
};
