import { type Consented, mintConsented, type ProfileRef } from '../domain/profile.js';

/** On whose word an on-demand visit is made: it is the asker's own profile, or its owner asked for it. */
export type Word = 'mine' | 'asked-by-owner';

/** Leave for one on-demand visit, on the person's word. Nothing of it is stored. */
export function attest(ref: ProfileRef, _word: Word): Consented<ProfileRef> {
  return mintConsented({ ...ref });
}

/** Leave to look at a canary: a platform's or another institution's own public page. Nothing of it is judged or stored. */
export function attestCanary(ref: ProfileRef): Consented<ProfileRef> {
  return mintConsented({ ...ref });
}
