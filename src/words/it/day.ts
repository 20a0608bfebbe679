/** Days behind the words that melt with their article: «il 3 novembre», but «l’8 novembre» and «dell’11 novembre». */
const elided = (day: string): boolean => /^(8|11)(?!\d)/.test(day);
const melt =
  (before: string, vowel: string) =>
  (day: string): string =>
    elided(day) ? `${vowel}${day}` : `${before} ${day}`;

export const il = melt('il', 'l’');
export const al = melt('al', 'all’');
export const dal = melt('dal', 'dall’');
export const del = melt('del', 'dell’');
