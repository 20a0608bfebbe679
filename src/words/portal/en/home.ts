/** The page at the top, for whoever comes by. */
export const home = {
  title: 'Profile Audit',
  says: (organisation: string): string =>
    `This is where ${organisation} looks at public profiles of La Leche League Leaders who asked for it, and at nobody else’s.`,
  mail: 'If you got a mail with a link, open that link: it leads to your own page.',
  signIn: 'Or sign in with the mail address at which you were invited.',
  more: 'What this visitor is, and how to reach us',
};
export type HomeWords = typeof home;
