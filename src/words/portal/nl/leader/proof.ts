/** Dutch, a draft: showing that a profile is hers. */
import type { ProofWords } from '../../en/leader/proof.js';

export const proof: ProofWords = {
  title: 'Laat zien dat het van jou is',
  lead: (handle, place) =>
    `Iedereen kan dit adres typen. Laat daarom, voordat we iets bekijken, even zien dat ${handle} op ${place} van jou is. Eén van deze manieren is genoeg, en je kunt het daarna weer weghalen.`,
  code: 'Zet een code in de beschrijving',
  codeHelp:
    'Kopieer de code in de beschrijving van je profiel, waar dan ook, en sla op. Haal hem weg zodra we hem gezien hebben.',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  link: 'Of maak een link naar een pagina van ons',
  linkHelp:
    'Voeg dit adres toe aan de links van je profiel; op je eigen website als een link met rel="me". De pagina zegt niets over jou.',
  check: 'Ik heb het gedaan: kijk nu',
  checkHelp:
    'We kijken één keer naar de beschrijving en de links, alleen of de code of de link er staat. We bewaren er niets van. Het kan een halve minuut duren.',
  vouch: 'Of vraag een beheerder om een woord',
  vouchHelp:
    'Als het platform niets aan bezoekers laat zien, of als je je profiel liever niet verandert: een beheerder van je regio die je kent, kan ervoor instaan dat het van jou is. Ze ziet het adres en je naam, verder niets. Wie voor je instaat, beoordeelt je niet.',
  vouchDo: 'Vraag erom',
  vouchAsked: (day) => `Je vroeg het op ${day}. Je krijgt een mail als iemand heeft geantwoord.`,
  vouchUndo: 'Laat maar',
  done: (how) => `Dank je wel: je hebt ${how} laten zien dat het van jou is.`,
  doneNext: 'Je mag de code of de link nu weghalen.',
  missing: 'Nog niet gevonden. Het kan een minuut duren voordat een platform laat zien wat je hebt opgeslagen.',
  busy: 'We zijn nu iemand anders aan het bekijken. Probeer het over een minuut nog eens.',
  failed: 'We konden nu niet kijken.',
  slow: 'Dit duurt langer dan anders. Kom over een minuut terug op deze pagina: dan staat er wat we zagen.',
  last: (day, says) => `Laatst gekeken op ${day}. ${says}`,
  already: 'Van dit profiel is al getoond dat het van jou is.',
  page: {
    title: 'Een pagina om naar te linken',
    says: 'Iemand linkt hierheen om te laten zien dat een profiel van haarzelf is. Meer is hier niet te zien: deze pagina kent niemands naam.',
    more: 'Over dit programma',
  },
};
