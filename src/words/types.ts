/**
 * The shape of one language. Every sentence that a person reads has a place here, keyed by the codes of the domain, so
 * that a code without its sentence is a type error in every language. Tables are plain data and small functions: they
 * never look anything up, and they take hostile arguments as they come (whoever shows the text makes it inert).
 */
import type { Via } from '../domain/capture.js';
import type { Args, FindingCode, Group, OutcomeKind, ReasonCode, Standing, Verdict } from '../domain/outcome.js';
import type { NOT_PROFILE_KINDS } from '../domain/profile.js';
import type { Disclaimer } from '../domain/result.js';
import type { Sight, Wall } from '../domain/snapshot.js';
import type { TroubleArgs, TroubleCode } from '../domain/trouble.js';

export type NotProfileKind = (typeof NOT_PROFILE_KINDS)[number];
export type Severity = 'serious' | 'moderate' | 'minor' | 'none';

/** Where a finding stands. `place` is what people call the platform; `bioLimit` its limit of characters, where known. */
export interface FindingContext {
  sight: Sight;
  place: string;
  bioLimit?: number | undefined;
  /** What the platform allows of second profiles: a note of the policy's table of platforms, or 'allowed' or 'restricted'. */
  secondProfile?: string | undefined;
}
/** What a wall's sentences are told to the profile's owner with, or to whoever she asked. */
export interface WallContext {
  place: string;
  /** The year in which the platform shut for good. */
  closed?: number | undefined;
  /** What it hides. */
  sights: readonly Sight[];
}
export interface FindingWords {
  /** What was seen. One or two sentences. */
  says(args: Args, context: FindingContext): string;
  /** How to mend it. Never an order to do something the policy does not ask. */
  advice(args: Args, context: FindingContext): string;
}
export interface WallWords {
  /** A few words, for tables. */
  short: string;
  says(context: WallContext): string;
  /** What the reader can do. */
  next(context: WallContext): string;
}
export interface SightWords {
  /** "profile picture" */
  name: string;
  /** "the profile picture" */
  the: string;
  /** What to say when the profile has none. */
  none: string;
}
export type SurenessBand = 'clear' | 'probable' | 'hard';
/** What the sureness is about: reading a picture, understanding written words, or noticing that something is lacking. */
export type SurenessOf = 'region' | 'quote' | 'lack';

/** How much could be seen of one profile, or of many. */
export interface Coverage {
  /** Seen, or known to be absent. */
  known: number;
  /** All that we were allowed to look at. */
  of: number;
  withheld: number;
}

export interface Words {
  /** BCP 47 tag of these words. */
  lang: string;
  /** The language's own name. */
  name: string;
  /** What a draft that no speaker has signed yet says of itself; null once one has. */
  draft: string | null;
  /** What stands above everything: that another language was asked for, or that this one is a draft. Set by `wordsFor`. */
  fellBack: string | null;

  number(value: number): string;
  /** 0 to 1, as a percentage. */
  percent(value: number): string;
  /** An ISO 8601 time, as a day in UTC. */
  date(iso: string): string;
  /** An ISO 8601 time, as a day and a time in UTC. */
  dateTime(iso: string): string;
  list(items: readonly string[]): string;
  /** Words quoted as they were read. */
  quoted(text: string): string;

  findings: Record<FindingCode, FindingWords>;
  reasons: Record<ReasonCode, (args: Args) => string>;
  troubles: Record<TroubleCode, (args: TroubleArgs) => string>;
  walls: Record<Wall, WallWords>;
  notAProfile: Record<NotProfileKind, (address: string) => string>;

  sights: Record<Sight, SightWords>;
  verdicts: Record<Verdict, { title: string; says(coverage: Coverage): string }>;
  kinds: Record<OutcomeKind, string>;
  standings: Record<Standing, string>;
  disclaimers: Record<Disclaimer, string>;
  groups: Record<Group, string>;
  severities: Record<Severity, string>;
  vias: Record<Via, string>;
  /** What a rule is about, by the audit's id. A new rule may do without: its id is then shown in words. */
  rules: Readonly<Record<string, string>>;
  sureness(value: number, of: SurenessOf): { band: SurenessBand; text: string };

  /** What `check bio` understood, part by part; each goes on after the quoted words. */
  understood: {
    heading: string;
    leader(state: 'leader' | 'former' | 'unclear'): string;
    /** `lang` is a BCP 47 tag. */
    disclaimer(state: 'full' | 'partial', lang: string | undefined): string;
    /** `group` as in `groups`; `why` is the sentence of the doubt, or empty. */
    political(group: string, label: string, strength: 'strong' | 'weak', why: string): string;
    commerce(sure: boolean): string;
    more(count: number): string;
  };
  coverage: {
    heading: string;
    /** "We could see 4 of 6 things." */
    sentence(coverage: Coverage): string;
    withheld(sights: readonly string[]): string;
    seen: string;
    absent: string;
    hidden: string;
    /** "Hidden: the posts." */
    hiddenAre(list: string): string;
    lines(count: number): string;
    notRead: string;
    /** Of a moving picture only its first frame was read. */
    firstFrame: string;
    /** The words beside a picture are in letters for which there are no language data. */
    lettersNotRead: string;
    links(count: number): string;
    posts(count: number): string;
    empty: string;
  };
  report: {
    auditTitle(profiles: number): string;
    personal(until: string): string;
    personalWhy: string;
    madeAt(when: string): string;
    lookedAt(when: string, via: string): string;
    /** What the Leader handed over: what it is, of which day, and when it was looked at. */
    supplied(via: string, of: string, when: string): string;
    contents: string;
    skip: string;
    found: string;
    ruleByRule: string;
    wordsRead: string;
    wordsWritten: string;
    howSure: string;
    policySays: string;
    mend: string;
    doubt: string;
    picture: string;
    pictureAlt(sight: string, handle: string, boxes: number): string;
    cropAlt(words: string): string;
    /** Rows of letters as they were handed to OCR: what stands in place of the picture of one, and below them. */
    stripAlt(words: string): string;
    stripSays: string;
    pictureMissing: string;
    allLines: string;
    nothingRead: string;
    engine: string;
    engineStamp(version: string, rules: string, lexicon: string, ocr: string): string;
    notScored: string;
    leaderInText(yes: boolean): string;
  };
}

/** A language as it is written down: everything but what `wordsFor` fills in. */
export type Language = Omit<Words, 'fellBack'>;
