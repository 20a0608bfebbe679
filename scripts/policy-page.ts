/** Writes docs/policy.md from the table of clauses: `npx tsx scripts/policy-page.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLAUSES, type Clause, POLICY_REVISION } from '../src/policy/clauses.js';

const CHECKED: Record<Clause['checked'], string> = {
  machine: 'by the machine',
  'person-with-machine': 'by a person, with the machine’s help',
  declaration: 'by declaration',
};

/** The page as it must stand in docs/policy.md. */
export function policyPage(): string {
  const lines = [
    '# The policy, clause by clause',
    '',
    `<!-- Made by \`npx tsx scripts/policy-page.ts\` from src/policy/clause-table.ts; change the table, not this page. -->`,
    '',
    `${POLICY_REVISION.title}, revision ${POLICY_REVISION.id}. Source: ${POLICY_REVISION.source}.`,
    '',
    ...Object.entries(CHECKED).map(
      ([checked, words]) => `- ${CLAUSES.filter((c) => c.checked === checked).length} clauses are checked ${words}.`,
    ),
  ];
  let part = '';
  for (const clause of CLAUSES) {
    if (clause.part !== part) lines.push('', `## ${clause.part}`);
    part = clause.part;
    const audits = clause.audits.length === 0 ? '' : ` Rules: ${clause.audits.map((id) => `\`${id}\``).join(', ')}.`;
    lines.push(
      '',
      `### ${clause.title} (\`${clause.id}\`)`,
      '',
      `> ${clause.quotation.replaceAll('\n', ' ')}`,
      '',
      `Checked ${CHECKED[clause.checked]}. ${clause.how}${audits}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL('../docs/policy.md', import.meta.url)), policyPage());
