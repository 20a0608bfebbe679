/** French (a draft): the mail that says that something new needs her. */
import type { CaseMailWords } from '../cases.js';

const joined = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} et ${list.at(-1)}`;

export const caseMail: CaseMailWords = {
  news: ({ name, places, items, waiversEnded, organisation, graceDays, link }) => ({
    subject: 'Un point sur votre profil vous attend peut-être',
    text: `Chère ${name},

nous avons regardé ${places.length > 1 ? 'vos profils' : 'votre profil'} ${joined(places)}, comme vous nous l’avez permis. ${
      items === 1 ? 'Il y a un point' : `Il y a ${items} points`
    } que nous aimerions vous montrer. Nous pouvons nous tromper : jetez-y un œil, et dites-le-nous.
${waiversEnded > 0 ? `\n${waiversEnded === 1 ? 'L’un d’eux pouvait rester tel quel' : `${waiversEnded} d’entre eux pouvaient rester tels quels`} jusqu’à maintenant. Ce temps est passé, ou la chose elle-même a changé.\n` : ''}
Votre propre page montre ce qui a été vu, pourquoi cela peut compter, et comment le modifier :

  ${link}

Vous êtes la première informée : pendant ${graceDays} ${graceDays < 2 ? 'jour' : 'jours'}, personne d’autre ne le voit. Vous pouvez le modifier, l’expliquer, dire que nous nous trompons, ou demander que cela puisse rester.

${organisation}
`,
  }),
};
