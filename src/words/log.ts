/** What `log verify` says. English, for the person at the terminal. */
export const logWords = {
  whole: (entries: number, head: string, noted: boolean) =>
    entries === 0
      ? 'The log is empty: nothing has been done yet.'
      : `The log is whole, ${entries === 1 ? 'one entry' : `${entries} entries`}${noted ? ', and the head that you noted is part of it' : ''}. Its head is ${head}. Note it elsewhere: with it a log that was written anew is found later.`,
  broken: (at: number) =>
    `The log was changed, cut or written anew: it does not hold from entry ${at} on. Keep this copy aside, compare it with the last backup (\`profile-audit restore --help\`), and ask who had access to the machine.`,
  headUnclear: 'Write it as the report prints it: a number, a colon, and 64 letters and digits.',
} as const;
