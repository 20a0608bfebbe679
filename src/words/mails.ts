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
