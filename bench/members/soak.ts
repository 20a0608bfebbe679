/**
 * `bench soak`: whether the program stays as it is, hour after hour. By itself: `serve` in its real process with people on the
 * portal, browsers that visit and pictures that are read, for twenty minutes or `--minutes N`. `--visits`: thousands of visits as
 * fast as they go, most without a browser, in this process.
 */
import type { Bench } from '../frame.js';
import { soakVisits } from '../soak/visits.js';
import { soakWhole } from '../soak/whole.js';

const USUAL_MINUTES = 20;
const SHORT_MINUTES = 0.5;

export const bench: Bench = {
  name: 'soak',
  title: 'The program over a long time',
  flags: ['--visits', '--minutes'],
  run({ short, flags = new Set<string>(), value = () => undefined }) {
    if (flags.has('--visits')) return soakVisits(short);
    return soakWhole(short ? SHORT_MINUTES : Number(value('--minutes') ?? USUAL_MINUTES));
  },
};
