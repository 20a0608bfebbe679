/**
 * The words beside a political word in its own clause: cues of office, membership and stance, occupations, the past, and whether
 * anything else is said at all.
 */
import {
  ANYBODYS,
  DEVOTED_BEHIND,
  FEAST,
  FILLER,
  JOB,
  languagesOfCue,
  MEMBER,
  NEITHER,
  OF,
  OFFICE,
  OFFICE_COMPOUND,
  PAST,
  STANCE,
  WORK,
} from './context.js';
import { isOffice } from './lexicon.js';
import type { Match } from './phrases.js';
import type { Token } from './tokens.js';

/** What the words of a clause beside a match say. */
export interface Around {
  office: boolean;
  member: boolean;
  /** A cue of membership that clubs and football have not as well. */
  party: boolean;
  stance: boolean;
  job: boolean;
  work: boolean;
  past: boolean;
  neither: boolean;
  /** The clause between commas or separators says this and nothing else. */
  alone: boolean;
  /** Words of the clause beside it, as far as they were looked at. */
  words: number;
  /** Languages of the cues of office, membership and stance. */
  languages: string[];
}
const REACH = 4;
const JOB_REACH = 7;

/** Looks at the words of the clause before and behind a match, some of them as far as seven words away. */
export function surroundings({ from, to, entry }: Match, tokens: readonly Token[]): Around {
  const a: Around = {
    office: false,
    member: false,
    party: false,
    stance: false,
    job: false,
    work: false,
    past: false,
    neither: false,
    alone: true,
    words: 0,
    languages: [],
  };
  let parted = 0;
  for (let i = from - 1, far = 1; i >= 0 && far <= JOB_REACH; i--, far++) {
    parted = Math.max(parted, tokens[i + 1]!.gap);
    if (parted === 3) break;
    if (!isFeast(tokens, i)) look(a, tokens[i]!.t, far, parted, true);
  }
  parted = 0;
  for (let i = to, far = 1; i < tokens.length && far <= JOB_REACH; i++, far++) {
    parted = Math.max(parted, tokens[i]!.gap);
    if (parted === 3) break;
    if (!isFeast(tokens, i))
      look(a, tokens[i]!.t, far, parted, false, OF.has(tokens[i + 1]?.t ?? '') && tokens[i + 1]!.gap < 2);
  }
  if (isOffice(entry)) a.office = false;
  return a;
}

/** A garden party has no members. */
const isFeast = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.t === 'party' && tokens[i]!.gap === 0 && FEAST.has(tokens[i - 1]?.t ?? '');

function look(a: Around, word: string, far: number, parted: number, before: boolean, ofOther = false): void {
  if (parted < 2) a.words++;
  if (parted < 2 && !FILLER.has(word)) a.alone = false;
  if (JOB.has(word) && parted < 2) a.job = true;
  if (WORK.has(word) && before && parted < 2) a.work = true;
  if (far > REACH) return;
  if (PAST.has(word) && before && parted < 2) a.past = true;
  const cue = (said: boolean): boolean => {
    if (said) a.languages.push(...languagesOfCue(word));
    return said;
  };
  if (cue((OFFICE.has(word) || (word.length > 9 && OFFICE_COMPOUND.test(word))) && parted < 3)) a.office = true;
  if (parted > 1) return;
  if (cue(MEMBER.has(word) && (before || (far <= 2 && !ofOther)))) {
    a.member = true;
    if (!ANYBODYS.has(word)) a.party = true;
  }
  if (cue(STANCE.has(word) && before && far <= 2)) a.stance = true;
  if (DEVOTED_BEHIND.has(word) && !before && parted === 0) a.stance = true;
  if (NEITHER.has(word) && before && far <= 2) a.neither = true;
}
