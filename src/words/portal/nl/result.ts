/** Dutch, a draft: what she reads of a look at her profile. */
import type { ResultWords } from '../en/result.js';

export const result: ResultWords = {
  title: (place) => `Wat we zagen op ${place}`,
  tabs: 'Keren dat we dit profiel bekeken',
  from: { own: 'Op jouw verzoek', round: 'De laatste ronde', supplied: 'Wat je ons liet zien' },
  none: 'We hebben nog niets bekeken.',
  noneNext: 'Nu bekijken',
  noneShow: 'Laat het ons zelf zien',
  supplied: (day, until) => `Je liet ons dit zien op ${day}. Het telt tot ${until}.`,
  ranOut: (day) =>
    `Je liet ons dit zien op ${day}. Dat is nu te lang geleden om mee te tellen; je kunt het opnieuw laten zien.`,
  seen: 'Wat we konden zien',
  found: 'Wat we vonden',
  rules: 'Regel voor regel',
  mend: 'Hoe je het aanpast',
  wallNext: 'Je kunt ons de pagina zelf laten zien: een schermafbeelding of de opgeslagen pagina is genoeg.',
  waiting:
    'Eén keer kijken liet iets zien wat misschien maar even zo was. We kijken een tweede keer voordat we er iets over zeggen.',
  nothingOpen: 'Je hoeft niets te doen.',
  mendedNow: {
    title: 'Aangepast, dank je wel',
    says: (n) =>
      n === 1
        ? 'Wat we eerder vonden, is er niet meer. Het is afgehandeld.'
        : 'Wat we eerder vonden, is er niet meer. Alles is afgehandeld.',
  },
  toItems: 'Antwoorden of betwisten',
  again: 'Ik heb het aangepast: kijk nog eens',
  more: 'Laat ons meer zien',

  disclaimers: {
    heading: 'Een disclaimer om te kopiëren',
    intro:
      'Het beleid vraagt LLL-leidsters die vaak over LLL schrijven, erbij te zeggen dat hun mening van henzelf is. Deze kun je zo gebruiken.',
    lang: 'Taal',
    show: 'In deze taal laten zien',
    short: 'Voor je beschrijving',
    long: 'Voor het eind van een artikel of bericht',
    own: 'Dit zijn de eigen woorden van het beleid.',
    ours: 'Dit is onze vertaling van de woorden van het beleid; niemand bij LLLI heeft haar goedgekeurd.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
  },
  change: {
    heading: 'Wat er veranderde',
    between: (before, after) => `Tussen ${before} en ${after}.`,
  },
  words: 'Elk woord dat we in je foto’s lazen',
};
