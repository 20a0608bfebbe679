/** Signing in, the second factor, and the mail with the link. */
export const signIn = {
  title: 'Sign in',
  intro: 'Give us your mail address. You get a link by mail; there is no password to remember.',
  email: 'Your mail address',
  emailHelp: 'The one at which you were invited.',
  send: 'Send me a link',
  notAnAddress: 'This does not look like a mail address. Is the part after the @ there?',
  sent: {
    title: 'Look into your mail',
    says: (minutes: number): string =>
      `If we know this address, a mail with a link is on its way to it. The link works once, for ${minutes} minutes from when it was sent.`,
    nothing: 'Nothing there after a few minutes?',
    nothingHelp:
      'Look among the unwanted mails, and check whether you were invited at another address. If it still does not come, ask the person who invited you.',
    again: 'Try another address',
  },
  noMail: {
    title: 'Signing in is not set up yet',
    says: 'Whoever runs this has not said yet at which address these pages are reached, so no link can be sent.',
    next: 'Write to the person who invited you.',
  },
  open: {
    title: (name: string): string => `Sign in as ${name}`,
    says: 'Press the button, and you are in. The link is then used up.',
    button: 'Sign me in',
    notYou: 'If this is not you, close this page: nothing happens.',
  },
  spent: {
    title: 'This link is used up',
    says: 'Links to sign in work once, and only for a short while. Ask for a new one: it is there in a moment.',
  },
  signedOut: 'You are signed out. See you soon.',
  signedOutEverywhere: (sessions: number): string =>
    sessions === 1 ? 'You are signed out.' : `You are signed out in all ${sessions} places.`,
  everywhere: {
    button: 'Sign out everywhere',
    help: 'Ends every open session of yours, on this device and all others.',
  },
  tooOften: {
    title: 'One moment, please',
    says: 'Links were asked for quite often from here. Wait ten minutes, then try again.',
  },
  factor: {
    title: 'One more step',
    intro: 'Type the six figures that your authenticator app shows for this place.',
    again: 'It has been a while. Before you decide about something, show once more that it is you.',
    code: 'Code',
    codeHelp: 'Six figures. Or one of your recovery codes, if your telephone is not at hand.',
    button: 'Go on',
    wrong: 'This code does not fit. Codes change every half minute: take the one that is shown now. Each works once.',
    locked:
      'There were several wrong codes in a row, so none is taken for a quarter of an hour. Then try again; if your telephone is gone, ask the owner to let you start anew.',
    lost: 'Telephone gone, and no recovery code? The owner can let you set this up anew.',
    few: (left: number): string =>
      left === 0
        ? 'That was your last recovery code. Ask the owner to let you set up the second step anew.'
        : `You used a recovery code; ${left} are left.`,
  },
  setUp: {
    title: 'Set up the second step',
    intro:
      'You will see what people entrusted to us, so a mail address alone is not enough. You need an authenticator app on your telephone; any will do.',
    scan: 'Take a picture of this with the app',
    scanAlt: 'A square code for your authenticator app. The same as letters stands below it.',
    byHand: 'Or type this into the app',
    next: 'Then type the six figures that it shows',
    button: 'That is it',
    wrong:
      'This code does not fit yet. Take the one that the app shows now, and see that your telephone’s clock is right.',
  },
  recovery: {
    title: 'Keep these codes',
    says: 'Each of them lets you in once, if your telephone is gone. Print them or write them down now: they are not shown again.',
    button: 'I have them',
    copy: 'Copy all',
    copied: 'Copied',
  },
  mail: {
    subject: (organisation: string): string => `Your link to ${organisation}`,
    hello: (name: string): string => `Dear ${name},`,
    says: 'here is your link to sign in:',
    button: 'Sign in',
    once: (minutes: number): string => `It works once, for ${minutes} minutes.`,
    notYou: 'If you did not ask for it, do nothing: nobody gets in without this mail.',
  },
  welcome: {
    subject: (organisation: string): string => `You can now sign in at ${organisation}`,
    says: (by: string): string => `${by} made you an admin of Profile Audit.`,
    how: 'Sign in with this mail address. You need an authenticator app on your telephone for the second step.',
    button: 'Go to the sign-in page',
  },
};
export type SignInWords = typeof signIn;
