/** Writes docs/config.md from the configuration's schema: `npx tsx scripts/config-page.ts`. A test compares it. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALIASES } from '../src/config/keys.js';
import { configKeys, type Key } from '../src/config.js';

export const configPageFile = new URL('../docs/config.md', import.meta.url);

const HEAD = `# Configuration

Made from \`src/config/schema.ts\` by \`npx tsx scripts/config-page.ts\`; a test compares it.

One file, \`profile-audit.config.jsonc\` (or \`.json\`) in the folder from which the program is started, or the one named by \`--config\` or
\`PROFILE_AUDIT_CONFIG\`. It is JSON; comments and a comma at the end of a list are fine. \`profile-audit init\` writes one and explains
each choice. Every key has a default. What is misspelt is refused with one sentence.

Each key also has a name in the environment, which outweighs the file: \`PROFILE_AUDIT_\` and the key in capitals, so that
\`mail.smtp.host\` is \`PROFILE_AUDIT_MAIL_SMTP_HOST\`. Lists are separated by commas or spaces; objects are JSON.
`;

/** The page, as it should stand. */
export function configPage(): string {
  const keys = configKeys();
  const top = keys.filter((key) => !key.section && key.path.length === 1);
  const sections = keys.filter((key) => key.section && key.path.length === 1);
  const parts = sections.map(({ path: [name], describe }) => {
    const within = keys.filter((key) => key.path[0] === name && !key.section);
    return `## \`${name}\`\n\n${describe}\n\n${table(within)}`;
  });
  const aliases = Object.entries(ALIASES).map(([alias, at]) => `| \`${alias}\` | \`${at}\` |`);
  const short = `## Shorter names\n\nThese count as well; the full name outweighs them.\n\n| variable | key |\n| --- | --- |\n${aliases.join('\n')}\n`;
  return [HEAD, `## The house\n\n${table(top)}`, ...parts, short].join('\n');
}

const table = (keys: readonly Key[]): string =>
  `| key | what it does | may be | default |\n| --- | --- | --- | --- |\n${keys.map(row).join('\n')}\n`;

function row({ path, describe, kind, default: fallback }: Key): string {
  const shown = fallback === undefined || fallback === '' ? '' : `\`${JSON.stringify(fallback)}\``;
  return `| \`${path.join('.')}\` | ${describe.replaceAll('|', '\\|')} | ${kind} | ${shown} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(configPageFile, configPage());
