/** What the description of the interface for programs says. English, as its readers' tools are. */
export const apiWords = {
  title: 'Profile Audit',
  about:
    'Figures, rounds and reports for an organisation’s own tools. Read-only. Nothing is told of anybody by name: small groups are kept back, and cases are known by their ids alone.',
  key: 'A key that an owner made on the page /admin/settings/tools.',
  paths: {
    coverage: 'How much of the profiles was seen, in the last period that was counted',
    cases: 'Cases that admins may see, by state, and the ids of open ones',
    rounds: 'Rounds, and when the next one begins',
    unseen: 'Where no visit saw anything, and why, over all areas',
    reports: 'Reports in the archive, with the forms that name nobody',
    file: 'One form of a report',
  },
  page: {
    title: 'An interface for your own tools',
    how: 'An owner makes a key on the page Settings, Keys for tools: for all areas or some, for a year at most. It is shown once; its hash alone is kept. Send it with each question:',
    limits:
      'A key may ask 120 times a minute, and then gets 429. One that is over or ended gets 401. What is `null` is not told, since so few people stand behind it. The same document, with the program’s version, is at `/api/v1/openapi.json`.',
  },
  refusals: {
    401: 'There is no key, or it is over',
    404: 'There is no such thing, or it is not for this key',
    429: 'Too many questions in a minute',
  },
} as const;
