/** Owners by command: the first one, and whoever lost what she signs in with. */
import type { Config } from '../config.js';
import { Trouble } from '../domain/trouble.js';
import { signInAddress } from '../services/signing-in.js';
import type { Store } from '../store/index.js';

export interface OwnerDesk {
  /** Makes somebody an owner. Gives the link by which she signs in, once. */
  invite(asked: { email: string; name: string }): { link: string; hours: number };
  /** Lets somebody set up her second factor anew. LEADER_UNKNOWN. */
  reset(email: string): void;
  /** Ends every session, and every link that would begin one. How many sessions ended. */
  signOutEverybody(): number;
}
/** The link goes by hand, from whoever runs the machine: it may take a while. */
const HOURS = 24;

/** Throws CONFIG_INVALID where it is not known how people reach the pages. */
export function ownerDesk({ server }: Config, store: Store): OwnerDesk {
  return {
    invite({ email, name }) {
      if (!server.baseUrl) {
        throw new Trouble('CONFIG_INVALID', 'stop', {
          file: 'server.baseUrl',
          detail: 'say how people reach the pages',
        });
      }
      const { id } = store.staff.invite({ email, name, role: 'owner' });
      return { link: signInAddress(server.baseUrl, store.sessions.links.forStaff(id, HOURS * 3600)), hours: HOURS };
    },
    reset(email) {
      const found = store.staff.byEmail(email);
      if (!found) throw new Trouble('LEADER_UNKNOWN', 'stop', { who: email });
      store.staff.resetFactor(found.id);
    },
    signOutEverybody: () => store.sessions.endEverybody(),
  };
}
