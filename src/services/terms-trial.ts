/**
 * A lexicon change tried before it is used: what the latest round read and kept is judged twice, with the terms as they are and
 * as they would be, by the same rules on the same day, so that every difference is the change's own. Nothing is stored.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { LexiconEntry, Terms } from '../domain/lexicon.js';
import type { Finding, Judged, Outcome, Standing, Verdict } from '../domain/outcome.js';
import type { ProfileResult } from '../domain/result.js';
import { Trouble } from '../domain/trouble.js';
import type { Store } from '../store/index.js';
import { termProblems as problems } from '../words/terms.js';
import { type Judgement, type JudgeOptions, type JudgeTools, judge } from './judge.js';
import { shownAgain } from './judge-again.js';
import { checkedEntries, dayOf, exampleFault, type LeadsTo, leadsTo, type TermsTools } from './terms.js';
import { readTerms } from './terms-file.js';

export interface TrialTools extends TermsTools {
  judging: JudgeTools & { languageOf(text: string): string | undefined; regularPosts: JudgeOptions['regularPosts'] };
  /** The database; undefined where there is none yet. */
  store(): Promise<Pick<Store, 'rounds' | 'results'> | undefined>;
}
/** Words that a rule would name with one set of terms and not with the other. */
export interface NamedWords {
  words: string;
  label: string;
  entry: string;
}
export interface OutcomeChange {
  audit: string;
  before: Outcome['kind'];
  after: Outcome['kind'];
  newly: NamedWords[];
  noLonger: NamedWords[];
}
export interface ProfileChange {
  url: string;
  verdict: { before: Verdict; after: Verdict };
  outcomes: OutcomeChange[];
}
export interface Trial {
  /** The terms that were tried, and what each leads to at most. */
  terms: { id: string; leadsTo: LeadsTo }[];
  /** What the difference between before and after is. */
  change: 'adding' | 'retiring';
  /** The example that does not hold any more, where there is one. */
  fault?: string;
  /** What it was tried on; without it the examples alone were run. */
  on: { period: string; profiles: number } | 'no-database' | 'no-round';
  changes: ProfileChange[];
  verdictsChanged: number;
  outcomesChanged: number;
  /** Pictures of which the reading stopped early, at a term that was sure. */
  cutShort: number;
}
type Changed = Pick<Terms, 'added' | 'retired'>;

/** What adding these entries would change. Refuses what `addTerms` would refuse. */
export function tryEntries(tools: TrialTools, given: unknown): Promise<Trial> {
  const terms = readTerms(tools.file);
  const entries = checkedEntries(tools, given, terms);
  const added = [...terms.added, ...entries.map((entry) => ({ entry, addedAt: '', addedBy: '' }))];
  return tried(tools, entries, terms, { ...terms, added });
}

/**
 * What one term makes of the stored readings: of an operator's term in use, what it changed when it was added; of a built-in
 * term, what retiring it would change; of a retired one, what its retirement changed.
 */
export function tryTerm(tools: TrialTools, id: string): Promise<Trial> {
  const terms = readTerms(tools.file);
  const own = terms.added.find(({ entry }) => entry.id === id)?.entry;
  const entry = own ?? tools.builtIn.find((builtIn) => builtIn.id === id);
  if (!entry) throw new Trouble('INPUT_INVALID', 'stop', { detail: problems.unknown(id) });
  const record = { id, reason: '', from: '', retiredAt: '', retiredBy: '' };
  const others = { ...terms, retired: terms.retired.filter((retired) => retired.id !== id) };
  const [within, without] = [others, { ...others, retired: [...others.retired, record] }];
  const comes = own !== undefined && others.retired.length === terms.retired.length;
  return comes ? tried(tools, [entry], without, within) : tried(tools, [entry], within, without);
}

async function tried(tools: TrialTools, entries: LexiconEntry[], before: Changed, after: Changed): Promise<Trial> {
  const today = dayOf(tools.clock());
  const lexica = [before, after].map((terms) => tools.effective(terms, today).lexicon);
  const within = lexica.find((lexicon) => entries.every((entry) => lexicon.includes(entry))) ?? [];
  const fault = exampleFault(entries, within, today, tools);
  const trial: Trial = {
    terms: entries.map((entry) => ({ id: entry.id, leadsTo: leadsTo(tools, entry, today) })),
    change: lexica[1] === within ? 'adding' : 'retiring',
    on: 'no-database',
    changes: [],
    verdictsChanged: 0,
    outcomesChanged: 0,
    cutShort: 0,
    ...(fault !== undefined && { fault }),
  };
  const store = await tools.store();
  if (!store) return trial;
  const latest = store.rounds.latest();
  if (!latest) return { ...trial, on: 'no-round' };
  const [was, is] = lexica.map((lexicon): JudgeTools => ({ ...tools.judging, lexicon, today })) as [
    JudgeTools,
    JudgeTools,
  ];
  let profiles = 0;
  for await (const result of eachOf(store, latest.id)) {
    profiles += 1;
    const change = changeOf(result, judged(result, was, tools), judged(result, is, tools));
    if (change) trial.changes.push(change);
    trial.cutShort += Object.values(result.readings).filter(({ depth }) => depth === 'shallow').length;
  }
  return {
    ...trial,
    on: { period: latest.period, profiles },
    verdictsChanged: trial.changes.filter(({ verdict }) => verdict.before !== verdict.after).length,
    outcomesChanged: trial.changes.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
  };
}

/** So many results are held at a time; between them whoever else asks for something gets a turn. */
const PAGE = 100;
async function* eachOf(store: Pick<Store, 'results'>, roundId: string): AsyncGenerator<ProfileResult> {
  let page: ProfileResult[];
  let after: string | undefined;
  do {
    page = store.results(roundId, { limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.profile.url;
    await breathe();
  } while (page.length === PAGE);
}

function judged(result: ProfileResult, tools: JudgeTools, { judging }: TrialTools): Judgement {
  const { snapshot, standing, profile } = result;
  const { bio } = snapshot;
  return judge(shownAgain(result), tools, {
    platform: profile.platform,
    lang: judging.languageOf(bio.state === 'seen' ? bio.value : ''),
    regularPosts: judging.regularPosts,
    declared: DECLARED[standing],
  });
}
/** Terms do not decide who is a Leader, so the standing of the visit holds for both. */
const DECLARED: Record<Standing, JudgeOptions['declared']> = {
  leader: 'leader',
  'not-leader': 'not-leader',
  unknown: undefined,
};

function changeOf({ profile }: ProfileResult, before: Judgement, after: Judgement): ProfileChange | undefined {
  const outcomes = after.outcomes.flatMap((now) => {
    const was = before.outcomes.find(({ audit }) => audit === now.audit);
    const change = was && outcomeChange(was, now);
    return change ? [change] : [];
  });
  if (outcomes.length === 0 && before.verdict === after.verdict) return undefined;
  return { url: profile.url, verdict: { before: before.verdict, after: after.verdict }, outcomes };
}

/** How one rule's outcome differs; undefined where it says the same. */
export function outcomeChange(was: Judged, now: Judged): OutcomeChange | undefined {
  const [before, after] = [findingsOf(was.outcome), findingsOf(now.outcome)];
  const newly = [...after].filter(([key]) => !before.has(key)).map(([, words]) => words);
  const noLonger = [...before].filter(([key]) => !after.has(key)).map(([, words]) => words);
  if (was.outcome.kind === now.outcome.kind && newly.length + noLonger.length === 0) return undefined;
  return { audit: now.audit, before: was.outcome.kind, after: now.outcome.kind, newly, noLonger };
}

function findingsOf(outcome: Outcome): Map<string, NamedWords> {
  const findings: readonly Finding[] = 'findings' in outcome ? outcome.findings : [];
  return new Map(
    findings.map(({ code, args, evidence }) => {
      const [words, entry, label] = [args.words ?? '', args.entry ?? '', args.label ?? ''].map(String);
      const named: NamedWords = { words: words!, label: label!, entry: entry! };
      return [JSON.stringify([code, named, 'sight' in evidence ? evidence.sight : '']), named];
    }),
  );
}
