/** What the commands say beside results: English, for the person at the terminal. Help texts stand with their commands. */
export const cliWords = {
  owner: {
    invited: (email: string, hours: number): string =>
      `${email} is an owner now. She signs in by this link; it works once, for ${hours} hours. Give it to nobody else:`,
    reset: (email: string): string =>
      `${email} is signed out everywhere, and sets up the second step anew when she next signs in.`,
    signedOut: (sessions: number): string =>
      `Everybody is signed out, on every device (${sessions} signed in until now). Links to sign in that were sent or printed before do not work any more; whoever needs one asks for a new one.`,
  },
  reportWritten: (file: string) => `The report is at ${file}. Only you can read it.`,
  explained: (file: string) => `What was seen on the way is shown in ${file}. Only you can read it.`,
  unsandboxed:
    'Note: Chromium’s sandbox is off here. Run me as an ordinary user to have it on; `profile-audit doctor` tells more.',
  formWritten: (name: string, file: string) =>
    `An invitation for ${name} is at ${file}. Send it to her: she ticks what she allows, types her name, and sends it back. Nothing is visited before that.`,
  signed: (count: number, names: string) =>
    count === 0
      ? 'The form ticks nothing, so nothing was agreed to and nothing will be visited. That is fine.'
      : `Signed for ${count === 1 ? 'one profile' : `${count} profiles`}: ${names}.`,
  withdrawn: (count: number) =>
    count === 0
      ? 'There was no live consent to withdraw.'
      : `Withdrawn for ${count === 1 ? 'one profile' : `${count} profiles`}. It will not be visited again.`,
  eraseAsk: (name: string) => `Erase everything that is held about ${name}? This cannot be undone. Add --yes to do it.`,
  erased: 'Erased. What was removed:',
  exported: (file: string) => `Everything held about her is in ${file}. Only you can read it.`,
  policyNow: (id: string, title: string) => `${title}, revision ${id}`,
  policySame: (count: number) => `All ${count} clauses stand in this text word for word.`,
  policyChanged: 'These clauses read otherwise in this text:',
  policyMissing: 'These clauses are not in this text any more:',
  policyAdded: 'These sentences are in no clause yet; somebody must decide how each is checked:',
  policyLoaded: (id: string) =>
    `The text is kept as revision ${id}. Until the clauses above are decided, the old ones judge on.`,
  serving: (at: string, schedule: string, timezone: string) =>
    `Listening on ${at}. A round is due by “${schedule}” (${timezone}). Stop it with Ctrl-C.`,
  mailNone: 'No mail is configured, so mails wait. `profile-audit init` sets it up.',
  noOperator: 'Nobody gets alerts: set operator.email. They stand in the log meanwhile.',
  stopping: 'Stopping: what is under way is given back. Press Ctrl-C again to stop at once.',
  stopped: 'Stopped. Nothing is lost; what was due is due.',
  chain: (ok: boolean, head: string) =>
    ok ? `The log is whole. Its head is ${head}.` : 'The log was changed or cut: its chain does not hold.',
} as const;

/** `doctor`: what each check found, and what to do about it. */
export const doctorWords = {
  good: 'good',
  warn: 'look at this',
  bad: 'mend this',
  node: {
    fine: (v: string) => `Node ${v}`,
    old: (v: string) => `Node ${v} is past its end of life: no more security repairs. Move to Node 24 when you can.`,
  },
  browser: {
    fine: (path: string, version: string) => `${version} at ${path}`,
    missing:
      'No Chromium or Chrome was found. On Debian: sudo apt-get install chromium. Elsewhere: npx playwright install chromium. Or name one in the configuration: browser.path.',
    broken: (path: string, detail: string) =>
      `The browser at ${path} does not start: ${detail}. Try it by hand, or name another one: browser.path.`,
  },
  sandbox: {
    on: 'The browser’s sandbox is on.',
    off: 'The browser’s sandbox is off, so a hostile page has one wall less to break. Run the program as an ordinary user (not root), and see docs/operations.md.',
  },
  ocr: {
    fine: (engine: string, always: readonly string[], byScript: readonly string[]) =>
      [
        `Text in pictures is read (${engine}).`,
        always.length > 0 && `Always in ${always.join(', ')} as well.`,
        byScript.length > 0
          ? `Beside words in their letters also in ${byScript.join(', ')}.`
          : 'Beside words in other letters no further language is tried.',
      ]
        .filter(Boolean)
        .join(' '),
    broken: (detail: string) => `The reading room does not work: ${detail}. Run npm ci again.`,
  },
  database: {
    fine: (path: string, size: string) => `Whole, ${size}, at ${path}`,
    none: (path: string) => `None yet; it will be made at ${path}.`,
    missing:
      'The database driver better-sqlite3 is not there. `audit` and `check` work without it; rounds do not. On Debian: sudo apt-get install g++ make python3, then npm rebuild better-sqlite3.',
    broken: (detail: string) => `The database does not open: ${detail}`,
  },
  disk: {
    fine: (free: string) => `${free} free`,
    low: (free: string, path: string) => `Only ${free} free at ${path}: a round could stop half-way. Make room.`,
  },
  clock: {
    fine: (now: string) => `The clock says ${now}.`,
    wrong: (now: string) =>
      `The clock says ${now}, which cannot be right: consents and rounds would be dated wrongly. Set it.`,
  },
} as const;
