/** What `init` asks, in order: which key, how, and when it need not be asked. Words stand in words/init.ts. */
import type { PlatformChoice } from '../compose/setting-up.js';
import { initWords } from '../words/init.js';

export type Answers = Map<string, unknown>;
export interface Question {
  /** Dotted key of the configuration. */
  key: string;
  kind: 'text' | 'number' | 'secret' | 'choice';
  options?: readonly { value: string; label: string }[];
  /** Choice by which a text is asked instead. */
  own?: string;
  /** May stay empty: the key is then left out. */
  optional?: boolean;
  /** What stands there before anybody typed. */
  suggest?(answers: Answers): string;
  when?(answers: Answers): boolean;
}

const { options: says } = initWords;
const smtp = (answers: Answers) => answers.get('mail.via') === 'smtp';

export const QUESTIONS: readonly Question[] = [
  { key: 'organisation', kind: 'text' },
  { key: 'operator.name', kind: 'text', optional: true },
  { key: 'operator.email', kind: 'text', optional: true },
  { key: 'infoUrl', kind: 'text' },
  { key: 'timezone', kind: 'text', suggest: () => new Intl.DateTimeFormat().resolvedOptions().timeZone },
  {
    key: 'round.schedule',
    kind: 'choice',
    options: [
      { value: '0 6 1 * *', label: says.monthly },
      { value: '0 6 1 1,4,7,10 *', label: says.quarterly },
    ],
    own: says.own,
  },
  { key: 'dataDir', kind: 'text', optional: true },
  { key: 'server.port', kind: 'number' },
  { key: 'server.baseUrl', kind: 'text', optional: true },
  {
    key: 'mail.via',
    kind: 'choice',
    options: [
      { value: 'smtp', label: says.smtp },
      { value: 'folder', label: says.folder },
      { value: 'none', label: says.none },
    ],
  },
  {
    key: 'mail.from',
    kind: 'text',
    when: (answers) => answers.get('mail.via') !== 'none',
    suggest: (answers) => String(answers.get('operator.email') ?? ''),
  },
  { key: 'mail.smtp.host', kind: 'text', when: smtp },
  {
    key: 'mail.smtp.security',
    kind: 'choice',
    when: smtp,
    options: [
      { value: 'starttls', label: says.starttls },
      { value: 'tls', label: says.tls },
      { value: 'none', label: says.unprotected },
    ],
  },
  {
    key: 'mail.smtp.port',
    kind: 'number',
    when: smtp,
    suggest: (answers) => ({ tls: '465', none: '25' })[String(answers.get('mail.smtp.security'))] ?? '587',
  },
  { key: 'mail.smtp.user', kind: 'text', when: smtp, optional: true },
  {
    key: 'mail.smtp.password',
    kind: 'secret',
    when: (answers) => smtp(answers) && Boolean(answers.get('mail.smtp.user')),
    optional: true,
  },
  { key: 'backup.dir', kind: 'text', optional: true },
  { key: 'backup.keyFile', kind: 'text', optional: true },
];

/** Never written from the environment into the file. */
export const SECRETS: readonly string[] = ['mail.smtp.password', 'server.metricsToken', 'keys'];

/** Why a mode is suggested. */
export function reasonOf({ terms: { automatic, since, source } }: PlatformChoice): string {
  return automatic === 'forbidden' ? initWords.platforms.forbidden(since, source) : initWords.platforms[automatic];
}
