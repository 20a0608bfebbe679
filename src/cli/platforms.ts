/** `profile-audit platforms …`: what is known of each platform, and whether it is still read rightly. */
import type { Command } from 'commander';
import type { ProbeEnd } from '../services/canaries.js';
import type { RecordingEnd } from '../services/recordings.js';
import { platformWords as says } from '../words/platforms.js';
import { invalid } from './given.js';
import { type Context, EXIT, type ExitCode } from './io.js';

export function registerPlatforms(program: Command, context: Context, done: (code: ExitCode) => void): void {
  const { io } = context;
  const platforms = program
    .command('platforms')
    .description('what each platform shows, who visits it, and whether it is still read rightly')
    .addHelpText('after', HELP);
  platforms
    .command('list')
    .description('each platform: what a visitor sees, who visits, proof, and how old the knowledge is')
    .option('--json', 'one JSON object per platform and line')
    .action(async (flags: { json?: boolean }) => {
      const house = await context.house();
      const rows = house.platforms.rows();
      const width = Math.max(...rows.map(({ id }) => id.length));
      for (const row of rows) {
        const sees = row.sees.map((sight) => says.sights[sight]).join(', ') || says.nothing;
        const worker = row.closed === null ? says.modes[row.worker] : says.closed(row.closed);
        const mode = [worker, ...(row.onDemand === 'off' && row.closed === null ? [says.onDemandOff] : [])].join(', ');
        const age = row.knownAt ? says.knownAt(row.knownAt) : says.unknownAge;
        io.out(
          flags.json
            ? JSON.stringify(row)
            : `${row.id.padEnd(width)}  ${[sees, mode, says.proof[row.proof], age].join(' · ')}`,
        );
      }
      done(EXIT.ok);
    });
  platforms
    .command('check')
    .description('look at the canaries of each platform, and read kept recordings again')
    .argument('[id...]', 'platforms; all of them where none is named')
    .option('--recordings <dir>', 'a folder of recordings: NAME.har with NAME.expected.json beside it')
    .option('--json', 'one JSON object per check and line')
    .action(async (ids: string[], flags: { recordings?: string; json?: boolean }) => {
      const house = await context.house();
      const all = house.scrapers.map(({ id }) => id);
      const unknown = ids.find((id) => !all.includes(id));
      if (unknown !== undefined) throw invalid(says.unknown(unknown, all));
      let bad = false;
      const tell = (record: object, line: string) => io.out(flags.json ? JSON.stringify(record) : line);
      for (const id of ids.length > 0 ? ids : all) {
        const end = await house.platforms.probe(id, io.signal);
        bad ||= end.state === 'failed';
        const line = end.state === 'not-visited' ? says.notVisited : canaryLine(end);
        tell({ platform: id, canaries: end }, `${id}: ${line}`);
      }
      if (flags.recordings) {
        const ends = await house.platforms.checkRecordings(flags.recordings);
        if (ends.length === 0) throw invalid(says.noRecordings(flags.recordings));
        for (const end of ends.filter(({ platform }) => ids.length === 0 || ids.includes(platform))) {
          bad ||= end.state !== 'well';
          tell({ platform: end.platform, recording: end }, `${end.platform || '?'}: ${recordingLine(end)}`);
        }
      }
      done(bad ? EXIT.failed : EXIT.ok);
    });
}

const HELP = `
Exit codes of check: 0 everything is as it should be · 1 a canary or a recording is not.

Examples:
  $ profile-audit platforms list
  $ profile-audit platforms check bluesky mastodon
  $ profile-audit audit https://bsky.app/profile/bsky.app --asked-by-owner --record kept/bsky.har
  $ profile-audit platforms check bluesky --recordings kept

A recording's NAME.expected.json: { "address": "https://…", "sights": { "displayName": { "is": "…" }, "bio": "seen", "banner": "absent" } }`;

function canaryLine(end: ProbeEnd): string {
  if (end.state === 'untested') return says.untested;
  if (end.state === 'well') return `${says.well} ${fieldsOf(end.good.sights)}`;
  const why = end.missing?.state === 'profile' ? says.readAsProfile : (end.good.why ?? end.good.state);
  return says.failed(end.wall, why);
}
const fieldsOf = (sights: Record<string, string>): string =>
  `(${Object.entries(sights)
    .map(([sight, state]) => `${says.sights[sight as keyof typeof says.sights]}: ${state}`)
    .join(', ')})`;

function recordingLine({ name, state, why, fields }: RecordingEnd): string {
  if (state === 'well') return `${says.recording(name)}: ${says.recordingWell}`;
  const drifts = fields.map(({ sight, drift }) => says.field[drift](says.sights[sight]));
  return `${says.recording(name)}: ${[...drifts, ...(why ? [why] : [])].join('; ')}`;
}
