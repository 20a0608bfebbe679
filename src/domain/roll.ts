/** What can be wrong with a table of Leaders that is to be imported: with the file as a whole, or with one of its rows. */
export const FILE_PROBLEMS = [
  'empty',
  'no-header',
  'no-name-column',
  'no-email-column',
  'too-many',
  'not-text',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export const ROW_PROBLEMS = [
  'quotes',
  'name-missing',
  'name-odd',
  'email-missing',
  'email-odd',
  'area-missing',
  'area-odd',
  'area-not-yours',
  'repeated',
  'elsewhere',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];
