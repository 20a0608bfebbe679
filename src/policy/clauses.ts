import { CLAUSES } from './clause-table.js';

/** One clause of the policy and how it is checked. */
export interface Clause {
  id: string;
  title: string;
  /** Verbatim. */
  quotation: string;
  /** The part of the policy in which it stands. */
  part: string;
  checked: 'machine' | 'person-with-machine' | 'declaration';
  /** Ids of the audits that serve it. */
  audits: string[];
  /** How it is checked, in a sentence. English. */
  how: string;
}

/** The text that the table quotes. */
export const POLICY_REVISION = {
  id: '2018-10',
  title: 'Social Media Policy for Leaders',
  source: 'La Leche League International, PSR: Social Media Policy for Leaders (revised October 2018)',
} as const;

export { CLAUSES };

const byId = new Map(CLAUSES.map((clause) => [clause.id, clause]));
/** The clause of that id, or undefined. */
export const clauseById = (id: string): Clause | undefined => byId.get(id);
