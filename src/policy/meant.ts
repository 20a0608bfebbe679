/**
 * Whose short form is meant: 'SPD' is a German and a Czech party, 'PS' one of four countries. The language of the words beside it
 * decides, then the language of the text; where neither is known a report names two. Overlapping readings are settled here as well.
 */
import type { Group } from '../domain/outcome.js';
import type { LexiconEntry } from './lexicon.js';
import type { PoliticalHit } from './politics.js';

/** A reading with the entry that it comes from. */
export type Meant = PoliticalHit & { meant: LexiconEntry };

/** Languages in which people of a country write, BCP 47 primary tags. */
const SPOKEN: Readonly<Record<string, string>> = {
  us: 'en es',
  gb: 'en',
  ca: 'en fr',
  ie: 'en ga',
  au: 'en',
  nz: 'en',
  za: 'en af',
  in: 'en hi',
  de: 'de',
  at: 'de',
  ch: 'de fr it',
  fr: 'fr',
  be: 'nl fr de',
  nl: 'nl',
  lu: 'fr de lb',
  es: 'es ca eu gl',
  mx: 'es',
  ar: 'es',
  uy: 'es',
  pt: 'pt',
  br: 'pt',
  it: 'it',
  dk: 'da',
  se: 'sv',
  no: 'no nb nn',
  fi: 'fi sv',
  pl: 'pl',
  cz: 'cs',
  hu: 'hu',
  gr: 'el',
  rs: 'sr',
  il: 'he ar',
  jp: 'ja',
};
const LISTS = new Map(Object.entries(SPOKEN).map(([country, list]) => [country, list.split(' ')]));

/** Whether one of these languages is written in the entry's country; undefined where nothing is known. */
export function isSpokenThere({ country }: LexiconEntry, languages: readonly string[]): boolean | undefined {
  const there = LISTS.get(country);
  if (there === undefined || languages.length === 0 || languages.includes('other')) return undefined;
  return languages.some((language) => there.includes(language));
}

/** Whether a text in `lang` (BCP 47) is surely of another language than the entry's country. */
export const isElsewhere = (entry: LexiconEntry, lang: string | undefined): boolean =>
  lang !== undefined && isSpokenThere(entry, [lang.slice(0, 2).toLowerCase()]) === false;

/** How well an entry fits a text in `lang` (BCP 47): 2 its very country, 1 its language, 0 neither or not known. */
export function fitOf(entry: LexiconEntry, lang: string | undefined): 0 | 1 | 2 {
  const [primary = '', region] = (lang ?? '').toLowerCase().split(/[-_]/);
  const spoken = isSpokenThere(entry, primary === '' ? [] : [primary]) === true;
  if (spoken && region === entry.country) return 2;
  return spoken ? 1 : 0;
}

const rivals = (x: PoliticalHit, y: PoliticalHit): boolean =>
  x.label !== y.label && x.group === y.group && x.strength === y.strength;
const placeOf = ({ from, to }: PoliticalHit): string => `${from}-${to}`;

/**
 * Of overlapping readings the strong stays, then the longer, then party before candidate, campaign and cause, then the one of the
 * text's language, then the surer. Where two fit alike, the label names both.
 */
export function resolve(hits: Meant[], langOf: () => string | undefined): PoliticalHit[] {
  const order: Group[] = ['party', 'candidate', 'campaign', 'cause'];
  const places = new Map<string, Meant[]>();
  for (const hit of hits) places.set(placeOf(hit), [...(places.get(placeOf(hit)) ?? []), hit]);
  // Telling the language costs more than all the rest, so it is asked only where two entries claim the same words.
  const claimed = [...places.values()].some((all) => all.some((x) => rivals(x, all[0]!)));
  const lang = claimed ? langOf() : undefined;
  const best = [...hits].sort(
    (x, y) =>
      Number(y.strength === 'strong') - Number(x.strength === 'strong') ||
      y.to - y.from - (x.to - x.from) ||
      order.indexOf(x.group) - order.indexOf(y.group) ||
      fitOf(y.meant, lang) - fitOf(x.meant, lang) ||
      y.sureness - x.sureness,
  );
  const taken = new Uint8Array(hits.reduce((end, h) => Math.max(end, h.to), 0));
  const kept: PoliticalHit[] = [];
  for (const { meant, ...hit } of best) {
    if (taken.subarray(hit.from, hit.to).includes(1)) continue;
    taken.fill(1, hit.from, hit.to);
    const twin = places
      .get(placeOf(hit))!
      .find(
        (other) =>
          rivals(other, hit) &&
          other.meant.country !== meant.country &&
          fitOf(other.meant, lang) === fitOf(meant, lang),
      );
    kept.push(twin === undefined ? hit : { ...hit, label: `${hit.label} / ${twin.label}` });
  }
  return kept.sort((x, y) => x.from - y.from);
}
