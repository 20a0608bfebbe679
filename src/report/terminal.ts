/**
 * Results as text for a terminal: coverage first, then what needs somebody, then what is in order in a line each, and the
 * verdict in one sentence. Everything that came from outside goes through `inert` before it is laid out. Colour only
 * underlines what the words already say, so a pipe loses nothing.
 */

import pc from 'picocolors';
import type { Judged, Outcome } from '../domain/outcome.js';
import type { BioCheck, PictureCheck, ProfileResult } from '../domain/result.js';
import { clauseById } from '../policy/clauses.js';
import type { Understood } from '../policy/understood.js';
import type { Words } from '../words/index.js';
import { coverageOf } from './coverage.js';
import { inert } from './inert.js';
import { linesTold } from './lines-told.js';
import { type CoverageLine, coverageLines, lookedAtSays, pictureNote, wallsMet, withheldSays } from './seen.js';
import { findingsOf, type Place, type Places, placeOf, ruleName, sayFinding, sightList } from './sentences.js';
import { columnsOf, padded, wrap } from './wrap.js';

export interface TerminalOptions {
  /** Columns; narrower than 30 is taken as 30, wider than 100 as 100. */
  width: number;
  color: boolean;
  words: Words;
  /** What people call the profile's platform. */
  place?: Place | undefined;
}
type Colors = ReturnType<typeof pc.createColors>;
type Colour = 'red' | 'yellow' | 'green' | 'cyan' | 'dim';

interface Page {
  lines: string[];
  width: number;
  c: Colors;
  words: Words;
}
const MARKS: Record<Outcome['kind'], { mark: string; colour: Colour }> = {
  finding: { mark: '●', colour: 'red' },
  'needs-review': { mark: '◆', colour: 'yellow' },
  'not-seen': { mark: '?', colour: 'cyan' },
  'not-applicable': { mark: '–', colour: 'dim' },
  pass: { mark: '✓', colour: 'green' },
};

/** One profile. Ends with a line break. */
export function renderTerminal(result: ProfileResult, options: TerminalOptions): string {
  const { words, place } = options;
  const page = newPage(options);
  const { profile } = result;
  const places: Places = place ? { [profile.platform]: place } : {};
  title(page, `${profile.handle} · ${placeOf(profile.platform, places).title}`, profile.url);
  paragraph(page, lookedAtSays(result, words), 'dim');
  coverage(page, result, places);
  outcomes(page, result.outcomes, profile.platform, places);
  const { colour } = MARKS[KIND_OF_VERDICT[result.verdict]];
  gap(page);
  paragraph(page, words.verdicts[result.verdict].says(coverageOf(result.snapshot)), colour, 'bold');
  return finish(page);
}

/** One file: what was read in it, and what a rule says to it; or its trouble in one sentence. */
export function renderPictureCheckTerminal(check: PictureCheck, options: TerminalOptions): string {
  const { words } = options;
  const page = newPage(options);
  title(page, check.file);
  if ('trouble' in check) {
    paragraph(page, words.troubles[check.trouble.code](check.trouble.args), 'red');
    return finish(page);
  }
  const { reading } = check;
  const size = `${reading.width} × ${reading.height}`;
  field(page, words.report.picture, [size, pictureNote(reading, words)].filter(Boolean).join(', '));
  const read = linesTold(reading, check.outcomes).map(
    ({ text, sureness }) => `${words.quoted(inert(text, 200))} ${words.percent(sureness)}`,
  );
  field(page, words.report.wordsRead, read.length > 0 ? read.join(' · ') : words.report.nothingRead);
  outcomes(page, check.outcomes, '', {});
  verdictOfCheck(page, check.verdict);
  return finish(page);
}

/** One text; with what was understood of it, part by part, where that is given. */
export function renderBioCheckTerminal(
  check: BioCheck,
  options: TerminalOptions & { understood?: readonly Understood[] },
): string {
  const { words, understood = [] } = options;
  const page = newPage(options);
  if (check.id !== '') title(page, check.id);
  paragraph(page, words.report.leaderInText(check.identifiesAsLeader));
  field(page, words.rules.disclaimer ?? 'disclaimer', words.disclaimers[check.disclaimer]);
  understanding(page, understood);
  outcomes(page, check.outcomes, '', {});
  verdictOfCheck(page, check.verdict);
  return finish(page);
}

/** More readings than these are more than anybody wants to read; the outcomes below hold them all. */
const MOST_UNDERSTOOD = 12;
function understanding(page: Page, understood: readonly Understood[]): void {
  if (understood.length === 0) return;
  const { words } = page;
  heading(page, words.understood.heading);
  for (const each of understood.slice(0, MOST_UNDERSTOOD)) {
    const text = `${words.quoted(inert(each.quote, 120))} ${inert(understoodAs(each, words))}`;
    page.lines.push(...wrap(text, { width: page.width, first: '· ', rest: '  ' }));
  }
  if (understood.length > MOST_UNDERSTOOD)
    paragraph(page, words.understood.more(understood.length - MOST_UNDERSTOOD), 'dim');
}

function understoodAs(each: Understood, words: Words): string {
  const { understood } = words;
  if (each.kind === 'leader') return understood.leader(each.state);
  if (each.kind === 'disclaimer') return understood.disclaimer(each.state, each.lang);
  if (each.kind === 'commerce') return understood.commerce(each.sure);
  const why = each.doubt ? words.reasons[each.doubt]({}) : '';
  return understood.political(words.groups[each.group], each.label, each.strength, why);
}

const KIND_OF_VERDICT = {
  finding: 'finding',
  review: 'needs-review',
  unseen: 'not-seen',
  outside: 'not-applicable',
  clear: 'pass',
} as const;

function verdictOfCheck(page: Page, verdict: ProfileResult['verdict']): void {
  gap(page);
  const says = page.words.verdicts[verdict].says({ known: 1, of: 1, withheld: 0 });
  paragraph(page, says, MARKS[KIND_OF_VERDICT[verdict]].colour, 'bold');
}

function coverage(page: Page, result: ProfileResult, places: Places): void {
  const { words } = page;
  heading(page, words.coverage.heading);
  paragraph(page, words.coverage.sentence(coverageOf(result.snapshot)));
  const lines = coverageLines(result, words);
  const column = Math.max(...lines.map(({ name }) => columnsOf(name))) + 4;
  for (const line of lines) thing(page, line, column);
  const withheld = withheldSays(result, words);
  if (withheld) paragraph(page, withheld, 'dim');
  for (const { says, next } of wallsMet(result, words, places)) paragraph(page, `${says} ${next}`, 'cyan');
}

const STATES: Record<CoverageLine['state'], { mark: string; colour: Colour }> = {
  seen: { mark: '✓', colour: 'green' },
  absent: { mark: '–', colour: 'dim' },
  hidden: { mark: '?', colour: 'cyan' },
};
function thing(page: Page, line: CoverageLine, column: number): void {
  const withheld = line.why === 'withheld';
  const { mark, colour } = STATES[withheld ? 'absent' : line.state];
  const label = padded(`${mark} ${line.name}`, column);
  const rest = ' '.repeat(column);
  const says = line.state === 'hidden' && !withheld ? `${page.words.coverage.hidden}: ${line.says}` : line.says;
  const [first = '', ...more] = wrap(inert(says, 240), { width: page.width, first: label, rest });
  page.lines.push(page.c[colour](first.slice(0, 1)) + first.slice(1), ...more);
}

/** Those that need somebody in full, in the order of need; the others in a line each. */
function outcomes(page: Page, judged: readonly Judged[], platform: string, places: Places): void {
  const { words } = page;
  const of = (kind: Outcome['kind']) => judged.filter(({ outcome }) => outcome.kind === kind);
  for (const each of [...of('finding'), ...of('needs-review')]) inFull(page, each, platform, places);
  const compact = [...of('not-seen'), ...of('pass'), ...of('not-applicable')];
  if (compact.length > 0) gap(page);
  for (const { audit, outcome } of compact) {
    const { mark, colour } = MARKS[outcome.kind];
    const text = `${ruleName(audit, words)}: ${inert(compactly(outcome, words))}`;
    const [first = '', ...more] = wrap(text, { width: page.width, first: `${mark} `, rest: '  ' });
    page.lines.push(page.c[colour](first.slice(0, 1)) + first.slice(1), ...more);
  }
}

function compactly(outcome: Outcome, words: Words): string {
  if (outcome.kind === 'not-seen') return `${words.kinds['not-seen']} (${sightList(outcome.missing, words)})`;
  const because = outcome.kind === 'pass' || outcome.kind === 'not-applicable' ? outcome.because : undefined;
  return because ? words.reasons[because.code](because.args) : `${words.kinds[outcome.kind]}.`;
}

/** Of one rule; nobody reads more on a screen, and a text may name a party a thousand times. */
const MOST_FINDINGS = 20;
function inFull(page: Page, { audit, clause, outcome }: Judged, platform: string, places: Places): void {
  const { words, c } = page;
  const { mark, colour } = MARKS[outcome.kind];
  gap(page);
  const heading = `${ruleName(audit, words)} (${words.kinds[outcome.kind]})`;
  const [first = '', ...more] = wrap(heading, { width: page.width, first: `${mark} `, rest: '  ' });
  page.lines.push(c[colour](c.bold(first)), ...more.map((line) => c[colour](c.bold(line))));
  const findings = findingsOf(outcome);
  for (const finding of findings.slice(0, MOST_FINDINGS)) {
    const { says, advice } = sayFinding(finding, platform, words, places);
    const { evidence } = finding;
    for (const line of wrap(inert(says), { width: page.width, first: '  ' })) page.lines.push(line);
    if (evidence.text) {
      const label = evidence.kind === 'region' ? words.report.wordsRead : words.report.wordsWritten;
      field(page, label, words.quoted(inert(evidence.text, 300)));
    }
    field(page, words.report.howSure, words.sureness(finding.sureness, evidence.kind).text);
    field(page, words.report.mend, inert(advice));
  }
  if (findings.length > MOST_FINDINGS) paragraph(page, words.understood.more(findings.length - MOST_FINDINGS), 'dim');
  if (outcome.kind === 'needs-review') {
    field(page, words.report.doubt, inert(words.reasons[outcome.doubt.code](outcome.doubt.args)));
  }
  const quotation = clauseById(clause)?.quotation;
  if (quotation) field(page, words.report.policySays, words.quoted(inert(quotation)));
}

const LABEL_COLUMNS = 28;
/** A label and its text side by side; below one another where the terminal is narrow. */
function field(page: Page, label: string, text: string): void {
  const { c, width } = page;
  if (width < 64) {
    page.lines.push(c.dim(`  ${label}`));
    for (const line of wrap(text, { width, first: '    ' })) page.lines.push(line);
    return;
  }
  const first = padded(`  ${label}`, LABEL_COLUMNS);
  const [head = '', ...more] = wrap(text, { width, first, rest: ' '.repeat(LABEL_COLUMNS) });
  page.lines.push(c.dim(head.slice(0, first.length)) + head.slice(first.length), ...more);
}

function newPage({ width, color, words }: TerminalOptions): Page {
  const columns = Number.isFinite(width) ? Math.min(100, Math.max(30, Math.floor(width))) : 80;
  const page: Page = { lines: [], width: columns, c: pc.createColors(color), words };
  if (words.fellBack) paragraph(page, words.fellBack, 'dim');
  return page;
}
const gap = (page: Page): void => {
  if (page.lines.length > 0 && page.lines.at(-1) !== '') page.lines.push('');
};
function title(page: Page, text: string, below?: string): void {
  gap(page);
  for (const line of wrap(inert(text, 200), page)) page.lines.push(page.c.bold(line));
  if (below) for (const line of wrap(inert(below, 500), page)) page.lines.push(page.c.dim(line));
}
function heading(page: Page, text: string): void {
  gap(page);
  page.lines.push(page.c.bold(page.c.underline(text)));
}
function paragraph(page: Page, text: string, colour?: Colour, weight?: 'bold'): void {
  for (const line of wrap(inert(text), page)) {
    const heavy = weight ? page.c.bold(line) : line;
    page.lines.push(colour ? page.c[colour](heavy) : heavy);
  }
}
const finish = (page: Page): string => `${page.lines.join('\n')}\n`;
