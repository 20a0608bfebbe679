/** `round status`: how far a round is, as a table for people. */

import type { Machine } from '../domain/machine.js';
import { type RoundStatus, SECOND_LOOK_STATES, type VisitState } from '../domain/round.js';
import type { Wall } from '../domain/snapshot.js';
import type { Words } from '../words/index.js';
import { queueWords } from '../words/queue.js';
import { roundWords } from '../words/rounds.js';

const ROWS: readonly VisitState[] = ['due', 'claimed', 'seen', 'hidden', 'failed'];
/** More are counted, not listed: `--json` has them all. */
const MOST_FAILED = 20;

/** Machines, where visits are made on several; `trouble` where nobody could ask. */
export function renderMachines(machines: readonly Machine[] | { trouble: string }): string {
  if ('trouble' in machines) return `\n${machines.trouble}`;
  const lines = machines.length > 0 ? machines.map(queueWords.machine) : [queueWords.noMachines];
  return ['', queueWords.machines, ...lines.map((line) => `  ${line}`)].join('\n');
}

export function renderStatus(status: RoundStatus, words: Words) {
  const { round, counts, total, walls, failed, workers, nextDueAt, secondLooks } = status;
  const says = roundWords.status;
  const when = (iso: string | null) => (iso ? words.dateTime(iso) : '');
  const notes: Partial<Record<VisitState, string>> = {
    due: nextDueAt ? says.nextDue(when(nextDueAt)) : '',
    claimed: Object.entries(workers)
      .map(([worker, count]) => says.by(worker, count))
      .join(', '),
    hidden: (Object.entries(walls) as [Wall, number][])
      .sort(([, one], [, other]) => other - one)
      .map(([wall, count]) => `${words.walls[wall].short} ${count}`)
      .join(', '),
  };
  const dates: [string, string][] = [[says.begun, when(round.startedAt)]];
  if (round.state === 'open' && round.spreadUntil) dates.push([says.spread, when(round.spreadUntil)]);
  if (round.finishedAt) dates.push([says.ended[round.state], when(round.finishedAt)]);
  const rows = [
    ...ROWS.map((state) => [says[state], counts[state], notes[state] ?? ''] as const),
    [says.total, total, ''] as const,
  ];
  const wide = Math.max(...rows.map(([name]) => name.length), ...dates.map(([name]) => name.length));
  const high = Math.max(...rows.map(([, count]) => String(count).length));
  const lines = [
    says.head(round.period, says.states[round.state]),
    ...dates.map(([name, date]) => `  ${name.padEnd(wide)}  ${date}`),
    '',
    ...rows.map(([name, count, note]) => `  ${name.padEnd(wide)}  ${String(count).padStart(high)}  ${note}`.trimEnd()),
  ];
  const looks = SECOND_LOOK_STATES.filter((state) => secondLooks[state] > 0);
  if (looks.length > 0) {
    const next = secondLooks.nextDueAt ? ` (${says.nextDue(when(secondLooks.nextDueAt))})` : '';
    const told = looks.map((state) => `${says.looks[state]} ${secondLooks[state]}${state === 'due' ? next : ''}`);
    lines.push('', `  ${says.secondLooks}: ${told.join(', ')}`);
  }
  if (failed.length > 0) {
    lines.push('', says.failedHead);
    for (const { profile, trouble, args } of failed.slice(0, MOST_FAILED)) {
      lines.push(`  ${profile.url}`, `    ${words.troubles[trouble]({ host: profile.url, ...args })}`);
    }
    if (failed.length > MOST_FAILED) lines.push(`  … ${failed.length - MOST_FAILED}`);
  }
  return lines.join('\n');
}
