/** Mails to her about her consents, proofs and data. Each is whole as plain text. */
interface Letter {
  subject: string;
  paragraphs: string[];
  button?: string;
}
const these = (profiles: readonly string[]): string => profiles.join(', ');

export const leaderMails = {
  hello: (name: string): string => `Hello ${name},`,
  thanks: 'Thank you,',
  /** A month before her consent ends. */
  ends: (profiles: readonly string[], day: string): Letter => ({
    subject: 'Your consent ends in a month',
    paragraphs: [
      `On ${day} your consent ends for ${these(profiles)}.`,
      'If you would like these profiles to be looked at for another year, renew it on your page. If not, do nothing: then nothing is visited any more. Either has no consequence.',
    ],
    button: 'Renew or let it end',
  }),
  /** After it ended: one sentence. */
  ended: (profiles: readonly string[]): Letter => ({
    subject: 'Your consent has ended',
    paragraphs: [`Your consent has ended for ${these(profiles)}, so nothing is visited there any more.`],
  }),
  vouched: (profile: string): Letter => ({
    subject: 'Your profile is shown to be yours',
    paragraphs: [
      `An admin has vouched that ${profile} is yours. From now on it is looked at, within what you allowed.`,
    ],
    button: 'To my profiles',
  }),
  mailChange: (): Letter => ({
    subject: 'Your new mail address',
    paragraphs: [
      'Somebody, probably you, wants to use this address from now on. If it was you, open the link; it is good for a day. If not, do nothing.',
    ],
    button: 'Yes, this is my address',
  }),
  mailChanged: (): Letter => ({
    subject: 'Your mail address was changed',
    paragraphs: [
      'From now on we write to another address, as you asked on your page. If that was not you, write to your organisation at once.',
    ],
  }),
  receipt: (lines: readonly string[], backups: string): Letter => ({
    subject: 'Everything about you is erased',
    paragraphs: [
      'As you wished, everything that was held about you is erased. This is your receipt; we keep none.',
      ...lines,
      backups,
      'This mail was the last one: your address is erased now too.',
    ],
  }),
};
export type LeaderMailWords = typeof leaderMails;
