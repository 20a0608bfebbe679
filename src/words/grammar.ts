/**
 * What every language needs beside its sentences: numbers, days and lists as they are written there, quotation marks, and
 * arguments as text. Formats are made when they are first used: making one costs more than a hundred uses of it.
 */
export interface Grammar {
  number(value: number): string;
  /** 0 to 1, as a percentage. */
  percent(value: number): string;
  /** "3 posts", "1 post". */
  count(value: number, one: string, many: string): string;
  list(items: readonly string[]): string;
  quoted(value: string): string;
  /** Quoted at the end of a sentence, which then needs no second full stop. */
  closing(value: string): string;
  /** An ISO 8601 time as a day in UTC, with its time if asked; anything else as it is. */
  day(iso: string, withTime?: boolean): string;
  /** What a language is called; undefined where it has no name here. */
  languageName(tag: string | undefined): string | undefined;
}
export type Given = Readonly<Record<string, unknown>>;

/** @param tag BCP 47, with the region whose dates are meant. @param marks what stands before and after quoted words. */
export function grammarFor(tag: string, [opening, ending]: readonly [string, string]): Grammar {
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
  const numbers = lazily(() => new Intl.NumberFormat(tag));
  const percents = lazily(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }));
  const lists = lazily(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const names = lazily(() => new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }));
  const days = inUtc({ dateStyle: 'long' });
  const times = inUtc({ timeStyle: 'short', hourCycle: 'h23' });

  const number = (value: number) => numbers().format(value);
  const quoted = (value: string) => `${opening}${value}${ending}`;
  return {
    number,
    quoted,
    percent: (value) => percents().format(value),
    count: (value, one, many) => `${number(value)} ${value === 1 ? one : many}`,
    list: (items) => lists().format(items),
    closing: (value) => `${quoted(value)}${/[.!?…]$/.test(value) ? '' : '.'}`,
    day(iso, withTime = false) {
      const date = new Date(iso);
      if (Number.isNaN(date.getTime())) return iso;
      const shown = days().format(date);
      return withTime ? `${shown}, ${times().format(date)} UTC` : shown;
    },
    languageName: (tagged) => (tagged !== undefined && /^[a-z]{2,3}$/.test(tagged) ? names().of(tagged) : undefined),
  };
}

/** Names months ('2026-11') as they are written there; what is no month stays as it is. */
export function monthNames(tag: string): (name: string, options: Intl.DateTimeFormatOptions) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (name, options) => {
    const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name) ?? [];
    if (!year || Number(month) < 1 || Number(month) > 12) return name;
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
    return format.format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
  };
}

const displayed = new Map<string, Intl.DisplayNames>();
/** What languages or countries are called in a language that we have. */
export function namesIn(tag: string, type: 'language' | 'region'): Intl.DisplayNames {
  const key = `${type} ${tag}`;
  const names = displayed.get(key) ?? new Intl.DisplayNames([tag], { type });
  displayed.set(key, names);
  return names;
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** An argument as text, cut to what a sentence can carry; never the word "undefined". */
export function text(args: Given, key: string, instead: string, most = 160): string {
  const value = args[key];
  const found = value === undefined || value === '' ? instead : String(value);
  const letters = [...found];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : found;
}
export function amount(args: Given, key: string): number | null {
  const value = Number(args[key]);
  return args[key] !== undefined && args[key] !== '' && Number.isFinite(value) ? value : null;
}
export const upper = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);
/** " (why)", or nothing. */
export function detail(args: Given): string {
  const found = text(args, 'detail', '');
  return found && ` (${found})`;
}
/** The name of a reference mark without its kind and number: 'badge/blue-rosette-1a2b3c.png' is shown as "blue rosette". */
export function markName(args: Given, instead: string): string {
  const name = text(args, 'mark', instead);
  const plain = name
    .slice(name.indexOf('/') + 1)
    .replace(/\.\w{3,4}$/, '')
    .replace(/(?<=.)-[0-9a-f]{6}$/, '');
  return plain.replaceAll(/[-_]+/g, ' ');
}
export const isLogo = (args: Given): boolean => text(args, 'mark', '').startsWith('lll');
/** "Labour Party" in brackets, when the lexicon's label says more than the words themselves. */
export function labelled(args: Given): string {
  const label = text(args, 'label', '');
  return label && label.toLowerCase() !== text(args, 'words', '').toLowerCase() ? ` (${label})` : '';
}

/** The language of a BCP 47 tag without its region: 'de' of 'de_AT'. */
export const languageOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
/** The table of a tag's language; undefined where there is none, whatever the tag is called. */
export function tableFor<T>(tables: Readonly<Record<string, T>>, tag: string): T | undefined {
  const wanted = languageOf(tag);
  return Object.hasOwn(tables, wanted) ? tables[wanted] : undefined;
}
