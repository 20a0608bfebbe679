/** Dutch, a draft: showing a profile from her own signed-in pages. */
import type { HandWords } from '../en/hand.js';

export const hand: HandWords = {
  title: (place) => `Laat ons je profiel op ${place} zien`,
  intro: (place) =>
    `Hier kun je ons je profiel op ${place} zelf laten zien. De controle is dezelfde als wanneer ons programma langskomt, en je ziet het resultaat meteen.`,
  asked: 'We vroegen je hierom, omdat we het niet konden zien.',
  how: 'Zo doe je het',
  ways: {
    screenshot: {
      title: 'Een schermafbeelding',
      says: 'Open je eigen profiel vanaf het begin, zodat je naam, foto en beschrijving te zien zijn, en maak een schermafbeelding. Dat kan op elke telefoon.',
    },
    saved: {
      title: 'De opgeslagen pagina',
      says: 'Op een computer: open je profiel, druk op Ctrl+S (⌘S op een Mac), kies “webpagina, volledig” of “alleen HTML”, en geef ons dat bestand.',
    },
    download: {
      title: 'De download van je gegevens',
      says: 'Bij sommige platforms kun je al je gegevens downloaden. Geef ons het ZIP-bestand zoals je het kreeg: we openen daarin alleen je profiel.',
    },
  },
  before: (day, until) => `Je liet ons dit profiel zien op ${day}. Dat telt tot ${until}.`,
  seeBefore: 'Bekijk dat resultaat',
  marked: 'Bij het resultaat staat dat jij het ons liet zien, en wanneer.',
};
