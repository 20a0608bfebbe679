/**
 * Politics in a text: which lexicon entry is meant, how strongly, and why there is doubt. Terms propose, the words beside them
 * decide (policy/context.ts): membership, office and stance raise, occupations and the past lower, a phrase that means
 * something else clears. Protected expressions are blanked out before anything is scored.
 */
import type { Group, ReasonCode } from '../domain/outcome.js';
import { type Around, surroundings } from './around.js';
import { isAnothers, isAsked, isField, isOnesName, isOnesOwn, isWornForFun } from './beside.js';
import { GOES_ON, JOB, MEMBER, OFFICE, PLACE_BEHIND, STREET } from './context.js';
import { languageOf } from './language.js';
import { isOffice, LEXICON, LEXICON_DATE, type LexiconEntry, mayAccuse } from './lexicon.js';
import { isElsewhere, isSpokenThere, type Meant, resolve } from './meant.js';
import { findMisspelt } from './misspelt.js';
import { normalise, quote } from './normalise.js';
import { type Form, findForms, indexOf, type Match } from './phrases.js';
import { maskProtected } from './protected.js';
import { type Token, tokenise } from './tokens.js';

export type Doubt = Extract<
  ReasonCode,
  'weak-evidence' | 'several-meanings' | 'past' | 'unverified-entry' | 'read-through-noise' | 'cause-is-for-a-person'
>;
export interface PoliticalHit {
  /** The lexicon entry's id. */
  entry: string;
  label: string;
  group: Group;
  /** Exactly what was written. */
  quote: string;
  /** Offsets in the original, UTF-16 units. */
  from: number;
  to: number;
  /** Only a strong hit may become a finding. */
  strength: 'strong' | 'weak';
  /** Why it is weak. */
  doubt?: Doubt;
  /** 0 to 1. */
  sureness: number;
}
export interface PoliticsOptions {
  lang?: string | undefined;
  /**
   * True: the words were read in a picture and are uncertain, nothing is more than weak. False: they were read surely. Left out:
   * they were typed, so that slips of the finger are looked for.
   */
  noisy?: boolean;
  lexicon?: readonly LexiconEntry[] | undefined;
  /** The day (ISO date) against which entries are in force; default: the lexicon's own date. */
  asOf?: string | undefined;
}

/** Everything political in a text, in its order, overlapping readings resolved. Never throws; linear in the text. */
export function readPolitics(original: string, options: PoliticsOptions = {}): PoliticalHit[] {
  const lexicon = options.lexicon ?? LEXICON;
  const index = indexOf(lexicon);
  const whole = normalise(original);
  const all = tokenise(whole);
  // A name or an innocent phrase that holds a protected word ("Black Lives Matter", "blanco y negro") is known before the
  // word is blanked.
  const names = findForms(all, index).filter((m) => m.to - m.from > 1);
  const masked = maskProtected(
    whole,
    names.map((m) => [all[m.from]!.from, all[m.to - 1]!.to] as const),
  );
  const tokens = masked === whole ? all : tokenise(masked);
  const slips = options.noisy === undefined ? findMisspelt(tokens, lexicon) : [];
  const matches = clear([...findForms(tokens, index), ...slips], tokens.length);
  const hits: Meant[] = [];
  for (const match of matches) {
    const judged = weigh(match, tokens, options, masked.text);
    if (judged === null) continue;
    const first = tokens[match.from]!;
    const opensTag = first.tag >= 0 && tokens[match.from - 1]?.tag !== first.tag;
    const from = opensTag ? masked.text.lastIndexOf('#', first.from) : first.from;
    const to = tokens[match.to - 1]!.to;
    hits.push({
      entry: match.entry.id,
      label: match.entry.label,
      group: match.entry.group,
      meant: match.entry,
      quote: quote(whole, from, to),
      from: whole.starts[from]!,
      to: whole.ends[to - 1]!,
      ...judged,
    });
  }
  return resolve(hits, () => options.lang ?? languageOf(original));
}

/** Drops what an innocent phrase of the same length or longer covers, and what lies within a longer form of its own entry. */
function clear(matches: Match[], tokens: number): Match[] {
  const cleared = new Uint16Array(tokens);
  for (const { form, from, to } of matches) {
    if (form !== 'innocent') continue;
    for (let i = from; i < to; i++) cleared[i] = Math.max(cleared[i]!, to - from);
  }
  const longest = new Map<string, Match>();
  return [...matches]
    .sort((x, y) => x.from - y.from || y.to - x.to)
    .filter((match) => {
      const { entry, form, from, to } = match;
      if (form === 'innocent') return false;
      const before = longest.get(entry.id);
      if (before !== undefined && to <= before.to && to - from < before.to - before.from) return false;
      if (before === undefined || to > before.to) longest.set(entry.id, match);
      for (let i = from; i < to; i++) if (cleared[i]! >= to - from) return false;
      return true;
    });
}

type Judged = Pick<PoliticalHit, 'strength' | 'doubt' | 'sureness'>;
const weak = (doubt: Doubt, sureness = 0.5): Judged => ({ strength: 'weak', doubt, sureness });

function weigh(match: Match, tokens: readonly Token[], options: PoliticsOptions, text: string): Judged | null {
  const { entry } = match;
  if (isAnothers(match, tokens) || isOnesName(match, tokens)) return null;
  const around = surroundings(match, tokens);
  if (around.neither) return null;
  let sure = sureOf(match, tokens, around);
  if (sure === 0) return null;
  // 'Colorado' in an English text is a place, not the Uruguayan party.
  if (match.form === 'maybe' && sure <= 0.5 && isElsewhere(entry, options.lang)) return null;
  if (entry.group === 'cause') {
    if (isAsked(tokens[match.to - 1]!.to, text)) return null;
    // "Human rights lawyer": a field of work, where one word ("feminist author") is a self-description.
    const beside = [tokens[match.from - 1], tokens[match.to]].some((token) => token !== undefined && JOB.has(token.t));
    if (match.form === 'name' && match.to - match.from > 1 && beside) return null;
    if (around.job && !around.member && (sure < 0.9 || isField(match, tokens))) return null;
    return weak('cause-is-for-a-person', sure);
  }
  if (around.job && !around.member && !around.office && !around.stance) {
    if (match.form === 'hint') return null;
    if (match.form !== 'tag' && match.form !== 'handle' && match.form !== 'stem' && !isOffice(entry)) return null;
    sure = Math.min(sure, 0.5);
  }
  if (around.work && !around.member && !around.office) sure = Math.min(sure, 0.5);
  if (around.past) return weak('past', Math.min(sure, 0.6));
  if (options.noisy) return weak('read-through-noise', Math.min(sure, 0.6));
  // "Councillor? No, counsellor." A question says nothing of oneself: a name in it is for a person, a title or an outlook is nothing.
  if (isAsked(tokens[match.to - 1]!.to, text))
    return entry.group === 'party' || match.form === 'person' ? weak('weak-evidence') : null;
  if (sure >= 0.7 && match.form === 'short' && isForeign(match, tokens, around))
    return weak('several-meanings', Math.min(sure, 0.6));
  if (sure < 0.7) return weak(match.form === 'everyday' ? 'several-meanings' : 'weak-evidence', sure);
  if (!mayAccuse(entry, options.asOf ?? LEXICON_DATE)) return weak('unverified-entry', sure);
  return { strength: 'strong', sureness: sure };
}

/** Three plain capitals beside a cue of another country's language mean many things: "SVP member", "SPD member". */
function isForeign({ entry, from, to }: Match, tokens: readonly Token[], { languages }: Around): boolean {
  return to - from === 1 && /^[A-Z]{2,3}$/.test(tokens[from]!.raw) && isSpokenThere(entry, languages) === false;
}

/** A clause of fewer words beside a party's label is a description of oneself: "Texas Democrat". */
const SHORT_CLAUSE = 4;
const YEAR = /^(?:20)?[0-4]\d$|^20\d\d$/;

/** A capital and small letters behind it. */
const isTitled = (raw: string): boolean => /^\p{Lu}.*\p{Ll}/u.test(raw);

/** How sure this form is in this place; 0 is nothing. From .7 it may be a finding. */
function sureOf({ form, from, to, entry }: Match, tokens: readonly Token[], a: Around): number {
  const first = tokens[from]!;
  const next = tokens[to]?.gap === 0 ? tokens[to]!.t : '';
  const capital = first.raw !== first.raw.toLowerCase() || first.raw.toUpperCase() === first.raw;
  if ((PLACE_BEHIND.has(next) || STREET.test(next)) && form !== 'tag' && form !== 'handle') return 0;
  if (isOffice(entry) && isOnesOwn(tokens, to)) return 0;
  switch (form as Form) {
    case 'name':
      if (isOffice(entry) && isWornForFun(tokens, to)) return 0.5;
      return to - from > 1 || first.t.length > 4 ? 0.9 : 0.8;
    case 'everyday':
      if (a.office || a.party) return 0.85;
      // 'Bleu Marine' may be the party, 'bleu marine' is a colour; words in capitals say nothing by them.
      return a.alone || isTitled(tokens[to - 1]!.raw) ? 0.5 : 0;
    case 'tag':
    case 'handle':
      return 0.9;
    case 'stem':
      return 0.9;
    case 'label':
      if (a.office || a.member) return 0.85;
      // A lower-case 'democrat' or 'republican' may be an outlook.
      if (a.alone) return capital || isSpokenThere(entry, ['en']) !== true ? 0.85 : 0.6;
      if (a.stance) return 0.6;
      return capital && entry.group === 'party' && a.words < SHORT_CLAUSE ? 0.5 : 0;
    case 'slip':
      return 0.5;
    case 'maybe':
      if (a.office || a.member) return 0.8;
      return a.alone || a.stance ? 0.5 : 0;
    case 'hint':
      return 0.5;
    case 'person':
      if (a.stance || a.member || a.office || YEAR.test(tokens[to]?.t ?? '')) return 0.85;
      return capital && a.alone ? 0.5 : 0;
    case 'word':
      // 'member of the green team' against 'member of Labour since 2019' and 'Green councillor'.
      if (next !== '' && !GOES_ON.has(next) && !OFFICE.has(next) && !MEMBER.has(next))
        return capital && (a.office || a.member) ? 0.5 : 0;
      // "Labour OV" is a labour of love misread, and no German branch of a British party.
      if (a.office || a.member) return isSpokenThere(entry, a.languages) === false ? 0.5 : capital ? 0.85 : 0.75;
      return a.stance && capital ? 0.5 : 0;
    case 'short': {
      if (entry.office) return 0.5;
      const letters = to - from > 1 ? 3 : first.raw.length;
      if (letters < 3) {
        if (a.office) return 0.75;
        // 'militante del PN', 'totalmente FA'; an English 'PC member' is anybody's.
        const own = a.languages.filter((language) => language !== 'en');
        return (a.member || a.stance) && isSpokenThere(entry, own) === true ? 0.5 : 0;
      }
      if (a.office || a.member || a.stance) return 0.85;
      const wholeTag = first.tag >= 0 && tokens[from - 1]?.tag !== first.tag && tokens[to]?.tag !== first.tag;
      return a.alone || wholeTag ? 0.5 : 0;
    }
    default:
      return 0;
  }
}
