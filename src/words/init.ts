/** `init`: what is asked, and why, each in a sentence. English; another language is another table of this type. */
export const initWords = {
  intro: (file: string) => `Setting up Profile Audit. The answers go into ${file}; nothing else is touched.`,
  again: (file: string) => `${file} is there already. Its answers stand below; press Enter to keep one.`,
  required: 'This has to be filled in.',
  questions: {
    organisation: { ask: 'Who runs this?', why: 'The name stands in mails and on pages.' },
    'operator.name': { ask: 'Who answers for it?', why: 'A person whom Leaders can turn to.' },
    'operator.email': { ask: 'Where shall alerts go?', why: 'One mail when something begins, one when it ends.' },
    infoUrl: {
      ask: 'Which page of yours tells what this visitor is?',
      why: 'Every visit carries this address, so that a site’s owner can learn who comes and why.',
    },
    timezone: { ask: 'By which clock?', why: 'Months and rounds begin by it. An IANA name, such as Europe/Vienna.' },
    'round.schedule': { ask: 'When shall profiles be looked at?', why: 'Only those whose owners signed for it.' },
    dataDir: {
      ask: 'Where shall the data lie?',
      why: 'Database and pictures, readable by this program’s user alone. Empty: the usual place.',
    },
    'server.port': {
      ask: 'On which port shall it answer?',
      why: 'On this machine alone; a web server with HTTPS goes before it.',
    },
    'server.baseUrl': {
      ask: 'How will people reach it?',
      why: 'Links in mails begin with it, such as https://audit.example.org. May be empty.',
    },
    'mail.via': { ask: 'How shall mails go out?', why: 'Alerts to you; to Leaders only what concerns them.' },
    'mail.from': { ask: 'Which address do mails come from?', why: 'What cannot be delivered comes back to it.' },
    'mail.smtp.host': { ask: 'Which mail server?', why: 'Its name, without port.' },
    'mail.smtp.port': { ask: 'Which port?', why: '587 with STARTTLS, 465 with TLS.' },
    'mail.smtp.security': {
      ask: 'How is the way to it protected?',
      why: 'Mails hold links that let people in: they must not be readable on the way.',
    },
    'mail.smtp.user': { ask: 'Which name to sign in with?', why: 'Empty where the server asks for none.' },
    'mail.smtp.password': {
      ask: 'And its password?',
      why: 'Better left empty here and given by the environment: PROFILE_AUDIT_MAIL_SMTP_PASSWORD.',
    },
    'backup.dir': { ask: 'Where shall backups go?', why: 'Best on another disk. Empty: a folder beside the data.' },
    'backup.keyFile': {
      ask: 'Where shall the key of the backups lie?',
      why: 'Without it no backup can be opened. Empty: a file beside the data.',
    },
  } as Readonly<Record<string, { ask: string; why: string }>>,
  options: {
    monthly: 'Each month, on the 1st at six in the morning',
    quarterly: 'Each quarter, on its 1st day at six in the morning',
    own: 'Otherwise (a cron expression)',
    smtp: 'By a mail server',
    folder: 'Into a folder, for trying out',
    none: 'Not yet: mails wait',
    starttls: 'STARTTLS (usual)',
    tls: 'TLS from the start',
    unprotected: 'Not at all (a server on this machine only)',
    visit: 'visit',
    askHer: 'ask the Leader for a saved page or screenshot',
    off: 'leave it out',
  },
  cron: 'Cron expression, five fields',
  platforms: {
    ask: 'Platforms: whom shall the worker visit?',
    usual: 'As suggested above',
    each: 'Decide one by one',
    title: 'Suggested by each platform’s terms',
    forbidden: (since: string, source: string) =>
      `its terms forbid automatic visits${since && ` (${since})`}: ${source}`,
    open: 'it is meant to be read by programs',
    unread: 'its terms were not read for this list; robots.txt is obeyed',
  },
  testMail: (to: string) => `Send a test mail to ${to} now?`,
  testSent: (to: string) => `A test mail to ${to} is on its way. Look whether it arrived.`,
  testFolder: (folder: string) => `The test mail is a file in ${folder}.`,
  testFailed: (code: string) =>
    `The test mail could not be sent (${code}). ${MAIL_CODES[code] ?? 'Look at the mail server’s settings.'} The file is written all the same; \`profile-audit mail test\` tries again.`,
  written: (file: string) => `Written: ${file}. Only you can read it.`,
  unchanged: (file: string) => `Nothing changed in ${file}.`,
  undecided: (keys: readonly string[]) =>
    `Not decided yet, so left out or as usual: ${keys.join(', ')}. Run \`profile-audit init\` in a terminal, or add --set key=value.`,
  next: (steps: readonly string[]) => `What to do next:\n${steps.map((step) => `  ${step}`).join('\n')}`,
  steps: {
    doctor: 'profile-audit doctor          is everything there?',
    key: 'profile-audit backup key      makes the key of the backups',
    invite: 'profile-audit leader invite   ask the first Leader',
    serve: 'profile-audit serve           start the worker',
  },
  cancelled: 'Stopped. Nothing was written.',
  nobody:
    'Nobody sits at a terminal here, so nobody can answer. Add --yes to write the file from flags, environment and usual values',
  head: `// Profile Audit. Every key, its default and its name in the environment: docs/config.md.
// Written by \`profile-audit init\`, which can be run again; comments stay.`,
} as const;

/** What a sending that failed means, by its short name. */
export const MAIL_CODES: Readonly<Record<string, string>> = {
  ECONNECTION: 'Nobody answers there: look at mail.smtp.host and mail.smtp.port.',
  ESOCKET: 'Nobody answers there, or its certificate is not good: look at host, port and security.',
  EDNS: 'There is no server of this name: look at mail.smtp.host.',
  ETIMEDOUT: 'The server does not answer in time: look at host and port, or a firewall is between.',
  ETLS: 'The server offers no protected way: look at mail.smtp.security.',
  EAUTH: 'The server does not take this name and password.',
  SMTP535: 'The server does not take this name and password.',
  SMTP530: 'The server wants a name and a password: mail.smtp.user.',
  SMTP550: 'The server refuses this address.',
  SMTP554: 'The server will not pass this mail on.',
};
