import type { LexiconEntry } from './lexicon.js';
import type { Outcome, Standing } from './outcome.js';
import type { PictureReading } from './reading.js';
import type { Picture, Post, Sight, Sighting } from './snapshot.js';

/** A picture together with what was read in it. */
export interface SeenPicture extends Picture {
  reading: PictureReading;
}

/** Everything that could be shown; an audit is handed only the sights that it names, each as the Sighting it is. */
export interface AllSights {
  displayName: Sighting<string>;
  bio: Sighting<string>;
  links: Sighting<string[]>;
  avatar: Sighting<SeenPicture>;
  banner: Sighting<SeenPicture>;
  posts: Sighting<Post[]>;
}
export type Shown<S extends Sight = Sight> = Pick<AllSights, S>;

/** What a rule may know beside the sights. Everything that could differ between runs is here, so that judging is pure. */
export interface JudgeContext {
  standing: Standing;
  platform: string;
  /** BCP 47 language of the profile's words, where known. */
  lang?: string | undefined;
  /** Share (0 to 1) and number of posts about LLL from which writing counts as regular. */
  regularPosts: { share: number; count: number };
  /** The political terms in force; the built-in ones where it is not given. The same array is compiled once. */
  lexicon?: readonly LexiconEntry[] | undefined;
  /** ISO date of the judging, against which terms are in force; the built-in list's own day where it is not given. */
  today?: string | undefined;
}

/**
 * One rule. A hidden `needs` leads to not-seen: where all of them are hidden the rule is not run; where some are, it is
 * run on the rest, and only its finding or needs-review stands (a pass would call clean what was not seen).
 * A hidden `uses` is handed over as the Sighting it is; the rule decides.
 */
export interface Audit<N extends Sight = Sight, U extends Sight = Sight> {
  /** The file's name. */
  id: string;
  /** Raised whenever the rule could judge otherwise. */
  version: number;
  /** Id of the policy clause that it serves. */
  clause: string;
  /** Said when it passes, and when it does not. English; `words/` may translate by id. */
  title: string;
  failure: string;
  severity: 'serious' | 'moderate' | 'minor' | 'none';
  needs: readonly N[];
  uses?: readonly U[];
  judge(shown: Shown<N | U>, context: JudgeContext): Outcome;
}
