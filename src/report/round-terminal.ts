/** A round in the terminal: coverage first, where it comes from, then what needs somebody, counted. Nobody is named. */
import pc from 'picocolors';
import type { Words } from '../words/index.js';
import { sourceWordsFor } from '../words/sources.js';
import type { RoundReportModel } from './model.js';
import { wrap } from './wrap.js';

/** Lines of plain text, with colours where the terminal has them. */
export function renderRoundTerminal(
  model: RoundReportModel,
  words: Words,
  { width, color }: { width: number; color: boolean },
): string {
  const { coverage, sources, hiddenBy, counts, moves, failed, period } = model;
  const c = pc.createColors(color);
  const told = sourceWordsFor(words.lang);
  const columns = Number.isFinite(width) ? Math.min(100, Math.max(30, Math.floor(width))) : 80;
  const lines = (text: string, first = ''): string[] =>
    text === '' ? [] : wrap(text, { width: columns, first, rest: ' '.repeat(first.length) });
  const walls = hiddenBy.map(({ why, count }) => ({ short: words.walls[why].short, count }));
  const failures = failed.length > 0 ? [{ short: words.round.failedShort, count: failed.length }] : [];
  const { round, verdicts } = words;
  const tally: [string, number, (text: string) => string][] = [
    [round.findings, counts.finding, c.red],
    [round.review, counts.review, c.yellow],
    [round.unseen, counts.unseen + failed.length, c.cyan],
    [told.waitingShort, counts.waiting, c.cyan],
    [round.clear, counts.clear, c.green],
    [verdicts.outside.title, counts.outside, c.dim],
  ];
  const notes = [
    counts.waiting > 0 ? told.waiting(counts.waiting) : '',
    moves.missing > 0 ? told.missing(moves.missing) : '',
    moves.mended > 0 ? told.mended(moves.mended) : '',
  ];
  return [
    c.bold(words.report.roundTitle(period)),
    ...lines(round.coverage(coverage)),
    ...lines(told.sentence(sources)),
    ...lines(round.why([...walls, ...failures])).map(c.dim),
    '',
    ...tally.flatMap(([name, count, paint]) => (count > 0 ? [`${paint(String(count).padStart(5))}  ${name}`] : [])),
    ...notes.flatMap((note) => lines(note)),
    '',
  ].join('\n');
}
