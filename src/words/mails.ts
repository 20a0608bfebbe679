/** Mails that are not about an incident. English; another language is another table of this type. */
export interface Written {
  subject: string;
  text: string;
}

export const mailWords = {
  /** To the operator: an address refused three mails. */
  stopped: (address: string): Written => ({
    subject: 'An address takes no mail any more',
    text: `Three mails to ${address} came back, so nothing more is sent there.

What to do: ask her for an address that works. When the old one works again, run

  profile-audit mail allow ${address}
`,
  }),
  /** To the operator, when asked for. */
  test: (organisation: string, at: string): Written => ({
    subject: 'Profile Audit: this mail arrived',
    text: `This is the test mail of Profile Audit for ${organisation}, written on ${at}.

It arrived, so mails go out. There is nothing to do.
`,
  }),
} as const;

/** `profile-audit mail …` */
export const mailCommandWords = {
  nobody: 'Nobody to write to: name an address with --to, or set operator.email',
  failed: (code: string, help = 'Look at the settings of the mail server.') =>
    `The test mail could not be sent (${code}). ${help}`,
  depth: (waiting: number, oldest: string | null, givenUp: number) =>
    `${waiting === 0 ? 'No mail waits.' : `${waiting} ${waiting === 1 ? 'mail waits' : 'mails wait'}, the oldest since ${oldest}.`}${givenUp > 0 ? ` ${givenUp} could not be sent at all.` : ''}`,
  stopped: (address: string, since: string) => `${address}: nothing is sent there since ${since}.`,
  allowed: (address: string) => `${address} is written to again.`,
  notStopped: (address: string) => `${address} was not stopped.`,
  noted: (address: string) => `Noted for ${address}.`,
  nowStopped: (address: string) => `Noted. That was the third: nothing more is sent to ${address}.`,
} as const;
