/** The cases' parts, put together: what looks tell of findings leads to cases in the same transaction. */
import { caseDecidingOf } from './case-deciding.js';
import { caseLooksOf } from './case-looks.js';
import { caseReadingOf } from './case-reading.js';
import { caseCore } from './cases.js';
import type { Core } from './core.js';
import type { decisionsOf } from './decisions.js';
import { dismissalsOf } from './dismissals.js';
import type { Independence } from './independence.js';
import type { Log } from './index.js';
import { type Lives, livesOf } from './lives.js';
import type { Unseeing } from './unsee.js';

export function caseworkOf(
  core: Core,
  parts: {
    log: Log;
    unsee: Unseeing;
    decisions: ReturnType<typeof decisionsOf>;
    independence: Independence;
    languageOf(text: string): string | undefined;
  },
) {
  const { log, unsee, decisions, independence, languageOf } = parts;
  const dismissals = dismissalsOf(core);
  const known = livesOf(core);
  const looks = caseLooksOf(core, dismissals);
  const held = caseCore(core, { looks, lives: known, dismissals, languageOf });
  const lives: Lives = {
    ...known,
    observe(profileId, ...look) {
      known.observe(profileId, ...look);
      held.sync(profileId);
    },
    rejudged(profileId, result) {
      known.rejudged(profileId, result);
      held.sync(profileId);
    },
  };
  const cases = {
    /** Holds the cases of a profile against what is stored of it. Whatever stores a look has done so already. */
    sync: (profileId: string): void => core.tx(() => held.sync(profileId)),
    turn: held.turn,
    ...caseDecidingOf(core, { cases: held, looks, dismissals, decisions, independence, log, unsee }),
    ...caseReadingOf(core, held, independence),
  };
  return { lives, dismissals, cases };
}
