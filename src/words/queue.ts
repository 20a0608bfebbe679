/** What is said of visits on several machines, to the person at the terminal. */
import type { Machine } from '../domain/machine.js';

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const visits = (count: number) => (count === 1 ? 'one visit' : `${count} visits`);

export const queueWords = {
  waiting: 'No coordinator has begun a round through this queue yet. Waiting for one.',
  ready: (machine: string, lanes: number) =>
    `Worker ${machine} is ready: ${lanes === 1 ? 'one profile' : `${lanes} profiles`} at a time.`,
  visit: (platform: string, how: 'visited' | 'trouble' | 'dropped', ms: number) =>
    `${platform}: ${{ visited: 'visited', trouble: 'could not be visited', dropped: 'given back' }[how]} (${seconds(ms)})`,
  back: 'The queue answers again.',
  stopped: 'Stopped. What was under way was given back.',
  machines: 'Machines:',
  machine: ({ name, state, busy, lanes, visited, troubled, version, workMs, megabytes }: Machine) => {
    if (state === 'other-version') return `${name}: version ${version}, refused until it is updated`;
    const mean = visited + troubled > 0 ? `, ${seconds(workMs / (visited + troubled))} each` : '';
    const failed = troubled > 0 ? `, ${troubled} could not be made` : '';
    return `${name}: ${busy} of ${lanes} under way, ${visits(visited)} made${mean}${failed}; ${megabytes} MB`;
  },
  noMachines: 'none is there',
} as const;
