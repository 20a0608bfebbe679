/** Writes docs/lexicon-entries.md from the built-in terms: `npx tsx scripts/lexicon-page.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GROUPS } from '../src/domain/outcome.js';
import { LEXICON, LEXICON_DATE, type LexiconEntry, mayAccuse } from '../src/policy/lexicon.js';

const names = new Intl.DisplayNames('en', { type: 'region' });
const nameOf = (country: string) =>
  country === 'xx' ? 'Many countries' : (names.of(country.toUpperCase()) ?? country);

/** The page as it must stand in docs/lexicon-entries.md. */
export function lexiconPage(): string {
  const countries = [...new Set(LEXICON.map(({ country }) => country))].sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b), 'en'),
  );
  const political = LEXICON.filter(({ group }) => group !== 'cause');
  const unconfirmed = political.filter((entry) => !mayAccuse(entry));
  const lines = [
    '# The built-in terms, and what could not be confirmed',
    '',
    '<!-- Made by `npx tsx scripts/lexicon-page.ts` from src/policy/lexicon/; change the entries, not this page. -->',
    '',
    `As of ${LEXICON_DATE}: ${LEXICON.length} entries. ${political.length} name a party, a candidate, an office or a campaign;`,
    `${unconfirmed.length} of these lead to review only, because no source confirmed them or its date is too old.`,
    `${LEXICON.length - political.length} name a cause, which always leads to review only. See [lexicon.md](lexicon.md).`,
    '',
    `| country | ${GROUPS.join(' | ')} | review only, causes aside | oldest source |`,
    `| --- |${' --- |'.repeat(GROUPS.length + 2)}`,
    ...countries.map((country) =>
      row(
        country,
        LEXICON.filter((entry) => entry.country === country),
      ),
    ),
    '',
    '## Not confirmed, by country',
    '',
    'A hit of these is for a person, never a finding. All their wordings are listed. Whoever confirms one gives it a source and a date',
    '([how](lexicon.md#confirming-a-built-in-term)).',
  ];
  for (const country of countries) {
    const here = unconfirmed.filter((entry) => entry.country === country);
    if (here.length > 0) lines.push('', `### ${nameOf(country)}`, '', ...here.map(item));
  }
  return `${lines.join('\n')}\n`;
}

function row(country: string, entries: readonly LexiconEntry[]): string {
  const counts = GROUPS.map((group) => entries.filter((entry) => entry.group === group).length || '');
  const political = entries.filter(({ group }) => group !== 'cause');
  const review = political.filter((entry) => !mayAccuse(entry)).length || '';
  const oldest = political
    .filter(({ verified }) => verified)
    .map(({ seenAt }) => seenAt)
    .sort()[0];
  return `| ${nameOf(country)} | ${counts.join(' | ')} | ${review} | ${oldest ?? ''} |`;
}

function item(entry: LexiconEntry): string {
  const why = entry.verified ? `its source is of ${entry.seenAt}` : 'no source';
  const forms = [
    entry.names,
    entry.persons,
    entry.labels,
    entry.words,
    entry.short,
    entry.slogans,
    entry.hashtags?.map((tag) => `#${tag}`),
  ]
    .flatMap((list) => list ?? [])
    .map((form) => form.replaceAll('|', '\\|'));
  return `- \`${entry.id}\` ${entry.label} (${why}): ${forms.join(', ')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL('../docs/lexicon-entries.md', import.meta.url)), lexiconPage());
