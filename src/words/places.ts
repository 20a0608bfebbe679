/** What people call a platform: its own name, the same everywhere, but for what has none. */
import { tableFor } from './grammar.js';

/** By the title that stands beside the reader: a site of one's own is called by what it is. */
const NAMELESS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Website or weblog': {
    de: 'Website oder Blog',
    es: 'Sitio web o blog',
    fr: 'Site web ou blog',
    it: 'Sito web o blog',
    nl: 'Website of blog',
  },
  Website: { es: 'Sitio web', fr: 'Site web', it: 'Sito web' },
};

/** A platform's title in a language, by BCP 47 tag; as it is where it is a name. */
export const placeIn = (title: string, lang: string): string => {
  const names = NAMELESS[title];
  return (names && tableFor(names, lang)) ?? title;
};
