/** What is said when changed rules or terms judged stored profiles again. Another language gives an object of the same type. */
import type { Verdict } from '../domain/outcome.js';
import type { RejudgeWords } from './rejudge-types.js';

const count = (n: number, one: string, more: string) => `${n.toLocaleString('en')} ${n === 1 ? one : more}`;
const SAYS: Record<Verdict, string> = {
  finding: 'a finding',
  review: 'for a person to look at',
  unseen: 'not seen',
  outside: 'no Leader profile',
  clear: 'clear',
};

export const rejudgeWords: RejudgeWords = {
  nothing: 'Every stored profile was judged by today’s rules and terms already. Nothing to do.',
  judged: (profiles, seconds) =>
    `${count(profiles, 'profile was', 'profiles were')} judged again by today’s rules and terms, from what was stored. Nobody was visited. (${seconds.toFixed(1)} s)`,
  unmoved: 'No verdict moved.',
  moved: (verdicts, profiles) =>
    verdicts === 0
      ? `No verdict moved; of ${count(profiles, 'profile', 'profiles')} at least one outcome did:`
      : profiles > verdicts
        ? `${count(verdicts, 'verdict', 'verdicts')} moved; of ${count(profiles, 'profile', 'profiles')} at least one outcome did:`
        : `${count(verdicts, 'verdict', 'verdicts')} moved:`,
  from: (from, to, profiles) => `  ${profiles}  from “${SAYS[from]}” to “${SAYS[to]}”`,
  why: 'Because of:',
  by: (by, because, profiles) =>
    `  ${profiles}  ${{ rule: 'the rule', terms: 'the term', reading: 'a picture read to its end, and' }[because]} ${by}`,
  completed: (pictures) =>
    `${count(pictures, 'picture', 'pictures')}, whose reading had ended at a term that is out of use, ${pictures === 1 ? 'was' : 'were'} read to the end.`,
  lost: (pictures) =>
    `${count(pictures, 'picture', 'pictures')} could not be read to the end, because the file is not kept any more: ${pictures === 1 ? 'it counts' : 'they count'} as not seen until the next visit.`,
};
