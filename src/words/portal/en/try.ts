/** Try before you change: a picture or a text, judged at once, and nothing of it kept. */
export const tryOut = {
  title: 'Try it before you change it',
  intro:
    'Choose a picture, or write a description, and see at once what the policy says to it on a profile on which you are known as a Leader.',
  nothingKept: 'Nothing of it is kept: not the picture, not the words, not the result.',
  platform: 'Where is it for?',
  anywhere: 'Anywhere',
  platformHelp: 'The advice fits the platform, for example how long a description may be there.',
  pictures: 'Pictures',
  picturesHelp: (files: number, megabytes: number): string =>
    `JPEG, PNG, WebP, GIF or AVIF; up to ${files} at once, ${megabytes} MB together. Photos from an iPhone may be HEIC: a screenshot of the photo works.`,
  text: 'Description',
  textHelp: 'What you would write about yourself there.',
  go: 'Show me the result',
  wait: 'A picture takes up to half a minute. Please wait until the result appears.',

  result: 'The result',
  again: 'Try something else',
  change: 'Change and try again',
  ofText: 'Your description',
  ofPicture: (n: number): string => `Picture ${n}`,
  understood: {
    leader: 'It says that you are a Leader.',
    notLeader: 'It does not say that you are a Leader. We judged it as if the profile were known as a Leader’s.',
    disclaimer: {
      full: 'It has a disclaimer.',
      partial: 'It has something close to a disclaimer.',
      none: 'It has no disclaimer.',
    },
  },
  room: (used: number, limit: number): string =>
    used <= limit
      ? `${used} of the ${limit} characters that fit there.`
      : `It is ${used - limit} characters too long: ${limit} fit there.`,
  read: 'What we read in it',
  nothingRead: 'We read no words in it.',
  fine: { title: 'In order', says: 'Nothing in it speaks against the policy, as far as our program can see.' },
  problem: (file: string): string => `We could not open ${file}`,

  refused: {
    nothing: { title: 'Nothing was chosen', says: 'Choose a picture or write a description, then press the button.' },
    large: {
      title: 'That is too large',
      says: (megabytes: number): string =>
        `All pictures together may have ${megabytes} MB. Try fewer, or smaller ones.`,
    },
    many: { title: 'Those are too many', says: (files: number): string => `${files} pictures at once are the most.` },
    long: {
      title: 'That is very long',
      says: (most: number): string => `A description may have ${most} characters here.`,
    },
    busy: {
      title: 'Just a moment',
      says: 'Others are being read at this moment. Wait a minute, then press the button again.',
    },
    trouble: {
      title: 'Something went wrong on our side',
      says: 'It is not your fault, and nothing was kept. Please try again in a few minutes.',
    },
  },
  /** Why a picture could not be opened, by what it is. */
  formats: {
    heic: 'This is a HEIC photo, as iPhones make them. Take a screenshot of it, or in Photos choose Share, then Options, then “Most compatible”, and use that copy.',
    svg: 'This is an SVG drawing. Save it as PNG and try that.',
    pdf: 'This is a PDF. Take a screenshot of the page and try that.',
    video: 'This is a video. Take a screenshot of the moment that people see first.',
    tiff: 'This is a TIFF. Save it as JPEG or PNG and try that.',
    bmp: 'This is a BMP picture. Save it as PNG and try that.',
    ico: 'This is an icon file. Save it as PNG and try that.',
    html: 'This is a web page, not a picture. Take a screenshot of it.',
    other: 'This is no picture that we know. JPEG, PNG, WebP, GIF and AVIF work; a screenshot always does.',
    empty:
      'The file is empty. Perhaps it was not fully loaded onto your phone yet: open it once, then choose it again.',
    broken: 'The file is damaged, or cut off. Save it anew, or take a screenshot of it.',
    large: 'The picture has more than 40 megapixels. A smaller copy or a screenshot works.',
    unreadable: 'We could not read it this time. Please try again; a screenshot often helps.',
  },
};
export type TryWords = typeof tryOut;
