/**
 * Operator terms: adding, retiring, listing. A term is data with a date, a source and two examples; whatever lacks one of them,
 * or does not do what its examples say, is refused with one sentence, and nothing is changed. Retired terms stay on record.
 */
import type { z } from 'zod';
import { FORMS, type LexiconEntry, lexiconEntrySchema, type Terms } from '../domain/lexicon.js';
import { Trouble } from '../domain/trouble.js';
import type { Effective } from '../policy/terms.js';
import { type PartFault, termProblems as problems } from '../words/terms.js';
import { changeTerms, readTerms } from './terms-file.js';

/** What the text engine says of a text: which entries are meant. */
export type Find = (
  text: string,
  options: { lexicon: readonly LexiconEntry[]; asOf: string },
) => { entry: string; strength: 'strong' | 'weak' }[];
export interface TermsTools {
  /** Path of the operator's file. */
  file: string;
  builtIn: readonly LexiconEntry[];
  effective(terms: Pick<Terms, 'added' | 'retired'>, day: string): Effective;
  find: Find;
  mayAccuse(entry: LexiconEntry, day: string): boolean;
  isProtectedAlone(form: string): boolean;
  clock(): Date;
}
export type LeadsTo = 'finding' | 'review';
/** One term as `terms list` shows it. */
export interface ListedTerm {
  entry: LexiconEntry;
  origin: 'built-in' | 'operator';
  state: 'in use' | 'to retire' | 'retired';
  leadsTo: LeadsTo;
  added?: { at: string; by: string };
  retired?: { from: string; reason: string; at: string; by: string };
}
export interface Wanted {
  country?: string | undefined;
  group?: string | undefined;
  /** Only the retired; without it only those in use. */
  retired?: boolean | undefined;
}
const MOST_ENTRIES = 500;

/** Takes in one entry or several, all or none. Gives what each leads to. Refuses with INPUT_INVALID. */
export function addTerms(tools: TermsTools, given: unknown, by: string): { id: string; leadsTo: LeadsTo }[] {
  const now = tools.clock();
  let entries: LexiconEntry[] = [];
  changeTerms(tools.file, (terms) => {
    entries = checkedEntries(tools, given, terms);
    const added = entries.map((entry) => ({ entry, addedAt: now.toISOString(), addedBy: by }));
    return { ...terms, added: [...terms.added, ...added] };
  });
  return entries.map((entry) => ({ id: entry.id, leadsTo: leadsTo(tools, entry, dayOf(now)) }));
}

/** Retires a term, built in or added, from a day on (today where none is given). */
export function retireTerm(
  tools: TermsTools,
  id: string,
  how: { reason: string; from?: string | undefined; by: string },
): { id: string; from: string } {
  const now = tools.clock();
  const from = how.from ?? dayOf(now);
  const reason = how.reason.trim();
  if (reason === '') throw refused(problems.reason);
  if (!isDay(from)) throw refused(problems.day(from));
  changeTerms(tools.file, (terms) => {
    if (![...tools.builtIn, ...terms.added.map(({ entry }) => entry)].some((entry) => entry.id === id))
      throw refused(problems.unknown(id));
    const before = terms.retired.find((retired) => retired.id === id);
    if (before) throw refused(problems.retired(id, before.from));
    const record = { id, reason, from, retiredAt: now.toISOString(), retiredBy: how.by };
    return { ...terms, retired: [...terms.retired, record] };
  });
  return { id, from };
}

/** The terms in use, or the retired ones, by country and name. */
export function listTerms(tools: TermsTools, { country, group, retired = false }: Wanted): ListedTerm[] {
  const terms = readTerms(tools.file);
  const day = dayOf(tools.clock());
  const own = new Map(terms.added.map((added) => [added.entry.id, added]));
  const out = new Map(terms.retired.map((record) => [record.id, record]));
  return [...tools.builtIn.filter(({ id }) => !own.has(id)), ...terms.added.map(({ entry }) => entry)]
    .map((entry): ListedTerm => {
      const [added, gone] = [own.get(entry.id), out.get(entry.id)];
      return {
        entry,
        origin: added ? 'operator' : 'built-in',
        state: !gone ? 'in use' : gone.from <= day ? 'retired' : 'to retire',
        leadsTo: leadsTo(tools, entry, day),
        ...(added && { added: { at: added.addedAt, by: added.addedBy } }),
        ...(gone && { retired: { from: gone.from, reason: gone.reason, at: gone.retiredAt, by: gone.retiredBy } }),
      };
    })
    .filter(({ state }) => (state === 'retired') === retired)
    .filter(({ entry }) => country === undefined || entry.country === country.toLowerCase())
    .filter(({ entry }) => group === undefined || entry.group === group)
    .sort((a, b) => compare(a.entry.country, b.entry.country) || compare(a.entry.id, b.entry.id));
}

/** The entries in what was given, every one checked against the terms there are. Throws INPUT_INVALID for the first fault. */
export function checkedEntries(tools: TermsTools, given: unknown, terms: Terms): LexiconEntry[] {
  const list = Array.isArray(given) ? given : [given];
  if (list.length === 0) throw refused(problems.nothing);
  if (list.length > MOST_ENTRIES) throw refused(problems.many(list.length, MOST_ENTRIES));
  const entries = list.map((one, at) => {
    const parsed = lexiconEntrySchema.safeParse(one);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const which = typeof one?.id === 'string' && one.id !== '' ? one.id : `entry ${at + 1}`;
    throw refused(problems.part(which, ...partFaultOf(issue!, one)));
  });
  const today = dayOf(tools.clock());
  const taken = new Set([...tools.builtIn, ...terms.added.map(({ entry }) => entry)].map(({ id }) => id));
  for (const [at, entry] of entries.entries()) {
    if (taken.has(entry.id)) throw refused(problems.exists(entry.id));
    if (entries.findIndex(({ id }) => id === entry.id) !== at) throw refused(problems.twice(entry.id));
    const fault = faultOf(entry, today, tools);
    if (fault !== undefined) throw refused(fault);
  }
  const added = [...terms.added, ...entries.map((entry) => ({ entry, addedAt: '', addedBy: '' }))];
  const { lexicon } = tools.effective({ added, retired: terms.retired }, today);
  const fault = exampleFault(entries, lexicon, today, tools);
  if (fault !== undefined) throw refused(fault);
  return entries;
}

/** Which part of an entry is not as it must be, and what it is not. */
function partFaultOf(issue: z.core.$ZodIssue, given: unknown): [part: string, PartFault] {
  const part = issue.path.join('.');
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], given);
  if (issue.code === 'unrecognized_keys') return [issue.keys[0] ?? part, { is: 'unknown' }];
  if (value === undefined) return [part, { is: 'missing' }];
  if (issue.code === 'invalid_value') return [part, { is: 'choice', choices: issue.values.map(String) }];
  if (issue.code === 'invalid_format') return [part, { is: issue.format === 'date' ? 'date' : 'country' }];
  if (issue.code === 'too_small') return [part, { is: 'empty' }];
  if (issue.code === 'too_big')
    return [part, { is: issue.origin === 'array' ? 'many' : 'long', most: Number(issue.maximum) }];
  return [part, { is: 'kind', wanted: issue.code === 'invalid_type' ? issue.expected : '' }];
}

/** What a term leads to on that day, at most. */
export const leadsTo = (tools: Pick<TermsTools, 'mayAccuse'>, entry: LexiconEntry, day: string): LeadsTo =>
  tools.mayAccuse(entry, day) ? 'finding' : 'review';
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const WEB_ADDRESS = /(?:^|[\s/(<])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?![\p{L}\p{N}])/u;
const SHORTEST = 3;
const SHORTEST_STEM = 5;
const lettersIn = (form: string): number => form.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** What is wrong with an entry as it stands, without running it. */
function faultOf(entry: LexiconEntry, today: string, tools: TermsTools): string | undefined {
  const { id, group, country, seenAt, validFrom, validTo } = entry;
  const begins = `${group}-${country}-`;
  if (!id.startsWith(begins) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.slice(begins.length)))
    return problems.id(id, begins);
  if (!WEB_ADDRESS.test(entry.source)) return problems.source(id);
  if (seenAt > today) return problems.future(id, seenAt);
  if (validFrom && validTo && validTo < validFrom) return problems.order(id);
  if (entry.office && ((entry.persons?.length ?? 0) > 0 || group !== 'candidate')) return problems.office(id);
  const all = FORMS.flatMap((form) => entry[form] ?? []);
  const short = all.find((form) => lettersIn(form) < SHORTEST);
  if (short !== undefined) return problems.short(id, short);
  const stem = entry.stems?.find((form) => lettersIn(form) < SHORTEST_STEM);
  if (stem !== undefined) return problems.stem(id, stem);
  const who = all.find(tools.isProtectedAlone);
  return who === undefined ? undefined : problems.protected(id, who);
}

/**
 * Runs the examples: each term's own, and those of the built-in terms that must stay innocent. In a built-in term's negative
 * example a weak hit is allowed. Gives the first that does not hold.
 */
export function exampleFault(
  entries: readonly LexiconEntry[],
  lexicon: readonly LexiconEntry[],
  asOf: string,
  { find, builtIn }: TermsTools,
): string | undefined {
  for (const { id, positive, negative } of entries) {
    const hits = find(positive, { lexicon, asOf });
    if (!hits.some(({ entry }) => entry === id)) return problems.positive(id, positive, hits[0]?.entry);
    const lenient = builtIn.some((other) => other.id === id);
    const found = find(negative, { lexicon, asOf }).some(
      (h) => h.entry === id && (!lenient || h.strength === 'strong'),
    );
    if (found) return problems.negative(id, negative);
  }
  const ids = new Set(entries.map(({ id }) => id));
  for (const other of builtIn) {
    const hit = find(other.negative, { lexicon, asOf }).find(
      (h) => h.strength === 'strong' && ids.has(h.entry) && h.entry !== other.id,
    );
    if (hit) return problems.innocent(hit.entry, other.id, other.negative);
  }
  return undefined;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const refused = (detail: string) => new Trouble('INPUT_INVALID', 'stop', { detail });
