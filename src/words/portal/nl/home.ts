/** Dutch, a draft: the page at the top. */
import type { HomeWords } from '../en/home.js';

export const home: HomeWords = {
  title: 'Profile Audit',
  says: (organisation) =>
    `Hier bekijkt ${organisation} openbare profielen van leidsters van La Leche League die daarom vroegen, en van niemand anders.`,
  mail: 'Heb je een mail met een link gekregen, open dan die link: hij brengt je naar je eigen pagina.',
  signIn: 'Of log in met het mailadres waarop je bent uitgenodigd.',
  more: 'Wat deze bezoeker is, en hoe je ons bereikt',
};
