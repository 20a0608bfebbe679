/** Showing a profile from her own signed-in pages; the rest is said as on the page behind a mailed link (words/supply.ts). */
export const hand = {
  title: (place: string): string => `Show us your ${place} profile`,
  intro: (place: string): string =>
    `Here you can show us your ${place} profile yourself. The check is the same as when our program visits, and you see the result at once.`,
  asked: 'We asked you for this, because we could not see it.',
  how: 'How to do it',
  ways: {
    screenshot: {
      title: 'A screenshot',
      says: 'Open your own profile from its top, so that your name, picture and description can be seen, and take a screenshot. It works on every phone.',
    },
    saved: {
      title: 'The saved page',
      says: 'On a computer: open your profile, press Ctrl+S (⌘S on a Mac), choose “web page, complete” or “HTML only”, and give us that file.',
    },
    download: {
      title: 'Your data download',
      says: 'Some platforms let you download all your data. Give us the ZIP file as it came: we open nothing in it but your profile.',
    },
  },
  before: (day: string, until: string): string => `You showed us this profile on ${day}. That counts until ${until}.`,
  seeBefore: 'See that result',
  marked: 'The result says that you showed it to us, and when.',
};
export type HandWords = typeof hand;
