/**
 * The lexicon as a trie of words: finding every term in a text costs one walk along the text, however many terms there are.
 * Built once per lexicon, on first use.
 */
import { ELECTION_TAG } from './lexicon/everywhere.js';
import type { LexiconEntry } from './lexicon.js';
import { normalise } from './normalise.js';
import { type Token, tokenise } from './tokens.js';

/** How much context a form needs; see lexicon/entry.ts. `everyday` is a name that ordinary life says too. A `slip` is a misspelt name. `innocent` clears what it covers. */
export type Form =
  | 'name'
  | 'everyday'
  | 'label'
  | 'maybe'
  | 'hint'
  | 'person'
  | 'word'
  | 'short'
  | 'tag'
  | 'handle'
  | 'stem'
  | 'slip'
  | 'innocent';
interface End {
  entry: LexiconEntry;
  form: Form;
  /** For `short`: the exact spelling. */
  exact?: string;
}
interface Node {
  next: Map<string, Node>;
  ends: End[];
}
export interface Index {
  root: Node;
  tags: Map<string, End[]>;
  handles: Map<string, End[]>;
  stems: Map<string, End[]>;
}
/** A form found at tokens `from` to `to` (exclusive). */
export interface Match {
  entry: LexiconEntry;
  form: Form;
  from: number;
  to: number;
}

const built = new WeakMap<readonly LexiconEntry[], Index>();
const SHORTEST_STEM = 5;
/** In a phrase '0' stands for any number ('lista 0'). */
const ANY_NUMBER = '0';
const NUMBER = /^\d{2,6}$/;
const LONGEST_STEM = 24;

/** The index of a lexicon; the same array gives the same index. */
export function indexOf(lexicon: readonly LexiconEntry[]): Index {
  let index = built.get(lexicon);
  if (index === undefined) {
    index = { root: { next: new Map(), ends: [] }, tags: new Map(), handles: new Map(), stems: new Map() };
    for (const entry of lexicon) addEntry(index, entry);
    built.set(lexicon, index);
  }
  return index;
}

function addEntry(index: Index, entry: LexiconEntry): void {
  const phrases: [Form, readonly string[] | undefined][] = [
    ['name', entry.names],
    ['name', entry.slogans],
    ['label', entry.labels],
    ['maybe', entry.maybe],
    ['hint', entry.hints],
    ['person', entry.persons],
    ['word', entry.words],
    ['short', entry.short],
    ['innocent', entry.innocent],
  ];
  const everyday = new Set(entry.everyday);
  for (const [form, list] of phrases)
    for (const phrase of list ?? [])
      addPhrase(index, entry, form === 'name' && everyday.has(phrase) ? 'everyday' : form, phrase);
  for (const tag of entry.hashtags ?? []) push(index.tags, joined(tag), { entry, form: 'tag' });
  for (const handle of entry.handles ?? []) push(index.handles, `@${handle.toLowerCase()}`, { entry, form: 'handle' });
  for (const stem of entry.stems ?? []) push(index.stems, joined(stem), { entry, form: 'stem' });
}

function addPhrase(index: Index, entry: LexiconEntry, form: Form, phrase: string): void {
  const tokens = tokenise(normalise(phrase));
  let node = index.root;
  for (const { t } of tokens) {
    let next = node.next.get(t);
    if (next === undefined) {
      next = { next: new Map(), ends: [] };
      node.next.set(t, next);
    }
    node = next;
  }
  const end: End = form === 'short' ? { entry, form, exact: tokens.map((t) => t.raw).join(' ') } : { entry, form };
  node.ends.push(end);
  const tag = tokens.map((t) => t.t).join('');
  if (form !== 'innocent' && form !== 'word' && form !== 'maybe' && form !== 'hint' && tag.length >= 3)
    push(index.tags, tag, end);
}

const joined = (phrase: string): string =>
  tokenise(normalise(phrase))
    .map((t) => t.t)
    .join('');

function push(map: Map<string, End[]>, key: string, end: End): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [end]);
  else list.push(end);
}

// In front of and behind a term within one hashtag: #VoteLabour written #votelabour, #Trump2028.
const TAG_BEFORE =
  /^(?:vote|voting|never|fuck|fck|stop|team|go|proud|anti|pro|no|ditch|dump|imwith|istandwith|standwith|jesuis|jevote|yovoto|ichwahle|wahle|wahlt|iostocon|ikstem|ik stem)(?=.{3})/;
// A tag of a campaign whose candidate stands in no list: #DoeForCongress, #DoePresidente, #ReelectDoe.
const CAMPAIGN_TAG =
  /^.{2,}for(?:congress|senate|president|mayor|governor|council|parliament|pm|office|prezident)(?:20\d\d|\d\d)?$|^.{3,}(?:presidente|presidenta|president|presidentin|presidencia|kanzler|kanzlerin|bundeskanzler|alcalde|alcaldesa|intendente|intendenta|gobernador|gobernadora|sindaco|sindaca|prefeito|prefeita|premier|dimision|vetea|mussweg|demission|resign)(?:20\d\d|\d\d)?$|^(?:reelect|yovoto|votoa|votaa|voteaza|jevote|votez|ichwahle|wahlt|iovoto|ikstem|stemop|euvoto|impeach|nuncamas|fora|fuera).{3,}$/;
const TAG_BEHIND = /(?:20\d\d|2k\d\d|\d\d|now|out|family|forever)$/;

/** Every form of the lexicon in the tokens, in the order of the text. Linear in the tokens. */
export function findForms(tokens: readonly Token[], index: Index): Match[] {
  const matches: Match[] = [];
  const add = (ends: readonly End[] | undefined, from: number, to: number, form?: Form) => {
    for (const end of ends ?? []) {
      if (
        end.exact !== undefined &&
        end.exact !==
          tokens
            .slice(from, to)
            .map((t) => t.raw)
            .join(' ')
      )
        continue;
      matches.push({ entry: end.entry, form: form ?? end.form, from, to });
    }
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.handle) {
      add(index.handles.get(token.t), i, i + 1);
      continue;
    }
    let node: Node | undefined = index.root;
    for (let j = i; j < tokens.length && node !== undefined; j++) {
      const next = tokens[j]!;
      if (j > i && next.gap !== 0) break;
      node = node.next.get(NUMBER.test(next.t) && !node.next.has(next.t) ? ANY_NUMBER : next.t);
      if (node !== undefined) add(node.ends, i, j + 1);
    }
    for (let k = SHORTEST_STEM; k <= Math.min(token.t.length, LONGEST_STEM); k++) {
      add(index.stems.get(token.t.slice(0, k)), i, i + 1);
    }
    if (token.tag >= 0 && tokens[i - 1]?.tag !== token.tag) findTag(tokens, i, index, add);
  }
  return matches;
}

function findTag(
  tokens: readonly Token[],
  from: number,
  index: Index,
  add: (ends: readonly End[] | undefined, from: number, to: number, form?: Form) => void,
): void {
  let to = from + 1;
  while (to < tokens.length && tokens[to]!.tag === tokens[from]!.tag) to++;
  const tag = tokens
    .slice(from, to)
    .map((t) => t.t)
    .join('')
    .slice(0, 60);
  const exact = index.tags.get(tag);
  if (exact !== undefined) {
    for (const end of exact)
      add([{ ...end, exact: undefined } as End], from, to, end.form === 'name' ? 'tag' : end.form);
    return;
  }
  const before = tag.replace(TAG_BEFORE, '');
  for (const rest of [before, tag.replace(TAG_BEHIND, ''), before.replace(TAG_BEHIND, '')]) {
    if (rest === tag || rest.length < 3) continue;
    const ends = index.tags.get(rest);
    if (ends !== undefined) {
      add(
        ends.map(({ entry, form }) => ({ entry, form })),
        from,
        to,
        'tag',
      );
      return;
    }
  }
  if (CAMPAIGN_TAG.test(tag)) add(index.tags.get(ELECTION_TAG), from, to, 'hint');
}
